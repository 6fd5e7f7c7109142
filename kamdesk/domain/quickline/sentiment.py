"""How the customer felt, from the words that say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kamdesk.domain.day_forms import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.domain.quickline.words import Words

POSITIVE, NEGATIVE, NEUTRAL = "positive", "negative", "neutral"


class Moods:
    """Finds the words of feeling; a negation before one turns it round."""

    def __init__(self, words: Words) -> None:
        self._feeling = re.compile(
            rf"(?<!\w)(?P<no>(?:{any_of(words.negations)})\s+(?:\w+\s+)?)?"
            rf"(?:(?P<good>{any_of(words.positive)})|(?:{any_of(words.negative)}))(?!\w)"
        )

    def find(self, flat: str) -> list[tuple[int, int, str]]:
        """Return where each feeling stands, and which it is."""
        return [
            (*match.span(), POSITIVE if bool(match["good"]) is not bool(match["no"]) else NEGATIVE)
            for match in self._feeling.finditer(flat)
        ]


def overall(moods: Iterable[str]) -> str | None:
    """Return the one feeling of a line; good and bad together are neither."""
    said = set(moods)
    if len(said) == 1:
        return said.pop()
    return NEUTRAL if said else None
