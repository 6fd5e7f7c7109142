"""The portfolio table: every account with all its figures, and the sums over them."""

from __future__ import annotations

import operator
from dataclasses import replace
from decimal import Decimal
from enum import Enum
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from kamdesk.domain.accounts import AccountStatus
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.cadence import cadence
from kamdesk.domain.figures.contentment import contentment
from kamdesk.domain.figures.freshness import freshness
from kamdesk.domain.figures.health import Component, health
from kamdesk.domain.figures.open_issues import open_issues
from kamdesk.domain.figures.scoring import Rating, score
from kamdesk.domain.money import Money
from kamdesk.domain.rates import Rates
from kamdesk.domain.text import folded
from kamdesk.services.ending import next_end
from kamdesk.services.query import AnyOf, Is, conditions
from kamdesk.services.rows import AccountRow

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from kamdesk.domain.figures.health import Health
    from kamdesk.domain.figures.scoring import Score
    from kamdesk.services.figures import AccountSums, Sold
    from kamdesk.services.ports import FigureQueries, RowSource
    from kamdesk.services.query import Condition, Query, Term


class Listed(Protocol):
    """A line of some table of accounts, as far as it is searched and put in order."""

    @property
    def id(self) -> UUID: ...
    @property
    def name(self) -> str: ...
    @property
    def industry(self) -> str: ...
    @property
    def city(self) -> str: ...
    @property
    def country(self) -> str: ...


class Buyer(Protocol):
    """What sales of an account were summed up for, whichever figures they go into."""

    @property
    def sold(self) -> tuple[Sold, ...]: ...


ListedT = TypeVar("ListedT", bound=Listed)
ONE_IN_FULL = Decimal(100)
GROWTH_RANGE = Decimal("0.2")  # sales down by a fifth are 0, up by a fifth 100
PLAIN = frozenset(
    [
        "id",
        "name",
        "parent",
        "tier",
        "status",
        "industry",
        "city",
        "country",
        "owner",
        "joined",
        "is_key",
    ]
)
MET_ENOUGH = 3  # people met in a year who make a relationship whole


class PortfolioService:
    """Implements ``RowSource`` for accounts: figures by the rules, sums by the database."""

    def __init__(
        self, queries: FigureQueries, plain: RowSource[Any], today: Callable[[], date]
    ) -> None:
        self._queries = queries
        self._plain = plain  # sorts and filters by what is no figure
        self._today = today
        self._kept = Kept()

    @property
    def fields(self) -> tuple[str, ...]:
        """What can be sorted by and filtered."""
        return (*AccountRow.__slots__, "attainment", "is_key")

    def ids(self, query: Query) -> Sequence[UUID]:
        order = query.order_by or "name"
        for field in (order, *(condition.field for condition in conditions(query.where))):
            if field not in self.fields:
                known = ", ".join(self.fields)
                raise RuleBroken("list.field.unknown", field=field, known=known)
        if {order, *(condition.field for condition in conditions(query.where))} <= PLAIN:
            return self._plain.ids(replace(query, order_by=order))
        return [row.id for row in arranged(self.all(), query)]

    def rows(self, ids: Sequence[UUID]) -> Mapping[UUID, AccountRow]:
        return {row.id: row for row in self.all(ids)}

    def all(
        self, ids: Collection[UUID] | None = None, as_of: date | None = None
    ) -> Sequence[AccountRow]:
        """Return accounts with their figures on a day: some, or all without ``ids``."""
        day = as_of or self._today()
        if ids is not None:
            return self._made(day, ids)
        return self._kept.rows(day, self._queries.touched, self._made)

    def _made(self, day: date, ids: Collection[UUID] | None) -> Sequence[AccountRow]:
        rates = Rates(self._queries.preferences().currency, self._queries.rates())
        sums = self._queries.sums(day, ids)
        return [account_row(one, rates, day) for one in sums.values()]

    def sums(self, account_id: UUID, as_of: date | None = None) -> AccountSums:
        """Return what one account's figures are made of."""
        found = self._queries.sums(as_of or self._today(), [account_id])
        if account_id not in found:
            raise RuleBroken("record.gone")
        return found[account_id]


