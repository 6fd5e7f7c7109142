"""Where an import reads and writes: the real thing, or a rehearsal that changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from kamdesk.domain.record import KeptT
    from kamdesk.services.ports import Reader, UnitOfWork


class Ledger(Protocol):
    """What an import needs of the portfolio."""

    def everything(self, kind: type[KeptT]) -> Sequence[KeptT]: ...
    def some(self, kind: type[KeptT], **fields: Collection[Any]) -> Sequence[KeptT]: ...
    def add_many(self, kind: type[KeptT], records: Iterable[KeptT]) -> None: ...
    def save(self, kind: type[KeptT], record: KeptT) -> None: ...


class Rehearsal:
    """Implements ``Ledger`` for a preview: it reads, and takes no lock."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def everything(self, kind: type[KeptT]) -> Sequence[KeptT]:
        return self._reader.all(kind)

    def some(self, kind: type[KeptT], **fields: Collection[Any]) -> Sequence[KeptT]:
        return self._reader.all(kind, **fields)

    def add_many(self, kind: type[KeptT], records: Iterable[KeptT]) -> None:
        """Keep nothing."""

    def save(self, kind: type[KeptT], record: KeptT) -> None:
        """Keep nothing."""


class Writing:
    """Implements ``Ledger`` in one unit of work.

    Lines of sales are read past it, so that the transaction need not hold what stays as it
    is; nobody else writes meanwhile, and a record that changed all the same is refused.
    """

    def __init__(self, work: UnitOfWork, reader: Reader) -> None:
        self._work = work
        self._reader = reader

    def everything(self, kind: type[KeptT]) -> Sequence[KeptT]:
        return self._work.of(kind).where()

    def some(self, kind: type[KeptT], **fields: Collection[Any]) -> Sequence[KeptT]:
        return self._reader.all(kind, **fields)

    def add_many(self, kind: type[KeptT], records: Iterable[KeptT]) -> None:
        self._work.of(kind).add_many(records)

    def save(self, kind: type[KeptT], record: KeptT) -> None:
        self._work.of(kind).save(record)
