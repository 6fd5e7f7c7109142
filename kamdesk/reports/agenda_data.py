"""What an agenda on paper says, line by line."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kamdesk.reports import english
from kamdesk.services.calendar_entries import CalendarEntry, Standing
from kamdesk.services.coming import Event
from kamdesk.services.words.codes import CODES
from kamdesk.services.words.dated import CONTRACT_ENDS, EVENTS, PROMISES, RENEWS, TITLES
from kamdesk.services.words.days import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kamdesk.reports.text import Data
    from kamdesk.services.calendar import AgendaPaper

TONES = {
    Event.ACTION: "info",
    Event.CLOSE: "good",
    Event.CONTRACT: "warn",
    Event.NOTICE: "warn",
    Event.ISSUE: "warn",
}


def agenda_data(paper: AgendaPaper) -> dict[str, Data]:
    """Return the data of the template: what is late, then each day that holds something."""
    days: list[Data] = [
        {"heading": _named(day, paper.as_of), "today": day == paper.as_of, "lines": _lines(found)}
        for day, found in groupby(paper.lines, key=lambda one: one.day)
    ]
    late: list[Data] = [{**_line(one), "when": english.day(one.day)} for one in paper.late]
    return {
        "title": "Agenda",
        "span": f"{english.day(paper.first)} – {english.day(paper.last)}",
        "as_of": english.day(paper.as_of),
        "date": [paper.as_of.year, paper.as_of.month, paper.as_of.day],
        "late": late,
        "days": days,
    }


def _named(day: date, today: date) -> str:
    said = f"{WEEKDAYS[day.weekday()]} {english.day(day)}"
    return f"Today, {said}" if day == today else said


def _lines(found: Iterable[CalendarEntry]) -> list[Data]:
    return [{**_line(one), "when": f"{one.at:%H:%M}" if one.at else ""} for one in found]


def _line(one: CalendarEntry) -> dict[str, Data]:
    below = [one.account_name, ", ".join(one.people)]
    if one.amount is not None:
        below.append(english.short_money(one.amount))
    if one.promise is not None:
        below.append(PROMISES[one.promise])
    late = one.standing is Standing.LATE
    return {
        "kind": CODES[one.touch.value] if one.touch else EVENTS[one.event],
        "tone": "bad" if late else TONES.get(one.event, "neutral"),
        "title": _title(one),
        "below": " · ".join(filter(None, below)),
        "over": one.standing is Standing.OVER,
    }


def _title(one: CalendarEntry) -> str:
    title = " ".join(one.title.split())
    if one.event is Event.CONTRACT and not title:
        return CONTRACT_ENDS
    if one.event is Event.CONTRACT and one.renews:
        return RENEWS.format(title=title)
    if not title and one.touch:
        return CODES[one.touch.value]
    return TITLES.get(one.event, "{title}").format(title=title)
