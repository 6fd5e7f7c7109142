"""The days on which anything can be sold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

WEEK = 7
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """How much of a period is behind us; the day itself counts as worked."""

    elapsed: int
    whole: int

    @property
    def left(self) -> int:
        """The working days still to come."""
        return self.whole - self.elapsed

    @property
    def share(self) -> Decimal:
        """What part of the period is behind us; none of one without working days."""
        return self.part_of(Decimal(1))

    def part_of(self, amount: Decimal) -> Decimal:
        """Return what of an amount, spread evenly, falls on the days behind us."""
        return amount * self.elapsed / self.whole if self.whole else Decimal(0)


def is_working_day(day: date, holidays: Collection[date] = frozenset()) -> bool:
    """Say whether people work: Monday to Friday, less the holidays."""
    return day.weekday() < SATURDAY and day not in holidays


def working_days(first: date, last: date, holidays: Collection[date] = frozenset()) -> int:
    """Count Monday to Friday from ``first`` to ``last``, both included, less the holidays."""
    if last < first:
        return 0
    weeks, rest = divmod((last - first).days + 1, WEEK)
    tail = (last - timedelta(days=n) for n in range(rest))
    free = {day for day in holidays if first <= day <= last and day.weekday() < SATURDAY}
    return weeks * SATURDAY + sum(day.weekday() < SATURDAY for day in tail) - len(free)


def progress(
    first: date, last: date, as_of: date, holidays: Collection[date] = frozenset()
) -> WorkingDays:
    """Return the working days of a period, and those up to and including ``as_of``."""
    return WorkingDays(
        working_days(first, min(last, as_of), holidays), working_days(first, last, holidays)
    )
