"""Touchpoints: each time we and a customer had to do with each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import NewType
from uuid import UUID

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.record import tidied, within

TouchpointId = NewType("TouchpointId", UUID)


class TouchpointKind(StrEnum):
    """How the two sides met."""

    VISIT = "visit"
    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    EVENT = "event"
    MESSAGE = "message"
    NOTE = "note"


BETWEEN_US = frozenset(TouchpointKind) - {TouchpointKind.NOTE}  # a note to oneself is no contact
FACE_TO_FACE = frozenset({TouchpointKind.VISIT, TouchpointKind.MEETING, TouchpointKind.EVENT})


class Sentiment(StrEnum):
    """How the customer felt."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touchpoint:
    """A visit, call, message, … as it was; promises made in it are actions that refer to it."""

    id: TouchpointId = field(default_factory=lambda: TouchpointId(new_id()))
    version: int = 0
    external_id: str = ""
    account_id: AccountId | None = None
    kind: TouchpointKind = TouchpointKind.NOTE
    happened_on: date
    at: time | None = None
    minutes: int | None = None
    summary: str
    objective: str = ""
    outcome: str = ""
    next_step: str = ""
    sentiment: Sentiment | None = None
    notes: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)  # of the report, by their headings
    tags: str = ""  # words to find it by, without the mark: delivery, price
    typed: str = ""  # the quick line as it was typed: nothing of it is ever lost
    contacts: tuple[ContactId, ...] = ()

    def __post_init__(self) -> None:
        tidied(self, "external_id", "tags")
        object.__setattr__(self, "summary", self.summary.strip())
        if not (self.summary or self.outcome or self.notes or any(self.parts.values())):
            raise RuleBroken("touchpoint.empty")
        within(self.minutes, 0, 60 * 24 * 31, "touchpoint.minutes.impossible")
