"""An account with all that a visitor or a successor has to know, read in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import Account, AccountId
from kamdesk.domain.actions import Action
from kamdesk.domain.contacts import Contact
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.rates import Rates
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.services.people import PeopleMap, PeopleService
from kamdesk.services.plan_known import Known, read_known
from kamdesk.services.portfolio import account_row
from kamdesk.services.rows import AccountRow
from kamdesk.services.targets import Cockpit

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.services.ports import FigureQueries, Reader
    from kamdesk.services.targets import CockpitService

MET_IN_PERSON = frozenset(
    {TouchpointKind.VISIT, TouchpointKind.MEETING, TouchpointKind.EVENT, TouchpointKind.CALL}
)
MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Everything a brief is made of, as it was read."""

    account: Account
    row: AccountRow
    day: date
    booked: Touchpoint | None
    contacts: Sequence[Contact]
    people: PeopleMap
    touchpoints: Sequence[Touchpoint]
    deals: Sequence[Opportunity]
    actions: Sequence[Action]
    cockpit: Cockpit
    known: Known
    manager: str

    @property
    def names(self) -> dict[UUID, str]:
        """The names of the people, by their ids."""
        return {person.id: person.name for person in self.contacts}


class Gatherer:
    """Reads accounts as of a day."""

    def __init__(self, queries: FigureQueries, reader: Reader, cockpit: CockpitService) -> None:
        self._queries = queries
        self._reader = reader
        self._cockpit = cockpit

    def gather(self, account_id: UUID, day: date, booked: Touchpoint | None = None) -> Gathered:
        """Read an account as of a day; ``booked`` is the visit meant, else the next one."""
        preferences = self._queries.preferences()
        rates = Rates(preferences.currency, self._queries.rates())
        people = PeopleService(self._reader, lambda: day).people(account_id)
        if people is None:
            raise RuleBroken("record.gone")
        account, ours = people.account, {"account_id": [account_id]}
        touchpoints = self._reader.all(Touchpoint, **ours)
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


def when(visit: Touchpoint) -> tuple[date, time, UUID]:
    """Return what visits are sorted by; one without a time comes first on its day."""
    return visit.happened_on, visit.at or MIDNIGHT, visit.id
