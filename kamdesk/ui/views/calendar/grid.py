"""What the month and the week share: days to walk through, entries to carry about."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from kamdesk.services.calendar_entries import A_DAY
from kamdesk.ui.views.calendar.day_button import EntryChip, arrow_of
from kamdesk.ui.views.calendar.moving import Carrier, Landing, Move

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from kamdesk.services.calendar_entries import CalendarEntry
    from kamdesk.services.coming import Event
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.calendar.day_cell import DayCell
    from kamdesk.ui.views.calendar.span import Span

PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class DayGrid(QWidget):
    """Days side by side; the focus goes through them and what they hold by arrow keys."""

    opened = Signal(object)  # CalendarEntry
    moved = Signal(object)  # Move
    ticked = Signal(object)  # CalendarEntry
    menu_asked = Signal(object, QPoint)  # CalendarEntry
    add_asked = Signal(object, QPoint)  # the day
    day_opened = Signal(object)
    day_left = Signal(object)  # an arrow key went to a day that is out of sight
    turned = Signal(int)  # pages
    below = 7  # days from one line of them to the next

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cells: dict[date, DayCell] = {}
        self._today = date.min
        self._day = date.min  # where the focus is, or was last
        self._stop: QWidget | None = None  # the one place that Tab stops at
        self._wanted: tuple[UUID, Event] | None = None
        self._carrier = Carrier(self, self.landing)
        self._carrier.hovered.connect(self._on_hovered)
        self._carrier.dropped.connect(self._on_dropped)

    # -- what each grid says for itself -------------------------------------------

    def lay(self, span: Span, today: date) -> None:
        """Show other days, still empty."""
        raise NotImplementedError

    def landing(self, here: QPoint) -> Landing | None:
        """Return what is below a point."""
        raise NotImplementedError

    def fill(self, by_day: Mapping[date, Sequence[CalendarEntry]]) -> None:
        """Show what the days hold."""
        for day, cell in self._cells.items():
            cell.show_entries(by_day.get(day, ()))

    def line(self, day: date) -> Sequence[QWidget]:
        """Return what the arrow keys go through on a day, from its number on."""
        return self._cells[day].line

    # -- showing --------------------------------------------------------------------

    @property
    def day(self) -> date:
        """The day one is at."""
        return self._day

    def cell(self, day: date) -> DayCell:
        """Return a day that is in sight."""
        return self._cells[day]

    def chip(self, record_id: UUID) -> EntryChip | None:
        """Return an entry that is in sight."""
        return next((one for one in self._chips() if one.entry.id == record_id), None)

    def show_entries(self, entries: Iterable[CalendarEntry]) -> None:
        """Show these; the focus stays with the entry that had it, wherever that is now."""
        wanted = self._wanted or self._held()
        self._wanted = None
        self._carrier.put_back()  # what it came from may be read anew
        had = self._has_focus()
        by_day: defaultdict[date, list[CalendarEntry]] = defaultdict(list)
        for one in entries:
            by_day[one.day].append(one)
        self.fill(by_day)
        found = next((one for one in self._chips() if _key(one.entry) == wanted), None)
        if had and wanted is not None:
            self.focus_on(found or self._cells.get(self._day))
        if self._stop is None or not isValid(self._stop) or self._stop.isHidden():
            self._stop_at(self._cells.get(self._day) or next(iter(self._cells.values()), None))

    def clear(self) -> None:
        """Empty the days until others are read; the focus waits at its day."""
        held, day = self._wanted or self._held(), self._day
        if self._has_focus():
            self.focus_on(self._cells.get(day) or next(iter(self._cells.values()), None))
        self.fill({})
        self._day, self._wanted = day, held

    def go_to(self, day: date, *, focus: bool = True) -> None:
        """Put the focus on a day, or only remember it for when the focus comes."""
        self._day = day
        if day in self._cells:
            self._stop_at(self._cells[day])
            if focus:
                self.focus_on(self._cells[day])

    def follow(self, entry: CalendarEntry, day: date) -> None:
        """Put the focus on an entry once it has come to its new day."""
        self._wanted = _key(entry)
        self._day = day

    def focus_on(self, part: QWidget | None) -> None:
        """Put the focus on a part of a day."""
        if part is not None:
            part.setFocus(Qt.FocusReason.TabFocusReason)

    def take_focus(self) -> None:
        """Put the focus where it was, or on the day."""
        known = self._stop if self._stop is not None and isValid(self._stop) else None
        self.focus_on(known or self._cells.get(self._day))

    def _chips(self) -> Iterable[EntryChip]:
        for day in self._cells:
            yield from (part for part in self.line(day) if isinstance(part, EntryChip))

    def _held(self) -> tuple[UUID, Event] | None:
        return next((_key(one.entry) for one in self._chips() if one.hasFocus()), None)

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _stop_at(self, part: QWidget | None) -> None:
        if self._stop is not None and isValid(self._stop):
            self._stop.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._stop = part
        if part is not None:
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # -- taking parts in --------------------------------------------------------------

    def adopt(self, cell: DayCell) -> None:
        """Listen to a day."""
        cell.chip_made.connect(self.adopt_chip)
        cell.focused.connect(lambda: self._arrive(cell, cell.day))
        cell.more.focused.connect(lambda: self._arrive(cell.more, cell.day))
        cell.opened.connect(lambda: self.day_opened.emit(cell.day))
        cell.menu_asked.connect(lambda place: self.add_asked.emit(cell.day, place))
        cell.entered.connect(lambda: self.add_asked.emit(cell.day, _below(cell)))

    @Slot(EntryChip)
    def adopt_chip(self, chip: EntryChip) -> None:
        """Listen to an entry."""
        entry = chip.entry
        chip.focused.connect(lambda: self._arrive(chip, entry.day))
        chip.clicked.connect(lambda: self.opened.emit(entry))
        chip.ticked.connect(lambda: self._tick(entry))
        chip.shifted.connect(lambda days: self._shift(entry, days))
        chip.menu_asked.connect(lambda place: self.menu_asked.emit(entry, place))
        chip.carried.connect(lambda place: self._carrier.carry(chip, place))
        chip.dropped.connect(lambda place: self._carrier.drop(chip, place))
        chip.cancelled.connect(self._carrier.put_back)

    def _arrive(self, part: QWidget, day: date | None) -> None:
        if day is not None:
            self._day = day
        if part is not self._stop:
            self._stop_at(part)

    def _tick(self, entry: CalendarEntry) -> None:
        self._wanted = _key(entry)
        self.ticked.emit(entry)

    def _shift(self, entry: CalendarEntry, days: int) -> None:
        start = max(entry.day, self._today) if days > 0 else entry.day  # late: from today on
        self.moved.emit(Move(entry=entry, day=start + days * A_DAY))

    # -- keys -------------------------------------------------------------------------

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = arrow_of(event, mirrored=self.isRightToLeft())
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif arrow is not None:
            self._steer(*arrow)
        elif key in PAGES:
            self.turned.emit(PAGES[key])
        elif key == Qt.Key.Key_Home:
            self.step_to(self._today)
        else:
            super().keyPressEvent(event)

    def step_to(self, day: date) -> None:
        """Put the focus on a day; one that is out of sight is asked for."""
        if day in self._cells:
            self.go_to(day)
        else:
            self.day_left.emit(day)

    def _steer(self, across: int, down: int) -> None:
        if self._day not in self._cells:
            self.step_to(self._day)
            return
        line = list(self.line(self._day))
        at = line.index(self._stop) if self._stop in line else 0
        if across or not 0 <= at + down < len(line):
            self.step_to(self._day + (across or self.below * down) * A_DAY)
        else:
            self.focus_on(line[at + down])

    # -- carrying ---------------------------------------------------------------------

    @Slot(object)
    def _on_hovered(self, landing: Landing | None) -> None:
        for day, cell in self._cells.items():
            cell.light(on=landing is not None and landing.day == day)

    @Slot(object)
    def _on_dropped(self, move: Move) -> None:
        self.moved.emit(move)


def _key(entry: CalendarEntry) -> tuple[UUID, Event]:
    return entry.id, entry.event


def _below(cell: DayCell) -> QPoint:
    return cell.mapToGlobal(QPoint(cell.width() // 4, cell.height() // 3))
