"""The charts of a plan, drawn for paper by the functions that draw the screen's."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from kamdesk.charts.breakdown import Breakdown, CriterionScore, draw_breakdown, words_breakdown
from kamdesk.charts.palette import PRINT
from kamdesk.charts.render import drawing
from kamdesk.charts.revenue_target import (
    RevenueTarget,
    TargetMonth,
    draw_revenue_target,
    words_revenue_target,
)
from kamdesk.charts.trend import Trend, TrendMonth, draw_trend, words_trend
from kamdesk.reports.english import month
from kamdesk.services.documents import TargetedMonth

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.charts.render import Draw
    from kamdesk.reports.text import Data
    from kamdesk.services.documents import CustomerPlan, PlanScore

WIDTH = 493.0  # points between the margins of the page
SALES_HEIGHT = 165.0
ROW_HEIGHT = 19.0


def sales_chart(plan: CustomerPlan, fonts: Path) -> Data:
    """Draw months against targets where there are some, else against the year before."""
    months = [each for each in plan.sales if isinstance(each, TargetedMonth)]
    if any(each.target is not None for each in months):
        data = RevenueTarget(
            months=tuple(
                TargetMonth(label=month(each.month), actual=each.actual, target=each.target)
                for each in months
            ),
            currency=plan.account.currency,
            today=_today(plan),
        )
        draw = partial(draw_revenue_target, data)
        return _chart(draw, words_revenue_target(data), SALES_HEIGHT, fonts)
    trend = _trend(plan)
    if trend.is_empty:
        return None
    return _chart(partial(draw_trend, trend), words_trend(trend), SALES_HEIGHT, fonts)


def _trend(plan: CustomerPlan) -> Trend:
    """Compare finished months: a line that falls because the month still runs would frighten."""
    this_month = plan.as_of.replace(day=1)
    return Trend(
        months=tuple(
            TrendMonth(
                label=month(each.month),
                now=each.actual if each.month < this_month else None,
                before=each.previous,
            )
            for each in plan.sales
        ),
        currency=plan.account.currency,
        names=("Sales", "Year before"),
    )


def score_chart(score: PlanScore, fonts: Path) -> Data:
    """Draw a bar per criterion; nothing when none is rated."""
    data = Breakdown(
        parts=tuple(
            CriterionScore(criterion=part.criterion, value=part.value, weight=part.weight)
            for part in score.parts
        )
    )
    if data.is_empty:
        return None
    height = ROW_HEIGHT * len(data.parts) + 30
    return _chart(partial(draw_breakdown, data), words_breakdown(data), height, fonts)


def _chart(draw: Draw, words: str, height: float, fonts: Path) -> Data:
    palette = replace(PRINT, fonts=fonts)
    return {"svg": drawing(draw, palette, (WIDTH, height)), "alt": words}


def _today(plan: CustomerPlan) -> int | None:
    day = plan.as_of
    places = (
        at
        for at, each in enumerate(plan.sales)
        if (each.month.year, each.month.month) == (day.year, day.month)
    )
    return next(places, None)
