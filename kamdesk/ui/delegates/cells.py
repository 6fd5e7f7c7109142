"""What painted cells are told beyond their text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from kamdesk.ui.theme.tokens import Tone

CellRole = Qt.ItemDataRole.UserRole + 10  # the model answers with one of these, or None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountCell:
    """An account with the line that tells it from others."""

    title: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoLineCell:
    """A thing and what it belongs to."""

    title: str
    subtitle: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PillCell:
    """A state as a word, its color and its icon."""

    text: str
    tone: Tone = "neutral"
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarCell:
    """What share of a target is reached; None where it is not known."""

    share: float | None
    text: str
    tone: Tone = "accent"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCell:
    """A day that may be late: then bold, in red, and the text says so."""

    text: str
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberCell:
    """A figure whose color means something."""

    text: str
    tone: Tone = "neutral"
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingCell:
    """A rating from 1 to 10; None where nobody rated yet."""

    value: float | None
    stale: bool = False  # older than a year: a dot
    provisional: bool = False  # computed or guessed: a dashed edge


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCell:
    """Whether a thing is done."""

    done: bool
    name: str = ""  # for the tooltip of the circle


@dataclass(frozen=True, slots=True, kw_only=True)
class JumpCell:
    """A line of the palette, or the heading over some."""

    title: str
    subtitle: str = ""
    icon: str = "search"
    keys: str = ""
    heading: bool = False
