"""The end of the day: what is left to note is told, and noted as one step that can be undone."""

from datetime import time, timedelta

import pytest

from kamdesk.domain.actions import Action, Promise
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.services.evening import Note
from tests.support.builders import a_contact, a_touchpoint, an_action
from tests.support.trade import TODAY, keep, known_account


@pytest.fixture
def alpha(still):
    return known_account(still, name="Alpha")


@pytest.fixture
def visit(still, alpha):
    booked = a_touchpoint(
        kind=TouchpointKind.VISIT,
        summary="Tasting",
        happened_on=TODAY,
        at=time(10),
        account_id=alpha.id,
    )
    keep(still, booked)
    return booked


@pytest.fixture
def promise(still, alpha):
    given = an_action(title="Send samples", due=TODAY, promise=Promise.OURS, account_id=alpha.id)
    keep(still, given)
    return given


def noted(desk, about, text="", *, done=False):
    capture = desk.capture
    line = None
    if text:
        line = capture.understand(text, capture.directory(), account_id=about.account_id)
    return Note(about=about, text=text, line=line, done=done)


def titles(desk):
    return [one.title for one in desk.evenings.evening().lines]


def test_only_what_the_day_left_open_is_asked_for(still, alpha, visit, promise):
    keep(
        still,
        a_touchpoint(kind=TouchpointKind.CALL, happened_on=TODAY, outcome="All well"),
        a_touchpoint(kind=TouchpointKind.NOTE, happened_on=TODAY),
        a_touchpoint(kind=TouchpointKind.VISIT, happened_on=TODAY + timedelta(days=1)),
        an_action(title="Plain work", due=TODAY),
        an_action(title="Theirs", due=TODAY, promise=Promise.THEIRS),
    )
    found = still.evenings.evening().lines
    assert [(one.title, one.account_name, one.at) for one in found] == [
        ("Tasting", "Alpha", time(10)),
        ("Send samples", "Alpha", None),
    ]


def test_several_lines_are_one_step_and_one_undo(still, alpha, visit, promise):
    roland = a_contact(name="Roland Mendel", account_id=alpha.id)
    keep(still, roland)
    first, second = still.evenings.evening().lines
    still.evenings.log(
        [
            noted(still, first, "45m with Roland: price list agreed; send quote by Monday"),
            noted(still, second, "call: samples sent", done=True),
        ]
    )
    assert titles(still) == []
    held = still.reader.one(Touchpoint, visit.id)
    assert (held.kind, held.summary, held.outcome) == (
        TouchpointKind.VISIT,
        "Tasting",
        "price list agreed",
    )
    assert (held.minutes, held.contacts, held.at) == (45, (roland.id,), time(10))
    assert not still.reader.one(Action, promise.id).is_open
    quote = next(one for one in still.reader.all(Action) if one.title == "send quote")
    assert (quote.touchpoint_id, quote.account_id) == (visit.id, alpha.id)
    assert "samples sent" in {one.summary for one in still.reader.all(Touchpoint)}
    still.history.undo()
    assert titles(still) == ["Tasting", "Send samples"]
    assert len(still.reader.all(Touchpoint)) == 1


def test_what_nothing_is_said_of_is_left_alone(still, visit, promise):
    first, second = still.evenings.evening().lines
    still.evenings.log([noted(still, first), noted(still, second, done=True)])
    assert titles(still) == ["Tasting"]
    with pytest.raises(RuleBroken, match=r"touchpoint\.empty"):
        still.evenings.log([noted(still, first)])


def test_a_visit_that_went_as_planned_is_noted_by_that_alone(still, visit):
    still.evenings.log([noted(still, *still.evenings.evening().lines, done=True)])
    assert still.reader.one(Touchpoint, visit.id).outcome == "Tasting"
    assert titles(still) == []


def test_a_kept_promise_that_comes_back_leaves_its_next_behind(still, alpha):
    keep(
        still,
        an_action(title="Report", due=TODAY, promise=Promise.OURS, recurrence="FREQ=WEEKLY"),
    )
    still.evenings.log([noted(still, *still.evenings.evening().lines, done=True)])
    due = [one.due for one in still.reader.all(Action) if one.is_open]
    assert due == [TODAY + timedelta(days=7)]
    still.history.undo()
    assert [one.due for one in still.reader.all(Action)] == [TODAY]
