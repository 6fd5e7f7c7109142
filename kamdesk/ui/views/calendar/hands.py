"""What the user does with an entry or on a day, wherever in the calendar it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from kamdesk.services.calendar_entries import CalendarEntry, Standing
from kamdesk.services.coming import Event
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome
from kamdesk.ui.views.adding import Adding
from kamdesk.ui.views.calendar.menus import DayMenu, EntryMenu, MovePanel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QMenu, QWidget

    from kamdesk.services.calendar import CalendarService
    from kamdesk.ui.views.bench import Bench
    from kamdesk.ui.views.calendar.agenda import AgendaList
    from kamdesk.ui.views.calendar.grid import DayGrid
    from kamdesk.ui.views.calendar.moving import Move

OWN_DAY = ("name", "contract_end")  # of an account, where no contract is written down


class Hands(QObject):
    """Opens, moves, ticks off and adds; each change is one step back."""

    account_opened = Signal(object)  # AccountId
    moved = Signal(object)  # Move, once it is stored

    def __init__(self, bench: Bench, calendar: CalendarService, host: QWidget) -> None:
        super().__init__(host)
        self._bench = bench
        self._calendar = calendar
        self._host = host
        self.adding = Adding(bench, host)
        self._days, self._entries = DayMenu(self.adding, host), EntryMenu(host)
        self._panel: MovePanel | None = None
        self._entries.opened.connect(self.open)
        self._entries.move_asked.connect(self.ask_for_day)
        self._entries.ticked.connect(self.tick)
        self._entries.account_opened.connect(self.account_opened)

    @property
    def panel(self) -> MovePanel | None:
        """The field for another day, once it was asked for."""
        return self._panel

    def serve(self, part: DayGrid | AgendaList) -> None:
        """Do what is asked in a part of the calendar."""
        part.opened.connect(self.open)
        part.moved.connect(self.move)
        part.ticked.connect(self.tick)
        part.menu_asked.connect(self.offer)

    @Slot(object)
    def move(self, move: Move) -> None:
        """Give an entry another day, undoably; what may not be moved is refused with words."""
        work = partial(self._calendar.move, move.entry, move.day, move.at)
        self._bench.editor.do(work, partial(self._answered, move))

    def _answered(self, move: Move, said: Outcome | Exception) -> None:
        if isinstance(said, Outcome):
            self.moved.emit(move)

    @Slot(object)
    def open(self, entry: CalendarEntry) -> None:
        """Open the form of the thing itself."""
        names = OWN_DAY if entry.of is Kind.ACCOUNTS else ()
        self.adding.change(entry.of, entry.id, names)

    @Slot(object)
    def tick(self, entry: CalendarEntry) -> None:
        """Tick an action off, or on again."""
        if entry.event is not Event.ACTION:
            return
        actions = self._bench.desk.actions
        if entry.standing is Standing.OVER:
            self._bench.editor.do(partial(actions.reopen, entry.id))
        else:
            self._bench.editor.do(partial(actions.complete, self._bench.today(), entry.id))

    @Slot(object, QPoint)
    def offer(self, entry: CalendarEntry, place: QPoint) -> QMenu:
        """Show what can be done with an entry."""
        return self._entries.offer(entry, place)

    @Slot(object, QPoint)
    def offer_new(self, day: date, place: QPoint) -> QMenu:
        """Show what can be added on a day."""
        return self._days.offer(day, place)

    @Slot(object)
    def ask_for_day(self, entry: CalendarEntry) -> None:
        """Ask for the day an entry is moved to."""
        if self._panel is None:
            self._panel = MovePanel(self._bench.theme, self._host.window(), self._bench.today)
            self._panel.moved.connect(self.move)
        self._panel.begin(entry)
