"""Whether a customer buys again and again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class BoughtMonth:
    """What an account bought in one month of the twelve."""

    month: date
    orders: int  # days with a purchase: what is delivered in parts on one day is one
    sold: Decimal | None = None
    margin: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchases:
    """What is known of an account's orders of twelve months."""

    first: date | None  # the first purchase ever; none where no sale is recorded
    last: date | None
    orders: int
    months: int  # of the twelve, those with a purchase
    gap: Decimal | None = None  # the usual one, in days
    by_month: tuple[BoughtMonth, ...] = ()


def repeat_purchases(bought: Purchases, as_of: date) -> Figure:
    """Return the days with a purchase in the twelve months up to a day (house rule).

    Where no sale was ever recorded, nothing is known; that is not no order.
    """
    known = bought.first is not None
    orders = Decimal(bought.orders) if known else None
    parts = (
        Part(name="orders", value=orders, day=bought.last),
        Part(name="months.with.orders", value=Decimal(bought.months) if known else None),
        Part(name="usual.gap", value=bought.gap, unit=Unit.DAYS),
        *_months(bought.by_month),
    )
    return Figure(
        rule="repeat.purchases",
        value=orders,
        as_of=as_of,
        parts=parts,
        note="" if known else "no.sales",
    )


def _months(months: Iterable[BoughtMonth]) -> Iterable[Part]:
    for one in months:
        yield Part(name=f"{one.month:%Y-%m}", value=Decimal(one.orders), day=one.month)
