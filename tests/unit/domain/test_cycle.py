"""A stretch of time as a round of contacts."""

from datetime import date, timedelta

import pytest

from kamdesk.domain.figures.cadence import Interval
from kamdesk.domain.figures.cycle import Cycle, due_days, summed

FORTNIGHT = Interval(ideal=14, maximum=21)
FIRST, LAST = date(2026, 4, 1), date(2026, 4, 30)
LONG_AGO = date(2020, 1, 1)


def april(*days):
    return tuple(date(2026, 4, day) for day in days)


@pytest.mark.parametrize(
    ("last", "due"),
    [
        (date(2026, 3, 31), april(14, 28)),
        (date(2026, 3, 18), april(1, 15, 29)),
        (date(2026, 1, 1), april(1, 15, 29)),  # over before: due on the first day
        (None, april(1, 15, 29)),
    ],
)
def test_the_cadence_asks_from_where_the_clock_stands_at_the_beginning(last, due):
    assert due_days(last, LONG_AGO, FORTNIGHT, FIRST, LAST) == due


def test_nobody_is_asked_for_before_joining():
    assert due_days(None, date(2026, 4, 20), FORTNIGHT, FIRST, LAST) == april(20)
    assert due_days(None, LAST + timedelta(days=1), FORTNIGHT, FIRST, LAST) == ()


def test_what_is_made_and_booked_leaves_the_rest_and_never_less_than_nothing():
    cycle = Cycle(planned=5, scheduled=2, actual=1)
    assert (cycle.remaining, cycle.to_schedule) == (4, 2)
    plenty = Cycle(planned=1, scheduled=2, actual=3)
    assert (plenty.remaining, plenty.to_schedule) == (0, 0)


def test_together_each_is_still_owed_their_own():
    whole, remaining, to_schedule = summed(
        [Cycle(planned=1, actual=9), Cycle(planned=4, scheduled=1, actual=1)]
    )
    assert whole == Cycle(planned=5, scheduled=1, actual=10)
    assert (remaining, to_schedule) == (3, 2)
