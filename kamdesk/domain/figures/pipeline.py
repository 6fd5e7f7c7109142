"""What the open deals are worth today, and how sure that is."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST_EXACT = 20  # deals; above it every outcome is one of more than a million
TRIALS = 20_000
FINEST = 4  # decimals of an amount; whole numbers add up exactly, and fast


class DealState(StrEnum):
    """Whether a deal can still be won."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


class ForecastCategory(StrEnum):
    """How firmly an open deal is promised to one's own house."""

    PIPELINE = "pipeline"
    LIKELY = "likely"
    COMMIT = "commit"
    OMITTED = "omitted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """An opportunity as the forecast sees it; amounts are in one currency already."""

    id: UUID
    title: str
    amount: Decimal | None  # none: no amount, or no rate for its currency
    probability: Decimal | None  # 0 to 1
    state: DealState = DealState.OPEN
    category: ForecastCategory = ForecastCategory.PIPELINE
    closes: date | None = None

    def __post_init__(self) -> None:
        if self.probability is not None and not 0 <= self.probability <= 1:
            raise RuleBroken("probability.out.of.range")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """The open deals together: expected sum, spread, and the full sum."""

    weighted: Figure
    spread: Figure
    whole: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Categories:
    """A forecast: commit holds closed, best case holds commit; the pipeline is all that is open."""

    closed: Figure
    commit: Figure
    best_case: Figure
    pipeline: Figure


def pipeline(deals: Iterable[Deal], as_of: date) -> Pipeline:
    """Return ``sum(a*p)`` over open deals and ``sqrt(sum(a*a*p*(1-p)))`` (independent Bernoulli).

    Won deals are booked and lost ones are gone: neither is in here.
    """
    still = _open(deals)
    valued = _valued(still)
    base = Figure(
        rule="pipeline",
        value=None,
        as_of=as_of,
        parts=tuple(_part(deal) for deal in still),
        unit=Unit.MONEY,
    )
    variance = sum((a * a * p * (1 - p) for a, p in valued), Decimal(0))
    amounts = tuple(
        Part(name=deal.title, value=deal.amount, day=deal.closes, unit=Unit.MONEY) for deal in still
    )
    return Pipeline(
        weighted=replace(base, value=sum((a * p for a, p in valued), Decimal(0))),
        spread=replace(base, rule="pipeline.spread", value=variance.sqrt()),
        whole=replace(
            base,
            rule="pipeline.whole",
            value=sum((part.value for part in amounts if part.value is not None), Decimal(0)),
            parts=amounts,
        ),
    )


def by_month(deals: Iterable[Deal], as_of: date) -> Mapping[date | None, Pipeline]:
    """Return the pipeline per month of closing, keyed by its first day; no date comes last."""
    months: dict[date | None, list[Deal]] = {}
    for deal in _open(deals):
        months.setdefault(deal.closes and deal.closes.replace(day=1), []).append(deal)
    order = sorted(months, key=lambda month: (month is None, month or date.max))
    return {month: pipeline(months[month], as_of) for month in order}


def by_category(deals: Iterable[Deal], as_of: date) -> Categories:
    """Return the forecast categories as a house reads them, firmest first.

    An omitted deal is in none of them.
    """
    rows = list(deals)
    won = [deal for deal in rows if deal.state is DealState.WON]
    still = [deal for deal in _open(rows) if deal.category is not ForecastCategory.OMITTED]
    sure = won + [deal for deal in still if deal.category is ForecastCategory.COMMIT]
    likely = sure + [deal for deal in still if deal.category is ForecastCategory.LIKELY]
    return Categories(
        closed=_sum("forecast.closed", won, as_of),
        commit=_sum("forecast.commit", sure, as_of),
        best_case=_sum("forecast.best.case", likely, as_of),
        pipeline=_sum("forecast.pipeline", still, as_of),
    )


def chance(deals: Iterable[Deal], need: Decimal, as_of: date, *, seed: int = 1) -> Figure:
    """Return the probability that the open deals bring at least ``need``.

    Exact up to twenty deals, by the distributions of two halves; above that 20,000 drawings
    (Monte Carlo) from a seed, so that the same question gets the same answer.
    """
    still = _open(deals)
    valued = _valued(still)
    exact = len(valued) <= MOST_EXACT
    value = _exactly(valued, need) if exact else _drawn(valued, need, seed)
    return Figure(
        rule="pipeline.chance",
        value=value,
        as_of=as_of,
        parts=tuple(_part(deal) for deal in still),
        unit=Unit.SHARE,
        note="" if exact else "simulated",
    )


def _open(deals: Iterable[Deal]) -> list[Deal]:
    return [deal for deal in deals if deal.state is DealState.OPEN]


def _valued(deals: Iterable[Deal]) -> list[tuple[Decimal, Decimal]]:
    return [
        (deal.amount, deal.probability)
        for deal in deals
        if deal.amount is not None and deal.probability is not None
    ]


def _part(deal: Deal) -> Part:
    """Show the amount weighed by its chance; one without either is missing."""
    known = deal.probability is not None
    return Part(
        name=deal.title,
        value=deal.amount if known else None,
        weight=deal.probability if deal.probability is not None else Decimal(1),
        day=deal.closes,
        unit=Unit.MONEY,
    )


def _sum(rule: str, deals: Iterable[Deal], as_of: date) -> Figure:
    parts = tuple(
        Part(name=deal.title, value=deal.amount, day=deal.closes, unit=Unit.MONEY) for deal in deals
    )
    value = sum((part.value for part in parts if part.value is not None), Decimal(0))
    return Figure(rule=rule, value=value, as_of=as_of, parts=parts, unit=Unit.MONEY)


def _exactly(deals: Sequence[tuple[Decimal, Decimal]], need: Decimal) -> Decimal:
    half = len(deals) // 2
    ones, others = _outcomes(deals[:half]), _outcomes(deals[half:])
    sums = sorted(others)
    # at_least[n]: how likely the second half brings sums[n] or more
    upward = accumulate((others[amount] for amount in reversed(sums)), initial=Decimal(0))
    at_least = list(upward)[::-1]
    return sum(
        (p * at_least[bisect_left(sums, need - amount)] for amount, p in ones.items()),
        Decimal(0),
    )


def _outcomes(deals: Iterable[tuple[Decimal, Decimal]]) -> dict[Decimal, Decimal]:
    """Return every sum that can come of the deals, with its probability (convolution)."""
    sums = {Decimal(0): Decimal(1)}
    for amount, p in deals:
        grown: dict[Decimal, Decimal] = {}
        for total, chance_of_it in sums.items():
            grown[total] = grown.get(total, Decimal(0)) + chance_of_it * (1 - p)
            grown[total + amount] = grown.get(total + amount, Decimal(0)) + chance_of_it * p
        sums = grown
    return sums


def _drawn(deals: Sequence[tuple[Decimal, Decimal]], need: Decimal, seed: int) -> Decimal:
    draw = Random(seed).random  # noqa: S311  # a simulation must be repeatable, not secret
    whole = [(int(amount.scaleb(FINEST)), float(p)) for amount, p in deals]
    goal = need.scaleb(FINEST)
    hits = sum(sum(amount for amount, p in whole if draw() < p) >= goal for _ in range(TRIALS))
    return Decimal(hits) / TRIALS
