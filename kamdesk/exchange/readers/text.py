"""Rows of a delimited text file, one after the other; a broken row costs only itself."""

from __future__ import annotations

import csv
import gzip
import io
from collections import deque
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.encodings import opened
from kamdesk.exchange.tables import Dialect, RawRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LONGEST_FIELD = 16 << 20  # characters
PATIENCE = 5000  # lines that one quoted field may run over
LESS_PATIENCE = 50  # once many quotes were left open, so that a hostile file ends in time
MANY = 20
MOST_COLUMNS = 2000


class Overlong(Exception):
    """A quoted field went on for longer than any note does."""


class Lines:
    """Lines of a file that remember the record they are part of, and can be taken back."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._again: deque[str] = deque()
        self.record: list[str] = []
        self.patience = PATIENCE

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        if len(line) > LONGEST_FIELD:
            raise RuleBroken("import.file.too.large")
        if len(self.record) >= self.patience:
            self._again.appendleft(line)
            raise Overlong
        self.record.append(line)
        return line.replace("\0", "") if "\0" in line else line

    def take_back(self) -> str:
        """Keep the first line of the record and give the others to the next one."""
        first, *others = self.record
        self._again.extendleft(reversed(others))
        return first


def read(path: Path, dialect: Dialect) -> Iterator[RawRow]:
    """Yield every row that holds anything, numbered as a spreadsheet would."""
    csv.field_size_limit(LONGEST_FIELD)
    try:
        with (
            opened(path) as file,
            io.TextIOWrapper(file, dialect.encoding, "replace", newline="") as lines,
        ):
            yield from rows_of(lines, dialect)
    except (EOFError, gzip.BadGzipFile) as error:
        raise RuleBroken("import.file.damaged") from error


def rows_of(lines: Iterable[str], dialect: Dialect) -> Iterator[RawRow]:
    """Yield the rows of lines that are read already or still come."""
    source, broken = Lines(lines), 0
    reader = _reader(source, dialect, strict=True)
    number = 0
    while True:
        source.record = []
        number += 1
        try:
            values = next(reader)
        except StopIteration:
            return
        except (csv.Error, Overlong):
            broken += 1
            source.patience = PATIENCE if broken < MANY else LESS_PATIENCE
            line = source.take_back()
            values = next(_reader([line], dialect, strict=False), [])
            yield RawRow(number, tuple(values), "row.quote.broken")
            continue
        if len(values) > MOST_COLUMNS:
            raise RuleBroken("import.columns.too.many")
        if any(values):
            yield RawRow(number, tuple(values))


def _reader(lines: Iterable[str], dialect: Dialect, *, strict: bool) -> Iterator[list[str]]:
    return csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote,
        escapechar=dialect.escape or None,
        skipinitialspace=dialect.skip_space,
        strict=strict,
    )
