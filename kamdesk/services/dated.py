"""What carries a day, as the database finds it between two of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.contracts import Contract
from kamdesk.domain.issues import Issue
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.pending import Birthday
from kamdesk.services.figures import Appointment

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Everything with a day in a range, whole, and what the accounts are called."""

    touchpoints: tuple[Appointment, ...] = ()
    actions: tuple[Action, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    issues: tuple[Issue, ...] = ()
    birthdays: tuple[Birthday, ...] = ()  # of the months that the range touches
    contracts: tuple[Contract, ...] = ()  # all of each account of which one has such a day
    accounts: tuple[Account, ...] = ()  # those whose contract has one
    names: Mapping[UUID, str] = field(default_factory=dict)


class DateQueries(Protocol):
    """Asks the database for a range of days only, however much there is around it."""

    def between(self, first: date, last: date) -> Dated:
        """Return what has a day from the first to the last, done or not."""
        ...

    def open_before(self, day: date) -> Dated:
        """Return what was to be done, decided or mended before a day, and is still open."""
        ...