class Kept:
    """Figures of all accounts on the day last asked for; what changes is made anew."""

    def __init__(self) -> None:
        self._lock = Lock()  # two readers that ask at once wait for one answer
        self._day: date | None = None
        self._edition = 0
        self._rows: dict[UUID, AccountRow] = {}

    def rows(
        self,
        day: date,
        touched: Callable[[int], tuple[int, Collection[UUID] | None]],
        make: Callable[[date, Collection[UUID] | None], Sequence[AccountRow]],
    ) -> Sequence[AccountRow]:
        """Return all rows of a day."""
        with self._lock:
            edition, ids = touched(self._edition if day == self._day else 0)
            if ids is None:
                self._rows = {row.id: row for row in make(day, None)}
            elif ids:
                made = {row.id: row for row in make(day, ids)}
                gone = set(ids) - made.keys()
                kept = {pk: row for pk, row in self._rows.items() if pk not in gone}
                self._rows = kept | made
            self._day, self._edition = day, edition
            return list(self._rows.values())


def arranged(rows: Iterable[ListedT], query: Query) -> list[ListedT]:
    """Return the rows asked for in the order asked for; what is not known comes last."""
    order = query.order_by or "name"
    found = sorted(
        (row for row in rows if wanted(row, query)), key=lambda row: (folded(row.name), row.id)
    )
    known = [row for row in found if getattr(row, order) is not None]
    known.sort(key=lambda row: comparable(getattr(row, order)), reverse=query.descending)
    return known + [row for row in found if getattr(row, order) is None]


def account_row(sums: AccountSums, rates: Rates, day: date) -> AccountRow:
    """Return one line of the portfolio table (every figure by numbers.md)."""
    account = sums.account
    clock = cadence(
        sums.last_touchpoint,
        account.joined,
        sums.interval,
        as_of=day,
        planned=sums.planned_visit,
    )
    sold = {name: rates.total(sold_amounts(sums, name, day)) for name in SOLD}
    won = rates.total((deal.amount, deal.day) for deal in sums.deals if deal.won)
    pipeline = rates.total((deal.amount, day) for deal in sums.deals if deal.open)
    weighted = rates.total(
        (deal.amount.times(Decimal(deal.probability) / 100), day)
        for deal in sums.deals
        if deal.open
    )
    target = rates.total((money, day) for money in sums.target_ytd)
    mean = account_score(sums, day).mean
    gone = account.status is AccountStatus.LOST  # nobody is to call there again
    return AccountRow(
        id=account.id,
        name=account.name,
        parent=sums.parent,
        tier=account.tier,
        status=account.status,
        industry=account.industry,
        city=account.city,
        country=account.country,
        currency=account.currency or rates.currency,
        owner=account.owner,
        joined=account.joined,
        contract_end=next_end(account, sums.contracts, day),
        sales_12m=sold["months_12"].money,
        sales_before=sold["months_before"].money,
        margin_12m=margin(sums, rates, day),
        sales_total=sold["total"].money,
        sales_ytd=sold["year"].money,
        target_ytd=target.money if sums.target_ytd else None,
        won_total=won.money,
        open_pipeline=pipeline.money,
        weighted_pipeline=weighted.money,
        unpriced=sum(len(each.unpriced) for each in (sold["total"], won, pipeline, target))
        + sums.deals_without_amount,
        share_of_wallet_low=None,
        share_of_wallet_high=None,
        score=mean.value,
        health=account_health(
            sums, sold["months_12"].money, sold["months_before"].money, day
        ).figure.value,
        last_touchpoint=sums.last_touchpoint,
        next_due=clock.due,
        overdue_days=0 if clock.quiet or gone else int(clock.overdue.value or 0),
        next_action=sums.next_action,
        next_action_due=sums.next_action_due,
        open_actions=sums.open_actions,
        overdue_actions=sums.overdue_actions,
        open_opportunities=sum(deal.open for deal in sums.deals) + sums.deals_without_amount,
        contacts=sums.contacts,
    )


SOLD = ("total", "year", "months_12", "months_before")


def sold_amounts(sums: Buyer, name: str, day: date) -> Iterable[tuple[Money, date]]:
    """Return one of the sums of sales, currency by currency."""
    for sold in sums.sold:
        amount = getattr(sold, name)
        if amount or name == "total":
            yield Money(amount, sold.currency), sold.day or day


def margin(sums: AccountSums, rates: Rates, day: date) -> Money | None:
    """Return sales less cost over the lines whose cost is known; ``None`` without any."""
    costed = list(sold_amounts(sums, "costed_12", day))
    cost = list(sold_amounts(sums, "cost_12", day))
    total, spent = rates.total(costed), rates.total(cost)
    known = len(costed) > len(total.unpriced) or len(cost) > len(spent.unpriced)
    return total.money - spent.money if known else None


