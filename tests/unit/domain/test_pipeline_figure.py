"""The pipeline, by the published vector and against a plain enumeration."""

from datetime import date
from decimal import Decimal
from itertools import product
from uuid import UUID

import pytest

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.pipeline import (
    Deal,
    DealState,
    ForecastCategory,
    by_category,
    by_month,
    chance,
    pipeline,
)

TODAY = date(2026, 6, 1)
VECTOR = [("100000", "0.2"), ("60000", "0.5"), ("40000", "0.8")]


def deal(amount, p, **more):
    return Deal(
        id=UUID(int=1),
        title=str(amount),
        amount=None if amount is None else Decimal(amount),
        probability=None if p is None else Decimal(p),
        **more,
    )


def deals(pairs):
    return [deal(amount, p) for amount, p in pairs]


def enumerated(pairs, need):
    hit = 0.0
    for won in product((False, True), repeat=len(pairs)):
        weight = 1.0
        for (_, p), yes in zip(pairs, won, strict=True):
            weight *= float(p) if yes else 1 - float(p)
        if sum(Decimal(a) for (a, _), yes in zip(pairs, won, strict=True) if yes) >= need:
            hit += weight
    return hit


def test_the_published_vector():
    now = pipeline(deals(VECTOR), TODAY)
    assert now.weighted.value == 82_000
    assert round(now.spread.value / 1000, 1) == Decimal("52.5")
    assert now.whole.value == 200_000
    assert chance(deals(VECTOR), Decimal(60_000), TODAY).value == Decimal("0.60")


def test_won_is_booked_and_lost_is_gone():
    rows = [deal(5, 1, state=DealState.WON), deal(7, "0.9", state=DealState.LOST), deal(10, "0.5")]
    assert pipeline(rows, TODAY).weighted.value == 5
    assert chance(rows, Decimal(1), TODAY).value == Decimal("0.5")


def test_a_deal_without_amount_or_chance_is_counted_as_missing():
    now = pipeline([deal(None, "0.5"), deal(10, None), deal(10, "0.5")], TODAY)
    assert now.weighted.value == 5
    assert len(now.weighted.missing) == 2
    assert len(now.whole.missing) == 1


def test_an_empty_pipeline_is_worth_nothing_and_wins_nothing():
    assert pipeline([], TODAY).weighted.value == 0
    assert pipeline([], TODAY).spread.value == 0
    assert chance([], Decimal(1), TODAY).value == 0
    assert chance([], Decimal(0), TODAY).value == 1


@pytest.mark.parametrize("need", [0, 1, 7, 20, 35, 41, 99])
def test_the_chance_is_that_of_a_plain_enumeration(need):
    pairs = [(5, "0.3"), (7, "0.9"), (7, "0.1"), (20, "0.25"), (1, "0.5"), (13, "1"), (2, "0")]
    exact = chance(deals(pairs), Decimal(need), TODAY).value
    assert float(exact) == pytest.approx(enumerated(pairs, need))


def test_twenty_deals_are_exact_and_twenty_one_are_simulated():
    many = deals([(n, "0.5") for n in range(1, 22)])
    half = Decimal(21 * 22) / 4  # a symmetric sum that cannot hit its middle
    simulated = chance(many, half, TODAY)
    assert simulated.note == "simulated"
    assert float(simulated.value) == pytest.approx(0.5, abs=0.02)
    assert chance(many[:20], Decimal(1), TODAY).note == ""
    assert chance(many, half, TODAY) == simulated
    assert chance(many, half, TODAY, seed=2) != simulated


def test_months_follow_each_other_and_no_date_comes_last():
    rows = [
        deal(1, "1"),
        deal(2, "1", closes=date(2026, 7, 9)),
        deal(4, "1", closes=date(2026, 6, 30)),
        deal(8, "1", closes=date(2026, 7, 31)),
    ]
    months = by_month(rows, TODAY)
    assert list(months) == [date(2026, 6, 1), date(2026, 7, 1), None]
    assert [one.weighted.value for one in months.values()] == [4, 10, 1]


def test_each_category_holds_the_firmer_ones():
    rows = [
        deal(1, 1, state=DealState.WON),
        deal(2, "0.9", category=ForecastCategory.COMMIT),
        deal(4, "0.6", category=ForecastCategory.LIKELY),
        deal(8, "0.2"),
        deal(16, "0.1", category=ForecastCategory.OMITTED),
        deal(32, 0, state=DealState.LOST, category=ForecastCategory.COMMIT),
    ]
    found = by_category(rows, TODAY)
    assert found.closed.value == 1
    assert found.commit.value == 3
    assert found.best_case.value == 7
    assert found.pipeline.value == 14


def test_a_probability_above_one_is_refused():
    with pytest.raises(RuleBroken):
        deal(1, "1.5")
