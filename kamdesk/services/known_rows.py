"""Read models of what is known of a customer: contracts, needs, issues, answers, our people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kamdesk.domain.competitors import Threat
from kamdesk.domain.issues import Severity
from kamdesk.domain.money import Money
from kamdesk.domain.needs import NeedKind, NeedStatus
from kamdesk.domain.surveys import SurveyKind
from kamdesk.domain.ties import TieKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractRow:
    """One contract."""

    id: UUID
    title: str
    account_id: UUID
    account: str
    starts: date | None
    ends: date | None
    notice_by: date | None
    value: Money | None
    renews: bool
    notes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetitorRow:
    """A competitor at one customer."""

    id: UUID
    name: str
    account_id: UUID
    account: str
    product_group: str
    spend: Money | None
    threat: Threat | None
    strengths: str
    weaknesses: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRow:
    """One need of a customer."""

    id: UUID
    title: str
    account_id: UUID
    account: str
    contact: str | None
    kind: NeedKind
    evidence: str
    product: str | None
    solution: str
    status: NeedStatus
    noted_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow:
    """One issue, open or mended."""

    id: UUID
    title: str
    account_id: UUID
    account: str
    contact: str | None
    severity: Severity
    department: str
    owner: str
    opened: date
    due: date | None
    resolved_on: date | None
    resolution: str
    informed_on: date | None
    notes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One respondent's answer."""

    id: UUID
    account_id: UUID
    account: str
    contact: str | None
    kind: SurveyKind
    question: str
    score: int
    answered_on: date
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleagueRow:
    """One of our people, and what they are in charge of."""

    id: UUID
    name: str
    title: str
    department: str
    email: str
    phone: str
    accounts: str | None  # whose teams they are on, by name
    account_count: int
    open_actions: int  # that wait for them, by the name of the owner
    open_issues: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentRow:
    """A colleague in an account's team."""

    id: UUID
    account_id: UUID
    account: str
    colleague_id: UUID
    colleague: str
    department: str
    email: str
    role: str
    responsibility: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcquaintanceRow:
    """A colleague who knows a contact."""

    id: UUID
    colleague_id: UUID
    colleague: str
    contact_id: UUID
    contact: str
    account_id: UUID | None
    account: str | None
    strength: int
    since: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRow:
    """A line between two people."""

    id: UUID
    contact_id: UUID
    contact: str
    other_id: UUID
    other: str
    account_id: UUID | None
    account: str | None
    kind: TieKind
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthRow:
    """How strong the relationship with a person was on a day."""

    id: UUID
    contact_id: UUID
    contact: str
    account_id: UUID | None
    account: str | None
    value: int
    noted_on: date
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentRow:
    """One file."""

    id: UUID
    name: str
    account_id: UUID | None
    account: str | None
    contact_id: UUID | None
    contact: str | None
    touchpoint_id: UUID | None
    touchpoint: str | None
    media_type: str
    size: int
    digest: str
    added_on: date
    notes: str
