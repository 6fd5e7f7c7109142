"""One record takes in another: all that belonged or referred to it moves, nothing is told twice."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select, update

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.merging import joined
from kamdesk.storage.change_log import Alike
from kamdesk.storage.records import KEPT
from kamdesk.storage.trashing import trash
from kamdesk.storage.values import chunks, plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from uuid import UUID

    from sqlalchemy import Column, ForeignKey, Table

    from kamdesk.storage.change_log import WritingSession
    from kamdesk.storage.records import Kept


class Once(NamedTuple):
    """Of rows that agree in some columns there is one; what it takes from one that goes."""

    columns: tuple[str, ...]
    texts: tuple[str, ...] = ()  # are joined
    tells: tuple[str, ...] = ()  # what the first text says of a row that goes
    newest: str = ""  # what the row of the later day says counts
    strongest: str = ""  # the larger number counts
    either_way: tuple[str, ...] = ()  # columns that may be exchanged


ONCE = {
    "attendance": Once(("touchpoint_id", "contact_id")),
    "acquaintance": Once(("colleague_id", "contact_id"), strongest="strength"),
    "assignment": Once(("account_id", "colleague_id", "role"), texts=("responsibility",)),
    "rating": Once(
        ("account_id", "criterion_id"),
        texts=("evidence",),
        tells=("value", "rated_on"),
        newest="rated_on",
    ),
    "strength": Once(("contact_id", "noted_on", "value"), texts=("evidence",)),
    "tie": Once(
        ("contact_id", "other_id", "kind"), texts=("note",), either_way=("contact_id", "other_id")
    ),
}
DIRECTED = {"tie": ("kind", "influences")}  # from one to the other is not back again


class Absorption:
    """Moves all that names one record to another of its kind, in one transaction."""

    def __init__(self, session: WritingSession, record: type[Kept], kept: UUID, gone: UUID) -> None:
        self._session = session
        self._record = record
        self._kept = kept
        self._gone = gone
        self._now = datetime.now(UTC)

    def run(self) -> None:
        """Move everything and put what is taken in into the trash, at one moment."""
        self._session.flush()
        for other in KEPT.values():
            keys = [key.parent for key in other.__table__.foreign_keys if self._names(key.column)]
            if keys:
                self._end_doubles(other, keys)
                self._session.flush()  # what is unique among the living is free before it is taken
                for column in keys:
                    self._move(other.__table__, column)
        self._session.expire_all()
        self._cut_circles()
        trash(self._session, self._session.get_one(self._record, self._gone), self._now)

    def _names(self, column: Column[Any]) -> bool:
        return column.table is self._record.__table__

    # -- what would be told twice, or of itself -----------------------------------

    def _end_doubles(self, other: type[Kept], keys: Collection[Column[Any]]) -> None:
        """Put into the trash what would come to name itself, or to stand there twice."""
        names = [column.name for column in keys]
        once = ONCE.get(other.__tablename__)
        if once is None and len(names) < 2:
            return
        touched = (self._kept, self._gone)
        found: dict[UUID, Kept] = {}
        for name in names:
            living = select(other).where(
                getattr(other, name).in_(touched), other.deleted_at.is_(None)
            )
            found |= {row.id: row for row in self._session.scalars(living.order_by(other.id))}
        rows = [row for row in found.values() if not self._ends_in_itself(row, names)]
        if once is not None:
            for double in self._doubled(rows, names, once):
                self._unite(double, once)

    def _ends_in_itself(self, row: Kept, names: list[str]) -> bool:
        if len(names) < 2 or len({self._after(row, name) for name in names}) > 1:
            return False
        trash(self._session, row, self._now)
        return True

    def _doubled(self, rows: list[Kept], names: list[str], once: Once) -> Iterator[list[Kept]]:
        boxes: defaultdict[tuple[Any, ...], list[Kept]] = defaultdict(list)
        for row in rows:
            boxes[self._key(row, names, once)].append(row)
        for box in boxes.values():
            moving = [row for row in box if any(getattr(row, n) == self._gone for n in names)]
            if len(box) > 1 and moving:
                yield box

    def _key(self, row: Kept, names: list[str], once: Once) -> tuple[Any, ...]:
        values = {name: self._after(row, name, names) for name in once.columns}
        column, directed = DIRECTED.get(row.__tablename__, ("", ""))
        if once.either_way and str(getattr(row, column)) != directed:
            ends = sorted(str(values[name]) for name in once.either_way)
            values |= dict(zip(once.either_way, ends, strict=True))
        return tuple(values.values())

    def _after(self, row: Kept, name: str, names: Collection[str] | None = None) -> Any:
        value = getattr(row, name)
        moves = names is None or name in names
        return self._kept if moves and value == self._gone else value

    def _unite(self, box: list[Kept], once: Once) -> None:
        """Leave one of several rows; it takes their texts, and the best of their numbers.

        The one that stays is the one that names nobody who goes: so no two of them are ever
        there at once, neither now nor when this is taken back.
        """
        first, *others = sorted(box, key=self._is_ours, reverse=True)
        for other in others:
            later = bool(once.newest) and getattr(other, once.newest) > getattr(first, once.newest)
            above, below = (other, first) if later else (first, other)
            for name in once.texts:
                setattr(first, name, joined(getattr(above, name), _told(below, name, once)))
            for name in once.tells:
                setattr(first, name, getattr(above, name))
            if once.strongest:
                most = max(getattr(first, once.strongest), getattr(other, once.strongest))
                setattr(first, once.strongest, most)
            for column in first.__table__.c:
                if getattr(first, column.name) is None and column.name != "deleted_at":
                    setattr(first, column.name, getattr(other, column.name))
            trash(self._session, other, self._now)

    def _is_ours(self, row: Kept) -> bool:
        return self._gone not in {getattr(row, column.name) for column in row.__table__.c}

    # -- everything else ----------------------------------------------------------

    def _move(self, table: Table, column: Column[Any]) -> None:
        """Let all living rows name the one that stays, however many there are."""
        session = self._session
        connection = session.connection()
        living = select(table.c.id).where(
            column == self._gone, table.c.deleted_at.is_(None), table.c.id != self._kept
        )
        ids = list(connection.scalars(living))
        for some in chunks(ids):
            values = {column.name: self._kept, "version": table.c.version + 1}
            connection.execute(update(table).where(table.c.id.in_(some)).values(values))
        old, new = plain(self._gone), plain(self._kept)
        session.log.note_alike(Alike(table.name, column.name, old, new, ids))

    def _cut_circles(self) -> None:
        """Let the one that stays stand below nobody where it would stand below itself."""
        kept = self._session.get_one(self._record, self._kept)
        for key in self._record.__table__.foreign_keys:
            if self._names(key.column) and self._leads_back(getattr(kept, key.parent.name), key):
                setattr(kept, key.parent.name, None)

    def _leads_back(self, above: UUID | None, key: ForeignKey) -> bool:
        seen = {self._kept, self._gone}
        while above is not None and above not in seen:
            seen.add(above)
            above = getattr(self._session.get_one(self._record, above), key.parent.name)
        return above is not None


def _told(row: Kept, name: str, once: Once) -> str:
    """Return a text of a row, with the numbers that would be lost with it."""
    text = str(getattr(row, name))
    said = ", ".join(str(getattr(row, column)) for column in once.tells)
    return f"{text} ({said})".strip() if said else text


def absorb(session: WritingSession, record: type[Kept], kept: UUID, gone: UUID) -> None:
    """Let one record take in another; both must be there, and be two."""
    if kept == gone:
        raise RuleBroken("merge.with.itself")
    Absorption(session, record, kept, gone).run()
