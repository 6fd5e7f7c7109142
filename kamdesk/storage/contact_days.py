"""Which touchpoints count, and the last of them, asked of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select

from kamdesk.services.contact_days import Touch
from kamdesk.storage.choices import preferences
from kamdesk.storage.records import AttendanceRecord, TouchpointRecord
from kamdesk.storage.values import chunks

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session, sessionmaker

touch = TouchpointRecord
LATEST = (touch.happened_on.desc(), touch.at.desc(), touch.id.desc())
EARLIEST = (touch.happened_on, touch.at, touch.id)


class SqlContactDays:
    """Implements ``ContactDays``; a session per call, so any thread may ask."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions

    def last(self, until: date) -> Mapping[UUID, Touch]:
        with self._sessions() as session:
            made = touch.happened_on <= until
            ranked = _ranked(touch.account_id, LATEST).where(_counted(session), made)
            return _first(session, ranked.subquery())

    def between(self, first: date, last: date | None) -> Sequence[Touch]:
        with self._sessions() as session:
            statement = (
                select(touch.id, touch.account_id, touch.happened_on, touch.kind)
                .where(_counted(session), touch.happened_on >= first)
                .order_by(touch.happened_on, touch.at, touch.id)
            )
            if last is not None:
                statement = statement.where(touch.happened_on <= last)
            return [
                Touch(id=pk, account_id=owner, day=day, kind=kind)
                for pk, owner, day, kind in session.execute(statement)
                if owner is not None
            ]

    def last_with(self, people: Collection[UUID], until: date) -> Mapping[UUID, Touch]:
        return self._with(people, touch.happened_on <= until, LATEST)

    def next_with(self, people: Collection[UUID], after: date) -> Mapping[UUID, Touch]:
        return self._with(people, touch.happened_on > after, EARLIEST)

    def _with(
        self, people: Collection[UUID], when: ColumnElement[bool], order: Any
    ) -> Mapping[UUID, Touch]:
        person = AttendanceRecord.contact_id
        found: dict[UUID, Touch] = {}
        with self._sessions() as session:
            counted = _counted(session)
            for some in chunks(people):
                ranked = (
                    _ranked(person, order)
                    .join(AttendanceRecord, AttendanceRecord.touchpoint_id == touch.id)
                    .where(counted, when, person.in_(some), AttendanceRecord.deleted_at.is_(None))
                )
                found |= _first(session, ranked.subquery())
        return found


def _counted(session: Session) -> ColumnElement[bool]:
    """Return the condition of a living touchpoint of an account that counts as contact."""
    counts = sorted(preferences(session).rhythms.counts)
    return and_(touch.deleted_at.is_(None), touch.account_id.is_not(None), touch.kind.in_(counts))


def _ranked(owner: Any, order: Any) -> Select[Any]:
    return select(
        owner.label("owner"),
        touch.id.label("id"),
        touch.account_id.label("account_id"),
        touch.happened_on.label("day"),
        touch.kind.label("kind"),
        func.row_number().over(partition_by=owner, order_by=order).label("at"),
    )


def _first(session: Session, ranked: Any) -> dict[UUID, Touch]:
    statement = select(
        ranked.c.owner, ranked.c.id, ranked.c.account_id, ranked.c.day, ranked.c.kind
    ).where(ranked.c.at == 1)
    return {
        owner: Touch(id=pk, account_id=account_id, day=day, kind=kind)
        for owner, pk, account_id, day, kind in session.execute(statement)
    }
