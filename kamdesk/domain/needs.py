"""What a customer needs, said or sensed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.identity import new_id
from kamdesk.domain.products import ProductId
from kamdesk.domain.record import named, tidied

NeedId = NewType("NeedId", UUID)


class NeedKind(StrEnum):
    """How we know of a need."""

    STATED = "stated"
    IMPLIED = "implied"
    ANTICIPATED = "anticipated"


class NeedStatus(StrEnum):
    """What became of a need."""

    OPEN = "open"
    ANSWERED = "answered"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A need with its evidence, and the product or solution that answers it."""

    id: NeedId = field(default_factory=lambda: NeedId(new_id()))
    version: int = 0
    external_id: str = ""
    account_id: AccountId
    contact_id: ContactId | None = None
    title: str
    kind: NeedKind = NeedKind.STATED
    evidence: str = ""
    product_id: ProductId | None = None
    solution: str = ""
    status: NeedStatus = NeedStatus.OPEN
    noted_on: date | None = None

    def __post_init__(self) -> None:
        named(self, "title", "need.title.empty")
        tidied(self, "external_id")
