"""An account and everything below it, as the command line tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Table
from kamdesk.cli.plain import cents
from kamdesk.domain.figures.rolling_up import MONEY, Measure
from kamdesk.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal
    from uuid import UUID

    from kamdesk.cli.call import Call
    from kamdesk.services.structure import Limb

DAYS = frozenset({Measure.LAST, Measure.DUE})  # told as days of the calendar
ONLY_ROLLED = frozenset({Measure.LOWEST})
COLUMNS = (
    "account",
    "level",
    "own_sales_12m",
    "sales_12m",
    "open_pipeline",
    "open_actions",
    "open_issues",
    "contacts",
    "last_touchpoint",
    "next_due",
    "health",
)


def structure(call: Call, account_id: UUID) -> dict[str, Any]:
    """Return an account with all below it, each figure by itself and rolled up."""
    found = call.desk.structure.structure(account_id, call.as_of)
    if found is None:
        return {"accounts": 0, "rows": []}
    top = found.limbs[0]
    return {
        "currency": found.currency,
        "as_of": found.as_of,
        "accounts": top.rolled.accounts,
        "unpriced": top.rolled.unpriced,
        "rows": [_row(limb, found.currency) for limb in found.limbs],
    }


def tables(told: Mapping[str, Any]) -> Sequence[Table]:
    """Return the tree as a table, where there is more than the account itself."""
    if told["accounts"] < 2:
        return []
    rows = [
        {
            "account": one["account"],
            "depth": one["depth"],
            "level": one["level"],
            "own_sales_12m": one["own"][Measure.SALES],
            **one["rolled"],
        }
        for one in told["rows"]
    ]
    return [Table(rows=rows, columns=COLUMNS, title="structure", depth="depth")]


def _row(limb: Limb, currency: str) -> dict[str, Any]:
    own: dict[str, Any] = {
        measure: _told(measure, limb.own.values.get(measure), currency)
        for measure in Measure
        if measure not in DAYS | ONLY_ROLLED
    }
    own[Measure.GROWTH] = limb.own.growth
    rolled: dict[str, Any] = {
        measure: _told(measure, limb.rolled.values.get(measure), currency) for measure in Measure
    }
    return {
        "id": limb.id,
        "account": limb.name,
        "level": limb.level,
        "parent_id": limb.parent_id,
        "depth": limb.depth,
        "accounts": limb.rolled.accounts,
        "own": own | {Measure.LAST: limb.own.last, Measure.DUE: limb.own.due},
        "rolled": rolled | {Measure.LAST: limb.rolled.last, Measure.DUE: limb.rolled.due},
        "unpriced": limb.rolled.unpriced,
    }


def _told(measure: Measure, value: Decimal | None, currency: str) -> Any:
    if value is None or measure not in MONEY:
        return value
    return cents(Money(value, currency))
