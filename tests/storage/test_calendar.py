"""The calendar, from what is stored: every day in one place, and only what may move moves."""

from datetime import date, time, timedelta

import pytest

from kamdesk.domain.accounts import AccountStatus
from kamdesk.domain.actions import Action, ActionStatus
from kamdesk.domain.contracts import Contract
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.issues import Issue
from kamdesk.domain.opportunities import Opportunity, Stage
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.services.calendar_entries import Standing
from kamdesk.services.coming import Event
from tests.support.builders import a_contact, a_deal, a_touchpoint, an_action
from tests.support.trade import TODAY, keep, known_account, money


def on(days):
    return TODAY + timedelta(days=days)


def said(found):
    return [(one.event, one.day, one.title, one.standing) for one in found]


@pytest.fixture
def alpha(still):
    return known_account(still, name="Alpha")


def test_an_empty_portfolio_has_an_empty_calendar(still):
    assert still.calendar.between(on(-400), on(400)) == ()
    assert still.calendar.agenda().late == ()


def test_all_kinds_stand_on_their_days_with_their_account(still, alpha):
    maria = a_contact(name="Maria Anders", account_id=alpha.id, birthday=date(1971, 6, 17))
    keep(
        still,
        maria,
        a_touchpoint(
            summary="Tasting",
            kind=TouchpointKind.VISIT,
            happened_on=on(3),
            at=time(13),
            account_id=alpha.id,
            contacts=(maria.id,),
        ),
        a_touchpoint(summary="Prices", kind=TouchpointKind.CALL, happened_on=on(3)),
        a_touchpoint(summary="To self", kind=TouchpointKind.NOTE, happened_on=on(3)),
        an_action(title="Samples", due=on(0), account_id=alpha.id),
        a_deal(title="Cheese", expected_close=on(4), amount=money(50), account_id=alpha.id),
        Issue(title="Late lorry", opened=on(-5), due=on(6), account_id=alpha.id),
        Contract(title="Frame", ends=on(9), notice_by=on(7), account_id=alpha.id),
        an_action(title="Beyond", due=on(10)),
    )
    found = still.calendar.between(TODAY, on(9))
    assert [(one.event, (one.day - TODAY).days, one.title) for one in found] == [
        (Event.ACTION, 0, "Samples"),
        (Event.CALL, 3, "Prices"),  # without a time before what has one
        (Event.VISIT, 3, "Tasting"),
        (Event.CLOSE, 4, "Cheese"),
        (Event.BIRTHDAY, 5, "Maria Anders"),
        (Event.ISSUE, 6, "Late lorry"),
        (Event.NOTICE, 7, "Frame"),
        (Event.CONTRACT, 9, "Frame"),
    ]
    assert {one.account_name for one in found} == {"Alpha", ""}
    assert next(one.people for one in found if one.event is Event.VISIT) == ("Maria Anders",)


def test_what_is_done_is_over_what_is_open_is_late_and_what_was_dropped_is_gone(still, alpha):
    keep(
        still,
        an_action(title="Done", due=on(-2)).done(on(-3)),
        an_action(title="Late", due=on(-2)),
        an_action(title="Dropped", due=on(-2), status=ActionStatus.DROPPED),
        a_deal(title="Won", expected_close=on(-2), stage=Stage.WON, account_id=alpha.id),
        a_touchpoint(summary="Was there", happened_on=on(-2), kind=TouchpointKind.VISIT),
    )
    assert {(one.title, one.standing) for one in still.calendar.between(on(-9), on(-1))} == {
        ("Done", Standing.OVER),
        ("Late", Standing.LATE),
        ("Was there", Standing.OVER),
    }


