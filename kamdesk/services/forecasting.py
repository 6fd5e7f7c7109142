"""The forecast: what the open deals are worth, how sure that is, and when it comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.pipeline import (
    Categories,
    Deal,
    DealState,
    ForecastCategory,
    Pipeline,
    by_category,
    by_month,
    pipeline,
)
from kamdesk.domain.opportunities import Opportunity, Stage
from kamdesk.domain.rates import Rates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from kamdesk.services.ports import FigureQueries, Reader

IN_FOUR_OF_FIVE = Decimal("1.28")  # standard errors that hold the outcome four times of five
CATEGORY = {
    Stage.VERBAL: ForecastCategory.COMMIT,
    Stage.NEGOTIATION: ForecastCategory.LIKELY,
    Stage.PARKED: ForecastCategory.OMITTED,
}
STATE = {Stage.WON: DealState.WON, Stage.LOST: DealState.LOST, Stage.PARKED: DealState.LOST}


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The pipeline of a day, in one currency; deals without an amount or rate are counted."""

    as_of: date
    currency: str
    all: Pipeline
    months: Mapping[date | None, Pipeline]
    categories: Categories  # of the calendar year
    deals: int
    unpriced: int

    @property
    def low(self) -> Decimal:
        """What the open deals bring at least, four times of five."""
        return max(self._weighted - self._spread, Decimal(0))

    @property
    def high(self) -> Decimal:
        """What they bring at most, four times of five; never more than all of them."""
        return min(self._weighted + self._spread, self.all.whole.value or Decimal(0))

    @property
    def _weighted(self) -> Decimal:
        return self.all.weighted.value or Decimal(0)

    @property
    def _spread(self) -> Decimal:
        return IN_FOUR_OF_FIVE * (self.all.spread.value or Decimal(0))


class ForecastService:
    """Reads the deals and says what is to be expected of them."""

    def __init__(self, queries: FigureQueries, reader: Reader, today: Callable[[], date]) -> None:
        self._queries = queries
        self._reader = reader
        self._today = today

    def forecast(self, account_id: UUID | None = None, as_of: date | None = None) -> Forecast:
        """Return the forecast of a day, of all accounts or of one."""
        day = as_of or self._today()
        rates = Rates(self._queries.preferences().currency, self._queries.rates())
        ours = {"account_id": [account_id]} if account_id else {}
        deals = priced(self._reader.all(Opportunity, **ours), rates, day)
        still = [deal for deal in deals if deal.state is DealState.OPEN]
        return Forecast(
            as_of=day,
            currency=rates.currency,
            all=pipeline(deals, day),
            months=by_month(deals, day),
            categories=by_category(
                [one for one in deals if one.state is DealState.OPEN or _this_year(one, day)], day
            ),
            deals=len(still),
            unpriced=sum(deal.amount is None for deal in still),
        )


def priced(deals: Sequence[Opportunity], rates: Rates, day: date) -> list[Deal]:
    """Return deals as the figures take them, in the currency of ``rates``."""
    found = []
    for deal in deals:
        closes = deal.expected_close if deal.is_open else deal.closed_on or deal.expected_close
        money = deal.amount and rates.convert(deal.amount, day if deal.is_open else closes or day)
        found.append(
            Deal(
                id=deal.id,
                title=deal.title,
                amount=money.amount if money else None,
                probability=Decimal(deal.probability or 0) / 100,
                state=STATE.get(deal.stage, DealState.OPEN),
                category=CATEGORY.get(deal.stage, ForecastCategory.PIPELINE),
                closes=closes,
            )
        )
    return found


def _this_year(deal: Deal, day: date) -> bool:
    return deal.closes is not None and deal.closes.year == day.year and deal.closes <= day
