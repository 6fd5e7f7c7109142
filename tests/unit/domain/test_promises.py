"""Promises kept, in twelve months."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.figures.promises import Promise, promise_keeping

TODAY = date(2026, 6, 15)


def promise(due, done=None):
    return Promise(title="x", due=due, done=done)


@pytest.mark.parametrize(
    ("due", "done", "kept"),
    [
        (date(2026, 6, 1), date(2026, 6, 1), 1),
        (date(2026, 6, 1), date(2026, 5, 1), 1),
        (date(2026, 6, 1), date(2026, 6, 2), 0),
        (date(2026, 6, 1), None, 0),
        (TODAY, TODAY, 1),
        (TODAY, None, None),  # there is time until the evening
        (date(2026, 6, 16), date(2026, 6, 1), None),
        (date(2025, 6, 16), None, 0),
        (date(2025, 6, 15), None, None),
    ],
)
def test_a_promise_counts_once_it_was_due(due, done, kept):
    assert promise_keeping([promise(due, done)], TODAY).value == kept


def test_the_rate_goes_with_its_number():
    rate = promise_keeping(
        [promise(date(2026, 6, 1), date(2026, 6, 1)), *[promise(date(2026, 6, 2))] * 3], TODAY
    )
    assert rate.value == Decimal("0.25")
    assert len(rate.parts) == 4


def test_nothing_due_is_no_rate():
    assert promise_keeping([], TODAY).note == "nothing.due"
