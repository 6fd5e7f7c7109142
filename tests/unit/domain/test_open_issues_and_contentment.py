"""What open issues leave of 100, and how content people are by their last answers."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.contentment import contentment, latest
from kamdesk.domain.figures.open_issues import Trouble, open_issues
from kamdesk.domain.identity import new_id
from kamdesk.domain.issues import Issue, Severity
from kamdesk.domain.surveys import Answer, SurveyKind

DAY = date(2026, 6, 12)
ALPHA, MARIA, ROLAND = new_id(), new_id(), new_id()


def days(count):
    return DAY + timedelta(days=count)


def trouble(severity, due=None):
    return Trouble(severity=severity, opened=days(-10), due=due, title=severity)


def an_answer(score, *, kind=SurveyKind.NPS, past=10, who=MARIA, question=""):
    return Answer(
        account_id=ALPHA,
        contact_id=who,
        kind=kind,
        score=score,
        answered_on=days(-past),
        question=question,
    )


def test_nothing_open_is_a_hundred():
    figure = open_issues([], DAY)
    assert (figure.value, figure.parts, figure.rule) == (100, (), "issues")


@pytest.mark.parametrize(
    ("severity", "left"),
    [(Severity.CRITICAL, 50), (Severity.MAJOR, 75), (Severity.MINOR, 90)],
)
def test_each_severity_has_its_price(severity, left):
    assert open_issues([trouble(severity, days(1))], DAY).value == left


def test_late_costs_half_as_much_again_but_the_day_itself_is_not_late():
    assert open_issues([trouble(Severity.MAJOR, days(-1))], DAY).value == Decimal("62.5")
    assert open_issues([trouble(Severity.MAJOR, DAY)], DAY).value == 75


def test_many_issues_do_not_fall_below_nothing_and_each_is_shown():
    figure = open_issues([trouble(Severity.CRITICAL, days(-1))] * 2, DAY)
    assert (figure.value, [part.value for part in figure.parts]) == (0, [-75, -75])
    assert {part.day for part in figure.parts} == {days(-1)}


def test_answers_of_both_scales_are_put_on_a_hundred():
    figure = contentment([an_answer(8), an_answer(4, kind=SurveyKind.CSAT)], DAY)
    assert sorted(part.value for part in figure.parts) == [75, 80]
    assert figure.value == Decimal("77.5")


def test_only_the_last_answer_of_each_respondent_counts():
    figure = contentment([an_answer(2, past=200), an_answer(9, past=5)], DAY)
    assert (figure.value, len(figure.parts)) == (90, 1)


def test_answers_without_a_name_all_count():
    assert len(latest([an_answer(2, who=None), an_answer(3, who=None)])) == 2


def test_what_is_older_than_a_year_or_to_come_does_not_count():
    figure = contentment([an_answer(9, past=365), an_answer(1, past=-1)], DAY)
    assert (figure.value, figure.note) == (None, "no.answers")
    assert contentment([an_answer(9, past=364)], DAY).value == 90


def test_questions_of_ones_own_show_no_contentment_and_are_kept_apart():
    own = [an_answer(1, kind=SurveyKind.OWN, question=each) for each in ("Price?", "Taste?")]
    assert contentment(own, DAY).value is None
    assert len(latest(own)) == 2


@pytest.mark.parametrize(
    ("kind", "score", "unhappy"),
    [("nps", 6, True), ("nps", 7, False), ("csat", 2, True), ("csat", 3, False), ("own", 0, False)],
)
def test_detractors_are_to_be_followed_up(kind, score, unhappy):
    answer = an_answer(score, kind=SurveyKind(kind))
    assert answer.is_unhappy is unhappy
    assert answer.scale == f"{score}/{5 if kind == 'csat' else 10}"


def test_an_issue_can_be_mended_and_opened_again():
    issue = Issue(account_id=ALPHA, title="Short", opened=days(-5), due=days(-2))
    assert issue.days_late(DAY) == 2
    mended = issue.resolved(DAY, "Replaced")
    assert (mended.is_open, mended.days_late(DAY), mended.resolution) == (False, 0, "Replaced")
    assert mended.reopened().is_open
    with pytest.raises(RuleBroken, match=r"issue\.resolved\.before\.opened"):
        issue.resolved(days(-6))
