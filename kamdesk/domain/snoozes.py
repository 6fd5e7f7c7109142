"""What is not to be asked for before a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType
from uuid import UUID

from kamdesk.domain.identity import new_id
from kamdesk.domain.record import named

SnoozeId = NewType("SnoozeId", UUID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    """One reason for attention, of one thing, that rests until a day; nothing due is lost."""

    id: SnoozeId = field(default_factory=lambda: SnoozeId(new_id()))
    version: int = 0
    about: UUID  # of an account, an action, an opportunity, …
    reason: str  # the kind of attention that rests
    until: date

    def __post_init__(self) -> None:
        named(self, "reason", "snooze.reason.empty")
