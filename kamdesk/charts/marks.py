"""What in a picture means something: for the pointer, the keyboard and the ear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in the picture, in logical pixels from its top left corner."""

    left: float
    top: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies inside."""
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One bar, row or point: where it is, what it says, what it opens."""

    index: int
    box: Box
    label: str
    key: object | None = None  # an account's id, a month: what a click is about


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the legend."""

    word: str
    color: str
    line: Literal["", "-", "--", ":"] = ""  # "-", "--" or ":"; empty is a filled square


class NothingToDraw(Exception):
    """Raised instead of an empty frame; the caller shows words."""
