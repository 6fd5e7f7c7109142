"""Cells become values, or say why not."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from kamdesk.exchange.fields import Shape
from kamdesk.exchange.tables import ColumnFormat
from kamdesk.exchange.texts import key, text
from kamdesk.exchange.values import Unreadable, read

POINT = ColumnFormat(decimal=".", date_order="dmy")
HUNDREDTHS = ColumnFormat(hundredths=True)


@pytest.mark.parametrize(
    ("shape", "cell", "code"),
    [
        (Shape.DATE, "31.02.2026", "date.impossible"),
        (Shape.DATE, "soon", "date.impossible"),
        (Shape.AMOUNT, "12abc", "number.unreadable"),
        (Shape.AMOUNT, "25%", "number.unreadable"),
        (Shape.AMOUNT, True, "number.unreadable"),
        (Shape.WHOLE, "1.5", "number.not.whole"),
        (Shape.PERCENT, "120", "percent.impossible"),
        (Shape.FLAG, "perhaps", "flag.unreadable"),
        (Shape.YEAR, "26.5", "date.impossible"),
        (Shape.QUARTER, "Q7", "date.impossible"),
    ],
)
def test_what_cannot_be_read_says_why(shape, cell, code):
    with pytest.raises(Unreadable) as refused:
        read(shape, cell, HUNDREDTHS if shape is Shape.PERCENT else POINT)
    assert refused.value.code == code


@pytest.mark.parametrize("cell", ["", "  ", "-", "n/a", "NULL", "None", "?", None, "00.00.0000"])
@pytest.mark.parametrize("shape", [Shape.AMOUNT, Shape.DATE, Shape.FLAG])
def test_a_word_for_nothing_is_nothing(shape, cell):
    assert read(shape, cell, POINT) is None


def test_formula_like_text_stays_text():
    assert text("=1+1") == "=1+1"
    assert text('=HYPERLINK("http://x.example","y")') == '=HYPERLINK("http://x.example","y")'


@pytest.mark.parametrize("guarded", ["'=1+1", "'+27 11 555", "'@home", "'-5", "'\uff1d1"])
def test_the_guard_of_our_own_export_is_taken_off_again(guarded):
    assert text(guarded) == guarded[1:]


def test_any_other_apostrophe_stays():
    assert text("'s-Hertogenbosch") == "'s-Hertogenbosch"


def test_a_key_loses_only_the_fraction_that_programs_give_it():
    assert key("13085.0") == "13085"
    assert key(13085) == "13085"
    assert key("1.0-b") == "1.0-b"
    assert key("\u3000 1-000000 \u3000") == "1-000000"
    assert key("007") == "007"


def test_cells_of_a_workbook_keep_what_they_are():
    assert read(Shape.AMOUNT, 0.1 + 0.2, POINT) == Decimal("0.3")
    assert read(Shape.DATE, datetime.fromisoformat("2026-09-12T08:00:00"), POINT) == date(
        2026, 9, 12
    )
    assert read(Shape.DATE, 45291, POINT) == date(2023, 12, 31)
    assert read(Shape.TEXT, 8123, POINT) == "8123"
    assert read(Shape.FLAG, True, POINT) is True
    assert read(Shape.MINUTES, time(1, 30), POINT) == 90
    assert read(Shape.MINUTES, timedelta(minutes=45), POINT) == 45


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("45", 45),
        ("45m", 45),
        ("45 min", 45),
        ("1h 30m", 90),
        ("1:30", 90),
        ("PT45M", 45),
        ("1,5 h", 90),
    ],
)
def test_a_duration_is_minutes(written, minutes):
    assert read(Shape.MINUTES, written, POINT) == minutes


def test_shares_are_understood_in_either_scale():
    assert read(Shape.PERCENT, "0.25", POINT) == 25
    assert read(Shape.PERCENT, "25", HUNDREDTHS) == 25
    assert read(Shape.PERCENT, "25 %", POINT) == 25
    assert read(Shape.FRACTION, "15", HUNDREDTHS) == Decimal("0.15")
    assert read(Shape.FRACTION, "0.15", POINT) == Decimal("0.15")


def test_the_first_of_several_addresses_is_taken_and_none_is_lost():
    assert read(Shape.EMAIL, "Ann <ann@Example.COM>; bob@example.com", POINT) == "ann@example.com"
    assert read(Shape.EMAIL, "* a@b.example ::: c@d.example", POINT) == "a@b.example"
    assert read(Shape.EMAIL, "ann at example", POINT) == "ann at example"


def test_a_birthday_without_its_year_is_left_out():
    assert read(Shape.BIRTHDAY, " --03-07", POINT) is None
    assert read(Shape.BIRTHDAY, "7.3.58", POINT) == date(1958, 3, 7)


def test_several_people_stand_in_one_cell():
    assert read(Shape.KEYS, "Ann Lee; Bob Ray", POINT) == ("Ann Lee", "Bob Ray")
    assert read(Shape.KEYS, "Ann Lee, Bob Ray", POINT) == ("Ann Lee", "Bob Ray")
    assert read(Shape.KEYS, "Lee, Ann", POINT) == ("Lee, Ann",)


def test_notes_keep_their_lines():
    assert read(Shape.LONG, "one\r\ntwo", POINT) == "one\ntwo"
