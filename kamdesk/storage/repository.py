"""Objects of every kind, for changing: one repository serves them all."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Generic

from sqlalchemy import insert, inspect, select

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.record import KeptT
from kamdesk.storage.absorbing import absorb
from kamdesk.storage.trashing import trash
from kamdesk.storage.values import chunks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from uuid import UUID

    from sqlalchemy import Select

    from kamdesk.storage.change_log import WritingSession
    from kamdesk.storage.mapping import Shape
    from kamdesk.storage.records import Kept


class SqlRepository(Generic[KeptT]):
    """Implements ``Repository`` within one transaction."""

    def __init__(self, session: WritingSession, shape: Shape[KeptT]) -> None:
        self._session = session
        self._shape = shape
        self._read: dict[UUID, Kept] = {}  # the session itself forgets what nobody holds

    def get(self, record_id: UUID) -> KeptT:
        return self._objects([self._living(record_id)])[0]

    def where(self, **fields: Collection[Any]) -> Sequence[KeptT]:
        found: list[Kept] = []
        for statement in self._selections(fields):
            found += self._session.scalars(statement)
        self._read.update({record.id: record for record in found})
        return self._objects(found)

    def save(self, record: KeptT) -> None:
        row = self._shape.to_row(record)
        if record.version == 0:
            stored = self._shape.record(**row)
            self._session.add(stored)
            self._read[record.id] = stored
            return
        stored = self._living(record.id)
        if stored.version != record.version:
            raise RuleBroken("record.changed.meanwhile")
        for name, value in row.items():
            setattr(stored, name, value)

    def delete(self, record_id: UUID) -> None:
        trash(self._session, self._living(record_id), datetime.now(UTC))

    def absorb(self, kept_id: UUID, gone_id: UUID) -> None:
        for record_id in (kept_id, gone_id):
            self._living(record_id)
        absorb(self._session, self._shape.record, kept_id, gone_id)

    def add_many(self, records: Iterable[KeptT]) -> None:
        self._session.flush()  # what was saved before comes first: it may be referred to
        for chunk in chunks(records):
            rows = [{**self._shape.to_row(record), "version": 1} for record in chunk]
            insert_many(self._session, self._shape.record, rows)

    def buried(self, ids: Collection[UUID]) -> Collection[UUID]:
        table = self._shape.record.__table__
        return {
            pk
            for chunk in chunks(ids)
            for pk in self._session.scalars(
                select(table.c.id).where(table.c.id.in_(chunk), table.c.deleted_at.is_not(None))
            )
        }

    def revive(self, record: KeptT) -> None:
        stored = self._session.get_one(self._shape.record, record.id)
        for name, value in {**self._shape.to_row(record), "deleted_at": None}.items():
            setattr(stored, name, value)
        self._read[record.id] = stored

    def _living(self, record_id: UUID) -> Kept:
        stored = self._session.get(self._shape.record, record_id)
        if stored is None or stored.deleted_at is not None:
            raise RuleBroken("record.gone")
        self._read[record_id] = stored
        return stored

    def _selections(self, fields: dict[str, Collection[Any]]) -> Iterator[Select[Any]]:
        statement = select(self._shape.record).where(self._shape.record.deleted_at.is_(None))
        if not fields:
            yield statement
            return
        first, *others = fields.items()
        for name, values in others:
            statement = statement.where(self._shape.column_of(name).in_(values))
        for chunk in chunks(list(first[1])):
            yield statement.where(self._shape.column_of(first[0]).in_(chunk))

    def _objects(self, stored: Sequence[Kept]) -> list[KeptT]:
        return [self._shape.to_domain(attributes(record)) for record in stored]


def attributes(record: Kept) -> dict[str, Any]:
    """Return the values of a record by their names."""
    return {attr.key: getattr(record, attr.key) for attr in inspect(type(record)).column_attrs}


def insert_many(
    session: WritingSession, record: type[Kept], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Insert new records and write down their births, both in bulk."""
    connection, table = session.connection(), record.__table__
    connection.execute(insert(table), rows)
    session.log.write_births(connection, table.name, rows)