def account_score(sums: AccountSums, day: date) -> Score:
    """Return an account's score under the selection model in force."""
    return score(
        [
            Rating(
                criterion=str(at),
                weight=weight,
                score=None if value is None else Decimal(value),
                reversed=turned,
            )
            for at, (weight, turned, value) in enumerate(sums.ratings)
        ],
        day,
    )


def account_health(sums: AccountSums, now: Money, before: Money, day: date) -> Health:
    """Return an account's health from what is known of it; the rest is missing, not zero.

    Satisfaction is what people answered in twelve months; where nobody was asked, how recent
    touchpoints felt. No open issue is 100, but is no news of an account nothing else is known of.
    """
    answered = contentment(sums.answers, day)
    scores: dict[str, Decimal | None] = {
        Component.RELATIONSHIPS: _relationships(sums),
        Component.CADENCE: _rhythm(sums, day),
        Component.PLAN: _share(sums.open_actions - sums.overdue_actions, sums.open_actions),
        Component.TREND: _trend(now, before),
        Component.SATISFACTION: _felt(sums) if answered.value is None else answered.value,
    }
    if sums.troubles or any(one is not None for one in scores.values()):
        scores[Component.ISSUES] = open_issues(sums.troubles, day).value
    said = [part.day for part in answered.parts if part.day is not None]
    days: dict[str, date | None] = {
        Component.RELATIONSHIPS: sums.last_met,
        Component.CADENCE: sums.last_touchpoint,
        Component.PLAN: sums.next_action_due,
        Component.TREND: sums.last_sale,
        Component.SATISFACTION: max(said, default=None),
        Component.ISSUES: max((one.opened for one in sums.troubles), default=None),
    }
    return health(scores, day, days=days)


def _felt(sums: AccountSums) -> Decimal | None:
    return _share(sums.felt_touchpoints - sums.negative_touchpoints, sums.felt_touchpoints)


def _relationships(sums: AccountSums) -> Decimal | None:
    if not sums.contacts or sums.last_touchpoint is None:  # nobody said yet whom we met
        return None
    return _share(min(sums.contacts_met, MET_ENOUGH), min(sums.contacts, MET_ENOUGH))


def _rhythm(sums: AccountSums, day: date) -> Decimal | None:
    return freshness(sums.last_touchpoint, sums.interval, day).value


def _trend(now: Money, before: Money) -> Decimal | None:
    if before.amount <= 0:
        return None
    growth = now.amount / before.amount - 1
    held = max(-GROWTH_RANGE, min(GROWTH_RANGE, growth))
    return (held + GROWTH_RANGE) / (2 * GROWTH_RANGE) * ONE_IN_FULL


def _share(part: int, whole: int) -> Decimal | None:
    return Decimal(part) / whole * ONE_IN_FULL if whole else None


def comparable(value: Any) -> Any:
    """Return what a value is sorted by: money by its amount, text as people compare it."""
    if isinstance(value, Money):
        return value.amount
    if isinstance(value, Enum):
        return list(type(value)).index(value)  # in the order they are declared in
    return folded(value) if isinstance(value, str) else value


def wanted(row: Listed, query: Query) -> bool:
    """Say whether a row is among those asked for."""
    if query.account_id is not None and row.id != query.account_id:
        return False
    text = folded(f"{row.name} {row.industry} {row.city} {row.country}")
    words = folded(query.text).replace("\0", " ").split()
    return all(word in text for word in words) and _all_hold(row, query.where)


def _all_hold(row: Listed, terms: Iterable[Term]) -> bool:
    return all(
        any(_all_hold(row, group) for group in term.groups)
        if isinstance(term, AnyOf)
        else _holds(getattr(row, term.field), term)
        for term in terms
    )


def _holds(value: Any, condition: Condition) -> bool:
    asked = condition.value
    if asked is None:
        return (value in {None, ""}) == (condition.test is Is.EQUAL)
    if isinstance(asked, tuple):
        return (value in asked) == (condition.test is Is.EQUAL)
    if value is None:
        return False
    return COMPARE[condition.test](comparable(value), comparable(asked))


def contains(text: Any, part: Any) -> bool:
    """Say whether one holds the other, as people compare text."""
    return folded(str(part)) in folded(str(text))


COMPARE: dict[Is, Callable[[Any, Any], bool]] = {
    Is.EQUAL: operator.eq,
    Is.UNEQUAL: operator.ne,
    Is.LESS: operator.lt,
    Is.AT_MOST: operator.le,
    Is.MORE: operator.gt,
    Is.AT_LEAST: operator.ge,
    Is.CONTAINS: contains,
}
