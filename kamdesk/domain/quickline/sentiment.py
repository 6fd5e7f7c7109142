"""How the customer felt, from the words that say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kamdesk.domain.quickline.phrases import BLANKS, Phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.domain.quickline.words import Words

REACH = 60  # letters
WORD = re.compile(r"[\w']+")
RUN = re.compile(r"(?:[\w']+\s+){1,6}$")
POSITIVE, NEGATIVE, NEUTRAL = "positive", "negative", "neutral"


class Moods:
    """Finds the words of feeling; a negation before one turns it round."""

    def __init__(self, words: Words) -> None:
        self._good, self._bad = Phrases(words.positive), Phrases(words.negative)
        self._no, self._after = Phrases(words.negations), Phrases(words.negations_after)
        self._fillers = frozenset(part for one in words.fillers for part in one.split())

    def find(self, flat: str) -> list[tuple[int, int, str]]:
        """Return where each feeling stands, and which it is."""
        found: list[tuple[int, int, str]] = []
        for word in WORD.finditer(flat):
            start = word.start()
            if found and start < found[-1][1]:
                continue
            good, bad = self._good.end(flat, start), self._bad.end(flat, start)
            end = max(good or 0, bad or 0)
            if end:
                before = self._denied(flat, start)
                turned = before is not None or self._denied_later(flat, end)
                mood = POSITIVE if (end == good) is not turned else NEGATIVE
                found.append((start if before is None else before, end, mood))
        return found

    def _denied(self, flat: str, start: int) -> int | None:
        """Return where the negation stands that a feeling follows: "not at all happy"."""
        run = RUN.search(flat, max(0, start - REACH), start)
        free = 1  # one word of any kind may stand between
        for word in reversed(list(WORD.finditer(run[0]))) if run else ():
            place = run.start() + word.start() if run else 0
            end = self._no.end(flat, place)
            if end is not None and end <= start:
                return place
            free -= word[0] not in self._fillers
            if free < 0:
                break
        return None

    def _denied_later(self, flat: str, end: int) -> bool:
        """Say whether the negation follows: "freut sich nicht", but not "gut, nicht teuer"."""
        blanks = BLANKS.match(flat, end)
        no = self._after.end(flat, blanks.end()) if blanks else None
        more = BLANKS.match(flat, no) if no is not None else None
        if no is None or more is None:
            return no is not None
        place = more.end()
        return self._good.end(flat, place) is None and self._bad.end(flat, place) is None


def overall(moods: Iterable[str]) -> str | None:
    """Return the one feeling of a line; good and bad together are neither."""
    said = set(moods)
    if len(said) == 1:
        return said.pop()
    return NEUTRAL if said else None
