"""Sheets of a workbook, .xlsx .xls .xlsb .ods; runs in the jail only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import python_calamine

from kamdesk.domain.errors import RuleBroken
from kamdesk.exchange.tables import RawRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kamdesk.exchange.tables import Cell

MOST_COLUMNS = 2000
MOST_CELLS = 50_000_000
LARGEST_WHOLE = 1e15


def sheets(path: str) -> Iterator[tuple[str, Iterator[RawRow]]]:
    """Yield each sheet that holds anything: its name, and its numbered rows."""
    with _loaded(path) as book:
        for facts in book.sheets_metadata:
            if facts.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                continue
            sheet = _sheet(book, facts.name)
            if sheet.start is not None and sheet.height:
                _check(sheet)
                yield facts.name, _rows(sheet)


def _loaded(path: str) -> python_calamine.CalamineWorkbook:
    try:
        return python_calamine.CalamineWorkbook.from_path(path)
    except python_calamine.PasswordError as error:
        raise RuleBroken("import.file.password") from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise RuleBroken(_code(error)) from error


def _sheet(book: python_calamine.CalamineWorkbook, name: str) -> python_calamine.CalamineSheet:
    try:
        return book.get_sheet_by_name(name)
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise RuleBroken(_code(error)) from error


def _code(error: Exception) -> str:
    return "import.file.too.large" if "limit exceeded" in str(error) else "import.file.damaged"


def _check(sheet: python_calamine.CalamineSheet) -> None:
    if sheet.width > MOST_COLUMNS:
        raise RuleBroken("import.columns.too.many")
    if sheet.width * sheet.height > MOST_CELLS:
        raise RuleBroken("import.file.too.large")


def _rows(sheet: python_calamine.CalamineSheet) -> Iterator[RawRow]:
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = tuple(map(_cell, row))
        if any(cell != "" for cell in cells):
            yield RawRow(number, cells)


def _cell(value: Cell) -> Cell:
    """Spreadsheets know only fractions: what is whole was meant whole."""
    if isinstance(value, float) and value.is_integer() and abs(value) < LARGEST_WHOLE:
        return int(value)
    return value
