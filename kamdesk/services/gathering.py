"""What may ask for attention on a day, gathered from what is stored."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import AccountStatus, Tier
from kamdesk.domain.actions import Promise
from kamdesk.domain.figures.rhythm import rhythm
from kamdesk.domain.issues import Severity
from kamdesk.domain.pending import (
    Birthday,
    ClosingDeal,
    ContractEnd,
    DueAction,
    LapsedCustomer,
    MissedOrder,
    OpenIssue,
    Pending,
    PlannedVisit,
    QuietAccount,
    UnfinishedReport,
)
from kamdesk.services.ending import endings
from kamdesk.services.portfolio import sold_amounts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from uuid import UUID

    from kamdesk.domain.accounts import Account
    from kamdesk.domain.money import Money
    from kamdesk.domain.rates import Rates
    from kamdesk.services.figures import AccountSums, Inputs

IMPORTANCE = {
    Tier.STRATEGIC: Decimal(4),
    Tier.GROWTH: Decimal(2),
    Tier.MAINTAIN: Decimal(1),
    Tier.STANDARD: Decimal("0.25"),
}
LAPSED_GAPS = 3  # gaps without an order make a lapsed customer of a late one


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
            issues=tuple(self._issues()),
            birthdays=tuple(self._birthdays()),
            reports=tuple(self._reports()),
        )

    def visits(self, begun: time | None) -> Iterator[PlannedVisit]:
        """Return what is in the calendar of the day and still to come.

        A touchpoint is planned while its day, or its time of the day, is ahead; after that it
        is a fact, and a fact without a time is one from the morning on. The clock of the account
        does not read times: it counts the day itself as contact.
        """
        for one in self._inputs.appointments:
            if one.on == self._day and (begun is None or (one.at or time.min) > begun):
                yield PlannedVisit(
                    id=one.id,
                    title=one.title,
                    account_id=one.account_id,
                    account_name=self._name(one.account_id),
                    on=one.on,
                    at=one.at,
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
            if not is_lost(account):
                yield QuietAccount(
                    id=pk,
                    title=account.name,
                    account_id=pk,
                    account_name=account.name,
                    last=sums.last_touchpoint,
                    joined=account.joined,
                    interval=sums.interval,
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
        accounts = (each.account for each in self._sums.values())
        for one in endings(self._inputs.contracts, accounts, self._day):
            sums = self._sums[one.account_id]
            yield ContractEnd(
                id=one.id,
                title=one.title or sums.account.name,
                account_id=one.account_id,
                account_name=sums.account.name,
                ends=one.ends,
                notice_by=one.notice_by,
                amount=self._priced(one.value) or self._yearly(sums),
            )

    def _issues(self) -> Iterator[OpenIssue]:
        for issue in self._inputs.issues:
            yield OpenIssue(
                id=issue.id,
                title=issue.title,
                account_id=issue.account_id,
                account_name=self._name(issue.account_id),
                opened=issue.opened,
                due=issue.due,
                severe=issue.severity is Severity.CRITICAL,
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

    def _reports(self) -> Iterator[UnfinishedReport]:
        for touch, missing in self._inputs.reports:
            yield UnfinishedReport(
                id=touch.id,
                title=touch.summary or touch.outcome or touch.notes,
                account_id=touch.account_id,
                account_name=self._name(touch.account_id),
                on=touch.happened_on,
                missing=missing,
            )

    def _rhythms(self) -> tuple[list[LapsedCustomer], list[MissedOrder]]:
        lapsed, missed = [], []
        for pk, days in self._inputs.order_days:
            sums, its = self._sums.get(pk), rhythm(days, self._day)
            gap, expected = its.gap.value, its.expected
            if sums is None or gap is None or expected is None or is_lost(sums.account):
                continue
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
                        share=self._share(sums),
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
                        expected=expected,
                        median_gap=gap,
                    )
                )
        return lapsed, missed

    def _yearly(self, sums: AccountSums) -> Decimal | None:
        """Return what the account brought in twelve months, or in the twelve before."""
        now, before = (
            self._rates.total(sold_amounts(sums, name, self._day)).money.amount
            for name in ("months_12", "months_before")
        )
        return now or before or None

    def _share(self, sums: AccountSums) -> Decimal | None:
        """Return an account's part of what all of them brought."""
        yearly = self._yearly(sums)
        return yearly / self._whole if yearly and self._whole > 0 else None

    @cached_property
    def _whole(self) -> Decimal:
        return sum((self._yearly(one) or Decimal(0) for one in self._sums.values()), Decimal(0))

    def _priced(self, money: Money | None) -> Decimal | None:
        priced = money and self._rates.convert(money, self._day)
        return priced.amount if priced else None


def is_lost(account: Account) -> bool:
    """Whether nobody is to call there again; what was promised or is due still shows."""
    return account.status is AccountStatus.LOST
