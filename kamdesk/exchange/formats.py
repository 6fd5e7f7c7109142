"""How the numbers and dates of each column are written, from all of its rows if need be."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from kamdesk.exchange.dates import date_order
from kamdesk.exchange.fields import NUMERIC, TIMED, Shape
from kamdesk.exchange.numerals import decimal_mark, is_open, number
from kamdesk.exchange.tables import ColumnFormat, Given

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kamdesk.exchange.tables import RawRow, RawTable

FIRST = 2000  # rows that usually settle it
DISTINCT = 20_000  # texts of a column that are kept while it is open
SHARES = (Shape.PERCENT, Shape.FRACTION)


@dataclass(slots=True)
class Evidence:
    """What a column has shown so far."""

    shape: Shape
    texts: set[str] = field(default_factory=set)
    largest: float = 0

    def note(self, cell: object) -> None:
        """Look at one more cell."""
        if isinstance(cell, str):
            if len(self.texts) < DISTINCT:
                self.texts.add(cell.strip())
        elif isinstance(cell, (int, float)):
            self.largest = max(self.largest, abs(cell))

    @property
    def open(self) -> bool:
        """Whether the column could still be read in two ways."""
        if self.shape in TIMED:
            return not date_order(self.texts, "dmy").certain
        if self.shape in NUMERIC:
            return not decimal_mark(self.texts) and any(map(is_open, self.texts))
        return False


def formats(table: RawTable, shapes: Mapping[int, Shape], given: Given) -> dict[int, ColumnFormat]:
    """Return the format of each column; rows are read on only while one is open."""
    found = {place: Evidence(shape) for place, shape in shapes.items() if _matters(shape)}
    rows = iter(table.rows)
    _look(islice(rows, FIRST), found)
    open_ = {place: evidence for place, evidence in found.items() if evidence.open}
    if open_:
        _look(rows, open_)
    common = _common(found.values(), table.dialect.delimiter, given)
    return {place: _format(evidence, common, given) for place, evidence in found.items()}


def _matters(shape: Shape) -> bool:
    return shape in TIMED or shape in NUMERIC or shape is Shape.MINUTES


def _look(rows: Iterable[RawRow], found: Mapping[int, Evidence]) -> None:
    pairs = tuple(found.items())
    for row in rows:
        for place, evidence in pairs:
            evidence.note(row.values[place])


def _common(found: Iterable[Evidence], delimiter: str, given: Given) -> tuple[str, str]:
    """Return decimal mark and date order of the file, for columns that leave them open."""
    marks = {decimal_mark(one.texts) for one in found if one.shape in NUMERIC} - {""}
    orders = set()
    for one in found:
        if one.shape in TIMED:
            order = date_order(one.texts, "")
            orders |= {order.order} if order.certain and order.order != "ymd" else set()
    mark = given.decimal or (marks.pop() if len(marks) == 1 else "." if delimiter != ";" else ",")
    return mark, given.date_order or (orders.pop() if len(orders) == 1 else "")


def _format(evidence: Evidence, common: tuple[str, str], given: Given) -> ColumnFormat:
    mark, order = common
    if evidence.shape in TIMED:
        seen = date_order(evidence.texts, order or given.usual_order)
        open_ = not (seen.certain or order)
        return ColumnFormat(date_order=given.date_order or seen.order, ambiguous=open_)
    own = given.decimal or decimal_mark(evidence.texts)
    open_ = not own and evidence.open
    hundredths = evidence.shape in SHARES and _largest(evidence, own or mark) > 1
    return ColumnFormat(decimal=own or mark, hundredths=hundredths, ambiguous=open_)


def _largest(evidence: Evidence, mark: str) -> float:
    numbers = (number(text, mark) for text in evidence.texts)
    plain = [abs(float(one.value)) for one in numbers if one and not one.percent]
    return max([evidence.largest, *plain])
