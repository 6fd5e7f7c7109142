"""What is open with a customer: issues, answers, contracts, and what Today and health say."""

from datetime import timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import Account, AccountStatus
from kamdesk.domain.actions import Action, ActionStatus, Promise
from kamdesk.domain.contracts import Contract
from kamdesk.domain.figures.health import Component
from kamdesk.domain.issues import Issue, Severity
from kamdesk.domain.surveys import Answer, SurveyKind
from kamdesk.domain.touchpoints import Sentiment
from kamdesk.services.coming import Event
from kamdesk.services.kinds import Kind
from tests.support.builders import a_contact, a_touchpoint, an_action
from tests.support.trade import TODAY, keep, known_account, row_of


def on(days):
    return TODAY + timedelta(days=days)


def an_issue(account, **changes):
    usual = {"title": "Pallet short", "opened": on(-9)}
    return Issue(account_id=account.id, **usual | changes)


def an_answer(account, score, **changes):
    usual = {"answered_on": on(-5), "kind": SurveyKind.NPS}
    return Answer(account_id=account.id, score=score, **usual | changes)


def a_contract(account, **changes):
    return Contract(account_id=account.id, **{"title": "Frame"} | changes)


@pytest.fixture
def alpha(still):
    """An account that was called yesterday, so that nothing is due there."""
    account = known_account(still, name="Alpha", cadence_days=30)
    keep(still, a_touchpoint(account_id=account.id, happened_on=on(-1), summary="Hello"))
    return account


def part(desk, account, name):
    figure = desk.explanations.explain("health", account.id)
    return next(each for each in figure.parts if each.name == name)


def said(desk):
    return [(one.kind, one.reason, one.title) for one in desk.today.today().lines]


# -- health ---------------------------------------------------------------------


def test_health_counts_open_issues_and_the_table_agrees(still, alpha):
    assert part(still, alpha, Component.ISSUES).value == 100
    before = row_of(still, alpha).health
    keep(still, an_issue(alpha, severity=Severity.CRITICAL), an_issue(alpha, title="Label"))
    found = part(still, alpha, Component.ISSUES)
    assert (found.value, found.day, found.weight) == (25, on(-9), 10)
    assert row_of(still, alpha).health < before
    assert row_of(still, alpha).health == still.explanations.explain("health", alpha.id).value
    assert [row.health for row in still.portfolio.all()] == [row_of(still, alpha).health]


def test_what_is_resolved_counts_no_longer_and_what_comes_not_yet(still, alpha):
    keep(
        still,
        an_issue(alpha, resolved_on=on(-1)),
        an_issue(alpha, opened=on(3)),
        an_issue(alpha, resolved_on=TODAY, severity=Severity.MINOR),
    )
    assert part(still, alpha, Component.ISSUES).value == 100
    yesterday = still.explanations.explain("health", alpha.id, as_of=on(-1))
    assert next(p.value for p in yesterday.parts if p.name == Component.ISSUES) == 90


def test_answers_take_the_place_of_how_touchpoints_felt(still, alpha):
    felt = a_touchpoint(account_id=alpha.id, happened_on=on(-3), sentiment=Sentiment.NEGATIVE)
    keep(still, felt)
    assert part(still, alpha, Component.SATISFACTION).value == 0
    keep(still, an_answer(alpha, 9), an_answer(alpha, 4, kind=SurveyKind.CSAT))
    found = part(still, alpha, Component.SATISFACTION)
    assert (found.value, found.day) == (Decimal("82.5"), on(-5))


def test_figures_of_an_account_open_by_their_names(still, alpha):
    keep(still, an_issue(alpha), an_answer(alpha, 10), an_answer(alpha, 6))
    explain = still.explanations.explain
    assert explain("issues", alpha.id).value == 75
    assert explain("contentment", alpha.id).value == 80
    assert explain("nps", alpha.id).value == 0
    assert explain("nps").parts == explain("nps", alpha.id).parts
    assert explain("csat").note == "no.answers"


# -- Today ----------------------------------------------------------------------


def test_open_issues_stand_on_today_and_resolved_ones_go(still, alpha):
    late, severe = (
        an_issue(alpha, title="Late", due=on(-2)),
        an_issue(alpha, title="Severe", severity=Severity.CRITICAL),
    )
    keep(still, late, severe, an_issue(alpha, title="Quiet"), an_issue(alpha, title="T", due=TODAY))
    reasons = {title: reason for _, reason, title in said(still)}
    assert reasons == {"Late": "issue.overdue", "Severe": "issue.severe", "T": "issue.today"}
    still.issues.resolve(TODAY, late.id, severe.id, resolution="Replaced")
    assert [title for _, _, title in said(still)] == ["T"]
    assert still.reader.one(Issue, late.id).resolution == "Replaced"
    still.issues.reopen(late.id)
    assert [title for _, _, title in said(still)] == ["Late", "T"]


def test_resolving_is_one_step_that_can_be_undone(still, alpha):
    first, second = an_issue(alpha), an_issue(alpha, title="Other", opened=on(5))
    keep(still, first, second)
    outcome = still.issues.resolve(TODAY, first.id, second.id)
    assert (outcome.label, outcome.about) == ("issue.resolve", "Pallet short +1")
    assert still.reader.one(Issue, second.id).resolved_on == on(5)
    assert still.issues.resolve(on(1), first.id).change_id is None
    still.history.revert(outcome.change_id)
    assert all(issue.is_open for issue in still.reader.all(Issue))


