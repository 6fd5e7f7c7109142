"""The calendar: everything with a day in one place, and how its day is changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.actions import ActionService
from kamdesk.services.coming import Ahead, Event, event_of
from kamdesk.services.ending import Ending, endings
from kamdesk.services.issues import IssueService
from kamdesk.services.kinds import Kind
from kamdesk.services.opportunities import OpportunityService
from kamdesk.services.touchpoints import TouchpointService

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from kamdesk.domain.actions import Action
    from kamdesk.domain.issues import Issue
    from kamdesk.domain.opportunities import Opportunity
    from kamdesk.domain.pending import Birthday
    from kamdesk.services.dated import Dated, DateQueries
    from kamdesk.services.figures import Appointment
    from kamdesk.services.outcome import Outcome

AHEAD_DAYS = 14  # of the agenda
A_DAY = timedelta(days=1)
ALL_KINDS = frozenset(Event)


class Standing(StrEnum):
    """Where a thing stands against the day it carries."""

    LATE = "late"  # its day is over and it is still open
    AHEAD = "ahead"  # on the day itself, or later
    OVER = "over"  # held, done, or a day like any other by now


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry(Ahead):
    """One thing in the calendar, and the record it opens."""

    id: UUID
    of: Kind
    standing: Standing
    at: time | None = None
    minutes: int | None = None
    touch: TouchpointKind | None = None
    people: tuple[str, ...] = ()
    renews: bool = False  # a contract, by itself

    @property
    def hindrance(self) -> str:
        """Why its day is not changed in the calendar: a code of an error, or nothing."""
        if self.event in {Event.CONTRACT, Event.NOTICE}:
            return "calendar.contract.fixed"
        if self.event is Event.BIRTHDAY:
            return "calendar.birthday.fixed"
        if self.standing is Standing.OVER:
            return "calendar.entry.over"
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What is late, and what the coming days hold."""

    as_of: date
    late: tuple[CalendarEntry, ...]
    lines: tuple[CalendarEntry, ...]  # from the day itself on


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
        return tuple(sorted(found, key=_in_order))

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
        return tuple(sorted(late, key=_in_order))

    def move(self, entry: CalendarEntry, day: date) -> Outcome:
        """Give a thing another day, as one change; what cannot be moved is refused."""
        if entry.hindrance:
            raise RuleBroken(entry.hindrance)
        if day < self._today():
            raise RuleBroken("calendar.day.past")
        movers = self._movers
        move = {
            Kind.TOUCHPOINTS: movers.touchpoints.move,
            Kind.ACTIONS: movers.actions.postpone,
            Kind.OPPORTUNITIES: movers.opportunities.postpone,
            Kind.ISSUES: movers.issues.postpone,
        }
        return move[entry.of](entry.id, day)


def of_kinds(found: Iterable[CalendarEntry], kinds: Collection[Event]) -> tuple[CalendarEntry, ...]:
    """Return those of some kinds, in the order they stand in."""
    return tuple(one for one in found if one.event in kinds)


def entries(dated: Dated, first: date, last: date, today: date) -> Iterator[CalendarEntry]:
    """Return what stands in the calendar between two days, seen from a day."""
    names = dated.names
    found = chain(
        (_touchpoint(one, names, today) for one in dated.touchpoints),
        (_action(one, one.due, names, today) for one in dated.actions if one.due),
        (_issue(one, one.due, names, today) for one in dated.issues if one.due),
        (
            _deal(one, one.expected_close, names, today)
            for one in dated.opportunities
            if one.expected_close
        ),
        (
            _birthday(one, day, names, today)
            for one in dated.birthdays
            for day in _each_year(one, first, last)
        ),
        (
            entry
            for one in endings(dated.contracts, dated.accounts, today)
            for entry in _contract(one, names, today)
        ),
    )
    return (one for one in found if first <= one.day <= last)


