"""The portfolio table: every figure of a line, against records counted by hand."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import AccountStatus, Tier
from kamdesk.domain.actions import ActionStatus
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.opportunities import Stage
from kamdesk.domain.touchpoints import TouchpointKind
from tests.support.builders import (
    a_contact,
    a_criterion,
    a_deal,
    a_model,
    a_rate,
    a_rating,
    a_sale,
    a_target,
    a_touchpoint,
    an_action,
)
from tests.support.trade import TODAY, keep, known_account, money, row_of

YEAR_AGO, TWO_AGO = date(2025, 6, 12), date(2024, 6, 12)
A_DAY = timedelta(days=1)


def sale(account, day, amount, currency="EUR", **more):
    return a_sale(account_id=account.id, sold_on=day, amount=money(amount, currency), **more)


def on(days):
    return TODAY + timedelta(days=days)


def test_twelve_months_begin_the_day_after_and_end_today(still):
    alpha = known_account(still)
    keep(
        still,
        sale(alpha, TODAY, 1),
        sale(alpha, YEAR_AGO + A_DAY, 2),
        sale(alpha, YEAR_AGO, 4),
        sale(alpha, TWO_AGO + A_DAY, 8),
        sale(alpha, TWO_AGO, 16),
        sale(alpha, TODAY + A_DAY, 32),
    )
    row = row_of(still, alpha)
    assert row.sales_12m == money(3)
    assert row.sales_before == money(12)
    assert row.sales_total == money(31)


def test_a_year_begins_on_new_years_day(still):
    alpha = known_account(still)
    keep(still, sale(alpha, date(2026, 1, 1), 5), sale(alpha, date(2025, 12, 31), 7))
    assert row_of(still, alpha).sales_ytd == money(5)


def test_sales_are_exact_below_the_cent(still):
    alpha = known_account(still)
    keep(still, *(sale(alpha, TODAY, "0.3333") for _ in range(3)))
    assert row_of(still, alpha).sales_12m == money("0.9999")


def test_foreign_sales_are_priced_by_their_own_day(still):
    alpha = known_account(still)
    keep(
        still,
        sale(alpha, date(2026, 3, 1), 100, "USD"),
        sale(alpha, date(2026, 5, 1), 100, "USD"),
        sale(alpha, TODAY, 10),
        a_rate(day=date(2026, 2, 1), rate=Decimal("0.9")),
        a_rate(day=date(2026, 4, 1), rate=Decimal("0.8")),
    )
    assert row_of(still, alpha).sales_12m == money("180.0")


def test_what_has_no_rate_is_left_out_and_counted(still):
    alpha = known_account(still)
    keep(
        still,
        sale(alpha, date(2026, 1, 15), 100, "USD"),  # before the first rate
        sale(alpha, TODAY, 100, "USD"),
        sale(alpha, TODAY, 100, "CHF"),
        a_deal(account_id=alpha.id, amount=money(9, "GBP")),
        a_deal(account_id=alpha.id, amount=None),
        a_deal(account_id=alpha.id, amount=money(9, "GBP"), stage=Stage.WON),
        a_target(account_id=alpha.id, month=date(2026, 1, 1), amount=money(9, "GBP")),
        a_rate(day=date(2026, 2, 1), rate=Decimal("0.9")),
    )
    row = row_of(still, alpha)
    assert row.sales_12m == money("90.0")
    assert row.unpriced == 6
    assert row.open_opportunities == 2


def test_margin_is_taken_over_the_lines_whose_cost_is_known(still):
    alpha = known_account(still)
    keep(
        still,
        sale(alpha, TODAY, 100, cost=money(60)),
        sale(alpha, TODAY, 500),
        sale(alpha, YEAR_AGO, 100, cost=money(1)),
    )
    assert row_of(still, alpha).margin_12m == money(40)


def test_margins_in_two_currencies_add_up_in_ours(still):
    alpha = known_account(still)
    keep(
        still,
        sale(alpha, TODAY, 100, cost=money(60)),
        sale(alpha, TODAY, 100, "USD", cost=money(50, "USD")),
        sale(alpha, TODAY, 100, "CHF", cost=money(50, "CHF")),
        a_rate(day=TODAY, rate=Decimal("0.9")),
    )
    assert row_of(still, alpha).margin_12m == money("85.0")


@pytest.mark.parametrize("currency", ["EUR", "CHF"])
def test_a_margin_nobody_can_know_is_none(still, currency):
    alpha = known_account(still)
    cost = {} if currency == "EUR" else {"cost": money(50, currency)}
    keep(still, sale(alpha, TODAY, 100, currency, **cost))
    assert row_of(still, alpha).margin_12m is None
    figure = still.explanations.explain("margin_12m", alpha.id)
    assert (figure.value, figure.note) == (None, "nothing.known")


def test_what_was_given_away_has_a_margin_below_zero(still):
    alpha = known_account(still)
    keep(still, sale(alpha, TODAY, 0, cost=money(20)))
    assert row_of(still, alpha).margin_12m == money(-20)


def test_the_pipeline_holds_what_is_open_and_nothing_lost(still):
    alpha = known_account(still)
    keep(
        still,
        a_deal(account_id=alpha.id, amount=money(100_000), probability=20),
        a_deal(account_id=alpha.id, amount=money(60_000), stage=Stage.PROPOSAL),
        a_deal(account_id=alpha.id, amount=money(40_000), probability=80, stage=Stage.VERBAL),
        a_deal(account_id=alpha.id, amount=money(7_000), stage=Stage.LOST),
        a_deal(account_id=alpha.id, amount=money(5_000), stage=Stage.PARKED),
        a_deal(account_id=alpha.id, amount=money(3_000), stage=Stage.WON, closed_on=TODAY),
    )
    row = row_of(still, alpha)
    assert row.open_pipeline == money(200_000)
    assert row.weighted_pipeline.rounded == money(82_000)
    assert row.won_total == money(3_000)
    assert (row.open_opportunities, row.unpriced) == (3, 0)


def test_a_won_deal_is_priced_by_the_day_it_closed(still):
    alpha = known_account(still)
    deal = a_deal(
        account_id=alpha.id,
        amount=money(100, "USD"),
        stage=Stage.WON,
        closed_on=date(2026, 3, 1),
    )
    keep(
        still,
        deal,
        a_rate(day=date(2026, 2, 1), rate=Decimal("0.9")),
        a_rate(day=date(2026, 4, 1), rate=Decimal("0.8")),
    )
    assert row_of(still, alpha).won_total == money("90.0")


def test_the_next_action_is_the_open_one_that_is_due_first(still):
    alpha, beta = known_account(still), known_account(still, name="Beta")
    keep(
        still,
        an_action(account_id=alpha.id, title="No day"),
        an_action(account_id=alpha.id, title="Later", due=on(3)),
        an_action(account_id=alpha.id, title="Late", due=on(-1)),
        an_action(account_id=alpha.id, title="Waits", due=on(-3), status=ActionStatus.WAITING),
        an_action(account_id=alpha.id, title="Done", due=on(-9), status=ActionStatus.DONE),
        an_action(account_id=alpha.id, title="Dropped", due=on(-9), status=ActionStatus.DROPPED),
        an_action(account_id=alpha.id, title="Today", due=TODAY),
        an_action(account_id=beta.id, title="Some day"),
    )
    row = row_of(still, alpha)
    assert (row.next_action, row.next_action_due) == ("Waits", on(-3))
    assert (row.open_actions, row.overdue_actions) == (5, 2)
    other = row_of(still, beta)
    assert (other.next_action, other.next_action_due, other.overdue_actions) == (
        "Some day",
        None,
        0,
    )


def test_an_account_never_contacted_is_due_from_the_day_it_joined(still):
    alpha = known_account(still, joined=on(-10))
    row = row_of(still, alpha)
    assert (row.next_due, row.overdue_days, row.last_touchpoint) == (on(-10), 10, None)


def test_a_contact_restarts_the_clock_and_a_note_does_not(still):
    alpha = known_account(still, tier=Tier.STRATEGIC, joined=on(-400))
    keep(
        still,
        a_touchpoint(account_id=alpha.id, happened_on=on(-20), kind=TouchpointKind.CALL),
        a_touchpoint(account_id=alpha.id, happened_on=on(-1), kind=TouchpointKind.NOTE),
    )
    row = row_of(still, alpha)
    assert (row.last_touchpoint, row.next_due, row.overdue_days) == (on(-20), on(-6), 6)


def test_a_planned_visit_quiets_the_alarm_and_does_not_reset_the_clock(still):
    alpha = known_account(still, joined=on(-400))
    keep(still, a_touchpoint(account_id=alpha.id, happened_on=on(5)))
    row = row_of(still, alpha)
    assert (row.overdue_days, row.next_due, row.last_touchpoint) == (0, on(-400), None)


def test_a_lost_account_raises_no_alarm(still):
    alpha = known_account(still, joined=on(-400), status=AccountStatus.LOST)
    assert row_of(still, alpha).overdue_days == 0


def test_the_target_to_date_is_this_months_worked_part_and_all_before(still):
    alpha = known_account(still)
    keep(
        still,
        a_target(account_id=alpha.id, month=date(2025, 12, 1), amount=money(9999)),
        a_target(account_id=alpha.id, month=date(2026, 1, 1), amount=money(1000)),
        a_target(account_id=alpha.id, month=date(2026, 6, 1), amount=money(2200)),
        a_target(account_id=alpha.id, month=date(2026, 7, 1), amount=money(9999)),
        a_target(account_id=alpha.id, product_group="Dairy", amount=money(9999)),
        a_target(account_id=alpha.id, new_business=True, amount=money(9999)),
        a_target(amount=money(9999)),
        sale(alpha, date(2026, 2, 2), 1000),
    )
    row = row_of(still, alpha)  # 12 June is the 10th of 22 working days
    assert row.target_ytd.rounded == money(2000)
    assert row.attainment == Decimal(1000) / row.target_ytd.amount


def test_without_a_target_nothing_is_attained(still):
    row = row_of(still, known_account(still))
    assert (row.target_ytd, row.attainment) == (None, None)


def test_the_score_is_that_of_the_selection_model(still):
    alpha, model = known_account(still), a_model()
    parts = [(30, 8), (25, 6), (20, 9), (15, 4), (10, 7)]
    criteria = [
        a_criterion(model_id=model.id, name=f"C{weight}", weight=Decimal(weight))
        for weight, _ in parts
    ]
    ratings = [
        a_rating(account_id=alpha.id, criterion_id=criterion.id, value=value)
        for criterion, (_, value) in zip(criteria, parts, strict=True)
    ]
    off = a_criterion(model_id=model.id, active=False)
    keep(still, model, *criteria, off, *ratings)
    keep(still, a_rating(account_id=alpha.id, criterion_id=off.id, value=1))
    assert row_of(still, alpha).score == 7


def test_a_rating_of_a_reversed_criterion_counts_as_eleven_less_itself(still):
    alpha, model = known_account(still), a_model()
    criterion = a_criterion(model_id=model.id, reversed=True)
    keep(still, model, criterion, a_rating(account_id=alpha.id, criterion_id=criterion.id, value=3))
    assert row_of(still, alpha).score == 8


def test_what_is_in_the_trash_counts_nowhere(still):
    alpha = known_account(still)
    parts = (
        sale(alpha, TODAY, 100),
        a_deal(account_id=alpha.id),
        an_action(account_id=alpha.id, due=on(-1)),
        a_touchpoint(account_id=alpha.id, happened_on=on(-1)),
        a_contact(account_id=alpha.id),
        a_target(account_id=alpha.id, month=date(2026, 1, 1)),
    )
    keep(still, *parts)
    before = row_of(still, alpha)
    still.sales.delete(parts[0].id)
    still.opportunities.delete(parts[1].id)
    still.actions.delete(parts[2].id)
    still.touchpoints.delete(parts[3].id)
    still.contacts.delete(parts[4].id)
    still.targets.delete(parts[5].id)
    row = row_of(still, alpha)
    assert (before.open_actions, before.contacts, before.open_opportunities) == (1, 1, 1)
    assert (row.open_actions, row.contacts, row.open_opportunities) == (0, 0, 0)
    assert (row.sales_total, row.target_ytd, row.last_touchpoint) == (money(0), None, None)


def test_an_account_names_the_one_above_it_while_that_lives(still):
    group = known_account(still, name="Group")
    alpha = known_account(still, parent_id=group.id)
    assert row_of(still, alpha).parent == "Group"
    still.accounts.delete(group.id)
    assert row_of(still, alpha).parent is None


def test_some_rows_are_those_of_all(still):
    known_account(still)
    beta = known_account(still, name="Beta")
    keep(still, sale(beta, TODAY, 5))
    everything = {row.id: row for row in still.portfolio.all()}
    assert len(everything) == 2
    assert still.portfolio.rows([beta.id]) == {beta.id: everything[beta.id]}


def test_the_sums_of_an_account_that_is_gone_are_refused(still):
    with pytest.raises(RuleBroken, match=r"record\.gone"):
        still.portfolio.sums(new_id())
    alpha = known_account(still)
    assert still.portfolio.sums(alpha.id).account == alpha


def test_a_day_that_was_is_looked_at_as_it_was(still):
    alpha = known_account(still)
    keep(still, sale(alpha, on(-1), 5), sale(alpha, TODAY, 7))
    (row,) = still.portfolio.all(as_of=on(-1))
    assert row.sales_total == money(5)
