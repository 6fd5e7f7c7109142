"""Cells as values: each shape of field has its reader; what cannot be read says why."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from kamdesk.exchange import dates, texts
from kamdesk.exchange.fields import Shape
from kamdesk.exchange.numerals import Number, is_plain, number
from kamdesk.exchange.texts import FORMULA, NOTHING, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kamdesk.exchange.tables import Cell, ColumnFormat

    Reader: TypeAlias = Callable[[Cell, ColumnFormat], Any]

AFFIRMED = "1 true yes y x t ja j wahr oui o vrai si s sí verdadero done active ✓ ✔ on completed"
DENIED = "0 false no n f nein falsch non faux falso undone inactive off open 0.0"
YES, NO = frozenset(AFFIRMED.split()), frozenset(DENIED.split())
SPAN = re.compile(
    r"(?:pt)?(?:(?P<hours>\d+(?:[.,]\d+)?)\s*h(?:ours?|rs?|\.)?)?\s*"
    r"(?:(?P<minutes>\d+)\s*m(?:in(?:ute)?s?|\.)?)?",
    re.IGNORECASE,
)
CLOCK = re.compile(r"(\d{1,3}):(\d{2})(?::(\d{2}))?")
YOUNG = 10  # two-digit years of birth above this are of the last century
FISCAL = re.compile(r"(?:fy|gj|ej)?\s*'?(\d{2}|\d{4})", re.IGNORECASE)


class Unreadable(Exception):
    """A cell does not hold what its column should."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read(shape: Shape, cell: Cell, form: ColumnFormat) -> Any:
    """Return the value of a cell, ``None`` where it is empty; ``Unreadable`` says why not."""
    return READERS[shape](cell, form)


def amount_of(cell: Cell, form: ColumnFormat) -> Number | None:
    """Return the number in a cell with what stands beside it; ``None`` where it is empty."""
    if isinstance(cell, str):
        plain = cell.strip()
        if plain.lower() in NOTHING:
            return None
        found = number(FORMULA.sub("", plain, count=1), form.decimal)
        if found is None:
            raise Unreadable("number.unreadable")
        return found
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        if cell is None:
            return None
        raise Unreadable("number.unreadable")
    return Number(Decimal(cell) if isinstance(cell, int) else Decimal(f"{cell:.15g}"))


def _amount(cell: Cell, form: ColumnFormat) -> Decimal | None:
    if isinstance(cell, str) and form.decimal == "." and is_plain(cell):
        return Decimal(cell)
    found = amount_of(cell, form)
    if found is not None and found.percent:
        raise Unreadable("number.unreadable")
    return found.value if found else None


def _whole(cell: Cell, form: ColumnFormat) -> int | None:
    value = _amount(cell, form)
    if value is not None and value != value.to_integral_value():
        raise Unreadable("number.not.whole")
    return None if value is None else int(value)


def _fraction(cell: Cell, form: ColumnFormat) -> Decimal | None:
    found = amount_of(cell, form)
    if found is None:
        return None
    value = found.value / 100 if found.percent or form.hundredths else found.value
    if not -1 <= value <= 1:
        raise Unreadable("percent.impossible")
    return value


def _percent(cell: Cell, form: ColumnFormat) -> int | None:
    found = amount_of(cell, form)
    if found is None:
        return None
    value = found.value if found.percent or form.hundredths else found.value * 100
    if not 0 <= value <= 100:
        raise Unreadable("percent.impossible")
    return int(value.to_integral_value())


def _moment(cell: Cell, form: ColumnFormat, pivot: int = dates.PIVOT) -> date | datetime | None:
    if isinstance(cell, date):
        return cell.date() if isinstance(cell, datetime) and cell.time() == time() else cell
    if isinstance(cell, str):
        plain = cell.strip()
        if plain.lower() in NOTHING or dates.YEARLESS.fullmatch(plain):
            return None
        found = dates.moment(plain, form.date_order, pivot)
    elif isinstance(cell, (int, float)) and not isinstance(cell, bool):
        found = dates.from_serial(cell)
    elif cell is None:
        return None
    else:
        found = None
    if found is None:
        raise Unreadable("date.impossible")
    return found


def _date(cell: Cell, form: ColumnFormat) -> date | None:
    found = _moment(cell, form)
    return found.date() if isinstance(found, datetime) else found


def _birthday(cell: Cell, form: ColumnFormat) -> date | None:
    found = _moment(cell, form, YOUNG)
    return found.date() if isinstance(found, datetime) else found


def _month(cell: Cell, form: ColumnFormat) -> date | int | None:
    """Return a first day, or a mere number of a month whose year stands elsewhere."""
    if isinstance(cell, str):
        if cell.strip().lower() in NOTHING:
            return None
        found = dates.month_number(cell) or dates.month(cell, form.date_order)
        if found is None:
            raise Unreadable("date.impossible")
        return found
    if isinstance(cell, int) and 1 <= cell <= 12:
        return cell
    day = _date(cell, form)
    return day.replace(day=1) if day else None


def _year(cell: Cell, _form: ColumnFormat) -> int | None:
    if isinstance(cell, date):
        return cell.year
    plain = text(cell)
    if plain.lower() in NOTHING:
        return None
    found = FISCAL.fullmatch(plain)
    if found is None:
        raise Unreadable("date.impossible")
    return int(found[1]) + (2000 if len(found[1]) == 2 else 0)


def _quarter(cell: Cell, _form: ColumnFormat) -> tuple[int | None, int] | None:
    plain = text(cell)
    if plain.lower() in NOTHING:
        return None
    found = (None, int(plain)) if plain in {"1", "2", "3", "4"} else dates.quarter(plain)
    if found is None:
        raise Unreadable("date.impossible")
    return found


def _flag(cell: Cell, _form: ColumnFormat) -> bool | None:
    if isinstance(cell, bool):
        return cell
    plain = text(cell).lower()
    if plain in YES or plain in NO:
        return plain in YES
    if plain in NOTHING:
        return None
    raise Unreadable("flag.unreadable")


def _minutes(cell: Cell, form: ColumnFormat) -> int | None:
    if isinstance(cell, timedelta):
        return round(cell.total_seconds() / 60)
    if isinstance(cell, time):
        return cell.hour * 60 + cell.minute
    if not isinstance(cell, str) or not cell.strip() or cell.strip().isdigit():
        return _whole(cell, form)
    plain = cell.strip().lower()
    clock, span = CLOCK.fullmatch(plain), SPAN.fullmatch(plain)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    if span and (span["hours"] or span["minutes"]):
        hours = Decimal((span["hours"] or "0").replace(",", "."))
        return int(hours * 60) + int(span["minutes"] or 0)
    return _whole(cell, form)


READERS: dict[Shape, Reader] = {
    Shape.TEXT: texts.one_line,
    Shape.LONG: texts.lines,
    Shape.KEY: texts.one_key,
    Shape.KEYS: texts.several_keys,
    Shape.AMOUNT: _amount,
    Shape.NUMBER: _amount,
    Shape.WHOLE: _whole,
    Shape.PERCENT: _percent,
    Shape.FRACTION: _fraction,
    Shape.DATE: _date,
    Shape.BIRTHDAY: _birthday,
    Shape.MOMENT: _moment,
    Shape.MONTH: _month,
    Shape.YEAR: _year,
    Shape.QUARTER: _quarter,
    Shape.FLAG: _flag,
    Shape.EMAIL: texts.email,
    Shape.MINUTES: _minutes,
}
