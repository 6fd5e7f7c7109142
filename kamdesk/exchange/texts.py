"""Cells as text: names, keys, notes, addresses."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kamdesk.exchange.tables import Cell, ColumnFormat

NOTHING = frozenset(
    {
        "",
        "-",
        "–",
        "—",
        "?",
        "n/a",
        "na",
        "#n/a",
        "null",
        "none",
        "nan",
        "nil",
        "\\n",
        "tbd",
        "k.a.",
    }
    | {"(blank)", "(empty)", "0000-00-00", "00.00.0000", "00/00/0000", "0000-00-00 00:00:00"}
)
NO_TEXT = frozenset({"NULL", "\\N", "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "NaN"})
FORMULA = re.compile(r"'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])")
MANY = " ::: "
EMAIL = re.compile(r"[^\s@<>;,:\"()]+@[^\s@<>;,:\"()]+\.[^\s@<>;,:\"()]+")


def text(cell: Cell) -> str:
    """Return a cell as one text, with the guard of our own exports taken off again."""
    return _freed(cell) if isinstance(cell, str) else _written(cell)


def key(cell: Cell) -> str:
    """Return what another record is called; numbers lose the fraction programs give them."""
    return _short(cell) if isinstance(cell, str) else _short(_written(cell))


@lru_cache(maxsize=1 << 12)
def _freed(written: str) -> str:
    plain = written.strip()
    if plain.startswith("'"):
        plain = FORMULA.sub("", plain, count=1)
    if MANY in plain:
        plain = plain.split(MANY)[0].removeprefix("* ")
    return "" if plain in NO_TEXT else plain


@lru_cache(maxsize=1 << 14)
def _short(written: str) -> str:
    plain = _freed(written)
    whole = plain.removesuffix(".0")
    return whole if whole.isdigit() else plain


@lru_cache(maxsize=1 << 14)
def _line(written: str) -> str | None:
    return " ".join(_freed(written).split()) or None


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return f"{cell:.15g}"
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, (date, time)) else str(cell)


def one_line(cell: Cell, _form: ColumnFormat) -> str | None:
    """Return a cell as one line, nothing where it says nothing."""
    return _line(cell) if isinstance(cell, str) else _written(cell) or None


def lines(cell: Cell, _form: ColumnFormat) -> str | None:
    """Return a cell with its line breaks, which are all of one sort."""
    return text(cell).replace("\r\n", "\n").replace("\r", "\n") or None


def one_key(cell: Cell, _form: ColumnFormat) -> str | None:
    """Return the key in a cell."""
    return key(cell) or None


def several_keys(cell: Cell, _form: ColumnFormat) -> tuple[str, ...] | None:
    """Return the keys in a cell, however they are parted."""
    plain = cell if isinstance(cell, str) else text(cell)
    parts = re.split(r"[;|\n]|:::", plain)
    if len(parts) == 1 and all(" " in part.strip() for part in plain.split(",")):
        parts = plain.split(",")
    return tuple(part.strip() for part in parts if part.strip()) or None


def email(cell: Cell, _form: ColumnFormat) -> str | None:
    """Return the first address of a cell; what is none is kept as it was written."""
    plain = text(cell)
    found = EMAIL.search(plain)
    if found is None:
        return None if plain.lower() in NOTHING else plain
    local, _, domain = found[0].removeprefix("mailto:").rpartition("@")
    return f"{local}@{domain.lower()}"
