"""The course of a period: what was booked by the end of each working day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.workdays import is_working_day

if TYPE_CHECKING:
    from collections.abc import Iterable


def course(
    daily: Iterable[tuple[date, Decimal]], first: date, last: date, as_of: date
) -> tuple[Decimal, ...]:
    """Return the running sum at each working day that has begun.

    What is sold on a free day counts with the working day before it, or the first one.
    """
    end = min(last, as_of)
    span = range(max((end - first).days + 1, 0))
    worked = [day for day in (first + timedelta(days=n) for n in span) if is_working_day(day)]
    booked = sorted((day, amount) for day, amount in daily if first <= day <= end)
    found, running, at = [], Decimal(0), 0
    for following in (*worked[1:], date.max) if worked else ():
        while at < len(booked) and booked[at][0] < following:
            running += booked[at][1]
            at += 1
        found.append(running)
    return tuple(found)
