"""Text as people compare it, and months as they count them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.domain.periods import month_of, months_later, trailing_year
from kamdesk.domain.record import decimals
from kamdesk.domain.text import folded, initials, one_line


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Müller", "muller"), ("GROSSE Straße", "grosse strasse"), ("Ødegård", "ødegard"), ("", "")],
)
def test_text_is_compared_without_case_and_accents(text, plain):
    assert folded(text) == plain


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_one_line_is_one_line(text):
    assert one_line(text) == " ".join(text.split())
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize(
    ("name", "badge"),
    [
        ("Ernst Handel", "EH"),
        ("Island", "I"),
        ("La maison d'Asie", "LM"),
        ("« Oberland » Käse", "OK"),
        ("", ""),
    ],
)
def test_two_letters_stand_for_a_name(name, badge):
    assert initials(name) == badge


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), -12, date(2023, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_the_same_day_of_another_month_or_that_months_last(day, months, later):
    assert months_later(day, months) == later


def test_a_trailing_year_ends_today_and_has_no_day_twice():
    assert trailing_year(date(2026, 6, 12)) == (date(2025, 6, 13), date(2026, 6, 12))
    assert trailing_year(date(2024, 2, 29)) == (date(2023, 3, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("day", "last"), [(date(2026, 2, 10), 28), (date(2024, 2, 1), 29), (date(2026, 12, 31), 31)]
)
def test_a_month_has_its_first_and_last_day(day, last):
    assert month_of(day) == (day.replace(day=1), day.replace(day=last))


def test_digits_behind_the_point_are_counted():
    assert [decimals(Decimal(one)) for one in ("1.50", "1E+3", "NaN")] == [2, -3, 0]
