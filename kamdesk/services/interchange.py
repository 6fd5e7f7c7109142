"""The whole portfolio as one file that outlives the program, and back from it without loss."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby, islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from kamdesk.domain.attachments import Attachment, Content
from kamdesk.domain.criteria import Rating
from kamdesk.domain.preferences import Preference
from kamdesk.domain.rates import ExchangeRate
from kamdesk.services.belongings import belongings
from kamdesk.services.kinds import FACTS, Kind
from kamdesk.services.likenesses import Likenesses
from kamdesk.services.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from uuid import UUID

    from kamdesk.services.ports import (
        ContentReader,
        PortfolioForm,
        Reader,
        Repository,
        Transactions,
        UnitOfWork,
    )

CHUNK = 1000
ONCE: dict[type[Any], tuple[str, ...]] = {  # of these there is one for the same values
    Preference: ("name",),
    Rating: ("account_id", "criterion_id"),
    ExchangeRate: ("base", "quote", "day"),
}


@dataclass(slots=True, kw_only=True)
class Merged:
    """How many records a file brought, and what became of them."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    without_content: tuple[str, ...] = ()  # attachments whose file is neither here nor there
    outcome: Outcome = field(default_factory=Outcome)

    @property
    def rows(self) -> int:
        """How many there were in the file."""
        return self.created + self.updated + self.unchanged


class InterchangeService:
    """Writes everything to a file, and takes such a file in."""

    def __init__(
        self,
        reader: Reader,
        transactions: Transactions,
        contents: ContentReader,
        form: PortfolioForm,
    ) -> None:
        self._reader = reader
        self._contents = contents
        self._transactions = transactions
        self._form = form

    def export_everything(self, out: Path) -> Mapping[Kind, int]:
        """Write every living record of every kind; return how many of each there are."""
        return self._export(out, lambda kind: self._reader.each(FACTS[kind].entity))

    def export_account(self, account_id: UUID, out: Path) -> Mapping[Kind, int]:
        """Write one account with all that belongs to it; return how many of each kind."""
        owned = belongings(self._reader, account_id)
        return self._export(out, lambda kind: owned.get(kind, ()), account_id)

    def _export(
        self, out: Path, records: Callable[[Kind], Iterable[Any]], account_id: UUID | None = None
    ) -> Mapping[Kind, int]:
        counts = dict.fromkeys(Kind, 0)
        digests: dict[str, None] = {}

        def counted(kind: Kind) -> Iterator[Any]:
            for record in records(kind):
                counts[kind] += 1
                if isinstance(record, Attachment):
                    digests[record.digest] = None
                yield record

        def held() -> Iterator[Content]:
            there = self._contents.known(digests)
            for digest in (each for each in digests if each in there):
                yield Content(digest=digest, data=self._contents.read(digest))

        parts = ((kind, counted(kind)) for kind in Kind)
        self._form.write(out, parts, held(), account_id)
        return counts

    def without_content(self) -> tuple[str, ...]:
        """Return the names of attachments whose file is not in the portfolio."""
        attachments = self._reader.all(Attachment)
        there = self._contents.known({one.digest for one in attachments})
        return tuple(one.name for one in attachments if one.digest not in there)

    def import_everything(self, source: Path, *, dry_run: bool = False) -> Merged:
        """Create what is new, update what differs, by identity; nothing is deleted.

        One account that was handed over also meets what is here under another identity.
        """
        merged = Merged()
        handed_over = self._form.account(source) is not None
        with self._transactions() as work:
            likenesses = Likenesses(work) if handed_over else None
            missing: dict[str, str] = {}  # names of attachments by the content they want
            for entity, records in groupby(self._form.read(source), key=type):
                if entity is Content:
                    _keep(work, records, missing)
                    continue
                for chunk in _chunks(records):
                    met = likenesses.met(chunk) if likenesses else chunk
                    _merge(work, entity, met, merged)
                    if entity is Attachment:
                        missing |= {one.digest: one.name for one in chunk}
            there = work.contents.known(missing)
            merged.without_content = tuple(n for d, n in missing.items() if d not in there)
            if not dry_run:
                merged.outcome = work.commit("portfolio.import", source.name)
        return merged


def _keep(work: UnitOfWork, contents: Iterable[Content], wanted: Mapping[str, str]) -> None:
    """Keep what the attachments of a file hold; what none of them wants is passed over."""
    for held in contents:
        if held.digest in wanted:
            work.contents.keep(held.data)


def _merge(work: UnitOfWork, entity: type[Any], records: Sequence[Any], merged: Merged) -> None:
    repository: Repository[Any] = work.of(entity)
    known = _known(repository, entity, records)
    buried = set(repository.buried([record.id for record in records]))
    new = []
    for record in records:
        there = known.get(record.id)
        if there is None and record.id in buried:
            repository.revive(record)
            merged.updated += 1
        elif there is None:
            new.append(record)
        else:
            wanted = replace(record, id=there.id, version=there.version)
            merged.unchanged += wanted == there
            merged.updated += wanted != there
            if wanted != there:
                repository.save(wanted)
    repository.add_many(new)
    merged.created += len(new)


def _known(
    repository: Repository[Any], entity: type[Any], records: Sequence[Any]
) -> Mapping[Any, Any]:
    """Find the living for the records of a file: by identity, or where there can be only one."""
    found = {one.id: one for one in repository.where(id=[record.id for record in records])}
    if entity in ONCE:
        name = attrgetter(*ONCE[entity])
        first = ONCE[entity][0]
        values = {getattr(record, first) for record in records}
        alike = {name(one): one for one in repository.where(**{first: values})}
        for record in records:
            if record.id not in found and name(record) in alike:
                found[record.id] = alike[name(record)]
    return found


def _chunks(records: Iterable[Any]) -> Iterator[Sequence[Any]]:
    source = iter(records)
    while chunk := list(islice(source, CHUNK)):
        yield chunk
