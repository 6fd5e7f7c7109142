"""Targets: what a user can do to them, and where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Part, Unit
from kamdesk.domain.figures.pacing import (
    LandingRange,
    Pacing,
    landing_range,
    pacing,
    phased_share,
)
from kamdesk.domain.figures.workdays import WorkingDays, progress
from kamdesk.domain.periods import month_of, months_later
from kamdesk.domain.rates import Rates
from kamdesk.domain.targets import Target
from kamdesk.services.keeping import Keeping

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kamdesk.domain.accounts import AccountId
    from kamdesk.domain.money import Money
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import FigureQueries, Reader, Transactions

MONTHS = 12


class Period(StrEnum):
    """How long a stretch of time a target is looked at for."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class TargetService(Keeping[Target]):
    """Everything a user can do to a target."""

    def __init__(self, transactions: Transactions) -> None:
        super().__init__(Target, transactions)

    def plan(
        self,
        amounts: Mapping[date, Money | None],
        *,
        account_id: AccountId | None = None,
        product_group: str = "",
        new_business: bool = False,
    ) -> Outcome:
        """Set the targets of several months of one scope; ``None`` takes one away."""
        asked = {month.replace(day=1): amount for month, amount in amounts.items()}
        with self._transactions() as work:
            targets = work.of(Target)
            known = {
                target.month: target
                for target in targets.where(month=list(asked))
                if target.scope == (account_id, product_group, new_business)
            }
            for month, amount in asked.items():
                old = known.get(month)
                if amount is None:
                    if old is not None:
                        targets.delete(old.id)
                    continue
                fresh = Target(
                    month=month,
                    amount=amount,
                    account_id=account_id,
                    product_group=product_group,
                    new_business=new_business,
                )
                targets.save(old.for_amount(amount) if old else fresh)
            years = sorted({month.year for month in asked})
            return work.commit("target.plan", ", ".join(map(str, years)))


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLine:
    """One month: what was to be sold, what was, and what it will be if nothing changes."""

    month: date
    target: Decimal | None
    booked: Decimal
    previous: Decimal  # the same month a year earlier
    expected: Decimal | None  # booked and still to come; None once it is over
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """A period under way, opened."""

    first: date
    last: date
    target: Decimal | None
    booked: Decimal
    days: WorkingDays
    figures: Pacing
    range: LandingRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Cockpit:
    """A year of targets, its months, and the periods under way."""

    year: int
    as_of: date
    currency: str
    months: tuple[MonthLine, ...]
    paces: Mapping[Period, Pace]
    daily: tuple[tuple[date, Decimal], ...]  # of the year: what was booked on each day
    unpriced: int


class CockpitService:
    """Says where targets stand and where they land."""

    def __init__(self, queries: FigureQueries, reader: Reader, today: Callable[[], date]) -> None:
        self._queries = queries
        self._reader = reader
        self._today = today

    def cockpit(
        self,
        year: int | None = None,
        *,
        account_id: AccountId | None = None,
        as_of: date | None = None,
    ) -> Cockpit:
        """Return a year of targets, of the whole portfolio or of one account."""
        day = as_of or self._today()
        chosen = year or day.year
        rates = Rates(self._queries.preferences().currency, self._queries.rates())
        targets, unpriced = self._targets(chosen, account_id, rates, day)
        ledger = self._ledger(chosen, day, account_id, rates)
        ledger = replace(ledger, unpriced=ledger.unpriced + unpriced)
        return Assembling(ledger, targets, chosen, day, rates.currency).cockpit()

    def _ledger(self, year: int, day: date, account_id: AccountId | None, rates: Rates) -> Ledger:
        """Return the sales of the year and the two before, and of the last 24 months."""
        first = date(min(year, day.year) - 2, 1, 1)
        days: defaultdict[date, Decimal] = defaultdict(Decimal)
        unpriced = 0
        for booked in self._queries.booked(first, day, account_id=account_id):
            priced = rates.convert(booked.money, booked.day)
            if priced is None:
                unpriced += 1
            else:
                days[booked.day] += priced.amount
        return Ledger(days=days, unpriced=unpriced)

    def _targets(
        self, year: int, account_id: AccountId | None, rates: Rates, day: date
    ) -> tuple[dict[date, Decimal], int]:
        """Return each month's target, and how many amounts have no rate; those are not 0."""
        months = [date(year, month, 1) for month in range(1, MONTHS + 1)]
        found: defaultdict[date, list[Target]] = defaultdict(list)
        for target in self._reader.all(Target, month=months):
            if not target.product_group and not target.new_business:
                found[target.month].append(target)
        known: dict[date, Decimal] = {}
        unpriced = 0
        for month, targets in found.items():
            wanted = of_scope(targets, account_id)
            total = rates.total((target.amount, day) for target in wanted)
            unpriced += len(total.unpriced)
            if len(total.unpriced) < len(wanted):
                known[month] = total.money.amount
        return known, unpriced


