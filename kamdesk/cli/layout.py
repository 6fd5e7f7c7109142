"""Tables for people: aligned, cut to the width of the terminal, numbers to the right."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING, Any

from kamdesk.cli.plain import plain
from kamdesk.domain.money import Money, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kamdesk.cli.answer import Table

GAP = "  "
STEP = "  "  # of a tree
NARROWEST = 8
MORE = "…"


@dataclass(frozen=True, slots=True)
class Column:
    """One column, written: its heading, its cells, and on which side they stand."""

    head: str
    cells: tuple[str, ...]
    right: bool

    @property
    def width(self) -> int:
        """How many characters the widest cell takes."""
        return max(map(width, (self.head, *self.cells)))


def lines(table: Table, room: int | None) -> Iterator[str]:
    """Return the lines of a table, within ``room`` characters where that is known."""
    if table.title:
        yield table.title
    if not table.rows:
        yield table.empty
        return
    columns = [_column(table, name) for name in table.columns or tuple(table.rows[0])]
    columns[0] = _stepped(table, columns[0])
    sizes = _fitted([column.width for column in columns], room)
    for cells in zip(*((c.head, *c.cells) for c in columns), strict=True):
        parts = (
            _padded(cell, size, right=column.right)
            for cell, size, column in zip(cells, sizes, columns, strict=True)
        )
        yield GAP.join(parts).rstrip()


def _column(table: Table, name: str) -> Column:
    values = [row.get(name) for row in table.rows]
    known = [value for value in values if value is not None]
    currencies = {value.currency for value in known if isinstance(value, Money)}
    shared = len(currencies) == 1
    head = f"{name} {currencies.pop()}" if shared else name
    return Column(
        head=head,
        cells=tuple(shown(value, currency=not shared) for value in values),
        right=bool(known)
        and all(isinstance(v, int | Decimal | Money) and not isinstance(v, bool) for v in known),
    )


def _stepped(table: Table, first: Column) -> Column:
    """Return the first column of a tree, each row as far in as it stands."""
    if not table.depth:
        return first
    steps = (STEP * int(row[table.depth]) for row in table.rows)
    cells = tuple(step + cell for step, cell in zip(steps, first.cells, strict=True))
    return replace(first, cells=cells)


def shown(value: Any, *, currency: bool = True) -> str:
    """Return a value as people read it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Money):
        digits = places(value.currency)
        text = f"{value.rounded.amount:,.{digits}f}"
        return f"{text} {value.currency}" if currency else text
    if isinstance(value, Decimal):
        rounded = value.quantize(Decimal("0.01"), ROUND_HALF_EVEN)
        return f"{rounded:,f}".rstrip("0").rstrip(".")
    if isinstance(value, datetime):
        return value.astimezone().strftime("%Y-%m-%d %H:%M")
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {shown(one)}" for name, one in value.items())
    if isinstance(value, Collection) and not isinstance(value, str):
        return ", ".join(shown(one) for one in value)
    return clean(str(plain(value)))


def clean(text: str) -> str:
    """Return text on one line and without what would steer the terminal."""
    line = " ".join(text.split())
    return "".join(letter for letter in line if unicodedata.category(letter)[0] != "C")


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(
        0
        if unicodedata.combining(letter)
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in text
    )


def _fitted(widths: Sequence[int], room: int | None) -> list[int]:
    """Take from the widest columns until the line fits; none gets too narrow to be read."""
    sizes = list(widths)
    over = sum(sizes) + len(GAP) * (len(sizes) - 1) - (room or 0)
    while room and over > 0 and max(sizes) > NARROWEST:
        sizes[sizes.index(max(sizes))] -= 1
        over -= 1
    return sizes


def _padded(text: str, size: int, *, right: bool) -> str:
    cut = text
    if width(text) > size:
        while width(cut) > size - 1:
            cut = cut[:-1]
        cut += MORE
    blank = " " * (size - width(cut))
    return blank + cut if right else cut + blank
