"""The words for days, by language; written without case and accents, as they are compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DayWords:
    """What one language calls its days, and how it points at them."""

    weekdays: dict[str, int]  # Monday is 0
    weak_weekdays: dict[str, int]  # mean something else too: need a word before that points
    months: dict[str, int]
    relative: dict[str, int]  # days from today
    dayparts: tuple[str, ...]
    numbers: dict[str, int]
    days: tuple[str, ...]
    weeks: tuple[str, ...]
    months_: tuple[str, ...]
    years: tuple[str, ...]
    next: tuple[str, ...]
    last: tuple[str, ...]
    this: tuple[str, ...]
    coming: tuple[str, ...]
    within: tuple[str, ...]  # "in two weeks"
    ago: tuple[str, ...]  # "two weeks ago"
    before: tuple[str, ...]  # "vor zwei Wochen"
    due: tuple[str, ...]  # "by Friday"
    on: tuple[str, ...]  # "on Friday"
    of: tuple[str, ...]
    ordinals: tuple[str, ...]
    week_ends: tuple[str, ...]
    month_ends: tuple[str, ...]


ENGLISH = DayWords(
    weekdays={
        "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "weds": 2,
        "thursday": 3, "thurs": 3, "thur": 3, "thu": 3, "friday": 4, "fri": 4,
        "saturday": 5, "sunday": 6,
    },
    weak_weekdays={"wed": 2, "sat": 5, "sun": 6},
    months={
        "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4,
        "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8,
        "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11,
        "nov": 11, "december": 12, "dec": 12,
    },
    relative={
        "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
        "yesterday": -1, "last night": -1, "the day before yesterday": -2,
        "day before yesterday": -2, "tomorrow": 1, "tmrw": 1, "the day after tomorrow": 2,
        "day after tomorrow": 2,
    },
    dayparts=("morning", "afternoon", "evening", "night", "noon"),
    numbers={
        "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "three": 3, "four": 4, "five": 5,
        "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
    },
    days=("days", "day"),
    weeks=("weeks", "week", "wks", "wk"),
    months_=("months", "month"),
    years=("years", "year"),
    next=("next",),
    last=("last", "previous", "past"),
    this=("this",),
    coming=("coming", "this coming", "the coming"),
    within=("in", "within"),
    ago=("ago",),
    before=(),
    due=("by", "until", "till", "before", "due", "due on", "due by", "no later than", "deadline"),
    on=("on", "for", "from", "the", "on the"),
    of=("of",),
    ordinals=("st", "nd", "rd", "th"),
    week_ends=("end of week", "end of the week", "end of this week", "the end of the week", "eow"),
    month_ends=(
        "end of month", "end of the month", "end of this month", "the end of the month",
        "month end", "eom",
    ),
)  # fmt: skip

GERMAN = DayWords(
    weekdays={
        "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4,
        "samstag": 5, "sonnabend": 5, "sonntag": 6,
    },
    weak_weekdays={"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6},
    months={
        "januar": 1, "janner": 1, "februar": 2, "feber": 2, "marz": 3, "maerz": 3, "mrz": 3,
        "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8, "september": 9, "oktober": 10,
        "okt": 10, "november": 11, "dezember": 12, "dez": 12,
    },
    relative={
        "heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "ubermorgen": 2,
        "uebermorgen": 2, "heute morgen": 0,
    },
    dayparts=("fruh", "vormittag", "mittag", "nachmittag", "abend"),
    numbers={
        "ein": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4,
        "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwolf": 12,
    },
    days=("tagen", "tage", "tag"),
    weeks=("wochen", "woche"),
    months_=("monaten", "monate", "monat"),
    years=("jahren", "jahre", "jahr"),
    next=("nachsten", "nachste", "nachster", "nachstes", "naechsten", "naechste"),
    last=("letzten", "letzte", "letzter", "letztes", "vorigen", "vorige", "vergangenen"),
    this=("diesen", "diese", "dieser", "dieses"),
    coming=("kommenden", "kommende", "kommender"),
    within=("in", "binnen"),
    ago=(),
    before=("vor",),
    due=("bis", "bis zum", "bis am", "bis spatestens", "spatestens", "spatestens am", "fallig"),
    on=("am", "vom", "ab", "zum", "fur", "den"),
    of=("von",),
    ordinals=(".", "ter", "ten"),
    week_ends=("ende der woche", "ende dieser woche", "wochenende"),
    month_ends=("ende des monats", "ende dieses monats", "monatsende"),
)  # fmt: skip


class AllDayWords:
    """The words of all languages in one heap: nobody says in which one a line is typed."""

    def __init__(self, languages: Sequence[DayWords]) -> None:
        def tuples(name: str) -> tuple[str, ...]:
            return tuple(word for one in languages for word in getattr(one, name))

        def mapping(name: str) -> dict[str, int]:
            return {word: day for one in languages for word, day in getattr(one, name).items()}

        self.weekdays, self.weak = mapping("weekdays"), mapping("weak_weekdays")
        self.months, self.relative = mapping("months"), mapping("relative")
        self.numbers = mapping("numbers")
        self.days, self.weeks = tuples("days"), tuples("weeks")
        self.months_, self.years = tuples("months_"), tuples("years")
        self.units = (*self.days, *self.weeks, *self.months_, *self.years)
        self.next, self.last = tuples("next"), tuples("last")
        self.this, self.coming = tuples("this"), tuples("coming")
        self.within, self.ago, self.before = tuples("within"), tuples("ago"), tuples("before")
        self.due, self.on, self.of = tuples("due"), tuples("on"), tuples("of")
        self.ordinals, self.dayparts = tuples("ordinals"), tuples("dayparts")
        self.week_ends, self.month_ends = tuples("week_ends"), tuples("month_ends")
