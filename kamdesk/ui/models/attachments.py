"""The columns of files, and what can be typed about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.file_kinds import FileKind, file_kind
from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import TwoLineCell
from kamdesk.ui.delegates.texts import NumberDelegate, TwoLineDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.inputs import input_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.services.known_rows import AttachmentRow

ICONS = {
    FileKind.DOCUMENT: "file-text",
    FileKind.PICTURE: "eye",
    FileKind.TEXT: "sticky-note",
    FileKind.OTHER: "paperclip",
}


def attachment_columns(today: Callable[[], date]) -> tuple[Column[AttachmentRow], ...]:
    """Return what the list of files shows, seen from a day."""
    return (
        Column(
            key="name",
            title=QT_TRANSLATE_NOOP("Column", "File"),
            text=lambda row: row.name,
            hint=lambda row: row.name,
            cell=lambda row: TwoLineCell(title=row.name, icon=ICONS[file_kind(row.name)]),
            delegate=TwoLineDelegate,
            edit=input_of(Kind.ATTACHMENTS, "name"),
            width=240,
            stretches=True,
        ),
        Column(
            key="kind",
            title=QT_TRANSLATE_NOOP("Column", "Kind"),
            text=lambda row: word(file_kind(row.name)),
            sortable=False,
            width=104,
            rank=1,
        ),
        Column(
            key="size",
            title=QT_TRANSLATE_NOOP("Column", "Size"),
            text=lambda row: formats.size(row.size),
            align=TRAIL,
            delegate=NumberDelegate,
            width=88,
            rank=2,
        ),
        Column(
            key="added_on",
            title=QT_TRANSLATE_NOOP("Column", "Day"),
            text=lambda row: formats.day(row.added_on, today()),
            edit=input_of(Kind.ATTACHMENTS, "added_on"),
            width=112,
        ),
        Column(
            key="contact",
            title=QT_TRANSLATE_NOOP("Column", "Of"),
            text=whose,
            hint=whose,
            width=180,
            rank=3,
        ),
        Column(
            key="notes",
            title=QT_TRANSLATE_NOOP("Column", "Note"),
            text=lambda row: row.notes,
            hint=lambda row: row.notes,
            edit=input_of(Kind.ATTACHMENTS, "notes"),
            width=180,
            rank=4,
        ),
    )


def whose(row: AttachmentRow) -> str:
    """Return whose a file is: a person's, a touchpoint's, else the account's."""
    return " · ".join(filter(None, (row.contact, row.touchpoint))) or row.account or ""
