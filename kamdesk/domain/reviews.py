"""Looking back together or alone: reviews, and the lessons that come back where they apply."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.identity import new_id
from kamdesk.domain.opportunities import OpportunityId
from kamdesk.domain.plans import PlanId
from kamdesk.domain.record import named, tidied, within

ReviewId = NewType("ReviewId", UUID)
LessonId = NewType("LessonId", UUID)
LOWEST, HIGHEST = 1, 5


class ReviewKind(StrEnum):
    """What was looked back upon."""

    BUSINESS = "business review"  # with the customer, every quarter
    WIN = "win"
    LOSS = "loss"
    RETROSPECTIVE = "retrospective"  # of a plan's period


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One look back at an account, a deal or a plan; its rating feeds health."""

    id: ReviewId = field(default_factory=lambda: ReviewId(new_id()))
    version: int = 0
    account_id: AccountId
    plan_id: PlanId | None = None
    opportunity_id: OpportunityId | None = None
    kind: ReviewKind = ReviewKind.BUSINESS
    title: str
    held_on: date
    rating: int | None = None  # 1 poor, 5 excellent, as the customer rated it
    agenda: str = ""
    findings: str = ""
    decisions: str = ""

    def __post_init__(self) -> None:
        named(self, "title", "review.title.empty")
        within(self.rating, LOWEST, HIGHEST, "review.rating.impossible")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """Something learnt, and where it applies: an industry, a product group, a competitor."""

    id: LessonId = field(default_factory=lambda: LessonId(new_id()))
    version: int = 0
    title: str
    account_id: AccountId | None = None  # where it was learnt
    review_id: ReviewId | None = None
    industry: str = ""
    product_group: str = ""
    competitor: str = ""
    learned_on: date
    notes: str = ""

    def __post_init__(self) -> None:
        named(self, "title", "lesson.title.empty")
        tidied(self, "industry", "product_group", "competitor")
