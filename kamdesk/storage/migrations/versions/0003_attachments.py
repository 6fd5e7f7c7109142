"""Files inside the portfolio, the strength of relationships, rhythms with a limit, reports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    for table in ("account", "contact"):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("cadence_max_days", sa.Integer))
    with op.batch_alter_table("action") as batch:
        batch.add_column(sa.Column("at", sa.Time))
    with op.batch_alter_table("touchpoint") as batch:
        batch.add_column(sa.Column("parts", sa.JSON, nullable=False, server_default="{}"))
    with op.batch_alter_table("touchpoint") as batch:
        batch.alter_column("parts", server_default=None)
    op.create_table(
        "content",
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_content"),
    )
    strength()
    attachment()


def strength() -> None:
    op.create_table(
        "strength",
        *kept("strength"),
        reference("strength", "contact_id", "contact", needed=True),
        sa.Column("value", sa.Integer, nullable=False),
        sa.Column("noted_on", sa.Date, nullable=False),
        sa.Column("evidence", sa.Text, nullable=False),
    )
    op.create_index("ix_strength_contact_id", "strength", ["contact_id"])


def attachment() -> None:
    owners = ("account", "contact", "touchpoint")
    op.create_table(
        "attachment",
        *kept("attachment"),
        *(reference("attachment", f"{owner}_id", owner) for owner in owners),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("name", "media_type")),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("added_on", sa.Date, nullable=False),
        sa.Column("notes", sa.Text, nullable=False),
    )
    for column in (*(f"{owner}_id" for owner in owners), "digest"):
        op.create_index(f"ix_attachment_{column}", "attachment", [column])


def kept(table: str) -> tuple[sa.Column[object] | sa.PrimaryKeyConstraint, ...]:
    """Return what gives a record an identity, a version, and a place in the trash."""
    return (
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def reference(table: str, column: str, to: str, *, needed: bool = False) -> sa.Column[object]:
    """Return a reference to a record of another table, checked when a change is complete."""
    key = sa.ForeignKey(
        f"{to}.id", name=f"fk_{table}_{column}", deferrable=True, initially="DEFERRED"
    )
    return sa.Column(column, sa.Uuid, key, nullable=not needed)
