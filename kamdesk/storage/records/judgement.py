"""Tables of judgement and choice: scoring, exchange rates, preferences."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped

from kamdesk.domain.criteria import Purpose
from kamdesk.services.outcome import Topic
from kamdesk.storage.records.base import Kept, belongs_to, business, internal

LIVING = text("deleted_at IS NULL")  # uniqueness is among the living only


class ModelRecord(Kept):
    """A row of ``model``."""

    __tablename__ = "model"
    topic = Topic.SCORING

    name: Mapped[str] = internal()
    purpose: Mapped[Purpose] = internal()
    active: Mapped[bool] = internal()
    cut: Mapped[int | None] = internal()
    notes: Mapped[str] = internal()


class CriterionRecord(Kept):
    """A row of ``criterion``."""

    __tablename__ = "criterion"
    topic = Topic.SCORING

    model_id: Mapped[UUID] = belongs_to("model")
    name: Mapped[str] = internal()
    weight: Mapped[Decimal] = internal()
    reversed: Mapped[bool] = internal()
    active: Mapped[bool] = internal()
    position: Mapped[int] = internal()
    anchor_1: Mapped[str] = internal()
    anchor_4: Mapped[str] = internal()
    anchor_7: Mapped[str] = internal()
    anchor_10: Mapped[str] = internal()


class RatingRecord(Kept):
    """A row of ``rating``."""

    __tablename__ = "rating"
    topic = Topic.SCORING

    account_id: Mapped[UUID] = belongs_to("account")
    criterion_id: Mapped[UUID] = belongs_to("criterion")
    value: Mapped[int] = internal()
    evidence: Mapped[str] = internal()
    rated_on: Mapped[date] = internal()

    __table_args__ = (
        Index(
            "uq_rating_living",
            "account_id",
            "criterion_id",
            unique=True,
            sqlite_where=LIVING,
            postgresql_where=LIVING,
        ),
    )


class RateRecord(Kept):
    """A row of ``exchange_rate``."""

    __tablename__ = "exchange_rate"
    topic = Topic.RATES

    day: Mapped[date] = business()
    base: Mapped[str] = business()
    quote: Mapped[str] = business()
    rate: Mapped[Decimal] = business()
    source: Mapped[str] = business()

    __table_args__ = (
        Index(
            "uq_exchange_rate_living",
            "base",
            "quote",
            "day",
            unique=True,
            sqlite_where=LIVING,
            postgresql_where=LIVING,
        ),
    )


class PreferenceRecord(Kept):
    """A row of ``preference``."""

    __tablename__ = "preference"
    topic = Topic.PREFERENCES

    name: Mapped[str] = business()
    value: Mapped[str] = internal()

    __table_args__ = (
        Index(
            "uq_preference_living",
            "name",
            unique=True,
            sqlite_where=LIVING,
            postgresql_where=LIVING,
        ),
    )
