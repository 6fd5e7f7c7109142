"""What is carried from day to day, and where it would land."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel
from shiboken6 import isValid

from kamdesk.services.calendar_entries import CalendarEntry
from kamdesk.ui.theme.scale import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kamdesk.ui.views.calendar.day_button import EntryChip


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Another day for a thing, and another time of it where one is meant."""

    entry: CalendarEntry
    day: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a carried thing is above."""

    day: date
    at: time | None = None


class Carrier(QObject):
    """Lets an entry follow the pointer, and tells where it is let go."""

    hovered = Signal(object)  # Landing that would be taken, or None
    dropped = Signal(object)  # Move

    def __init__(self, host: QWidget, landing: Callable[[QPoint], Landing | None]) -> None:
        super().__init__(host)
        self._host = host
        self._landing = landing
        self._ghost: QLabel | None = None
        self._carried: EntryChip | None = None
        self.today = date.min

    def carry(self, chip: EntryChip, place: QPoint) -> None:
        """Follow the pointer; a day that would not take the thing does not light up."""
        if self._ghost is None:
            self._lift(chip)
        here = self._host.mapFromGlobal(place)
        if self._ghost is not None:
            self._ghost.move(here - QPoint(Space.L, self._ghost.height() // 2))
            self._ghost.raise_()
        landing = self._landing(here)
        fits = landing is not None and not chip.entry.hindrance and landing.day >= self.today
        shape = Qt.CursorShape.ClosedHandCursor if fits else Qt.CursorShape.ForbiddenCursor
        chip.setCursor(shape)
        self.hovered.emit(landing if fits else None)

    def drop(self, chip: EntryChip, place: QPoint) -> None:
        """Tell the day it was let go above, unless it is the one it came from."""
        self.put_back()
        landing = self._landing(self._host.mapFromGlobal(place))
        entry = chip.entry
        if landing is None:
            return
        at = landing.at if entry.timed else None
        if landing.day != entry.day or (at is not None and at != entry.at):
            self.dropped.emit(Move(entry=entry, day=landing.day, at=at))

    def put_back(self) -> None:
        """Let go of it where it was."""
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
        if self._carried is not None and isValid(self._carried):
            self._carried.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ghost = self._carried = None
        self.hovered.emit(None)

    def _lift(self, chip: EntryChip) -> None:
        self._carried = chip
        self._ghost = QLabel(self._host)
        self._ghost.setPixmap(chip.grab())
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.resize(chip.size())
        self._ghost.show()
