"""What accounts and people are compared by, and how much belongs to each, plain and quick."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from kamdesk.domain.likeness import Profile
from kamdesk.services.kinds import FACTS, KIND_OF, Kind
from kamdesk.storage.mapping import SHAPES
from kamdesk.storage.records import KEPT, AccountRecord, AttendanceRecord, ContactRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session, sessionmaker

KINDS = {shape.record: KIND_OF[entity] for entity, shape in SHAPES.items()}


class SqlTwins:
    """Implements ``TwinQueries``."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions

    def companies(self) -> Sequence[Profile]:
        columns = ("id", "name", "email", "phone", "website", "number", "parent_id", "city")
        found = select(*(AccountRecord.__table__.c[name] for name in columns)).where(
            AccountRecord.deleted_at.is_(None)
        )
        with self._sessions() as session:
            return [
                Profile(
                    id=r.id,
                    name=r.name,
                    email=r.email,
                    phones=(r.phone,),
                    website=r.website,
                    numbers=(r.number,),
                    home=r.parent_id,
                    place=r.city,
                )
                for r in session.execute(found)
            ]

    def people(self, home: UUID | None = None) -> Sequence[Profile]:
        columns = ("id", "name", "email", "phone", "mobile", "account_id", "title")
        found = select(*(ContactRecord.__table__.c[name] for name in columns)).where(
            ContactRecord.deleted_at.is_(None)
        )
        if home is not None:
            found = found.where(ContactRecord.account_id == home)
        with self._sessions() as session:
            return [
                Profile(
                    id=r.id,
                    name=r.name,
                    email=r.email,
                    phones=(r.phone, r.mobile),
                    home=r.account_id,
                    place=r.title,
                )
                for r in session.execute(found)
            ]

    def belongings(self, kind: Kind, record_id: UUID) -> Mapping[Kind, int]:
        table = SHAPES[FACTS[kind].entity].record.__table__
        counts: Counter[Kind] = Counter()
        with self._sessions() as session:
            for other in KEPT.values():
                for key in other.__table__.foreign_keys:
                    if key.column.table is not table:
                        continue
                    living = select(func.count()).where(
                        key.parent == record_id, other.__table__.c.deleted_at.is_(None)
                    )
                    found = Kind.TOUCHPOINTS if other is AttendanceRecord else KINDS[other]
                    counts[found] += session.scalar(living) or 0
        return {each: count for each, count in counts.items() if count}
