"""Everything of one kind during an import: what is there, found by its names, and what comes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeAlias

from kamdesk.domain.money import Money
from kamdesk.domain.record import KeptT
from kamdesk.services.imports.answer import Fate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from uuid import UUID

    from kamdesk.domain.sales import Sale

IDENTITY = "external_id"
KeyOf: TypeAlias = Callable[[Any], Hashable]  # of a record; nothing where it has none


class Sought(NamedTuple):
    """One way to find the record a row is about."""

    finder: str
    key: Hashable  # nothing: the row does not say
    sure: bool = False  # an identity: whatever else differs, it is this one


class Shelf(Generic[KeptT]):
    """Records by id and by what they are found by; remembers what rows said about each.

    What an earlier row of the same import said stays: a second address of a store fills what
    is empty, and the same files give the same records again.
    """

    def __init__(self, records: Iterable[KeptT], finders: Mapping[str, KeyOf]) -> None:
        self._stored = {record.id: record for record in records}
        self._now: dict[UUID, KeptT] = {}
        self._finders = finders
        self._said: dict[UUID, set[str]] = {}
        self._claimed: set[UUID] = set()
        self._aliases: dict[str, UUID] = {}  # other ids of records that were two once
        self._keys: dict[str, defaultdict[Hashable, list[UUID]]] = {}
        for name in finders:
            self._keys[name] = defaultdict(list)
        for record in self._stored.values():
            self._learn(record)

    def get(self, record_id: UUID) -> KeptT:
        """Return a record as it is by now."""
        return self._now.get(record_id) or self._stored[record_id]

    def find(self, finder: str, key: Hashable) -> list[KeptT]:
        """Return the records that go by a key by now."""
        if not key:
            return []
        found = [self.get(one) for one in self._keys[finder].get(key, ())]
        alike = [record for record in found if self._finders[finder](record) == key]
        if not alike and finder == IDENTITY and key in self._aliases:
            return [self.get(self._aliases[key])]
        return alike

    def learn_alias(self, external_id: str, record_id: UUID) -> None:
        """Let a record answer to another id, too, if it is there."""
        if record_id in self._stored:
            self._aliases[external_id] = record_id

    def begin(self) -> None:
        """Begin another table, whose rows may be about the same records again."""
        self._claimed = set()

    def match(
        self,
        ways: Sequence[Sought],
        fields: Callable[[KeptT], Mapping[str, Any]],
        strange: Callable[[KeptT], bool],
    ) -> KeptT | None:
        """Return the record that a row is about; another row of its table has not claimed it.

        Of several that go by one name it is the one that would stay as it is.
        """
        for way in ways:
            found = self.find(way.finder, way.key)
            if not way.sure:
                found = [one for one in found if one.id not in self._claimed and not strange(one)]
            if len(found) > 1:
                found = [one for one in found if not self._differs(one, fields(one))][:1]
            if found:
                return found[0]
        return None

    def claim(self, record: KeptT) -> None:
        """Keep a record from other rows of this table."""
        self._claimed.add(record.id)

    def add(self, record: KeptT, fields: Iterable[str]) -> None:
        """Take a new record."""
        self._said[record.id] = set(fields)
        self._put(record)

    def update(self, record: KeptT, fields: Mapping[str, Any]) -> Fate:
        """Give a record what a row says and none said before."""
        if self._aliases.get(fields.get(IDENTITY, "")) == record.id:
            fields = {name: value for name, value in fields.items() if name != IDENTITY}
        said = self._said.setdefault(record.id, set())
        fresh = {
            name: value
            for name, value in fields.items()
            if name not in said or _open(getattr(record, name), value)
        }
        said.update(fields)
        if not self._differs(record, fresh):
            return Fate.UNCHANGED
        self._put(replace(record, **fresh))  # type: ignore[type-var]
        return Fate.UPDATED

    def overruled(self, record: KeptT, fields: Mapping[str, Any]) -> list[str]:
        """Return the fields in which an earlier row of this import said something else."""
        said = self._said.get(record.id, ())
        return [
            name
            for name in fields
            if name in said and not _open(getattr(record, name), fields[name])
            if name != IDENTITY or self._aliases.get(fields[name]) != record.id
            if self._differs(record, {name: fields[name]})
        ]

    def births(self) -> Iterator[KeptT]:
        """Return what is new."""
        return (record for pk, record in self._now.items() if pk not in self._stored)

    def changes(self) -> Iterator[KeptT]:
        """Return what was there and is different now."""
        return (record for pk, record in self._now.items() if pk in self._stored)

    def _put(self, record: KeptT) -> None:
        self._now[record.id] = record
        self._learn(record)

    def _learn(self, record: KeptT) -> None:
        for name, key_of in self._finders.items():
            key = key_of(record)
            if key and record.id not in self._keys[name][key]:
                self._keys[name][key].append(record.id)

    def _differs(self, record: KeptT, fields: Mapping[str, Any]) -> bool:
        if not fields:
            return False
        wanted = replace(record, **fields)  # type: ignore[type-var]
        return any(not same(getattr(record, name), getattr(wanted, name)) for name in fields)


def _open(stored: Any, wanted: Any) -> bool:
    """Whether nothing is lost by taking a value: none is there, or notes only grow."""
    if isinstance(stored, str) and isinstance(wanted, str):
        return not stored or wanted.startswith(f"{stored}\n\n")
    return stored in (None, "")


def same(stored: Any, wanted: Any) -> bool:
    """Whether two values are the same once they are stored."""
    if isinstance(stored, Money) and isinstance(wanted, Money):
        return stored.currency == wanted.currency and stored.minor == wanted.minor
    return bool(stored == wanted)


def same_line(stored: Sale, wanted: Mapping[str, Any]) -> bool:
    """Whether a line of sales says what is stored, to the hundredth of a cent."""
    return all(_fine(getattr(stored, name)) == _fine(value) for name, value in wanted.items())


def _fine(value: Any) -> Any:
    if isinstance(value, Money):
        return value.fine, value.currency
    return value.normalize() if isinstance(value, Decimal) else value