def of_scope(targets: Sequence[Target], account_id: AccountId | None) -> list[Target]:
    """Return one account's targets; for all: the one for all, else those of the accounts."""
    if account_id is not None:
        return [target for target in targets if target.account_id == account_id]
    overall = [target for target in targets if target.account_id is None]
    return overall or list(targets)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Sales by day, in one currency."""

    days: Mapping[date, Decimal]
    unpriced: int

    def between(self, first: date, last: date) -> Decimal:
        """Return what was booked from one day to another, both included."""
        return sum(
            (amount for day, amount in self.days.items() if first <= day <= last), Decimal(0)
        )

    def month(self, month: date) -> Decimal:
        """Return what was booked in a month."""
        return self.between(*month_of(month))


class Assembling:
    """Puts a cockpit together from a ledger and targets."""

    def __init__(
        self,
        ledger: Ledger,
        targets: Mapping[date, Decimal],
        year: int,
        day: date,
        currency: str,
    ) -> None:
        self._ledger = ledger
        self._targets = targets
        self._day = day
        self._currency = currency
        self._year = year
        self._months = [date(year, month, 1) for month in range(1, MONTHS + 1)]
        self._past = [
            ledger.month(months_later(day.replace(day=1), -back)) for back in range(MONTHS, 0, -1)
        ]

    def cockpit(self) -> Cockpit:
        """Return the year, opened."""
        first, last = date(self._year, 1, 1), date(self._year, 12, 31)
        days = self._ledger.days
        return Cockpit(
            year=self._year,
            as_of=self._day,
            currency=self._currency,
            months=tuple(self._line(month) for month in self._months),
            paces={period: self._pace(*self._stretch(period)) for period in Period},
            daily=tuple((day, days[day]) for day in sorted(days) if first <= day <= last),
            unpriced=self._ledger.unpriced,
        )

    def _stretch(self, period: Period) -> tuple[date, date]:
        """Return the period of the year that the day is in, or its last one."""
        day = min(max(self._day, date(self._year, 1, 1)), date(self._year, 12, 31))
        if period is Period.MONTH:
            return month_of(day)
        if period is Period.YEAR:
            return date(self._year, 1, 1), date(self._year, 12, 31)
        first = date(self._year, 3 * ((day.month - 1) // 3) + 1, 1)
        return first, month_of(months_later(first, 2))[1]

    def _pace(self, first: date, last: date) -> Pace:
        months = [month for month in self._months if first <= month <= last]
        known = [self._targets[month] for month in months if month in self._targets]
        target = sum(known, Decimal(0)) if known else None
        booked = self._ledger.between(first, last)
        days = progress(first, last, self._day)
        share = self._phase(months) if len(months) > 1 else None
        figures = pacing(target, booked, days, self._day, share=share)
        if target is not None:
            plan = replace(figures.plan_to_date, value=self._planned(months))
            figures = replace(figures, plan_to_date=plan)
        if share is not None:
            figures = self._built_up(figures, months)
        left = (1 - days.share) * len(months)
        spread = landing_range(figures, booked, self._past if any(self._past) else (), left)
        return Pace(
            first=first,
            last=last,
            target=target,
            booked=booked,
            days=days,
            figures=figures,
            range=spread,
        )

    def _built_up(self, figures: Pacing, months: Sequence[date]) -> Pacing:
        """Let months that had a forerunner land where each of them lands, so that they add up.

        Without a whole year before, the run rate decides (numbers.md).
        """
        if figures.landing.note:
            return figures
        lines = [self._line(month) for month in months]
        over = [month_of(line.month)[1] < self._day for line in lines]
        ends = [
            line.booked if past else line.expected for line, past in zip(lines, over, strict=True)
        ]
        known = [end for end in ends if end is not None]
        if len(known) < len(ends):
            return figures
        parts = (
            Part(name=f"month.{line.month.month}", value=end, unit=Unit.MONEY)
            for line, end in zip(lines, known, strict=True)
        )
        landing = replace(
            figures.landing,
            value=sum(known, Decimal(0)),
            parts=(*figures.landing.parts, *parts),
        )
        return replace(figures, landing=landing)

    def _planned(self, months: Sequence[date]) -> Decimal:
        """Return what was to be booked by now: each month's target by its working days."""
        planned = Decimal(0)
        for month in months:
            days = progress(*month_of(month), self._day)
            planned += days.part_of(self._targets.get(month, Decimal(0)))
        return planned

    def _phase(self, months: Sequence[date]) -> Decimal | None:
        """Return what part of these months' usual sales is behind us, by last year's."""
        weights = [self._ledger.month(months_later(month, -MONTHS)) for month in months]
        if not all(weight > 0 for weight in weights):
            return None
        behind = sum(1 for month in months if month_of(month)[1] < self._day)
        month = months[min(behind, len(months) - 1)]
        begun = progress(*month_of(month), self._day).share
        return phased_share(weights, behind, begun) or None

    def _line(self, month: date) -> MonthLine:
        first, last = month_of(month)
        booked = self._ledger.between(first, last)
        line = MonthLine(
            month=month,
            target=self._targets.get(month),
            booked=booked,
            previous=self._ledger.month(months_later(month, -MONTHS)),
            expected=None,
        )
        if last < self._day:
            return line
        if first <= self._day:
            pace = self._pace(first, last)
            return replace(
                line,
                expected=pace.figures.landing.value,
                low=pace.range.low.value,
                high=pace.range.high.value,
            )
        return replace(line, expected=self._expected(month))

    def _expected(self, month: date) -> Decimal | None:
        """Return a month to come: last year's, grown or shrunk as the last twelve months were."""
        previous, growth = self._ledger.month(months_later(month, -MONTHS)), self._growth()
        if previous > 0 and growth is not None:
            return previous * growth
        worked = [amount for amount in self._past if amount]
        return sum(worked, Decimal(0)) / len(worked) if worked else None

    def _growth(self) -> Decimal | None:
        """Return how the last twelve months stand to those before, where those had sales.

        A portfolio that began in between has months without a forerunner; they say nothing.
        """
        first = months_later(self._day.replace(day=1), -2 * MONTHS)
        before = [self._ledger.month(months_later(first, n)) for n in range(MONTHS)]
        pairs = [pair for pair in zip(self._past, before, strict=True) if pair[1] > 0]
        whole = sum((earlier for _, earlier in pairs), Decimal(0))
        return sum((now for now, _ in pairs), Decimal(0)) / whole if pairs else None
