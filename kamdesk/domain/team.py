"""Our own people: who is on an account's team, and who knows whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.identity import new_id
from kamdesk.domain.record import named, tidied, within

ColleagueId = NewType("ColleagueId", UUID)
AssignmentId = NewType("AssignmentId", UUID)
AcquaintanceId = NewType("AcquaintanceId", UUID)

WEAKEST, STRONGEST = 1, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """One of ours, whose help the key account manager needs."""

    id: ColleagueId = field(default_factory=lambda: ColleagueId(new_id()))
    version: int = 0
    external_id: str = ""
    name: str
    title: str = ""
    department: str = ""
    email: str = ""
    phone: str = ""

    def __post_init__(self) -> None:
        named(self, "name", "colleague.name.empty")
        tidied(self, "external_id", "title", "department", "email", "phone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A colleague's place in an account's team."""

    id: AssignmentId = field(default_factory=lambda: AssignmentId(new_id()))
    version: int = 0
    account_id: AccountId
    colleague_id: ColleagueId
    role: str = ""
    responsibility: str = ""

    def __post_init__(self) -> None:
        tidied(self, "role", "responsibility")


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """A colleague knows a contact, so well, as of a day."""

    id: AcquaintanceId = field(default_factory=lambda: AcquaintanceId(new_id()))
    version: int = 0
    colleague_id: ColleagueId
    contact_id: ContactId
    strength: int = 3  # 1 has met, 5 is trusted
    since: date | None = None

    def __post_init__(self) -> None:
        within(self.strength, WEAKEST, STRONGEST, "acquaintance.strength.impossible")
