"""The four tests of a key account: verdicts, their evidence, and what is missing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.definition import Evidence, KeyTest, Lack, Verdict, check
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.account_profit import CostToServe, Earned, account_profit
from kamdesk.domain.figures.both_win import Gain
from kamdesk.domain.figures.mutual_dependence import Trade, mutual_dependence
from kamdesk.domain.figures.repeat_purchases import Purchases
from kamdesk.domain.limits import BOUNDS, Limit, Limits, read_limit

DAY = date(2026, 11, 24)
SERVING = CostToServe(
    minutes=600,
    hour_rate=Decimal(60),
    visits=4,
    visit_cost=Decimal(120),
    issues=2,
    issue_cost=Decimal(150),
)
WHOLE = Evidence(
    purchases=Purchases(first=date(2025, 1, 3), last=date(2026, 11, 2), orders=19, months=9),
    trade=Trade(sold=Decimal(400), whole=Decimal(4000), potential=Decimal(1000)),
    gain=Gain(
        margin=Decimal(150),
        contentment=Decimal(80),
        answers=3,
        promises_kept=9,
        promises_due=10,
        needs_answered=1,
        needs_known=4,
    ),
    earned=Earned(costed=Decimal(10_000), cost=Decimal(6_000)),
    serving=SERVING,
)
NOTHING = Evidence(
    purchases=Purchases(first=None, last=None, orders=0, months=0),
    trade=Trade(sold=None, whole=Decimal(0)),
    gain=Gain(margin=None),
    earned=Earned(costed=None, cost=None),
    serving=replace(SERVING, minutes=0, visits=0, issues=0),
)


def verdicts(evidence, limits=None):
    return {one.test: one.verdict for one in check(evidence, limits or Limits(), DAY)}


def finding(evidence, test):
    return next(one for one in check(evidence, Limits(), DAY) if one.test is test)


def test_an_account_with_all_evidence_passes_all_four():
    assert set(verdicts(WHOLE).values()) == {Verdict.PASSED}


def test_an_account_of_which_nothing_is_known_has_not_failed():
    found = check(NOTHING, Limits(), DAY)
    assert {one.verdict for one in found} == {Verdict.UNKNOWN}
    assert all(one.missing and one.figure.value is None for one in found)


def test_a_limit_of_ones_own_turns_the_verdict():
    stricter = Limits({Limit.ORDERS: Decimal(20)})
    assert verdicts(WHOLE, stricter)[KeyTest.REPEAT_PURCHASES] is Verdict.FAILED


def test_a_customer_who_stopped_buying_has_failed_and_is_not_unknown():
    stopped = replace(
        WHOLE,
        purchases=replace(WHOLE.purchases, orders=0, months=0),
        trade=replace(WHOLE.trade, sold=Decimal(0)),
    )
    found = verdicts(stopped)
    assert found[KeyTest.REPEAT_PURCHASES] is Verdict.FAILED
    assert found[KeyTest.MUTUAL_DEPENDENCE] is Verdict.FAILED


def test_dependence_shows_both_directions_and_who_hangs_on_whom():
    found = mutual_dependence(WHOLE.trade, DAY)
    assert (found.ours.value, found.theirs.value) == (Decimal("0.1"), Decimal("0.4"))
    assert found.imbalance.value == Decimal("-0.3")


@pytest.mark.parametrize(
    ("potential", "rivals", "share"),
    [
        (Decimal(1000), (("A", Decimal(500)),), Decimal("0.4")),
        (Decimal(500), (("A", Decimal(600)),), Decimal("0.4")),
        (None, (("A", Decimal(600)), ("B", None)), Decimal("0.4")),
        (None, (("B", None),), None),
        (None, (), None),
    ],
)
def test_their_share_is_of_what_is_known_to_be_spent(potential, rivals, share):
    trade = Trade(sold=Decimal(400), whole=Decimal(400), potential=potential, rivals=rivals)
    assert mutual_dependence(trade, DAY).theirs.value == share


def test_a_competitor_without_an_amount_is_told_as_missing():
    trade = replace(WHOLE.trade, rivals=(("A", None), ("B", None), ("C", Decimal(1))))
    missing = finding(replace(WHOLE, trade=trade), KeyTest.MUTUAL_DEPENDENCE).missing
    assert [(one.lack, one.count) for one in missing] == [(Lack.RIVAL_SPEND, 2)]


def test_profit_is_margin_less_hours_visits_issues_and_discounts():
    found = account_profit(WHOLE.earned, replace(SERVING, discounts=Decimal(20)), DAY)
    assert found.figure.value == 4000 - (10 * 60 + 4 * 120 + 2 * 150 + 20)
    assert found.share == Decimal("0.26")


def test_touchpoints_without_minutes_are_missing_and_not_free():
    untimed = replace(WHOLE, serving=replace(SERVING, untimed=7))
    found = finding(untimed, KeyTest.ACCOUNT_PROFIT)
    assert [(one.lack, one.count) for one in found.missing] == [(Lack.MINUTES, 7)]
    assert [part.name for part in found.figure.missing] == ["minutes"]


def test_needs_decide_only_where_nobody_answered():
    few = replace(WHOLE.gain, needs_answered=0)
    assert verdicts(replace(WHOLE, gain=few))[KeyTest.BOTH_WIN] is Verdict.PASSED
    unasked = replace(few, contentment=None)
    assert verdicts(replace(WHOLE, gain=unasked))[KeyTest.BOTH_WIN] is Verdict.FAILED


def test_both_win_needs_a_gain_of_each_side():
    for gain in (replace(WHOLE.gain, margin=Decimal(-1)), replace(WHOLE.gain, promises_kept=1)):
        assert verdicts(replace(WHOLE, gain=gain))[KeyTest.BOTH_WIN] is Verdict.FAILED
    silent = replace(WHOLE.gain, contentment=None, needs_known=0)
    assert verdicts(replace(WHOLE, gain=silent))[KeyTest.BOTH_WIN] is Verdict.UNKNOWN


def test_amounts_without_a_rate_are_told_where_money_counts():
    found = check(replace(WHOLE, unpriced=2), Limits(), DAY)
    told = {one.test for one in found if Lack.RATES in {lack.lack for lack in one.missing}}
    assert told == set(KeyTest) - {KeyTest.REPEAT_PURCHASES}


@pytest.mark.parametrize(
    ("limit", "text", "value"),
    [
        (Limit.REVENUE_SHARE, "5%", "0.05"),
        (Limit.REVENUE_SHARE, "5", "0.05"),
        (Limit.REVENUE_SHARE, "0.05", "0.05"),
        (Limit.ORDERS, "6", "6"),
        (Limit.PROFIT, "-500", "-500"),
    ],
)
def test_a_limit_is_read_as_it_is_typed(limit, text, value):
    assert read_limit(limit, text) == Decimal(value)


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        (Limit.ORDERS, "-1"),
        (Limit.IMBALANCE, "130%"),
        (Limit.HOUR_RATE, "much"),
        (Limit.NEEDS, "nan"),
    ],
)
def test_a_limit_that_cannot_be_is_refused(limit, text):
    with pytest.raises(RuleBroken):
        read_limit(limit, text)


def test_a_stored_limit_that_makes_no_sense_is_as_usual():
    limits = Limits.of({"check.orders": "many", "check.needs": "0.25"})
    assert limits[Limit.ORDERS] == BOUNDS[Limit.ORDERS].usual
    assert limits[Limit.NEEDS] == Decimal("0.25")


def test_value_they_confirmed_decides_where_nobody_was_asked():
    unasked = replace(WHOLE.gain, contentment=None, needs_answered=0, promised=Decimal(100))
    for confirmed, verdict in ((Decimal(60), Verdict.PASSED), (None, Verdict.FAILED)):
        gain = replace(unasked, confirmed=confirmed)
        assert verdicts(replace(WHOLE, gain=gain))[KeyTest.BOTH_WIN] is verdict
