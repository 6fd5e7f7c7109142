"""What is measured in a line whatever its language: days, times of day, durations, sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.days import EVERY, DayReader
from kamdesk.domain.quickline.clock import Clock
from kamdesk.domain.quickline.measures import Measures
from kamdesk.domain.vocabulary import heaped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.domain.day_readings import Toward
    from kamdesk.domain.days import DayFound
    from kamdesk.domain.quickline.flat import Flat
    from kamdesk.domain.quickline.words import Words


SHORT = 4  # letters of a day that is cut short, and its mark


class Senses:
    """Patterns of all languages at once; they cost too much to be made for each."""

    def __init__(self, languages: Sequence[Words]) -> None:
        words = heaped(languages)
        self.days = DayReader(words.days, terse=True)
        self.clock = Clock(words)
        self.measures = Measures(words)

    def days_of(self, line: Flat, today: date, toward: Toward, language: Words) -> list[DayFound]:
        """Return the days of a line, less the words that mean something else in its language."""
        return [
            one
            for one in self.days.find(line.text, today, toward)
            if line.text[one.start : one.end] not in language.alien
            if one.end - one.start > SHORT or _is_a_day(line, one, language)
        ]


def _is_a_day(line: Flat, found: DayFound, language: Words) -> bool:
    """Say whether "Fr" alone is a day: in its own language, and written like one."""
    word = line.text[found.start : found.end].rstrip(".")
    short = any(word in days.weak_weekdays for days in EVERY)
    whole = any(word in days.weekdays for days in EVERY)
    if not short or whole:
        return True
    own = any(word in days.weak_weekdays for days in language.days)
    return own and line.said(found.start, found.end)[:1].isupper()
