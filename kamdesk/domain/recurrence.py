"""The next day of something that comes back."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.periods import months_later

MONTHS = {"MONTHLY": 1, "YEARLY": 12}
DAYS = {"DAILY": 1, "WEEKLY": 7}
PARTS = {
    "FREQ": re.compile("|".join((*DAYS, *MONTHS))),
    "INTERVAL": re.compile(r"[1-9][0-9]{0,3}"),
    "UNTIL": re.compile(r"[0-9]{8}(T[0-9]{6}Z?)?"),
    "BYMONTHDAY": re.compile(r"[1-9]|[12][0-9]|3[01]"),
}
SHORTEST_MONTH = 28


def after(rule: str, day: date) -> date | None:
    """Return when ``rule`` comes back after ``day``; ``None`` once it has ended.

    Reads FREQ, INTERVAL, UNTIL and BYMONTHDAY of RFC 5545, section 3.3.10; another part is
    refused rather than passed over. The 31st becomes the last day of a shorter month, which
    the RFC would skip: nobody means to leave February out.
    """
    parts = _parts(rule)
    every, step = int(parts.get("INTERVAL", "1")), parts["FREQ"]
    try:
        until = date.fromisoformat(parts["UNTIL"][:8]) if "UNTIL" in parts else date.max
        if step in DAYS:
            following = day + timedelta(days=DAYS[step] * every)
        else:
            following = months_later(day, MONTHS[step] * every)
            wanted = int(parts.get("BYMONTHDAY", following.day))
            first = following.replace(day=1)
            following = min(
                first + timedelta(days=wanted - 1), months_later(first, 1) - timedelta(days=1)
            )
    except (OverflowError, ValueError):
        raise RuleBroken("action.recurrence.unknown", value=rule) from None
    return following if following <= until else None


def anchored(rule: str, day: date) -> str:
    """Return a rule that remembers the day of the month, which shorter months would wear away."""
    parts = _parts(rule)
    if parts["FREQ"] in DAYS or "BYMONTHDAY" in parts or day.day <= SHORTEST_MONTH:
        return rule
    return f"{rule};BYMONTHDAY={day.day}"


def _parts(rule: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in rule.upper().split(";"):
        name, _, value = part.strip().partition("=")
        if name in found or name not in PARTS or not PARTS[name].fullmatch(value):
            raise RuleBroken("action.recurrence.unknown", value=rule)
        found[name] = value
    if "FREQ" not in found or ("BYMONTHDAY" in found and found["FREQ"] in DAYS):
        raise RuleBroken("action.recurrence.unknown", value=rule)
    return found
