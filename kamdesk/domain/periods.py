"""Months and years counted from a day, as people count them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def months_later(day: date, months: int) -> date:
    """Return the same day of another month, or that month's last (31 January → 28 February)."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def trailing_year(as_of: date) -> tuple[date, date]:
    """Return first and last day of the twelve months that end with ``as_of``."""
    return months_later(as_of, -12) + timedelta(days=1), as_of


def year_of(day: date) -> tuple[date, date]:
    """Return first and last day of the year that ``day`` is in."""
    return date(day.year, 1, 1), date(day.year, 12, 31)


def quarter_of(day: date) -> tuple[date, date]:
    """Return first and last day of the quarter that ``day`` is in."""
    first = date(day.year, day.month - (day.month - 1) % 3, 1)
    return first, months_later(first, 3) - timedelta(days=1)


def month_of(day: date) -> tuple[date, date]:
    """Return first and last day of the month that ``day`` is in."""
    first = day.replace(day=1)
    return first, months_later(first, 1) - timedelta(days=1)
