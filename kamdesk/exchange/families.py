"""Accounts in an order in which each parent comes before its children."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kamdesk.exchange.tables import MappedRow


class ParentsFirst:
    """Wraps rows so that a parent named later in the file is told before its children."""

    def __init__(self, rows: Iterable[MappedRow]) -> None:
        self._rows = rows

    def __iter__(self) -> Iterator[MappedRow]:
        rows = list(self._rows)
        known: dict[str, int] = {}
        for name in ("name", "external_id"):  # a key outdoes a name
            for place, row in enumerate(rows):
                if row.values.get(name):
                    known[str(row.values[name])] = place
        told: set[int] = set()
        for place in range(len(rows)):
            for one in reversed(_line(rows, known, place, told)):
                told.add(one)
                yield rows[one]


def _line(rows: list[MappedRow], known: dict[str, int], place: int, told: set[int]) -> list[int]:
    """Return a row and its ancestors that were not told yet; a circle ends where it closes."""
    line: list[int] = []
    here: int | None = place
    while here is not None and here not in told and here not in line:
        line.append(here)
        here = known.get(str(rows[here].values.get("parent", "")))
    return line
