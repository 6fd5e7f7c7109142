"""The page of the calendar: a month, a week or an agenda of everything that carries a day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from kamdesk.services.calendar import AHEAD_DAYS
from kamdesk.services.calendar_entries import A_DAY, of_kinds
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.calendar.agenda import AgendaCard, AgendaPane
from kamdesk.ui.views.calendar.agenda_lines import agenda_lines
from kamdesk.ui.views.calendar.bar import CalendarBar, CalendarHeader
from kamdesk.ui.views.calendar.hands import Hands
from kamdesk.ui.views.calendar.month import MonthGrid
from kamdesk.ui.views.calendar.reading import CONCERNED, CalendarServices, Seen, read_calendar
from kamdesk.ui.views.calendar.saving import AgendaSaver, SavedBanner
from kamdesk.ui.views.calendar.span import Mode, Span
from kamdesk.ui.views.calendar.week import WeekGrid
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.page import MARGINS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from kamdesk.services.outcome import Outcome
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.calendar.grid import DayGrid
    from kamdesk.ui.views.calendar.moving import Move

A_MINUTE = 60_000


class CalendarView(QWidget):
    """Walked by keys, moved by dragging or by keys, each move one step back."""

    account_opened = Signal(object)  # AccountId

    def __init__(
        self,
        *,
        theme: Theme,
        desk: CalendarServices,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._bench = Bench(theme=theme, desk=desk, editor=editor, tasks=tasks, today=today)
        self._calendar = desk.calendar
        self._span = Span(mode=Mode.MONTH, anchor=today())
        self._seen: Seen | None = None
        self._stale = False
        self._shown_today = today()
        self._day: date | None = None  # looked into beside the grid
        self._header = CalendarHeader(theme)
        self._bar = CalendarBar(theme)
        self.month, self.week = MonthGrid(theme), WeekGrid(theme)
        self.pane = AgendaPane(theme, whole=True)
        self.agenda = AgendaCard(theme)
        self._stack = QStackedWidget()
        self.saver = AgendaSaver(self, desk, tasks)
        self.saved = SavedBanner(theme, self.saver)
        self.hands = Hands(self._bench, self._calendar, self)
        self._clock = QTimer(self, interval=A_MINUTE)
        self._build()
        self._connect()
        for grid in (self.month, self.week):
            grid.go_to(today(), focus=False)
        self._lay()
        self.refresh()

    # -- which days --------------------------------------------------------------

    @property
    def span(self) -> Span:
        """The days in sight."""
        return self._span

    @property
    def grid(self) -> DayGrid:
        """The days, laid out as they are now; the month's while the agenda is shown."""
        return self.week if self._span.mode is Mode.WEEK else self.month

    @Slot(object)
    def show_mode(self, mode: Mode) -> None:
        """Lay the days out another way, around the day one is at."""
        if mode is self._span.mode:
            return
        day = self.grid.day if self._span.holds(self.grid.day) else self._span.anchor
        self._header.choose(mode)
        self._go(Span(mode=mode, anchor=day))
        self.grid.go_to(day, focus=False)

    @Slot(object)
    def show_day(self, day: date, *, focus: bool = True) -> None:
        """Go to a day; days around it come into sight."""
        if not self._span.holds(day) or self._span.mode is Mode.AGENDA:
            self._go(self._span.at(day))
        self.grid.go_to(day, focus=focus and self._span.mode is not Mode.AGENDA)

    def _go(self, span: Span) -> None:
        if span != self._span:
            self._span = span
            self._seen = None
            self._lay()
            self.refresh()

    def _lay(self) -> None:
        """Show the days, still empty."""
        agenda = self._span.mode is Mode.AGENDA
        self._bar.show_span(self._span)
        if not agenda:
            self.grid.lay(self._span, self._bench.today())
            self.grid.clear()
        shown = self.pane if agenda else self.grid
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        self._fold()

    # -- what they hold ----------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Read the days anew."""
        self._stale = False
        self._shown_today = self._bench.today()
        work = partial(read_calendar, self._calendar, self._span, self._shown_today)
        self._bench.tasks.read(self, work, self._take)

    def _take(self, seen: Seen) -> None:
        if seen.span != self._span:
            return  # another page was turned to meanwhile
        self._seen = seen
        self._show()

    @Slot()
    def _show(self) -> None:
        if self._seen is None:
            return
        seen, events, today = self._seen, self._bar.events, self._shown_today
        entries = of_kinds(seen.entries, events)
        late = of_kinds(seen.agenda.late, events)
        self._bar.show_counts(seen.entries, len(entries))
        if self._span.mode is Mode.AGENDA:
            before = late if self._span.holds(today) else ()
            self.pane.show_lines(tuple(agenda_lines(before, entries, today)), today)
        else:
            self.grid.show_entries(entries)
        if self._day is not None and self._span.holds(self._day):
            of_day = [one for one in entries if one.day == self._day]
            self.agenda.show_day(self._day, of_day, today)
        else:
            self._day = None
            self.agenda.show_agenda(late, of_kinds(seen.agenda.lines, events), today)
        self._header.show_agenda(seen.agenda)

    # -- what the user does --------------------------------------------------------

    @Slot(object)
    def _on_moved(self, move: Move) -> None:
        """Go along with what was moved, unless it stands in a list."""
        if self._span.mode is not Mode.AGENDA:
            self.grid.follow(move.entry, move.day)
            if not self._span.holds(move.day):
                self._go(self._span.at(move.day))

    @Slot(QPoint)
    def _on_add(self, place: QPoint) -> None:
        at = self.grid.day
        self.hands.offer_new(at if self._span.holds(at) else self._bench.today(), place)

    @Slot()
    def _on_print(self) -> None:
        today = self._shown_today
        first, last = today, today + (AHEAD_DAYS - 1) * A_DAY
        if self._span.mode is Mode.AGENDA:
            first, last = self._span.first, self._span.last
        elif self._day is not None:
            first = last = self._day
        self.saver.ask(first, last, self._bar.events)

    @Slot(object)
    def _on_day_opened(self, day: date) -> None:
        self._day = day
        if self.agenda.isVisible():
            self._show()
            self.agenda.pane.setFocus()
        else:
            self._header.choose(Mode.AGENDA)
            self._go(Span(mode=Mode.AGENDA, anchor=day))
            self.pane.setFocus()

    @Slot()
    def _on_day_closed(self) -> None:
        self._day = None
        self._show()

    @Slot(int)
    def _on_turned(self, pages: int) -> None:
        focused = self._stack.isAncestorOf(self.window().focusWidget() or self)
        step = Span(mode=self._span.mode, anchor=self.grid.day).turned(pages).anchor
        self._go(self._span.turned(pages))
        if self._span.mode is not Mode.AGENDA:
            day = step if self._span.holds(step) else self._span.anchor
            self.grid.go_to(day, focus=focused)

    @Slot()
    def _on_today(self) -> None:
        self._day = None
        self.show_day(self._bench.today())
        self._show()

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if not outcome.topics & CONCERNED:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True  # it is read when it is looked at

    @Slot()
    def _on_minute(self) -> None:
        self.week.show_now()
        if self._shown_today != self._bench.today():
            self._lay()
            self.refresh()

    # -- building ------------------------------------------------------------------

    def _build(self) -> None:
        self.setProperty("role", "page")
        for part in (self.month, self.week, self.pane):
            self._stack.addWidget(part)
        self._main = Card(self._bar, padding=1, spacing=0)
        self._main.body.addWidget(self._stack, 1)
        self._main.body.setContentsMargins(1, 1, 1, Space.S)
        columns = row(spacing=Space.L)
        columns.addWidget(self._main, 1)
        columns.addWidget(self.agenda)
        page = column(self._header, self.saved, spacing=Space.L, margins=MARGINS)
        page.addLayout(columns, 1)
        self.setLayout(page)

    def _connect(self) -> None:
        for grid in (self.month, self.week):
            grid.add_asked.connect(self.hands.offer_new)
            grid.day_opened.connect(self._on_day_opened)
            grid.day_left.connect(self.show_day)
        for part in (self.month, self.week, self.pane.list, self.agenda.pane.list):
            self.hands.serve(part)
            part.turned.connect(self._on_turned)
        self.hands.moved.connect(self._on_moved)
        self.hands.account_opened.connect(self.account_opened)
        self._bar.turned.connect(self._on_turned)
        self._bar.filtered.connect(self._show)
        self._bar.print_pressed.connect(self._on_print)
        self.agenda.print_pressed.connect(self._on_print)
        self._header.mode_chosen.connect(self.show_mode)
        self._header.today_pressed.connect(self._on_today)
        self._header.add_pressed.connect(self._on_add)
        self.agenda.day_closed.connect(self._on_day_closed)
        self._bench.editor.changed.connect(self._on_changed)
        self._bench.theme.changed.connect(self._fold)
        self._clock.timeout.connect(self._on_minute)
        self._clock.start()

    @Slot()
    def _fold(self) -> None:
        self.agenda.fit(self.width(), wanted=self._span.mode is not Mode.AGENDA)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
        self._on_minute()
