"""Today: what is shown, why, and in which order."""

from datetime import date, time, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from kamdesk.domain.attention import Group, in_order
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.cadence import Interval
from kamdesk.domain.pending import (
    Birthday,
    ClosingDeal,
    ContractEnd,
    DueAction,
    LapsedCustomer,
    MissedOrder,
    OpenIssue,
    Pending,
    PlannedVisit,
    QuietAccount,
)

TODAY = date(2026, 6, 15)


def on(days):
    return TODAY + timedelta(days=days)


def subject(name="Alpha", number=1):
    return {"id": UUID(int=number), "title": name, "account_id": UUID(int=9), "account_name": name}


def action(days, name="Alpha", **more):
    return DueAction(**subject(name), due=on(days), **more)


def quiet(last, name="Alpha", joined=-400, **more):
    return QuietAccount(
        **subject(name),
        last=None if last is None else on(last),
        joined=on(joined),
        interval=Interval.of(30),
        **more,
    )


def deal(days, amount=100, name="Alpha"):
    return ClosingDeal(**subject(name), closes=on(days), amount=amount and Decimal(amount))


def reasons(**facts):
    return [one.reason for one in in_order(Pending(**facts), TODAY)]


def titles(**facts):
    return [one.title for one in in_order(Pending(**facts), TODAY)]


@pytest.mark.parametrize(
    ("days", "more", "expected"),
    [
        (-3, {"promised": True}, ["promise.overdue"]),
        (0, {"promised": True}, ["promise.today"]),
        (-3, {}, ["action.overdue"]),
        (0, {}, ["action.today"]),
        (-1, {"ours": False}, ["theirs.overdue"]),
        (0, {"ours": False, "promised": True}, ["theirs.today"]),
        (1, {"promised": True}, []),
    ],
)
def test_an_action_is_shown_from_its_day_on_for_ever(days, more, expected):
    assert reasons(actions=(action(days, **more),)) == expected
    if days < 0:
        assert reasons(actions=(action(days - 5000, **more),)) == expected


def test_consequence_orders_the_day():
    found = in_order(
        Pending(
            birthdays=(Birthday(**subject("Roland"), born=date(1970, 6, 15)),),
            accounts=(quiet(-40),),
            actions=(action(0), action(-2, promised=True), action(-9, ours=False)),
            deals=(deal(5),),
            visits=(PlannedVisit(**subject(), on=TODAY, at=time(14, 5)),),
        ),
        TODAY,
    )
    assert [one.reason for one in found] == [
        "promise.overdue",
        "deal.closing",
        "visit.today",
        "action.today",
        "theirs.overdue",
        "cadence.overdue",
        "birthday.today",
    ]
    assert [one.group for one in found] == sorted(
        (one.group for one in found), key=list(Group).index
    )


def test_the_order_does_not_depend_on_how_the_facts_arrive():
    facts = [action(-n % 5 - 2, name=f"A{n}", promised=n % 2 == 0) for n in range(20)]
    first = titles(actions=tuple(facts))
    assert titles(actions=tuple(facts[::-1])) == first
    assert titles(actions=tuple(facts[7:] + facts[:7])) == first


def test_the_promise_that_waits_longest_comes_first():
    late = (action(-2, "B", promised=True), action(-20, "A", promised=True))
    assert titles(actions=late) == ["A", "B"]


def test_never_contacted_is_due_from_the_day_it_joined():
    assert reasons(accounts=(quiet(None, joined=0),)) == ["cadence.never"]
    assert reasons(accounts=(quiet(None, joined=1),)) == []
    (line,) = in_order(Pending(accounts=(quiet(None, joined=-10),)), TODAY)
    assert (line.days, line.due) == (10, on(-10))


def test_contact_is_due_on_the_last_day_of_the_cadence_and_not_before():
    assert reasons(accounts=(quiet(-30),)) == ["cadence.overdue"]
    assert reasons(accounts=(quiet(-29),)) == []


def test_what_a_planned_visit_keeps_quiet_is_last_and_not_hidden():
    accounts = (quiet(-300, "A", planned=on(3)), quiet(-31, "B"))
    assert titles(accounts=accounts) == ["B", "A"]
    assert reasons(accounts=accounts)[-1] == "cadence.planned"


def test_the_account_most_beyond_its_rhythm_comes_first_unless_another_matters_more():
    accounts = (quiet(-60, "A"), quiet(-90, "B"))
    assert titles(accounts=accounts) == ["B", "A"]
    accounts = (quiet(-60, "A", importance=Decimal(2)), quiet(-90, "B"))
    assert titles(accounts=accounts) == ["A", "B"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [(-200, ["deal.overdue"]), (0, ["deal.closing"]), (14, ["deal.closing"]), (15, [])],
)
def test_an_open_deal_is_shown_from_two_weeks_before_it_closes(days, expected):
    assert reasons(deals=(deal(days),)) == expected