def test_late_things_are_in_the_agenda_however_old_and_the_oldest_first(still, alpha):
    keep(
        still,
        an_action(title="Yesterday", due=on(-1)),
        a_deal(title="Last year", expected_close=on(-380), account_id=alpha.id),
        Contract(title="Ran out", ends=on(-30), account_id=alpha.id),
        Contract(title="Before it", ends=on(-90), account_id=alpha.id),  # was followed
        an_action(title="Now", due=TODAY),
    )
    agenda = still.calendar.agenda()
    assert [one.title for one in agenda.late] == ["Last year", "Ran out", "Yesterday"]
    assert [one.title for one in agenda.lines] == ["Now"]


def test_a_birthday_comes_every_year_and_a_leap_one_too(still):
    keep(still, a_contact(name="Leap", birthday=date(1980, 2, 29)))
    found = still.calendar.between(date(2026, 2, 28), date(2028, 3, 1))
    assert [one.day for one in found] == [
        date(2026, 2, 28),
        date(2027, 2, 28),
        date(2028, 2, 29),
    ]


def test_the_account_s_own_day_stands_for_a_contract_unless_the_customer_is_lost(still):
    kept = known_account(still, name="Kept", contract_end=on(5))
    known_account(still, name="Gone", contract_end=on(5), status=AccountStatus.LOST)
    (one,) = still.calendar.between(TODAY, on(9))
    assert (one.event, one.account_name, one.id) == (Event.CONTRACT, "Kept", kept.id)


DAYS = {
    Event.VISIT: (Touchpoint, "happened_on"),
    Event.ACTION: (Action, "due"),
    Event.CLOSE: (Opportunity, "expected_close"),
    Event.ISSUE: (Issue, "due"),
}


@pytest.mark.parametrize("event", DAYS)
def test_a_move_is_one_change_and_undo_gives_the_day_back(still, alpha, event):
    keep(
        still,
        a_touchpoint(summary="V", kind=TouchpointKind.VISIT, happened_on=on(2), at=time(9)),
        an_action(title="A", due=on(2)),
        a_deal(title="C", expected_close=on(2), account_id=alpha.id),
        Issue(title="I", opened=on(-5), due=on(2), account_id=alpha.id),
    )
    entry = next(one for one in still.calendar.between(on(2), on(2)) if one.event is event)
    entity, field = DAYS[event]
    outcome = still.calendar.move(entry, on(8))
    moved = still.reader.one(entity, entry.id)
    assert getattr(moved, field) == on(8)
    if event is Event.ACTION:
        assert moved.first_due == on(2)
    if event is Event.VISIT:
        assert moved.at == time(9)
    still.history.revert(outcome.change_id)
    assert getattr(still.reader.one(entity, entry.id), field) == on(2)


def test_what_is_fixed_or_over_stays_and_nothing_goes_into_the_past(still, alpha):
    keep(
        still,
        a_contact(name="Maria", birthday=date(1971, 6, 14)),
        Contract(title="Frame", ends=on(3), notice_by=on(2), account_id=alpha.id),
        a_touchpoint(summary="Was", kind=TouchpointKind.VISIT, happened_on=on(-1)),
        an_action(title="Done", due=on(1)).done(TODAY),
        an_action(title="Open", due=on(1)),
    )
    codes = {}
    for one in still.calendar.between(on(-1), on(9)):
        with pytest.raises(RuleBroken) as refused:
            still.calendar.move(one, on(-1) if one.title == "Open" else on(5))
        codes[one.event, one.title] = refused.value.code
    assert codes == {
        (Event.VISIT, "Was"): "calendar.entry.over",
        (Event.ACTION, "Done"): "calendar.entry.over",
        (Event.ACTION, "Open"): "calendar.day.past",
        (Event.BIRTHDAY, "Maria"): "calendar.birthday.fixed",
        (Event.NOTICE, "Frame"): "calendar.contract.fixed",
        (Event.CONTRACT, "Frame"): "calendar.contract.fixed",
    }


def test_what_is_late_may_be_moved_to_today(still):
    keep(still, an_action(title="Late", due=on(-20)))
    (late,) = still.calendar.late()
    still.calendar.move(late, TODAY)
    assert said(still.calendar.agenda().lines) == [(Event.ACTION, TODAY, "Late", Standing.AHEAD)]
