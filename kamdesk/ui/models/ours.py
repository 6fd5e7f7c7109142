"""The columns of our own people: on one team, and all of them with what they are in charge of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import AccountCell
from kamdesk.ui.delegates.texts import AccountDelegate, NumberDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.inputs import input_of

if TYPE_CHECKING:
    from kamdesk.services.known_rows import AssignmentRow, ColleagueRow

TEAM_COLUMNS: tuple[Column[AssignmentRow], ...] = (
    Column(
        key="colleague",
        title=QT_TRANSLATE_NOOP("Column", "Colleague"),
        text=lambda row: row.colleague,
        cell=lambda row: AccountCell(title=row.colleague, subtitle=row.department),
        delegate=AccountDelegate,
        width=200,
    ),
    Column(
        key="role",
        title=QT_TRANSLATE_NOOP("Column", "Role on the team"),
        text=lambda row: row.role,
        edit=input_of(Kind.TEAM, "role"),
        width=150,
    ),
    Column(
        key="responsibility",
        title=QT_TRANSLATE_NOOP("Column", "In charge of"),
        text=lambda row: row.responsibility,
        edit=input_of(Kind.TEAM, "responsibility"),
        width=190,
        stretches=True,
    ),
    Column(
        key="email",
        title=QT_TRANSLATE_NOOP("Column", "Email"),
        text=lambda row: row.email,
        width=256,
        rank=1,
    ),
)
COLLEAGUE_COLUMNS: tuple[Column[ColleagueRow], ...] = (
    Column(
        key="name",
        title=QT_TRANSLATE_NOOP("Column", "Colleague"),
        text=lambda row: row.name,
        cell=lambda row: AccountCell(title=row.name, subtitle=row.title),
        delegate=AccountDelegate,
        edit=input_of(Kind.COLLEAGUES, "name"),
        width=210,
    ),
    Column(
        key="department",
        title=QT_TRANSLATE_NOOP("Column", "Department"),
        text=lambda row: row.department,
        edit=input_of(Kind.COLLEAGUES, "department"),
        width=140,
    ),
    Column(
        key="accounts",
        title=QT_TRANSLATE_NOOP("Column", "On the teams of"),
        text=lambda row: row.accounts or formats.NOTHING,
        hint=lambda row: row.accounts or "",
        width=200,
        stretches=True,
        sortable=False,
    ),
    Column(
        key="open_actions",
        title=QT_TRANSLATE_NOOP("Column", "Open actions"),
        text=lambda row: formats.number(row.open_actions),
        align=TRAIL,
        delegate=NumberDelegate,
        width=104,
    ),
    Column(
        key="open_issues",
        title=QT_TRANSLATE_NOOP("Column", "Open issues"),
        text=lambda row: formats.number(row.open_issues),
        align=TRAIL,
        delegate=NumberDelegate,
        width=104,
    ),
    Column(
        key="email",
        title=QT_TRANSLATE_NOOP("Column", "Email"),
        text=lambda row: row.email,
        edit=input_of(Kind.COLLEAGUES, "email"),
        width=256,
        rank=2,
    ),
    Column(
        key="phone",
        title=QT_TRANSLATE_NOOP("Column", "Phone"),
        text=lambda row: row.phone,
        edit=input_of(Kind.COLLEAGUES, "phone"),
        width=120,
        rank=3,
    ),
)
