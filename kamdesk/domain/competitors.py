"""Who else sells to a customer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.domain.record import named, tidied

CompetitorId = NewType("CompetitorId", UUID)


class Threat(StrEnum):
    """How dangerous a competitor is at a customer."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Competitor:
    """A competitor's presence at one customer, in one group of products or in all."""

    id: CompetitorId = field(default_factory=lambda: CompetitorId(new_id()))
    version: int = 0
    external_id: str = ""
    account_id: AccountId
    name: str
    product_group: str = ""
    spend: Money | None = None  # what the customer buys there in a year
    threat: Threat | None = None
    strengths: str = ""
    weaknesses: str = ""

    def __post_init__(self) -> None:
        named(self, "name", "competitor.name.empty")
        tidied(self, "external_id", "product_group")
