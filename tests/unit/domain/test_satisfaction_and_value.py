"""Surveys and lifetime value."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.lifetime_value import lifetime_value
from kamdesk.domain.figures.satisfaction import Answer, net_promoter_score, satisfaction

TODAY = date(2026, 6, 15)


def answers(*scores):
    return [Answer(respondent=str(n), score=score) for n, score in enumerate(scores)]


def test_promoters_less_detractors():
    score = net_promoter_score(answers(10, 9, 8, 7, 6, 0, None), TODAY)
    assert score.value == 0
    assert net_promoter_score(answers(10, 9, 8, 0), TODAY).value == 25
    assert len(score.missing) == 1


def test_the_satisfied_are_those_who_say_four_or_five():
    assert satisfaction(answers(5, 4, 3, 1), TODAY).value == 50


def test_no_answer_is_no_score():
    assert net_promoter_score(answers(None), TODAY).note == "no.answers"
    assert satisfaction([], TODAY).value is None


def test_an_answer_off_the_scale_is_refused():
    with pytest.raises(RuleBroken):
        net_promoter_score(answers(11), TODAY)
    with pytest.raises(RuleBroken):
        satisfaction(answers(0), TODAY)


def value(growth=None, acquisition=None, margin="100000"):
    return lifetime_value(
        margin and Decimal(margin),
        Decimal("0.85"),
        Decimal("0.10"),
        TODAY,
        growth=growth and Decimal(growth),
        acquisition=acquisition and Decimal(acquisition),
    )


def test_the_published_vectors():
    assert value().value == 340_000
    assert round(value(growth="0.03").value) == 378_619
    assert value(acquisition=40_000).value == 300_000


def test_growth_that_outruns_the_discount_has_no_sum():
    endless = value(growth="0.30")
    assert (endless.value, endless.note) == (None, "growth.outruns.discount")


def test_without_a_margin_there_is_no_value():
    assert value(margin=None).value is None
    assert [part.name for part in value(margin=None).missing] == ["margin"]
