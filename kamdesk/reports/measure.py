"""How wide words will be, known before a page is set."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from matplotlib.ft2font import FT2Font

from kamdesk.reports.text import BREAK, softened

if TYPE_CHECKING:
    from pathlib import Path

EM = 100.0
BOLDER = 1.06  # a strong letter is so much wider than a plain one, at most
ELLIPSIS = "…"


class Ruler:
    """Measures by the bundled typefaces, letter by letter; pairs are set closer, never wider."""

    def __init__(self, fonts: Path) -> None:
        first = sorted(fonts.rglob("Inter-Regular.ttf"))
        rest = [file for file in sorted(fonts.rglob("*.ttf")) if not file.stem.startswith("Inter")]
        self._faces = [_face(file) for file in (*first, *rest)]
        self._known: dict[str, float] = {}

    def width(self, text: str, size: float, *, strong: bool = False) -> float:
        """Return how much room a text takes on one line."""
        return sum(map(self._advance, text)) * size * (BOLDER if strong else 1.0)

    def lines(self, text: str, size: float, room: float, *, strong: bool = False) -> list[str]:
        """Return a text broken into lines as a page breaks it."""
        found, line = [], ""
        for word in text.split():
            for at, piece in enumerate(softened(word).split(BREAK)):
                gap = " " if line and not at else ""
                if line and self.width(line + gap + piece, size, strong=strong) > room:
                    found.append(line)
                    line = piece
                else:
                    line += gap + piece
        return [*found, line] if line else found

    def clipped(
        self, text: str, size: float, room: float, most: int = 1, *, strong: bool = False
    ) -> str:
        """Return a text shortened to so many lines."""
        lines = self.lines(text, size, room, strong=strong)
        if len(lines) <= most:
            return text
        whole = " ".join(lines[:most])
        fits, over = 0, len(whole) + 1  # so many letters do, so many do not
        while over - fits > 1:
            at = (fits + over) // 2
            short = whole[:at].rstrip() + ELLIPSIS
            does = len(self.lines(short, size, room, strong=strong)) <= most
            fits, over = (at, over) if does else (fits, at)
        return whole[:fits].rstrip() + ELLIPSIS

    def _advance(self, letter: str) -> float:
        if letter not in self._known:
            self._known[letter] = self._found(ord(letter))
        return self._known[letter]

    def _found(self, code: int) -> float:
        for face in self._faces:
            if face.get_char_index(code):
                return face.load_char(code).linearHoriAdvance / 65536 / EM
        return 1.0


@cache
def _face(file: Path) -> FT2Font:
    face = FT2Font(str(file))
    face.set_size(EM, 72)
    return face
