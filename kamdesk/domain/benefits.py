"""What the customer gained with us: promised, measured, confirmed or not."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.domain.objectives import LARGEST, ObjectiveId
from kamdesk.domain.record import named, number, priced, tidied

BenefitId = NewType("BenefitId", UUID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """One value delivered to a customer, in its own measure and in money."""

    id: BenefitId = field(default_factory=lambda: BenefitId(new_id()))
    version: int = 0
    external_id: str = ""
    account_id: AccountId
    objective_id: ObjectiveId | None = None
    title: str
    unit: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    measured: Decimal | None = None
    promised: Money | None = None  # what it was to be worth to the customer
    worth: Money | None = None  # what it was worth
    delivered_on: date | None = None
    confirmed_on: date | None = None  # by the customer; without it, it is our word only
    contact_id: ContactId | None = None  # who confirmed it
    evidence: str = ""

    def __post_init__(self) -> None:
        named(self, "title", "benefit.title.empty")
        tidied(self, "external_id", "unit")
        priced(self, "promised", "worth")
        for value in (self.baseline, self.target, self.measured):
            if value is not None:
                number(value, -LARGEST, LARGEST, "objective.value.impossible")

    @property
    def is_confirmed(self) -> bool:
        """Whether the customer agreed."""
        return self.confirmed_on is not None
