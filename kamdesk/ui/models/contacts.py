"""The columns of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import AccountCell
from kamdesk.ui.delegates.dots import DotsCell, DotsDelegate
from kamdesk.ui.delegates.states import PillDelegate
from kamdesk.ui.delegates.texts import AccountDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.columns import Column
from kamdesk.ui.models.inputs import input_of
from kamdesk.ui.models.states import code_state

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.services.rows import ContactRow


MOST = 5  # influence
RELATED = QT_TRANSLATE_NOOP("Column", "Relationship {value} of {most}")
OF_FIVE = QT_TRANSLATE_NOOP("Column", "Influence {value} of {most}")


def contact_columns(
    today: Callable[[], date], *, account: bool = True
) -> tuple[Column[ContactRow], ...]:
    """Return what a list of people shows; without ``account`` where all are of one."""
    belongs: tuple[Column[ContactRow], ...] = (
        Column(
            key="account",
            title=QT_TRANSLATE_NOOP("Column", "Account"),
            text=lambda row: row.account or formats.NOTHING,
            width=140,
            rank=2,
        ),
    )
    return (
        Column(
            key="name",
            title=QT_TRANSLATE_NOOP("Column", "Name"),
            text=lambda row: row.name,
            cell=lambda row: AccountCell(title=row.name, subtitle=row.department),
            delegate=AccountDelegate,
            edit=input_of(Kind.CONTACTS, "name"),
            width=190,
            stretches=True,
        ),
        *(belongs if account else ()),
        *_place(),
        *_reach(),
        Column(
            key="last_touchpoint",
            title=QT_TRANSLATE_NOOP("Column", "Last met"),
            text=lambda row: formats.ago(row.last_touchpoint, today()),
            width=110,
        ),
    )


def _place() -> tuple[Column[ContactRow], ...]:
    return (
        Column(
            key="role",
            title=QT_TRANSLATE_NOOP("Column", "Buying role"),
            text=lambda row: word(row.role),
            cell=lambda row: code_state(row.role),
            delegate=PillDelegate,
            edit=input_of(Kind.CONTACTS, "role"),
            width=110,
        ),
        Column(
            key="support",
            title=QT_TRANSLATE_NOOP("Column", "Stands to us"),
            text=lambda row: word(row.support),
            cell=lambda row: code_state(row.support),
            delegate=PillDelegate,
            edit=input_of(Kind.CONTACTS, "support"),
            width=124,
        ),
        Column(
            key="influence",
            title=QT_TRANSLATE_NOOP("Column", "Influence"),
            text=lambda row: "" if row.influence is None else str(row.influence),
            hint=_influence_in_words,
            cell=lambda row: DotsCell(value=row.influence, most=MOST),
            delegate=DotsDelegate,
            edit=input_of(Kind.CONTACTS, "influence"),
            width=84,
            rank=1,
        ),
        Column(
            key="strength",
            title=QT_TRANSLATE_NOOP("Column", "Relationship"),
            text=lambda row: "" if row.strength is None else str(row.strength),
            hint=_strength_in_words,
            cell=lambda row: DotsCell(value=row.strength, most=MOST),
            delegate=DotsDelegate,
            width=100,
            rank=3,
        ),
        Column(
            key="title",
            title=QT_TRANSLATE_NOOP("Column", "Job title"),
            text=lambda row: row.title,
            edit=input_of(Kind.CONTACTS, "title"),
            width=150,
            rank=4,
        ),
        Column(
            key="department",
            title=QT_TRANSLATE_NOOP("Column", "Department"),
            text=lambda row: row.department,
            edit=input_of(Kind.CONTACTS, "department"),
            width=120,
            rank=5,
        ),
    )


def _influence_in_words(row: ContactRow) -> str:
    if row.influence is None:
        return ""
    said = QCoreApplication.translate("Column", OF_FIVE)
    return said.format(value=row.influence, most=MOST)


def _strength_in_words(row: ContactRow) -> str:
    if row.strength is None:
        return ""
    said = QCoreApplication.translate("Column", RELATED)
    return said.format(value=row.strength, most=MOST)


def _reach() -> tuple[Column[ContactRow], ...]:
    return (
        Column(
            key="email",
            title=QT_TRANSLATE_NOOP("Column", "Email"),
            text=lambda row: row.email,
            edit=input_of(Kind.CONTACTS, "email"),
            width=180,
        ),
        Column(
            key="phone",
            title=QT_TRANSLATE_NOOP("Column", "Phone"),
            text=lambda row: row.phone or row.mobile,
            edit=input_of(Kind.CONTACTS, "phone"),
            width=130,
            rank=1,
        ),
    )
