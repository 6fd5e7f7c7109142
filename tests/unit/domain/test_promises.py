"""Promises kept, in twelve months."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.actions import Action, ActionStatus, Promise
from kamdesk.domain.figures.promises import Word, promise_keeping

TODAY = date(2026, 6, 15)


def promise(due, done=None, *, whose=Promise.OURS):
    action = Action(title="x", promise=whose, due=due)
    return action if done is None else action.done(done)


@pytest.mark.parametrize(
    ("due", "done", "word"),
    [
        (date(2026, 6, 1), date(2026, 6, 1), Word.KEPT),
        (date(2026, 6, 1), date(2026, 5, 1), Word.KEPT),
        (date(2026, 6, 1), date(2026, 6, 2), Word.LATE),
        (date(2026, 6, 1), None, Word.BROKEN),
        (TODAY, TODAY, Word.KEPT),
        (date(2025, 6, 16), None, Word.BROKEN),
    ],
)
def test_a_promise_was_kept_late_or_broken(due, done, word):
    (given,) = promise_keeping([promise(due, done)], TODAY).given
    assert given.word is word


@pytest.mark.parametrize(
    "action",
    [
        promise(TODAY),  # there is time until the evening
        promise(date(2026, 6, 16)),
        promise(date(2026, 6, 16), date(2026, 6, 1)),  # kept early, but it is not its turn yet
        Action(title="x", promise=Promise.OURS, due=date(2026, 6, 1), status=ActionStatus.DONE),
        promise(date(2025, 6, 15)),
        promise(date(2026, 6, 1), whose=Promise.THEIRS),
        promise(date(2026, 6, 1), whose=None),
        promise(None),
    ],
)
def test_what_is_not_due_or_not_our_word_does_not_count(action):
    assert promise_keeping([action], TODAY).share.value is None


def test_postponing_a_promise_does_not_keep_it():
    late = promise(date(2026, 6, 1)).postponed(date(2026, 6, 10)).done(date(2026, 6, 9))
    assert promise_keeping([late], TODAY).share.value == 0


def test_the_rate_goes_with_its_number():
    kept = promise(date(2026, 6, 1), date(2026, 6, 1))
    keeping = promise_keeping([kept, *[promise(date(2026, 6, 2))] * 3], TODAY)
    assert keeping.share.value == Decimal("0.25")
    assert len(keeping.share.parts) == 4
    assert (keeping.count(Word.KEPT), keeping.count(Word.BROKEN)) == (1, 3)


def test_nothing_due_is_no_rate():
    assert promise_keeping([], TODAY).share.note == "nothing.known"
