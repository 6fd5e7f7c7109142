"""Tables of what is known of customers beyond trade: contracts, needs, issues, our people."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped

from kamdesk.domain.competitors import Threat
from kamdesk.domain.issues import Severity
from kamdesk.domain.needs import NeedKind, NeedStatus
from kamdesk.domain.surveys import SurveyKind
from kamdesk.domain.ties import TieKind
from kamdesk.services.outcome import Topic
from kamdesk.storage.records.base import (
    Kept,
    belongs_to,
    business,
    internal,
    personal,
    refers_to,
)


class ContractRecord(Kept):
    """A row of ``contract``."""

    __tablename__ = "contract"
    topic = Topic.CONTRACTS

    external_id: Mapped[str] = business(index=True)
    account_id: Mapped[UUID] = belongs_to("account")
    title: Mapped[str] = business()
    starts: Mapped[date | None] = business()
    ends: Mapped[date | None] = business()
    notice_by: Mapped[date | None] = business()
    value_minor: Mapped[int | None] = business(BigInteger)
    value_currency: Mapped[str | None] = business()
    renews: Mapped[bool] = business()
    notes: Mapped[str] = internal()


class CompetitorRecord(Kept):
    """A row of ``competitor``."""

    __tablename__ = "competitor"
    topic = Topic.COMPETITORS

    external_id: Mapped[str] = business(index=True)
    account_id: Mapped[UUID] = belongs_to("account")
    name: Mapped[str] = internal()
    product_group: Mapped[str] = internal()
    spend_minor: Mapped[int | None] = internal(BigInteger)
    spend_currency: Mapped[str | None] = internal()
    threat: Mapped[Threat | None] = internal()
    strengths: Mapped[str] = internal()
    weaknesses: Mapped[str] = internal()


class NeedRecord(Kept):
    """A row of ``need``."""

    __tablename__ = "need"
    topic = Topic.NEEDS

    external_id: Mapped[str] = business(index=True)
    account_id: Mapped[UUID] = belongs_to("account")
    contact_id: Mapped[UUID | None] = refers_to("contact")
    title: Mapped[str] = business()
    kind: Mapped[NeedKind] = internal()
    evidence: Mapped[str] = internal()
    product_id: Mapped[UUID | None] = refers_to("product")
    solution: Mapped[str] = business()
    status: Mapped[NeedStatus] = business()
    noted_on: Mapped[date | None] = business()


class IssueRecord(Kept):
    """A row of ``issue``."""

    __tablename__ = "issue"
    topic = Topic.ISSUES

    external_id: Mapped[str] = business(index=True)
    account_id: Mapped[UUID] = belongs_to("account")
    contact_id: Mapped[UUID | None] = refers_to("contact")
    title: Mapped[str] = business()
    severity: Mapped[Severity] = business()
    department: Mapped[str] = internal()
    owner: Mapped[str] = internal()
    opened: Mapped[date] = business()
    due: Mapped[date | None] = business(index=True)
    resolved_on: Mapped[date | None] = business()
    resolution: Mapped[str] = business()
    informed_on: Mapped[date | None] = business()
    notes: Mapped[str] = internal()


class AnswerRecord(Kept):
    """A row of ``answer``."""

    __tablename__ = "answer"
    topic = Topic.SURVEYS

    external_id: Mapped[str] = business(index=True)
    account_id: Mapped[UUID] = belongs_to("account")
    contact_id: Mapped[UUID | None] = refers_to("contact")
    kind: Mapped[SurveyKind] = business()
    question: Mapped[str] = business()
    score: Mapped[int] = personal()
    answered_on: Mapped[date] = business(index=True)
    comment: Mapped[str] = personal()


class ColleagueRecord(Kept):
    """A row of ``colleague``."""

    __tablename__ = "colleague"
    topic = Topic.TEAM

    external_id: Mapped[str] = business(index=True)
    name: Mapped[str] = personal()
    name_key: Mapped[str] = personal(index=True)
    title: Mapped[str] = personal()
    department: Mapped[str] = personal()
    email: Mapped[str] = personal()
    phone: Mapped[str] = personal()


class AssignmentRecord(Kept):
    """A row of ``assignment``."""

    __tablename__ = "assignment"
    topic = Topic.TEAM

    account_id: Mapped[UUID] = belongs_to("account")
    colleague_id: Mapped[UUID] = belongs_to("colleague")
    role: Mapped[str] = business()
    responsibility: Mapped[str] = business()


class AcquaintanceRecord(Kept):
    """A row of ``acquaintance``."""

    __tablename__ = "acquaintance"
    topic = Topic.TEAM

    colleague_id: Mapped[UUID] = belongs_to("colleague")
    contact_id: Mapped[UUID] = belongs_to("contact")
    strength: Mapped[int] = internal()
    since: Mapped[date | None] = internal()


class TieRecord(Kept):
    """A row of ``tie``."""

    __tablename__ = "tie"
    topic = Topic.CONTACTS

    contact_id: Mapped[UUID] = belongs_to("contact")
    other_id: Mapped[UUID] = belongs_to("contact")
    kind: Mapped[TieKind] = internal()
    note: Mapped[str] = internal()
