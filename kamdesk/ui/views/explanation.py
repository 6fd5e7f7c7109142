"""A figure opened: its rule, its day, its inputs and what was missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.domain.figures.figure import Unit
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.marks import State, draw_pill, has_digits, pill_width
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.widgets.bars import ProgressBar
from kamdesk.ui.widgets.buttons import IconButton
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.domain.figures.figure import Figure, Part
    from kamdesk.ui.theme.theme import Theme

WIDTH = 460
RULES = {
    "health": QT_TRANSLATE_NOOP(
        "Rule", "The mean of what is known, each part by its weight. What is missing is left out."
    ),
    "score": QT_TRANSLATE_NOOP(
        "Rule", "The mean of the ratings, each by its weight. What is not rated is left out."
    ),
}
PARTS = {
    "relationships": QT_TRANSLATE_NOOP("Rule", "People met in the last 12 months"),
    "cadence": QT_TRANSLATE_NOOP("Rule", "How fresh the last contact is"),
    "plan": QT_TRANSLATE_NOOP("Rule", "Open actions that are not late"),
    "trend": QT_TRANSLATE_NOOP("Rule", "Sales against the year before"),
    "satisfaction": QT_TRANSLATE_NOOP("Rule", "Contacts that felt well"),
    "issues": QT_TRANSLATE_NOOP("Rule", "Open issues"),
}


class StateButton(QAbstractButton):
    """A state as a pill that can be opened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = State(text="")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_state(self, state: State | None, hint: str) -> None:
        """Say a state, or nothing where none is known."""
        self._state = state or State(text="")
        self.setVisible(state is not None)
        self.setAccessibleName(self._state.text)
        self.setAccessibleDescription(hint)
        self.setToolTip(hint)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        text = self._state.text
        words = self._theme.metrics("caption", tabular=has_digits(text)).horizontalAdvance(text)
        return QSize(pill_width(words, self._state.icon) + 4, self._theme.scaled(Size.PILL) + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        artist = Artist(painter, self._theme, self.layoutDirection())
        pill = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        draw_pill(artist, pill, self._state)
        if self.hasFocus():
            artist.outline(QRectF(self.rect()), "focus", self.height() / 2, width=2)
        painter.end()


class Explanation(QWidget):
    """What a figure is made of, as a panel."""

    closed = Signal()

    def __init__(self, theme: Theme, title: str, figure: Figure) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(title)
        close = IconButton(theme, "x", self.tr("Close"), keys="Esc")
        close.clicked.connect(self.closed)
        rule = QCoreApplication.translate("Rule", RULES.get(figure.rule, ""))
        lines = [row(Label(theme, title, "h2"), None, close)]
        if rule:
            lines.append(row(Label(theme, rule, tone="text2", wrap=True)))
        lines.append(row(boxed(self._grid(figure))))
        lines.append(row(Label(theme, self._foot(figure), "small", tone="muted", wrap=True)))
        margins = (Space.XL, Space.L, Space.XL, Space.L)
        self.setLayout(column(*lines, spacing=Space.M, margins=margins))
        self.start = close

    def _grid(self, figure: Figure) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        whole = sum(part.weight for part in figure.parts)
        for line, part in enumerate(figure.parts):
            name = QCoreApplication.translate("Rule", PARTS.get(part.name, part.name))
            weight = formats.percent(part.weight / whole) if whole else ""
            grid.addWidget(Label(self._theme, name), line, 0)
            grid.addWidget(self._bar(part, name), line, 1)
            grid.addWidget(Label(self._theme, _value(part), "strong", tabular=True), line, 2)
            words = self.tr("weight {share}").format(share=weight)
            grid.addWidget(Label(self._theme, words, "small", tone="muted"), line, 3)
        return grid

    def _bar(self, part: Part, name: str) -> QWidget:
        if part.value is None:
            return Label(self._theme, self.tr("missing"), "small", tone="warn")
        full = 100 if part.unit is Unit.PERCENT else 10
        share = float(part.value) / full
        bar = ProgressBar(self._theme, share, f"{name}: {_value(part)}")
        bar.setMinimumWidth(self._theme.scaled(90))
        return bar

    def _foot(self, figure: Figure) -> str:
        said = self.tr("As of {day}. {known} of {all} inputs are known.")
        return said.format(
            day=formats.long_day(figure.as_of),
            known=len(figure.parts) - len(figure.missing),
            all=len(figure.parts),
        )


def open_explanation(theme: Theme, title: str, figure: Figure, host: QWidget) -> Overlay:
    """Show what a figure is made of, over a window; closed, it is gone."""
    panel = Explanation(theme, title, figure)
    overlay = Overlay(theme, panel, host, width=WIDTH)
    panel.closed.connect(overlay.dismiss)
    overlay.dismissed.connect(overlay.deleteLater)
    overlay.open(panel.start)
    return overlay


def _value(part: Part) -> str:
    return formats.number(part.value, 0 if part.unit is Unit.PERCENT else 1)
