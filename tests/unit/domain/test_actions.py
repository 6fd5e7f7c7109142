"""Things to do, their days, and what becomes of them."""

from dataclasses import replace
from datetime import date

import pytest

from kamdesk.domain.actions import ActionStatus
from tests.support.builders import an_action

TODAY = date(2026, 6, 12)


def test_the_day_said_first_is_kept_when_an_action_is_postponed():
    action = an_action(due=TODAY).postponed(date(2026, 7, 1))
    assert (action.due, action.first_due) == (date(2026, 7, 1), TODAY)


def test_the_first_day_an_action_gets_is_the_one_said_first():
    assert an_action().postponed(TODAY).first_due == TODAY


@pytest.mark.parametrize(
    ("status", "is_open"),
    [
        (ActionStatus.OPEN, True),
        (ActionStatus.WAITING, True),
        (ActionStatus.DONE, False),
        (ActionStatus.DROPPED, False),
    ],
)
def test_what_waits_is_still_to_be_done(status, is_open):
    action = an_action(status=status, due=date(2026, 6, 10))
    assert action.is_open is is_open
    assert action.days_late(TODAY) == (2 if is_open else 0)


@pytest.mark.parametrize(("due", "late"), [(None, 0), (TODAY, 0), (date(2026, 7, 1), 0)])
def test_nothing_is_late_before_its_day_is_over(due, late):
    assert an_action(due=due).days_late(TODAY) == late


def test_an_action_is_done_on_the_day_and_can_be_opened_again():
    done = an_action(due=TODAY).done(TODAY)
    assert (done.status, done.done_on) == (ActionStatus.DONE, TODAY)
    again = done.reopened()
    assert (again.status, again.done_on) == (ActionStatus.OPEN, None)


def test_what_is_open_has_not_been_done_whoever_opened_it():
    again = replace(an_action(due=TODAY).done(TODAY), status=ActionStatus.WAITING)
    assert again.done_on is None
