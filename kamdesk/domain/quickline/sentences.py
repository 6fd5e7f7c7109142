"""Where sentences end; the mark of "3. Dezember" and of "Mio. EUR" ends none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.domain.days import DayFound

SENTENCE = re.compile(r"[.!?](?=\s|$)")
SHORT = frozenset(
    re.findall(
        r"\w+",
        "ca dr fr hr min mio mrd nr no std tsd st mr mrs ms sr sra mme approx etc inkl bzw env",
    )
)
LONGEST_SHORT = 4  # letters of a day that is cut short: "Mon.", "Sept."


def sentence_end(flat: str, start: int, end: int, days: Sequence[DayFound]) -> int:
    """Return where the sentence ends that begins at a place."""
    for mark in SENTENCE.finditer(flat, start, end):
        if ends_sentence(flat, mark.start(), days):
            return mark.end()
    return end


def ends_sentence(flat: str, mark: int, days: Sequence[DayFound]) -> bool:
    """Say whether a mark ends a sentence; that of "3. Dezember" and "Mio. EUR" ends none."""
    if flat[mark] != ".":
        return True
    before = re.search(r"\w+$", flat[:mark])
    said = before[0] if before else ""
    dated = any(one.start <= mark < one.end for one in days)
    if dated and said.isalpha() and len(said) > LONGEST_SHORT:
        return True  # "by Tuesday." is written out
    return not (dated or said in SHORT)


def in_a_day(place: int, days: Sequence[DayFound]) -> bool:
    """Say whether a place is inside the words of a day."""
    return any(one.start < place < one.end for one in days)
