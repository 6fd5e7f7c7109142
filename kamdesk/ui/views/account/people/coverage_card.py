"""Coverage: whom we have met, by level and function, and where the gaps are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kamdesk.domain.figures.coverage import Gap
from kamdesk.ui import formats
from kamdesk.ui.labels import word
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Radius, Space
from kamdesk.ui.views.explanation import open_explanation
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.painted import Painted
from kamdesk.ui.widgets.pill import Pill

if TYPE_CHECKING:
    from kamdesk.domain.figures.coverage import Cell, Coverage
    from kamdesk.domain.figures.figure import Figure
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

MOST_ACROSS = 6  # functions; more of them stand one below the other
CONDENSED = 84  # percent of a letter's width, for a heading that would be cut
NAMES, TALL, TOP, GAP = 70, 34, 20, 5


class Matrix(Painted):
    """The matrix, painted; a screen reader hears each place that says something."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._coverage: Coverage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("People met, by level and function"))

    def show_coverage(self, found: Coverage) -> None:
        """Show another account's."""
        self._coverage = found
        said = [self._said(cell) for cell in found.cells if cell.known or cell.gap]
        self.setAccessibleDescription("\n".join(said))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        rows = len(self._rows)
        tall = TOP + rows * (TALL + GAP) if rows else 0
        return QSize(200, self._theme.scaled(tall))

    @property
    def _turned(self) -> bool:
        return self._coverage is not None and len(self._coverage.functions) > MOST_ACROSS

    @property
    def _rows(self) -> list[list[Cell]]:
        found = self._coverage
        if found is None:
            return []
        if self._turned:
            return [[found.cell(at, name) for at in found.levels] for name in found.functions]
        return [[found.cell(level, name) for name in found.functions] for level in found.levels]

    def _heads(self) -> tuple[list[str], list[str]]:
        """Return the names of the columns and of the rows."""
        if self._coverage is None:
            return [], []
        levels = [word(level) or self.tr("No level") for level in self._coverage.levels]
        functions = [name or self.tr("Other") for name in self._coverage.functions]
        return (levels, functions) if self._turned else (functions, levels)

    @override
    def draw(self, artist: Artist) -> None:
        across, down = self._heads()
        if not across:
            return
        scaled, whole = self._theme.scaled, QRectF(self.rect())
        names = scaled(NAMES)
        wide = (whole.width() - names) / len(across)
        head = QRectF(whole.left(), whole.top(), whole.width(), scaled(TOP))
        for at, name in enumerate(across):
            place = artist.lead(head, wide, names + at * wide)
            font = QFont(self._theme.font("caption"))
            if artist.width(name, "caption") > wide:
                font.setStretch(CONDENSED)
            artist.write(place, name, font, color="muted", align="center")
        for at, (name, cells) in enumerate(zip(down, self._rows, strict=True)):
            top = scaled(TOP) + at * scaled(TALL + GAP)
            line = QRectF(whole.left(), top, whole.width(), scaled(TALL))
            artist.text(artist.lead(line, names - GAP), name, "small", color="text2")
            for number, cell in enumerate(cells):
                box = artist.lead(line, wide - GAP, names + number * wide + GAP / 2)
                self._cell(artist, box, cell)

    def _cell(self, artist: Artist, box: QRectF, cell: Cell) -> None:
        if cell.gap is Gap.NOBODY:
            pen = QPen(artist.color("bad"), 1)
            pen.setDashPattern([3, 3])
            artist.painter.setPen(pen)
            artist.painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
            artist.painter.drawRoundedRect(inner, Radius.CHIP, Radius.CHIP)
            artist.text(box, self.tr("Gap"), "caption", color="bad", align="center")
            return
        if not cell.known:
            artist.fill(box, "sunken", Radius.CHIP)
            return
        tone: Tone = "warn" if cell.gap else "accent" if cell.met else "neutral"
        ink, soft = artist.theme.tokens.tone(tone)
        artist.fill(box, soft, Radius.CHIP)
        if cell.gap:
            artist.outline(box, "warn", Radius.CHIP)
        words = self.tr("{met} of {known}").format(met=cell.met, known=cell.known)
        artist.text(box, words, "caption", color=ink, align="center", tabular=True)

    def _said(self, cell: Cell) -> str:
        level = word(cell.level) or self.tr("No level")
        function = cell.function or self.tr("Other")
        if cell.gap is Gap.NOBODY:
            told = self.tr("{function}, {level}: nobody known")
            return told.format(function=function, level=level)
        told = self.tr("{function}, {level}: {met} of {known} met")
        return told.format(function=function, level=level, met=cell.met, known=cell.known)


class CoverageCard(Card):
    """The matrix under its heading, with the number of gaps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=Space.S)
        self._gaps = Pill(theme, "")
        self._theme = theme
        self._related: Figure | None = None
        self._strength = Button(theme, "", "link")
        self._met: Figure | None = None
        self._share = Button(theme, "", "link")
        self.matrix = Matrix(theme)
        header = SectionHeader(theme, self.tr("Coverage"))
        header.add(self._gaps)
        self.body.addWidget(header)
        self.body.addLayout(row(self._share, None))
        self.body.addWidget(self.matrix)
        self.body.addLayout(row(self._strength, None))
        self._strength.clicked.connect(self._on_strength)
        self._share.clicked.connect(self._on_share)

    def show_coverage(self, found: Coverage, related: Figure) -> None:
        """Show an account's, and how strong the relationships there are."""
        self._related, self._met = related, found.figure
        judged = len(related.parts) - len(related.missing)
        strength = self.tr("Relationship {mean} of 5, {judged} of {all} judged")
        mean = formats.number(related.value, 1)
        self._strength.setText(strength.format(mean=mean, judged=judged, all=len(related.parts)))
        self._strength.setAccessibleName(self._strength.text())
        words = self.tr("People met, by level and function: {met} of {known}")
        self._share.setText(words.format(met=found.met, known=found.known))
        self._share.setAccessibleName(self._share.text())
        self._gaps.show_state(self._state(found))
        self.matrix.show_coverage(found)

    def _state(self, found: Coverage) -> State:
        """Return how good it is; where nobody was met, that no gap stands out is no praise."""
        if found.gaps:
            one, many = self.tr("1 gap"), self.tr("%n gaps", "", found.gaps)
            words = one if found.gaps == 1 else many
            return State(text=words, tone="warn", icon="triangle-alert")
        if not found.met:
            return State(text=self.tr("Nobody met"), tone="warn", icon="triangle-alert")
        return State(text=self.tr("No gaps"), tone="good", icon="circle-check")

    @Slot()
    def _on_share(self) -> None:
        if self._met is not None:
            open_explanation(self._theme, self.tr("People met"), self._met, self.window())

    @Slot()
    def _on_strength(self) -> None:
        if self._related is not None:
            title = self.tr("Strength of the relationships")
            open_explanation(self._theme, title, self._related, self.window())
