"""What a person typed into a form or a cell, entered into the portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.services.entry import Entry
from kamdesk.services.kinds import FACTS, Kind
from kamdesk.services.lookup import Directory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from kamdesk.services.keeping import Keeping
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Reader


class Typist:
    """Reads typed fields of any kind and hands them to the service that keeps it."""

    def __init__(
        self,
        keepers: Mapping[Kind, Keeping[Any]],
        reader: Reader,
        currency: Callable[[], str],
        today: Callable[[], date],
    ) -> None:
        self._keepers = keepers
        self._reader = reader
        self._currency = currency
        self._today = today

    def add(self, kind: Kind, typed: Iterable[tuple[str, str]]) -> Outcome:
        """Take a new one into the portfolio."""
        return self._keepers[kind].add(self._entry(kind).new(typed))

    def change(self, kind: Kind, ids: Sequence[UUID], typed: Iterable[tuple[str, str]]) -> Outcome:
        """Give fields of some other values, as one change; the first says what follows."""
        record = self._reader.one(FACTS[kind].entity, ids[0])
        return self._keepers[kind].change_many(ids, **self._entry(kind).values(typed, record))

    def change_each(self, kind: Kind, typed: Mapping[UUID, Sequence[tuple[str, str]]]) -> Outcome:
        """Give fields of each its own other values, as one change: a block that was pasted."""
        entry, entity = self._entry(kind), FACTS[kind].entity
        changes = {
            record_id: entry.values(fields, self._reader.one(entity, record_id))
            for record_id, fields in typed.items()
        }
        return self._keepers[kind].change_each(changes)

    def values(
        self, kind: Kind, record_id: UUID, typed: Iterable[tuple[str, str]]
    ) -> dict[str, Any]:
        """Return what fields of one would get, without entering it."""
        record = self._reader.one(FACTS[kind].entity, record_id)
        return self._entry(kind).values(typed, record)

    def _entry(self, kind: Kind) -> Entry:
        return Entry(kind, Directory(self._reader, self._currency), self._today())
