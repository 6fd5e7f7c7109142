"""The calendar: everything with a day in one place, and how its day is changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.actions import ActionService
from kamdesk.services.calendar_entries import (
    A_DAY,
    CalendarEntry,
    Standing,
    entries,
    in_order,
    of_kinds,
)
from kamdesk.services.issues import IssueService
from kamdesk.services.kinds import Kind
from kamdesk.services.opportunities import OpportunityService
from kamdesk.services.touchpoints import TouchpointService

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from uuid import UUID

    from kamdesk.services.coming import Event
    from kamdesk.services.dated import DateQueries
    from kamdesk.services.outcome import Outcome

AHEAD_DAYS = 14  # of the agenda


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What is late, and what the coming days hold."""

    as_of: date
    late: tuple[CalendarEntry, ...]
    lines: tuple[CalendarEntry, ...]  # from the day itself on


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPaper:
    """The agenda of some days, to be taken along."""

    as_of: date
    first: date
    last: date
    late: tuple[CalendarEntry, ...]
    lines: tuple[CalendarEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Movers:
    """The services that change the day of a thing, each in its own way."""

    touchpoints: TouchpointService
    actions: ActionService
    opportunities: OpportunityService
    issues: IssueService


class CalendarService:
    """Reads ranges of days, and moves what may be moved."""

    def __init__(self, queries: DateQueries, movers: Movers, today: Callable[[], date]) -> None:
        self._queries = queries
        self._movers = movers
        self._today = today

    def between(
        self, first: date, last: date, *, as_of: date | None = None
    ) -> tuple[CalendarEntry, ...]:
        """Return all there is from the first day to the last, in order."""
        found = entries(self._queries.between(first, last), first, last, as_of or self._today())
        return tuple(sorted(found, key=in_order))

    def agenda(self, days: int = AHEAD_DAYS, *, as_of: date | None = None) -> Agenda:
        """Return what is late, latest first, and the next days, today included."""
        today = as_of or self._today()
        return Agenda(
            as_of=today,
            late=self.late(as_of=today),
            lines=self.between(today, today + timedelta(days=days - 1), as_of=today),
        )

    def late(self, *, as_of: date | None = None) -> tuple[CalendarEntry, ...]:
        """Return what is open although its day is over, the oldest first."""
        today = as_of or self._today()
        found = entries(self._queries.open_before(today), date.min, today - A_DAY, today)
        late = (one for one in found if one.standing is Standing.LATE)
        return tuple(sorted(late, key=in_order))

    def paper(
        self, first: date, last: date, kinds: Collection[Event], *, as_of: date | None = None
    ) -> AgendaPaper:
        """Return the agenda of some days for paper; what is late only where today is in it."""
        today = as_of or self._today()
        late = self.late(as_of=today) if first <= today <= last else ()
        return AgendaPaper(
            as_of=today,
            first=first,
            last=last,
            late=of_kinds(late, kinds),
            lines=of_kinds(self.between(first, last, as_of=today), kinds),
        )

    def move(self, entry: CalendarEntry, day: date, at: time | None = None) -> Outcome:
        """Give a thing another day, as one change; what cannot be moved is refused.

        ``at`` is another time of the day, for what has one; without it the time stays.
        """
        if entry.hindrance:
            raise RuleBroken(entry.hindrance)
        if day < self._today():
            raise RuleBroken("calendar.day.past")
        movers = self._movers
        move: dict[Kind, Callable[[UUID, date], Outcome]] = {
            Kind.TOUCHPOINTS: partial(movers.touchpoints.move, at=at),
            Kind.ACTIONS: partial(movers.actions.postpone, at=at),
            Kind.OPPORTUNITIES: movers.opportunities.postpone,
            Kind.ISSUES: movers.issues.postpone,
        }
        return move[entry.of](entry.id, day)
