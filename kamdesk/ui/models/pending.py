"""What was typed into a table and is on its way to the file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

from kamdesk.services.outcome import Outcome
from kamdesk.ui.models.inputs import plain
from kamdesk.ui.undo import Editor

if TYPE_CHECKING:
    from kamdesk.ui.models.columns import Column

Cell: TypeAlias = tuple[UUID, str]  # a record and the key of a column
Typed: TypeAlias = dict[UUID, list[tuple[str, str]]]  # field and text, by record
Change: TypeAlias = Callable[[Sequence[UUID], str, str], Outcome]  # ids, field, typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """How a table changes what it shows; what it calls runs on the writer thread."""

    editor: Editor
    change: Change
    change_each: Callable[[Typed], Outcome]
    today: Callable[[], date]


@dataclass(slots=True)
class _Text:
    """A typed text; ``stored`` is the reading of the rows in which it was stored."""

    text: str
    stored: int | None = None


@dataclass(slots=True)
class Pending:
    """Texts that are shown in place of what was read, until that says the same."""

    _texts: dict[Cell, _Text] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self._texts)

    def text(self, cell: Cell) -> str | None:
        """Return what was typed into a cell, if it is still on its way."""
        found = self._texts.get(cell)
        return found.text if found else None

    def put(self, texts: Iterable[tuple[Cell, str]]) -> None:
        """Show texts from now on."""
        self._texts |= {cell: _Text(text) for cell, text in texts}

    def answered(self, cells: Iterable[Cell], said: Outcome | Exception, edition: int) -> None:
        """Let go of what was refused or changed nothing; the rest waits to be read back."""
        stored = isinstance(said, Outcome) and said.change_id is not None
        for cell in cells:
            if stored and cell in self._texts:
                self._texts[cell].stored = edition
            else:
                self._texts.pop(cell, None)

    def read_back(self, ids: Collection[UUID], edition: int) -> None:
        """Let go of what a later reading of these records has in it."""
        for cell, typed in list(self._texts.items()):
            if cell[0] in ids and typed.stored is not None and typed.stored < edition:
                del self._texts[cell]


@dataclass(frozen=True, slots=True)
class Block:
    """A pasted block, read: what to store, and what to show at once."""

    typed: Typed
    shown: tuple[tuple[Cell, str], ...]


def read_block(
    ids: Sequence[UUID],
    columns: Sequence[Column[Any]],
    texts: Sequence[Sequence[str]],
    today: date,
) -> Block:
    """Read a block over records and columns; one cell that cannot be read refuses it all."""
    typed: Typed = {}
    shown: list[tuple[Cell, str]] = []
    for record_id, line in zip(ids, texts, strict=False):
        for column, text in zip(columns, line, strict=False):
            if column.edit is not None:
                read = (column.edit.name, plain(column.edit, text, today))
                typed.setdefault(record_id, []).append(read)
                shown.append(((record_id, column.key), text.strip()))
    return Block(typed, tuple(shown))
