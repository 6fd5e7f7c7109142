"""What happened with an account or a person: one line for each thing, newest first."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from kamdesk.domain.surveys import SurveyKind
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.kinds import Kind


class Happening(StrEnum):
    """What kind of thing stands in a timeline."""

    TOUCHPOINT = "touchpoint"
    PROMISE = "promise"
    ACTION = "action"
    ISSUE = "issue"
    NEED = "need"
    DEAL = "opportunity"
    ANSWER = "answer"
    FILE = "attachment"
    STRENGTH = "strength"
    CONTRACT = "contract"
    PERSON = "contact"


KIND_OF_HAPPENING = {
    Happening.TOUCHPOINT: Kind.TOUCHPOINTS,
    Happening.PROMISE: Kind.ACTIONS,
    Happening.ACTION: Kind.ACTIONS,
    Happening.ISSUE: Kind.ISSUES,
    Happening.NEED: Kind.NEEDS,
    Happening.DEAL: Kind.OPPORTUNITIES,
    Happening.ANSWER: Kind.SURVEYS,
    Happening.FILE: Kind.ATTACHMENTS,
    Happening.STRENGTH: Kind.STRENGTHS,
    Happening.CONTRACT: Kind.CONTRACTS,
    Happening.PERSON: Kind.CONTACTS,
}


class Step(StrEnum):
    """What became of a thing that day."""

    NOTED = "noted"
    MADE = "made"
    DUE = "due"
    KEPT = "kept"
    LATE = "late"  # done, but after the day that was said first
    BROKEN = "broken"  # the day passed, and it is not done
    DONE = "done"
    OPENED = "opened"
    RESOLVED = "resolved"
    ADDED = "added"
    CHANGED = "changed"
    BEGAN = "began"
    ENDED = "ended"
    JOINED = "joined"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where a line stands in a timeline; its words are read when it comes into sight."""

    what: Happening
    step: Step
    id: UUID  # of the thing
    day: date
    at: time | None = None
    touch: TouchpointKind | None = None
    change_id: UUID | None = None  # what of a deal was changed

    @property
    def order(self) -> tuple[date, time, str, UUID]:
        """By what lines are sorted, the newest last."""
        return self.day, self.at or time.min, self.step, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose timeline, and which part of it."""

    account_id: UUID | None = None
    contact_id: UUID | None = None
    text: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A field of a deal that got another value; names and values as the domain has them."""

    field: str
    old: object
    new: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a timeline, to be read."""

    mark: Mark
    title: str
    note: str = ""
    survey: SurveyKind | None = None
    value: int | None = None  # of a relationship's strength
    missing: tuple[str, ...] = ()  # parts that a report should have
    moved: tuple[Moved, ...] = field(default=())
