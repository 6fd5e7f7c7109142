"""Working days, counted against a calendar walked day by day."""

from datetime import date, timedelta

import pytest

from kamdesk.domain.figures.workdays import WorkingDays, is_working_day, progress, working_days
from kamdesk.domain.periods import month_of, months_later, trailing_year


def test_the_count_is_that_of_a_walk_through_the_days():
    holidays = {date(2026, 1, 1), date(2026, 5, 1), date(2026, 12, 26)}  # the last a Saturday
    for first in (date(2026, 1, 1), date(2026, 4, 30), date(2026, 12, 20)):
        for length in range(40):
            last = first + timedelta(days=length)
            walk = (first + timedelta(days=n) for n in range(length + 1))
            expected = sum(is_working_day(day, holidays) for day in walk)
            assert working_days(first, last, holidays) == expected


def test_no_days_lie_between_a_day_and_an_earlier_one():
    assert working_days(date(2026, 6, 2), date(2026, 6, 1)) == 0


def test_the_day_itself_counts_as_worked():
    first, last = month_of(date(2026, 6, 15))
    assert progress(first, last, date(2026, 6, 1)) == WorkingDays(1, 22)
    assert progress(first, last, date(2026, 5, 31)) == WorkingDays(0, 22)
    assert progress(first, last, date(2026, 8, 1)).left == 0


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_a_month_later_stays_inside_the_month(day, months, expected):
    assert months_later(day, months) == expected


def test_a_trailing_year_has_no_day_twice():
    assert trailing_year(date(2026, 6, 30)) == (date(2025, 7, 1), date(2026, 6, 30))
