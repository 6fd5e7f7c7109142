"""What a plan on paper is made of, one model per audience.

The customer's model has no field for what is internal, so no writer can let it slip.
Kinds, stages and states arrive as words, amounts and days as values.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from kamdesk.domain.money import Money
from kamdesk.services.plan_map import PlanMap

Tone: TypeAlias = Literal["neutral", "good", "warn", "bad"]
Measure: TypeAlias = Money | Decimal | int | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAccount:
    """Who the plan is about, as both sides would write it."""

    name: str
    industry: str = ""
    city: str = ""
    country: str = ""
    owner: str = ""  # our account manager
    customer_since: date | None = None
    currency: str = "EUR"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanKpi:
    """One figure of the first page; without a value it says so."""

    label: str
    value: Measure
    unit: str = ""  # "%" or a word behind the number
    note: str = ""
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGoal:
    """What is to be reached, and how far it is."""

    title: str
    measure: str = ""
    progress: Decimal | None = None  # percent
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPerson:
    """A person at the customer, as on a business card."""

    name: str
    title: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson(PlanPerson):
    """The same with the part they play in a decision, as we see it."""

    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesMonth:
    """One month of sales in the account's currency."""

    month: date  # its first day
    actual: Decimal | None = None
    previous: Decimal | None = None  # the same month a year earlier


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetedMonth(SalesMonth):
    """The same with our target, which the customer does not see."""

    target: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOpportunity:
    """What may be done together next."""

    title: str
    amount: Money | None = None
    expected_close: date | None = None
    next_step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedOpportunity(PlanOpportunity):
    """The same with what we think of it."""

    kind: str = ""
    stage: str = ""
    probability: Decimal | None = None  # percent
    weighted: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAction:
    """What is to be done, by whom, until when."""

    title: str
    owner: str = ""
    due: date | None = None
    status: str = ""
    done: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTouchpoint:
    """When we spoke, about what, and what came of it."""

    on: date
    kind: str = ""
    people: tuple[str, ...] = ()
    summary: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNeed:
    """What the customer said they need, and what answers it."""

    title: str
    solution: str = ""
    status: str = ""
    noted_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SensedNeed(PlanNeed):
    """The same with how we know."""

    kind: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanIssue:
    """What is wrong and not mended yet."""

    title: str
    severity: str = ""
    opened: date | None = None
    due: date | None = None
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnedIssue(PlanIssue):
    """The same with who of ours mends it."""

    department: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanContract:
    """What was signed, until when, and the last day to give notice."""

    title: str
    starts: date | None = None
    ends: date | None = None
    notice_by: date | None = None
    value: Money | None = None
    renews: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAnswer:
    """What one person answered when asked."""

    respondent: str
    asked: str
    score: str
    on: date
    comment: str = ""
    unhappy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSatisfaction:
    """NPS and CSAT of twelve months, with how many answered, and what they said."""

    nps: Decimal | None = None
    nps_count: int = 0
    csat: Decimal | None = None
    csat_count: int = 0
    answers: tuple[PlanAnswer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWish:
    """How the customer wants to be served, or what is better left, under its name."""

    name: str
    text: str
    caution: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanScorePart:
    """A criterion of the score and what its rating rests on."""

    criterion: str
    weight: Decimal
    value: Decimal | None = None  # 1 to 10; None is not rated
    evidence: str = ""
    rated_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanScore:
    """The account's score and place in the portfolio."""

    value: Decimal | None = None  # 1 to 10
    percent: Decimal | None = None
    rank: int | None = None
    accounts: int | None = None  # so many were ranked
    coverage: Decimal | None = None  # percent of the weight that is rated
    parts: tuple[PlanScorePart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanValue:
    """What the customer gained with us, as they confirmed it or not."""

    title: str
    measure: str = ""
    worth: Money | None = None
    confirmed_on: date | None = None
    confirmed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSwot:
    """One strength, weakness, opportunity or threat; for our own house."""

    quadrant: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRisk:
    """What may go wrong; for our own house."""

    title: str
    likelihood: int
    impact: int
    response: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerPlan:
    """The copy that leaves the house."""

    account: PlanAccount
    as_of: date
    period: str = ""
    kpis: tuple[PlanKpi, ...] = ()
    situation: str = ""
    goals: tuple[PlanGoal, ...] = ()
    people: tuple[PlanPerson, ...] = ()
    sales: tuple[SalesMonth, ...] = ()
    opportunities: tuple[PlanOpportunity, ...] = ()
    actions: tuple[PlanAction, ...] = ()
    touchpoints: tuple[PlanTouchpoint, ...] = ()
    needs: tuple[PlanNeed, ...] = ()
    issues: tuple[PlanIssue, ...] = ()
    contracts: tuple[PlanContract, ...] = ()
    values: tuple[PlanValue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalPlan(CustomerPlan):
    """The copy that stays: with scores, chances, targets and our own thoughts."""

    tier: str = ""
    health: Decimal | None = None  # 0 to 100
    strategy: str = ""
    notes: tuple[str, ...] = ()
    score: PlanScore | None = None
    map: PlanMap | None = None
    wishes: tuple[PlanWish, ...] = ()
    people: tuple[KnownPerson, ...] = ()
    sales: tuple[TargetedMonth, ...] = ()
    opportunities: tuple[WeighedOpportunity, ...] = ()
    needs: tuple[SensedNeed, ...] = ()
    issues: tuple[OwnedIssue, ...] = ()
    satisfaction: PlanSatisfaction | None = None
    objectives: tuple[PlanGoal, ...] = ()
    viewpoint: str = ""
    swot: tuple[PlanSwot, ...] = ()
    risks: tuple[PlanRisk, ...] = ()
