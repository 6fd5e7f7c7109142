"""What a user can do to every kind of thing; each noun adds its own verbs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic

from kamdesk.domain.record import KeptT
from kamdesk.services.kinds import FACTS, KIND_OF

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Transactions


class Keeping(Generic[KeptT]):
    """Add, change, delete; each is one change in the log and can be undone."""

    def __init__(self, entity: type[KeptT], transactions: Transactions) -> None:
        self._entity = entity
        self._facts = FACTS[KIND_OF[entity]]
        self._transactions = transactions

    def add(self, record: KeptT) -> Outcome:
        """Take a new one into the portfolio."""
        with self._transactions() as work:
            work.of(self._entity).save(self._checked(record))
            return work.commit(self._label("add"), self._name(record))

    def change(self, record_id: UUID, **fields: Any) -> Outcome:
        """Give fields of one other values."""
        return self.change_many([record_id], **fields)

    def change_many(self, ids: Sequence[UUID], **fields: Any) -> Outcome:
        """Give fields of several the same other values, as one change."""
        names = []
        with self._transactions() as work:
            records = work.of(self._entity)
            for record_id in ids:
                record = records.get(record_id)
                names.append(self._name(record))
                records.save(self._checked(replace(record, **fields)))  # type: ignore[type-var]
            return work.commit(self._label("change"), summed(names))

    def change_each(self, changes: Mapping[UUID, Mapping[str, Any]]) -> Outcome:
        """Give fields of several each their own other values, as one change."""
        names = []
        with self._transactions() as work:
            records = work.of(self._entity)
            for record_id, fields in changes.items():
                record = records.get(record_id)
                names.append(self._name(record))
                records.save(self._checked(replace(record, **fields)))  # type: ignore[type-var]
            return work.commit(self._label("change"), summed(names))

    def delete(self, *ids: UUID) -> Outcome:
        """Put some in the trash; undo or the history brings them back."""
        names = []
        with self._transactions() as work:
            records = work.of(self._entity)
            for record_id in ids:
                names.append(self._name(records.get(record_id)))
                records.delete(record_id)
            return work.commit(self._label("delete"), summed(names))

    def _checked(self, record: KeptT) -> KeptT:
        """Refuse what a person cannot have meant, though a file may hold it."""
        return record

    def _label(self, verb: str) -> str:
        return f"{self._facts.noun}.{verb}"

    def _name(self, record: KeptT) -> str:
        return str(getattr(record, self._facts.name))


def summed(names: Sequence[str]) -> str:
    """Return a name for several: the first, and how many more."""
    return f"{names[0]} +{len(names) - 1}" if len(names) > 1 else "".join(names)
