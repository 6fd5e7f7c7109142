"""The last twelve months against the twelve before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit
from kamdesk.domain.periods import trailing_year

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Sale:
    """Money that came in on a day."""

    day: date
    amount: Decimal


def last_twelve_months(sales: Iterable[Sale], as_of: date) -> Decimal | None:
    """Return what was sold in the twelve months that end with the day; none without a sale."""
    first, last = trailing_year(as_of)
    amounts = [sale.amount for sale in sales if first <= sale.day <= last]
    return sum(amounts, Decimal(0)) if amounts else None


def growth(sales: Iterable[Sale], as_of: date) -> Figure:
    """Return ``(this - before) / before`` over twelve months each (year-over-year growth).

    Nothing sold in the months before has no rate; nothing sold since, after something was, is
    a loss of everything.
    """
    rows = list(sales)
    first, _ = trailing_year(as_of)
    now = last_twelve_months(rows, as_of)
    before = last_twelve_months(rows, first - timedelta(days=1))
    value = None
    if before is not None and before > 0:
        value = ((now or Decimal(0)) - before) / before
    return Figure(
        rule="growth",
        value=value,
        as_of=as_of,
        parts=(
            Part(name="months.last.12", value=now, day=as_of, unit=Unit.MONEY),
            Part(name="months.12.before", value=before, day=first, unit=Unit.MONEY),
        ),
        unit=Unit.SHARE,
        note="" if value is not None else "nothing.before",
    )
