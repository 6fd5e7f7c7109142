"""What a key account manager demands of a key account, and what their time costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.figure import Unit

PREFIX = "check."  # of the names under which a portfolio keeps them
ONE_IN_FULL = Decimal(100)


class Limit(StrEnum):
    """Everything that can be set about the check of a key account."""

    ORDERS = "orders"  # days with a purchase in twelve months, at least
    ORDER_MONTHS = "order_months"  # months with a purchase, at least
    REVENUE_SHARE = "revenue_share"  # of ours that comes from them, at least
    SPEND_SHARE = "spend_share"  # of what they spend that comes to us, at least
    IMBALANCE = "imbalance"  # between the two, at most
    SATISFACTION = "satisfaction"  # of 100, at least
    PROMISES = "promises"  # kept on time, at least
    VALUE = "value"  # promised to them and confirmed by them, at least
    NEEDS = "needs"  # answered, at least
    PROFIT = "profit"  # of twelve months after cost to serve, more than
    PROFIT_MARGIN = "profit_margin"  # of sales whose cost is known, at least
    HOUR_RATE = "hour_rate"
    VISIT_COST = "visit_cost"
    ISSUE_COST = "issue_cost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What a limit is where nothing was chosen, and what may be chosen."""

    usual: Decimal
    least: Decimal = Decimal(0)
    most: Decimal
    unit: Unit = Unit.PLAIN


def _bound(usual: str, most: int, unit: Unit = Unit.PLAIN, least: int = 0) -> Bound:
    return Bound(usual=Decimal(usual), least=Decimal(least), most=Decimal(most), unit=unit)


BOUNDS: Mapping[Limit, Bound] = {
    Limit.ORDERS: _bound("4", 366),
    Limit.ORDER_MONTHS: _bound("3", 13),  # twelve months from mid-month touch thirteen
    Limit.REVENUE_SHARE: _bound("0.02", 1, Unit.SHARE),
    Limit.SPEND_SHARE: _bound("0.2", 1, Unit.SHARE),
    Limit.IMBALANCE: _bound("0.5", 1, Unit.SHARE),
    Limit.SATISFACTION: _bound("60", 100, Unit.PERCENT),
    Limit.PROMISES: _bound("0.8", 1, Unit.SHARE),
    Limit.VALUE: _bound("0.5", 1, Unit.SHARE),
    Limit.NEEDS: _bound("0.5", 1, Unit.SHARE),
    Limit.PROFIT: _bound("0", 10**12, Unit.MONEY, -(10**12)),
    Limit.PROFIT_MARGIN: _bound("0.05", 1, Unit.SHARE, -1),
    Limit.HOUR_RATE: _bound("60", 10**6, Unit.MONEY),
    Limit.VISIT_COST: _bound("120", 10**6, Unit.MONEY),
    Limit.ISSUE_COST: _bound("150", 10**6, Unit.MONEY),
}


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits in force; one that was never chosen is as usual."""

    chosen: Mapping[Limit, Decimal] = field(default_factory=dict)

    def __getitem__(self, limit: Limit) -> Decimal:
        return self.chosen.get(limit, BOUNDS[limit].usual)

    @classmethod
    def of(cls, stored: Mapping[str, str]) -> Limits:
        """Return the limits among stored choices; what cannot be one is as usual."""
        chosen = {}
        for limit in Limit:
            try:
                chosen[limit] = read_limit(limit, stored.get(PREFIX + limit, ""))
            except RuleBroken:
                continue
        return cls(chosen)


def limit_named(name: str) -> Limit:
    """Return a limit by its name, with or without what a portfolio puts before it."""
    bare = name.strip().casefold().removeprefix(PREFIX).replace("-", "_").replace(" ", "_")
    try:
        return Limit(bare)
    except ValueError:
        raise RuleBroken("limit.unknown", name=name, known=", ".join(Limit)) from None


def read_limit(limit: Limit, text: str) -> Decimal:
    """Return what was typed for a limit; a share may be 0.05, 5% or 5."""
    bound, bare = BOUNDS[limit], text.strip()
    try:
        value = Decimal(bare.removesuffix("%").strip())
    except InvalidOperation:
        value = Decimal("nan")
    if not value.is_finite():
        raise RuleBroken("limit.unreadable", name=limit, value=text)
    if bound.unit is Unit.SHARE and (bare.endswith("%") or abs(value) > 1):
        value /= ONE_IN_FULL
    if not bound.least <= value <= bound.most:
        raise RuleBroken(
            "limit.out.of.range", name=limit, value=text, least=bound.least, most=bound.most
        )
    return value
