"""Tables of plans: objectives, their risks, what was delivered, what was learnt."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped

from kamdesk.domain.objectives import Measure, Side
from kamdesk.domain.reviews import ReviewKind
from kamdesk.domain.swot import Quadrant
from kamdesk.services.outcome import Topic
from kamdesk.storage.records.base import Kept, belongs_to, business, internal, refers_to


class PlanRecord(Kept):
    """A row of ``plan``."""

    __tablename__ = "plan"
    topic = Topic.PLANS

    account_id: Mapped[UUID] = belongs_to("account")
    title: Mapped[str] = business()
    starts: Mapped[date] = business()
    ends: Mapped[date] = business()
    situation: Mapped[str] = business()
    viewpoint: Mapped[str] = internal()
    proposition: Mapped[str] = business()
    resources: Mapped[str] = internal()
    retrospective: Mapped[str] = internal()


class PlanVersionRecord(Kept):
    """A row of ``plan_version``."""

    __tablename__ = "plan_version"
    topic = Topic.PLANS

    plan_id: Mapped[UUID] = belongs_to("plan")
    number: Mapped[int] = business()
    title: Mapped[str] = business()
    frozen_on: Mapped[date] = business()
    content: Mapped[str] = internal()


class ObjectiveRecord(Kept):
    """A row of ``objective``."""

    __tablename__ = "objective"
    topic = Topic.PLANS

    plan_id: Mapped[UUID] = belongs_to("plan")
    side: Mapped[Side] = business()
    title: Mapped[str] = business()
    measure: Mapped[Measure] = business()
    unit: Mapped[str] = business()
    baseline: Mapped[Decimal | None] = business()
    target: Mapped[Decimal | None] = business()
    current: Mapped[Decimal | None] = business()
    due: Mapped[date | None] = business()
    position: Mapped[int] = business()
    notes: Mapped[str] = internal()


class SwotRecord(Kept):
    """A row of ``swot``."""

    __tablename__ = "swot"
    topic = Topic.PLANS

    plan_id: Mapped[UUID] = belongs_to("plan")
    touchpoint_id: Mapped[UUID | None] = refers_to("touchpoint")
    quadrant: Mapped[Quadrant] = internal()
    title: Mapped[str] = internal()
    position: Mapped[int] = internal()


class RiskRecord(Kept):
    """A row of ``risk``."""

    __tablename__ = "risk"
    topic = Topic.PLANS

    plan_id: Mapped[UUID] = belongs_to("plan")
    title: Mapped[str] = internal()
    likelihood: Mapped[int] = internal()
    impact: Mapped[int] = internal()
    response: Mapped[str] = internal()
    owner: Mapped[str] = internal()
    closed: Mapped[bool] = internal()


class BenefitRecord(Kept):
    """A row of ``benefit``."""

    __tablename__ = "benefit"
    topic = Topic.BENEFITS

    external_id: Mapped[str] = business(index=True)
    account_id: Mapped[UUID] = belongs_to("account")
    objective_id: Mapped[UUID | None] = refers_to("objective")
    contact_id: Mapped[UUID | None] = refers_to("contact")
    title: Mapped[str] = business()
    unit: Mapped[str] = business()
    baseline: Mapped[Decimal | None] = business()
    target: Mapped[Decimal | None] = business()
    measured: Mapped[Decimal | None] = business()
    promised_minor: Mapped[int | None] = business(BigInteger)
    promised_currency: Mapped[str | None] = business()
    worth_minor: Mapped[int | None] = business(BigInteger)
    worth_currency: Mapped[str | None] = business()
    delivered_on: Mapped[date | None] = business()
    confirmed_on: Mapped[date | None] = business()
    evidence: Mapped[str] = business()


class ReviewRecord(Kept):
    """A row of ``review``."""

    __tablename__ = "review"
    topic = Topic.REVIEWS

    account_id: Mapped[UUID] = belongs_to("account")
    plan_id: Mapped[UUID | None] = refers_to("plan")
    opportunity_id: Mapped[UUID | None] = refers_to("opportunity")
    kind: Mapped[ReviewKind] = business()
    title: Mapped[str] = business()
    held_on: Mapped[date] = business(index=True)
    rating: Mapped[int | None] = business()
    agenda: Mapped[str] = business()
    findings: Mapped[str] = internal()
    decisions: Mapped[str] = business()


class LessonRecord(Kept):
    """A row of ``lesson``."""

    __tablename__ = "lesson"
    topic = Topic.REVIEWS

    account_id: Mapped[UUID | None] = refers_to("account")
    review_id: Mapped[UUID | None] = refers_to("review")
    title: Mapped[str] = internal()
    industry: Mapped[str] = internal()
    product_group: Mapped[str] = internal()
    competitor: Mapped[str] = internal()
    learned_on: Mapped[date] = internal()
    notes: Mapped[str] = internal()


class DependencyRecord(Kept):
    """A row of ``dependency``."""

    __tablename__ = "dependency"
    topic = Topic.ACTIONS

    action_id: Mapped[UUID] = belongs_to("action")
    needs_id: Mapped[UUID] = belongs_to("action")


class SnoozeRecord(Kept):
    """A row of ``snooze``; what it is about may lie in any table."""

    __tablename__ = "snooze"
    topic = Topic.SNOOZES

    about: Mapped[UUID] = internal(index=True)
    reason: Mapped[str] = internal()
    until: Mapped[date] = internal()
