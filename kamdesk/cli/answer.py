"""What a verb answers; how it is shown is decided elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows to be read by people; without columns every field is shown."""

    rows: Sequence[Mapping[str, Any]]
    columns: Sequence[str] = ()
    title: str = ""
    empty: str = "Nothing."
    depth: str = ""  # the field that says how deep a row of a tree stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """``data`` is what ``--json`` prints; the rest is for people."""

    data: Any
    said: Sequence[str] = ()  # sentences, before the tables
    tables: Sequence[Table] = ()
    warnings: Sequence[str] = ()
    failed: bool = False  # done, but some rows or checks were not
