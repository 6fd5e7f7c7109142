"""Days to come that a visitor should know of: ends of contracts and birthdays."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kamdesk.domain.pending import Birthday
from kamdesk.services.brief import Upcoming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kamdesk.domain.accounts import Account
    from kamdesk.services.people import PeopleMap
    from kamdesk.services.plan_known import Known

CONTRACTS_AHEAD = timedelta(days=365)
BIRTHDAYS_AHEAD = timedelta(days=60)


def contract_days(known: Known, account: Account, day: date) -> tuple[Upcoming, ...]:
    """Return last days of notice and ends of contracts within a year, the nearest first.

    The day noted at the account counts where no contract is written down.
    """
    found = list(_days(known))
    dated = any(one.ends for one in known.contracts)
    if account.contract_end is not None and not dated:
        found.append(Upcoming(day=account.contract_end, title="Contract ends"))
    near = [one for one in found if day <= one.day <= day + CONTRACTS_AHEAD]
    return tuple(sorted(near, key=lambda one: (one.day, one.title)))


def birthdays(people: PeopleMap) -> tuple[Upcoming, ...]:
    """Return whose birthday comes within two months, the nearest first."""
    found = []
    for person in people.people:
        born = person.contact.birthday
        if born is not None:
            name = person.contact.name
            one = Birthday(
                id=person.contact.id, title=name, account_id=people.account.id, born=born
            )
            found.append(Upcoming(day=one.next(people.today), title=f"Birthday of {name}"))
    near = [one for one in found if one.day <= people.today + BIRTHDAYS_AHEAD]
    return tuple(sorted(near, key=lambda one: (one.day, one.title)))


def _days(known: Known) -> Iterator[Upcoming]:
    for one in known.contracts:
        if one.notice_by is not None:
            yield Upcoming(day=one.notice_by, title=f"Last day to give notice: {one.title}")
        if one.ends is not None:
            ends = "renews itself" if one.renews else "ends"
            yield Upcoming(day=one.ends, title=f"{one.title} {ends}")
