"""How fresh the memory of the last contact is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.domain.figures.cadence import Interval

FULL = Decimal(100)


def freshness(last: date | None, interval: Interval, as_of: date) -> Figure:
    """Return 100 up to the ideal interval after the last contact, falling to 0 at twice that.

    Source: the house's own rule, a linear decay after the agreed interval.
    """
    days = None if last is None else Decimal(max(0, (as_of - last).days))
    value = None if days is None else min(FULL, max(Decimal(0), FULL * (2 - days / interval.ideal)))
    return Figure(
        rule="freshness",
        value=value,
        as_of=as_of,
        parts=(
            Part(name="days.since.contact", value=days, day=last, unit=Unit.DAYS),
            interval.parts[0],
        ),
        unit=Unit.PERCENT,
        note="never.contacted" if last is None else "",
    )
