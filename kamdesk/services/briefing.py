"""The brief for the next visit, and the route of a day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import Account
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.brief import Route, Stop, VisitDay
from kamdesk.services.brief_making import (
    brief_account,
    customer_brief,
    internal_brief,
    prepared,
)
from kamdesk.services.gathered import MET_IN_PERSON, MIDNIGHT, Gatherer, when
from kamdesk.services.planning import Audience

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from kamdesk.services.brief import CustomerBrief
    from kamdesk.services.gathered import Gathered
    from kamdesk.services.ports import FigureQueries, Reader
    from kamdesk.services.targets import CockpitService

DAYS_AHEAD = 62


class BriefService:
    """Reads what a visit needs, and leaves out what an audience may not see."""

    def __init__(
        self,
        queries: FigureQueries,
        reader: Reader,
        cockpit: CockpitService,
        today: Callable[[], date],
    ) -> None:
        self._queries = queries
        self._reader = reader
        self._today = today
        self._gatherer = Gatherer(queries, reader, cockpit)

    def brief(
        self, account_id: UUID, audience: Audience, as_of: date | None = None
    ) -> CustomerBrief:
        """Return the brief for the next visit to an account."""
        gathered = self._gatherer.gather(account_id, as_of or self._today())
        internal = audience is Audience.INTERNAL
        return internal_brief(gathered) if internal else customer_brief(gathered)

    def route(self, day: date, as_of: date | None = None) -> Route:
        """Return the visits of a day in their order, with a brief for each account."""
        today = as_of or self._today()
        visits = sorted(self._on([day]), key=when)
        if not visits:
            raise RuleBroken("report.route.empty", day=day.isoformat())
        gathered = {
            one.account_id: self._gatherer.gather(one.account_id, today, one)
            for one in reversed(visits)  # of two visits to one account the first is prepared
            if one.account_id is not None
        }
        return Route(
            as_of=today,
            day=day,
            owner=self._queries.preferences().manager,
            stops=tuple(_stop(gathered[one.account_id], one) for one in visits if one.account_id),
            briefs=tuple(internal_brief(one) for one in reversed(gathered.values())),
        )

    def days(self, as_of: date | None = None) -> tuple[VisitDay, ...]:
        """Return the days of the next two months on which somebody is met, today included."""
        today = as_of or self._today()
        days = [today + timedelta(days=ahead) for ahead in range(DAYS_AHEAD)]
        visits = sorted(self._on(days), key=when)
        wanted = {one.account_id for one in visits}
        names = {one.id: one.name for one in self._reader.all(Account, id=wanted)} if wanted else {}
        return tuple(
            VisitDay(
                day=day,
                accounts=tuple(
                    dict.fromkeys(names[pk] for one in of_day if (pk := one.account_id) is not None)
                ),
            )
            for day, of_day in groupby(visits, key=lambda one: one.happened_on)
        )

    def briefs(self, accounts: Sequence[UUID], as_of: date | None = None) -> Route:
        """Return briefs of some accounts, in the order of their next visits."""
        today = as_of or self._today()
        found = [self._gatherer.gather(one, today) for one in dict.fromkeys(accounts)]
        found.sort(key=lambda one: when(one.booked)[:2] if one.booked else (date.max, MIDNIGHT))
        return Route(
            as_of=today,
            owner=self._queries.preferences().manager,
            stops=tuple(_stop(one, one.booked) for one in found),
            briefs=tuple(internal_brief(one) for one in found),
        )

    def _on(self, days: Sequence[date]) -> list[Touchpoint]:
        """Return who is met on some days."""
        found = self._reader.all(Touchpoint, happened_on=days)
        return [one for one in found if one.kind in MET_IN_PERSON and one.account_id is not None]


def _stop(found: Gathered, visit: Touchpoint | None) -> Stop:
    met = visit.contacts if visit else ()
    phones = {
        one.id: f"{one.name} {one.mobile or one.phone}"
        for one in found.contacts
        if one.mobile or one.phone
    }
    return Stop(
        account=brief_account(found),
        visit=prepared(visit, found.names) if visit else None,
        phones=tuple(phones[pk] for pk in met if pk in phones),
    )
