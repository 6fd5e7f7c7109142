"""Which row names the columns, and names that can be told apart."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.exchange.tables import Cell

LOOKED_AT = 20
LONGEST_NAME = 120
VALUE = re.compile(r"[-+(]?[\s$€£]*\d[\d.,:/'\s-]*[%)]?|\S+@\S+\.\S+|https?://\S+")
YEAR = re.compile(r"(19|20)\d\d")


def header_row(rows: Sequence[Sequence[Cell]]) -> int:
    """Return the number of the row that names the columns, from 1; 0 where none does."""
    filled = [sum(map(_said, row)) for row in rows]
    widths = Counter(width for width in filled if width)
    if not widths:
        return 1 if rows else 0
    usual = max(widths, key=lambda width: (widths[width], width))
    for index, row in enumerate(rows[:LOOKED_AT]):
        if filled[index] * 10 < min(usual, max(widths)) * 6 or _comment(row, usual):
            continue
        return index + 1 if _names(row, rows[index + 1 :]) else 0
    return 1


def tidy_names(row: Sequence[Cell]) -> tuple[str, ...]:
    """Return column names without line breaks; blank and repeated ones get a number."""
    names: list[str] = []
    seen: set[str] = set()
    for place, cell in enumerate(row, start=1):
        plain = " ".join(str("" if cell is None else cell).split()) or f"Column {place}"
        name, count = plain, 1
        while name in seen:
            count += 1
            name = f"{plain} ({count})"
        seen.add(name)
        names.append(name)
    return tuple(names)


def _said(cell: Cell) -> bool:
    return cell is not None and str(cell).strip() != ""


def _comment(row: Sequence[Cell], usual: int) -> bool:
    return usual > 1 and str(row[0]).startswith("#") and sum(map(_said, row)) < usual


def _names(row: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    """Whether a row reads like names: text, and not what stands below it."""
    said = [(place, cell) for place, cell in enumerate(row) if _said(cell)]
    values = [place for place, cell in said if _is_value(cell)]
    if any(len(str(cell)) > LONGEST_NAME for _, cell in said):
        return False
    if not values:
        return True
    if len(values) * 2 > len(said):
        return all(YEAR.fullmatch(str(row[place])) for place in values) and len(values) < len(said)
    return not all(_column_of_values(place, below) for place in values) or not below


def _is_value(cell: Cell) -> bool:
    return not isinstance(cell, str) or VALUE.fullmatch(cell.strip()) is not None


def _column_of_values(place: int, below: Sequence[Sequence[Cell]]) -> bool:
    cells = [row[place] for row in below if place < len(row) and _said(row[place])]
    return bool(cells) and sum(map(_is_value, cells)) * 2 > len(cells)
