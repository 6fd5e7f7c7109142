"""What the next days bring, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.services.coming import Ahead, Event
from kamdesk.services.document_kinds import DocumentKind
from kamdesk.ui import formats
from kamdesk.ui.models.dated import ICONS, below_of, title_of
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Label, tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kamdesk.services.coming import Coming
    from kamdesk.ui.theme.theme import Theme

TALL, GLYPH = 44, 26
MOST = 20  # lines; the page behind the button has them all
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ComingCard(Card):
    """The next seven days; each line opens its account."""

    account_opened = Signal(object)
    page_asked = Signal(str)
    document_asked = Signal(object, object)  # DocumentKind, AccountId

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(padding=Space.L, spacing=Space.XS)
        self._theme = theme
        self._today = today
        self._header = SectionHeader(theme, self.tr("Coming up"), note=self.tr("7 days"))
        self._lines = column(spacing=0)
        self._more = Button(theme, "", "link")
        self._more.clicked.connect(partial(self.page_asked.emit, "actions"))
        self.body.addWidget(self._header)
        self.body.addLayout(self._lines)
        self.body.addLayout(row(self._more, None))
        self.body.addStretch(1)
        self._more.hide()

    def show_coming(self, coming: Coming) -> None:
        """Show the days in which something comes."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for day, lines in groupby(coming.lines[:MOST], key=lambda one: one.day):
            self._add_day(day, lines)
        if not coming.lines:
            words = self.tr("Nothing is planned for the next seven days.")
            self._lines.addWidget(Label(self._theme, words, tone="text2", wrap=True))
        left = len(coming.lines) - MOST
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("{count} more").format(count=formats.number(left)))

    def _add_day(self, day: date, lines: Iterable[Ahead]) -> None:
        heading = Label(self._theme, self._named(day), "overline", tone="text2")
        heading.setContentsMargins(Space.XS, Space.S, 0, Space.XXS)
        self._lines.addWidget(heading)
        for one in lines:
            line = AheadRow(self._theme, ICONS[one.event], title_of(one), below_of(one))
            if one.account_id is None:
                line.clicked.connect(partial(self.page_asked.emit, "actions"))
            else:
                line.clicked.connect(partial(self._open, one.account_id))
            if one.event is Event.VISIT and one.account_id is not None:
                self._lines.addWidget(self._with_brief(line, one))
            else:
                self._lines.addWidget(line)

    def _with_brief(self, line: AheadRow, one: Ahead) -> QWidget:
        """Put the way to its brief beside a visit."""
        brief = Button(self._theme, self.tr("Brief"), "link")
        said = self.tr("Visit brief of {name}").format(name=one.account_name)
        brief.setAccessibleName(said)
        brief.setToolTip(tip(said))
        brief.clicked.connect(partial(self.document_asked.emit, DocumentKind.BRIEF, one.account_id))
        beside = QWidget()
        layout = row(line, brief, spacing=Space.S)
        layout.setStretch(0, 1)
        beside.setLayout(layout)
        return beside

    def _open(self, account_id: UUID) -> None:
        self.account_opened.emit(account_id)

    def _named(self, day: date) -> str:
        if day - self._today() == timedelta(days=1):
            return self.tr("Tomorrow, {day}").format(day=formats.day(day))
        return formats.day(day, self._today())


class AheadRow(QAbstractButton):
    """One thing that comes, as a line that can be pressed."""

    def __init__(self, theme: Theme, icon: str, title: str, below: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = icon
        self._title = title
        self._below = below
        self.setAccessibleName(", ".join(filter(None, (title, below))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.scaled(TALL))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        artist = Artist(painter, self._theme, self.layoutDirection())
        ground = QRectF(self.rect())
        if self.underMouse():
            artist.fill(ground, "hover", Space.S)
        inner = artist.inside(ground, Space.XS, Space.XS)
        disc = artist.middle(artist.lead(inner, GLYPH), GLYPH)
        artist.fill(disc, "sunken", GLYPH / 2)
        artist.icon(disc, self._name, "text2", size=13)
        words = artist.inside(inner, GLYPH + Space.S + 2)
        top, bottom = (self._theme.metrics(role).height() for role in ("body", "caption"))
        block = artist.middle(words, top + bottom)
        artist.text(block.adjusted(0, 0, 0, -bottom), self._title)
        artist.text(block.adjusted(0, top, 0, 0), self._below, "caption", color="muted")
        if self.hasFocus():
            artist.outline(ground.adjusted(1, 1, -1, -1), "focus", Space.S, width=1.5)
        painter.end()
