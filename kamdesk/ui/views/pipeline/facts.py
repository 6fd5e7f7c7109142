"""What the pipeline's board and its summary are made of, read on a worker in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import OPEN_STAGES, Stage
from kamdesk.domain.periods import months_later
from kamdesk.domain.rates import Rates
from kamdesk.services.forecasting import Forecast
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Condition, Is, Query
from kamdesk.services.rows import OpportunityRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kamdesk.ui.views.bench import DeskServices

QUIET_DAYS = 21
MONTHS = 4
MONTHS_OF_A_QUARTER = 3
CLOSED = (Stage.WON, Stage.LOST, Stage.PARKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """An open deal with its worth in the portfolio's currency, and what is amiss with it."""

    row: OpportunityRow
    worth: Money | None  # None: no amount, or no rate for it
    past: bool  # its day of closing has passed
    stepless: bool
    quiet: int | None  # days, where nobody spoke with the account for too long; -1 is never

    @property
    def weighted(self) -> Money | None:
        """The worth times its probability."""
        return self.worth and self.worth.times(Decimal(self.row.probability) / 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heap:
    """How many deals, and what they are worth."""

    count: int
    worth: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class PipelineFacts:
    """The open deals, those closed this quarter, and the forecast."""

    deals: tuple[Deal, ...]
    closed: Mapping[Stage, Heap]
    forecast: Forecast
    overdue: Money
    months: tuple[tuple[date, Money], ...]  # weighted, by month of closing
    later: Money

    def of(self, stage: Stage) -> Sequence[Deal]:
        """Return the deals of a stage, the next to close first."""
        return [deal for deal in self.deals if deal.row.stage is stage]


def read_pipeline(desk: DeskServices, today: date, text: str = "") -> PipelineFacts:
    """Read the board; ``text`` narrows it to some deals."""
    rates = Rates(desk.figures.preferences().currency, desk.figures.rates())
    still = Query(text=text, where=(Condition("stage", Is.EQUAL, OPEN_STAGES),))
    deals = tuple(_deal(row, rates, today) for row in _rows(desk, still))
    ahead = [months_later(today.replace(day=1), n) for n in range(MONTHS)]
    return PipelineFacts(
        deals=deals,
        closed={stage: _closed(desk, stage, rates, today) for stage in CLOSED},
        forecast=desk.forecasts.forecast(),
        overdue=_weighted(rates, (deal for deal in deals if deal.past)),
        months=tuple((month, _weighted(rates, _closing(deals, month))) for month in ahead),
        later=_weighted(rates, (deal for deal in deals if _is_later(deal, ahead[-1]))),
    )


def _rows(desk: DeskServices, query: Query) -> list[OpportunityRow]:
    source = desk.lists[Kind.OPPORTUNITIES]
    ids = source.ids(query)
    rows = source.rows(ids)
    return [rows[each] for each in ids if each in rows]


def _deal(row: OpportunityRow, rates: Rates, today: date) -> Deal:
    return Deal(
        row=row,
        worth=row.amount and rates.convert(row.amount, today),
        past=row.expected_close is not None and row.expected_close < today,
        stepless=not row.next_step,
        quiet=_quiet(row, today),
    )


def _quiet(row: OpportunityRow, today: date) -> int | None:
    if row.account_id is None:
        return None
    if row.last_touchpoint is None:
        return -1
    days = (today - row.last_touchpoint).days
    return days if days > QUIET_DAYS else None


def _closed(desk: DeskServices, stage: Stage, rates: Rates, today: date) -> Heap:
    """Sum up what was won and lost this quarter, and all that is parked."""
    where = [Condition("stage", Is.EQUAL, stage)]
    if stage is not Stage.PARKED:
        past = (today.month - 1) % MONTHS_OF_A_QUARTER
        first = months_later(today.replace(day=1), -past)
        where.append(Condition("closed_on", Is.AT_LEAST, first))
    rows = _rows(desk, Query(where=tuple(where)))
    worth = rates.total((row.amount, row.closed_on or today) for row in rows if row.amount)
    return Heap(count=len(rows), worth=worth.money)


def _weighted(rates: Rates, deals: Iterable[Deal]) -> Money:
    parts = (deal.weighted.amount for deal in deals if deal.weighted is not None)
    return Money(sum(parts, Decimal(0)), rates.currency)


def _closing(deals: Iterable[Deal], month: date) -> Iterable[Deal]:
    for deal in deals:
        day = deal.row.expected_close
        if day is not None and not deal.past and day.replace(day=1) == month:
            yield deal


def _is_later(deal: Deal, month: date) -> bool:
    day = deal.row.expected_close
    return day is None or day >= months_later(month, 1)
