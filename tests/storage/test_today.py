"""Today, from what is stored: nothing due is hidden, and what is planned comes in time."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import AccountStatus, Tier
from kamdesk.domain.actions import Promise
from kamdesk.domain.attention import Group
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.opportunities import Stage
from kamdesk.domain.snoozes import Snooze
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.coming import Event
from kamdesk.services.today import TodayService, time_of_day
from tests.support.builders import (
    a_contact,
    a_deal,
    a_rate,
    a_sale,
    a_touchpoint,
    an_action,
)
from tests.support.trade import TODAY, keep, known_account, money

NOON = time(12, 0)


def on(days):
    return TODAY + timedelta(days=days)


def lines(desk, as_of=None, now=NOON):
    service = TodayService(desk.figures, desk.reader, lambda: TODAY, lambda: now)
    return service.today(as_of).lines


def said(desk, as_of=None, now=NOON):
    return [(line.reason, line.title) for line in lines(desk, as_of, now)]


def orders(account, *days, amount=100, currency="EUR"):
    return [
        a_sale(account_id=account.id, sold_on=on(day), amount=money(amount, currency))
        for day in days
    ]


@pytest.fixture
def alpha(still):
    """An account that was called yesterday, so that nothing is due there."""
    account = known_account(still, name="Alpha", cadence_days=30)
    keep(still, a_touchpoint(account_id=account.id, happened_on=on(-1), kind=TouchpointKind.CALL))
    return account


def test_an_empty_portfolio_asks_for_nothing(still):
    today = still.today.today()
    assert (today.lines, today.as_of, today.currency) == ((), TODAY, "EUR")


def test_a_broken_promise_comes_before_everything_else(still, alpha):
    keep(
        still,
        an_action(title="Task", due=on(-30), account_id=alpha.id),
        an_action(title="Promise", due=on(-1), promise=Promise.OURS, account_id=alpha.id),
        an_action(title="Theirs", due=on(-40), promise=Promise.THEIRS, account_id=alpha.id),
        a_deal(title="Deal", expected_close=on(-2), amount=money(10**6), account_id=alpha.id),
    )
    found = lines(still)
    assert [line.title for line in found] == ["Promise", "Deal", "Task", "Theirs"]
    assert (found[0].account_name, found[0].account_id) == ("Alpha", alpha.id)


def test_an_overdue_promise_does_not_vanish_when_its_deal_is_won(still, alpha):
    deal = a_deal(account_id=alpha.id)
    promise = an_action(
        title="Samples",
        due=on(-3),
        promise=Promise.OURS,
        account_id=alpha.id,
        opportunity_id=deal.id,
    )
    keep(still, deal, promise)
    still.opportunities.move(deal.id, Stage.WON, TODAY)
    assert said(still) == [("promise.overdue", "Samples")]
    still.opportunities.delete(deal.id)
    assert said(still) == [("promise.overdue", "Samples")]


def test_nothing_that_is_due_is_hidden(still, alpha):
    actions = [an_action(title=f"A{n}", due=on(-n), account_id=alpha.id) for n in range(40)]
    keep(still, *actions, an_action(title="Own", due=TODAY), an_action(title="Some day"))
    assert {title for _, title in said(still)} == {"Own", *(f"A{n}" for n in range(40))}


def test_an_account_never_visited_is_due_from_its_first_day(still):
    known_account(still, name="Never", joined=TODAY)
    known_account(still, name="Later", joined=on(1))
    assert said(still) == [("cadence.never", "Never")]


def test_a_lost_account_is_left_alone_but_not_what_was_promised_to_it(still):
    lost = known_account(
        still, name="Lost", joined=on(-900), status=AccountStatus.LOST, contract_end=on(5)
    )
    keep(
        still,
        *orders(lost, -400, -390, -380),
        an_action(title="Refund", due=on(-1), promise=Promise.OURS, account_id=lost.id),
    )
    assert said(still) == [("promise.overdue", "Refund")]
    assert still.today.coming().lines == ()


def test_the_more_important_account_is_called_first(still):
    for tier in (Tier.STANDARD, Tier.GROWTH, Tier.STRATEGIC, Tier.MAINTAIN):
        known_account(still, name=tier.value, tier=tier, cadence_days=30, joined=on(-30))
    assert [title for _, title in said(still)] == ["strategic", "growth", "maintain", "standard"]


def test_a_planned_visit_quiets_the_account_and_comes_last(still):
    quiet = known_account(still, name="Quiet", joined=on(-900), tier=Tier.STRATEGIC)
    known_account(still, name="Loud", joined=TODAY)
    keep(still, a_touchpoint(account_id=quiet.id, happened_on=on(3)))
    assert said(still) == [("cadence.never", "Loud"), ("cadence.planned", "Quiet")]


@pytest.mark.parametrize(
    ("at", "now", "planned"),
    [
        (time(15, 0), NOON, True),
        (time(9, 0), NOON, False),
        (time(12, 0), NOON, False),
        (None, NOON, False),
        (None, time(0, 0), False),
    ],
)
def test_a_visit_is_planned_until_its_time_has_come(still, alpha, at, now, planned):
    keep(still, a_touchpoint(account_id=alpha.id, happened_on=TODAY, at=at, summary="Prices"))
    assert said(still, now=now) == ([("visit.today", "Prices")] if planned else [])


def test_a_visit_of_a_day_to_come_is_planned_for_that_day(still, alpha):
    keep(
        still,
        a_touchpoint(account_id=alpha.id, happened_on=on(2), at=time(9, 0), summary="Prices"),
        a_touchpoint(account_id=alpha.id, happened_on=on(2), summary="", outcome="Range"),
        a_touchpoint(account_id=alpha.id, happened_on=on(2), kind=TouchpointKind.NOTE),
        an_action(title="Now", due=on(2), account_id=alpha.id),
    )
    assert said(still) == []
    found = lines(still, on(2))
    assert [line.title for line in found] == ["Prices", "visit", "Now"]
    assert dict(found[0].parameters)["at"] == "09:00"
    assert [(one.event, one.day, one.title) for one in still.today.coming().lines] == [
        (Event.ACTION, on(2), "Now"),
        (Event.VISIT, on(2), "Prices"),
        (Event.VISIT, on(2), "visit"),
    ]


def test_what_was_planned_for_a_day_gone_by_is_a_fact(still, alpha):
    keep(still, a_touchpoint(account_id=alpha.id, happened_on=on(-2), at=time(9, 0)))
    assert said(still, on(-2)) == []


def test_where_no_clock_is_brought_the_one_on_the_wall_counts(still, alpha):
    keep(still, a_touchpoint(account_id=alpha.id, happened_on=TODAY, at=time(0, 0)))
    assert still.today.today().lines == ()
    assert isinstance(time_of_day(), time)


def test_deals_are_weighed_in_our_currency_and_one_without_a_rate_comes_last(still, alpha):
    keep(
        still,
        a_deal(title="Small", expected_close=on(14), amount=money(100), account_id=alpha.id),
        a_deal(title="Dollars", expected_close=on(1), amount=money(1000, "USD")),
        a_deal(title="Francs", expected_close=on(1), amount=money(9999, "CHF")),
        a_deal(title="Blank", expected_close=on(2), amount=None),
        a_deal(title="Far", expected_close=on(15), amount=money(9999)),
        a_deal(title="Some day", amount=money(9999)),
        a_deal(title="Lost", stage=Stage.LOST, expected_close=TODAY, amount=money(9999)),
        a_rate(day=on(-9), rate=Decimal("0.9")),
    )
    found = lines(still)
    assert [line.title for line in found] == ["Dollars", "Small", "Francs", "Blank"]
    assert [line.weight for line in found] == [900, 100, 0, 0]


def test_a_contract_that_ends_is_worth_what_its_account_brings(still):
    account = known_account(still, name="Alpha", contract_end=on(10), cadence_days=900)
    keep(
        still,
        a_touchpoint(account_id=account.id, happened_on=on(-1)),
        *orders(account, -20, amount=300),
    )
    (line,) = lines(still)
    assert (line.reason, line.group, line.weight) == ("contract.end", Group.RISK, 300)


def test_a_birthday_is_said_ahead_of_it(still, alpha):
    keep(
        still,
        a_contact(account_id=alpha.id, name="Maria", birthday=date(1980, 6, 15)),
        a_contact(account_id=alpha.id, name="Gone", birthday=date(1980, 6, 15), left_on=on(-1)),
        a_contact(account_id=alpha.id, name="Peter"),
    )
    assert said(still) == [("birthday.ahead", "Maria")]


def test_two_orders_have_no_rhythm_and_three_have(still, alpha):
    keep(still, *orders(alpha, -60, -50))
    assert said(still) == []
    keep(still, *orders(alpha, -40))
    assert said(still) == [("customer.lapsed", "Alpha")]


@pytest.mark.parametrize(
    ("last", "reason"),
    [(-15, None), (-16, "order.missed"), (-30, "order.missed"), (-31, "customer.lapsed")],
)
def test_an_order_is_missed_first_and_then_the_customer(still, alpha, last, reason):
    keep(still, *orders(alpha, last, last - 10, last - 20, last - 30))
    assert [one for one, _ in said(still)] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("amount", "tier", "group"),
    [
        (30, Tier.STANDARD, Group.RISK),
        (10, Tier.STANDARD, Group.RHYTHM),
        (10, Tier.GROWTH, Group.RISK),
    ],
)
def test_a_customer_that_is_lost_is_a_risk_from_a_fiftieth_of_the_revenue(
    still, alpha, amount, tier, group
):
    gone = known_account(still, name="Gone", tier=tier, cadence_days=900)
    keep(
        still,
        a_touchpoint(account_id=gone.id, happened_on=on(-1)),
        *orders(gone, -60, -70, -80, amount=amount),
        *orders(alpha, -1, amount=3000 - 3 * amount),
    )
    (line,) = lines(still)
    assert (line.reason, line.group) == ("customer.lapsed", group)


def test_what_a_lost_customer_brought_is_priced(still, alpha):
    keep(
        still,
        *orders(alpha, -600, -610, -620, currency="USD"),
        a_rate(day=on(-700), rate=Decimal("0.5")),
    )
    (line,) = lines(still)
    assert (line.group, line.weight) == (Group.RISK, 150)


def test_returns_are_no_orders(still, alpha):
    keep(still, *orders(alpha, -60, -70), *orders(alpha, -50, amount=-5))
    assert said(still) == []


def test_orders_of_long_ago_have_no_rhythm(still, alpha):
    keep(still, *orders(alpha, -800, -790, -780))
    assert said(still) == []


def test_what_rests_comes_back_on_its_day_and_stays_in_its_order(still, alpha):
    first = an_action(title="Old", due=on(-3), account_id=alpha.id, promise=Promise.OURS)
    keep(still, first, an_action(title="New", due=on(-1), account_id=alpha.id))
    line = lines(still)[0]
    still.snoozes.rest(line, on(2), TODAY)
    assert [title for _, title in said(still)] == ["New"]
    still.snoozes.rest(line, on(1), TODAY)  # thought better of it
    assert [title for _, title in said(still, on(1))] == ["Old", "New"]
    assert len(still.reader.all(Snooze)) == 1
    still.snoozes.wake(line)
    assert still.today.today().resting == ()


def test_only_the_reason_that_was_let_rest_is_quiet(still, alpha):
    keep(still, an_action(title="Old", due=on(-3), account_id=alpha.id))
    other = known_account(still, name="Beta", cadence_days=30, joined=on(-90))
    quiet = next(line for line in lines(still) if line.account_id == other.id)
    still.snoozes.rest(quiet, on(7), TODAY)
    assert [one.line.title for one in still.today.today().resting] == [quiet.title]
    assert [title for _, title in said(still)] == ["Old"]


def test_nothing_rests_until_a_day_that_is_over(still, alpha):
    keep(still, an_action(title="Old", due=on(-3), account_id=alpha.id))
    with pytest.raises(RuleBroken, match=r"snooze\.day\.past"):
        still.snoozes.rest(lines(still)[0], TODAY, TODAY)
