"""What a brief for the next visit is made of, one model per audience.

The customer's model has no field for what is internal, so no writer can let it slip.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from kamdesk.services.documents import (
    KnownPerson,
    OwnedIssue,
    PlanIssue,
    PlanKpi,
    PlanNeed,
    PlanOpportunity,
    PlanPerson,
    PlanTouchpoint,
    SensedNeed,
    Tone,
    WeighedOpportunity,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefAccount:
    """Who is visited, and where they are found."""

    name: str
    industry: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    phone: str = ""
    owner: str = ""  # our account manager
    currency: str = "EUR"

    @property
    def address(self) -> str:
        """Where to drive to, on one line."""
        town = " ".join(filter(None, (self.postal_code, self.city)))
        return ", ".join(filter(None, (" ".join(self.street.split()), town, self.country)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedTouchpoint(PlanTouchpoint):
    """The same with the parts of the report, which stay with us."""

    parts: tuple[tuple[str, str], ...] = ()  # heading and text


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedVisit:
    """The visit in the calendar, as both sides know it."""

    happened_on: date
    at: time | None = None
    minutes: int | None = None
    kind: str = ""
    summary: str = ""
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedVisit(BookedVisit):
    """The same with what we want of it."""

    objective: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachedPerson(KnownPerson):
    """A person with how they stand to us and how to reach them."""

    support: str = ""
    support_tone: Tone = "neutral"
    last: date | None = None  # when we last met
    quiet: bool = False  # longer ago than agreed
    channel: str = ""
    do_not_contact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefPromise:
    """A word that was given and is still to be kept."""

    title: str
    owner: str = ""
    due: date | None = None
    days_late: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How the customer wants to be served, under its name."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """What to be careful about, and why."""

    title: str
    reason: str = ""
    tone: Tone = "warn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Upcoming:
    """A day to come that is worth a word."""

    day: date
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerBrief:
    """The copy that can be sent ahead: what the two sides will talk about."""

    account: BriefAccount
    as_of: date
    visit: BookedVisit | None = None
    kpis: tuple[PlanKpi, ...] = ()
    people: tuple[PlanPerson, ...] = ()
    touchpoints: tuple[PlanTouchpoint, ...] = ()
    ours: tuple[BriefPromise, ...] = ()
    theirs: tuple[BriefPromise, ...] = ()
    needs: tuple[PlanNeed, ...] = ()
    issues: tuple[PlanIssue, ...] = ()
    opportunities: tuple[PlanOpportunity, ...] = ()
    wishes: tuple[Wish, ...] = ()
    coming: tuple[Upcoming, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalBrief(CustomerBrief):
    """The copy that stays: with what we want, what we fear and what not to say."""

    tier: str = ""
    health: Decimal | None = None  # 0 to 100
    health_tone: Tone = "neutral"
    cautions: tuple[Wish, ...] = ()  # what not to mention, what they may accept
    warnings: tuple[Warned, ...] = ()
    visit: PreparedVisit | None = None
    people: tuple[ReachedPerson, ...] = ()
    touchpoints: tuple[ReportedTouchpoint, ...] = ()
    needs: tuple[SensedNeed, ...] = ()
    issues: tuple[OwnedIssue, ...] = ()
    opportunities: tuple[WeighedOpportunity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One visit of a day's route: when, where, with whom, what for."""

    account: BriefAccount
    visit: PreparedVisit | None
    phones: tuple[str, ...] = ()  # of the people who are met


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The visits of a day or some accounts, and a brief for each; for our own house only."""

    as_of: date
    day: date | None = None  # none: accounts that were named
    owner: str = ""
    stops: tuple[Stop, ...] = ()
    briefs: tuple[InternalBrief, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitDay:
    """A day with visits in the calendar, and whom they go to."""

    day: date
    accounts: tuple[str, ...]
