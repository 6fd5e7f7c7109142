"""Text without case and accents that still knows where each letter stood."""

from __future__ import annotations

from kamdesk.domain.text import folded


class Flat:
    """A line as it is searched; spans found in it lead back into what was typed."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        pieces = [folded(letter).replace("’", "'") for letter in raw]
        self.text = "".join(pieces)
        self._origin = [n for n, piece in enumerate(pieces) for _ in piece]
        self._origin.append(len(raw))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the folded span stood in the raw text, accents included."""
        return self._origin[start], self._origin[end]

    def said(self, start: int, end: int) -> str:
        """Return the raw text of a folded span."""
        first, last = self.span(start, end)
        return self.raw[first:last]
