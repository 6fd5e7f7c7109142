"""The columns of the pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.opportunities import OPEN_STAGES
from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import DueCell, NumberCell, TwoLineCell
from kamdesk.ui.delegates.states import PillDelegate
from kamdesk.ui.delegates.texts import DueDelegate, NumberDelegate, TwoLineDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.inputs import input_of
from kamdesk.ui.models.states import code_state

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.services.rows import OpportunityRow


def opportunity_columns(
    today: Callable[[], date], *, account: bool = True
) -> tuple[Column[OpportunityRow], ...]:
    """Return what a list of deals shows; without ``account`` where all are of one."""
    return (
        Column(
            key="title",
            title=QT_TRANSLATE_NOOP("Column", "Opportunity"),
            text=lambda row: row.title,
            cell=lambda row: TwoLineCell(
                title=row.title, subtitle=(row.account or "") if account else word(row.kind)
            ),
            delegate=TwoLineDelegate,
            edit=input_of(Kind.OPPORTUNITIES, "title"),
            width=210,
            stretches=True,
        ),
        Column(
            key="stage",
            title=QT_TRANSLATE_NOOP("Column", "Stage"),
            text=lambda row: word(row.stage),
            cell=lambda row: code_state(row.stage),
            delegate=PillDelegate,
            edit=input_of(Kind.OPPORTUNITIES, "stage"),
            width=112,
        ),
        *_amounts(),
        *_course(today),
        *_more(),
    )


def _amounts() -> tuple[Column[OpportunityRow], ...]:
    return (
        Column(
            key="amount",
            title=QT_TRANSLATE_NOOP("Column", "Amount"),
            text=lambda row: formats.money(row.amount),
            cell=lambda row: NumberCell(text=formats.money(row.amount), strong=True),
            align=TRAIL,
            delegate=NumberDelegate,
            edit=input_of(Kind.OPPORTUNITIES, "amount"),
            width=112,
        ),
        Column(
            key="probability",
            title=QT_TRANSLATE_NOOP("Column", "Chance"),
            text=lambda row: f"{formats.number(row.probability)}%",
            align=TRAIL,
            delegate=NumberDelegate,
            edit=input_of(Kind.OPPORTUNITIES, "probability"),
            width=76,
            rank=2,
        ),
        Column(
            key="weighted",
            title=QT_TRANSLATE_NOOP("Column", "Weighted"),
            text=lambda row: formats.whole_money(row.weighted),
            align=TRAIL,
            delegate=NumberDelegate,
            sortable=False,
            width=104,
            rank=3,
        ),
    )


def _course(today: Callable[[], date]) -> tuple[Column[OpportunityRow], ...]:
    return (
        Column(
            key="expected_close",
            title=QT_TRANSLATE_NOOP("Column", "Close"),
            text=lambda row: _close(row, today()).text,
            hint=lambda row: formats.day(row.expected_close, today()),
            cell=lambda row: _close(row, today()),
            delegate=DueDelegate,
            edit=input_of(Kind.OPPORTUNITIES, "expected_close"),
            width=116,
        ),
        Column(
            key="next_step",
            title=QT_TRANSLATE_NOOP("Column", "Next step"),
            text=lambda row: row.next_step or _no_step(row),
            hint=lambda row: row.next_step,
            cell=lambda row: DueCell(
                text=row.next_step or _no_step(row),
                tone="neutral" if row.next_step or not is_open(row) else "bad",
            ),
            delegate=DueDelegate,
            edit=input_of(Kind.OPPORTUNITIES, "next_step"),
            width=150,
            rank=1,
        ),
    )


def _more() -> tuple[Column[OpportunityRow], ...]:
    return (
        Column(
            key="kind",
            title=QT_TRANSLATE_NOOP("Column", "Kind"),
            text=lambda row: word(row.kind),
            edit=input_of(Kind.OPPORTUNITIES, "kind"),
            width=110,
            rank=4,
        ),
        Column(
            key="owner",
            title=QT_TRANSLATE_NOOP("Column", "Owner"),
            text=lambda row: row.owner or QCoreApplication.translate("Column", "Me"),
            edit=input_of(Kind.OPPORTUNITIES, "owner"),
            width=100,
            rank=5,
        ),
    )


def is_open(row: OpportunityRow) -> bool:
    """Say whether a deal is still to be decided."""
    return row.stage in OPEN_STAGES


def _close(row: OpportunityRow, today: date) -> DueCell:
    if not is_open(row):
        return DueCell(text=formats.day(row.closed_on or row.expected_close, today))
    late = row.expected_close is not None and row.expected_close < today
    text = (
        formats.due(row.expected_close, today) if late else formats.day(row.expected_close, today)
    )
    return DueCell(text=text, tone="bad" if late else "neutral")


def _no_step(row: OpportunityRow) -> str:
    return QCoreApplication.translate("Column", "No next step") if is_open(row) else ""
