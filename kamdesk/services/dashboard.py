"""The figures above the portfolio table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import AccountStatus
from kamdesk.domain.actions import Action
from kamdesk.domain.periods import month_of, months_later
from kamdesk.domain.rates import Rates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kamdesk.domain.opportunities import Opportunity
    from kamdesk.services.portfolio import PortfolioService
    from kamdesk.services.ports import FigureQueries
    from kamdesk.services.rows import AccountRow

WEEK = 7
WORKING_DAYS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PipelineCard:
    """Open deals: what they are worth weighted, how many close soon or should have."""

    weighted: Decimal
    whole: Decimal
    open: int
    closing: int  # this month, still ahead
    slipped: int  # their day of closing has passed
    by_month: tuple[tuple[date, Decimal], ...]  # weighted, this month and the five after
    unpriced: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionsCard:
    """Open actions: this week's by day, what is late, how many in all."""

    due: int  # late or due by the end of this week
    late: int
    open: int
    by_day: tuple[int, ...]  # Monday to Friday; what is late counts on its own


@dataclass(frozen=True, slots=True, kw_only=True)
class RhythmCard:
    """Key accounts that were touched within their cadence, or will be visited."""

    in_rhythm: int
    accounts: int

    @property
    def quiet(self) -> int:
        """How many were not."""
        return self.accounts - self.in_rhythm


@dataclass(frozen=True, slots=True, kw_only=True)
class Dashboard:
    """What stands above the portfolio table; revenue is the cockpit's."""

    as_of: date
    currency: str
    accounts: int
    key_accounts: int
    pipeline: PipelineCard
    actions: ActionsCard
    rhythm: RhythmCard
    next_up: tuple[Action, ...]


class DashboardService:
    """Counts and sums the portfolio for its cards."""

    def __init__(
        self, queries: FigureQueries, portfolio: PortfolioService, today: Callable[[], date]
    ) -> None:
        self._queries = queries
        self._portfolio = portfolio
        self._today = today

    def dashboard(self, as_of: date | None = None) -> Dashboard:
        """Return the cards of a day."""
        day = as_of or self._today()
        rates = Rates(self._queries.preferences().currency, self._queries.rates())
        inputs = self._queries.inputs(day)
        rows = self._portfolio.all(as_of=day)
        keys = [row for row in rows if row.is_key]
        return Dashboard(
            as_of=day,
            currency=rates.currency,
            accounts=len(rows),
            key_accounts=len(keys),
            pipeline=_pipeline(inputs.opportunities, rates, day),
            actions=_actions(inputs.actions, day),
            rhythm=_rhythm([row for row in keys or rows if row.status is not AccountStatus.LOST]),
            next_up=_next_up(inputs.actions),
        )


def _pipeline(deals: Sequence[Opportunity], rates: Rates, day: date) -> PipelineCard:
    months = [months_later(day.replace(day=1), n) for n in range(6)]
    by_month = dict.fromkeys(months, Decimal(0))
    weighted, whole, unpriced = Decimal(0), Decimal(0), 0
    for deal in deals:
        priced = deal.amount and rates.convert(deal.amount, day)
        if priced is None:
            unpriced += 1
            continue
        expected = priced.amount * (deal.probability or 0) / 100
        weighted += expected
        whole += priced.amount
        month = deal.expected_close and deal.expected_close.replace(day=1)
        if month in by_month:
            by_month[month] += expected
    closes = [deal.expected_close for deal in deals if deal.expected_close]
    last = month_of(day)[1]
    return PipelineCard(
        weighted=weighted,
        whole=whole,
        open=len(deals),
        closing=sum(day <= close <= last for close in closes),
        slipped=sum(close < day for close in closes),
        by_month=tuple(by_month.items()),
        unpriced=unpriced,
    )


def _actions(actions: Sequence[Action], day: date) -> ActionsCard:
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=WEEK - 1)
    due = [action.due for action in actions if action.due]
    per_day = Counter(each for each in due if monday <= each <= sunday)
    return ActionsCard(
        due=sum(each <= sunday for each in due),
        late=sum(each < day for each in due),
        open=len(actions),
        by_day=tuple(per_day[monday + timedelta(days=n)] for n in range(WORKING_DAYS)),
    )


def _rhythm(rows: Sequence[AccountRow]) -> RhythmCard:
    """Count who is over their day as lists do: a planned visit quiets the alarm."""
    return RhythmCard(in_rhythm=sum(not row.overdue_days for row in rows), accounts=len(rows))


def _next_up(actions: Sequence[Action]) -> tuple[Action, ...]:
    dated = sorted((action.due, action.id, action) for action in actions if action.due)
    return tuple(action for _, _, action in dated[:5])
