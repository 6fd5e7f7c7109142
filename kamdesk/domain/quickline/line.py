"""What a quick line turned out to mean, with what it is not sure about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from kamdesk.domain.actions import Promise


class Chip(StrEnum):
    """What a stretch of the line was understood as."""

    KIND = "kind"
    ACCOUNT = "account"
    CONTACT = "contact"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    AMOUNT = "amount"
    SENTIMENT = "sentiment"
    ACTION = "action"
    PROMISE = "promise"  # an action that somebody gave their word for
    TAG = "tag"
    DUE = "due"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Named:
    """An account or a contact as the portfolio knows it."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the typed line that became a chip."""

    start: int
    end: int
    what: Chip


Option: TypeAlias = "date | Named | str"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A stretch with more than one reading; the first is assumed, unless ``open``.

    Writing the chosen name, or the chosen day as 2026-04-03, in its place settles it.
    """

    start: int
    end: int
    what: Chip
    options: tuple[Option, ...]
    open: bool = False  # nothing was assumed


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickAction:
    """Something to be done, and by which side."""

    title: str
    due: date | None = None
    at: time | None = None
    promise: Promise | None = None  # whose word it is; none: to be done, and nobody's word
    by: Named | None = None  # who of theirs gave it, where it was said
    said: tuple[int, int] = (0, 0)  # the words that say whose it is; empty where none do
    when: tuple[int, int] = (0, 0)  # the words that say the day and the time; else its end
    turned: str = ""  # in the place of ``said``, makes it somebody else's

    @property
    def ours(self) -> bool:
        """Whether we are the ones to do it."""
        return self.promise is not Promise.THEIRS


@dataclass(frozen=True, slots=True)
class QuickAmount:
    """A sum of money as it was said."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickLine:
    """A touchpoint in the making; nothing that was typed is lost."""

    kind: str  # a touchpoint's kind; a note where none was said
    account: Named | None
    contacts: tuple[Named, ...]
    happened_on: date
    at: time | None
    minutes: int | None
    summary: str  # what is left as the note; the whole line where nothing is
    actions: tuple[QuickAction, ...]
    sentiment: str | None
    amounts: tuple[QuickAmount, ...]
    tags: tuple[str, ...]  # they stay in the note, too
    face: tuple[int, int] | None  # where the mood was drawn
    next_step: str
    unresolved: tuple[str, ...]
    spans: tuple[Span, ...]
    choices: tuple[Choice, ...]

    @property
    def amount(self) -> QuickAmount | None:
        """The first sum of money that was said."""
        return next(iter(self.amounts), None)
