"""Working days, counted against a calendar walked day by day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.figures.workdays import WorkingDays, is_working_day, progress, working_days
from kamdesk.domain.periods import month_of


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
    ("days", "share"),
    [(WorkingDays(0, 22), 0), (WorkingDays(11, 22), Decimal("0.5")), (WorkingDays(0, 0), 0)],
)
def test_a_period_without_working_days_has_no_part_behind_us(days, share):
    assert days.share == share
