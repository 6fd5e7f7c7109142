"""Which language a line is most likely typed in; it decides what words of two languages mean."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kamdesk.domain.quickline.words import Words

WORD = re.compile(r"[^\W\d_]+")
TABLES = ("kinds", "positive", "negative", "verbs", "states", "acts", "must", "ours_now", "spells")


class Tongues:
    """Knows the words of each language, and how telling each word is."""

    def __init__(self, languages: Sequence[Words]) -> None:
        self._languages = languages
        self._spoken = [frozenset(_vocabulary(one)) for one in languages]
        self._in = Counter(word for words in self._spoken for word in words)

    def of(self, flat: str) -> tuple[Words, ...]:
        """Return the languages, that of the line first."""
        said = WORD.findall(flat)
        weights = [
            sum(len(word) ** 0.5 / self._in[word] ** 2 for word in said if word in words)
            for words in self._spoken
        ]
        leading = max(range(len(weights)), key=lambda n: (weights[n], -n))
        first = self._languages[leading]
        return (first, *(one for one in self._languages if one is not first))


def _vocabulary(words: Words) -> Iterator[str]:
    yield from words.common
    said: list[Iterable[str]] = [getattr(words, name) for name in TABLES]
    for days in words.days:
        said += [getattr(days, field.name) for field in fields(days)]
    for phrases in said:
        for phrase in phrases:
            yield from (one for one in WORD.findall(phrase) if len(one) > 2)
