"""Issues and answers from foreign tables: whose they are, what they mean, known again."""

from datetime import date

import pytest

from kamdesk.domain.issues import Issue, Severity
from kamdesk.domain.surveys import Answer, SurveyKind
from tests.storage.test_imports import a_table, fates, only
from tests.support.builders import a_contact, an_account
from tests.support.trade import TODAY, keep

DAY = date(2026, 5, 4)


@pytest.fixture
def maria(still):
    """Alpha with one person there."""
    alpha = an_account(name="Alpha")
    person = a_contact(account_id=alpha.id, name="Maria Anders", email="maria@alpha.example")
    keep(still, alpha, person)
    return person


def an_answer(**said):
    return {"account.name": "Alpha", "account": "Alpha", "answered_on": DAY} | said


def test_a_case_becomes_an_issue_and_is_known_again(still, maria):
    row = {"external_id": "7", "title": "Late", "contact": maria.email, "opened": DAY}
    first = still.imports.apply([a_table("issues", {**row, "priority": "High", "status": "Open"})])
    assert fates(first) == [("issues", 1, 0, 0)]
    issue = only(still, Issue)
    assert (issue.severity, issue.account_id, issue.contact_id) == (
        Severity.MAJOR,
        maria.account_id,
        maria.id,
    )
    again = still.imports.apply([a_table("issues", {**row, "status": "Closed"})])
    assert fates(again) == [("issues", 0, 1, 0)]
    assert only(still, Issue).resolved_on == TODAY


def test_the_day_it_was_closed_is_kept_and_severity_goes_before_priority(still, maria):
    row = {"title": "Late", "account": "Alpha", "account.name": "Alpha", "opened": DAY}
    said = {"severity": "Blocker", "priority": "Low", "status": "Closed", "resolved_on": TODAY}
    still.imports.apply([a_table("issues", row | said)])
    issue = only(still, Issue)
    assert (issue.severity, issue.resolved_on, issue.opened) == (Severity.CRITICAL, TODAY, DAY)


def test_what_belongs_to_nobody_is_skipped_with_a_reason(still, maria):
    answer = still.imports.apply(
        [
            a_table("issues", {"title": "Late", "contact": "Nobody"}),
            a_table("surveys", {"nps": 9, "contact": "Nobody", "answered_on": DAY}),
        ]
    )
    reasons = [one.skipped[0].reason for one in answer.files]
    assert reasons == ["issue.account.empty", "answer.account.empty"]
    assert still.reader.all(Issue) == still.reader.all(Answer) == []


def test_a_row_that_answers_two_questions_gives_two_and_comes_only_once(still, maria):
    table = a_table("surveys", an_answer(nps=9, csat=4, contact="Maria Anders", comment="Good"))
    assert fates(still.imports.apply([table])) == [("surveys", 1, 0, 0)]
    assert fates(still.imports.apply([table])) == [("surveys", 0, 0, 1)]
    found = {one.kind: one.score for one in still.reader.all(Answer)}
    assert found == {SurveyKind.NPS: 9, SurveyKind.CSAT: 4}
    assert {one.contact_id for one in still.reader.all(Answer)} == {maria.id}


def test_a_row_with_one_impossible_score_stays_out_as_a_whole(still, maria):
    answer = still.imports.apply([a_table("surveys", an_answer(nps=9, csat=9))])
    assert answer.files[0].skipped[0].reason == "answer.out.of.scale"
    assert still.reader.all(Answer) == []


def test_a_stranger_s_name_stays_readable_beside_what_was_said(still, maria):
    still.imports.apply([a_table("surveys", an_answer(nps=3, contact="Jo", comment="Slow"))])
    assert only(still, Answer).comment == "Jo: Slow"


@pytest.mark.parametrize(
    ("said", "called", "kind"),
    [
        ({}, "answers.csv", SurveyKind.NPS),
        ({}, "csat 2026.csv", SurveyKind.CSAT),
        ({"kind": "Customer satisfaction"}, "nps.csv", SurveyKind.CSAT),
        ({"question": "Taste?"}, "answers.csv", SurveyKind.OWN),
    ],
)
def test_what_was_asked_is_found_out(still, maria, said, called, kind):
    still.imports.apply([a_table("surveys", an_answer(score=4, **said), file=called)])
    assert only(still, Answer).kind is kind


def test_answers_without_a_name_are_all_kept_and_not_doubled(still, maria):
    table = a_table("surveys", an_answer(nps=9), an_answer(nps=9), an_answer(nps=2))
    assert fates(still.imports.apply([table])) == [("surveys", 3, 0, 0)]
    assert fates(still.imports.apply([table])) == [("surveys", 0, 0, 3)]


def test_every_question_of_a_row_is_an_answer_of_its_own_and_comes_once(still, maria):
    own = {"own:Is it fast?": 4, "own:Is it fresh?": 10}
    row = an_answer(nps=9, contact="Maria Anders", external_id="7", **own)
    table = a_table("surveys", row)
    assert fates(still.imports.apply([table])) == [("surveys", 1, 0, 0)]
    found = {(one.kind, one.question): one.score for one in still.reader.all(Answer)}
    assert found == {
        (SurveyKind.NPS, ""): 9,
        (SurveyKind.OWN, "Is it fast?"): 4,
        (SurveyKind.OWN, "Is it fresh?"): 10,
    }
    assert fates(still.imports.apply([table])) == [("surveys", 0, 0, 1)]


def test_a_stranger_is_told_once_however_much_they_answered(still, maria):
    row = an_answer(nps=9, csat=4, contact="Nobody", **{"own:Is it fast?": 4})
    answer = still.imports.apply([a_table("surveys", row)])
    assert [one.reason for one in answer.files[0].notices] == ["import.contact.unknown"]
