"""The figures that a plan and a brief open with, each against what it is held to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.health import AMBER_UP_TO, RED_UP_TO
from kamdesk.services import documents as doc
from kamdesk.services.targets import Period

if TYPE_CHECKING:
    from kamdesk.services.rows import AccountRow
    from kamdesk.services.targets import Cockpit

HUNDRED = Decimal(100)


def year_to_date(row: AccountRow, cockpit: Cockpit) -> doc.PlanKpi:
    """Return what was sold this year, against the plan to date."""
    year = cockpit.paces[Period.YEAR]
    plan = year.figures.plan_to_date.value
    behind = plan is not None and year.booked < plan
    return doc.PlanKpi(
        label=f"Sales {cockpit.year} to date",
        value=row.sales_ytd.rounded,
        note=_against(year.booked, plan, "plan to date"),
        tone="neutral" if plan is None else "warn" if behind else "good",
    )


def twelve_months(row: AccountRow) -> doc.PlanKpi:
    """Return what was sold in twelve months, against the twelve before."""
    now, before = row.sales_12m.amount, row.sales_before.amount
    grown = now >= before
    return doc.PlanKpi(
        label="Sales, 12 months",
        value=row.sales_12m.rounded,
        note=_against(now, before or None, "the 12 months before"),
        tone="neutral" if not before else "good" if grown else "warn",
    )


def band(health: Decimal | None) -> doc.Tone:
    """Return the color of a health score's band."""
    if health is None:
        return "neutral"
    if health <= RED_UP_TO:
        return "bad"
    return "warn" if health <= AMBER_UP_TO else "good"


def _against(amount: Decimal, other: Decimal | None, what: str) -> str:
    if not other:
        return ""
    share = (amount / other - 1) * HUNDRED
    return f"{'+' if share >= 0 else '−'}{abs(share):.1f} % against {what}"
