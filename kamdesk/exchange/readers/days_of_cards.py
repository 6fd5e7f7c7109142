"""Days as cards write them: whole, without a year, with a time nobody needs."""

from __future__ import annotations

import re
from datetime import date

WHOLE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?")
YEARLESS = re.compile(r"--(\d{2})-?(\d{2})(?:[T ].*)?")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def whole_day(written: str) -> str:
    """Return a day of a known year as ISO writes it, or nothing."""
    found = WHOLE.fullmatch(written.strip())
    if found is None or found[1] in {"0000", "1604"}:  # what phones write for no year
        return ""
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return ""


def day_words(written: str) -> str:
    """Return a day as people read it: whole, or of no known year."""
    plain = written.strip()
    found = YEARLESS.fullmatch(plain)
    if found is None:
        dated = WHOLE.fullmatch(plain)
        if dated is None or dated[1] not in {"0000", "1604"}:
            return whole_day(plain) or plain
        month, day = dated[2], dated[3]
    else:
        month, day = found[1], found[2]
    if not 1 <= int(month) <= 12:
        return plain
    return f"{int(day)} {MONTHS[int(month) - 1]}, year not known"
