"""The forecast over the deals of a portfolio."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Opportunity, Stage
from kamdesk.domain.preferences import Preferences
from kamdesk.domain.rates import ExchangeRate
from kamdesk.services.forecasting import ForecastService

TODAY = date(2026, 11, 24)


class MemoryPortfolio:
    """Implements what the forecast reads of ``FigureQueries`` and ``Reader``."""

    def __init__(self, deals, rates=()):
        self._deals = deals
        self._rates = rates

    def preferences(self):
        return Preferences(currency="EUR")

    def rates(self):
        return self._rates

    def all(self, _kind, **fields):
        return [d for d in self._deals if all(getattr(d, k) in v for k, v in fields.items())]


def a_deal(amount, probability=None, currency="EUR", **fields):
    return Opportunity(
        title="Deal",
        amount=None if amount is None else Money(Decimal(amount), currency),
        probability=probability,
        **fields,
    )


def forecast(*deals, rates=(), account_id=None):
    portfolio = MemoryPortfolio(deals, rates)
    return ForecastService(portfolio, portfolio, lambda: TODAY).forecast(account_id)


VECTOR = (a_deal(100_000, 20), a_deal(60_000, 50), a_deal(40_000, 80))


def test_open_deals_count_by_their_probability():
    found = forecast(*VECTOR, a_deal(5, stage=Stage.WON), a_deal(7, stage=Stage.LOST))
    assert found.all.weighted.value == 82_000
    assert round(found.all.spread.value) == 52_498
    assert found.deals == 3


def test_the_range_stays_between_nothing_and_everything():
    found = forecast(*VECTOR)
    assert found.low == pytest.approx(82_000 - Decimal("1.28") * found.all.spread.value)
    single = forecast(a_deal(100, 50))
    assert (single.low, single.high) == (0, 100)


def test_parked_deals_are_neither_open_nor_lost_money():
    assert forecast(a_deal(100, stage=Stage.PARKED)).all.whole.value == 0


def test_deals_without_amount_or_rate_are_counted_not_priced():
    rate = ExchangeRate(day=date(2026, 1, 1), base="USD", quote="EUR", rate=Decimal("0.9"))
    found = forecast(a_deal(None), a_deal(10, 100, "GBP"), a_deal(10, 100, "USD"), rates=[rate])
    assert (found.unpriced, found.all.weighted.value) == (2, 9)


def test_months_come_in_order_and_undated_deals_last():
    found = forecast(
        a_deal(1, 100),
        a_deal(1, 100, expected_close=date(2027, 1, 5)),
        a_deal(1, 100, expected_close=date(2026, 12, 5)),
    )
    assert list(found.months) == [date(2026, 12, 1), date(2027, 1, 1), None]


def test_categories_hold_each_other_and_what_was_won_this_year():
    found = forecast(
        a_deal(1, stage=Stage.WON, closed_on=date(2026, 3, 1)),
        a_deal(2, stage=Stage.WON, closed_on=date(2025, 3, 1)),
        a_deal(4, stage=Stage.VERBAL),
        a_deal(8, stage=Stage.NEGOTIATION),
        a_deal(16, stage=Stage.QUALIFY),
    ).categories
    assert [
        figure.value for figure in (found.closed, found.commit, found.best_case, found.pipeline)
    ] == [1, 5, 13, 28]


def test_one_account_can_be_asked_for():
    ours = new_id()
    assert forecast(a_deal(1, 100, account_id=ours), a_deal(2, 100), account_id=ours).deals == 1
