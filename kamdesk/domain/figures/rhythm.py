"""How often an account orders, and when it should have ordered again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

FEWEST_ORDERS = 3
USUAL_FACTOR = Decimal("1.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """The usual gap, the open one, and what they say about the next order."""

    gap: Figure
    open_gap: Figure
    last: date | None
    expected: date | None
    overdue: bool


def rhythm(days: Iterable[date], as_of: date, factor: Decimal = USUAL_FACTOR) -> Rhythm:
    """Return the median gap between orders and whether the open gap exceeds it (house rule).

    Orders of one day count once, later ones than ``as_of`` not at all; fewer than three make no
    rhythm.
    """
    if factor < 1:
        raise RuleBroken("rhythm.factor.below.one")
    orders = sorted({day for day in days if day <= as_of})
    gaps = tuple(
        Part(name="gap", value=Decimal((later - earlier).days), day=later, unit=Unit.DAYS)
        for earlier, later in pairwise(orders)
    )
    last = orders[-1] if orders else None
    usual = median(part.value for part in gaps if part.value) if len(gaps) > 1 else None
    gap = Figure(
        rule="rhythm.gap",
        value=usual,
        as_of=as_of,
        parts=gaps,
        unit=Unit.DAYS,
        note="" if usual is not None else "too.few.orders",
    )
    open_days = None if last is None else Decimal((as_of - last).days)
    waiting = Part(name="days.since.order", value=open_days, day=last, unit=Unit.DAYS)
    limit = Part(name="factor", value=factor)
    return Rhythm(
        gap=gap,
        open_gap=replace(gap, rule="rhythm.open", value=open_days, parts=(waiting, limit, *gaps)),
        last=last,
        expected=last + timedelta(days=_whole(usual)) if last and usual is not None else None,
        overdue=usual is not None and open_days is not None and open_days > usual * factor,
    )


def _whole(days: Decimal) -> int:
    return int(days.to_integral_value(ROUND_HALF_UP))
