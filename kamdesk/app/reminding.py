"""Looks at the clock again and again, and says what is due."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, QTimer, QTimeZone, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kamdesk.domain.reminders import Quiet, Reminder, look
from kamdesk.services.reminding import VISITS_BEFORE

if TYPE_CHECKING:
    from kamdesk.app.reminder_memory import ReminderMemory
    from kamdesk.services.reminding import ReminderService
    from kamdesk.ui.tasks import Tasks

FURTHEST_MS, NEAREST_MS = 20_000, 200  # no timer is trusted for longer: laptops sleep
STORED_EVERY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What somebody chose about reminders on this laptop."""

    visits_before: int | None = VISITS_BEFORE  # minutes; none says nothing of visits
    quiet: Quiet | None = None
    stays: bool = False  # in the tray when the window is closed


def wishes_of(chosen: object) -> Wishes:
    """Return choices as they are stored; what cannot be read is as usual."""
    known: Mapping[str, Any] = chosen if isinstance(chosen, Mapping) else {}
    before, hours = known.get("visits", VISITS_BEFORE), known.get("quiet")
    return Wishes(
        visits_before=before if before is None or type(before) is int else VISITS_BEFORE,
        quiet=_quiet(hours),
        stays=known.get("tray") is True,
    )


def _quiet(hours: object) -> Quiet | None:
    try:
        start, end = (time.fromisoformat(str(one)) for one in hours)  # type: ignore[attr-defined]
    except (TypeError, ValueError):
        return None
    return Quiet(start=start, end=end) if start != end else None


def now_here() -> datetime:
    """Return the moment the laptop's clock shows."""
    return datetime.now(UTC)


def zone_here() -> tzinfo | None:
    """Return the zone the laptop is in by now, which a program that runs for days may leave.

    Where the system cannot name it, its own rules count.
    """
    try:
        return ZoneInfo(bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii"))
    except (LookupError, ValueError, OSError):
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """What time it is, and where."""

    now: Callable[[], datetime] = now_here
    zone: Callable[[], tzinfo | None] = zone_here


class Clock(QObject):
    """Reads what is to be remembered, and tells it once; the memory is kept before it does."""

    due = Signal(object, bool)  # tuple of Reminder, whether they were meant for earlier

    def __init__(
        self,
        service: ReminderService,
        memory: ReminderMemory,
        tasks: Tasks,
        wishes: Callable[[], Wishes],
        *,
        wall: Wall | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._memory = memory
        self._tasks = tasks
        self._wishes = wishes
        wall = wall or Wall()
        self._now = wall.now
        self._zone = wall.zone
        self._told = memory.read()
        self._stored = self._told.since
        self._timer = QTimer(self, singleShot=True, interval=NEAREST_MS)
        self._timer.timeout.connect(self.check)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state_changed)

    @Slot()
    def check(self) -> None:
        """Look at the clock now."""
        self._timer.start(FURTHEST_MS)  # looks again even where this reading fails
        now, zone = self._now(), self._zone()
        since = min(self._told.since or now, now)
        first, last = (moment.astimezone(zone).date() for moment in (since, now))
        before = self._wishes().visits_before
        read = partial(self._service.around, first, last, before)
        self._tasks.read(self, read, self._take)

    def put_off(self, reminders: tuple[Reminder, ...], until: datetime) -> None:
        """Tell some again at a later moment."""
        for one in reminders:
            self._told = self._told.put_off(one, until)
        self._memory.write(self._told)
        self.check()

    def now(self) -> datetime:
        """Return what time it is here, as the wall shows it."""
        return self._now().astimezone(self._zone())

    def _take(self, found: tuple[Reminder, ...]) -> None:
        now = self._now()
        seen = look(found, self._told, now, zone=self._zone(), quiet=self._wishes().quiet)
        self._told = seen.told
        since = seen.told.since
        stale = self._stored is None or (since and abs(since - self._stored) > STORED_EVERY)
        if seen.due or stale:
            self._memory.write(self._told)
            self._stored = since
        left = (seen.wake - now) / timedelta(milliseconds=1) if seen.wake else FURTHEST_MS
        self._timer.start(int(min(max(left, NEAREST_MS), FURTHEST_MS)))
        if seen.due:
            self.due.emit(seen.due, seen.missed)

    @Slot(Qt.ApplicationState)
    def _on_state_changed(self, _state: Qt.ApplicationState) -> None:
        self.check()
