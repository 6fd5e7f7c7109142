"""Days as a sentence in English says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def said_day(value: date) -> str:
    """Return ``12 Jun 2026`` on one line; the month as a word, since 6/12 reads two ways."""
    return f"{value.day}\u00a0{MONTHS[value.month - 1]}\u00a0{value.year}"
