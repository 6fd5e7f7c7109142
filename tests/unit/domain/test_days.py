"""Words for days, looked at from a Wednesday."""

from datetime import date, timedelta

import pytest

from kamdesk.domain.day_readings import Toward
from kamdesk.domain.days import DayReader

TODAY = date(2026, 6, 17)
READER = DayReader()


def on(month, day, year=2026):
    return date(year, month, day)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("today", [on(6, 17)]),
        ("tomorrow", [on(6, 18)]),
        ("the day  after tomorrow", [on(6, 19)]),
        ("Friday", [on(6, 19)]),
        ("by Fri", [on(6, 19)]),
        ("Mon.", [on(6, 22)]),
        ("Wednesday", [on(6, 17), on(6, 24)]),  # today, or did they mean in a week?
        ("next Friday", [on(6, 26), on(6, 19)]),
        ("next Mon", [on(6, 22)]),
        ("next Tuesday morning", [on(6, 23)]),
        ("this Friday", [on(6, 19)]),
        ("coming Wednesday", [on(6, 24)]),
        ("Friday next week", [on(6, 26)]),
        ("by sat", [on(6, 20)]),
        ("in two weeks", [on(7, 1)]),
        ("in 10 days", [on(6, 27)]),
        ("in a month", [on(7, 17)]),
        ("in 2 years", [on(6, 17, 2028)]),
        ("next week", [on(6, 26), on(6, 22)]),
        ("next month", [on(7, 31), on(7, 1)]),
        ("this month", [on(6, 30)]),
        ("by the end of the week", [on(6, 19)]),
        ("eom", [on(6, 30)]),
        ("2026-06-12", [on(6, 12)]),
        ("3 Dec", [on(12, 3)]),
        ("3rd of December 2027", [on(12, 3, 2027)]),
        ("December 3, 2027", [on(12, 3, 2027)]),
        ("by the 3rd of July", [on(7, 3)]),
        ("12.6.2025", [on(6, 12, 2025)]),
        ("12.06.25", [on(6, 12, 2025)]),
        ("13/7", [on(7, 13)]),
        ("7/13/2026", [on(7, 13)]),
        ("3/4/2026", [on(4, 3), on(3, 4)]),
        ("29 Feb", [on(2, 29, 2028)]),
        ("morgen", [on(6, 18)]),
        ("übermorgen", [on(6, 19)]),
        ("bis Freitag", [on(6, 19)]),
        ("bis Fr", [on(6, 19)]),
        ("nächsten Freitag", [on(6, 26), on(6, 19)]),
        ("am kommenden Montag", [on(6, 22)]),
        ("in drei Wochen", [on(7, 8)]),
        ("3. Dezember", [on(12, 3)]),
        ("bis zum 1. März 2027", [on(3, 1, 2027)]),
        ("Ende der Woche", [on(6, 19)]),
    ],
)
def test_looking_forward(text, days):
    assert list(READER.read(text, TODAY)) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("yesterday", [on(6, 16)]),
        ("yesterday afternoon", [on(6, 16)]),
        ("vorgestern", [on(6, 15)]),
        ("Wednesday", [on(6, 17)]),
        ("Monday", [on(6, 15), on(6, 22)]),
        ("last Thu", [on(6, 11)]),
        ("last Monday", [on(6, 15), on(6, 8)]),
        ("last Wednesday", [on(6, 10)]),
        ("letzten Freitag", [on(6, 12)]),
        ("two weeks ago", [on(6, 3)]),
        ("a month ago", [on(5, 17)]),
        ("vor 3 Tagen", [on(6, 14)]),
        ("last week", [on(6, 10), on(6, 8), on(6, 12)]),
        ("last month", [on(5, 17), on(5, 1), on(5, 31)]),
        ("this week", [on(6, 17)]),
        ("next week", [on(6, 22), on(6, 26)]),
        ("12.6.", [on(6, 12)]),
        ("3 Feb", [on(2, 3)]),
        ("1 July", [on(7, 1), on(7, 1, 2025)]),  # two weeks ahead is likelier than a year ago
        ("1 Nov", [on(11, 1, 2025), on(11, 1)]),
        ("5/6", [on(6, 5), on(5, 6)]),
    ],
)
def test_looking_back(text, days):
    assert list(READER.read(text, TODAY, Toward.PAST)) == days


@pytest.mark.parametrize(
    "text",
    ["", "soon", "may", "we sat", "so", "3.5", "14:30", "in stock", "1.2.3.4", "the friday x"],
)
def test_what_is_no_day(text):
    assert READER.read(text, TODAY) == ()


def test_a_date_that_cannot_be_is_found_without_a_reading():
    (found,) = READER.find("on 31.2. or so", TODAY, Toward.PAST)
    assert (found.start, found.end, found.days) == (0, 8, ())


def test_days_are_found_where_they_stand():
    found = READER.find("sent monday, answer by friday or on 3/4", TODAY, Toward.FUTURE)
    assert [(one.start, one.end, one.due) for one in found] == [
        (5, 11, False),
        (13 + 7, 29, True),
        (33, 39, False),
    ]


@pytest.mark.parametrize("offset", range(7))
def test_a_weekday_is_never_more_than_a_week_away(offset):
    today = TODAY + timedelta(days=offset)
    for toward in Toward:
        day = READER.read("friday", today, toward)[0]
        assert day.weekday() == 4
        assert abs(day - today) < timedelta(days=7)
        assert (day >= today) is (toward is Toward.FUTURE) or day == today
