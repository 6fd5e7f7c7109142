"""What the database has already summed up for the figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from uuid import UUID

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.contracts import Contract
from kamdesk.domain.figures.cadence import Interval
from kamdesk.domain.figures.open_issues import Trouble
from kamdesk.domain.issues import Issue
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.surveys import Answer
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Sold:
    """Sales of one account in one currency; foreign ones are kept by day, to be priced."""

    day: date | None  # None: in the portfolio's currency, so no rate is needed
    currency: str
    total: Decimal
    year: Decimal  # this calendar year so far
    months_12: Decimal
    months_before: Decimal  # the twelve before those
    cost_12: Decimal
    costed_12: Decimal  # sales of the twelve months whose cost is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A deal as the pipeline figures need it."""

    amount: Money
    probability: int
    won: bool
    open: bool
    day: date  # closed, or expected to close, or today


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSums:
    """What one line of the portfolio table is made of."""

    account: Account
    interval: Interval  # between contacts: the account's own, or its tier's
    parent: str | None
    sold: tuple[Sold, ...] = ()
    first_sale: date | None = None
    last_sale: date | None = None
    deals: tuple[Deal, ...] = ()
    deals_without_amount: int = 0
    target_ytd: tuple[Money, ...] = ()
    ratings: tuple[tuple[Decimal, bool, int | None], ...] = ()  # weight, reversed, rating
    last_touchpoint: date | None = None
    planned_visit: date | None = None
    felt_touchpoints: int = 0  # of the last 90 days, with a sentiment noted
    negative_touchpoints: int = 0
    next_action: str | None = None
    next_action_due: date | None = None
    open_actions: int = 0
    overdue_actions: int = 0
    promises_due: int = 0  # ours, due in the last twelve months
    promises_kept: int = 0  # of those, on time
    contacts: int = 0
    contacts_met: int = 0  # in the last twelve months
    last_met: date | None = None  # any of them
    troubles: tuple[Trouble, ...] = ()  # issues open on the day
    answers: tuple[Answer, ...] = ()  # of the last twelve months
    contracts: tuple[Contract, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """Sales of one account on one day in one currency."""

    account_id: UUID
    day: date
    money: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A touchpoint in the calendar: on a day to come, or at a time of this one."""

    id: UUID
    account_id: UUID | None
    title: str
    on: date
    at: time | None
    kind: TouchpointKind
    minutes: int | None = None
    people: tuple[str, ...] = ()
    account_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What Today is made of: everything open or dated, whole."""

    actions: tuple[Action, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    birthdays: tuple[tuple[UUID, str, UUID | None, date], ...] = ()
    order_days: tuple[tuple[UUID, tuple[date, ...]], ...] = ()
    appointments: tuple[Appointment, ...] = ()  # from the day on
    contracts: tuple[Contract, ...] = ()
    issues: tuple[Issue, ...] = ()  # not resolved
    reports: tuple[tuple[Touchpoint, tuple[str, ...]], ...] = ()  # of late, with what they lack
