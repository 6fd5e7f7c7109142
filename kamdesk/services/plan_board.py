"""What a plan on paper tells of the plan of the period: goals, objectives, SWOT, risks, value."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Unit
from kamdesk.services import documents as doc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.services.account_plans import PlanBoard, Tracked

HUNDRED = Decimal(100)


def tracked(ones: Iterable[Tracked], currency: str) -> tuple[doc.PlanGoal, ...]:
    """Return goals or objectives with from where to where, and how far they are."""
    return tuple(
        doc.PlanGoal(
            title=one.objective.title,
            measure=_measure(one, currency),
            progress=None
            if one.progress.figure.value is None
            else one.progress.figure.value * HUNDRED,
            due=one.objective.due,
        )
        for one in ones
    )


def values(board: PlanBoard) -> tuple[doc.PlanValue, ...]:
    """Return what was delivered in the period; what backs it up stays in our house."""
    return tuple(
        doc.PlanValue(
            title=one.benefit.title,
            measure=_between(one.benefit.baseline, one.benefit.measured, one.benefit.unit.strip()),
            worth=one.benefit.worth,
            confirmed_on=one.benefit.confirmed_on,
            confirmed_by=one.confirmed_by,
        )
        for one in board.delivered
    )


def swot(board: PlanBoard) -> tuple[doc.PlanSwot, ...]:
    """Return the SWOT in the order of its items."""
    return tuple(
        doc.PlanSwot(quadrant=one.quadrant.value.capitalize(), title=one.title)
        for one in board.swot
    )


def risks(board: PlanBoard) -> tuple[doc.PlanRisk, ...]:
    """Return the open risks, the heaviest first."""
    return tuple(
        doc.PlanRisk(
            title=one.title,
            likelihood=one.likelihood,
            impact=one.impact,
            response=one.response,
            owner=one.owner,
        )
        for one in board.risks
        if not one.closed
    )


def _measure(one: Tracked, currency: str) -> str:
    objective, current = one.objective, one.progress.current
    unit = currency if current.unit is Unit.MONEY else objective.unit
    way = _between(objective.baseline, objective.target, unit)
    if current.value is None:
        return way
    now = f"now {_number(current.value)}"
    return f"{way}, {now}" if way else f"{now} {unit}".strip()


def _between(first: Decimal | None, last: Decimal | None, unit: str) -> str:
    """Return ``6.2 to 3 %``, as far as the two are known."""
    if last is None:
        return ""
    words = f"to {_number(last)}" if first is None else f"{_number(first)} to {_number(last)}"
    return f"{words} {unit}".strip()


def _number(value: Decimal) -> str:
    rounded = value.quantize(Decimal(1) if abs(value) >= HUNDRED else Decimal("0.1"))
    whole = rounded == rounded.to_integral_value()
    return f"{rounded.to_integral_value() if whole else rounded:,f}"
