"""What lies ahead: visits, open actions, closing deals, ending contracts, birthdays, by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.actions import Promise
from kamdesk.domain.money import Money
from kamdesk.domain.pending import Birthday
from kamdesk.domain.touchpoints import FACE_TO_FACE
from kamdesk.services.ending import endings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kamdesk.domain.touchpoints import TouchpointKind
    from kamdesk.services.figures import AccountSums, Inputs

A_WEEK = 7


class Event(StrEnum):
    """What kind of thing comes."""

    ACTION = "action"
    CLOSE = "close"
    CONTRACT = "contract"
    NOTICE = "notice"  # the last day to give notice on one
    BIRTHDAY = "birthday"
    VISIT = "visit"  # also a meeting, or an event
    CALL = "call"  # also an email, or a message
    ISSUE = "issue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """One thing that comes."""

    event: Event
    day: date
    title: str  # none where its account says it all
    account_id: UUID | None
    account_name: str
    amount: Money | None = None
    promise: Promise | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """The next days, and what comes first even where that is later."""

    lines: tuple[Ahead, ...]
    next: Ahead | None


def coming(
    inputs: Inputs, sums: Mapping[UUID, AccountSums], today: date, days: int = A_WEEK
) -> Coming:
    """Return what comes after today, the nearest first."""
    names = {pk: one.account.name for pk, one in sums.items()}
    found = chain(
        _actions(inputs, names),
        _closes(inputs, names),
        _contracts(inputs, sums, today),
        _birthdays(inputs, names, today),
        _visits(inputs, names),
    )
    later = sorted((one for one in found if one.day > today), key=_nearest)
    until = today + timedelta(days=days)
    return Coming(
        lines=tuple(one for one in later if one.day <= until),
        next=next(iter(later), None),
    )


def event_of(kind: TouchpointKind) -> Event:
    """Return what a touchpoint is in the calendar: being there, or a word from afar."""
    return Event.VISIT if kind in FACE_TO_FACE else Event.CALL


def _nearest(one: Ahead) -> tuple[date, int, str, str]:
    return one.day, list(Event).index(one.event), one.account_name, one.title


def _actions(inputs: Inputs, names: Mapping[UUID, str]) -> Iterator[Ahead]:
    for action in inputs.actions:
        if action.due is not None:
            yield Ahead(
                event=Event.ACTION,
                day=action.due,
                title=action.title,
                account_id=action.account_id,
                account_name=_name(action.account_id, names),
                promise=action.promise,
            )


def _closes(inputs: Inputs, names: Mapping[UUID, str]) -> Iterator[Ahead]:
    for deal in inputs.opportunities:
        if deal.expected_close is not None:
            yield Ahead(
                event=Event.CLOSE,
                day=deal.expected_close,
                title=deal.title,
                account_id=deal.account_id,
                account_name=_name(deal.account_id, names),
                amount=deal.amount,
            )


def _contracts(inputs: Inputs, sums: Mapping[UUID, AccountSums], today: date) -> Iterator[Ahead]:
    accounts = (each.account for each in sums.values())
    for one in endings(inputs.contracts, accounts, today):
        noticed = one.notice_by is not None and one.notice_by > today
        yield Ahead(
            event=Event.NOTICE if noticed else Event.CONTRACT,
            day=one.notice_by if noticed and one.notice_by else one.ends,
            title=one.title,
            account_id=one.account_id,
            account_name=sums[one.account_id].account.name,
            amount=one.value,
        )


def _birthdays(inputs: Inputs, names: Mapping[UUID, str], today: date) -> Iterator[Ahead]:
    for pk, name, account_id, born in inputs.birthdays:
        one = Birthday(id=pk, title=name, account_id=account_id, born=born)
        yield Ahead(
            event=Event.BIRTHDAY,
            day=one.next(today),
            title=name,
            account_id=account_id,
            account_name=_name(account_id, names),
        )


def _visits(inputs: Inputs, names: Mapping[UUID, str]) -> Iterator[Ahead]:
    for one in inputs.appointments:
        yield Ahead(
            event=event_of(one.kind),
            day=one.on,
            title=one.title,
            account_id=one.account_id,
            account_name=_name(one.account_id, names),
        )


def _name(account_id: UUID | None, names: Mapping[UUID, str]) -> str:
    return names.get(account_id, "") if account_id else ""
