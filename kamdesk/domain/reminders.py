"""When a reminder is due, whatever the clock of the laptop did in the meantime."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MORNING = time(9)  # what carries no time is remembered as the day begins
KEPT = 2000  # reminders told; more than anybody hears while a clock may still be set back
LATE = timedelta(minutes=15)
BETWEEN_LOOKS = timedelta(minutes=1)  # at most, while the laptop is awake


class Of(StrEnum):
    """What a reminder is about."""

    ACTION = "action"
    VISIT = "visit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One thing to be told so many minutes before its time on the wall."""

    about: UUID
    of: Of
    title: str
    account_id: UUID | None = None
    account_name: str = ""
    day: date
    at: time | None = None
    before: int = 0  # minutes

    @property
    def key(self) -> str:
        """What makes it this one: another day or time is another reminder.

        The moment is no part of it: a laptop that travels to another zone says nothing twice.
        """
        at = self.at.isoformat("minutes") if self.at else ""
        return f"{self.about} {self.day.isoformat()} {at} {self.before}"

    def moment(self, zone: tzinfo | None) -> datetime | None:
        """Return when to tell; ``None`` where no clock reaches.

        A time that the change to summer time leaves out counts as an hour later, one that
        comes twice in autumn as the first.
        """
        try:
            there = datetime.combine(self.day, self.at or MORNING, zone).astimezone(UTC)
            return there - timedelta(minutes=self.before)
        except (OverflowError, ValueError, OSError):
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """Hours in which nothing is told; they may lie around midnight."""

    start: time
    end: time

    def until(self, now: datetime, zone: tzinfo | None) -> datetime | None:
        """Return when the quiet ends that it is now; ``None`` where it is not."""
        local = now.astimezone(zone)
        here, around = local.time(), self.start > self.end
        within = (here >= self.start or here < self.end) if around else here >= self.start
        if not within or (not around and here >= self.end):
            return None
        day = local.date() + timedelta(days=1 if around and here >= self.start else 0)
        return datetime.combine(day, self.end, zone).astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a laptop remembers of the reminders of a portfolio."""

    since: datetime | None = None  # when it looked last, outside the quiet hours
    keys: tuple[str, ...] = ()  # told already, the latest last
    later: Mapping[str, datetime] = field(default_factory=dict)  # to be told again

    def put_off(self, reminder: Reminder, until: datetime) -> Told:
        """Return the memory with one reminder to come again."""
        return replace(self, later={**self.later, reminder.key: until})


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one look at the clock found."""

    due: tuple[Reminder, ...]  # by the moment they were meant for
    missed: bool  # whether all of them were meant for an earlier time
    told: Told  # to be kept before anything is shown
    wake: datetime | None  # when something is due next, as far as is known now


def look(
    reminders: Iterable[Reminder],
    told: Told,
    now: datetime,
    *,
    zone: tzinfo | None = None,
    quiet: Quiet | None = None,
) -> Look:
    """Return what is to be told now, each thing once.

    Whatever became due since the last look is told, however long that is ago. A clock that was
    set back moves that look back with it; what was told before is known by its key. Without a
    ``zone`` the rules of the laptop count. In quiet hours no look is taken at all.
    """
    since = told.since or now
    if since > now:
        since = now - BETWEEN_LOOKS
    timed = sorted(_timed(reminders, told, since, zone), key=lambda one: (one[0], one[1].key))
    rest = quiet.until(now, zone) if quiet else None
    if rest is not None:
        wake = max(rest, timed[0][0]) if timed else None
        return Look(due=(), missed=False, told=replace(told, since=since), wake=wake)
    due = [(moment, one) for moment, one in timed if moment <= now]
    keys = [one.key for _, one in due]
    kept = [key for key in told.keys if key not in keys]
    return Look(
        due=tuple(one for _, one in due),
        missed=bool(due) and all(now - moment > LATE for moment, _ in due),
        told=Told(
            since=now,
            keys=(*kept, *keys)[-KEPT:],
            later={key: at for key, at in told.later.items() if key not in keys},
        ),
        wake=next((moment for moment, _ in timed if moment > now), None),
    )


def _timed(
    reminders: Iterable[Reminder], told: Told, since: datetime, zone: tzinfo | None
) -> Iterator[tuple[datetime, Reminder]]:
    """Return what is still to be told, with when; what was due before the first look is not."""
    known = set(told.keys)
    for one in reminders:
        if one.key in told.later:
            yield told.later[one.key], one
        elif one.key not in known:
            moment = one.moment(zone)
            if moment is not None and moment > since:
                yield moment, one
