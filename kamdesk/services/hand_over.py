"""What a colleague has to know who takes an account over; for our own house only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamdesk.domain.money import Money
from kamdesk.services.brief import BriefAccount, BriefPromise, ReachedPerson, Upcoming, Warned, Wish
from kamdesk.services.documents import (
    OwnedIssue,
    PlanContract,
    PlanKpi,
    PlanSatisfaction,
    PlanTouchpoint,
    SensedNeed,
    Tone,
    WeighedOpportunity,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember:
    """One of ours who works for the account."""

    name: str
    role: str = ""
    responsibility: str = ""
    reach: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedPerson(ReachedPerson):
    """A person at the customer, with what a successor cannot see from outside."""

    influence: int | None = None
    strength: int | None = None  # of the relationship, 1 to 5, as it was judged last
    reports_to: str = ""
    known_by: tuple[str, ...] = ()  # names of ours
    interests: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Who else sells there."""

    name: str
    group: str = ""
    spend: Money | None = None
    threat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """The account as it is handed from one to another."""

    account: BriefAccount
    as_of: date
    to: str = ""
    tier: str = ""
    strategy: str = ""
    customer_since: date | None = None
    health: Decimal | None = None
    health_tone: Tone = "neutral"
    kpis: tuple[PlanKpi, ...] = ()
    situation: str = ""
    goals: str = ""
    decision_process: str = ""
    notes: str = ""
    team: tuple[TeamMember, ...] = ()
    people: tuple[HandedPerson, ...] = ()
    warnings: tuple[Warned, ...] = ()
    ours: tuple[BriefPromise, ...] = ()
    theirs: tuple[BriefPromise, ...] = ()
    work: tuple[BriefPromise, ...] = ()  # open, and promised to nobody
    issues: tuple[OwnedIssue, ...] = ()
    needs: tuple[SensedNeed, ...] = ()
    opportunities: tuple[WeighedOpportunity, ...] = ()
    contracts: tuple[PlanContract, ...] = ()
    rivals: tuple[Rival, ...] = ()
    wishes: tuple[Wish, ...] = ()
    cautions: tuple[Wish, ...] = ()
    coming: tuple[Upcoming, ...] = ()
    satisfaction: PlanSatisfaction | None = None
    touchpoints: tuple[PlanTouchpoint, ...] = ()
