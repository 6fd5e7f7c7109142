"""What we sell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NewType
from uuid import UUID

from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.domain.record import named, priced, tidied

ProductId = NewType("ProductId", UUID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A product or service of ours, in its group."""

    id: ProductId = field(default_factory=lambda: ProductId(new_id()))
    version: int = 0
    external_id: str = ""
    name: str
    code: str = ""
    group: str = ""
    unit: str = ""
    list_price: Money | None = None
    cost_price: Money | None = None
    active: bool = True
    notes: str = ""

    def __post_init__(self) -> None:
        named(self, "name", "product.name.empty")
        tidied(self, "external_id", "code", "group", "unit")
        priced(self, "list_price", "cost_price")
