"""How strong the relationship with a person was, each time somebody thought about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType
from uuid import UUID

from kamdesk.domain.contacts import ContactId
from kamdesk.domain.identity import new_id
from kamdesk.domain.record import within
from kamdesk.domain.team import STRONGEST, WEAKEST

StrengthId = NewType("StrengthId", UUID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """A judgement of one day, with what it rests on; the newest counts, the others show the way."""

    id: StrengthId = field(default_factory=lambda: StrengthId(new_id()))
    version: int = 0
    contact_id: ContactId
    value: int  # 1 has met us, 5 trusts us
    noted_on: date
    evidence: str = ""

    def __post_init__(self) -> None:
        within(self.value, WEAKEST, STRONGEST, "strength.impossible")
