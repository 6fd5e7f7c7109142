"""What is to be remembered: actions that ask for it, and what is in the calendar at a time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.domain.reminders import Reminder

VISITS_BEFORE = 30  # minutes, unless somebody chose otherwise
VISITS_BEFORE_MOST = 60 * 24
BACK = timedelta(days=14)  # visits that were put off in their notification are still found


class ReminderQueries(Protocol):
    """Asks the database for what carries a reminder, however much there is beside it."""

    def actions(self) -> Sequence[Reminder]:
        """Return the open actions that ask for one and have a day."""
        ...

    def visits(self, first: date, last: date, before: int) -> Sequence[Reminder]:
        """Return what is in the calendar of some days at a time, to be told so long before."""
        ...


class ReminderService:
    """Gathers the reminders of a portfolio; when they are due is the domain's business."""

    def __init__(self, queries: ReminderQueries) -> None:
        self._queries = queries

    def around(
        self, first: date, last: date, visits_before: int | None = VISITS_BEFORE
    ) -> tuple[Reminder, ...]:
        """Return all of actions, and those of visits from shortly before a day to another.

        Nobody is reminded of visits where ``visits_before`` says nothing.
        """
        actions = tuple(self._queries.actions())
        if visits_before is None:
            return actions
        until = last + timedelta(days=1 + visits_before // (24 * 60))
        return (*actions, *self._queries.visits(first - BACK, until, visits_before))
