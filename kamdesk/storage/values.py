"""Values as the log says them in JSON, and back again without loss."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from sqlalchemy import JSON, Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CHUNK = 1000
ItemT = TypeVar("ItemT")


def plain(value: object) -> object:
    """Return ``value`` as JSON can say it."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return exact(value)
    if isinstance(value, Mapping):
        return dict(value)
    return value


def restored(column: Column[Any], value: Any) -> Any:
    """Return what ``plain`` was given."""
    kind = column.type.python_type
    if value is None or isinstance(column.type, JSON) or kind in {str, int, bool}:
        return value
    if issubclass(kind, date | time):
        return kind.fromisoformat(value)
    return kind(value)


def exact(value: Decimal) -> str:
    """Return a decimal number in digits, each of them and no exponent."""
    text = format(value, "f")  # normalize() would round to the precision of the context
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def chunks(items: Iterable[ItemT], size: int = CHUNK) -> Iterator[Sequence[ItemT]]:
    """Cut ``items`` to what one statement may carry, without reading ahead."""
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk
