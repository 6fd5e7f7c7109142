"""Tables of the business: products, sales, deals, actions and targets."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, Index
from sqlalchemy.orm import Mapped

from kamdesk.domain.actions import ActionStatus, Priority, Promise
from kamdesk.domain.opportunities import OpportunityKind, Stage
from kamdesk.services.outcome import Topic
from kamdesk.storage.records.base import (
    Kept,
    belongs_to,
    business,
    internal,
    refers_to,
)


class ProductRecord(Kept):
    """A row of ``product``."""

    __tablename__ = "product"
    topic = Topic.PRODUCTS

    external_id: Mapped[str] = business(index=True)
    name: Mapped[str] = business()
    name_key: Mapped[str] = business(index=True)
    code: Mapped[str] = business()
    group: Mapped[str] = business()
    unit: Mapped[str] = business()
    list_price_minor: Mapped[int | None] = business(BigInteger)
    list_price_currency: Mapped[str | None] = business()
    cost_price_minor: Mapped[int | None] = internal(BigInteger)
    cost_price_currency: Mapped[str | None] = internal()
    active: Mapped[bool] = business()
    notes: Mapped[str] = internal()


class SaleRecord(Kept):
    """A row of ``sale``; amounts in hundredths of a cent."""

    __tablename__ = "sale"
    topic = Topic.SALES

    external_id: Mapped[str] = business(index=True)
    account_id: Mapped[UUID] = belongs_to("account", index=False)
    product_id: Mapped[UUID | None] = refers_to("product")
    sold_on: Mapped[date] = business(index=True)
    order_number: Mapped[str] = business()
    quantity: Mapped[Decimal] = business()
    amount_fine: Mapped[int] = business(BigInteger)
    amount_currency: Mapped[str] = business()
    cost_fine: Mapped[int | None] = internal(BigInteger)
    cost_currency: Mapped[str | None] = internal()

    __table_args__ = (Index("ix_sale_account_day", "account_id", "sold_on"),)


class OpportunityRecord(Kept):
    """A row of ``opportunity``."""

    __tablename__ = "opportunity"
    topic = Topic.OPPORTUNITIES

    external_id: Mapped[str] = business(index=True)
    account_id: Mapped[UUID | None] = belongs_to("account")
    contact_id: Mapped[UUID | None] = refers_to("contact")
    title: Mapped[str] = business()
    title_key: Mapped[str] = business()
    kind: Mapped[OpportunityKind] = business()
    stage: Mapped[Stage] = business()
    probability: Mapped[int] = internal()
    amount_minor: Mapped[int | None] = business(BigInteger)
    amount_currency: Mapped[str | None] = business()
    margin_minor: Mapped[int | None] = internal(BigInteger)
    margin_currency: Mapped[str | None] = internal()
    expected_close: Mapped[date | None] = business()
    closed_on: Mapped[date | None] = business()
    product_group: Mapped[str] = business()
    next_step: Mapped[str] = business()
    competitor: Mapped[str] = internal()
    reason: Mapped[str] = internal()
    source: Mapped[str] = internal()
    owner: Mapped[str] = business()
    notes: Mapped[str] = internal()


class ActionRecord(Kept):
    """A row of ``action``."""

    __tablename__ = "action"
    topic = Topic.ACTIONS

    external_id: Mapped[str] = business(index=True)
    account_id: Mapped[UUID | None] = belongs_to("account")
    opportunity_id: Mapped[UUID | None] = refers_to("opportunity")
    touchpoint_id: Mapped[UUID | None] = refers_to("touchpoint")
    contact_id: Mapped[UUID | None] = refers_to("contact")
    objective_id: Mapped[UUID | None] = refers_to("objective")
    title: Mapped[str] = business()
    title_key: Mapped[str] = business()
    promise: Mapped[Promise | None] = business()
    owner: Mapped[str] = business()
    department: Mapped[str] = business()
    due: Mapped[date | None] = business(index=True)
    at: Mapped[time | None] = business()
    remind_before: Mapped[int | None] = internal()
    first_due: Mapped[date | None] = internal()
    status: Mapped[ActionStatus] = business()
    done_on: Mapped[date | None] = business()
    priority: Mapped[Priority] = internal()
    recurrence: Mapped[str] = business()
    waiting_for: Mapped[str] = business()
    checklist: Mapped[str] = business()
    notes: Mapped[str] = internal()


class TargetRecord(Kept):
    """A row of ``target``."""

    __tablename__ = "target"
    topic = Topic.TARGETS

    external_id: Mapped[str] = business(index=True)
    month: Mapped[date] = internal(index=True)
    account_id: Mapped[UUID | None] = belongs_to("account")
    product_group: Mapped[str] = internal()
    new_business: Mapped[bool] = internal()
    amount_minor: Mapped[int] = internal(BigInteger)
    amount_currency: Mapped[str] = internal()
    stretch_minor: Mapped[int | None] = internal(BigInteger)
    stretch_currency: Mapped[str | None] = internal()
