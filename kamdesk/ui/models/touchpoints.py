"""The columns of touchpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import PillCell, TwoLineCell
from kamdesk.ui.delegates.states import PillDelegate
from kamdesk.ui.delegates.texts import NumberDelegate, TwoLineDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.inputs import input_of
from kamdesk.ui.models.report_inputs import missing_words
from kamdesk.ui.models.states import ICON_OF_KIND, code_state

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.services.rows import TouchpointRow


def touchpoint_columns(today: Callable[[], date]) -> tuple[Column[TouchpointRow], ...]:
    """Return what the list of touchpoints shows, seen from a day."""
    return (
        Column(
            key="summary",
            title=QT_TRANSLATE_NOOP("Column", "What happened"),
            text=lambda row: row.summary or row.outcome or row.notes,
            hint=lambda row: row.outcome or row.summary,
            cell=lambda row: TwoLineCell(
                title=row.summary or row.outcome or row.notes,
                subtitle=row.account or "",
                icon=ICON_OF_KIND[row.kind],
            ),
            delegate=TwoLineDelegate,
            edit=input_of(Kind.TOUCHPOINTS, "summary"),
            width=260,
            stretches=True,
        ),
        *_circumstances(today),
        *_result(),
    )


def _circumstances(today: Callable[[], date]) -> tuple[Column[TouchpointRow], ...]:
    return (
        Column(
            key="kind",
            title=QT_TRANSLATE_NOOP("Column", "Kind"),
            text=lambda row: word(row.kind),
            edit=input_of(Kind.TOUCHPOINTS, "kind"),
            width=90,
        ),
        Column(
            key="happened_on",
            title=QT_TRANSLATE_NOOP("Column", "Day"),
            text=lambda row: formats.day(row.happened_on, today()),
            hint=lambda row: formats.ago(row.happened_on, today()),
            edit=input_of(Kind.TOUCHPOINTS, "happened_on"),
            width=110,
        ),
        Column(
            key="people",
            title=QT_TRANSLATE_NOOP("Column", "With"),
            text=lambda row: row.people or "",
            hint=lambda row: row.people or "",
            width=140,
            rank=1,
        ),
        Column(
            key="minutes",
            title=QT_TRANSLATE_NOOP("Column", "Minutes"),
            text=lambda row: "" if row.minutes is None else formats.number(row.minutes),
            align=TRAIL,
            delegate=NumberDelegate,
            edit=input_of(Kind.TOUCHPOINTS, "minutes"),
            width=76,
            rank=3,
        ),
    )


def _result() -> tuple[Column[TouchpointRow], ...]:
    return (
        Column(
            key="sentiment",
            title=QT_TRANSLATE_NOOP("Column", "Felt"),
            text=lambda row: word(row.sentiment),
            cell=lambda row: code_state(row.sentiment),
            delegate=PillDelegate,
            edit=input_of(Kind.TOUCHPOINTS, "sentiment"),
            width=104,
            rank=2,
        ),
        Column(
            key="missing",
            title=QT_TRANSLATE_NOOP("Column", "Report"),
            text=lambda row: missing_words(row.missing),
            hint=lambda row: missing_words(row.missing),
            cell=_state,
            delegate=PillDelegate,
            width=120,
            rank=5,
        ),
        Column(
            key="next_step",
            title=QT_TRANSLATE_NOOP("Column", "Next step"),
            text=lambda row: row.next_step,
            hint=lambda row: row.next_step,
            edit=input_of(Kind.TOUCHPOINTS, "next_step"),
            width=150,
            rank=4,
        ),
    )


def _state(row: TouchpointRow) -> PillCell | None:
    """Return that a report is incomplete; of a whole one nothing needs to be said."""
    if not row.missing:
        return None
    words = QCoreApplication.translate("Report", "Incomplete")
    return PillCell(text=words, tone="warn", icon="notebook-pen")
