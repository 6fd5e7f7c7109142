"""Lines between people at a customer that no organization chart shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.contacts import ContactId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.record import tidied

TieId = NewType("TieId", UUID)


class TieKind(StrEnum):
    """What binds or divides two people."""

    INFLUENCES = "influences"
    CONFLICT = "conflict"
    INFORMAL = "informal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A line from one person to another; only influence has a direction."""

    id: TieId = field(default_factory=lambda: TieId(new_id()))
    version: int = 0
    contact_id: ContactId
    other_id: ContactId
    kind: TieKind = TieKind.INFLUENCES
    note: str = ""

    def __post_init__(self) -> None:
        tidied(self, "note")
        if self.contact_id == self.other_id:
            raise RuleBroken("tie.to.oneself")
