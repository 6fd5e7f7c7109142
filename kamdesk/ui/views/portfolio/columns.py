"""The columns of the portfolio table over a span, and which of them are chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from kamdesk.ui import formats
from kamdesk.ui.delegates.states import BarDelegate
from kamdesk.ui.delegates.texts import NumberDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.accounts import account_columns
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.states import attainment_cell
from kamdesk.ui.views.portfolio.spans import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from kamdesk.services.standing import Span, StandingRow

USUAL = (
    "name",
    "health",
    "sold",
    "attainment",
    "open_pipeline",
    "last_touchpoint",
    "next_action",
    "next_action_due",
)
ORDER = (
    *("name", "health", "tier", "status", "industry", "owner"),
    *("sold", "attainment", "open_pipeline", "weighted_pipeline", "contract_end", "score"),
    *("last_touchpoint", "next_action", "next_action_due"),
)
WIDTHS = {"name": 222, "health": 108, "next_action": 84, "next_action_due": 108, "owner": 120}
RANKS = {"open_pipeline": 3, "attainment": 2, "last_touchpoint": 1, "next_action": 0}
REACHED = QT_TRANSLATE_NOOP("Column", "{sold} against {yardstick}")


def span_columns(today: Callable[[], date], span: Span) -> tuple[Column[StandingRow], ...]:
    """Return everything the table can show over a span."""
    known: dict[str, Column[Any]] = {
        column.key: _plain(column) for column in account_columns(today)
    }
    for made in (*_revenue(span), *_more(today)):
        known[made.key] = made
    return tuple(known[key] for key in ORDER)


def chosen_columns(
    columns: Sequence[Column[StandingRow]], chosen: Collection[str]
) -> tuple[Column[StandingRow], ...]:
    """Return the chosen of them; the last of the texts takes the room that is left."""
    shown = [column for column in columns if column.key == "name" or column.key in chosen]
    wide = "next_action" if any(one.key == "next_action" for one in shown) else "name"
    return tuple(replace(column, stretches=column.key == wide) for column in shown)


def _plain(column: Column[Any]) -> Column[Any]:
    key = column.key
    return replace(
        column, edit=None, width=WIDTHS.get(key, column.width), rank=RANKS.get(key, column.rank)
    )


def _revenue(span: Span) -> tuple[Column[StandingRow], ...]:
    words = WORDS[span]
    return (
        Column(
            key="sold",
            title=words.revenue,
            text=lambda row: formats.short_money(row.sold),
            hint=lambda row: formats.money(row.sold),
            align=TRAIL,
            delegate=NumberDelegate,
            width=104,
        ),
        Column(
            key="attainment",
            title=words.against,
            text=lambda row: formats.percent(row.attainment),
            hint=lambda row: _reached(row, words.say("unknown")),
            cell=lambda row: attainment_cell(row.attainment),
            delegate=BarDelegate,
            width=172,
            rank=2,
        ),
    )


def _more(today: Callable[[], date]) -> tuple[Column[StandingRow], ...]:
    return (
        Column(
            key="weighted_pipeline",
            title=QT_TRANSLATE_NOOP("Column", "Weighted"),
            text=lambda row: formats.short_money(row.weighted_pipeline),
            hint=lambda row: formats.money(row.weighted_pipeline),
            align=TRAIL,
            delegate=NumberDelegate,
            width=100,
            rank=8,
        ),
        Column(
            key="contract_end",
            title=QT_TRANSLATE_NOOP("Column", "Contract ends"),
            text=lambda row: formats.day(row.contract_end, today()),
            width=116,
            rank=9,
        ),
    )


def _reached(row: StandingRow, unknown: str) -> str:
    if row.attainment is None:
        return unknown
    said = QCoreApplication.translate("Column", REACHED)
    return said.format(sold=formats.money(row.sold), yardstick=formats.money(row.yardstick))
