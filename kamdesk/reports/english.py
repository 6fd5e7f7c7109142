"""Days, amounts and counts as an English document writes them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from kamdesk.charts.language import compact
from kamdesk.domain.money import Money
from kamdesk.services.words.days import MONTHS, said_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kamdesk.services.documents import Measure

SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "ZAR": "R\u00a0"}
MINUS = "\N{MINUS SIGN}"
NO_VALUE = "–"


def day(value: date | None) -> str:
    """Return ``12 Jun 2026``; the month as a word, since 6/12 reads two ways."""
    return said_day(value) if value else NO_VALUE


def month(value: date) -> str:
    """Return ``Jun``, and the year where it begins."""
    short = MONTHS[value.month - 1]
    return f"{short} {value.year % 100:02d}" if value.month == 1 else short


def whole_money(value: Money | None) -> str:
    """Return ``€1,234,567``: cents would only pretend."""
    if value is None:
        return NO_VALUE
    amount = value.amount.quantize(Decimal(1), ROUND_HALF_UP)
    return _signed(amount, f"{_sign(value.currency)}{abs(amount):,}")


def short_money(value: Money | None) -> str:
    """Return ``€2.8m``, for large letters."""
    if value is None:
        return NO_VALUE
    return _signed(value.amount, f"{_sign(value.currency)}{compact(abs(value.amount))}")


def percent(value: Decimal | None) -> str:
    """Return ``66 %``, never torn apart at the end of a line."""
    return NO_VALUE if value is None else f"{number(value, 0)}\u00a0%"


def number(value: Decimal | int | None, places: int = 1) -> str:
    """Return a number with groups and at most ``places`` decimals."""
    if value is None:
        return NO_VALUE
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{abs(rounded):,.{places}f}"
    return _signed(rounded, text.rstrip("0").rstrip(".") if "." in text else text)


def measure(value: Measure, unit: str = "") -> str:
    """Return any figure of the first page with its unit."""
    if value is None:
        return NO_VALUE
    if isinstance(value, Money):
        return short_money(value)
    text = value if isinstance(value, str) else number(value)
    return f"{text}\u00a0{unit}" if unit else text


def count(quantity: int, one: str, many: str = "") -> str:
    """Return ``1 action``, ``2 actions``, ``no actions``."""
    noun = one if quantity == 1 else many or f"{one}s"
    return f"{quantity or 'no'} {noun}"


def sums(values: Iterable[Money]) -> str:
    """Return totals, one per currency: two are never added without a rate."""
    totals: dict[str, Money] = {}
    for value in values:
        known = totals.get(value.currency)
        totals[value.currency] = value if known is None else known + value
    return " and ".join(short_money(total) for total in totals.values())


def _sign(currency: str) -> str:
    return SIGNS.get(currency, f"{currency}\u00a0")


def _signed(value: Decimal, text: str) -> str:
    return f"{MINUS}{text}" if value < 0 else text
