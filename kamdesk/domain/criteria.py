"""How customers are judged: models, their criteria, and the ratings given."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.identity import new_id
from kamdesk.domain.record import named, number, within

ModelId = NewType("ModelId", UUID)
CriterionId = NewType("CriterionId", UUID)
RatingId = NewType("RatingId", UUID)

LOWEST, HIGHEST = 1, 10


class Purpose(StrEnum):
    """What a scoring model decides."""

    SELECTION = "selection"
    ATTRACTIVENESS = "attractiveness"
    STRENGTH = "strength"
    HEALTH = "health"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringModel:
    """A set of criteria that together say which customers deserve more."""

    id: ModelId = field(default_factory=lambda: ModelId(new_id()))
    version: int = 0
    name: str
    purpose: Purpose = Purpose.SELECTION
    active: bool = True
    cut: int | None = None  # how many accounts are to be key
    notes: str = ""

    def __post_init__(self) -> None:
        named(self, "name", "model.name.empty")
        within(self.cut, 0, 10_000, "model.cut.impossible")


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing customers are rated on, 1 (very low) to 10 (very high)."""

    id: CriterionId = field(default_factory=lambda: CriterionId(new_id()))
    version: int = 0
    model_id: ModelId
    name: str
    weight: Decimal = Decimal(10)
    reversed: bool = False  # less is better: counts as 11 − rating
    active: bool = True
    position: int = 0
    anchor_1: str = ""
    anchor_4: str = ""
    anchor_7: str = ""
    anchor_10: str = ""

    def __post_init__(self) -> None:
        named(self, "name", "criterion.name.empty")
        number(self.weight, 0, 1_000_000, "criterion.weight.impossible")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What an account got on a criterion, on which evidence, and when."""

    id: RatingId = field(default_factory=lambda: RatingId(new_id()))
    version: int = 0
    account_id: AccountId
    criterion_id: CriterionId
    value: int
    evidence: str = ""
    rated_on: date

    def __post_init__(self) -> None:
        within(self.value, LOWEST, HIGHEST, "rating.out.of.scale")
