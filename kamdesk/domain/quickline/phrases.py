"""Very many words and phrases, looked up where a text stands; no pattern could hold them all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LETTERS = re.compile(r"\w+")
BLANKS = re.compile(r"\s+")


class Phrases:
    """Finds the longest of its phrases that a text goes on with."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in dict.fromkeys(phrases):
            first = LETTERS.match(phrase)
            words = tuple(phrase.split())
            self._by_first.setdefault(first[0] if first else "", []).append(words)
        for known in self._by_first.values():
            known.sort(key=lambda words: -sum(map(len, words)) - len(words))

    def end(self, flat: str, start: int) -> int | None:
        """Return where the phrase ends that begins at a place, if one does."""
        first = LETTERS.match(flat, start)
        for words in self._by_first.get(first[0] if first else "", ()):
            place = _after(flat, start, words)
            if place is not None:
                return place
        return None

    def before(self, flat: str, start: int) -> int | None:
        """Return where the next word begins behind a phrase; "j'" needs no blank there."""
        place = self.end(flat, start)
        if place is None:
            return None
        blanks = BLANKS.match(flat, place)
        if blanks is None:
            return place if flat[place - 1] == "'" and LETTERS.match(flat, place) else None
        return blanks.end() if LETTERS.match(flat, blanks.end()) else None


def _after(flat: str, start: int, words: tuple[str, ...]) -> int | None:
    place = start
    for n, word in enumerate(words):
        if n:
            blanks = BLANKS.match(flat, place)
            if blanks is None:
                return None
            place = blanks.end()
        if not flat.startswith(word, place):
            return None
        place += len(word)
    whole = flat[place - 1] == "'" or LETTERS.match(flat, place) is None
    return place if whole else None
