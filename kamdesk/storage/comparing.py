"""How columns compare: text as people do, amounts by their worth, numbers by their size."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Enum, Float, case, cast, func, type_coerce

from kamdesk.domain.money import FINER, PLACES, Money
from kamdesk.domain.text import folded
from kamdesk.storage.records import Exact

if TYPE_CHECKING:
    from enum import Enum as Codes

USUAL_PLACES = 2


def comparable(field: Any) -> ColumnElement[Any]:
    """Return what a field is sorted and compared by; money is a pair of columns."""
    if isinstance(field, tuple):
        return _worth(*field)
    column: ColumnElement[Any] = field
    if isinstance(column.type, Exact):
        return type_coerce(cast(column, Float), Float)
    return func.folded(column) if is_text(column) else column


def comparable_value(field: Any, value: Any) -> Any:
    """Return a value in the terms of ``comparable``; ``ValueError`` where it does not fit."""
    if isinstance(field, tuple):
        return float(value.amount if isinstance(value, Money) else Decimal(value))
    kind, column = field.type.python_type, field
    if is_text(column):
        return folded(str(value))
    if isinstance(column.type, Enum):
        codes: type[Codes] = kind
        return codes(value)
    if kind in {int, Decimal}:
        return float(Decimal(value))
    if isinstance(value, kind) and not isinstance(value, datetime):
        return value
    raise ValueError(value)


def is_text(column: ColumnElement[Any]) -> bool:
    """Say whether a column holds words, not numbers, days or codes."""
    return column.type.python_type is str


def _worth(units: ColumnElement[Any], currency: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return an amount as a number, whatever digits its currency is counted in.

    A quotient is the nearest number there is, as the one asked for is: equal stays equal.
    """
    finer = FINER if str(units.key).endswith("_fine") else 0
    digits = {code: 10.0 ** (places + finer) for code, places in PLACES.items()}
    return cast(units, Float) / case(digits, value=currency, else_=10.0 ** (USUAL_PLACES + finer))
