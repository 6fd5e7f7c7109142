"""The way back: writing what takes a change back, whatever it had written."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID  # noqa: TC003 (named tuples keep their types)

from sqlalchemy import Text, bindparam, cast, or_, select, update

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.outcome import Later
from kamdesk.storage.change_log import BIRTH, UNLOGGED, Alike, Key
from kamdesk.storage.records import KEPT, change, change_entry
from kamdesk.storage.values import chunks, plain, restored

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from sqlalchemy import ColumnElement, ForeignKey, Row, Select, Table

    from kamdesk.storage.change_log import WritingSession

    AnyRow: TypeAlias = Row[*tuple[Any, ...]]

TRASH = "deleted_at"


class Move(NamedTuple):
    """Records that go to the trash together, or come out of it."""

    table: Table
    seen: datetime | None  # how ``deleted_at`` was left
    back: datetime | None
    ids: list[UUID]
    source: Select[Any] | None  # selects the same ids, where one statement can name them all

    @property
    def parts(self) -> Iterator[Any]:
        """What to look for in ``id IN (…)``: all at once, or a thousand at a time."""
        if self.source is None:
            yield from chunks(self.ids)
        elif self.ids:
            yield self.source


class SqlPastChanges:
    """Implements ``PastChanges`` on plain tables, so that it serves every kind of record."""

    def __init__(self, session: WritingSession) -> None:
        self._connection = session.connection()
        self._log = session.log
        self._there: dict[tuple[str, UUID], bool] = {}  # who was looked for, and lives

    def name_of(self, change_id: UUID) -> tuple[str, str]:
        names = select(change.c.label, change.c.about).where(change.c.id == change_id)
        found = self._connection.execute(names).one_or_none()
        if found is None:
            raise RuleBroken("history.change.unknown")
        return found.label, found.about

    def put_back(self, change_id: UUID) -> Sequence[Later]:
        """Take back what nobody wrote over since; return what was left alone.

        Births and deletions are moves of whole records and go by the thousand; what comes
        back is there before the values that may refer to it, what goes leaves last.
        """
        moves = list(self._moves(change_id))
        coming = [move for move in moves if move.back is None]
        going = [move for move in moves if move.back is not None]
        later = [*self._moved_since(coming), *self._orphans(coming)]
        self._move(coming, {one.record for one in later})
        later += self._put_values_back(change_id)
        staying = [*self._moved_since(going), *self._edited_since(change_id)]
        staying += self._followers(change_id)
        self._move(going, self._with_owners(going, {one.record for one in staying}))
        return later + staying

    def _moves(self, change_id: UUID) -> Iterator[Move]:
        now = datetime.now(UTC)
        for table in self._tables(change_id):
            of_table = _entries(change_id, table)
            born = select(change_entry.c.pk).where(*of_table, change_entry.c.field == BIRTH)
            yield Move(table, None, now, list(self._connection.scalars(born)), born)
            moved = (*of_table, change_entry.c.field == TRASH)
            old_text, new_text = cast(change_entry.c.old, Text), cast(change_entry.c.new, Text)
            groups = select(old_text, new_text).where(*moved).distinct()
            for old, new in self._connection.execute(groups).all():
                same = select(change_entry.c.pk).where(*moved, *_reads(old, new))
                seen, back = (restored(table.c[TRASH], _loaded(value)) for value in (new, old))
                yield Move(table, seen, back, list(self._connection.scalars(same)), same)

    def _tables(self, change_id: UUID) -> list[Table]:
        names = select(change_entry.c.table).where(change_entry.c.change_id == change_id)
        return [KEPT[name].__table__ for name in sorted(self._connection.scalars(names.distinct()))]

    def _moved_since(self, moves: Sequence[Move]) -> Iterator[Later]:
        """Find records that left the trash, or went there, after the change."""
        for move in moves:
            table = move.table
            for some in move.parts:
                moved = select(table.c.id, table.c[TRASH]).where(
                    table.c.id.in_(some), table.c[TRASH].is_distinct_from(move.seen)
                )
                for pk, now in self._connection.execute(moved):
                    yield Later(pk, TRASH, now)

    def _orphans(self, coming: Sequence[Move]) -> list[Later]:
        """Find records that would come back to something that stays away."""
        home = {pk for move in coming for pk in move.ids}
        found: list[Later] = []
        while True:
            more = [
                Later(pk, key.parent.name, owner)
                for move in coming
                for key in move.table.foreign_keys
                for pk, owner in self._without(move, key, home)
                if pk in home
            ]
            if not more:
                return found
            found += more
            home -= {one.record for one in more}

    def _without(self, move: Move, key: ForeignKey, home: set[UUID]) -> Iterator[AnyRow]:
        """Find who refers by ``key`` to what neither lives nor is about to."""
        owner = key.column.table.alias()
        living = select(owner.c.id).where(owner.c.id == key.parent, owner.c[TRASH].is_(None))
        for some in move.parts:
            lost = (key.parent.is_not(None), ~living.exists(), move.table.c.id.in_(some))
            owners = self._connection.scalars(select(key.parent).where(*lost).distinct())
            away = [pk for pk in owners if pk not in home]
            if away:
                orphans = select(move.table.c.id, key.parent).where(key.parent.in_(away), *lost)
                yield from self._connection.execute(orphans)

    def _put_values_back(self, change_id: UUID) -> list[Later]:
        later: list[Later] = []
        self._there.clear()
        for table in self._tables(change_id):
            names = (change_entry.c[name] for name in ("pk", "field", "old", "new"))
            entries = select(*names).where(
                *_entries(change_id, table), change_entry.c.field.not_in((BIRTH, TRASH))
            )
            for some in self._connection.execute(entries).partitions(1000):
                later += self._put_some_back(table, some)
        return later

    def _put_some_back(self, table: Table, entries: Sequence[AnyRow]) -> Iterator[Later]:
        stored = select(table).where(table.c.id.in_({entry.pk for entry in entries}))
        rows = {row["id"]: row for row in self._connection.execute(stored).mappings()}
        batches: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)  # by field
        for pk, field, old, new in entries:
            now = rows[pk][field]
            value = restored(table.c[field], old)
            if plain(now) != new or self._lost(table.c[field].foreign_keys, value):
                yield Later(pk, field, now)
                continue
            batches[field].append({"this_pk": pk, "old_value": value})
            self._log.note(Key(table.name, pk, field), plain(now), old)
        for field, batch in batches.items():
            values = {field: bindparam("old_value"), "version": table.c.version + 1}
            where = table.c.id == bindparam("this_pk")
            self._connection.execute(update(table).where(where).values(values), batch)

    def _lost(self, keys: set[ForeignKey], value: UUID | None) -> bool:
        """Say whether a reference would name something that is in the trash by now."""
        if value is None or not keys:
            return False
        (owner,) = (key.column.table for key in keys)
        if (owner.name, value) not in self._there:  # thousands may name one and the same
            living = select(owner.c.id).where(owner.c.id == value, owner.c[TRASH].is_(None))
            self._there[owner.name, value] = self._connection.scalar(living) is not None
        return not self._there[owner.name, value]

    def _edited_since(self, change_id: UUID) -> Iterator[Later]:
        """Find records born here that were edited; no edit leaves a record at version 1."""
        for table in self._tables(change_id):
            born = select(change_entry.c.pk, change_entry.c.new).where(
                *_entries(change_id, table), change_entry.c.field == BIRTH
            )
            edited = born.join(table, table.c.id == change_entry.c.pk).where(table.c.version > 1)
            for some in self._connection.execute(edited).partitions(1000):
                stored = select(table).where(table.c.id.in_([entry.pk for entry in some]))
                rows = {row["id"]: row for row in self._connection.execute(stored).mappings()}
                for pk, facts in some:
                    for field in set(table.c.keys()) - UNLOGGED - {TRASH}:
                        if plain(rows[pk][field]) != facts.get(field):
                            yield Later(pk, field, rows[pk][field])

    def _followers(self, change_id: UUID) -> Iterator[Later]:
        """Find records that would go and that living ones, which stay, refer to."""
        for record in KEPT.values():
            table = record.__table__
            staying = table.c.id.not_in(_going(change_id, table))
            for key in table.foreign_keys:
                found = select(key.parent).where(
                    key.parent.in_(_going(change_id, key.column.table)),
                    table.c[TRASH].is_(None),
                    staying,
                )
                for pk in self._connection.scalars(found.distinct()):
                    yield Later(pk, table.name, None)

    def _with_owners(self, going: Sequence[Move], staying: set[UUID]) -> set[UUID]:
        """Return what stays and whatever that refers to, so that nothing loses its owner."""
        last = staying
        while last:
            owners = {
                pk
                for move in going
                for key in move.table.foreign_keys
                for some in chunks(last.intersection(move.ids))
                for pk in self._connection.scalars(
                    select(key.parent).where(move.table.c.id.in_(some), key.parent.is_not(None))
                )
            }
            last = owners - staying
            staying = staying | last
        return staying

    def _move(self, moves: Sequence[Move], staying: set[UUID]) -> None:
        for move in moves:
            going = move
            if not staying.isdisjoint(move.ids):
                ids = [pk for pk in move.ids if pk not in staying]
                going = move._replace(ids=ids, source=None)
            table, seen, back = move.table, plain(move.seen), plain(move.back)
            values = {TRASH: move.back, "version": table.c.version + 1}
            for some in going.parts:
                where = table.c.id.in_(some)
                self._connection.execute(update(table).where(where).values(values))
            self._log.note_alike(Alike(table.name, TRASH, seen, back, going.ids, going.source))


def _entries(change_id: UUID, table: Table) -> tuple[ColumnElement[bool], ...]:
    return change_entry.c.change_id == change_id, change_entry.c.table == table.name


def _reads(old: str | None, new: str | None) -> tuple[ColumnElement[bool], ...]:
    """Say that an entry holds two values, as they are written in JSON."""
    return tuple(
        cast(change_entry.c[name], Text).is_not_distinct_from(value)
        for name, value in (("old", old), ("new", new))
    )


def _loaded(value: str | None) -> Any:
    return None if value is None else json.loads(value)


def _going(change_id: UUID, table: Table) -> Select[Any]:
    """Select what taking a change back would put in the trash."""
    born, restored_here = change_entry.c.field == BIRTH, change_entry.c.field == TRASH
    return select(change_entry.c.pk).where(
        *_entries(change_id, table),
        or_(born, restored_here & change_entry.c.new.is_(None)),
    )
