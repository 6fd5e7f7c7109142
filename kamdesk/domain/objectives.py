"""What a plan is to reach: the customer's own goals, and our objectives."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.identity import new_id
from kamdesk.domain.plans import PlanId
from kamdesk.domain.record import named, number, tidied

ObjectiveId = NewType("ObjectiveId", UUID)
LARGEST = 10**13


class Side(StrEnum):
    """Whose objective it is."""

    OURS = "ours"
    THEIRS = "theirs"  # the customer's own goal


class Measure(StrEnum):
    """What tells how far an objective is; all but the last are computed."""

    REVENUE = "revenue"  # sales in the plan's period
    SHARE_OF_WALLET = "share of wallet"
    CONTACTS_MET = "contacts met"  # people met in the period
    NPS = "nps"
    PENETRATION = "penetration"  # share of product groups that were bought in 12 months
    OWN = "own"  # a number that is entered


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """Something to reach by a day, measured from a baseline to a target."""

    id: ObjectiveId = field(default_factory=lambda: ObjectiveId(new_id()))
    version: int = 0
    plan_id: PlanId
    side: Side = Side.OURS
    title: str
    measure: Measure = Measure.OWN
    unit: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    current: Decimal | None = None  # where the measure is not computed
    due: date | None = None
    position: int = 0
    notes: str = ""

    def __post_init__(self) -> None:
        named(self, "title", "objective.title.empty")
        tidied(self, "unit")
        for value in (self.baseline, self.target, self.current):
            if value is not None:
                number(value, -LARGEST, LARGEST, "objective.value.impossible")
