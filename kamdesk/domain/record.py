"""What every kept thing has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import LARGEST
from kamdesk.domain.text import one_line, visible

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from kamdesk.domain.money import Money


class Kept(Protocol):
    """An object with an identity and the edition it was read from; 0 is not stored yet."""

    @property
    def id(self) -> UUID: ...
    @property
    def version(self) -> int: ...


KeptT = TypeVar("KeptT", bound=Kept)
FINEST = 12


def tidied(record: Any, *names: str) -> None:
    """Bring one-line texts of a new frozen object in order; called from ``__post_init__``."""
    for name in names:
        object.__setattr__(record, name, one_line(getattr(record, name)))


def named(record: Any, name: str, code: str) -> None:
    """Tidy ``name`` and refuse an empty one with ``code``."""
    tidied(record, name)
    if not visible(getattr(record, name)):
        raise RuleBroken(code)


def priced(record: Any, *names: str) -> None:
    """Refuse amounts that no single thing is worth."""
    for name in names:
        money: Money | None = getattr(record, name)
        if money is not None and abs(money.amount) > LARGEST:
            raise RuleBroken("money.amount.impossible", value=money.amount)


def number(value: Decimal, low: int, high: int, code: str) -> None:
    """Refuse what is no number from ``low`` to ``high``, or one of endless decimals."""
    if not value.is_finite() or not low <= value <= high or decimals(value) > FINEST:
        raise RuleBroken(code, value=value)


def decimals(value: Decimal) -> int:
    """Return how many digits of a finite number stand behind its point."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def within(value: int | None, low: int, high: int, code: str) -> None:
    """Refuse a number outside ``low`` to ``high`` with ``code``."""
    if value is not None and not low <= value <= high:
        raise RuleBroken(code, value=value)
