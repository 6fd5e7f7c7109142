"""The days that words can mean, seen from one day: likeliest first, others where not sure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum, auto

from kamdesk.domain.periods import month_of, months_later

WEEK = timedelta(days=7)
FRIDAY = 4
SOON = timedelta(days=60)  # against the direction, a day without a year is believed so far
CENTURY = 2000
LEAP = 4  # years around today in which every date occurs, 29 February included


class Toward(StrEnum):
    """Which way a day without more is meant: what happened, or what is to be done."""

    PAST = "past"
    FUTURE = "future"


class Pointing(StrEnum):
    """How a word before a day points at it."""

    BARE = auto()
    NEXT = auto()
    LAST = auto()
    THIS = auto()
    COMING = auto()

    @property
    def weeks(self) -> int:
        """How many weeks, or months, from this one."""
        return {Pointing.LAST: -1, Pointing.THIS: 0, Pointing.BARE: 0}.get(self, 1)


@dataclass(frozen=True, slots=True)
class Question:
    """Seen from which day, looking which way."""

    today: date
    toward: Toward


def monday(today: date, weeks: int) -> date:
    """Return the Monday of this week, or of one before or after it."""
    return today - timedelta(days=today.weekday()) + weeks * WEEK


def weekday(how: Pointing, day: int, question: Question) -> list[date]:
    """Return what a weekday means: "Friday", "next Friday", "last Friday"."""
    today = question.today
    coming = today + timedelta(days=(day - today.weekday()) % 7)
    latest = today - timedelta(days=(today.weekday() - day) % 7)
    named = monday(today, how.weeks) + timedelta(days=day)
    if how is Pointing.COMING:
        return [coming if coming > today else coming + WEEK]
    if how is Pointing.NEXT:
        return [named, coming] if today < coming < named else [named]
    if how is Pointing.LAST:
        before = latest if latest < today else latest - WEEK
        return [before, before - WEEK] if before >= monday(today, 0) else [before]
    if how is Pointing.THIS:
        gone = named < today and question.toward is Toward.FUTURE
        return [coming, named] if gone else [named]
    if question.toward is Toward.FUTURE:
        return [coming, coming + WEEK] if coming == today else [coming]
    return [latest, coming] if latest < today else [latest]


def week(how: Pointing, question: Question) -> list[date]:
    """Return what "next week" means: due at its end, begun at its start; past, a week ago."""
    first = monday(question.today, how.weeks)
    return _span(question, how, (first, question.today - WEEK, first + timedelta(days=FRIDAY)))


def month(how: Pointing, question: Question) -> list[date]:
    """Return what "next month" means, as a week is read."""
    first, last = month_of(months_later(question.today.replace(day=1), how.weeks))
    return _span(question, how, (first, months_later(question.today, -1), last))


def _span(question: Question, how: Pointing, span: tuple[date, date, date]) -> list[date]:
    first, ago, last = span
    if how is Pointing.LAST:
        return [ago, first, last]
    if how is Pointing.THIS:
        return [max(last, question.today) if question.toward is Toward.FUTURE else question.today]
    return [last, first] if question.toward is Toward.FUTURE else [first, last]


def in_month(month: int, year: str | None, question: Question) -> list[date]:
    """Return what "in December" means: due at its end, begun at its start."""
    today = question.today
    years = [int(year)] if year else [today.year, today.year + 1]
    if not year and question.toward is Toward.PAST:
        years = [today.year, today.year - 1]
    spans = [month_of(date(number, month, 1)) for number in years]
    if question.toward is Toward.PAST:
        return next(([first, last] for first, last in spans if first <= today), [*spans[0]])
    return next(([last, first] for first, last in spans if last >= today), [*spans[0]])


def week_number(number: int, question: Question) -> list[date]:
    """Return what "week 49" means (ISO 8601): due on its Friday, begun on its Monday."""
    found = []
    for year in range(question.today.year - 1, question.today.year + 2):
        try:
            first = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        found.append(first)
    if question.toward is Toward.PAST:
        return [one for one in reversed(found) if one <= question.today][:1]
    ends = [one + timedelta(days=FRIDAY) for one in found]
    end = next((one for one in ends if one + 2 * timedelta(days=1) >= question.today), None)
    return [] if end is None else [end, end - timedelta(days=FRIDAY)]


def of_month(day: int, question: Question) -> list[date]:
    """Return what "the third" means: the nearest one in the direction looked at."""
    way = -1 if question.toward is Toward.PAST else 1
    first = question.today.replace(day=1)
    for months in range(LEAP):
        month = months_later(first, way * months)
        for one in valid(month.year, month.month, day):
            if way * (one - question.today).days >= 0:
                return [one]
    return []


def dated(day: int, month: int, year: str | None, question: Question) -> list[date]:
    """Return the day of a date; without a year the nearest one in the direction looked at."""
    if year:
        number = int(year)
        return valid(number + CENTURY if number < 100 else number, month, day)
    return _yearless(month, day, question)


def _yearless(month: int, day: int, question: Question) -> list[date]:
    today = question.today
    years = range(today.year - LEAP, today.year + LEAP + 1)
    near = [one for year in years for one in valid(year, month, day)]
    if not near:
        return []
    past = max((one for one in near if one <= today), default=near[0])
    future = min((one for one in near if one >= today), default=near[-1])
    meant, other = (past, future) if question.toward is Toward.PAST else (future, past)
    if abs(today - other) >= abs(today - meant):
        return [meant]
    return [other, meant] if abs(today - other) <= SOON else [meant, other]


def valid(year: int, month: int, day: int) -> list[date]:
    """Return the date if there is one (31 February is none)."""
    try:
        return [date(year, month, day)]
    except ValueError:
        return []
