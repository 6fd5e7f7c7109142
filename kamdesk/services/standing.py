"""Where accounts stand in a stretch of time: what they bought against what it is held to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from kamdesk.domain.figures.workdays import progress
from kamdesk.domain.money import Money
from kamdesk.domain.periods import month_of, months_later, trailing_year
from kamdesk.domain.rates import Rates
from kamdesk.domain.targets import Target
from kamdesk.services.portfolio import arranged
from kamdesk.services.rows import AccountRow
from kamdesk.services.targets import of_scope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kamdesk.services.portfolio import PortfolioService
    from kamdesk.services.ports import FigureQueries, Reader
    from kamdesk.services.query import Query

MONTHS_OF_A_YEAR, MONTHS_OF_A_QUARTER = 12, 3


class Span(StrEnum):
    """The stretches a portfolio is looked at over; all end with the day itself."""

    QUARTER = "quarter"
    YEAR = "year"
    ROLLING = "rolling"


class Stretch(NamedTuple):
    """First and last day, both included."""

    first: date
    last: date


def stretch_of(span: Span, day: date) -> Stretch:
    """Return the whole stretch that a day is in."""
    if span is Span.ROLLING:
        return Stretch(*trailing_year(day))
    if span is Span.YEAR:
        return Stretch(date(day.year, 1, 1), date(day.year, 12, 31))
    quarter = (day.month - 1) // MONTHS_OF_A_QUARTER
    first = date(day.year, MONTHS_OF_A_QUARTER * quarter + 1, 1)
    return Stretch(first, month_of(months_later(first, MONTHS_OF_A_QUARTER - 1))[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What was sold, what a year earlier, and what was to be sold: in all, and by now."""

    sold: Decimal = Decimal(0)
    before: Decimal = Decimal(0)
    target: Decimal | None = None
    planned: Decimal | None = None

    @property
    def share(self) -> Decimal | None:
        """What part of the whole target is reached."""
        return self.sold / self.target if self.target else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A stretch of time: the whole portfolio, and account by account."""

    stretch: Stretch
    as_of: date
    currency: str
    whole: Stand
    accounts: Mapping[UUID, Stand]
    unpriced: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRow(AccountRow):
    """A line of the portfolio table over a span; the yardstick is the plan, or last year."""

    sold: Money
    yardstick: Money | None

    @property
    def attainment(self) -> Decimal | None:
        """Sales against the yardstick."""
        if self.yardstick is None or self.yardstick.amount <= 0:
            return None
        return self.sold.amount / self.yardstick.amount


class StandingService:
    """Sums what was sold and planned by account, over any stretch of days."""

    def __init__(
        self,
        queries: FigureQueries,
        reader: Reader,
        portfolio: PortfolioService,
        today: Callable[[], date],
    ) -> None:
        self._queries = queries
        self._reader = reader
        self._portfolio = portfolio
        self._today = today

    def standing(self, stretch: Stretch, as_of: date | None = None) -> Standing:
        """Return who stands where in a stretch, as far as it has come on a day."""
        day = as_of or self._today()
        rates = Rates(self._queries.preferences().currency, self._queries.rates())
        last = min(stretch.last, day)
        year_ago = (months_later(each, -MONTHS_OF_A_YEAR) for each in (stretch.first, last))
        sold, unpriced = self._sold(rates, stretch.first, last)
        before, _ = self._sold(rates, *year_ago)
        plans = Plans(self._targets(stretch), rates, day)
        targets = plans.by_account
        whole = plans.whole
        return Standing(
            stretch=stretch,
            as_of=day,
            currency=rates.currency,
            whole=_stand(sum(sold.values(), Decimal(0)), sum(before.values(), Decimal(0)), whole),
            accounts={
                pk: _stand(sold.get(pk, Decimal(0)), before.get(pk, Decimal(0)), targets.get(pk))
                for pk in sold.keys() | before.keys() | targets.keys()
            },
            unpriced=unpriced,
        )

    def rows(self, span: Span, ids: Sequence[UUID] | None = None) -> list[StandingRow]:
        """Return lines of the portfolio table: some, or all without ``ids``."""
        standing = self.standing(stretch_of(span, self._today()))
        nothing = Stand()
        return [
            _row(row, standing.accounts.get(row.id, nothing), span, standing.currency)
            for row in self._portfolio.all(ids)
        ]

    def source(self, span: Span) -> SpanSource:
        """Return the portfolio table over a span, as lists read it."""
        return SpanSource(self, span)

    def _sold(self, rates: Rates, first: date, last: date) -> tuple[dict[UUID, Decimal], int]:
        found: defaultdict[UUID, Decimal] = defaultdict(Decimal)
        unpriced = 0
        for booked in self._queries.booked(first, last):
            priced = rates.convert(booked.money, booked.day)
            if priced is None:
                unpriced += 1
            else:
                found[booked.account_id] += priced.amount
        return found, unpriced

    def _targets(self, stretch: Stretch) -> list[Target]:
        first, months = stretch.first.replace(day=1), []
        while first <= stretch.last:
            months.append(first)
            first = months_later(first, 1)
        return [
            target
            for target in self._reader.all(Target, month=months)
            if not target.product_group and not target.new_business
        ]


class SpanSource:
    """Implements ``RowSource`` for the portfolio table over one span."""

    def __init__(self, service: StandingService, span: Span) -> None:
        self._service = service
        self._span = span

    def ids(self, query: Query) -> Sequence[UUID]:
        return [row.id for row in arranged(self._service.rows(self._span), query)]

    def rows(self, ids: Sequence[UUID]) -> Mapping[UUID, StandingRow]:
        return {row.id: row for row in self._service.rows(self._span, ids)}


class Plans:
    """Targets in one currency: the whole of them, and what of them was due by a day."""

    def __init__(self, targets: Iterable[Target], rates: Rates, day: date) -> None:
        self._targets = tuple(targets)
        self._rates = rates
        self._day = day

    @property
    def by_account(self) -> dict[UUID, tuple[Decimal, Decimal]]:
        """Target and plan to date of every account that has one."""
        found: defaultdict[UUID, list[Target]] = defaultdict(list)
        for target in self._targets:
            if target.account_id is not None:
                found[target.account_id].append(target)
        sums = {pk: self._sum(targets) for pk, targets in found.items()}
        return {pk: known for pk, known in sums.items() if known is not None}

    @property
    def whole(self) -> tuple[Decimal, Decimal] | None:
        """Target and plan to date of the portfolio, month by month as the cockpit takes them."""
        months: defaultdict[date, list[Target]] = defaultdict(list)
        for target in self._targets:
            months[target.month].append(target)
        chosen = [one for found in months.values() for one in of_scope(found, None)]
        return self._sum(chosen)

    def _sum(self, targets: Iterable[Target]) -> tuple[Decimal, Decimal] | None:
        """Add up what has a rate; nothing priced is no target, not one of 0."""
        known = [
            (priced.amount, progress(*month_of(target.month), self._day).part_of(priced.amount))
            for target in targets
            if (priced := self._rates.convert(target.amount, self._day)) is not None
        ]
        if not known:
            return None
        return sum((whole for whole, _ in known), Decimal(0)), sum(
            (due for _, due in known), Decimal(0)
        )


def _stand(sold: Decimal, before: Decimal, plan: tuple[Decimal, Decimal] | None) -> Stand:
    target, planned = plan or (None, None)
    return Stand(sold=sold, before=before, target=target, planned=planned)


def _row(row: AccountRow, stand: Stand, span: Span, currency: str) -> StandingRow:
    held_to = stand.before or None if span is Span.ROLLING else stand.planned
    return StandingRow(
        **{field.name: getattr(row, field.name) for field in fields(row)},
        sold=Money(stand.sold, currency),
        yardstick=None if held_to is None else Money(held_to, currency),
    )