def _in_order(one: CalendarEntry) -> tuple[date, bool, time, int, str, str, UUID]:
    """Return what an entry is sorted by: those without a time stand before those with one."""
    rank = list(Event).index(one.event)
    at = one.at or time.min
    return one.day, one.at is not None, at, rank, one.account_name, one.title, one.id


def _touchpoint(one: Appointment, names: Mapping[UUID, str], today: date) -> CalendarEntry:
    return CalendarEntry(
        event=event_of(one.kind),
        of=Kind.TOUCHPOINTS,
        id=one.id,
        day=one.on,
        title=one.title,
        account_id=one.account_id,
        account_name=_name(one.account_id, names),
        at=one.at,
        minutes=one.minutes,
        touch=one.kind,
        people=one.people,
        standing=_passing(one.on, today),
    )


def _action(one: Action, due: date, names: Mapping[UUID, str], today: date) -> CalendarEntry:
    return CalendarEntry(
        event=Event.ACTION,
        of=Kind.ACTIONS,
        id=one.id,
        day=due,
        title=one.title,
        account_id=one.account_id,
        account_name=_name(one.account_id, names),
        at=one.at,
        promise=one.promise,
        people=(one.owner,) if one.owner else (),
        standing=_due(due, today, is_open=one.is_open),
    )


def _deal(one: Opportunity, closes: date, names: Mapping[UUID, str], today: date) -> CalendarEntry:
    return CalendarEntry(
        event=Event.CLOSE,
        of=Kind.OPPORTUNITIES,
        id=one.id,
        day=closes,
        title=one.title,
        account_id=one.account_id,
        account_name=_name(one.account_id, names),
        amount=one.amount,
        standing=_due(closes, today, is_open=one.is_open),
    )


def _issue(one: Issue, due: date, names: Mapping[UUID, str], today: date) -> CalendarEntry:
    return CalendarEntry(
        event=Event.ISSUE,
        of=Kind.ISSUES,
        id=one.id,
        day=due,
        title=one.title,
        account_id=one.account_id,
        account_name=_name(one.account_id, names),
        people=(one.owner,) if one.owner else (),
        standing=_due(due, today, is_open=one.is_open),
    )


def _birthday(one: Birthday, day: date, names: Mapping[UUID, str], today: date) -> CalendarEntry:
    return CalendarEntry(
        event=Event.BIRTHDAY,
        of=Kind.CONTACTS,
        id=one.id,
        day=day,
        title=one.title,
        account_id=one.account_id,
        account_name=_name(one.account_id, names),
        standing=_passing(day, today),
    )


def _contract(one: Ending, names: Mapping[UUID, str], today: date) -> Iterator[CalendarEntry]:
    """Return the last day of a contract, and before it the last day to give notice."""
    whole = one.id == one.account_id  # only a day is noted, on the account itself
    make = partial(
        CalendarEntry,
        of=Kind.ACCOUNTS if whole else Kind.CONTRACTS,
        id=one.id,
        title=one.title,
        account_id=one.account_id,
        account_name=_name(one.account_id, names),
        amount=one.value,
        renews=one.renews,
    )
    if one.notice_by is not None:
        standing = _passing(one.notice_by, today)
        yield make(event=Event.NOTICE, day=one.notice_by, standing=standing)
    standing = _due(one.ends, today, is_open=True)
    yield make(event=Event.CONTRACT, day=one.ends, standing=standing)


def _each_year(one: Birthday, first: date, last: date) -> Iterator[date]:
    """Return each day in a range on which somebody is congratulated."""
    day = one.next(first)
    while day <= last:
        yield day
        day = one.next(day + A_DAY)


def _due(day: date, today: date, *, is_open: bool) -> Standing:
    if not is_open:
        return Standing.OVER
    return Standing.LATE if day < today else Standing.AHEAD


def _passing(day: date, today: date) -> Standing:
    return Standing.OVER if day < today else Standing.AHEAD


def _name(account_id: UUID | None, names: Mapping[UUID, str]) -> str:
    return names.get(account_id, "") if account_id else ""
