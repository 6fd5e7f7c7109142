"""Sales targets, a month at a time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.domain.record import priced, tidied

TargetId = NewType("TargetId", UUID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is to be sold in a month: in all, to an account, of a group, or to new customers."""

    id: TargetId = field(default_factory=lambda: TargetId(new_id()))
    version: int = 0
    external_id: str = ""
    month: date  # its first day
    account_id: AccountId | None = None
    product_group: str = ""
    new_business: bool = False
    amount: Money
    stretch: Money | None = None

    def __post_init__(self) -> None:
        tidied(self, "external_id", "product_group")
        object.__setattr__(self, "month", self.month.replace(day=1))
        priced(self, "amount", "stretch")
        if self.amount.amount < 0:
            raise RuleBroken("target.negative", value=self.amount.amount)

    @property
    def scope(self) -> tuple[AccountId | None, str, bool]:
        """What the target is about; one month has one target for each scope."""
        return self.account_id, self.product_group, self.new_business

    def for_amount(self, amount: Money) -> Target:
        """Return the target at another amount."""
        return replace(self, amount=amount)
