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
from kamdesk.domain.day_forms import DayForms, any_of
from kamdesk.domain.day_readings import FRIDAY, Pointing, Question, Toward
from kamdesk.domain.day_words_de import GERMAN
from kamdesk.domain.day_words_en import ENGLISH
from kamdesk.domain.day_words_es import SPANISH
from kamdesk.domain.day_words_fr import FRENCH
from kamdesk.domain.periods import month_of, months_later, quarter_of, year_of
from kamdesk.domain.text import folded
from kamdesk.domain.vocabulary import heaped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kamdesk.domain.day_words import DayWords

    Reading: TypeAlias = Callable[[re.Match[str], Question], Iterable[date]]

EARLY, MIDDLE = 5, 15  # of a month
EVERY = (ENGLISH, GERMAN, FRENCH, SPANISH)


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

    def __init__(self, languages: Sequence[DayWords] = EVERY, *, terse: bool = False) -> None:
        self._words = words = heaped(languages)
        self._points = {
            word: how
            for how, said in (
                (Pointing.COMING, (*words.coming, *words.coming_after)),
                (Pointing.LAST, (*words.last, *words.last_after)),
                (Pointing.NEXT, words.next),
                (Pointing.THIS, words.this),
            )
            for word in said
        }
        self._every = re.compile(rf"(?<!\w)(?:{any_of(words.every)})\s+$")
        known = self._readings()
        self._forms = [(form, known[name]) for form, name in DayForms(words, terse=terse)]
        self._read: tuple[str, list[tuple[re.Match[str], Reading]]] = ("", [])

    def find(self, flat: str, today: date, toward: Toward) -> list[DayFound]:
        """Return the days in folded text, in order; the longest words win."""
        question = Question(today, toward)
        found: list[DayFound] = []
        for match, reading in self._matches(flat):
            if found and match.start() < found[-1].end:
                continue
            days = tuple(dict.fromkeys(reading(match, question)))
            found.append(DayFound(match.start(), match.end(), days, bool(match["due"])))
        return [one for one in found if not self._every.search(flat[: one.start])]

    def read(self, text: str, today: date, toward: Toward = Toward.FUTURE) -> tuple[date, ...]:
        """Return the readings of words that are a day and nothing else."""
        flat = folded(text).strip()
        for found in self.find(flat, today, toward):
            if (found.start, found.end) == (0, len(flat)):
                return found.days
        return ()

    def _matches(self, flat: str) -> list[tuple[re.Match[str], Reading]]:
        """Return what may be a day, the earliest and longest first; a line is asked for twice."""
        last, matches = self._read
        if last != flat:
            matches = [(one, read) for form, read in self._forms for one in form.finditer(flat)]
            matches.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
            self._read = (flat, matches)
        return matches

    def _readings(self) -> dict[str, Reading]:
        return {
            "weekday": self._weekday,
            "relative": self._relative,
            "named": self._named,
            "within": self._within,
            "ahead": self._ahead,
            "ago": self._ago,
            "week": self._week,
            "month": self._month,
            "part_of_week": self._part_of_week,
            "part_of_month": self._part_of_month,
            "numeric": _numeric,
            "slashed": _slashed,
            "of_month": _of_month,
            "week_number": _week_number,
            "week_end": _week_end,
            "month_end": _month_end,
            "quarter_end": _quarter_end,
            "year_end": _year_end,
        }

    def _named(self, match: re.Match[str], question: Question) -> Iterable[date]:
        month = self._words.months[match["name"]]
        return readings.dated(int(match["day"]), month, match["year"], question)

    def _within(self, match: re.Match[str], question: Question) -> Iterable[date]:
        month = self._words.months[match["name"]]
        return readings.in_month(month, match["year"], question)

    def _weekday(self, match: re.Match[str], question: Question) -> Iterable[date]:
        day = (self._words.weak_weekdays | self._words.weekdays)[_word(match, "day")]
        if week := _word(match, "when") or _word(match, "later"):
            weeks = self._points[week].weeks
            return [readings.monday(question.today, weeks) + timedelta(days=day)]
        return readings.weekday(self._how(match), day, question)

    def _how(self, match: re.Match[str]) -> Pointing:
        return self._points.get(_word(match, "how") or _word(match, "after"), Pointing.BARE)

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

    def _part_of_week(self, match: re.Match[str], question: Question) -> Iterable[date]:
        day = 0 if match["early"] else readings.FRIDAY // 2 if match["middle"] else readings.FRIDAY
        yield readings.monday(question.today, self._how(match).weeks) + timedelta(days=day)

    def _part_of_month(self, match: re.Match[str], question: Question) -> Iterable[date]:
        if name := match.groupdict().get("name"):
            last = readings.in_month(self._words.months[name], match["year"], question)[0]
        else:
            last = months_later(question.today.replace(day=1), self._how(match).weeks)
        first, last = month_of(last)
        if match["early"]:
            yield first.replace(day=EARLY)
        else:
            yield first.replace(day=MIDDLE) if match["middle"] else last


def _word(match: re.Match[str], name: str) -> str:
    """Return the words of a group as the lists spell them: with single blanks."""
    return " ".join((match.groupdict().get(name) or "").split())


def _week_end(_match: re.Match[str], question: Question) -> Iterable[date]:
    yield max(readings.monday(question.today, 0) + timedelta(days=FRIDAY), question.today)


def _month_end(_match: re.Match[str], question: Question) -> Iterable[date]:
    yield month_of(question.today)[1]


def _quarter_end(_match: re.Match[str], question: Question) -> Iterable[date]:
    yield quarter_of(question.today)[1]


def _year_end(_match: re.Match[str], question: Question) -> Iterable[date]:
    yield year_of(question.today)[1]


def _week_number(match: re.Match[str], question: Question) -> Iterable[date]:
    return readings.week_number(int(match["week"]), question)


def _of_month(match: re.Match[str], question: Question) -> Iterable[date]:
    return readings.of_month(int(match["day"]), question)


def _numeric(match: re.Match[str], question: Question) -> Iterable[date]:
    return readings.dated(int(match["day"]), int(match["month"]), match["year"], question)


def _slashed(match: re.Match[str], question: Question) -> Iterable[date]:
    """Read 3/4 as day and month and as month and day: both, where both can be."""
    one, two, year = int(match["one"]), int(match["two"]), match["year"]
    yield from readings.dated(one, two, year, question)
    yield from readings.dated(two, one, year, question)
