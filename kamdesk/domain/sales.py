"""What was sold, line by line."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.domain.products import ProductId
from kamdesk.domain.record import number, tidied

SaleId = NewType("SaleId", UUID)
LARGEST = 10**12  # of one line; in hundredths of a cent it still fits the database


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """One line of an order: net amount, exact to a hundredth of a cent; returns are negative."""

    id: SaleId = field(default_factory=lambda: SaleId(new_id()))
    version: int = 0
    external_id: str = ""
    account_id: AccountId
    product_id: ProductId | None = None
    sold_on: date
    order_number: str = ""
    quantity: Decimal = Decimal(1)
    amount: Money
    cost: Money | None = None

    def __post_init__(self) -> None:
        tidied(self, "external_id", "order_number")
        number(self.quantity, -LARGEST, LARGEST, "sale.quantity.impossible")
        for money in (self.amount, self.cost):
            if money is not None and abs(money.amount) > LARGEST:
                raise RuleBroken("money.amount.impossible", value=money.amount)
        if self.cost is not None and self.cost.currency != self.amount.currency:
            raise RuleBroken("money.currencies.differ")
