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
from kamdesk.services.ending import endings
from kamdesk.services.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from kamdesk.domain.pending import Birthday
    from kamdesk.services.dated import Dated, Due
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
    found = chain(
        (_touchpoint(one, today) for one in dated.touchpoints),
        (_due(Event.ACTION, Kind.ACTIONS, one, today) for one in dated.actions),
        (_due(Event.ISSUE, Kind.ISSUES, one, today) for one in dated.issues),
        (_due(Event.CLOSE, Kind.OPPORTUNITIES, one, today) for one in dated.opportunities),
        (
            _birthday(one, day, today)
            for one in dated.birthdays
            for day in _each_year(one, first, last)
        ),
        _contracts(dated, today),
    )
    return (one for one in found if first <= one.day <= last)


def in_order(one: CalendarEntry) -> tuple[date, bool, time, int, str, str, UUID]:
    """Return what an entry is sorted by: those without a time stand before those with one."""
    rank = list(Event).index(one.event)
    at = one.at or time.min
    return one.day, one.at is not None, at, rank, one.account_name, one.title, one.id


def _touchpoint(one: Appointment, today: date) -> CalendarEntry:
    return CalendarEntry(
        event=event_of(one.kind),
        of=Kind.TOUCHPOINTS,
        id=one.id,
        day=one.on,
        title=one.title,
        account_id=one.account_id,
        account_name=one.account_name,
        at=one.at,
        minutes=one.minutes,
        touch=one.kind,
        people=one.people,
        standing=_passing(one.on, today),
    )


def _due(event: Event, of: Kind, one: Due, today: date) -> CalendarEntry:
    return CalendarEntry(
        event=event,
        of=of,
        id=one.id,
        day=one.day,
        title=one.title,
        account_id=one.account_id,
        account_name=one.account_name,
        at=one.at,
        amount=one.amount,
        promise=one.promise,
        people=(one.owner,) if one.owner else (),
        standing=_standing(one.day, today, is_open=one.is_open),
    )


def _birthday(one: Birthday, day: date, today: date) -> CalendarEntry:
    return CalendarEntry(
        event=Event.BIRTHDAY,
        of=Kind.CONTACTS,
        id=one.id,
        day=day,
        title=one.title,
        account_id=one.account_id,
        account_name=one.account_name,
        standing=_passing(day, today),
    )


def _contracts(dated: Dated, today: date) -> Iterator[CalendarEntry]:
    """Return the last days of contracts, and the last days to give notice before them."""
    names: Mapping[UUID, str] = {one.id: one.name for one in dated.accounts}
    for one in endings(dated.contracts, dated.accounts, today):
        whole = one.id == one.account_id  # only a day is noted, on the account itself
        make = partial(
            CalendarEntry,
            of=Kind.ACCOUNTS if whole else Kind.CONTRACTS,
            id=one.id,
            title=one.title,
            account_id=one.account_id,
            account_name=names[one.account_id],
            amount=one.value,
            renews=one.renews,
        )
        if one.notice_by is not None:
            noticed = _passing(one.notice_by, today)
            yield make(event=Event.NOTICE, day=one.notice_by, standing=noticed)
        ended = _standing(one.ends, today, is_open=True)
        yield make(event=Event.CONTRACT, day=one.ends, standing=ended)


def _each_year(one: Birthday, first: date, last: date) -> Iterator[date]:
    """Return each day in a range on which somebody is congratulated."""
    day = one.next(first)
    while day <= last:
        yield day
        day = one.next(day + A_DAY)


def _standing(day: date, today: date, *, is_open: bool) -> Standing:
    if not is_open:
        return Standing.OVER
    return Standing.LATE if day < today else Standing.AHEAD


def _passing(day: date, today: date) -> Standing:
    return Standing.OVER if day < today else Standing.AHEAD
