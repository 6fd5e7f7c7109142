"""What is measured in a line whatever its language: days, times of day, durations, sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.days import DayReader
from kamdesk.domain.quickline.clock import Clock
from kamdesk.domain.quickline.measures import Measures
from kamdesk.domain.vocabulary import heaped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.domain.day_readings import Toward
    from kamdesk.domain.days import DayFound
    from kamdesk.domain.quickline.words import Words


class Senses:
    """Patterns of all languages at once; they cost too much to be made for each."""

    def __init__(self, languages: Sequence[Words]) -> None:
        words = heaped(languages)
        self.days = DayReader(words.days)
        self.clock = Clock(words)
        self.measures = Measures(words)

    def days_of(self, flat: str, today: date, toward: Toward, language: Words) -> list[DayFound]:
        """Return the days of a line, less the words that mean something else in its language."""
        return [
            one
            for one in self.days.find(flat, today, toward)
            if flat[one.start : one.end] not in language.alien
        ]
