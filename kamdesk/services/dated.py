"""What carries a day, as the database finds it between two of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Protocol
from uuid import UUID

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Promise
from kamdesk.domain.contracts import Contract
from kamdesk.domain.money import Money
from kamdesk.domain.pending import Birthday
from kamdesk.services.figures import Appointment


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What is to be done, decided or mended by a day, as far as a calendar shows it."""

    id: UUID
    account_id: UUID | None
    account_name: str
    title: str
    day: date
    is_open: bool
    owner: str = ""
    at: time | None = None
    promise: Promise | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Everything with a day in a range."""

    touchpoints: tuple[Appointment, ...] = ()
    actions: tuple[Due, ...] = ()
    opportunities: tuple[Due, ...] = ()
    issues: tuple[Due, ...] = ()
    birthdays: tuple[Birthday, ...] = ()  # of the months that the range touches
    contracts: tuple[Contract, ...] = ()  # all of each account of which one has such a day
    accounts: tuple[Account, ...] = ()  # those whose contract has one


class DateQueries(Protocol):
    """Asks the database for a range of days only, however much there is around it."""

    def between(self, first: date, last: date) -> Dated:
        """Return what has a day from the first to the last, done or not."""
        ...

    def open_before(self, day: date) -> Dated:
        """Return what was to be done, decided or mended before a day, and is still open."""
        ...
