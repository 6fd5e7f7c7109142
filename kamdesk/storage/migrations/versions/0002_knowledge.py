"""What is known of customers: contracts, competitors, needs, issues, answers, our people."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    widen(
        "account",
        sa.Text,
        "financials decision_process trends service_level delivery invoicing no_go gifts",
    )
    widen("contact", sa.Text, "function interests source")
    with op.batch_alter_table("contact") as batch:
        for column in (
            *maybe(sa.String(40), "buying_center support"),
            *maybe(sa.Integer, "influence cadence_days map_x map_y"),
            *maybe(sa.Date, "consent_on"),
            sa.Column("do_not_contact", sa.Boolean, nullable=False, server_default=sa.false()),
        ):
            batch.add_column(column)
    with op.batch_alter_table("contact") as batch:
        batch.alter_column("do_not_contact", server_default=None)
    contract()
    competitor()
    need()
    issue()
    answer()
    colleague()
    assignment()
    acquaintance()
    tie()


def widen(table: str, kind: Any, names: str) -> None:
    """Add columns that always hold something; what is there holds an empty text."""
    with op.batch_alter_table(table) as batch:
        for name in names.split():
            batch.add_column(sa.Column(name, kind, nullable=False, server_default=""))
    with op.batch_alter_table(table) as batch:
        for name in names.split():
            batch.alter_column(name, server_default=None)


def kept(name: str, *columns: sa.Column[Any]) -> None:
    """Make a table whose records have an identity, a version, and a place in the trash."""
    op.create_table(
        name,
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )


def known(kind: Any, names: str) -> list[sa.Column[Any]]:
    """Return columns that always hold something, if only an empty text."""
    return [sa.Column(name, kind, nullable=False) for name in names.split()]


def maybe(kind: Any, names: str) -> list[sa.Column[Any]]:
    """Return columns that may hold nothing."""
    return [sa.Column(name, kind) for name in names.split()]


def money(name: str) -> list[sa.Column[Any]]:
    """Return an amount that may be missing, and its currency."""
    return [sa.Column(f"{name}_minor", sa.BigInteger), sa.Column(f"{name}_currency", sa.Text)]


def reference(table: str, column: str, to: str, *, needed: bool = False) -> sa.Column[Any]:
    """Return a reference to a record of another table."""
    key = sa.ForeignKey(
        f"{to}.id", name=f"fk_{table}_{column}", deferrable=True, initially="DEFERRED"
    )
    return sa.Column(column, sa.Uuid, key, nullable=not needed)


def index(table: str, columns: str) -> None:
    """Make an index for each of some columns."""
    for column in columns.split():
        op.create_index(f"ix_{table}_{column}", table, [column])


def contract() -> None:
    kept(
        "contract",
        *known(sa.Text, "external_id title notes"),
        *maybe(sa.Date, "starts ends notice_by"),
        *known(sa.Boolean, "renews"),
        *money("value"),
        reference("contract", "account_id", "account", needed=True),
    )
    index("contract", "account_id external_id")


def competitor() -> None:
    kept(
        "competitor",
        *known(sa.Text, "external_id name product_group strengths weaknesses"),
        *maybe(sa.String(40), "threat"),
        *money("spend"),
        reference("competitor", "account_id", "account", needed=True),
    )
    index("competitor", "account_id external_id")


def need() -> None:
    kept(
        "need",
        *known(sa.Text, "external_id title evidence solution"),
        *known(sa.String(40), "kind status"),
        *maybe(sa.Date, "noted_on"),
        reference("need", "account_id", "account", needed=True),
        reference("need", "contact_id", "contact"),
        reference("need", "product_id", "product"),
    )
    index("need", "account_id contact_id external_id product_id")


def issue() -> None:
    kept(
        "issue",
        *known(sa.Text, "external_id title department owner resolution notes"),
        *known(sa.String(40), "severity"),
        *known(sa.Date, "opened"),
        *maybe(sa.Date, "due resolved_on informed_on"),
        reference("issue", "account_id", "account", needed=True),
        reference("issue", "contact_id", "contact"),
    )
    index("issue", "account_id contact_id due external_id")


def answer() -> None:
    kept(
        "answer",
        *known(sa.Text, "external_id question comment"),
        *known(sa.String(40), "kind"),
        *known(sa.Integer, "score"),
        *known(sa.Date, "answered_on"),
        reference("answer", "account_id", "account", needed=True),
        reference("answer", "contact_id", "contact"),
    )
    index("answer", "account_id answered_on contact_id external_id")


def colleague() -> None:
    kept(
        "colleague",
        *known(sa.Text, "external_id name name_key title department email phone"),
    )
    index("colleague", "external_id name_key")


def assignment() -> None:
    kept(
        "assignment",
        *known(sa.Text, "role responsibility"),
        reference("assignment", "account_id", "account", needed=True),
        reference("assignment", "colleague_id", "colleague", needed=True),
    )
    index("assignment", "account_id colleague_id")


def acquaintance() -> None:
    kept(
        "acquaintance",
        *known(sa.Integer, "strength"),
        *maybe(sa.Date, "since"),
        reference("acquaintance", "colleague_id", "colleague", needed=True),
        reference("acquaintance", "contact_id", "contact", needed=True),
    )
    index("acquaintance", "colleague_id contact_id")


def tie() -> None:
    kept(
        "tie",
        *known(sa.String(40), "kind"),
        *known(sa.Text, "note"),
        reference("tie", "contact_id", "contact", needed=True),
        reference("tie", "other_id", "contact", needed=True),
    )
    index("tie", "contact_id other_id")
