"""How answers are written: JSON, tables and comma-separated values."""

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from kamdesk.cli import output
from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.layout import clean, lines, shown, width
from kamdesk.cli.plain import plain
from kamdesk.domain.accounts import Tier
from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.services.rows import RateRow


def money(amount, currency="EUR"):
    return Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (money("1234.5"), {"amount": "1234.50", "currency": "EUR"}),
        (money("1234.5678"), {"amount": "1234.5678", "currency": "EUR"}),
        (money("1200", "JPY"), {"amount": "1200", "currency": "JPY"}),
        (Tier.GROWTH, "growth"),
        (date(2026, 6, 12), "2026-06-12"),
        (time(14, 30), "14:30:00"),
        (Decimal("7.00"), 7),
        (Decimal("7.25"), 7.25),
        (Decimal(1) / 3, 0.33333333),
        (True, True),
        (None, None),
        ((1, "a"), [1, "a"]),
        ({date(2026, 1, 1): Decimal(2)}, {"2026-01-01": 2}),
    ],
)
def test_values_are_said_in_json(value, said):
    assert plain(value) == said
    json.dumps(plain(value))


def test_amounts_of_a_row_share_one_currency_beside_them():
    assert plain({"amount": money(5), "cost": money(3)}) == {
        "amount": "5.00",
        "cost": "3.00",
        "currency": "EUR",
    }
    assert plain({"amount": money(5), "cost": money(3, "USD"), "margin": None}) == {
        "amount": "5.00",
        "cost": "3.00",
        "cost_currency": "USD",
        "margin": None,
        "currency": "EUR",
    }


def test_a_row_is_said_field_by_field():
    row = RateRow(
        id=new_id(), day=date(2026, 1, 2), base="EUR", quote="USD", rate=Decimal("1.08"), source=""
    )
    assert plain(row) == {
        "id": str(row.id),
        "day": "2026-01-02",
        "base": "EUR",
        "quote": "USD",
        "rate": 1.08,
        "source": "",
    }


def test_what_json_cannot_say_is_a_mistake():
    with pytest.raises(TypeError):
        plain(object())


def written(rows, room=None, **options):
    return list(lines(Table(rows=rows, **options), room))


def test_numbers_stand_to_the_right_and_share_their_currency():
    rows = [{"name": "Alpha", "sales": money("1234.5")}, {"name": "Be", "sales": money("7")}]
    assert written(rows) == [
        "name   sales EUR",
        "Alpha   1,234.50",
        "Be          7.00",
    ]


def test_amounts_in_several_currencies_carry_them():
    rows = [{"amount": money(1)}, {"amount": money(2, "USD")}]
    assert written(rows) == ["  amount", "1.00 EUR", "2.00 USD"]


def test_a_table_is_cut_to_the_terminal():
    rows = [{"name": "A" * 60, "tier": "growth"}]
    found = written(rows, room=30)
    assert all(width(line) <= 30 for line in found)
    assert found[1].startswith("AAAA")
    assert "…  growth" in found[1]


def test_wide_letters_keep_the_columns_straight():
    rows = [{"name": "東京商事", "tier": "growth"}, {"name": "Alpha", "tier": "growth"}]
    _head, tokyo, alpha = written(rows)
    assert width(tokyo) == width(alpha)


def test_an_empty_table_says_so():
    assert written([], empty="No accounts.") == ["No accounts."]


def test_nothing_steers_the_terminal():
    assert clean("a\x1b[31mb\nc\u202ed\x07") == "a[31mb cd"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Decimal("7.250"), "7.25"),
        (Decimal(1000), "1,000"),
        (Decimal("0.5"), "0.5"),
        (False, "no"),
        (None, ""),
        (("a", "b"), "a, b"),
        ({"segment": "A"}, "segment: A"),
    ],
)
def test_values_are_shown_to_people(value, said):
    assert shown(value) == said


def test_moments_are_shown_in_local_time():
    moment = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    assert shown(moment) == moment.astimezone().strftime("%Y-%m-%d %H:%M")


def test_json_is_one_document_and_alone_on_standard_output(capsys):
    answer = Answer(data=[{"name": "Händel"}], said=["Hello."], warnings=["Careful."])
    output.show(answer, as_json=True, as_csv=False)
    said = capsys.readouterr()
    assert json.loads(said.out) == [{"name": "Händel"}]
    assert "Händel" in said.out
    assert said.err == "Careful.\n"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\uff1d"])
def test_text_is_never_a_formula_in_a_spreadsheet(capsys, sign):
    answer = Answer(data=[], tables=[Table(rows=[{"name": f"{sign}1", "n": -1}])])
    output.show(answer, as_json=False, as_csv=True)
    assert capsys.readouterr().out == f"name,n\n'{sign}1,-1\n"
