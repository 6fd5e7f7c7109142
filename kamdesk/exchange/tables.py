"""What passes between reading a foreign file and mapping its columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple, TypeAlias

from kamdesk.services.tables import Dialect, Given, Mapped, MappedRow, Problem

__all__ = (
    "Cell",
    "ColumnFormat",
    "Dialect",
    "Given",
    "Mapped",
    "MappedRow",
    "Problem",
    "RawRow",
    "RawTable",
)

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None


class RawRow(NamedTuple):
    """A row as the file has it; ``number`` counts from 1 as a spreadsheet shows it."""

    number: int
    values: tuple[Cell, ...]
    fault: str = ""  # a code where the row itself is broken


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
    kind: str = ""  # where the form of the file says what its rows are
