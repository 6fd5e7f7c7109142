"""Today: what needs attention now, most important first, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from kamdesk.domain.actions import OPEN_STATUSES, Action
from kamdesk.domain.attention import Attention, in_order
from kamdesk.domain.dependencies import Dependency
from kamdesk.domain.rates import Rates
from kamdesk.domain.snoozes import Resting, Snooze, parted
from kamdesk.services.coming import Coming, coming
from kamdesk.services.gathering import Gathering

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from kamdesk.services.ports import FigureQueries, Reader


def time_of_day() -> time:
    """Return the time on the wall."""
    return datetime.now().astimezone().time()


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The lines of a day, and what amounts in them are counted in."""

    as_of: date
    currency: str
    lines: tuple[Attention, ...]
    resting: tuple[Resting, ...] = ()


class TodayService:
    """Puts what is open, due, quiet and missing in order of consequence."""

    def __init__(
        self,
        queries: FigureQueries,
        reader: Reader,
        today: Callable[[], date],
        now: Callable[[], time] = time_of_day,
    ) -> None:
        self._queries = queries
        self._reader = reader
        self._today = today
        self._now = now

    def today(self, as_of: date | None = None) -> Today:
        """Return what needs attention on a day."""
        day = as_of or self._today()
        rates = Rates(self._queries.preferences().currency, self._queries.rates())
        gathered = Gathering(self._queries.sums(day), self._queries.inputs(day), rates, day)
        found, waits = gathered.pending(), self._waits()
        pending = replace(
            found,
            visits=tuple(gathered.visits(self._begun(day))),
            actions=tuple(replace(one, waits_for=waits.get(one.id, "")) for one in found.actions),
        )
        lines, resting = parted(in_order(pending, day), self._reader.all(Snooze), day)
        return Today(as_of=day, currency=rates.currency, lines=lines, resting=resting)

    def coming(self, as_of: date | None = None) -> Coming:
        """Return what the next days bring."""
        day = as_of or self._today()
        return coming(self._queries.inputs(day), self._queries.sums(day), day)

    def _waits(self) -> dict[UUID, str]:
        """Return what actions have to wait for: the open one that is due first."""
        needed = self._reader.all(Dependency)
        if not needed:
            return {}
        ids = {one.needs_id for one in needed}
        open_ones = self._reader.all(Action, id=list(ids), status=OPEN_STATUSES)
        titles = {one.id: one for one in sorted(open_ones, key=lambda each: each.due or date.max)}
        order = {action_id: at for at, action_id in enumerate(titles)}
        found: dict[UUID, str] = {}
        for one in sorted(needed, key=lambda each: order.get(each.needs_id, len(order))):
            if one.needs_id in titles:
                found.setdefault(one.action_id, titles[one.needs_id].title)
        return found

    def _begun(self, day: date) -> time | None:
        """Return how much of a day is over: none of one to come, all of one that is past."""
        today = self._today()
        if day == today:
            return self._now()
        return None if day > today else time.max
