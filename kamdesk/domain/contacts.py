"""People at the customer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.record import named, tidied, within

ContactId = NewType("ContactId", UUID)


class Seniority(StrEnum):
    """How high in the business a person sits."""

    EXECUTIVE = "executive"
    DIRECTOR = "director"
    MANAGER = "manager"
    OPERATIONAL = "operational"


class BuyingRole(StrEnum):
    """What a person does when the customer buys."""

    DECIDES = "decides"
    INFLUENCES = "influences"
    USES = "uses"
    CHAMPION = "champion"
    GATEKEEPER = "gatekeeper"
    BLOCKS = "blocks"


class BuyingCenter(StrEnum):
    """Which buyer a person is (Miller & Heiman, Strategic Selling, 1985)."""

    ECONOMIC = "economic buyer"
    TECHNICAL = "technical buyer"
    USER = "user buyer"
    COACH = "coach"


class Support(StrEnum):
    """Where a person stands towards us."""

    ADVOCATE = "advocate"
    SUPPORTER = "supporter"
    NEUTRAL = "neutral to us"
    SCEPTIC = "sceptic"
    HOSTILE = "hostile"


class Channel(StrEnum):
    """How a person likes to be reached."""

    VISIT = "visit"
    PHONE = "phone"
    EMAIL = "email"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at a customer; one without an account is kept until one is known."""

    id: ContactId = field(default_factory=lambda: ContactId(new_id()))
    version: int = 0
    external_id: str = ""
    account_id: AccountId | None = None
    name: str = ""  # as the person is called; made of the parts where it is left out
    first_name: str = ""
    last_name: str = ""
    salutation: str = ""
    title: str = ""
    department: str = ""
    seniority: Seniority | None = None
    role: BuyingRole | None = None
    buying_center: BuyingCenter | None = None
    function: str = ""  # which part of the business: buying, finance, …
    support: Support | None = None
    influence: int | None = None  # 1 little, 5 decisive
    reports_to_id: ContactId | None = None
    email: str = ""
    phone: str = ""
    mobile: str = ""
    channel: Channel | None = None
    language: str = ""
    birthday: date | None = None
    left_on: date | None = None  # the company; the history stays
    interests: str = ""
    source: str = ""  # where we have the data from
    consent_on: date | None = None  # when the person agreed that we keep it
    do_not_contact: bool = False
    cadence_days: int | None = None  # instead of the account's
    cadence_max_days: int | None = None
    map_x: int | None = None  # where the person was put on the map by hand
    map_y: int | None = None
    notes: str = ""

    def __post_init__(self) -> None:
        tidied(self, "first_name", "last_name", "salutation", "title", "department", "external_id")
        tidied(self, "email", "phone", "mobile", "language")
        if not self.name.strip():
            object.__setattr__(self, "name", f"{self.first_name} {self.last_name}")
        named(self, "name", "contact.name.empty")
        tidied(self, "function", "source")
        within(self.influence, 1, 5, "contact.influence.impossible")
        within(self.cadence_days, 1, 3650, "account.cadence.impossible")
        within(self.cadence_max_days, 1, 3650, "account.cadence.impossible")
        if self.reports_to_id == self.id:
            raise RuleBroken("contact.reports.to.oneself")
