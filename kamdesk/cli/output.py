"""Prints answers and sentences; the only place that does."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kamdesk.cli.layout import clean, lines
from kamdesk.cli.plain import flattened, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.cli.answer import Answer

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def prepare() -> None:
    """Speak UTF-8 whatever the terminal believes: names come from all countries."""
    if sys.stdout is None or sys.stderr is None:  # closed by the caller, or a window has none
        nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (open to the end)
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def show(answer: Answer, *, as_json: bool, as_csv: bool) -> None:
    """Print an answer the way that was asked for."""
    if as_json:
        _write(json.dumps(plain(answer.data), ensure_ascii=False, indent=2))
    elif as_csv:
        for table in answer.tables:
            _write_csv(table.rows)
    else:
        _write_tables(answer)
    for warning in answer.warnings:
        say(warning)
    sys.stdout.flush()


def tell(text: str) -> None:
    """Print a text as it is."""
    if text:
        _write(text.rstrip())


def say(sentence: str) -> None:
    """Print one sentence to people, beside the answer."""
    print(clean(sentence), file=sys.stderr)  # noqa: T201


def progress(text: str) -> None:
    """Show how far something has come, to a person who watches; nothing takes it away again."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{clean(text)}", end="", file=sys.stderr, flush=True)  # noqa: T201


def hush() -> None:
    """Let go of a reader that went away, so that nothing complains at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def safe(cell: str) -> str:
    """Return text for a spreadsheet, which must not take it for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _write(text: str) -> None:
    print(text)  # noqa: T201


def _write_tables(answer: Answer) -> None:
    for sentence in answer.said:
        _write("\n".join(clean(line) for line in sentence.splitlines()))
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for at, table in enumerate(answer.tables):
        if at or answer.said:
            _write("")
        for line in lines(table, room):
            _write(line)


def _write_csv(rows: Iterable[Mapping[str, Any]]) -> None:
    flat = [flattened(row) for row in rows]
    heads = list(dict.fromkeys(name for row in flat for name in row))
    writer = csv.writer(sys.stdout, lineterminator="\n")
    if heads:
        writer.writerow(heads)
    for row in flat:
        writer.writerow([_cell(row.get(name)) for name in heads])


def _cell(value: Any) -> Any:
    if isinstance(value, Mapping):
        value = "; ".join(f"{name}: {text}" for name, text in value.items())
    found = plain(value)
    return safe(found) if isinstance(value, str) and isinstance(found, str) else found
