"""What runs inside the jail: one file is parsed and its rows are written to standard output.

Started as a process of its own, so that a hostile file can take down nothing but this. It
must stay free of Qt and of the database.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.readers import card
from kamdesk.exchange.readers.packing import CHUNK, packed
from kamdesk.exchange.readers.text import read
from kamdesk.exchange.readers.workbook import sheets
from kamdesk.exchange.tables import Dialect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kamdesk.exchange.tables import RawRow

FLAG = "--jailed"
CARDS = (".vcf", ".vcard")
SHEET, ROWS, FAULT, END = b"S", b"R", b"F", b"E"


def serve() -> int:
    """Read one order from standard input, answer it in frames, and end."""
    order = json.loads(sys.stdin.buffer.readline())
    _bound(order["memory"], order["seconds"])
    out = sys.stdout.buffer
    try:
        for name, rows in _tables(order):
            _frame(out, SHEET, name.encode("utf-8", "replace"))
            for chunk in _chunks(rows):
                _frame(out, ROWS, packed(chunk))
    except RuleBroken as refused:
        _frame(out, FAULT, refused.code.encode())
    except MemoryError:
        _frame(out, FAULT, b"import.file.too.large")
    except BaseException:  # noqa: BLE001 (a panic of the parser is not an Exception)
        _frame(out, FAULT, b"import.file.damaged")
    else:
        _frame(out, END, b"")
    return 0


def _tables(order: dict[str, Any]) -> Iterator[tuple[str, Iterable[RawRow]]]:
    if order["dialect"] is None:
        yield from sheets(order["path"])
    elif order["path"].lower().endswith(CARDS):
        yield from card.tables(Path(order["path"]), order["dialect"]["encoding"])
    else:
        yield "", read(Path(order["path"]), replace(Dialect(), **order["dialect"]))


def _chunks(rows: Iterable[RawRow]) -> Iterator[list[RawRow]]:
    stream = iter(rows)
    while chunk := list(islice(stream, CHUNK)):
        yield chunk


def _frame(out: BinaryIO, kind: bytes, content: bytes) -> None:
    out.write(kind + len(content).to_bytes(4, "big") + content)
    out.flush()


def _bound(memory: int, seconds: int) -> None:
    """Limit memory and time where the system can; elsewhere the parent's clock remains."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 (unknown on Windows)

    for what, bound in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds)):
        _, hard = resource.getrlimit(what)
        wanted = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        try:
            resource.setrlimit(what, (wanted, hard))
        except (ValueError, OSError):
            continue  # some systems know the limit but do not let it be set


if __name__ == "__main__":
    sys.exit(serve())
