"""The rhythm of orders."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.rhythm import rhythm

START = date(2026, 1, 1)


def orders(*days):
    return [START + timedelta(days=day) for day in days]


def on(day):
    return START + timedelta(days=day)


def test_the_usual_gap_is_the_median_and_the_next_order_follows_it():
    now = rhythm(orders(0, 10, 20, 60), on(65))
    assert now.gap.value == 10
    assert now.expected == on(70)
    assert now.open_gap.value == 5
    assert not now.overdue


def test_an_order_is_overdue_after_half_as_much_again():
    assert not rhythm(orders(0, 10, 20), on(35)).overdue
    assert rhythm(orders(0, 10, 20), on(36)).overdue
    assert not rhythm(orders(0, 10, 20), on(36), factor=Decimal(2)).overdue


def test_two_orders_make_no_rhythm():
    now = rhythm(orders(0, 10), on(400))
    assert (now.gap.value, now.expected, now.overdue) == (None, None, False)
    assert now.gap.note == "too.few.orders"
    assert now.last == on(10)


def test_without_orders_there_is_nothing_to_wait_for():
    now = rhythm([], on(0))
    assert (now.last, now.open_gap.value, now.overdue) == (None, None, False)


def test_orders_of_one_day_are_one_and_later_ones_are_not_known_yet():
    assert rhythm(orders(0, 0, 10), on(20)).gap.value is None
    assert rhythm(orders(0, 10, 20, 21), on(20)).gap.value == 10


def test_between_two_middle_gaps_lies_their_mean():
    now = rhythm(orders(0, 10, 25), on(30))
    assert now.gap.value == Decimal("12.5")
    assert now.expected == on(25 + 13)


def test_a_factor_below_one_is_refused():
    with pytest.raises(RuleBroken):
        rhythm(orders(0, 1, 2), on(3), factor=Decimal("0.5"))
