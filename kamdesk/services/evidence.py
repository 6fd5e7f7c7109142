"""What the check of a key account rests on, as the database has summed it up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from kamdesk.domain.accounts import AccountStatus, Tier
from kamdesk.domain.money import Money
from kamdesk.domain.surveys import Answer
from kamdesk.services.figures import Sold

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from kamdesk.domain.preferences import Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEvidence:
    """What is stored about one account that the four tests look at."""

    id: UUID
    name: str
    tier: Tier
    status: AccountStatus
    industry: str
    city: str
    country: str
    owner: str
    potential: Money | None
    sold: tuple[Sold, ...] = ()
    first_sale: date | None = None
    last_sale: date | None = None
    orders: int = 0  # days with a purchase in twelve months
    order_months: int = 0
    rivals: tuple[tuple[str, Money | None], ...] = ()
    answers: tuple[Answer, ...] = ()
    benefits: tuple[tuple[Money | None, Money | None], ...] = ()  # promised, and confirmed
    promises_due: int = 0
    promises_kept: int = 0
    needs_open: int = 0
    needs_answered: int = 0
    minutes: int = 0
    untimed: int = 0
    visits: int = 0
    issues: int = 0  # opened in twelve months


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleLine:
    """One line of an order, as far as months of purchases need it."""

    day: date
    amount: Money
    cost: Money | None


class EvidenceQueries(Protocol):
    """Reads what the tests rest on: of all accounts at once, or of a few."""

    def evidence(
        self, as_of: date, told: Preferences, ids: Collection[UUID] | None = None
    ) -> Mapping[UUID, AccountEvidence]:
        """Return the evidence of twelve months up to a day."""
        ...

    def sold_to_all(self, as_of: date, currency: str) -> Sequence[tuple[Money, date]]:
        """Return what was sold to everybody in twelve months, foreign amounts by their day."""
        ...

    def lines(self, account_id: UUID, as_of: date) -> Sequence[SaleLine]:
        """Return the sales lines of an account of twelve months."""
        ...
