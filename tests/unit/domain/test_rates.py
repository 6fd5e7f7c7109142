"""Exchange rates: dated, kept by hand, and never guessed."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.domain.rates import ExchangeRate, Rates


def money(amount, currency="USD"):
    return Money(Decimal(amount), currency)


def rate(day, value, base="USD", quote="EUR"):
    return ExchangeRate(day=date(2026, 1, day), base=base, quote=quote, rate=Decimal(value))


def priced(rates, day, currency="USD"):
    found = Rates("EUR", rates).convert(money(100, currency), date(2026, 1, day))
    return None if found is None else found.amount


def test_the_last_rate_up_to_the_day_counts():
    rates = [rate(20, "0.7"), rate(5, "0.9"), rate(10, "0.8")]
    assert [priced(rates, day) for day in (4, 5, 9, 10, 19, 20, 31)] == [
        None,
        Decimal("90.0"),
        Decimal("90.0"),
        Decimal("80.0"),
        Decimal("80.0"),
        Decimal("70.0"),
        Decimal("70.0"),
    ]


def test_a_rate_is_read_backwards_where_only_that_is_known():
    assert priced([rate(5, "2", "EUR", "USD")], 6) == 50


@pytest.mark.parametrize("turn", [1, -1])
def test_the_direct_rate_of_a_day_goes_before_the_turned_one(turn):
    both = [rate(5, "0.9"), rate(5, "2", "EUR", "USD")][::turn]
    assert priced(both, 5) == 90


def test_our_own_currency_needs_no_rate():
    assert priced([], 1, "EUR") == 100


def test_a_rate_between_two_others_prices_nothing():
    assert priced([rate(1, "0.8", "USD", "GBP")], 5) is None


def test_a_total_lists_what_it_could_not_price():
    amounts = [
        (money(10, "EUR"), date(2026, 1, 1)),
        (money(100), date(2026, 1, 5)),
        (money(100), date(2026, 1, 4)),
        (money(7, "CHF"), date(2026, 1, 9)),
    ]
    total = Rates("EUR", [rate(5, "0.9")]).total(amounts)
    assert total.money == money(100, "EUR")
    assert total.unpriced == (money(100), money(7, "CHF"))


def test_nothing_adds_up_to_nothing():
    total = Rates("EUR").total([])
    assert (total.money, total.unpriced) == (money(0, "EUR"), ())


@pytest.mark.parametrize("value", ["0", "-1", "1000000001", "NaN", "Infinity", "0.0000000000001"])
def test_an_impossible_rate_is_refused(value):
    with pytest.raises(RuleBroken, match=r"rate\.not\.positive"):
        rate(1, value)


def test_the_currencies_of_a_rate_are_codes():
    assert rate(1, "1.1", " usd", "eur").base == "USD"
    with pytest.raises(RuleBroken, match=r"money\.currency\.unknown"):
        rate(1, "1.1", "dollar")
