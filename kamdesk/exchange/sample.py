"""The first rows of a table, column by column: what names alone do not tell."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from kamdesk.exchange.fields import NUMERIC, TIMED, Shape
from kamdesk.exchange.tables import ColumnFormat
from kamdesk.exchange.texts import key
from kamdesk.exchange.values import Unreadable, read

if TYPE_CHECKING:
    from kamdesk.exchange.tables import Cell, RawTable

ROWS = 500
LOOSE = tuple(
    ColumnFormat(decimal=mark, date_order=order, hundredths=True)
    for mark in ".,"
    for order in ("dmy", "mdy", "ymd")
)


class Sample:
    """Some rows of a table, looked at once."""

    def __init__(self, table: RawTable) -> None:
        self.rows = list(islice(table.rows, ROWS))
        self.columns = table.columns
        self._shares: dict[tuple[int, Shape], float] = {}

    def cells(self, column: int) -> list[Cell]:
        """Return what stands in a column, without blanks."""
        return self._cells[column]

    def is_unique(self, column: int) -> bool:
        """Whether every row of the sample has something of its own there."""
        keys = [key(cell) for cell in self.cells(column)]
        return len(keys) == len(self.rows) > 0 and len(set(keys)) == len(keys)

    def repeats(self, column: int) -> float:
        """Return the share of cells that stood there before."""
        keys = [key(cell) for cell in self.cells(column)]
        return 1 - len(set(keys)) / len(keys) if keys else 0

    def share(self, column: int, shape: Shape) -> float:
        """Return the share of cells that could be read in a shape, whatever the marks."""
        if (column, shape) not in self._shares:
            cells = self.cells(column)[:100]
            fit = sum(_fits(cell, shape) for cell in cells)
            self._shares[column, shape] = fit / len(cells) if cells else 1
        return self._shares[column, shape]

    @cached_property
    def _cells(self) -> list[list[Cell]]:
        return [
            [row.values[place] for row in self.rows if _said(row.values[place])]
            for place in range(len(self.columns))
        ]


def _said(cell: Cell) -> bool:
    return cell is not None and (not isinstance(cell, str) or cell.strip() != "")


def _fits(cell: Cell, shape: Shape) -> bool:
    if shape is Shape.EMAIL:
        return isinstance(cell, str) and "@" in cell
    if shape in TIMED and isinstance(cell, (int, float)):
        return shape is Shape.MONTH
    forms = LOOSE if shape in NUMERIC or shape in TIMED else LOOSE[:1]
    return any(_readable(cell, shape, form) for form in forms)


def _readable(cell: Cell, shape: Shape, form: ColumnFormat) -> bool:
    try:
        return read(shape, cell, form) is not None
    except Unreadable:
        return False
