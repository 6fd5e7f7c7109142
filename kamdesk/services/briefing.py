"""The brief for the next visit, and the route of a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import Account, AccountId
from kamdesk.domain.actions import Action
from kamdesk.domain.contacts import Contact
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.rates import Rates
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.services.brief import Route, Stop
from kamdesk.services.brief_making import (
    MIDNIGHT,
    Gathered,
    brief_account,
    customer_brief,
    internal_brief,
    prepared,
    when,
)
from kamdesk.services.people import PeopleService
from kamdesk.services.plan_known import read_known
from kamdesk.services.planning import Audience
from kamdesk.services.portfolio import account_row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from kamdesk.services.brief import CustomerBrief
    from kamdesk.services.ports import FigureQueries, Reader
    from kamdesk.services.targets import CockpitService

MET_IN_PERSON = frozenset(
    {TouchpointKind.VISIT, TouchpointKind.MEETING, TouchpointKind.EVENT, TouchpointKind.CALL}
)


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
        self._cockpit = cockpit
        self._today = today

    def brief(
        self, account_id: UUID, audience: Audience, as_of: date | None = None
    ) -> CustomerBrief:
        """Return the brief for the next visit to an account."""
        gathered = self._gathered(account_id, as_of or self._today())
        internal = audience is Audience.INTERNAL
        return internal_brief(gathered) if internal else customer_brief(gathered)

    def route(self, day: date, as_of: date | None = None) -> Route:
        """Return the visits of a day in their order, with a brief for each account."""
        today = as_of or self._today()
        visits = [one for one in self._visits(day) if one.account_id is not None]
        if not visits:
            raise RuleBroken("report.route.empty", day=day.isoformat())
        gathered = {
            one.account_id: self._gathered(one.account_id, today, one)
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

    def briefs(self, accounts: Sequence[UUID], as_of: date | None = None) -> Route:
        """Return briefs of some accounts, in the order of their next visits."""
        today = as_of or self._today()
        found = [self._gathered(one, today) for one in dict.fromkeys(accounts)]
        found.sort(key=lambda one: when(one.booked)[:2] if one.booked else (date.max, MIDNIGHT))
        return Route(
            as_of=today,
            owner=self._queries.preferences().manager,
            stops=tuple(_stop(one, one.booked) for one in found),
            briefs=tuple(internal_brief(one) for one in found),
        )

    def _visits(self, day: date) -> Sequence[Touchpoint]:
        on_day = self._reader.all(Touchpoint, happened_on=[day])
        return sorted((one for one in on_day if one.kind in MET_IN_PERSON), key=when)

    def _gathered(self, account_id: UUID, day: date, booked: Touchpoint | None = None) -> Gathered:
        preferences = self._queries.preferences()
        rates = Rates(preferences.currency, self._queries.rates())
        account = self._reader.one(Account, account_id)
        ours = {"account_id": [account_id]}
        touchpoints = self._reader.all(Touchpoint, **ours)
        people = PeopleService(self._reader, lambda: day).people(account_id)
        if people is None:
            raise RuleBroken("record.gone")
        return Gathered(
            account=account,
            row=account_row(self._queries.sums(day, [account_id])[account_id], rates, day),
            day=day,
            booked=booked or next_visit(touchpoints, day),
            contacts=self._reader.all(Contact, **ours),
            people=people,
            touchpoints=touchpoints,
            deals=self._reader.all(Opportunity, **ours),
            actions=self._reader.all(Action, **ours),
            cockpit=self._cockpit.cockpit(account_id=AccountId(account_id), as_of=day),
            known=read_known(self._reader, account_id, day),
            manager=account.owner or preferences.manager,
        )


def next_visit(touchpoints: Sequence[Touchpoint], day: date) -> Touchpoint | None:
    """Return the next touchpoint in the calendar: on a day to come, or still to be held today."""
    booked = [
        one
        for one in touchpoints
        if one.kind in MET_IN_PERSON
        and (one.happened_on > day or (one.happened_on == day and one.at and not one.outcome))
    ]
    return min(booked, key=when, default=None)


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
