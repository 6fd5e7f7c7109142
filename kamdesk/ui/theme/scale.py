"""Spacing, radius, size and type, each once."""

from __future__ import annotations

from enum import IntEnum
from typing import Literal, NamedTuple

TextRole = Literal[
    "display", "h1", "h2", "body", "control", "strong", "small", "chip", "caption", "overline"
]


class Space(IntEnum):
    """Margins and gaps in pixels."""

    XXS = 2  # between the lines of one thing
    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 20
    XXL = 24
    PAGE = 28
    HUGE = 32
    VAST = 48


class Radius(IntEnum):
    """How round a corner is."""

    CHIP = 6
    CONTROL = 8
    CARD = 12


class Size(IntEnum):
    """Heights and widths that repeat; scaled with the text by ``Theme.scaled``."""

    CONTROL = 34
    SMALL = 28
    PILL = 22
    ROW = 46
    ROW_COMPACT = 34
    HEADER = 32
    SIDEBAR = 240
    SIDEBAR_FOLDED = 60
    ICON = 16


class Type(NamedTuple):
    """One line of the type table."""

    pixels: int
    weight: int
    tracking: float


TYPE: dict[TextRole, Type] = {
    "display": Type(26, 600, -0.4),
    "h1": Type(22, 600, -0.3),
    "h2": Type(15, 600, -0.1),
    "body": Type(13, 400, 0),
    "control": Type(13, 500, 0),  # words on buttons and in navigation
    "strong": Type(13, 600, 0),
    "small": Type(12, 400, 0),
    "chip": Type(12, 500, 0),  # words on small controls
    "caption": Type(11, 500, 0),
    "overline": Type(11, 600, 0.5),
}
