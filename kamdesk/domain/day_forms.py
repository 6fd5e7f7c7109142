"""The forms in which a day is said, as patterns, each with the name of how it is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kamdesk.domain.day_words import DayWords

YEAR = r"(?:19|20)\d\d"


class DayForms:
    """Every form of a day in the words of all languages; a reading is named, not known."""

    def __init__(self, words: DayWords, *, terse: bool = False) -> None:
        self._words = words
        self._terse = terse  # "send the offer Fr"
        self._units = (*words.days, *words.weeks, *words.months_, *words.years)
        self._before = (*words.next, *words.last, *words.this, *words.coming)
        self._after = (*words.coming_after, *words.last_after)

    def __iter__(self) -> Iterator[tuple[re.Pattern[str], str]]:
        words = self._words
        due, on, points = any_of(words.due), any_of(words.on), any_of(self._before)
        a = rf"(?:(?:{any_of(words.articles)})\s+)?"
        lead = rf"(?<![\w.,/-])(?:(?:(?P<due>{due})|{on})\s+{a})?"
        tail = r"(?![\w/]|[.,]\d|-\d)"
        for pattern, reading in (*self._dates(), *self._words_for_days(), *self._parts()):
            yield re.compile(lead + pattern + tail), reading
        pointed = rf"(?<!\w)(?:(?P<due>{due})\s+|(?:{on})\s+|(?=(?:{points})\s))"
        weak = rf"(?:(?P<how>{points})\s+)?(?P<day>{any_of(words.weak_weekdays)})\.?"
        yield re.compile(pointed + weak + tail), "weekday"
        if self._terse:
            alone = rf"(?<=\s)(?P<due>(?!))?(?P<day>{any_of(words.weak_weekdays)})\.?"
            yield re.compile(alone + r"(?=\s*(?:$|[,;)]|\.(?:\s|$)))"), "weekday"
        told = rf"(?<!\w)(?:(?P<due>{due})\s+)?(?:{any_of(words.dated)})\s+(?P<day>\d{{1,2}})"
        close = r"(?=\s*(?:$|[,;:!?)]|\.?\s+(?:at|um|gegen|a|vers)\s+(?:las?\s+)?\d))"
        yield re.compile(rf"{told}(?:\.?(?:er)?){close}"), "of_month"
        nth = rf"(?<!\w)(?:(?P<due>{due})\s+|(?:{on})\s+){a}(?P<day>\d{{1,2}})(?:st|nd|rd|th)"
        yield re.compile(nth + tail), "of_month"
        yield (
            re.compile(rf"{told}\.(?P<month>\d{{1,2}})(?P<year>)(?!\s?[%€$£\d])" + tail),
            "numeric",
        )

    def _dates(self) -> Iterator[tuple[str, str]]:
        words = self._words
        months, ordinal = any_of(words.months), rf"(?:{any_of(words.ordinals)})?"
        year = rf"(?:\.?,?\s*(?:(?:{any_of(words.of)})\s+)?(?P<year>{YEAR}))?"
        of = rf"\s*(?:(?:{any_of(words.of)})\s+)?"
        yield r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", "numeric"
        yield (
            rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.(?P<year>\s?{YEAR}|\d{{2}})?",
            "numeric",
        )
        yield rf"(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})(?:/(?P<year>{YEAR}|\d{{2}}))?", "slashed"
        yield rf"(?P<one>\d{{1,2}})-(?P<two>\d{{1,2}})-(?P<year>{YEAR})", "slashed"
        yield rf"(?P<day>\d{{1,2}}){ordinal}{of}(?P<name>{months}){year}", "named"
        yield rf"(?P<name>{months})\.?\s+(?P<day>\d{{1,2}}){ordinal}{year}", "named"
        yield rf"(?:{any_of(words.in_month)})\s+(?P<name>{months}){year}", "within"

    def _words_for_days(self) -> Iterator[tuple[str, str]]:
        words = self._words
        points, after = any_of(self._before), any_of(self._after)
        weeks, days = any_of(words.weeks), any_of(words.weekdays)
        daypart = rf"(?:\s+(?:{any_of(words.dayparts)}))?"
        count = rf"(?P<count>\d{{1,3}}|{any_of(words.numbers)})\s+(?P<unit>{any_of(self._units)})"
        weekday = rf"(?:(?P<how>{points})\s+)?(?P<day>{days})\.?(?:\s+(?P<after>{after}))?"
        of = rf"(?:(?:{any_of(words.of)})\s+)?(?:(?:{any_of(words.articles)})\s+)?"
        week = rf"(?P<when>{points})\s+(?:{weeks})|(?:{weeks})\s+(?P<later>{after})"
        yield rf"{weekday}(?:\s+{of}(?:{week}))?{daypart}", "weekday"
        any_day = any_of((*words.weekdays, *words.weak_weekdays))
        yield rf"(?:{week})\s+(?:(?:{any_of(words.on)})\s+)?(?P<day>{any_day})", "weekday"
        yield rf"(?<!\bla )(?P<day>{any_of(words.relative)}){daypart}", "relative"
        yield rf"(?:{any_of(words.within)})\s+{count}", "ahead"
        yield rf"{count}\s+(?:{any_of(words.ago)})", "ago"
        yield rf"(?:{any_of(words.before)})\s+{count}", "ago"
        for unit, reading in ((weeks, "week"), (any_of(words.months_), "month")):
            yield rf"(?P<how>{points})\s+(?:{unit})", reading
            yield rf"(?:{unit})\s+(?P<after>{after})", reading
        yield (
            rf"(?:(?:{any_of(words.within)})\s+)?(?:{any_of(words.week_numbers)})\.?\s?(?P<week>\d{{1,2}})",
            "week_number",
        )

    def _parts(self) -> Iterator[tuple[str, str]]:
        """Yield parts of weeks, months and years: "end of next week", "early December"."""
        words = self._words
        points, after = any_of(self._before), any_of(self._after)
        part = (
            rf"(?:(?P<early>{any_of(words.early)})|(?P<middle>{any_of(words.middle)})"
            rf"|(?:{any_of(words.late)}))\s*(?:(?:{any_of(words.articles)})\s+)?"
        )
        year = rf"(?:\s+(?P<year>{YEAR}))?"
        yield rf"{part}(?P<name>{any_of(words.months)}){year}", "part_of_month"
        for unit, reading in (
            (any_of(words.weeks), "part_of_week"),
            (any_of(words.months_), "part_of_month"),
        ):
            yield rf"{part}(?P<how>{points})\s+(?:{unit})", reading
            yield rf"{part}(?:{unit})\s+(?P<after>{after})", reading
        yield rf"(?:{any_of(words.week_ends)})", "week_end"
        yield rf"(?:{any_of(words.month_ends)})", "month_end"
        yield rf"(?:{any_of(words.quarter_ends)})", "quarter_end"
        yield rf"(?:{any_of(words.year_ends)})", "year_end"


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first; for none, one that never fits."""
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest) or r"(?!)"
