"""A visit has the parts its manager set; what is missing is told, never asked for first."""

from datetime import date

import pytest

from kamdesk.domain.attention import Kind as Asking
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.domain.visit_report import BUILT_IN, Part, ReportForm, read_report
from kamdesk.services.happenings import Happening, Scope
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Condition, Is, Query
from tests.support.builders import a_touchpoint, an_account, an_action
from tests.support.portfolio import small, store

FORM = "outcome!\npeople!\nCompetition!: visit\nPrices"


@pytest.fixture
def asked(desk):
    desk.preferences.choose("report", FORM)


def lacking(desk, *conditions):
    source = desk.lists[Kind.TOUCHPOINTS]
    ids = source.ids(Query(where=conditions))
    rows = source.rows(ids)
    return {rows[pk].summary: rows[pk].missing for pk in ids}


def test_a_form_is_read_and_written_the_same_and_keeps_our_own_fields():
    form = read_report(FORM)
    assert read_report(form.text) == form
    assert set(BUILT_IN) <= {part.heading for part in form.parts}
    assert [part.heading for part in form.own] == ["Competition", "Prices"]
    assert Part(heading="Competition", required=True, kinds=(TouchpointKind.VISIT,)) in form.parts


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A\na", "report.heading.twice"),
        ("A: trip", "report.kind.unknown"),
        ("!", "report.heading.impossible"),
    ],
)
def test_a_form_that_cannot_be_is_refused(desk, text, code):
    with pytest.raises(RuleBroken) as error:
        desk.preferences.choose("report", text)
    assert error.value.code == code


def test_nothing_is_asked_for_until_the_manager_says_so(desk):
    desk.touchpoints.add(a_touchpoint(summary="Bare"))
    assert lacking(desk) == {"Bare": ""}
    assert ReportForm.of_stored("").required == ()


def test_what_lacks_is_kept_all_the_same_and_can_be_filtered(desk, asked):
    portfolio = small()
    store(desk, portfolio.everything)
    whole = {"outcome": "agreed", "contacts": (portfolio.contact.id,)}
    desk.touchpoints.add(a_touchpoint(summary="Bare"))
    desk.touchpoints.add(a_touchpoint(summary="Whole", parts={"Competition": "Rival"}, **whole))
    desk.touchpoints.add(a_touchpoint(summary="Call", kind=TouchpointKind.CALL))
    desk.touchpoints.add(a_touchpoint(summary="Talk", kind=TouchpointKind.MEETING, **whole))
    found = lacking(desk)
    assert found["Bare"] == "outcome, people, Competition"
    assert (found["Whole"], found["Call"], found["Talk"]) == ("", "", "")
    some = lacking(desk, Condition("missing", Is.UNEQUAL, None))
    assert set(some) == {"Bare", portfolio.touchpoint.summary}
    assert set(lacking(desk, Condition("missing", Is.CONTAINS, "people"))) == {"Bare"}


def test_the_list_and_the_rule_of_the_business_say_the_same(desk, asked):
    desk.touchpoints.add(a_touchpoint(summary="Bare", parts={"Competition": "  "}))
    (touch,) = desk.reader.all(Touchpoint)
    assert lacking(desk)["Bare"] == ", ".join(read_report(FORM).missing(touch))


def test_undo_takes_a_form_back(desk, asked):
    desk.touchpoints.add(a_touchpoint(summary="Bare"))
    desk.history.undo()
    desk.history.undo()
    desk.touchpoints.add(a_touchpoint(summary="Bare"))
    assert lacking(desk) == {"Bare": ""}


def test_parts_are_found_by_their_words_and_stand_in_the_timeline(desk, asked):
    account = an_account()
    desk.accounts.add(account)
    parts = {"Competition": "Größerer Rabatt bei Rival"}
    desk.touchpoints.add(a_touchpoint(account_id=account.id, summary="Visit", parts=parts))
    assert [hit.title for hit in desk.search.find("großerer rab")] == ["Visit"]
    assert desk.upkeep.examine().passed
    marks = desk.timeline.marks(Scope(account_id=account.id), [Happening.TOUCHPOINT])
    (entry,) = desk.timeline.entries(marks)
    assert "Competition: Größerer Rabatt bei Rival" in entry.note
    assert entry.missing == ("outcome", "people")


def test_today_asks_for_what_is_missing_last_and_for_two_weeks(desk, asked):
    today = date(2026, 3, 16)
    desk.touchpoints.add(a_touchpoint(summary="Fresh", happened_on=date(2026, 3, 2)))
    desk.touchpoints.add(a_touchpoint(summary="Forgotten", happened_on=date(2026, 3, 1)))
    desk.actions.add(an_action(due=today))
    lines = desk.today.today(today).lines
    assert [(line.kind, line.title) for line in lines][-1] == (Asking.REPORT, "Fresh")
    assert dict(lines[-1].parameters)["missing"] == "outcome, people, Competition"
    assert "Forgotten" not in [line.title for line in lines]
