"""What a kind of record is made of: its fields, their shapes, and what columns call them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from kamdesk.exchange.names import squashed

if TYPE_CHECKING:
    from collections.abc import Iterable

PART = "parts."  # begins the name of a part of a report, as the command line has it
OWN = "own"  # the field of a question of one's own; the name of its column is the question


class Shape(StrEnum):
    """What stands in a field, and so how its cells are read."""

    TEXT = "text"
    LONG = "long"  # keeps its line breaks
    KEY = "key"  # what another record is called in the source
    AMOUNT = "amount"
    NUMBER = "number"
    WHOLE = "whole"
    PERCENT = "percent"  # 0 to 100
    FRACTION = "fraction"  # 0 to 1
    DATE = "date"
    BIRTHDAY = "birthday"
    MOMENT = "moment"  # with the time of day where there is one
    MONTH = "month"
    YEAR = "year"
    QUARTER = "quarter"
    FLAG = "flag"
    EMAIL = "email"
    MINUTES = "minutes"
    KEYS = "keys"  # several, in one cell


TIMED = (Shape.DATE, Shape.BIRTHDAY, Shape.MOMENT, Shape.MONTH)
NUMERIC = (Shape.AMOUNT, Shape.NUMBER, Shape.WHOLE, Shape.PERCENT, Shape.FRACTION)


@dataclass(frozen=True, slots=True)
class Field:
    """A field: ``known`` are the names of columns, the likeliest first.

    A name that begins with ``~`` is a guess: what cannot be read in its column is left out
    instead of costing the row.
    """

    name: str
    shape: Shape
    weight: float
    known: str

    def names(self) -> list[tuple[str, bool]]:
        """Return the squashed names, and whether each is a guess."""
        listed = [name.strip() for name in self.known.replace("\n", " ").split(",")]
        return [(squashed(name.lstrip("~")), name.startswith("~")) for name in listed if name]


@dataclass(frozen=True)
class KindFields:
    """A kind of record, the nouns it goes by, and what a table must have to be one."""

    name: str
    nouns: str
    fields: tuple[Field, ...]
    needs: tuple[frozenset[str], ...]
    strange: str = ""  # columns that mean something else here
    reported: bool = False  # has texts under headings of one's own

    @cached_property
    def by_name(self) -> dict[str, Field]:
        """The fields under their names."""
        return {one.name: one for one in self.fields}

    def field(self, name: str) -> Field | None:
        """Return a field by its name.

        ``own:…`` is a question of one's own, called by a column; ``parts.…`` a part of a report.
        """
        base, mark, _column = name.partition(":")
        if mark and base == OWN and OWN in self.by_name:
            return replace(self.by_name[OWN], name=name)
        if self.reported and name.startswith(PART) and len(name) > len(PART):
            return Field(name, Shape.LONG, 1, "")
        return self.by_name.get(name)

    def has(self, names: Iterable[str]) -> bool:
        """Whether all names are those of fields."""
        return all(self.field(name) is not None for name in names)

    @cached_property
    def index(self) -> dict[str, tuple[tuple[Field, int, bool], ...]]:
        """For each squashed column name the fields it may feed, with rank and guess."""
        found: dict[str, list[tuple[Field, int, bool]]] = {}
        strange = {squashed(name) for name in self.strange.split(",")}
        for one in self.fields:
            for rank, (name, guess) in enumerate(one.names()):
                if name in strange:
                    continue
                found.setdefault(name, []).append((one, rank, guess))
        return {name: tuple(entries) for name, entries in found.items()}


def of(nouns: str, endings: str) -> str:
    """Return the names that nouns and endings make, as ``customer id``."""
    joined = [
        f"{noun.strip()} {ending.strip()}"
        for ending in endings.split(",")
        for noun in nouns.split(",")
    ]
    return ", ".join(joined)


def needs(*alternatives: str) -> tuple[frozenset[str], ...]:
    """Return sets of field names, of each of which a table must feed one."""
    return tuple(frozenset(names.split()) for names in alternatives)
