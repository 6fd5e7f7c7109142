"""What may ask for attention: plain facts, read from the portfolio for one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from uuid import UUID

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.cadence import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The record a line of Today opens, and whose it is."""

    id: UUID
    title: str
    account_id: UUID | None  # none: an action of the key account manager's own
    account_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueAction(Subject):
    """An open action with a date, whatever became of the deal it hung on."""

    due: date
    ours: bool = True  # else the customer owes it
    promised: bool = False  # a commitment, not just a task
    waits_for: str = ""  # another action that has to be done first


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedVisit(Subject):
    """A touchpoint in the calendar that has not been logged as held."""

    on: date
    at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietAccount(Subject):
    """An account and its clock; ``importance`` multiplies how much a delay counts."""

    last: date | None
    joined: date
    interval: Interval
    planned: date | None = None
    importance: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class LapsedCustomer(Subject):
    """An account that bought regularly, with what it used to bring in a year."""

    last_order: date
    usual_gap: Decimal  # days, the median
    yearly: Decimal | None
    share: Decimal | None = None  # of the whole portfolio's revenue, when it still bought
    key: bool = False  # matters whatever its share

    def __post_init__(self) -> None:
        if self.usual_gap <= 0:
            raise RuleBroken("gap.not.positive")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingDeal(Subject):
    """An open opportunity with a closing date; amounts are in one currency already."""

    closes: date
    amount: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractEnd(Subject):
    """A contract that ends, and the last day to give notice or to renew."""

    ends: date
    notice_by: date | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedOrder(Subject):
    """A product that an account orders in a rhythm of its own."""

    last_order: date
    expected: date
    median_gap: Decimal
    amount: Decimal | None = None

    def __post_init__(self) -> None:
        if self.median_gap <= 0:
            raise RuleBroken("gap.not.positive")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenIssue(Subject):
    """A complaint or escalation that is not resolved."""

    opened: date
    due: date | None = None
    severe: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Birthday(Subject):
    """A contact's birthday; the year of birth does not matter."""

    born: date

    def next(self, today: date) -> date:
        """Return the next one, today included; 29 February falls on the 28th otherwise."""
        this_year = _in_year(self.born, today.year)
        return this_year if this_year >= today else _in_year(self.born, today.year + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedReport(Subject):
    """A touchpoint whose report lacks what the key account manager asked for."""

    on: date
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """Everything that may ask for attention on a day."""

    actions: tuple[DueAction, ...] = ()
    visits: tuple[PlannedVisit, ...] = ()
    accounts: tuple[QuietAccount, ...] = ()
    customers: tuple[LapsedCustomer, ...] = ()
    deals: tuple[ClosingDeal, ...] = ()
    contracts: tuple[ContractEnd, ...] = ()
    orders: tuple[MissedOrder, ...] = ()
    issues: tuple[OpenIssue, ...] = ()
    birthdays: tuple[Birthday, ...] = ()
    reports: tuple[UnfinishedReport, ...] = ()


def _in_year(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1) - timedelta(days=1)
