"""Accounts of a real file, held against the definition of a key account."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import Tier
from kamdesk.domain.actions import ActionStatus, Promise
from kamdesk.domain.benefits import Benefit
from kamdesk.domain.competitors import Competitor
from kamdesk.domain.definition import KeyTest, Lack, Verdict
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.issues import Issue
from kamdesk.domain.limits import Limit
from kamdesk.domain.needs import Need, NeedStatus
from kamdesk.domain.surveys import Answer
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.query import Condition, Is, Query
from tests.support.builders import a_rate, a_sale, a_touchpoint, an_account, an_action
from tests.support.trade import TODAY, keep, known_account, money


def on(days):
    return TODAY + timedelta(days=days)


def bought(account, days, amount=1000, cost=600):
    return a_sale(
        account_id=account.id,
        sold_on=on(days),
        amount=money(amount),
        cost=None if cost is None else money(cost),
    )


@pytest.fixture
def alpha(still):
    """An account with all evidence: five orders in five months, asked, served and measured."""
    alpha = known_account(still, name="Alpha", tier=Tier.GROWTH, potential=money(10_000))
    beta = an_account(name="Beta", tier=Tier.STANDARD)
    keep(
        still,
        beta,
        *(bought(alpha, -days) for days in (10, 40, 70, 100, 130)),
        bought(alpha, -10),  # a second line of the same day is no second order
        a_sale(account_id=alpha.id, sold_on=on(-20), amount=money(-100), cost=money(-60)),
        bought(alpha, -400),
        bought(beta, -5, 4000, None),
        Competitor(account_id=alpha.id, name="Other", spend=money(2000)),
        Answer(account_id=alpha.id, score=8, answered_on=on(-9)),
        Need(account_id=alpha.id, title="Speed", status=NeedStatus.ANSWERED),
        Need(account_id=alpha.id, title="Gone", status=NeedStatus.DROPPED),
        a_touchpoint(
            account_id=alpha.id, kind=TouchpointKind.VISIT, happened_on=on(-8), minutes=90
        ),
        a_touchpoint(account_id=alpha.id, kind=TouchpointKind.CALL, happened_on=on(-7)),
        a_touchpoint(account_id=alpha.id, happened_on=on(-400), minutes=999),
        Issue(account_id=alpha.id, title="Late", opened=on(-30)),
        an_action(
            account_id=alpha.id,
            promise=Promise.OURS,
            due=on(-5),
            first_due=on(-5),
            status=ActionStatus.DONE,
            done_on=on(-6),
        ),
    )
    return alpha


def test_the_file_gives_the_evidence_of_all_four_tests(still, alpha):
    found = still.definition.check(alpha.id).row
    assert {one.verdict for one in found.findings} == {Verdict.PASSED}
    parts = {part.name: part.value for one in found.findings for part in one.figure.parts}
    assert (parts["orders"], parts["months.with.orders"], parts["usual.gap"]) == (5, 5, 30)
    assert parts["our.share"] == Decimal(5900) / 9900
    assert parts["their.share"] == Decimal("0.59")
    assert (parts["our.margin"], parts["contentment"]) == (2360, 80)
    assert (parts["promises.kept"], parts["needs.answered"]) == (1, 1)
    assert (parts["hours"], parts["visits"], parts["issues.opened"]) == (Decimal("1.5"), 1, 1)
    assert found.finding(KeyTest.ACCOUNT_PROFIT).figure.value == 2360 - (90 + 120 + 150)
    assert [one.lack for one in found.missing] == [Lack.MINUTES]


def test_the_list_and_the_account_alone_say_the_same(still, alpha):
    listed = still.definition.rows([alpha.id])[alpha.id]
    alone = still.definition.check(alpha.id).row
    for test in KeyTest:
        one, other = listed.finding(test), alone.finding(test)
        assert (one.verdict, one.figure.value, one.demands, one.missing) == (
            other.verdict,
            other.figure.value,
            other.demands,
            other.missing,
        )


def test_months_tell_orders_revenue_and_margin(still, alpha):
    months = still.definition.check(alpha.id).months
    june = next(one for one in months if one.month == date(2026, 6, 1))
    assert (june.orders, june.sold, june.margin) == (1, 2000, 800)
    assert sum(one.orders for one in months) == 5


def test_what_is_not_in_our_currency_is_priced_or_told(still):
    alpha = known_account(still)
    keep(still, a_sale(account_id=alpha.id, sold_on=on(-3), amount=money(100, "USD")))
    finding = still.definition.check(alpha.id).row.finding(KeyTest.MUTUAL_DEPENDENCE)
    assert finding.verdict is Verdict.UNKNOWN
    assert Lack.RATES in {one.lack for one in finding.missing}
    keep(still, a_rate(base="USD", quote="EUR", day=on(-9), rate=Decimal("0.9")))
    parts = still.explanations.explain("mutual_dependence", alpha.id).parts
    assert {part.name: part.value for part in parts}["sales.to.them"] == 90


def test_value_counts_as_confirmed_from_the_day_the_customer_said_so(still, alpha):
    gain = {"account_id": alpha.id, "title": "Less waste", "promised": money(200)}
    keep(
        still,
        Benefit(**gain, worth=money(150), confirmed_on=on(-1)),
        Benefit(**gain, worth=money(90), confirmed_on=on(5)),
        Benefit(**gain, worth=money(90)),
    )
    parts = still.explanations.explain("both_win", alpha.id).parts
    assert {part.name: part.value for part in parts}["value.confirmed"] == Decimal("0.25")


def test_a_limit_is_chosen_kept_and_taken_back(still, alpha):
    assert still.definition.all()[0].name
    chosen = still.preferences.choose("check.orders", "6")
    assert (chosen.label, chosen.about) == ("limit.change", "orders 6")
    assert still.definition.rows([alpha.id])[alpha.id].repeat_purchases is Verdict.FAILED
    with pytest.raises(RuleBroken):
        still.preferences.choose("check.orders", "a lot")
    still.history.undo()
    assert still.definition.limits()[Limit.ORDERS] == 4
    assert still.definition.rows([alpha.id])[alpha.id].repeat_purchases is Verdict.PASSED


def test_accounts_are_sorted_and_filtered_by_verdict(still, alpha):
    failing = Query(where=(Condition("account_profit", Is.UNEQUAL, Verdict.PASSED),))
    names = {row.name for row in still.definition.rows(still.definition.ids(failing)).values()}
    assert names == {"Beta"}
    ordered = still.definition.ids(Query(order_by="passed", descending=True))
    assert ordered[0] == alpha.id


def test_what_is_kept_of_the_list_follows_every_change(still, alpha):
    still.definition.all()
    issue = Issue(account_id=alpha.id, title="Broken", opened=on(-1))
    still.issues.add(issue)
    fresh = still.definition.check(alpha.id).row
    assert still.definition.rows([alpha.id])[alpha.id].findings[3] == fresh.findings[3]
    keep(still, bought(alpha, -1, 5000))
    beta = next(row for row in still.definition.all() if row.name == "Beta")
    assert beta.findings[1] == still.definition.check(beta.id).row.findings[1]
    still.accounts.delete(beta.id)
    assert [row.name for row in still.definition.all()] == ["Alpha"]
