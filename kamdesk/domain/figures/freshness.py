"""How fresh the memory of the last contact is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from datetime import date

FULL = Decimal(100)


def freshness(last: date | None, cadence: int, as_of: date) -> Figure:
    """Return 100 up to ``cadence`` days after the last contact, falling to 0 at twice that.

    Source: the house's own rule, a linear decay after the agreed interval.
    """
    if cadence <= 0:
        raise RuleBroken("cadence.not.positive")
    days = None if last is None else Decimal(max(0, (as_of - last).days))
    value = None if days is None else min(FULL, max(Decimal(0), FULL * (2 - days / cadence)))
    return Figure(
        rule="freshness",
        value=value,
        as_of=as_of,
        parts=(
            Part(name="days.since.contact", value=days, day=last, unit=Unit.DAYS),
            Part(name="cadence", value=Decimal(cadence), unit=Unit.DAYS),
        ),
        unit=Unit.PERCENT,
        note="never.contacted" if last is None else "",
    )
