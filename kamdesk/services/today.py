"""Today: what needs attention now, most important first, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import AccountStatus, Tier
from kamdesk.domain.actions import Promise
from kamdesk.domain.attention import Attention, in_order
from kamdesk.domain.figures.cadence import Interval
from kamdesk.domain.pending import (
    Birthday,
    ClosingDeal,
    ContractEnd,
    DueAction,
    LapsedCustomer,
    MissedOrder,
    Pending,
    QuietAccount,
)
from kamdesk.domain.rates import Rates
from kamdesk.services.coming import Coming, coming

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from uuid import UUID

    from kamdesk.domain.money import Money
    from kamdesk.services.figures import AccountSums, Inputs
    from kamdesk.services.ports import FigureQueries

IMPORTANCE = {
    Tier.STRATEGIC: Decimal(4),
    Tier.GROWTH: Decimal(2),
    Tier.MAINTAIN: Decimal(1),
    Tier.STANDARD: Decimal("0.25"),
}
FEWEST_ORDERS = 3  # fewer have no rhythm
LAPSED_GAPS = 3  # gaps without an order make a lapsed customer of a late one


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The lines of a day, and what amounts in them are counted in."""

    as_of: date
    currency: str
    lines: tuple[Attention, ...]


class TodayService:
    """Puts what is open, due, quiet and missing in order of consequence."""

    def __init__(self, queries: FigureQueries, today: Callable[[], date]) -> None:
        self._queries = queries
        self._today = today

    def today(self, as_of: date | None = None) -> Today:
        """Return what needs attention on a day."""
        day = as_of or self._today()
        rates = Rates(self._queries.preferences().currency, self._queries.rates())
        gathered = Gathering(self._queries.sums(day), self._queries.inputs(day), rates, day)
        lines = in_order(gathered.pending(), day)
        return Today(as_of=day, currency=rates.currency, lines=lines)

    def coming(self, as_of: date | None = None) -> Coming:
        """Return what the next days bring."""
        day = as_of or self._today()
        return coming(self._queries.inputs(day), self._queries.sums(day), day)


class Gathering:
    """Turns what is stored into what may ask for attention."""

    def __init__(
        self, sums: Mapping[UUID, AccountSums], inputs: Inputs, rates: Rates, day: date
    ) -> None:
        self._sums = sums
        self._inputs = inputs
        self._rates = rates
        self._day = day

    def pending(self) -> Pending:
        """Return everything that may ask for attention."""
        customers, orders = self._rhythms()
        return Pending(
            actions=tuple(self._actions()),
            accounts=tuple(self._accounts()),
            customers=tuple(customers),
            deals=tuple(self._deals()),
            contracts=tuple(self._contracts()),
            orders=tuple(orders),
            birthdays=tuple(self._birthdays()),
        )

    def _name(self, account_id: UUID | None) -> str:
        found = self._sums.get(account_id) if account_id else None
        return found.account.name if found else ""

    def _actions(self) -> Iterator[DueAction]:
        for action in self._inputs.actions:
            if action.due is not None:
                yield DueAction(
                    id=action.id,
                    title=action.title,
                    account_id=action.account_id,
                    account_name=self._name(action.account_id),
                    due=action.due,
                    ours=action.promise is not Promise.THEIRS,
                    promised=action.promise is not None,
                )

    def _accounts(self) -> Iterator[QuietAccount]:
        for pk, sums in self._sums.items():
            account = sums.account
            if account.status is not AccountStatus.LOST:
                yield QuietAccount(
                    id=pk,
                    title=account.name,
                    account_id=pk,
                    account_name=account.name,
                    last=sums.last_touchpoint,
                    joined=account.joined,
                    interval=Interval.of(account.cadence),
                    planned=sums.planned_visit,
                    importance=IMPORTANCE[account.tier],
                )

    def _deals(self) -> Iterator[ClosingDeal]:
        for deal in self._inputs.opportunities:
            if deal.expected_close is not None:
                yield ClosingDeal(
                    id=deal.id,
                    title=deal.title,
                    account_id=deal.account_id,
                    account_name=self._name(deal.account_id),
                    closes=deal.expected_close,
                    amount=self._priced(deal.amount),
                )

    def _contracts(self) -> Iterator[ContractEnd]:
        for pk, sums in self._sums.items():
            account = sums.account
            if account.contract_end is not None and account.status is not AccountStatus.LOST:
                yield ContractEnd(
                    id=pk,
                    title=account.name,
                    account_id=pk,
                    account_name=account.name,
                    ends=account.contract_end,
                    amount=self._yearly(sums),
                )

    def _birthdays(self) -> Iterator[Birthday]:
        for pk, name, account_id, born in self._inputs.birthdays:
            yield Birthday(
                id=pk,
                title=name,
                account_id=account_id,
                account_name=self._name(account_id),
                born=born,
            )

    def _rhythms(self) -> tuple[list[LapsedCustomer], list[MissedOrder]]:
        lapsed, missed = [], []
        for pk, days in self._inputs.order_days:
            sums = self._sums.get(pk)
            if sums is None or len(days) < FEWEST_ORDERS:
                continue
            gap = usual_gap(days)
            name = sums.account.name
            if (self._day - days[-1]).days > gap * LAPSED_GAPS:
                lapsed.append(
                    LapsedCustomer(
                        id=pk,
                        title=name,
                        account_id=pk,
                        account_name=name,
                        last_order=days[-1],
                        usual_gap=gap,
                        yearly=self._yearly(sums),
                        key=sums.account.is_key,
                    )
                )
            else:
                missed.append(
                    MissedOrder(
                        id=pk,
                        title=name,
                        account_id=pk,
                        account_name=name,
                        last_order=days[-1],
                        expected=days[-1] + timedelta(days=round(gap)),
                        median_gap=gap,
                    )
                )
        return lapsed, missed

    def _yearly(self, sums: AccountSums) -> Decimal | None:
        """Return what the account brought in twelve months, or in the twelve before."""
        ours = [sold for sold in sums.sold if sold.day is None]
        now = sum((sold.months_12 for sold in ours), Decimal(0))
        return now or sum((sold.months_before for sold in ours), Decimal(0)) or None

    def _priced(self, money: Money | None) -> Decimal | None:
        priced = money and self._rates.convert(money, self._day)
        return priced.amount if priced else None


def usual_gap(days: Sequence[date]) -> Decimal:
    """Return the median of the days between orders (order rhythm, numbers.md)."""
    gaps = [(later - day).days for day, later in pairwise(days)]
    return Decimal(str(median(gaps)))
