"""Satisfaction over the portfolio: segments, own questions, who waits, who was never asked."""

from datetime import timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import AccountStatus, Tier
from kamdesk.domain.contacts import Contact
from kamdesk.domain.figures.satisfaction import spread
from kamdesk.domain.surveys import Answer, SurveyKind
from tests.support.builders import a_touchpoint, an_account, an_action
from tests.support.trade import TODAY, keep

DELIVERY = "Do our windows suit you?"


def on(days):
    return TODAY + timedelta(days=days)


def said(account, score, days, person=None, **about):
    pk = person.id if person else None
    return Answer(account_id=account.id, contact_id=pk, score=score, answered_on=on(days), **about)


@pytest.fixture
def asked(still):
    """Two key accounts and one other were asked; two were not."""
    alpha = an_account(name="Alpha", tier=Tier.STRATEGIC, industry="Retail")
    beta = an_account(name="Beta", tier=Tier.GROWTH, industry="Retail")
    other = an_account(name="Other", industry="")
    quiet = an_account(name="Quiet", tier=Tier.GROWTH)
    lost = an_account(name="Lost", status=AccountStatus.LOST)
    roland = Contact(name="Roland", account_id=alpha.id)
    maria = Contact(name="Maria", account_id=beta.id)
    keep(
        still,
        *(alpha, beta, other, quiet, lost, roland, maria),
        said(alpha, 10, -20, roland),
        said(beta, 3, -30, maria),
        said(beta, 2, -31, kind=SurveyKind.CSAT),
        said(other, 9, -10),
        said(alpha, 8, -15, roland, kind=SurveyKind.OWN, question=DELIVERY),
        said(beta, 4, -14, kind=SurveyKind.OWN, question=DELIVERY),
        said(alpha, 0, -400, roland, kind=SurveyKind.OWN, question=DELIVERY),
    )
    return still, {one.name: one for one in (alpha, beta, roland, maria)}


def test_each_segment_has_its_own_figures_and_how_many_they_rest_on(asked):
    found = asked[0].asking.asking()
    tiers = {one.name: (one.nps.value, len(one.nps.parts)) for one in found.tiers}
    assert tiers == {"strategic": (100, 1), "growth": (-100, 1), "standard": (100, 1)}
    industries = {one.name: (one.nps.value, len(one.nps.parts)) for one in found.industries}
    assert industries == {"Retail": (0, 2), "": (100, 1)}
    assert [one.name for one in found.accounts] == ["Beta", "Alpha", "Other"]


def test_an_own_question_has_its_mean_its_spread_and_its_way(asked):
    (question,) = asked[0].asking.asking().questions
    assert (question.text, question.accounts) == (DELIVERY, 2)
    assert (question.figure.value, len(question.figure.parts)) == (Decimal(6), 2)
    assert [score for score, count in enumerate(spread(question.figure)) if count] == [4, 8]
    counts = [len(one.figure.parts) for one in question.quarters]
    assert (sum(counts), counts[-1]) == (3, 2)


def test_the_unhappy_wait_until_somebody_is_to_come_or_has_come_after_them(asked):
    desk, known = asked
    waiting = desk.asking.asking().to_follow_up
    assert [(one.account, one.answer.score) for one in waiting] == [("Beta", 2), ("Beta", 3)]
    desk.surveys.follow_up(waiting[1].answer.id)  # Maria's
    assert desk.asking.asking().to_follow_up == ()  # what is due with one of them is for both
    desk.history.undo()
    assert len(desk.asking.asking().to_follow_up) == 2
    keep(desk, a_touchpoint(account_id=known["Beta"].id, happened_on=on(-40)))
    assert len(desk.asking.asking().to_follow_up) == 2  # before they answered
    talk = a_touchpoint(
        account_id=known["Beta"].id, happened_on=on(-1), contacts=(known["Maria"].id,)
    )
    keep(desk, talk)
    assert desk.asking.asking().to_follow_up == ()


def test_an_old_action_is_no_answer_to_what_came_later(asked):
    desk, known = asked
    keep(desk, an_action(account_id=known["Beta"].id, due=on(-60)))
    assert len(desk.asking.asking().to_follow_up) == 2


def test_customers_never_asked_are_named_key_accounts_first(asked):
    assert [one.name for one in asked[0].asking.asking().never_asked] == ["Quiet"]
