"""Tables of foreign files in the words of the domain: what readers hand to the import."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row, or something in it, is not taken, in terms of the file."""

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
class Wishes:
    """What the user says about an import; everything left out is guessed."""

    kind: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)  # field → column
    without: frozenset[str] = frozenset()  # columns that feed nothing
    fixed: Mapping[str, str] = field(default_factory=dict)  # field → value
    given: Given = field(default_factory=Given)


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
    rows: Iterable[MappedRow] = ()  # can be walked more than once
    columns: Mapping[str, str | None]
    dialect: Dialect
    reason: str = ""
    problems: tuple[Problem, ...] = ()  # of the table as a whole
    samples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by column
