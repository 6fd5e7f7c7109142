"""What stands in the calendar: one entry for each thing and each day it carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.coming import Ahead, Event, event_of
from kamdesk.services.ending import Ending, endings
from kamdesk.services.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from kamdesk.domain.actions import Action
    from kamdesk.domain.issues import Issue
    from kamdesk.domain.opportunities import Opportunity
    from kamdesk.domain.pending import Birthday
    from kamdesk.services.dated import Dated
    from kamdesk.services.figures import Appointment

A_DAY = timedelta(days=1)


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
    def timed(self) -> bool:
        """Whether it has a time of the day, or could have one."""
        return self.of in {Kind.TOUCHPOINTS, Kind.ACTIONS}

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


def in_order(one: CalendarEntry) -> tuple[date, bool, time, int, str, str, UUID]:
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
