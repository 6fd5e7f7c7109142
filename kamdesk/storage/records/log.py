"""Tables of the change log."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Index, Table, Text, Uuid

from kamdesk.storage.records.base import Moment, Record

change = Table(
    "change",
    Record.metadata,
    Column("id", Uuid, primary_key=True),
    Column("label", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("device", Uuid, nullable=False),
    Column("hlc", BigInteger, nullable=False, index=True),
    Column("reverts", Uuid),
)
change_entry = Table(
    "change_entry",
    Record.metadata,
    Column(
        "change_id",
        ForeignKey("change.id", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    ),
    Column("table", Text, primary_key=True),
    Column("pk", Uuid, primary_key=True),
    Column("field", Text, primary_key=True),  # "*" for a birth
    Column("old", JSON(none_as_null=True)),
    Column("new", JSON(none_as_null=True)),
    Column("base_clock", BigInteger),  # what the laptop knew; NULL for a birth
    Index("ix_change_entry_pk", "pk", "field"),
)
