"""The agenda: what is late, what is today, then day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QStackedWidget
from typing_extensions import override

from kamdesk.services.calendar_entries import A_DAY, CalendarEntry
from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.calendar.agenda_lines import (
    AgendaDelegate,
    AgendaModel,
    Line,
    LineRole,
    agenda_lines,
)
from kamdesk.ui.views.calendar.day_button import ENTER, shift_of
from kamdesk.ui.views.calendar.moving import Move
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.page import SectionHeader

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from kamdesk.ui.theme.theme import Theme

TWO_COLUMNS = 940  # a narrower page shows the agenda by itself only
NARROW, WIDE = 272, 320
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class AgendaList(QListView):
    """A click or Enter opens, Space ticks off, Alt with an arrow moves."""

    opened = Signal(object)  # CalendarEntry
    moved = Signal(object)  # Move
    ticked = Signal(object)
    menu_asked = Signal(object, QPoint)
    turned = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._model = AgendaModel(self)
        self._today: date | None = None
        self._wanted: tuple[object, object] | None = None
        self.pages = False  # whether PageUp and PageDown turn the page
        self.setModel(self._model)
        self._delegate = AgendaDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_lines(self, lines: Iterable[Line], today: date) -> None:
        """Show these; the cursor stays with its entry, and the list where it was scrolled to."""
        self._today = self._delegate.today = today
        held, at = self._wanted or self._held(), self.currentIndex().row()
        scroll = self.verticalScrollBar().value()
        if self._model.show_lines(lines):
            self._wanted = None
            row = self._model.row_of(held) if held else -1
            self._put(row if row >= 0 else self._model.first_entry(at))
            self.verticalScrollBar().setValue(scroll)
            if row >= 0 and self.hasFocus():
                self.scrollTo(self.currentIndex())

    def entry(self) -> CalendarEntry | None:
        """Return the entry under the cursor."""
        line = self.currentIndex().data(LineRole)
        return line if isinstance(line, CalendarEntry) else None

    def _held(self) -> tuple[object, object] | None:
        one = self.entry()
        return (one.id, one.event) if one else None

    def _put(self, row: int) -> None:
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    @override
    def event(self, event: QEvent) -> bool:
        """Take Alt with an arrow before the window goes back or forward with it."""
        override_ = event.type() == QEvent.Type.ShortcutOverride
        if override_ and isinstance(event, QKeyEvent) and self._shift(event) is not None:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        one, days, key = self.entry(), self._shift(event), Qt.Key(event.key())
        if key in PAGES and self.pages:
            self.turned.emit(PAGES[key])
        elif one is None:
            super().keyPressEvent(event)
        elif days is not None and self._today is not None:
            self._wanted = (one.id, one.event)
            start = max(one.day, self._today) if days > 0 else one.day
            self.moved.emit(Move(entry=one, day=start + days * A_DAY))
        elif key in ENTER:
            self.opened.emit(one)
        elif key == Qt.Key.Key_Space:
            self.ticked.emit(one)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        line = (self.currentIndex() if by_keys else index).data(LineRole)
        if isinstance(line, CalendarEntry):
            place = self.visualRect(self.currentIndex()).center() if by_keys else event.pos()
            self.menu_asked.emit(line, self.viewport().mapToGlobal(place))

    def _shift(self, event: QKeyEvent) -> int | None:
        return shift_of(event, mirrored=self.isRightToLeft())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        line = index.data(LineRole)
        if isinstance(line, CalendarEntry):
            self.opened.emit(line)


class AgendaPane(QStackedWidget):
    """The list, or words where there is nothing in it."""

    def __init__(self, theme: Theme, *, whole: bool = False) -> None:
        super().__init__()
        self.list = AgendaList(theme, self.tr("Agenda"))
        self._empty = EmptyState(
            theme, self.tr("Nothing is planned"), self.tr("No day of these holds anything.")
        )
        self.addWidget(self.list)
        self.addWidget(self._empty)
        if whole:  # the page itself, with nothing beside it
            self.list.pages = True
            self.list.setViewportMargins(Space.L, 0, Space.L, 0)
        self.setFocusProxy(self.list)

    @property
    def empty(self) -> bool:
        """Whether nothing is shown."""
        return self.currentWidget() is self._empty

    def show_lines(self, lines: Sequence[Line], today: date) -> None:
        """Show these, or say that there are none."""
        self.list.show_lines(lines, today)
        self.setCurrentWidget(self.list if lines else self._empty)


class AgendaCard(Card):
    """The agenda under its heading; one day alone while that is looked into."""

    day_closed = Signal()
    print_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=Space.L, spacing=Space.XS)
        self._theme = theme
        self._header = SectionHeader(theme, self.tr("Agenda"))
        self._back = IconButton(theme, "x", self.tr("All days"))
        self._print = Button(theme, self.tr("Print"), "ghost", icon="printer")
        self.pane = AgendaPane(theme)
        self._build()
        self._print.clicked.connect(self.print_pressed)
        self._back.clicked.connect(self.day_closed)

    def show_agenda(
        self, late: Sequence[CalendarEntry], ahead: Sequence[CalendarEntry], today: date
    ) -> None:
        """Show what is late and what comes."""
        self._header.set_title(self.tr("Agenda"))
        self._back.hide()
        self.pane.show_lines(tuple(agenda_lines(late, ahead, today)), today)

    def show_day(self, day: date, entries: Sequence[CalendarEntry], today: date) -> None:
        """Show one day whole."""
        self._header.set_title(formats.day(day))
        self._back.show()
        self.pane.show_lines(entries, today)

    def fit(self, page: int, *, wanted: bool) -> None:
        """Take a part of a page of some width, or go where there is room for the days only."""
        scaled = self._theme.scaled
        self.setFixedWidth(min(max(page * 2 // 7, scaled(NARROW)), scaled(WIDE)))
        self.setVisible(wanted and page >= scaled(TWO_COLUMNS))

    def _build(self) -> None:
        self._header.add(self._print, self._back)
        self._back.hide()
        self.body.addWidget(self._header)
        self.body.addWidget(self.pane, 1)
