"""The columns of what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.actions import OPEN_STATUSES, ActionStatus, Priority
from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import CheckCell, DueCell, TwoLineCell
from kamdesk.ui.delegates.states import CheckDelegate, PillDelegate
from kamdesk.ui.delegates.texts import DueDelegate, TwoLineDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.columns import Column
from kamdesk.ui.models.inputs import input_of
from kamdesk.ui.models.states import code_state, due_cell

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.services.rows import ActionRow


def action_columns(
    today: Callable[[], date], *, account: bool = True
) -> tuple[Column[ActionRow], ...]:
    """Return what the action plans show; without ``account`` where all are of one."""
    return (
        Column(
            key="status",
            title="",
            text=lambda row: word(row.status),
            cell=lambda row: CheckCell(done=row.status is ActionStatus.DONE, name=row.title),
            delegate=CheckDelegate,
            width=44,
        ),
        Column(
            key="title",
            title=QT_TRANSLATE_NOOP("Column", "Action"),
            text=lambda row: row.title,
            hint=lambda row: row.notes,
            cell=lambda row: TwoLineCell(title=row.title, subtitle=_below(row, account=account)),
            delegate=TwoLineDelegate,
            edit=input_of(Kind.ACTIONS, "title"),
            width=240,
            stretches=True,
        ),
        Column(
            key="due",
            title=QT_TRANSLATE_NOOP("Column", "Due"),
            text=lambda row: _when(row, today()).text,
            hint=lambda row: _postponed(row, today()),
            cell=lambda row: _when(row, today()),
            delegate=DueDelegate,
            edit=input_of(Kind.ACTIONS, "due"),
            width=116,
        ),
        *_people(),
        *_weight(),
    )


def _people() -> tuple[Column[ActionRow], ...]:
    return (
        Column(
            key="promise",
            title=QT_TRANSLATE_NOOP("Column", "Promise"),
            text=lambda row: word(row.promise),
            cell=lambda row: code_state(row.promise),
            delegate=PillDelegate,
            edit=input_of(Kind.ACTIONS, "promise"),
            width=134,
        ),
        Column(
            key="owner",
            title=QT_TRANSLATE_NOOP("Column", "Owner"),
            text=lambda row: row.owner or QCoreApplication.translate("Column", "Me"),
            edit=input_of(Kind.ACTIONS, "owner"),
            width=112,
            rank=1,
        ),
        Column(
            key="department",
            title=QT_TRANSLATE_NOOP("Column", "Department"),
            text=lambda row: row.department,
            edit=input_of(Kind.ACTIONS, "department"),
            width=116,
            rank=2,
        ),
    )


def _weight() -> tuple[Column[ActionRow], ...]:
    return (
        Column(
            key="priority",
            title=QT_TRANSLATE_NOOP("Column", "Priority"),
            text=lambda row: word(row.priority),
            cell=lambda row: code_state(row.priority) if row.priority is Priority.HIGH else None,
            delegate=PillDelegate,
            edit=input_of(Kind.ACTIONS, "priority"),
            width=92,
            rank=3,
        ),
        Column(
            key="status_word",
            title=QT_TRANSLATE_NOOP("Column", "Status"),
            text=lambda row: word(row.status),
            cell=lambda row: code_state(row.status),
            delegate=PillDelegate,
            edit=input_of(Kind.ACTIONS, "status"),
            sortable=False,
            width=100,
            rank=4,
        ),
    )


def _below(row: ActionRow, *, account: bool) -> str:
    return " · ".join(filter(None, (row.account if account else None, row.opportunity)))


def _when(row: ActionRow, today: date) -> DueCell:
    if row.status in OPEN_STATUSES:
        return due_cell(row.due, today)
    if row.done_on is None:
        return DueCell(text=formats.day(row.due, today))
    said = QCoreApplication.translate("Column", "Done {day}")
    return DueCell(text=said.format(day=formats.ago(row.done_on, today)))


def _postponed(row: ActionRow, today: date) -> str:
    if row.due is None or row.first_due in {None, row.due}:
        return formats.day(row.due, today)
    said = QCoreApplication.translate("Column", "{day}, said first for {first}")
    return said.format(day=formats.day(row.due, today), first=formats.day(row.first_due, today))
