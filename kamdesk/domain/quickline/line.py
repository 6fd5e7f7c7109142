"""What a quick line turned out to mean, with what it is not sure about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID


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
    ours: bool = True


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
    amount: QuickAmount | None
    next_step: str
    unresolved: tuple[str, ...]
    spans: tuple[Span, ...]
    choices: tuple[Choice, ...]
