"""Read models of plans and what belongs to them, of benefits, reviews and lessons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from kamdesk.domain.money import Money
from kamdesk.domain.objectives import Measure, Side
from kamdesk.domain.reviews import ReviewKind
from kamdesk.domain.swot import Quadrant


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One account plan."""

    id: UUID
    title: str
    account_id: UUID
    account: str
    starts: date
    ends: date
    situation: str
    viewpoint: str
    proposition: str
    resources: str
    retrospective: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersionRow:
    """One plan as it was frozen; what it held is read when it is looked at."""

    id: UUID
    title: str
    plan_id: UUID
    plan: str
    account_id: UUID
    account: str
    number: int
    frozen_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveRow:
    """One objective of ours, or one goal of theirs."""

    id: UUID
    title: str
    plan_id: UUID
    plan: str
    account_id: UUID
    account: str
    side: Side
    measure: Measure
    unit: str
    baseline: Decimal | None
    target: Decimal | None
    current: Decimal | None
    due: date | None
    position: int
    notes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SwotRow:
    """One strength, weakness, opportunity or threat."""

    id: UUID
    title: str
    plan_id: UUID
    plan: str
    account_id: UUID
    account: str
    quadrant: Quadrant
    touchpoint: str | None
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskRow:
    """One risk of a plan."""

    id: UUID
    title: str
    plan_id: UUID
    plan: str
    account_id: UUID
    account: str
    likelihood: int
    impact: int
    response: str
    owner: str
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitRow:
    """One value delivered."""

    id: UUID
    title: str
    account_id: UUID
    account: str
    objective: str | None
    unit: str
    baseline: Decimal | None
    target: Decimal | None
    measured: Decimal | None
    promised: Money | None
    worth: Money | None
    delivered_on: date | None
    confirmed_on: date | None
    contact: str | None
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """One look back."""

    id: UUID
    title: str
    account_id: UUID
    account: str
    plan: str | None
    opportunity: str | None
    kind: ReviewKind
    held_on: date
    rating: int | None
    agenda: str
    findings: str
    decisions: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonRow:
    """One thing learnt."""

    id: UUID
    title: str
    account_id: UUID | None
    account: str | None
    review: str | None
    industry: str
    product_group: str
    competitor: str
    learned_on: date
    notes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DependencyRow:
    """One action that waits for another."""

    id: UUID
    action_id: UUID
    action: str
    needs_id: UUID
    needs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SnoozeRow:
    """One reason for attention that rests."""

    id: UUID
    about: UUID
    reason: str
    until: date
