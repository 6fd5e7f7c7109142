"""The course of a period counts working days, and loses nothing that is sold on a Sunday."""

from datetime import date
from decimal import Decimal

from kamdesk.services.course import course

JUNE = date(2026, 6, 1), date(2026, 6, 30)  # begins on a Monday
D = Decimal


def test_each_working_day_has_the_sum_so_far():
    daily = [(date(2026, 6, 1), D(10)), (date(2026, 6, 3), D(5))]
    assert course(daily, *JUNE, date(2026, 6, 4)) == (D(10), D(10), D(15), D(15))


def test_a_weekend_counts_with_the_friday_before_it():
    daily = [(date(2026, 6, 5), D(1)), (date(2026, 6, 7), D(2))]
    assert course(daily, *JUNE, date(2026, 6, 8))[-2:] == (D(3), D(3))


def test_a_period_that_begins_on_a_free_day_loses_nothing():
    daily = [(date(2026, 8, 1), D(7))]  # a Saturday
    assert course(daily, date(2026, 8, 1), date(2026, 8, 31), date(2026, 8, 3)) == (D(7),)


def test_what_lies_outside_the_period_is_not_counted():
    daily = [(date(2026, 5, 31), D(9)), (date(2026, 6, 30), D(9))]
    assert course(daily, *JUNE, date(2026, 6, 2)) == (D(0), D(0))


def test_a_period_to_come_has_no_course():
    assert course([(date(2026, 6, 1), D(9))], *JUNE, date(2026, 5, 20)) == ()
