"""Contracts with customers, whose dates become deadlines."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.domain.record import named, tidied

ContractId = NewType("ContractId", UUID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """An agreement with a beginning, an end, and a last day to give notice."""

    id: ContractId = field(default_factory=lambda: ContractId(new_id()))
    version: int = 0
    external_id: str = ""
    account_id: AccountId
    title: str
    starts: date | None = None
    ends: date | None = None
    notice_by: date | None = None
    value: Money | None = None  # in a year
    renews: bool = False  # by itself, unless notice is given
    notes: str = ""

    def __post_init__(self) -> None:
        named(self, "title", "contract.title.empty")
        tidied(self, "external_id")
        if self.starts and self.ends and self.ends < self.starts:
            raise RuleBroken("contract.ends.before.start", value=self.ends)
        if self.notice_by and self.ends and self.notice_by > self.ends:
            raise RuleBroken("contract.notice.after.end", value=self.notice_by)
