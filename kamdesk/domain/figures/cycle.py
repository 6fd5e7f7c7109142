"""A stretch of time as a round of contacts: how many are due, made, booked, and still to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from kamdesk.domain.figures.cadence import next_due, remaining, to_schedule

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kamdesk.domain.figures.cadence import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """Contacts of a stretch of time: asked for by the cadence, in the calendar, and made."""

    planned: int = 0
    scheduled: int = 0
    actual: int = 0

    @property
    def remaining(self) -> int:
        """How many are still to be made."""
        return remaining(self.planned, self.actual)

    @property
    def to_schedule(self) -> int:
        """How many are neither made nor in the calendar."""
        return to_schedule(self.planned, self.scheduled, self.actual)


def due_days(
    last_before: date | None, joined: date, interval: Interval, first: date, last: date
) -> tuple[date, ...]:
    """Return the days of a stretch on which the cadence asks for contact (house rule).

    The clock is read where the stretch begins: who was due before is due on its first day. From
    there on each contact is taken to be made on its day, so what is planned does not move with
    what is made.
    """
    day = max(next_due(last_before, joined, interval.ideal), first)
    found = []
    while day <= last:
        found.append(day)
        day += timedelta(days=interval.ideal)
    return tuple(found)


def summed(cycles: Iterable[Cycle]) -> tuple[Cycle, int, int]:
    """Return several together, with what remains and what is to be scheduled account by account.

    Contacts beyond the plan with one account do not make up for those another is still owed.
    """
    each = tuple(cycles)
    whole = Cycle(
        planned=sum(one.planned for one in each),
        scheduled=sum(one.scheduled for one in each),
        actual=sum(one.actual for one in each),
    )
    return whole, sum(one.remaining for one in each), sum(one.to_schedule for one in each)
