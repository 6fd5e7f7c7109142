"""Amounts of figures that share one currency: it stands once, beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.plain import cents
from kamdesk.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


class Amounts:
    """Makes amounts of figures, all in one currency."""

    def __init__(self, currency: str) -> None:
        self._currency = currency

    def __call__(self, value: Decimal | None) -> Money | None:
        """Return the amount to the cent."""
        return None if value is None else Money(value, self._currency).rounded


def texts(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row whose amounts are text; its currency stands once, above."""
    return {name: cents(v) if isinstance(v, Money) else v for name, v in row.items()}
