"""Text without case and accents that still knows where each letter stood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

FACES = {
    "positive": (r"[:;=]-?[)d](?!\w)", "\U0001f642", "\U0001f600", "\U0001f60a", "\U0001f44d"),
    "negative": (r"[:=]'?-?\((?!\w)", "\U0001f641", "\u2639", "\U0001f61e", "\U0001f620",
                 "\U0001f621", "\U0001f44e"),
    "neutral": (r"[:=]-?\|(?!\w)", "\U0001f610"),
}  # fmt: skip
FACE = re.compile("|".join(f"(?P<{mood}>{'|'.join(looks)})" for mood, looks in FACES.items()))


class Flat:
    """A line as it is searched; spans found in it lead back into what was typed.

    Faces are taken out: nothing else in the line has to know that a colon may be one.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        pieces = [folded(letter).replace("’", "'") for letter in raw]
        self.text = "".join(pieces)
        self._origin = [n for n, piece in enumerate(pieces) for _ in piece]
        self._origin.append(len(raw))
        self.faces = tuple(self._faces())
        for start, end, _ in self.faces:
            self.text = f"{self.text[:start]}{' ' * (end - start)}{self.text[end:]}"

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the folded span stood in the raw text, accents included."""
        return self._origin[start], self._origin[end]

    def said(self, start: int, end: int) -> str:
        """Return the raw text of a folded span."""
        first, last = self.span(start, end)
        return self.raw[first:last]

    def _faces(self) -> Iterator[tuple[int, int, str]]:
        for match in FACE.finditer(self.text):
            start = match.start()
            if start and self.text[start - 1].isalnum() and match[0][0] in ":;=":
                continue  # "price:(net)" has no face
            yield (*match.span(), str(match.lastgroup))
