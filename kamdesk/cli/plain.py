"""Values as JSON has them: money as text beside its currency, days in ISO 8601, ids as text."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from kamdesk.domain.money import Money, places

PRECISION = Decimal("0.00000001")


def plain(value: Any) -> Any:
    """Return a value as JSON can say it."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, Money):
        return {"amount": amount(value), "currency": value.currency}
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return _structure(value)


def _structure(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return plain(fields(value))
    if isinstance(value, Mapping):
        return {_key(name): plain(one) for name, one in flattened(value).items()}
    if isinstance(value, Collection):
        return [plain(one) for one in value]
    raise TypeError(f"no JSON for {type(value).__name__}")


def fields(record: Any) -> dict[str, Any]:
    """Return the fields of a row, in their order."""
    return {each.name: getattr(record, each.name) for each in dataclasses.fields(record)}


def flattened(row: Mapping[Any, Any]) -> dict[Any, Any]:
    """Put amounts as text beside one currency; one that differs gets its own."""
    amounts = {name: money for name, money in row.items() if isinstance(money, Money)}
    if not amounts:
        return dict(row)
    usual = row.get("currency") or next(iter(amounts.values())).currency
    found: dict[Any, Any] = {}
    for name, value in row.items():
        found[name] = amount(value) if name in amounts else value
        if name in amounts and value.currency != usual:
            found[f"{name}_currency"] = value.currency
    return found | {"currency": usual}


def amount(money: Money) -> str:
    """Return an amount as text, exact, with at least the decimals of its currency."""
    step = Decimal(1).scaleb(-places(money.currency))
    rounded = money.amount.quantize(step)
    return f"{rounded if rounded == money.amount else money.amount.normalize():f}"


def cents(money: Money | None) -> str | None:
    """Return a figure as text, to the cent."""
    return None if money is None else amount(money.rounded)


def number(value: Decimal) -> int | float:
    """Return a number for JSON; what a float cannot hold is beyond what a figure means."""
    return int(value) if value == value.to_integral_value() else float(value.quantize(PRECISION))


def _key(name: Any) -> str:
    found = plain(name)
    return found if isinstance(found, str) else str(found)
