"""What passes between reading a foreign file, mapping its columns and applying its rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None


class RawRow(NamedTuple):
    """A row as the file has it; ``number`` counts from 1 as a spreadsheet shows it."""

    number: int
    values: tuple[Cell, ...]
    fault: str = ""  # a code where the row itself is broken


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row is skipped, in terms of the file."""

    row: int
    column: str
    value: str
    reason: str  # a code


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How a text file is written, as far as a human may want to see or to correct it."""

    encoding: str = "utf-8"
    delimiter: str = ","
    quote: str = '"'
    escape: str = ""
    skip_space: bool = False  # blanks after a delimiter belong to nobody
    header_row: int = 1  # 0: the file names no columns
    decimal: str = "."
    date_order: str = "ymd"
    ambiguous: frozenset[str] = frozenset()  # columns that could be read in two ways


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the user says about a file; everything left out is detected."""

    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    decimal: str | None = None
    date_order: str | None = None
    usual_order: str = "dmy"  # of the user's language: decides only what the file leaves open


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnFormat:
    """How the numbers and dates of one column are written."""

    decimal: str = "."
    date_order: str = "ymd"
    hundredths: bool = False  # shares are written as 25, not as 0.25
    ambiguous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTable:
    """One sheet or one text file; ``rows`` can be walked more than once."""

    file: Path
    sheet: str = ""
    columns: tuple[str, ...]
    rows: Iterable[RawRow]
    dialect: Dialect = field(default_factory=Dialect)


class MappedRow(NamedTuple):
    """A row in the words of the domain; with problems it is to be skipped."""

    number: int
    values: dict[str, Any]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """A table and what it means; without a kind, ``reason`` says why nothing is taken."""

    kind: str | None
    file: Path
    sheet: str = ""
    rows: Iterable[MappedRow] = ()
    columns: Mapping[str, str | None]
    dialect: Dialect
    reason: str = ""
    problems: tuple[Problem, ...] = ()  # of the table as a whole
