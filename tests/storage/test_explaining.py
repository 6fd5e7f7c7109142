"""Every figure opens, and says what the lists say."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import Tier
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.opportunities import Stage
from kamdesk.services.explaining import OF_AN_ACCOUNT, OF_THE_PORTFOLIO
from kamdesk.services.targets import Period
from tests.support.builders import (
    a_criterion,
    a_deal,
    a_model,
    a_rate,
    a_rating,
    a_sale,
    a_target,
    a_touchpoint,
)
from tests.support.trade import TODAY, keep, known_account, money, row_of

LISTED = {
    "score": "score",
    "health": "health",
    "margin_12m": "margin_12m",
    "won_total": "won_total",
    "sales_12m": "sales_12m",
    "sales_before": "sales_before",
    "sales_total": "sales_total",
    "sales_ytd": "sales_ytd",
    "weighted_pipeline": "weighted_pipeline",
    "open_pipeline": "open_pipeline",
    "overdue_days": "overdue_days",
}


@pytest.fixture
def alpha(still):
    account = known_account(still, name="Alpha", tier=Tier.STRATEGIC)
    model = a_model()
    criterion = a_criterion(model_id=model.id)
    keep(
        still,
        model,
        criterion,
        a_rating(account_id=account.id, criterion_id=criterion.id, value=7),
        a_touchpoint(account_id=account.id, happened_on=TODAY - timedelta(days=20)),
        a_deal(account_id=account.id, amount=money(1000), probability=30),
        a_deal(account_id=account.id, amount=money(50), stage=Stage.WON, closed_on=TODAY),
        a_sale(account_id=account.id, sold_on=TODAY, amount=money(100), cost=money(60)),
        a_sale(account_id=account.id, sold_on=TODAY, amount=money(10, "USD")),
        a_sale(account_id=account.id, sold_on=TODAY, amount=money(9, "CHF")),
        a_sale(account_id=account.id, sold_on=date(2025, 3, 3), amount=money(80)),
        a_target(account_id=account.id, month=date(2026, 1, 1), amount=money(500)),
        a_rate(day=date(2026, 1, 1), rate=Decimal("0.9")),
    )
    return account


@pytest.mark.parametrize("name", OF_AN_ACCOUNT)
def test_every_figure_of_an_account_opens_into_its_inputs(still, alpha, name):
    figure = still.explanations.explain(name, alpha.id)
    assert figure.as_of == TODAY
    assert figure.rule
    assert figure.parts or figure.note
    if name in LISTED:
        listed = getattr(row_of(still, alpha), LISTED[name])
        assert figure.value == getattr(listed, "amount", listed)


@pytest.mark.parametrize("name", OF_THE_PORTFOLIO)
def test_every_figure_of_the_portfolio_opens_too(still, alpha, name):
    figure = still.explanations.explain(name, period=Period.QUARTER)
    assert (figure.as_of, bool(figure.rule)) == (TODAY, True)


def test_what_has_no_rate_is_named_with_its_amount(still, alpha):
    figure = still.explanations.explain("sales_12m", alpha.id)
    assert (figure.value, figure.note) == (Decimal("109.0"), "not.priced")
    assert [(part.name, part.value) for part in figure.missing] == [("9.0000 CHF", None)]


def test_another_day_is_opened_as_it_was(still, alpha):
    yesterday = TODAY - timedelta(days=1)
    assert still.explanations.explain("sales_12m", alpha.id, as_of=yesterday).value == 0


@pytest.mark.parametrize(
    ("name", "code"), [("shoe_size", "figure.unknown"), ("health", "figure.of.an.account")]
)
def test_what_the_portfolio_does_not_have_is_refused(still, name, code):
    with pytest.raises(RuleBroken) as refused:
        still.explanations.explain(name)
    assert refused.value.code == code
    assert refused.value.about["name"] == name


def test_without_a_model_there_is_no_score_to_open(still):
    account = known_account(still)
    with pytest.raises(RuleBroken, match=r"model\.none"):
        still.explanations.explain("score", account.id)


@pytest.mark.parametrize("name", ["sales_12m", "health", "score", "freshness"])
def test_an_account_that_is_gone_has_no_figures(still, alpha, name):
    with pytest.raises(RuleBroken, match=r"record\.gone"):
        still.explanations.explain(name, new_id())
