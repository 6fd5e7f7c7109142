"""How well a relationship is doing, from what can be measured of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.cadence import Light
from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

RED_UP_TO, AMBER_UP_TO = Decimal(50), Decimal(75)
LOWEST, HIGHEST = Decimal(0), Decimal(100)


class Component(StrEnum):
    """What health is made of."""

    RELATIONSHIPS = "relationships"
    CADENCE = "cadence"
    PLAN = "plan"
    TREND = "trend"
    SATISFACTION = "satisfaction"
    ISSUES = "issues"


WEIGHTS: Mapping[str, Decimal] = {
    Component.RELATIONSHIPS: Decimal(20),
    Component.CADENCE: Decimal(20),
    Component.PLAN: Decimal(15),
    Component.TREND: Decimal(20),
    Component.SATISFACTION: Decimal(15),
    Component.ISSUES: Decimal(10),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """A dated health score with its band; without any component it has neither."""

    figure: Figure
    band: Light | None


def health(
    scores: Mapping[str, Decimal | None],
    as_of: date,
    weights: Mapping[str, Decimal] = WEIGHTS,
    days: Mapping[str, date | None] | None = None,
) -> Health:
    """Return ``sum(w*score) / sum(w)`` over the components known (customer health score).

    A component of ``weights`` without a score is left out and counted as missing. ``days`` says
    of what day a component's newest input is.
    """
    if any(one is not None and not LOWEST <= one <= HIGHEST for one in scores.values()):
        raise RuleBroken("health.out.of.range")
    parts = tuple(
        Part(
            name=name,
            value=scores.get(name),
            weight=weight,
            day=(days or {}).get(name),
            unit=Unit.PERCENT,
        )
        for name, weight in weights.items()
    )
    known = [(part.weight, part.value) for part in parts if part.value is not None]
    whole = sum((weight for weight, _ in known), Decimal(0))
    total = sum((weight * value for weight, value in known), Decimal(0))
    figure = Figure(
        rule="health",
        value=total / whole if whole else None,
        as_of=as_of,
        parts=parts,
        unit=Unit.PERCENT,
        note="" if whole else "nothing.known",
    )
    return Health(figure=figure, band=None if figure.value is None else band(figure.value))


def band(score: Decimal) -> Light:
    """Return red up to 50, amber up to 75, green above."""
    if score <= RED_UP_TO:
        return Light.RED
    return Light.AMBER if score <= AMBER_UP_TO else Light.GREEN
