"""Concentration, by the published vector."""

from datetime import date
from decimal import Decimal

from kamdesk.domain.figures.concentration import Revenue, concentration

TODAY = date(2026, 6, 1)
VECTOR = ("0.34", "0.22", "0.14", "0.10", "0.08", "0.06", "0.06")


def revenue(*amounts, group=""):
    return [
        Revenue(customer=f"c{n}", amount=None if one is None else Decimal(one), group=group)
        for n, one in enumerate(amounts)
    ]


def test_the_published_vector():
    now = concentration(revenue(*VECTOR), TODAY)
    assert now.index.value == 2072
    assert round(now.effective.value, 2) == Decimal("4.83")
    assert now.top_1.value == Decimal("0.34")
    assert now.top_3.value == Decimal("0.70")


def test_a_customer_of_a_tenth_is_flagged():
    assert [part.name for part in concentration(revenue(*VECTOR), TODAY).big] == [
        "c0",
        "c1",
        "c2",
        "c3",
    ]


def test_sites_of_one_group_count_as_one():
    rows = revenue(30, 30, group="Group") + revenue(40)
    now = concentration(rows, TODAY)
    assert now.top_1.value == Decimal("0.6")
    assert [part.name for part in now.big] == ["Group", "c0"]


def test_an_unknown_amount_is_counted_and_a_credit_has_no_share():
    now = concentration(revenue(100, None, -20), TODAY)
    assert now.index.value == 10_000
    assert [part.name for part in now.index.missing] == ["c1"]


def test_one_unknown_site_does_not_hide_the_group():
    now = concentration(revenue(50, None, group="Group"), TODAY)
    assert now.top_1.value == 1


def test_without_revenue_there_is_no_concentration():
    now = concentration([], TODAY)
    assert (now.index.value, now.effective.value, now.top_1.value) == (None, None, None)
    assert now.index.note == "no.revenue"
