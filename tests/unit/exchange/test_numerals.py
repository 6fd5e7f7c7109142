"""Numbers as people write them."""

from decimal import Decimal

import pytest

from kamdesk.exchange.numerals import decimal_mark, is_open, number


@pytest.mark.parametrize(
    ("written", "mark", "value"),
    [
        ("1,234.56", ".", "1234.56"),
        ("1.234,56", ",", "1234.56"),
        ("1 234,56", ",", "1234.56"),
        ("1\u202f234,56", ",", "1234.56"),
        ("1'234.56", ".", "1234.56"),
        ("1\u2019234.56", ".", "1234.56"),
        ("12,34,567.89", ".", "1234567.89"),
        ("(1,234.50)", ".", "-1234.50"),
        ("12-", ".", "-12"),
        ("\u22125", ".", "-5"),
        ("-$5.00", ".", "-5.00"),
        ("USD-5", ".", "-5"),
        ("12,-", ",", "12"),
        ("CHF 1'000.-", ".", "1000"),
        ("6.0E7", ".", "60000000"),
        (".5", ".", "0.5"),
    ],
)
def test_a_number_is_read_exactly(written, mark, value):
    assert number(written, mark).value == Decimal(value)


@pytest.mark.parametrize(
    "written",
    ["12abc", "12 abc", "abc", "", "1,23", "1.2.3", "--5", "(5", "5)", "0x10", "1_000", "NaN", "٣"],
)
def test_what_is_no_number_is_not_made_one(written):
    assert number(written, ".") is None


def test_a_number_of_absurd_length_is_refused():
    assert number("9" * 5000, ".") is None


def test_the_currency_and_the_percent_sign_beside_a_number_are_told():
    assert number("€ 1.234", ",").currency == "EUR"
    assert number("12 chf", ".").currency == "CHF"
    assert number("$12", ".").currency == ""  # of which country it does not say
    assert number("25 %", ".").percent


@pytest.mark.parametrize(
    ("column", "mark"),
    [
        (["1.234", "2.345", "1.234,5"], ","),
        (["1,234", "12,5"], ","),
        (["1,234", "1,234,567"], "."),
        (["0,125"], ","),
        (["12.50"], "."),
        (["1 234,567"], ","),
        (["1.234"], ""),
        (["12"], ""),
    ],
)
def test_a_column_gives_its_decimal_mark_away(column, mark):
    assert decimal_mark(column) == mark


def test_only_a_number_with_one_group_of_three_is_open():
    assert is_open("1.234")
    assert not is_open("1.23")
    assert not is_open("1234")