def test_more_money_comes_first_and_unknown_money_last():
    deals = (deal(1, None, "A"), deal(9, 50, "B"), deal(9, 900, "C"))
    assert titles(deals=deals) == ["C", "B", "A"]


def lapsed(days, **more):
    return LapsedCustomer(
        **subject(),
        last_order=on(-days),
        usual_gap=Decimal(30),
        yearly=Decimal(28_872),
        **more,
    )


def test_a_big_customer_who_stopped_buying_is_money_at_risk():
    (line,) = in_order(Pending(customers=(lapsed(91, share=Decimal("0.03")),)), TODAY)
    assert (line.group, line.weight) == (Group.RISK, 28_872)
    (line,) = in_order(Pending(customers=(lapsed(91, key=True),)), TODAY)
    assert line.group is Group.RISK


def test_a_small_one_is_a_matter_of_rhythm_and_a_regular_one_of_none():
    (line,) = in_order(Pending(customers=(lapsed(91),)), TODAY)
    assert line.group is Group.RHYTHM
    assert reasons(customers=(lapsed(90, key=True),)) == []


@pytest.mark.parametrize(
    ("ends", "notice", "expected", "group"),
    [
        (120, 10, "contract.notice", Group.RISK),
        (120, 60, "contract.notice", Group.RHYTHM),
        (60, -5, "contract.end", Group.RHYTHM),
        (0, None, "contract.end", Group.RISK),
        (-1, None, "contract.ended", Group.RISK),
    ],
)
def test_a_contract_speaks_up_before_its_notice_and_its_end(ends, notice, expected, group):
    contract = ContractEnd(
        **subject(), ends=on(ends), notice_by=None if notice is None else on(notice)
    )
    (line,) = in_order(Pending(contracts=(contract,)), TODAY)
    assert (line.reason, line.group) == (expected, group)


def test_a_contract_far_from_its_end_is_silent():
    assert reasons(contracts=(ContractEnd(**subject(), ends=on(91)),)) == []


@pytest.mark.parametrize(("days", "expected"), [(45, []), (46, ["order.missed"])])
def test_an_order_is_missed_after_half_as_much_again_of_the_usual_gap(days, expected):
    order = MissedOrder(
        **subject(), last_order=on(-days), expected=on(30 - days), median_gap=Decimal(30)
    )
    assert reasons(orders=(order,)) == expected


@pytest.mark.parametrize(
    ("due", "severe", "expected"),
    [
        (-1, False, ["issue.overdue"]),
        (0, False, ["issue.today"]),
        (3, True, ["issue.severe"]),
        (3, False, []),
        (None, True, ["issue.severe"]),
        (None, False, []),
    ],
)
def test_an_issue_is_shown_when_it_is_due_or_severe(due, severe, expected):
    issue = OpenIssue(
        **subject(), opened=on(-9), due=None if due is None else on(due), severe=severe
    )
    assert reasons(issues=(issue,)) == expected


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (date(1970, 6, 14), []),
        (date(1970, 6, 15), ["birthday.today"]),
        (date(1970, 6, 22), ["birthday.ahead"]),
        (date(1970, 6, 23), []),
    ],
)
def test_a_birthday_is_announced_a_week_ahead(born, expected):
    assert reasons(birthdays=(Birthday(**subject(), born=born),)) == expected


def test_a_birthday_on_a_leap_day_falls_on_the_last_of_february():
    birthday = Birthday(**subject(), born=date(1980, 2, 29))
    assert birthday.next(date(2026, 2, 1)) == date(2026, 2, 28)
    assert birthday.next(date(2028, 2, 1)) == date(2028, 2, 29)
    assert birthday.next(date(2026, 3, 1)) == date(2027, 2, 28)


def test_a_visit_nobody_logged_stays_until_somebody_does():
    assert reasons(visits=(PlannedVisit(**subject(), on=on(-400)),)) == ["visit.unlogged"]
    assert reasons(visits=(PlannedVisit(**subject(), on=on(1)),)) == []


def test_a_reason_carries_what_its_sentence_needs():
    (line,) = in_order(Pending(deals=(deal(5, 250),)), TODAY)
    assert dict(line.parameters) == {"due": on(5), "days": 5, "amount": 250}
    (line,) = in_order(Pending(visits=(PlannedVisit(**subject(), on=TODAY, at=time(9)),)), TODAY)
    assert dict(line.parameters)["at"] == "09:00"


def test_a_gap_of_no_days_is_refused():
    with pytest.raises(RuleBroken):
        LapsedCustomer(**subject(), last_order=TODAY, usual_gap=Decimal(0), yearly=None)
    with pytest.raises(RuleBroken):
        MissedOrder(**subject(), last_order=TODAY, expected=TODAY, median_gap=Decimal(0))
