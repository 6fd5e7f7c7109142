"""Amounts and days are written and read as the country does it."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.ui import formats

TODAY = date(2026, 6, 12)
COUNTRIES = ("en_US", "en_ZA", "de_DE", "de_CH", "fr_FR")


@pytest.fixture(autouse=True)
def own_country(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("country", "written"),
    [
        ("en_ZA", "R 1 234 567,89"),
        ("en_US", "R 1,234,567.89"),
        ("de_DE", "1.234.567,89 R"),
    ],
)
def test_an_amount_is_written_as_the_country_does(country, written):
    QLocale.setDefault(QLocale(country))
    text = formats.money(Money(Decimal("1234567.89"), "ZAR"))
    assert text.replace("\N{NO-BREAK SPACE}", " ") == written


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("currency", ["EUR", "USD", "CHF", "ZAR"])
def test_what_is_written_can_be_read_back(country, currency):
    QLocale.setDefault(QLocale(country))
    for amount in ("1234567.89", "-12.5", "0", "100000000000000.01"):
        exact = Money(Decimal(amount), currency)
        assert formats.parse_money(formats.money(exact), "JPY") == exact


@pytest.mark.parametrize(
    ("amount", "text"),
    [("950", "$950"), ("43720", "$43.7k"), ("1250000", "$1.25m"), ("-250000", "−$250k")],
)
def test_an_amount_on_a_card_is_short(amount, text):
    assert formats.short_money(Money(Decimal(amount), "USD")) == text


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("1.2m", "EUR 1200000"), ("$ 1,200", "USD 1200"), ("12.5k", "EUR 12500"), ("7 chf", "CHF 7")],
)
def test_an_amount_may_be_typed_in_short(typed, amount):
    code, value = amount.split()
    assert formats.parse_money(typed, "EUR") == Money(Decimal(value), code)


def test_a_word_is_no_amount():
    with pytest.raises(RuleBroken, match=r"number\.unreadable"):
        formats.parse_money("soon", "EUR")


def test_what_is_not_known_is_a_dash_and_never_zero():
    said = {formats.money(None), formats.short_money(None), formats.percent(None)}
    assert said == {"–"}


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 6, 9), "3 days late"),
        (date(2026, 6, 11), "1 day late"),
        (date(2026, 6, 12), "Today"),
        (date(2026, 6, 19), "Fri 19 Jun"),
        (date(2027, 1, 4), "4 Jan 2027"),
    ],
)
def test_a_day_says_how_near_it_is(day, text):
    assert formats.due(day, TODAY) == text


@pytest.mark.parametrize("typed", ["fri", "6/19/26", "2026-06-19", "19 jun", "in 1 week"])
def test_a_day_is_read_from_words_and_figures(typed):
    assert formats.parse_day(typed, TODAY) in {date(2026, 6, 19), date(2026, 6, 12)}


def test_a_day_that_is_none_is_refused():
    with pytest.raises(RuleBroken, match=r"day\.unreadable"):
        formats.parse_day("whenever", TODAY)


def test_nothing_typed_is_no_day():
    assert formats.parse_day(" ", TODAY) is None
