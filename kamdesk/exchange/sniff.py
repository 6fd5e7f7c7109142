"""How a text file is written: delimiter, quotes, escapes; what is given is not guessed."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.encodings import detected, opened, readable
from kamdesk.exchange.headers import header_row
from kamdesk.exchange.tables import Dialect, Given

if TYPE_CHECKING:
    from pathlib import Path

DELIMITERS = (",", ";", "\t", "|")
SAMPLE = 1 << 17
RECORDS = 200
DECLARED = re.compile(r"\A\ufeff?sep=(.)\r?\n", re.IGNORECASE)


def dialect_of(path: Path, given: Given | None = None) -> Dialect:
    """Return how the file is written."""
    given = given or Given()
    encoding = given.encoding or detected(path)
    if given.encoding and not readable(path, encoding):
        raise RuleBroken("import.encoding.wrong", encoding=encoding)
    text = beginning(path, encoding)
    declared = DECLARED.match(text)
    usual = "\t" if ".tsv" in path.name.lower() else ","
    delimiter = given.delimiter or (declared[1] if declared else _delimiter(text, usual))
    escape = "\\" if '\\"' in text and '""' not in text else ""
    found = Dialect(encoding=encoding, delimiter=delimiter, escape=escape)
    cells = [cell for row in records(text, found) for cell in row[1:]]
    spaced = sum(cell.startswith(' "') for cell in cells) * 10 > len(cells)
    found = replace(found, skip_space=spaced)
    given_row = given.header_row
    row = given_row if given_row is not None else header_row(records(text, found))
    return replace(found, header_row=row)


def beginning(path: Path, encoding: str) -> str:
    """Return the first lines as text, cut after a whole line."""
    with opened(path) as file, io.TextIOWrapper(file, encoding, "replace", newline="") as lines:
        text = lines.read(SAMPLE)
    cut = max(text.rfind("\n"), text.rfind("\r"))
    return text if len(text) < SAMPLE or cut < 0 else text[: cut + 1]


def records(text: str, dialect: Dialect) -> list[list[str]]:
    """Return the first records of a sample, read leniently."""
    reader = csv.reader(
        io.StringIO(text.replace("\0", ""), newline=""),
        delimiter=dialect.delimiter,
        quotechar=dialect.quote,
        escapechar=dialect.escape or None,
        skipinitialspace=dialect.skip_space,
    )
    found: list[list[str]] = []
    try:
        for record in reader:
            found.append(record)
            if len(found) == RECORDS:
                break
    except csv.Error:
        pass  # a field beyond the limit: what came before it is sample enough
    return found


def _delimiter(text: str, usual: str) -> str:
    order = (usual, *(mark for mark in DELIMITERS if mark != usual))
    best = max(order, key=lambda mark: _fitness(text, mark))
    return best if _fitness(text, best) > 0 else usual


def _fitness(text: str, delimiter: str) -> float:
    """Rate a delimiter: rows of one width, no stray quotes, a first row cut like the rest."""
    rows = [row for row in records(text, Dialect(delimiter=delimiter)) if any(row)]
    if not rows:
        return 0
    width, count = Counter(map(len, rows)).most_common(1)[0]
    if width < 2:
        return 0
    heads = rows[: min(5, len(rows))]
    alike = count / len(rows) + (0.5 if any(len(row) == width for row in heads) else 0)
    cells = [cell for row in rows for cell in row if cell]
    torn = sum(cell.count('"') % 2 for cell in cells) / max(1, len(cells))
    return alike - torn + min(width, 20) / 100
