"""Strengths, weaknesses, opportunities, threats: what a plan has to reckon with."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.identity import new_id
from kamdesk.domain.plans import PlanId
from kamdesk.domain.record import named
from kamdesk.domain.touchpoints import TouchpointId

SwotId = NewType("SwotId", UUID)


class Quadrant(StrEnum):
    """Which of the four an item belongs to; the first two are ours, the others the market's."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"


@dataclass(frozen=True, slots=True, kw_only=True)
class SwotItem:
    """One thing in one quadrant, with the touchpoint where it was heard."""

    id: SwotId = field(default_factory=lambda: SwotId(new_id()))
    version: int = 0
    plan_id: PlanId
    quadrant: Quadrant
    title: str
    touchpoint_id: TouchpointId | None = None
    position: int = 0

    def __post_init__(self) -> None:
        named(self, "title", "swot.title.empty")
