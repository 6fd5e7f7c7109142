"""How we keep our word, and what has to wait for what, from what is stored."""

from datetime import timedelta

import pytest

from kamdesk.domain.actions import Promise
from kamdesk.domain.dependencies import Dependency
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.promises import Word
from kamdesk.services.promises import By
from tests.support.builders import an_action
from tests.support.trade import TODAY, keep, known_account


def on(days):
    return TODAY + timedelta(days=days)


def promised(title, due, **more):
    return an_action(title=title, due=on(due), promise=Promise.OURS, **more)


@pytest.fixture
def alpha(still):
    return known_account(still, name="Alpha")


def test_promises_are_counted_by_account_the_worst_kept_first(still, alpha):
    beta = known_account(still, name="Beta")
    kept = promised("Kept", -5, account_id=beta.id)
    broken = promised("Broken", -3, account_id=alpha.id, department="Logistics")
    late = promised("Late", -4, account_id=beta.id, department="Logistics")
    keep(still, kept, broken, late)
    still.actions.complete(on(-5), kept.id)
    still.actions.complete(on(-1), late.id)
    accounts = still.promises.keepers(By.ACCOUNT)
    assert [(one.name, one.keeping.count(Word.KEPT)) for one in accounts] == [
        ("Alpha", 0),
        ("Beta", 1),
    ]
    departments = still.promises.keepers(By.DEPARTMENT)
    assert [(one.name, len(one.keeping.given)) for one in departments] == [
        ("Logistics", 2),
        ("", 1),
    ]


def test_postponing_does_not_keep_a_promise(still, alpha):
    one = promised("Samples", -3, account_id=alpha.id)
    keep(still, one)
    still.actions.postpone(one.id, on(5))
    assert [each.keeping.count(Word.BROKEN) for each in still.promises.keepers(By.ACCOUNT)] == [1]


def test_a_circle_of_actions_is_refused(still):
    first, second, third = (an_action(title=name) for name in ("A", "B", "C"))
    keep(still, first, second, third)
    still.dependencies.add(Dependency(action_id=first.id, needs_id=second.id))
    still.dependencies.add(Dependency(action_id=second.id, needs_id=third.id))
    with pytest.raises(RuleBroken, match=r"action\.needs\.circle"):
        still.dependencies.add(Dependency(action_id=third.id, needs_id=first.id))


def test_today_says_what_an_action_waits_for_until_that_is_done(still):
    needed = an_action(title="Get the price list", due=on(9))
    waiting = an_action(title="Send the quote", due=TODAY)
    keep(still, needed, waiting)
    still.dependencies.add(Dependency(action_id=waiting.id, needs_id=needed.id))
    (line,) = still.today.today().lines
    assert (line.reason, dict(line.parameters)["waits"]) == ("action.waits", "Get the price list")
    still.actions.complete(TODAY, needed.id)
    assert [one.reason for one in still.today.today().lines] == ["action.today"]


def test_undo_after_a_bulk_postponement_brings_every_day_back(still):
    some = [an_action(title=name, due=on(-n)) for n, name in enumerate(("A", "B", "C"), 1)]
    keep(still, *some)
    still.actions.postpone_each({one.id: on(7) for one in some})
    still.history.undo()
    due = {one.title: one.due for one in still.reader.all(type(some[0]))}
    assert due == {"A": on(-1), "B": on(-2), "C": on(-3)}


def test_undo_after_a_recurring_action_was_done_takes_its_next_away(still):
    keep(still, an_action(title="Report", due=TODAY, recurrence="FREQ=WEEKLY"))
    (one,) = still.reader.all(type(an_action()))
    still.actions.complete(TODAY, one.id)
    assert len(still.reader.all(type(one))) == 2
    still.history.undo()
    (back,) = still.reader.all(type(one))
    assert (back.is_open, back.due) == (True, TODAY)
