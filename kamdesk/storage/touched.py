"""Which accounts changed since a moment, so that only their figures are made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, select

from kamdesk.storage.records import (
    KEPT,
    AccountRecord,
    AttendanceRecord,
    ContactRecord,
    CriterionRecord,
    Kept,
    ModelRecord,
    PreferenceRecord,
    ProductRecord,
    RateRecord,
    TouchpointRecord,
    change,
    change_entry,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

OF_ALL: tuple[type[Kept], ...] = (ModelRecord, CriterionRecord, RateRecord, PreferenceRecord)
OF_NONE: tuple[type[Kept], ...] = (ProductRecord,)  # no figure of an account names a product
MANY = 1000


def touched_since(session: Session, clock: int) -> tuple[int, Collection[UUID] | None]:
    """Return the clock of the last change, and whose figures the changes after ``clock`` concern.

    ``None`` stands for all: after a long time, an import, or a change of what all rest on.
    """
    last = session.scalar(select(func.max(change.c.hlc))) or 0
    if last == clock:
        return last, ()
    if not clock:
        return last, None
    counted = (
        select(change_entry.c.table, func.count())
        .join(change)
        .where(change.c.hlc > clock)
        .group_by(change_entry.c.table)
    )
    tables: dict[str, int] = dict(session.execute(counted).all())
    if sum(tables.values()) > MANY or any(record.__tablename__ in tables for record in OF_ALL):
        return last, None
    records = [KEPT[name] for name in tables if KEPT[name] not in OF_NONE]
    owners = [found for record in records for found in _owners(record, clock)]
    touched = {owner for found in owners for owner in session.scalars(found) if owner is not None}
    return last, touched | _left(session, clock)


def _owners(record: type[Kept], clock: int) -> list[Select[Any]]:
    """Select the accounts that changed records are about."""
    table = record.__table__
    pks = (
        select(change_entry.c.pk)
        .join(change)
        .where(change.c.hlc > clock, change_entry.c.table == table.name)
    )
    if record is AccountRecord:  # a part shows the name of what it is part of
        return [pks, select(table.c.id).where(table.c.parent_id.in_(pks))]
    if record is AttendanceRecord:
        of_touchpoint = select(TouchpointRecord.account_id).join(table)
        of_person = select(ContactRecord.account_id).join(table)
        return [of_touchpoint.where(table.c.id.in_(pks)), of_person.where(table.c.id.in_(pks))]
    if "account_id" not in table.c:
        return _owners_by_person(table, pks)
    found = [select(table.c.account_id).where(table.c.id.in_(pks))]
    if record is TouchpointRecord:  # when people were last met counts for their own account
        people = select(ContactRecord.account_id).join(AttendanceRecord.__table__)
        found.append(people.where(AttendanceRecord.touchpoint_id.in_(pks)))
    return found


def _owners_by_person(table: Any, pks: Select[Any]) -> list[Select[Any]]:
    """Select the accounts of the people that records are about; none where they name nobody."""
    if "contact_id" not in table.c:
        return []
    people = select(table.c.contact_id).where(table.c.id.in_(pks))
    return [select(ContactRecord.account_id).where(ContactRecord.id.in_(people))]


def _left(session: Session, clock: int) -> set[UUID]:
    """Return the accounts that something was taken from."""
    moved = (
        select(change_entry.c.old)
        .join(change)
        .where(change.c.hlc > clock, change_entry.c.field == "account_id")
    )
    return {UUID(old) for old in session.scalars(moved) if old}
