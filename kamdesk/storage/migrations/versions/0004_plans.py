"""Plans and what belongs to them, values delivered, reviews, lessons, what waits for what."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    with op.batch_alter_table("account") as batch:
        batch.add_column(sa.Column("time_zone", sa.Text, nullable=False, server_default=""))
    with op.batch_alter_table("account") as batch:
        batch.alter_column("time_zone", server_default=None)
    with op.batch_alter_table("touchpoint") as batch:
        batch.add_column(sa.Column("tags", sa.Text, nullable=False, server_default=""))
    with op.batch_alter_table("touchpoint") as batch:
        batch.alter_column("tags", server_default=None)
    plans()
    parts_of_plans()
    benefit()
    reviews()
    actions()
    kept(
        "snooze",
        sa.Column("about", sa.Uuid, nullable=False),
        *known(sa.Text, "reason"),
        *known(sa.Date, "until"),
    )
    index("snooze", "about")


def plans() -> None:
    kept(
        "plan",
        *known(sa.Text, "title situation viewpoint proposition resources retrospective"),
        *known(sa.Date, "starts ends"),
        reference("plan", "account_id", "account", needed=True),
    )
    index("plan", "account_id")
    kept(
        "plan_version",
        *known(sa.Text, "title content"),
        *known(sa.Integer, "number"),
        *known(sa.Date, "frozen_on"),
        reference("plan_version", "plan_id", "plan", needed=True),
    )
    index("plan_version", "plan_id")


def parts_of_plans() -> None:
    kept(
        "objective",
        *known(sa.String(40), "side measure"),
        *known(sa.Text, "title unit notes"),
        *maybe(sa.Text, "baseline target current"),
        *maybe(sa.Date, "due"),
        *known(sa.Integer, "position"),
        reference("objective", "plan_id", "plan", needed=True),
    )
    index("objective", "plan_id")
    kept(
        "swot",
        *known(sa.String(40), "quadrant"),
        *known(sa.Text, "title"),
        *known(sa.Integer, "position"),
        reference("swot", "plan_id", "plan", needed=True),
        reference("swot", "touchpoint_id", "touchpoint"),
    )
    index("swot", "plan_id touchpoint_id")
    kept(
        "risk",
        *known(sa.Text, "title response owner"),
        *known(sa.Integer, "likelihood impact"),
        *known(sa.Boolean, "closed"),
        reference("risk", "plan_id", "plan", needed=True),
    )
    index("risk", "plan_id")


def benefit() -> None:
    kept(
        "benefit",
        *known(sa.Text, "external_id title unit evidence"),
        *maybe(sa.Text, "baseline target measured"),
        *maybe(sa.BigInteger, "promised_minor worth_minor"),
        *maybe(sa.Text, "promised_currency worth_currency"),
        *maybe(sa.Date, "delivered_on confirmed_on"),
        reference("benefit", "account_id", "account", needed=True),
        reference("benefit", "objective_id", "objective"),
        reference("benefit", "contact_id", "contact"),
    )
    index("benefit", "account_id contact_id external_id objective_id")


def reviews() -> None:
    kept(
        "review",
        *known(sa.String(40), "kind"),
        *known(sa.Text, "title agenda findings decisions"),
        *known(sa.Date, "held_on"),
        *maybe(sa.Integer, "rating"),
        reference("review", "account_id", "account", needed=True),
        reference("review", "plan_id", "plan"),
        reference("review", "opportunity_id", "opportunity"),
    )
    index("review", "account_id held_on opportunity_id plan_id")
    kept(
        "lesson",
        *known(sa.Text, "title industry product_group competitor notes"),
        *known(sa.Date, "learned_on"),
        reference("lesson", "account_id", "account"),
        reference("lesson", "review_id", "review"),
    )
    index("lesson", "account_id review_id")


def actions() -> None:
    with op.batch_alter_table("action") as batch:
        batch.add_column(reference("action", "objective_id", "objective"))
        batch.add_column(sa.Column("remind_before", sa.Integer))
        for name in ("waiting_for", "checklist"):
            batch.add_column(sa.Column(name, sa.Text, nullable=False, server_default=""))
    with op.batch_alter_table("action") as batch:
        for name in ("waiting_for", "checklist"):
            batch.alter_column(name, server_default=None)
    index("action", "objective_id")
    kept(
        "dependency",
        reference("dependency", "action_id", "action", needed=True),
        reference("dependency", "needs_id", "action", needed=True),
    )
    index("dependency", "action_id needs_id")


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
