"""Words that mean a day: "next Friday", "12.6.", "in two weeks"; where not sure, all readings.

How they are read, so that nobody is surprised:

- *Friday* looking forward is the coming one, today included; looking back the latest, today
  included. *last Friday* and *coming Friday* never mean today.
- *next Friday* is the one of the next week, Monday to Sunday; before it, this week's is offered.
- *3/4* has two readings unless one cannot be; *12.6.* is day and month.
- A day without a year is the nearest in the direction that is looked at, unless the other one is
  nearer; then both are offered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

from kamdesk.domain import day_readings as readings
from kamdesk.domain.day_readings import FRIDAY, Pointing, Question, Toward
from kamdesk.domain.day_words import ENGLISH, GERMAN, AllDayWords, DayWords
from kamdesk.domain.periods import month_of, months_later
from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Reading: TypeAlias = Callable[[re.Match[str], Question], Iterable[date]]

YEAR = r"(?:19|20)\d\d"


@dataclass(frozen=True, slots=True)
class DayFound:
    """Words that mean a day; ``days`` holds every reading, the likeliest first.

    Without any reading the words look like a date and are none (31.2.).
    """

    start: int
    end: int
    days: tuple[date, ...]
    due: bool = False  # introduced by "by", "until", …


class DayReader:
    """Finds days in text, in all the languages it was given."""

    def __init__(self, languages: Sequence[DayWords] = (ENGLISH, GERMAN)) -> None:
        self._words = words = AllDayWords(languages)
        self._points = {
            word: how
            for how, said in (
                (Pointing.NEXT, words.next),
                (Pointing.LAST, words.last),
                (Pointing.THIS, words.this),
                (Pointing.COMING, words.coming),
            )
            for word in said
        }
        self._forms = tuple(self._compiled())

    def find(self, flat: str, today: date, toward: Toward) -> list[DayFound]:
        """Return the days in folded text, in order; the longest words win."""
        question = Question(today, toward)
        matches = [(one, reading) for form, reading in self._forms for one in form.finditer(flat)]
        matches.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
        found: list[DayFound] = []
        for match, reading in matches:
            if found and match.start() < found[-1].end:
                continue
            days = tuple(dict.fromkeys(reading(match, question)))
            found.append(DayFound(match.start(), match.end(), days, bool(match["due"])))
        return found

    def read(self, text: str, today: date, toward: Toward = Toward.FUTURE) -> tuple[date, ...]:
        """Return the readings of words that are a day and nothing else."""
        flat = folded(text).strip()
        for found in self.find(flat, today, toward):
            if (found.start, found.end) == (0, len(flat)):
                return found.days
        return ()

    def _compiled(self) -> Iterator[tuple[re.Pattern[str], Reading]]:
        words = self._words
        due, on, points = any_of(words.due), any_of(words.on), any_of(self._points)
        lead = rf"(?<![\w.,/-])(?:(?:(?P<due>{due})|{on})\s+(?:(?:the|den|dem)\s+)?)?"
        tail = r"(?![\w/]|[.,]\d|-\d)"
        for pattern, reading in (*self._dates(), *self._words_for_days()):
            yield re.compile(lead + pattern + tail), reading
        pointed = rf"(?<!\w)(?:(?P<due>{due})\s+|(?:{on})\s+|(?=(?:{points})\s))"
        weak = rf"(?:(?P<how>{points})\s+)?(?P<day>{any_of(words.weak)})\.?"
        yield re.compile(pointed + weak + tail), self._weekday

    def _dates(self) -> Iterator[tuple[str, Reading]]:
        words = self._words
        months, ordinal = any_of(words.months), rf"(?:{any_of(words.ordinals)})?"
        year = rf"(?:\.?,?\s*(?P<year>{YEAR}))?"
        of = rf"\s*(?:(?:{any_of(words.of)})\s+)?"
        yield r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", _numeric
        yield (
            rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.(?P<year>\s?{YEAR}|\d{{2}})?",
            _numeric,
        )
        yield rf"(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})(?:/(?P<year>{YEAR}|\d{{2}}))?", _slashed
        yield rf"(?P<one>\d{{1,2}})-(?P<two>\d{{1,2}})-(?P<year>{YEAR})", _slashed
        yield rf"(?P<day>\d{{1,2}}){ordinal}{of}(?P<name>{months}){year}", self._named
        yield rf"(?P<name>{months})\.?\s+(?P<day>\d{{1,2}}){ordinal}{year}", self._named

    def _words_for_days(self) -> Iterator[tuple[str, Reading]]:
        words = self._words
        points, weeks = any_of(self._points), any_of(words.weeks)
        daypart = rf"(?:\s+(?:{any_of(words.dayparts)}))?"
        count = rf"(?P<count>\d{{1,3}}|{any_of(words.numbers)})\s+(?P<unit>{any_of(words.units)})"
        weekday = rf"(?:(?P<how>{points})\s+)?(?P<day>{any_of(words.weekdays)})\.?"
        week = rf"(?:\s+(?P<when>{points})\s+(?:{weeks}))?"
        yield weekday + week + daypart, self._weekday
        yield rf"(?P<day>{any_of(words.relative)}){daypart}", self._relative
        yield rf"(?:{any_of(words.within)})\s+{count}", self._ahead
        yield rf"{count}\s+(?:{any_of(words.ago)})", self._ago
        yield rf"(?:{any_of(words.before)})\s+{count}", self._ago
        yield rf"(?P<how>{points})\s+(?:{weeks})", self._week
        yield rf"(?P<how>{points})\s+(?:{any_of(words.months_)})", self._month
        yield rf"(?:{any_of(words.week_ends)})", _week_end
        yield rf"(?:{any_of(words.month_ends)})", _month_end

    def _named(self, match: re.Match[str], question: Question) -> Iterable[date]:
        month = self._words.months[match["name"]]
        return readings.dated(int(match["day"]), month, match["year"], question)

    def _weekday(self, match: re.Match[str], question: Question) -> Iterable[date]:
        said = match.groupdict()
        day = (self._words.weekdays | self._words.weak)[_word(match, "day")]
        if said.get("when"):
            weeks = self._points[_word(match, "when")].weeks
            return [readings.monday(question.today, weeks) + timedelta(days=day)]
        return readings.weekday(self._how(match), day, question)

    def _how(self, match: re.Match[str]) -> Pointing:
        return self._points.get(_word(match, "how"), Pointing.BARE)

    def _relative(self, match: re.Match[str], question: Question) -> Iterable[date]:
        yield question.today + timedelta(days=self._words.relative[_word(match, "day")])

    def _ahead(self, match: re.Match[str], question: Question) -> Iterable[date]:
        yield self._counted(match, question, 1)

    def _ago(self, match: re.Match[str], question: Question) -> Iterable[date]:
        yield self._counted(match, question, -1)

    def _counted(self, match: re.Match[str], question: Question, way: int) -> date:
        said, unit, words = _word(match, "count"), match["unit"], self._words
        count = way * (int(said) if said.isdecimal() else words.numbers[said])
        if unit in words.days:
            return question.today + timedelta(days=count)
        if unit in words.weeks:
            return question.today + timedelta(weeks=count)
        return months_later(question.today, count * 12 if unit in words.years else count)

    def _week(self, match: re.Match[str], question: Question) -> Iterable[date]:
        return readings.week(self._how(match), question)

    def _month(self, match: re.Match[str], question: Question) -> Iterable[date]:
        return readings.month(self._how(match), question)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first; for none, one that never fits."""
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest) or r"(?!)"


def _word(match: re.Match[str], name: str) -> str:
    """Return the words of a group as the lists spell them: with single blanks."""
    return " ".join((match[name] or "").split())


def _week_end(_match: re.Match[str], question: Question) -> Iterable[date]:
    yield max(readings.monday(question.today, 0) + timedelta(days=FRIDAY), question.today)


def _month_end(_match: re.Match[str], question: Question) -> Iterable[date]:
    yield month_of(question.today)[1]


def _numeric(match: re.Match[str], question: Question) -> Iterable[date]:
    return readings.dated(int(match["day"]), int(match["month"]), match["year"], question)


def _slashed(match: re.Match[str], question: Question) -> Iterable[date]:
    """Read 3/4 as day and month and as month and day: both, where both can be."""
    one, two, year = int(match["one"]), int(match["two"]), match["year"]
    yield from readings.dated(one, two, year, question)
    yield from readings.dated(two, one, year, question)
