"""Dates as people and programs write them, and the order of a column's day and month."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

PIVOT = 68  # two-digit years up to here are of this century, as POSIX has it
CLOCK = (
    r"(?:[T\s,]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*(?:Z|GMT|UTC)?\s*(?:[+-]\d{2}:?\d{2})?)?"
)
YEAR_FIRST = re.compile(rf"(?P<a>\d{{4}})(?P<m>[-/.])(?P<b>\d{{1,2}})(?P=m)(?P<c>\d{{1,2}}){CLOCK}")
COMPACT = re.compile(r"(?P<a>(?:19|20)\d{2})(?P<b>\d{2})(?P<c>\d{2})")
NUMERIC = re.compile(
    rf"(?P<a>\d{{1,2}})(?P<m>[-/.])\s?(?P<b>\d{{1,2}})(?P=m)\s?(?P<c>\d{{4}}|\d{{1,2}}){CLOCK}"
)
DAY_NAMED = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|º)?[\s.-]*(?:de\s+)?(?P<name>[^\W\d_]{{3,10}})\.?"
    rf"[\s,.-]*(?:de\s+)?(?P<year>\d{{4}}|\d{{2}}){CLOCK}"
)
NAME_DAY = re.compile(
    rf"(?P<name>[^\W\d_]{{3,10}})\.?\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){CLOCK}"
)
WEEKDAY = re.compile(r"[^\W\d_]{2,10}\.?,\s+(?=\d|[^\W\d_]{3,10}\.?\s*\d)")
MONTH_YEAR = re.compile(r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})")
YEAR_MONTH = re.compile(r"(?P<year>(?:19|20)\d{2})[-/.M ]*(?P<month>\d{1,2})")
NAME_YEAR = re.compile(r"(?P<name>[^\W\d_]{3,10})\.?[\s'-]*(?P<year>\d{4}|\d{2})")
QUARTER = re.compile(r"(?:(?P<y1>\d{4})[-\s/]*)?[QqTt](?P<quarter>[1-4])(?:[-\s/]*(?P<y2>\d{4}))?")
YEARLESS = re.compile(r"--\d{2}-\d{2}")
ZERO = date(1899, 12, 30)  # day 0 of Excel's serial numbers, its leap year of 1900 included
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janner janvier janv enero ene gennaio",
            "feb february februar fevrier fev febrero febbraio",
            "mar march marz mrz mars marzo maerz",
            "apr april avril avr abril abr aprile",
            "may mai mayo maggio",
            "jun june juni juin junio giugno",
            "jul july juli juillet juil julio luglio",
            "aug august aout agosto ago",
            "sep sept september septembre septiembre setiembre settembre",
            "oct october okt oktober octobre octubre ottobre",
            "nov november novembre noviembre",
            "dec december dez dezember decembre diciembre dic dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
ORDERS = {"dmy": ("c", "b", "a"), "mdy": ("c", "a", "b"), "ymd": ("a", "b", "c")}


class Order(NamedTuple):
    """The order of day and month, and whether the column left it open."""

    order: str
    certain: bool


@lru_cache(maxsize=1 << 14)
def moment(text: str, order: str, pivot: int = PIVOT) -> date | datetime | None:
    """Read a date, with its time where it has one; a day that never was is ``None``."""
    plain = WEEKDAY.sub("", text.strip(), count=1)
    found = YEAR_FIRST.fullmatch(plain) or COMPACT.fullmatch(plain)
    if found:
        return _made(found, (found["a"], found["b"], found["c"]), pivot)
    found = NUMERIC.fullmatch(plain)
    if found:
        year, month, day = (found[part] for part in ORDERS[order])
        if len(year) == 1 or (order == "ymd" and len(found["c"]) == 4):
            return None  # the other dates of the column are written otherwise
        return _made(found, (year, month, day), pivot)
    found = DAY_NAMED.fullmatch(plain) or NAME_DAY.fullmatch(plain)
    named = MONTHS.get(folded(found["name"])) if found else None
    if found is None or named is None:
        return None
    return _made(found, (found["year"], str(named), found["day"]), pivot)


def month(text: str, order: str) -> date | None:
    """Read a month as its first day, from a date, a month or the name of one."""
    plain = text.strip()
    found = YEAR_MONTH.fullmatch(plain) or MONTH_YEAR.fullmatch(plain)
    if found:
        return _first(found["year"], int(found["month"]))
    found = NAME_YEAR.fullmatch(plain)
    if found:
        return _first(found["year"], MONTHS.get(folded(found["name"]), 0))
    day = moment(plain, order)
    return date(day.year, day.month, 1) if day else None


def quarter(text: str) -> tuple[int | None, int] | None:
    """Read a quarter: its year, where it is said, and its number."""
    found = QUARTER.fullmatch(text.strip())
    if not found:
        return None
    year = found["y1"] or found["y2"]
    return (int(year) if year else None), int(found["quarter"])


def month_number(text: str) -> int | None:
    """Return the number of a month that is named or numbered."""
    plain = text.strip()
    if plain.isdigit() and 1 <= int(plain) <= 12:
        return int(plain)
    return MONTHS.get(folded(plain.rstrip(".")))


def from_serial(days: float) -> datetime | date | None:
    """Read one of Excel's numbers for days, within a century or so."""
    if not 1 <= days < 110_000:
        return None
    whole, part = divmod(days, 1)
    day = ZERO + timedelta(days=int(whole))
    if not part:
        return day
    return datetime.combine(day, time()) + timedelta(seconds=round(part * 86400))


def date_order(texts: Iterable[str], usual: str) -> Order:
    """Return the order that a column's dates give away; ``usual`` where they do not."""
    votes = {"dmy": 0, "mdy": 0, "ymd": 0}
    dotted = half_day = open_ = False
    for text in texts:
        found = NUMERIC.fullmatch(text.strip())
        if found is None:
            continue
        open_ = True
        dotted = dotted or found["m"] == "."
        half_day = half_day or bool(found["half"])
        voted = _evidence(int(found["a"]), int(found["b"]), found["c"])
        if voted:
            votes[voted] += 1
    best = max(votes, key=lambda order: votes[order])
    if votes[best]:
        return Order(best, certain=True)
    if dotted:
        return Order("dmy", certain=True)  # nobody writes 09.12.2026 for September
    if not open_:
        return Order("ymd", certain=True)
    return Order("mdy" if half_day else usual, certain=False)


def _evidence(first: int, second: int, last: str) -> str:
    if len(last) <= 2 and first > 31:
        return "ymd"
    if 12 < first <= 31 and 1 <= second <= 12:
        return "dmy"
    if 12 < second <= 31 and 1 <= first <= 12:
        return "mdy"
    return ""


def _made(found: re.Match[str], parts: tuple[str, str, str], pivot: int) -> date | datetime | None:
    year = int(parts[0])
    if len(parts[0]) <= 2:
        year += 2000 if year <= pivot else 1900
    try:
        day = date(year, int(parts[1]), int(parts[2]))
        if "hour" not in found.groupdict() or found["hour"] is None:
            return day
        return datetime.combine(day, _clock(found))
    except ValueError:
        return None


def _clock(found: re.Match[str]) -> time:
    hour = int(found["hour"])
    half = (found["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        raise ValueError(hour)
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return time(hour, int(found["minute"]), int(found["second"] or 0))


def _first(year: str, number: int) -> date | None:
    full = int(year) + (2000 if len(year) == 2 else 0)
    return date(full, number, 1) if 1 <= number <= 12 else None
