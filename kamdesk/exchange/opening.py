"""From a path to its tables: text in its dialect, workbooks sheet by sheet, cards by their sort."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.encodings import detected, readable
from kamdesk.exchange.headers import LOOKED_AT, header_row, tidy_names
from kamdesk.exchange.jail import Jail
from kamdesk.exchange.readers import card
from kamdesk.exchange.readers.guards import check
from kamdesk.exchange.readers.text import read
from kamdesk.exchange.sniff import dialect_of
from kamdesk.exchange.tables import Dialect, Given, RawRow, RawTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TEXTS = (".csv", ".tsv", ".tab", ".txt", ".csv.gz", ".tsv.gz")
CARDS = (".vcf", ".vcard")
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
OURS = 2 << 20  # bytes up to which plain text is read in our own process
SAMPLE = 200


def is_table(path: Path) -> bool:
    """Whether the name is one of a file that holds tables."""
    return path.name.lower().endswith((*TEXTS, *WORKBOOKS, *CARDS))


def tables(path: Path, given: Given | None = None, jail: Jail | None = None) -> list[RawTable]:
    """Return the tables of a file; what cannot be read is refused with one code."""
    given, jail = given or Given(), jail or Jail()
    if not path.is_file():
        raise RuleBroken("import.file.missing", path=str(path))
    name = path.name.lower()
    if name.endswith(WORKBOOKS):
        return _workbook(path, given, jail)
    if name.endswith(TEXTS):
        return [_text(path, given, jail)]
    if name.endswith(CARDS):
        return _cards(path, given, jail)
    raise RuleBroken("import.file.unknown", path=path.name)


def _text(path: Path, given: Given, jail: Jail) -> RawTable:
    if path.stat().st_size == 0:
        raise RuleBroken("import.file.empty")
    dialect = dialect_of(path, given)
    small = path.stat().st_size < OURS and path.suffix.lower() != ".gz"
    rows = Again(path, dialect) if small else jail.read(path, dialect)[0].rows
    return _table(path, "", rows, dialect)


def _workbook(path: Path, given: Given, jail: Jail) -> list[RawTable]:
    check(path)
    found = []
    for sheet in jail.read(path):
        head = [row for row in _first(sheet.rows, SAMPLE) if row.number <= LOOKED_AT]
        number = given.header_row
        if number is None:
            place = header_row([row.values for row in _first(sheet.rows, SAMPLE)])
            number = head[place - 1].number if 0 < place <= len(head) else 0
        dialect = Dialect(encoding="", delimiter="", quote="", header_row=number)
        found.append(_table(path, sheet.name, sheet.rows, dialect))
    if not found:
        raise RuleBroken("import.file.empty")
    return found


def _cards(path: Path, given: Given, jail: Jail) -> list[RawTable]:
    """Return the people of a file of cards, and the organizations; their first row names all."""
    if path.stat().st_size == 0:
        raise RuleBroken("import.file.empty")
    encoding = given.encoding or detected(path)
    if given.encoding and not readable(path, encoding):
        raise RuleBroken("import.encoding.wrong", encoding=encoding)
    dialect = Dialect(encoding=encoding, delimiter="", quote="", header_row=0)
    sheets: list[tuple[str, Iterable[RawRow]]] = (
        list(card.tables(path, encoding))
        if path.stat().st_size < OURS
        else [(sheet.name, sheet.rows) for sheet in jail.read(path, dialect)]
    )
    found = []
    for name, rows in sheets:
        columns = tuple(map(str, next(iter(rows)).values))
        found.append(
            RawTable(
                file=path,
                sheet=name,
                columns=columns,
                rows=Body(rows, 0, len(columns)),
                dialect=dialect,
                kind="contacts" if name == card.PEOPLE else "accounts",
            )
        )
    return found


def _table(path: Path, sheet: str, rows: Iterable[RawRow], dialect: Dialect) -> RawTable:
    names: tuple[str, ...] = ()
    width = 0
    for row in _first(rows, SAMPLE):
        if row.number == dialect.header_row:
            names = tidy_names(_trimmed(row.values))
        elif not dialect.header_row:
            width = max(width, len(row.values))
    names = names or tidy_names([""] * width)
    return RawTable(
        file=path,
        sheet=sheet,
        columns=names,
        rows=Body(rows, dialect.header_row, len(names)),
        dialect=replace(dialect, header_row=dialect.header_row),
    )


class Again:
    """A text file that is read anew each time, so that it never has to be kept."""

    def __init__(self, path: Path, dialect: Dialect) -> None:
        self._path = path
        self._dialect = dialect

    def __iter__(self) -> Iterator[RawRow]:
        return read(self._path, self._dialect)


class Body:
    """The rows below the names, all of one width; what does not fit is marked."""

    def __init__(self, rows: Iterable[RawRow], header_row: int, width: int) -> None:
        self._rows = rows
        self._header_row = header_row
        self._width = width

    def __iter__(self) -> Iterator[RawRow]:
        width = self._width
        for row in self._rows:
            if row.number <= self._header_row:
                continue
            length = len(row.values)
            if length == width:
                yield row
            elif length < width:
                yield row._replace(values=row.values + ("",) * (width - length))
            else:
                yield _cut(row, width)


def _cut(row: RawRow, width: int) -> RawRow:
    """Cells beyond the last name are a fault, unless nothing stands in them."""
    beyond = any(str(cell).strip() for cell in row.values[width:] if cell is not None)
    fault = row.fault or ("row.too.long" if beyond else "")
    return RawRow(row.number, row.values[:width], fault)


def _trimmed(values: tuple[object, ...]) -> list[str]:
    names = [str("" if value is None else value) for value in values]
    while names and not names[-1].strip():
        names.pop()
    return names


def _first(rows: Iterable[RawRow], count: int) -> list[RawRow]:
    found = []
    for row in rows:
        found.append(row)
        if len(found) == count:
            break
    return found
