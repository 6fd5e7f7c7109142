"""Dates as people and programs write them."""

from datetime import date, datetime

import pytest

from kamdesk.exchange.dates import Order, date_order, from_serial, moment, month, quarter


@pytest.mark.parametrize(
    "written",
    [
        "2026-09-12",
        "2026/9/12",
        "20260912",
        "12.9.2026",
        "12/09/26",
        "Sep 12, 2026",
        "Sept. 12, 2026",
        "12 Sep 2026",
        "12-Sep-26",
        "12. September 2026",
        "Samstag, 12. September 2026",
        "12 septembre 2026",
        "12 de septiembre de 2026",
    ],
)
def test_one_day_in_many_spellings(written):
    assert moment(written, "dmy") == date(2026, 9, 12)


def test_march_with_its_umlaut():
    assert moment("1. März 2026", "dmy") == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2006-04-15T03:23:15.000Z", datetime.fromisoformat("2006-04-15T03:23:15")),
        ("2024-01-23T02:21:49.000+0000", datetime.fromisoformat("2024-01-23T02:21:49")),
        ("2010-10-14T12:00:00.000Z-0300", datetime.fromisoformat("2010-10-14T12:00:00")),
        ("02/24/26 02:18 AM", datetime.fromisoformat("2026-02-24T02:18:00")),
        ("02/24/26 12:18 PM", datetime.fromisoformat("2026-02-24T12:18:00")),
        ("02/24/26 12:18 am", datetime.fromisoformat("2026-02-24T00:18:00")),
        ("07/15/2009T02:14:45+0800", datetime.fromisoformat("2009-07-15T02:14:45")),
    ],
)
def test_a_moment_is_kept_as_its_clock_showed_it(written, value):
    assert moment(written, "mdy") == value


@pytest.mark.parametrize(
    "written",
    [
        "31.02.2026",
        "00.01.2026",
        "32/01/2026",
        "2026-13-01",
        "2009\\7\\14",
        "2009-07/14",
        "12 Foo 2026",
    ],
)
def test_a_day_that_never_was_is_no_date(written):
    assert moment(written, "dmy") is None


def test_two_digits_are_a_year_of_this_or_the_last_century():
    assert moment("01.02.68", "dmy").year == 2068
    assert moment("01.02.69", "dmy").year == 1969


def test_a_short_date_among_dates_that_begin_with_the_year_is_refused():
    assert moment("5/6/2026", "ymd") is None
    assert moment("26/5/6", "ymd") == date(2026, 5, 6)


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["02/03/24", "02/13/24"], Order("mdy", certain=True)),
        (["02/03/24", "13/02/24"], Order("dmy", certain=True)),
        (["1.2.2026"], Order("dmy", certain=True)),
        (["02/03/24"], Order("dmy", certain=False)),
        (["02/03/24 02:18 AM"], Order("mdy", certain=False)),
        (["2026-01-02"], Order("ymd", certain=True)),
        (["98/01/02"], Order("ymd", certain=True)),
    ],
)
def test_a_column_gives_its_order_away_or_says_that_it_is_open(column, order):
    assert date_order(column, "dmy") == order


@pytest.mark.parametrize(
    "written", ["2026-03", "03/2026", "Mar 2026", "März 2026", "Mar-26", "202603", "2026-03-17"]
)
def test_a_month_is_its_first_day(written):
    assert month(written, "dmy") == date(2026, 3, 1)


def test_a_quarter_with_and_without_its_year():
    assert quarter("Q1 2026") == (2026, 1)
    assert quarter("2026-Q3") == (2026, 3)
    assert quarter("T2") == (None, 2)
    assert quarter("Q5") is None


def test_the_numbers_of_a_spreadsheet_are_days():
    assert from_serial(45291) == date(2023, 12, 31)
    assert from_serial(45291.5) == datetime.fromisoformat("2023-12-31T12:00:00")
    assert from_serial(0) is None
