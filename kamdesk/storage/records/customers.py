"""Tables of customers: accounts, their people, and what happened with them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from uuid import UUID

from sqlalchemy import BigInteger, Index
from sqlalchemy.orm import Mapped

from kamdesk.domain.accounts import AccountStatus, Level, Strategy, Tier
from kamdesk.domain.contacts import BuyingCenter, BuyingRole, Channel, Seniority, Support
from kamdesk.domain.touchpoints import Sentiment, TouchpointKind
from kamdesk.services.outcome import Topic
from kamdesk.storage.records.base import (
    Kept,
    belongs_to,
    business,
    internal,
    personal,
    refers_to,
)


class AccountRecord(Kept):
    """A row of ``account``."""

    __tablename__ = "account"
    topic = Topic.ACCOUNTS

    external_id: Mapped[str] = business(index=True)
    name: Mapped[str] = business()
    name_key: Mapped[str] = business(index=True)  # what sorting and searching use
    joined: Mapped[date] = business()
    parent_id: Mapped[UUID | None] = refers_to("account")
    level: Mapped[Level] = business()
    tier: Mapped[Tier] = internal()
    status: Mapped[AccountStatus] = internal()
    strategy: Mapped[Strategy | None] = internal()
    industry: Mapped[str] = business()
    number: Mapped[str] = business()
    website: Mapped[str] = business()
    phone: Mapped[str] = business()
    email: Mapped[str] = business()
    street: Mapped[str] = business()
    city: Mapped[str] = business()
    region: Mapped[str] = business()
    postal_code: Mapped[str] = business()
    country: Mapped[str] = business()
    time_zone: Mapped[str] = business()
    currency: Mapped[str] = business()
    owner: Mapped[str] = business()
    customer_since: Mapped[date | None] = business()
    contract_end: Mapped[date | None] = business()
    cadence_days: Mapped[int | None] = internal()
    cadence_max_days: Mapped[int | None] = internal()
    employees: Mapped[int | None] = business()
    annual_revenue_minor: Mapped[int | None] = business(BigInteger)
    annual_revenue_currency: Mapped[str | None] = business()
    potential_minor: Mapped[int | None] = internal(BigInteger)
    potential_currency: Mapped[str | None] = internal()
    situation: Mapped[str] = business()
    goals: Mapped[str] = business()
    financials: Mapped[str] = business()
    decision_process: Mapped[str] = internal()
    trends: Mapped[str] = business()
    service_level: Mapped[str] = business()
    delivery: Mapped[str] = business()
    invoicing: Mapped[str] = business()
    no_go: Mapped[str] = internal()
    gifts: Mapped[str] = internal()
    notes: Mapped[str] = internal()
    custom: Mapped[Mapping[str, str]] = internal()


class ContactRecord(Kept):
    """A row of ``contact``."""

    __tablename__ = "contact"
    topic = Topic.CONTACTS

    external_id: Mapped[str] = business(index=True)
    account_id: Mapped[UUID | None] = belongs_to("account")
    name: Mapped[str] = personal()
    name_key: Mapped[str] = personal(index=True)
    first_name: Mapped[str] = personal()
    last_name: Mapped[str] = personal()
    salutation: Mapped[str] = personal()
    title: Mapped[str] = personal()
    department: Mapped[str] = personal()
    seniority: Mapped[Seniority | None] = internal()
    role: Mapped[BuyingRole | None] = internal()
    buying_center: Mapped[BuyingCenter | None] = internal()
    function: Mapped[str] = personal()
    support: Mapped[Support | None] = internal()
    influence: Mapped[int | None] = internal()
    reports_to_id: Mapped[UUID | None] = refers_to("contact")
    email: Mapped[str] = personal()
    phone: Mapped[str] = personal()
    mobile: Mapped[str] = personal()
    channel: Mapped[Channel | None] = personal()
    language: Mapped[str] = personal()
    birthday: Mapped[date | None] = personal()
    left_on: Mapped[date | None] = personal()
    interests: Mapped[str] = internal()
    source: Mapped[str] = personal()
    consent_on: Mapped[date | None] = personal()
    do_not_contact: Mapped[bool] = personal()
    cadence_days: Mapped[int | None] = internal()
    cadence_max_days: Mapped[int | None] = internal()
    map_x: Mapped[int | None] = internal()
    map_y: Mapped[int | None] = internal()
    notes: Mapped[str] = internal()


class TouchpointRecord(Kept):
    """A row of ``touchpoint``."""

    __tablename__ = "touchpoint"
    topic = Topic.TOUCHPOINTS

    external_id: Mapped[str] = business(index=True)
    account_id: Mapped[UUID | None] = belongs_to("account", index=False)
    kind: Mapped[TouchpointKind] = business()
    happened_on: Mapped[date] = business(index=True)
    at: Mapped[time | None] = business()
    minutes: Mapped[int | None] = business()
    summary: Mapped[str] = business()
    objective: Mapped[str] = internal()
    outcome: Mapped[str] = business()
    next_step: Mapped[str] = business()
    sentiment: Mapped[Sentiment | None] = internal()
    notes: Mapped[str] = internal()
    parts: Mapped[Mapping[str, str]] = internal()
    tags: Mapped[str] = internal()
    typed: Mapped[str] = internal()

    __table_args__ = (Index("ix_touchpoint_account_day", "account_id", "happened_on"),)


class AttendanceRecord(Kept):
    """A row of ``attendance``: a person took part in a touchpoint."""

    __tablename__ = "attendance"
    topic = Topic.TOUCHPOINTS

    touchpoint_id: Mapped[UUID] = belongs_to("touchpoint")
    contact_id: Mapped[UUID] = belongs_to("contact")


class StrengthRecord(Kept):
    """A row of ``strength``: a judgement of how strong the relationship with a person is."""

    __tablename__ = "strength"
    topic = Topic.CONTACTS

    contact_id: Mapped[UUID] = belongs_to("contact")
    value: Mapped[int] = internal()
    noted_on: Mapped[date] = internal()
    evidence: Mapped[str] = internal()


class AttachmentRecord(Kept):
    """A row of ``attachment``: a file, without its content."""

    __tablename__ = "attachment"
    topic = Topic.ATTACHMENTS

    account_id: Mapped[UUID | None] = belongs_to("account")
    contact_id: Mapped[UUID | None] = refers_to("contact")
    touchpoint_id: Mapped[UUID | None] = refers_to("touchpoint")
    name: Mapped[str] = business()
    media_type: Mapped[str] = business()
    size: Mapped[int] = business(BigInteger)
    digest: Mapped[str] = business(index=True)
    added_on: Mapped[date] = business()
    notes: Mapped[str] = internal()
