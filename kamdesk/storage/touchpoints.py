"""Touchpoints: like every kind, and who took part."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from typing_extensions import override

from kamdesk.domain.identity import new_id
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.storage.records import AttendanceRecord
from kamdesk.storage.repository import SqlRepository, attributes, insert_many
from kamdesk.storage.values import chunks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

    from kamdesk.storage.records import Kept


class SqlTouchpointRepository(SqlRepository[Touchpoint]):
    """Keeps the list of people in ``attendance``, a row each."""

    @override
    def save(self, record: Touchpoint) -> None:
        super().save(record)
        self._save_people(record)

    @override
    def revive(self, record: Touchpoint) -> None:
        super().revive(record)
        self._save_people(record)

    def _save_people(self, record: Touchpoint) -> None:
        self._session.flush()
        present = {
            row.contact_id: row
            for row in self._session.scalars(
                select(AttendanceRecord).where(
                    AttendanceRecord.touchpoint_id == record.id,
                    AttendanceRecord.deleted_at.is_(None),
                )
            )
        }
        for contact_id, row in present.items():
            if contact_id not in record.contacts:
                row.deleted_at = datetime.now(UTC)
        for contact_id in dict.fromkeys(record.contacts):
            if contact_id not in present:
                self._session.add(AttendanceRecord(**_attendance(record.id, contact_id)))

    @override
    def add_many(self, records: Iterable[Touchpoint]) -> None:
        for many in chunks(records):
            super().add_many(many)
            rows = [
                {**_attendance(one.id, contact_id), "version": 1}
                for one in many
                for contact_id in dict.fromkeys(one.contacts)
            ]
            if rows:
                insert_many(self._session, AttendanceRecord, rows)

    @override
    def _objects(self, stored: Sequence[Kept]) -> list[Touchpoint]:
        people = attended(self._session, [record.id for record in stored])
        return [
            self._shape.to_domain(attributes(record), contacts=people.get(record.id, ()))
            for record in stored
        ]


def _attendance(touchpoint_id: UUID, contact_id: UUID) -> dict[str, Any]:
    return {"id": new_id(), "touchpoint_id": touchpoint_id, "contact_id": contact_id}


def attended(session: Session, ids: Sequence[UUID]) -> dict[UUID, tuple[UUID, ...]]:
    """Return who took part in each of some touchpoints, in the order they were named."""
    found: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for chunk in chunks(ids):
        rows = session.execute(
            select(AttendanceRecord.touchpoint_id, AttendanceRecord.contact_id)
            .where(AttendanceRecord.touchpoint_id.in_(chunk), AttendanceRecord.deleted_at.is_(None))
            .order_by(AttendanceRecord.id)
        )
        for touchpoint_id, contact_id in rows:
            found[touchpoint_id].append(contact_id)
    return {pk: tuple(people) for pk, people in found.items()}
