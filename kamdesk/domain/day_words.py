"""The words for days, by language; written without case and accents, as they are compared."""

from __future__ import annotations

from dataclasses import dataclass


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
    coming_after: tuple[str, ...] = ()  # "vendredi prochain"
    last_after: tuple[str, ...] = ()  # "el lunes pasado"
    within: tuple[str, ...]  # "in two weeks"
    ago: tuple[str, ...]  # "two weeks ago"
    before: tuple[str, ...]  # "vor zwei Wochen"
    due: tuple[str, ...]  # "by Friday"
    on: tuple[str, ...]  # "on Friday"
    of: tuple[str, ...]
    articles: tuple[str, ...]
    dated: tuple[str, ...] = ()  # "am 3.", "le 3": the third of a month
    ordinals: tuple[str, ...]
    every: tuple[str, ...]  # "every Friday" is no one day
    in_month: tuple[str, ...]  # "in December"
    early: tuple[str, ...]  # "early December"
    middle: tuple[str, ...]
    late: tuple[str, ...]
    week_numbers: tuple[str, ...]  # "week 49"
    week_ends: tuple[str, ...]
    month_ends: tuple[str, ...]
    quarter_ends: tuple[str, ...]
    year_ends: tuple[str, ...]
