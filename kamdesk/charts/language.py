"""How a chart writes its words and numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

Number: TypeAlias = Decimal | float


MINUS = "\N{MINUS SIGN}"
STEPS = ((1_000_000_000, "bn"), (1_000_000, "m"), (1_000, "k"))


def compact(value: Number) -> str:
    """Return a short English number: 950, 43.7k, 1.25m."""
    size = abs(float(value))
    for step, unit in STEPS:
        if round(size, 6) >= step * 0.9995:
            return _signed(value, f"{_short(size / step)}{unit}")
    return _signed(value, f"{size:,.0f}")


def _short(size: float) -> str:
    places = 0 if size >= 99.95 else 1 if size >= 9.995 else 2
    text = f"{size:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _signed(value: Number, text: str) -> str:
    return f"{MINUS}{text}" if value < 0 and text.strip("0.") else text


def grouped(value: Number) -> str:
    """Return a whole English number with groups: 1,318,500."""
    return _signed(value, f"{abs(round(value)):,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The screen gives its translator and locale; documents and tests take English."""

    translate: Callable[[str], str] = str
    compact: Callable[[Number], str] = compact
    grouped: Callable[[Number], str] = grouped

    def say(self, template: str, /, **values: object) -> str:
        """Translate ``template``, then fill it."""
        return self.translate(template).format(**values)

    def money(self, value: Number, currency: str) -> str:
        """Return an amount with its currency, for labels and sentences."""
        return f"{self.grouped(value)} {currency}".strip()


ENGLISH = Language()
