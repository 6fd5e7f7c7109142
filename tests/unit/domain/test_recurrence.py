"""When something comes back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.domain.actions import Action, ActionStatus, Promise
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.recurrence import after, anchored

FRIDAY = date(2026, 6, 12)


@pytest.mark.parametrize(
    ("rule", "day", "following"),
    [
        ("FREQ=DAILY", FRIDAY, date(2026, 6, 13)),
        ("FREQ=WEEKLY", FRIDAY, date(2026, 6, 19)),
        ("freq=weekly;interval=2", FRIDAY, date(2026, 6, 26)),
        ("INTERVAL=3;FREQ=MONTHLY", FRIDAY, date(2026, 9, 12)),
        ("FREQ=YEARLY", date(2024, 2, 29), date(2025, 2, 28)),
        ("FREQ=MONTHLY", date(2026, 1, 31), date(2026, 2, 28)),
        ("FREQ=MONTHLY", date(2028, 1, 31), date(2028, 2, 29)),
        ("FREQ=MONTHLY;BYMONTHDAY=31", date(2026, 2, 28), date(2026, 3, 31)),
        ("FREQ=MONTHLY;BYMONTHDAY=31", date(2026, 3, 31), date(2026, 4, 30)),
        ("FREQ=MONTHLY", date(2026, 12, 5), date(2027, 1, 5)),
        ("FREQ=WEEKLY;UNTIL=20260619", FRIDAY, date(2026, 6, 19)),
        ("FREQ=WEEKLY;UNTIL=20260618", FRIDAY, None),
        ("FREQ=WEEKLY;UNTIL=20260619T120000Z", FRIDAY, date(2026, 6, 19)),
    ],
)
def test_a_rule_says_when_it_comes_back(rule, day, following):
    assert after(rule, day) == following


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "weekly",
        "FREQ=HOURLY",
        "FREQ=WEEKLY;BYDAY=MO",
        "FREQ=WEEKLY;BYDAY",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY;COUNT=3",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=-1",
        "FREQ=WEEKLY;INTERVAL=²",
        "FREQ=WEEKLY;INTERVAL=99999",
        "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=WEEKLY;UNTIL=2026-12-31",
        "FREQ=WEEKLY;UNTIL=20261332",
        "FREQ=WEEKLY;UNTIL=tomorrow",
        "FREQ=YEARLY;INTERVAL=9999",
        "INTERVAL=2",
        "RRULE:FREQ=WEEKLY",
    ],
)
def test_a_rule_that_is_not_wholly_understood_is_refused(rule):
    with pytest.raises(RuleBroken) as refused:
        after(rule, FRIDAY)
    assert refused.value.code == "action.recurrence.unknown"
    assert refused.value.about == {"value": rule}


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 40))
def test_a_month_never_skips_and_never_doubles(day, months):
    following = after(f"FREQ=MONTHLY;INTERVAL={months}", day)
    count = (following.year - day.year) * 12 + following.month - day.month
    assert count == months
    assert following.day <= day.day


def test_the_last_of_the_month_is_not_worn_away_by_february():
    action = Action(title="Report", due=date(2026, 1, 31), recurrence="FREQ=MONTHLY")
    days = []
    for _ in range(4):
        action = action.next()
        days.append(action.due)
    assert days == [date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30), date(2026, 5, 31)]


@pytest.mark.parametrize(
    ("rule", "day", "kept"),
    [
        ("FREQ=MONTHLY", date(2026, 1, 30), "FREQ=MONTHLY;BYMONTHDAY=30"),
        ("FREQ=MONTHLY", date(2026, 1, 28), "FREQ=MONTHLY"),
        ("FREQ=WEEKLY", date(2026, 1, 30), "FREQ=WEEKLY"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", date(2026, 4, 30), "FREQ=MONTHLY;BYMONTHDAY=31"),
    ],
)
def test_only_a_day_that_months_may_lack_is_remembered(rule, day, kept):
    assert anchored(rule, day) == kept


def test_what_comes_back_is_a_fresh_action():
    action = Action(
        title="Call",
        due=FRIDAY,
        recurrence="FREQ=WEEKLY",
        promise=Promise.OURS,
        external_id="crm-7",
        version=3,
    ).done(date(2026, 6, 15))
    following = action.next()
    assert following.id != action.id
    assert (following.version, following.external_id) == (0, "")
    assert following.status is ActionStatus.OPEN
    assert (following.due, following.first_due) == (date(2026, 6, 19), date(2026, 6, 19))
    assert (following.title, following.promise, following.done_on) == ("Call", Promise.OURS, None)


@pytest.mark.parametrize(
    "action",
    [
        Action(title="Once", due=FRIDAY),
        Action(title="Ended", due=FRIDAY, recurrence="FREQ=WEEKLY;UNTIL=20260613"),
    ],
)
def test_what_does_not_recur_has_no_next(action):
    assert action.next() is None


def test_what_recurs_needs_a_first_day():
    with pytest.raises(RuleBroken, match=r"action\.recurrence\.without\.due"):
        Action(title="Call", recurrence="FREQ=WEEKLY")
