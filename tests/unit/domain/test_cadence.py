"""The clock of an account."""

from datetime import date

import pytest

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.cadence import (
    Interval,
    Light,
    cadence,
    next_due,
    remaining,
    to_schedule,
)

JOINED = date(2026, 1, 1)
THIRTY = Interval(ideal=30, maximum=45)


def clock(last, as_of, planned=None):
    return cadence(last, JOINED, THIRTY, as_of=as_of, planned=planned)


def test_contact_is_due_a_cadence_after_the_last():
    assert next_due(date(2026, 3, 1), JOINED, 30) == date(2026, 3, 31)


def test_never_contacted_is_due_from_the_day_it_joined():
    now = clock(None, JOINED)
    assert now.due == JOINED
    assert now.alarming
    assert now.ratio.value == 1
    assert clock(None, date(2026, 1, 11)).overdue.value == 10


def test_never_contacted_names_what_is_missing():
    assert [part.name for part in clock(None, JOINED).overdue.missing] == ["last.contact"]


@pytest.mark.parametrize(
    ("as_of", "light", "overdue"),
    [
        (date(2026, 3, 31), Light.GREEN, 0),
        (date(2026, 4, 1), Light.AMBER, 1),
        (date(2026, 4, 15), Light.AMBER, 15),
        (date(2026, 4, 16), Light.RED, 16),
    ],
)
def test_the_light_changes_after_the_ideal_and_after_the_maximum(as_of, light, overdue):
    now = clock(date(2026, 3, 1), as_of)
    assert now.light is light
    assert now.overdue.value == overdue


def test_the_ratio_is_days_over_cadence():
    assert clock(date(2026, 3, 1), date(2026, 4, 15)).ratio.value == 1.5


def test_a_planned_visit_quiets_the_alarm_and_does_not_reset_the_clock():
    today = date(2026, 4, 20)
    now = clock(date(2026, 3, 1), today, planned=date(2026, 4, 25))
    assert now.quiet
    assert not now.alarming
    assert now.overdue.value == 20
    assert now.light is Light.RED


def test_a_visit_planned_for_yesterday_quiets_nothing():
    now = clock(date(2026, 3, 1), date(2026, 4, 20), planned=date(2026, 4, 19))
    assert now.alarming


def test_what_is_not_due_does_not_alarm():
    assert not clock(date(2026, 3, 1), date(2026, 3, 2)).alarming


@pytest.mark.parametrize(("ideal", "maximum"), [(0, 10), (30, 29)])
def test_an_interval_that_cannot_be_is_refused(ideal, maximum):
    with pytest.raises(RuleBroken):
        Interval(ideal=ideal, maximum=maximum)


def test_half_as_much_again_is_the_most_unless_said_otherwise():
    assert Interval.of(30) == THIRTY


def test_contacts_to_make_and_to_schedule_never_fall_below_none():
    assert (remaining(12, 5), remaining(2, 5)) == (7, 0)
    assert (to_schedule(12, 3, 5), to_schedule(6, 3, 5)) == (4, 0)