def test_a_contract_asks_once_and_takes_the_place_of_the_day_at_the_account(still, alpha):
    still.accounts.change(alpha.id, contract_end=on(20))
    assert said(still) == [("contract", "contract.end", "Alpha")]
    keep(still, a_contract(alpha, ends=on(20), notice_by=on(4)))
    assert said(still) == [("contract", "contract.notice", "Frame")]
    assert [(one.event, one.day) for one in still.today.coming().lines] == [(Event.NOTICE, on(4))]


@pytest.mark.parametrize(
    ("changes", "reasons"),
    [
        ({"ends": on(-3)}, ["contract.ended"]),
        ({"ends": on(-3), "renews": True}, []),
        ({"ends": on(30), "renews": True, "notice_by": on(-1)}, []),
        ({"ends": on(30), "renews": True, "notice_by": on(2)}, ["contract.notice"]),
        ({"ends": on(30), "notice_by": on(-1)}, ["contract.end"]),
        ({"ends": on(200)}, []),
        ({}, []),
    ],
)
def test_a_contract_asks_while_there_is_something_to_decide(still, alpha, changes, reasons):
    keep(still, a_contract(alpha, **changes))
    assert [reason for _, reason, _ in said(still)] == reasons


def test_what_was_followed_by_a_later_contract_is_history(still, alpha):
    keep(still, a_contract(alpha, ends=on(-3)), a_contract(alpha, title="New", ends=on(300)))
    assert said(still) == []
    assert [one.title for one in still.reader.all(Contract)] == ["Frame", "New"]


def test_nobody_is_to_decide_on_contracts_of_lost_customers(still, alpha):
    keep(still, a_contract(alpha, ends=on(3)))
    still.accounts.change(alpha.id, status=AccountStatus.LOST)
    assert said(still) == []
    assert still.reader.one(Account, alpha.id).status is AccountStatus.LOST


# -- satisfaction ---------------------------------------------------------------


def test_nps_counts_each_respondent_once_with_n_and_shows_every_answer(still, alpha):
    maria, roland = (a_contact(account_id=alpha.id, name=n) for n in ("Maria", "Roland"))
    keep(
        still,
        maria,
        roland,
        an_answer(alpha, 3, contact_id=maria.id, answered_on=on(-100)),
        an_answer(alpha, 9, contact_id=maria.id),
        an_answer(alpha, 6, contact_id=roland.id, comment="Slow"),
        an_answer(alpha, 0, contact_id=roland.id, answered_on=on(-400)),
        an_answer(alpha, 9, answered_on=on(4)),
    )
    found = still.surveys.satisfaction(alpha.id)
    assert (found.nps.value, len(found.nps.parts)) == (0, 2)
    assert [(one.respondent, one.answer.score) for one in found.answers] == [
        ("Roland", 6),
        ("Maria", 9),
        ("Maria", 3),
        ("Roland", 0),
    ]
    assert found.answers[0].is_unhappy
    assert {one.account for one in found.answers} == {"Alpha"}
    assert found.quarters[-1].first == TODAY.replace(month=4, day=1)
    assert [one.nps.value for one in found.quarters[-2:]] == [-100, 0]
    assert len(found.quarters) == 8


def test_an_unhappy_answer_becomes_an_action_in_a_week(still, alpha):
    maria = a_contact(account_id=alpha.id, name="Maria")
    answer = an_answer(alpha, 2, contact_id=maria.id, comment="Too late")
    nameless = an_answer(alpha, 3)
    keep(still, maria, answer, nameless)
    outcome = still.surveys.follow_up(answer.id)
    action = still.reader.all(Action)[0]
    assert (action.title, action.due) == ("Follow up with Maria (2/10)", on(7))
    assert (action.account_id, action.contact_id) == (alpha.id, maria.id)
    assert (action.notes, outcome.label) == ("Too late", "answer.follow")
    still.surveys.follow_up(nameless.id)
    still.surveys.follow_up(nameless.id, "Call Alpha")
    titles = {one.title for one in still.reader.all(Action)}
    assert titles == {action.title, "Follow up with Alpha (3/10)", "Call Alpha"}


# -- waiting for ----------------------------------------------------------------


def test_others_are_waited_for_by_department_and_the_manager_is_not(still, alpha):
    still.preferences.choose("manager", "Kim")
    keep(
        still,
        an_action(title="Mine", owner="kim"),
        an_action(title="Nobody's"),
        an_action(title="Quote", department="Sales", due=on(2), account_id=alpha.id),
        an_action(title="Credit note", department="sales", due=on(-4)),
        an_action(title="Robert", owner="Robert"),
        an_action(title="Reply", status=ActionStatus.WAITING, promise=Promise.THEIRS),
        an_action(title="Over", department="Sales", status=ActionStatus.DONE),
        an_issue(alpha, department="Logistics", due=on(-1)),
        an_issue(alpha, title="Mended", department="Logistics", resolved_on=TODAY),
    )
    lists = still.waiting.lists()
    told = [(one.name, one.theirs, one.late, [line.title for line in one.lines]) for one in lists]
    assert told == [
        ("Logistics", False, 1, ["Pallet short"]),
        ("Sales", False, 1, ["Credit note", "Quote"]),
        ("", False, 0, ["Robert"]),
        ("", True, 0, ["Reply"]),
    ]
    issue = lists[0].lines[0]
    assert (issue.kind, issue.account, issue.days_late) == (Kind.ISSUES, "Alpha", 1)
