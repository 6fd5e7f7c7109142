"""Exact amounts: in cents, in hundredths of a cent, and never across currencies."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import LARGEST, Money, currency_code, places

CODES = ("EUR", "JPY", "KWD", "CHF")


def money(amount, currency="EUR"):
    return Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("currency", "digits"),
    [("EUR", 2), ("JPY", 0), ("ISK", 0), ("XAF", 0), ("KWD", 3), ("OMR", 3), ("XYZ", 2)],
)
def test_a_currency_is_counted_in_its_own_decimals(currency, digits):
    assert places(currency) == digits


@pytest.mark.parametrize(
    ("amount", "currency", "minor", "fine"),
    [
        ("1234.50", "EUR", 123450, 12345000),
        ("1234", "JPY", 1234, 123400),
        ("1.2345", "KWD", 1234, 123450),
        ("0.005", "EUR", 0, 50),
        ("0.015", "EUR", 2, 150),
        ("-0.025", "EUR", -2, -250),
        ("0.5", "JPY", 0, 50),
        ("1.5", "JPY", 2, 150),
        ("0.00005", "EUR", 0, 0),
        ("0.00015", "EUR", 0, 2),
        ("0.000005", "KWD", 0, 0),
    ],
)
def test_storage_rounds_half_to_even(amount, currency, minor, fine):
    assert (money(amount, currency).minor, money(amount, currency).fine) == (minor, fine)


@given(st.integers(-(10**17), 10**17), st.sampled_from(("EUR", "CHF", "KWD")))
def test_whole_cents_come_back_as_they_went(minor, currency):
    assert Money.of_minor(minor, currency).minor == minor


@given(st.integers(-(10**16), 10**16), st.sampled_from(CODES))
def test_hundredths_of_a_cent_come_back_as_they_went(fine, currency):
    assert Money.of_fine(fine, currency).fine == fine


def test_what_is_shown_is_rounded_and_what_is_summed_is_not():
    third = money("0.3333")
    assert third.rounded == money("0.33")
    assert (third + third + third).rounded == money("1.00")


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-Infinity", "sNaN", "1e25"])
def test_an_impossible_amount_is_refused(amount):
    with pytest.raises(RuleBroken, match=r"money\.amount\.impossible"):
        money(amount)


def test_the_largest_amount_fits_the_database():
    largest = Money(LARGEST, "KWD")
    assert largest.minor < 2**63
    assert Money(-LARGEST, "EUR").amount == -LARGEST


def test_a_sum_of_the_largest_amounts_is_still_an_amount():
    assert (Money(LARGEST, "EUR") + Money(LARGEST, "EUR")).amount == 2 * LARGEST


@pytest.mark.parametrize("text", ["", "EU", "EURO", "€", "E1R", "éur"])
def test_what_is_no_code_of_three_letters_is_no_currency(text):
    with pytest.raises(RuleBroken) as refused:
        Money(Decimal(1), text)
    assert refused.value.code == "money.currency.unknown"
    assert refused.value.about == {"value": text}


def test_a_code_is_written_in_capitals():
    assert currency_code(" eur ") == "EUR"
    assert money(1, "chf") == money(1, "CHF")


def test_amounts_are_added_subtracted_and_multiplied_exactly():
    assert money("0.1") + money("0.2") == money("0.3")
    assert money("0.1") - money("0.3") == money("-0.2")
    assert money("0.1").times(3) == money("0.3")


@pytest.mark.parametrize("together", [Money.__add__, Money.__sub__])
def test_currencies_never_meet_without_a_rate(together):
    with pytest.raises(RuleBroken, match=r"money\.currencies\.differ"):
        together(money(1), money(1, "USD"))
