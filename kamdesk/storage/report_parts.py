"""Which parts a report lacks, asked of the database so that lists can be filtered by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Text, case, func, literal, or_, select

from kamdesk.storage.records import AttendanceRecord, TouchpointRecord

if TYPE_CHECKING:
    from kamdesk.domain.visit_report import Part, ReportForm

BETWEEN = ", "
touch = TouchpointRecord.__table__.c


def lacking(form: ReportForm) -> ColumnElement[Any]:
    """Return the headings that are asked for and empty, as one text."""
    words: ColumnElement[str] = literal("", Text)
    for part in form.required:
        lacks = touch.kind.in_(part.kinds) & _is_empty(part)
        words = words + case((lacks, BETWEEN + part.heading), else_="")
    return func.substr(words, len(BETWEEN) + 1, type_=Text) if form.required else words


def _is_empty(part: Part) -> ColumnElement[bool]:
    if part.heading == "people":
        there = select(AttendanceRecord.id).where(
            AttendanceRecord.touchpoint_id == touch.id, AttendanceRecord.deleted_at.is_(None)
        )
        return ~there.exists()
    column: ColumnElement[Any] = (
        touch.parts[part.heading].as_string() if part.is_own else touch[part.heading]
    )
    if part.is_own or isinstance(column.type, Text):
        return or_(column.is_(None), func.trim(column) == "")
    return column.is_(None)
