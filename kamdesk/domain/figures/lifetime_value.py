"""What a customer is worth over the years, by the simple formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal


def lifetime_value(
    margin: Decimal | None,
    retention: Decimal,
    discount: Decimal,
    as_of: date,
    *,
    growth: Decimal | None = None,
    acquisition: Decimal | None = None,
) -> Figure:
    """Return ``m*r/(1+i-r(1+g)) - AC`` (Gupta & Lehmann 2003); margin is a year's.

    Where margins grow as fast as they are discounted the sum has no end, and no value.
    """
    grown = retention if growth is None else retention * (1 + growth)
    rest = 1 + discount - grown
    value = margin * retention / rest if margin is not None and rest > 0 else None
    if value is not None and acquisition is not None:
        value -= acquisition
    known = [
        Part(name="margin", value=margin, unit=Unit.MONEY),
        Part(name="retention", value=retention, unit=Unit.SHARE),
        Part(name="discount", value=discount, unit=Unit.SHARE),
    ]
    if growth is not None:
        known.append(Part(name="growth", value=growth, unit=Unit.SHARE))
    if acquisition is not None:
        known.append(Part(name="acquisition", value=acquisition, unit=Unit.MONEY))
    return Figure(
        rule="clv",
        value=value,
        as_of=as_of,
        parts=tuple(known),
        unit=Unit.MONEY,
        note="growth.outruns.discount" if rest <= 0 else "",
    )
