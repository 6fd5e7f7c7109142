"""Targets, by the published vector and at both ends of a year."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.figures.pacing import landing_range, pacing, phased_share
from kamdesk.domain.figures.workdays import WorkingDays

TODAY = date(2026, 6, 30)
TARGET, BOOKED = Decimal(1_200_000), Decimal(520_000)


def pace(target=TARGET, booked=BOOKED, elapsed=130, whole=250, share=None):
    return pacing(target, booked, WorkingDays(elapsed, whole), TODAY, share=share)


def test_the_published_vector():
    now = pace()
    assert round(now.attainment.value, 3) == Decimal("0.433")
    assert now.plan_to_date.value == 624_000
    assert now.landing.value == 1_000_000
    assert round(now.required.value, 2) == Decimal("5666.67")
    assert now.run_rate.value == 4000


def test_before_the_first_day_there_is_no_run_rate():
    now = pace(elapsed=0, booked=Decimal(0))
    assert now.run_rate.value is None
    assert now.landing.value is None
    assert now.landing.note == "not.started"
    assert now.plan_to_date.value == 0
    assert now.required.value == Decimal(1_200_000) / 250


def test_after_the_last_day_a_missed_target_is_closed():
    now = pace(elapsed=250)
    assert (now.required.value, now.required.note) == (None, "closed")
    assert now.landing.value == BOOKED


def test_nothing_is_required_of_a_target_that_was_reached():
    assert pace(booked=Decimal(1_300_000)).required.value == 0
    assert pace(booked=TARGET, elapsed=250).required.value == 0


def test_without_a_target_only_what_needs_none_is_known():
    now = pace(target=None)
    assert now.attainment.value is None
    assert now.plan_to_date.value is None
    assert now.required.value is None
    assert now.landing.value == 1_000_000
    assert [part.name for part in now.attainment.missing] == ["target"]


def test_a_target_of_zero_has_no_attainment():
    assert pace(target=Decimal(0)).attainment.value is None


def test_a_period_without_working_days_has_no_plan():
    now = pace(elapsed=0, whole=0)
    assert (now.plan_to_date.value, now.plan_to_date.note) == (None, "no.days")
    assert now.landing.value is None


def test_phased_by_earlier_years_the_plan_follows_the_season():
    months = [Decimal(n) for n in (1, 1, 1, 1, 1, 5, 1, 1, 1, 1, 1, 5)]
    share = phased_share(months, 5, Decimal("0.5"))
    assert share == Decimal("0.375")
    now = pace(share=share)
    assert now.plan_to_date.value == 450_000
    assert now.landing.value == BOOKED / Decimal("0.375")


def test_a_finished_year_is_wholly_behind_us():
    assert phased_share([Decimal(1)] * 12, 12, Decimal(0)) == 1


def test_months_without_sales_phase_nothing():
    assert phased_share([Decimal(0)] * 12, 6, Decimal(0)) is None


def test_the_landing_range_widens_with_the_spread_of_the_past():
    calm = landing_range(pace(), BOOKED, [Decimal(80), Decimal(90), Decimal(85)], Decimal(6))
    wild = landing_range(pace(), BOOKED, [Decimal(10), Decimal(200), Decimal(45)], Decimal(6))
    assert calm.low.value < 1_000_000 < calm.high.value
    assert wild.high.value - wild.low.value > calm.high.value - calm.low.value
    # s = 5, sqrt(6 + 36/3) = sqrt 18
    assert round(calm.high.value, 2) == Decimal("1000027.19")


def test_without_months_left_the_range_is_a_point():
    both = landing_range(
        pace(elapsed=250), BOOKED, [Decimal(1), Decimal(2), Decimal(9)], Decimal(0)
    )
    assert both.low.value == both.high.value == BOOKED


def test_two_months_make_no_range():
    both = landing_range(pace(), BOOKED, [Decimal(1), Decimal(2)], Decimal(6))
    assert (both.low.value, both.low.note) == (None, "too.few.months")


@pytest.mark.parametrize(("least", "below"), [(0, False), (-600_000, True)])
def test_only_credit_notes_can_take_back_what_is_booked(least, below):
    past = [Decimal(least), Decimal(900_000), Decimal(100_000)]
    both = landing_range(pace(), BOOKED, past, Decimal(6))
    assert (both.low.value < BOOKED) is below
