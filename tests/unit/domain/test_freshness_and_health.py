"""Freshness and health, by vector and at their bounds."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.cadence import Interval, Light
from kamdesk.domain.figures.freshness import freshness
from kamdesk.domain.figures.health import WEIGHTS, Component, band, health

TODAY = date(2026, 6, 1)
THIRTY = Interval(ideal=30, maximum=45)


@pytest.mark.parametrize(
    ("days", "fresh"), [(-3, 100), (0, 100), (30, 100), (45, 50), (60, 0), (400, 0)]
)
def test_freshness_falls_after_the_cadence_and_ends_at_twice_that(days, fresh):
    assert freshness(TODAY - timedelta(days=days), THIRTY, TODAY).value == fresh


def test_never_contacted_has_no_freshness():
    never = freshness(None, THIRTY, TODAY)
    assert (never.value, never.note) == (None, "never.contacted")
    assert len(never.missing) == 1


def test_health_is_the_weighted_mean_of_what_is_known():
    known = {Component.CADENCE: Decimal(100), Component.ISSUES: Decimal(40)}
    now = health(known, TODAY)
    assert now.figure.value == 80
    assert now.band is Light.GREEN
    assert now.figure.coverage == Decimal("0.3")
    assert len(now.figure.missing) == len(WEIGHTS) - 2


def test_without_any_component_there_is_no_health():
    now = health({}, TODAY)
    assert (now.figure.value, now.band, now.figure.note) == (None, None, "nothing.known")


def test_weights_are_the_key_account_managers_own():
    weights = {"one": Decimal(1), "two": Decimal(3)}
    assert health({"one": Decimal(0), "two": Decimal(100)}, TODAY, weights).figure.value == 75


@pytest.mark.parametrize(
    ("score", "light"),
    [
        ("0", Light.RED),
        ("50", Light.RED),
        ("50.01", Light.AMBER),
        ("75", Light.AMBER),
        ("75.01", Light.GREEN),
    ],
)
def test_the_bands_end_at_fifty_and_seventy_five(score, light):
    assert band(Decimal(score)) is light


def test_a_component_off_the_scale_is_refused():
    with pytest.raises(RuleBroken):
        health({Component.PLAN: Decimal(101)}, TODAY)
