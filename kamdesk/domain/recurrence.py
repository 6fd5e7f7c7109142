"""The next day of something that comes back."""

from __future__ import annotations

from datetime import date, timedelta

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.periods import months_later

PARTS = {"FREQ", "INTERVAL", "UNTIL"}
MONTHS = {"MONTHLY": 1, "YEARLY": 12}
DAYS = {"DAILY": 1, "WEEKLY": 7}


def after(rule: str, day: date) -> date | None:
    """Return when ``rule`` comes back after ``day``; ``None`` once it has ended.

    Reads FREQ, INTERVAL and UNTIL of RFC 5545, section 3.3.10; another part is refused
    rather than passed over. The 31st becomes the last day of a shorter month.
    """
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    step, every = parts.get("FREQ", ""), parts.get("INTERVAL", "1")
    if set(parts) - PARTS or not every.isdigit() or not int(every):
        raise RuleBroken("action.recurrence.unknown", value=rule)
    if step in DAYS:
        following = day + timedelta(days=DAYS[step] * int(every))
    elif step in MONTHS:
        following = months_later(day, MONTHS[step] * int(every))
    else:
        raise RuleBroken("action.recurrence.unknown", value=rule)
    until = parts.get("UNTIL", "")[:8]
    return None if until and following.strftime("%Y%m%d") > until else following

