"""What the workers of the import page do, and how the page watches them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Protocol, TypeAlias

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.imports.answer import ImportAnswer
from kamdesk.services.imports.service import Progress, Watch
from kamdesk.services.tables import Mapped, MappedRow, Wishes
from kamdesk.ui.labels import apology

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.imports.service import ImportService
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import TableReader

Key: TypeAlias = tuple[Path, str]  # a file and a sheet of it
HEAD = 50  # rows that are shown before they are imported


class ImportDesk(Protocol):
    """The services of the import page."""

    @property
    def imports(self) -> ImportService: ...
    @property
    def tables(self) -> TableReader: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What stands in the files, or the sentence why it cannot be read."""

    tables: tuple[Mapped, ...] = ()
    heads: Mapping[Key, tuple[MappedRow, ...]] = field(default_factory=dict)
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an import would do, or why that cannot be said."""

    answer: ImportAnswer | None = None
    problem: str = ""


class Run:
    """One piece of work that can be watched and stopped from the GUI thread."""

    def __init__(self) -> None:
        self._stop = Event()
        self.progress: Progress | None = None  # replaced as a whole, so it needs no lock
        self.done = 0  # rows of the files before the one it is at
        self.answer: ImportAnswer | None = None

    @property
    def stopped(self) -> bool:
        """Whether it was told to stop."""
        return self._stop.is_set()

    @property
    def rows(self) -> int:
        """How many rows it has taken in all."""
        return self.done + (self.progress.rows if self.progress else 0)

    @property
    def watch(self) -> Watch:
        """What the service reports to, and asks whether to go on."""
        return Watch(on_progress=self._note, cancelled=self._stop.is_set)

    def stop(self) -> None:
        """End it at the next row it looks up from."""
        self._stop.set()

    def _note(self, progress: Progress) -> None:
        before = self.progress
        if before is not None and (before.file != progress.file or before.rows > progress.rows):
            self.done += before.rows
        self.progress = progress


def key_of(table: Mapped) -> Key:
    """Return what a table goes by."""
    return table.file, table.sheet


def read(reader: TableReader, paths: Sequence[Path], own: Mapping[Key, Wishes]) -> Found:
    """Read files and the first rows of each table; run on a worker."""
    try:
        tables = tuple(reader.read(paths, own=own))
        heads = {key_of(table): tuple(islice(table.rows, HEAD)) for table in tables}
    except RuleBroken as refused:
        return Found(problem=apology(refused))
    return Found(tables=tables, heads=heads)


def rehearse(service: ImportService, tables: Sequence[Mapped], run: Run) -> Told:
    """Find out what an import would do; run on a worker."""
    try:
        return Told(answer=service.preview(tables, watch=run.watch))
    except RuleBroken as refused:
        return Told(problem=apology(refused))


def perform(service: ImportService, tables: Sequence[Mapped], run: Run) -> Outcome:
    """Import the tables; run on the writer."""
    run.answer = service.apply(tables, watch=run.watch)
    return run.answer.outcome
