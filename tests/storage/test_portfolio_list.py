"""The portfolio table as a list: sorted, searched and filtered."""

from datetime import timedelta

import pytest

from kamdesk.domain.accounts import Tier
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.query import AnyOf, Condition, Is, Query
from tests.support.builders import an_account
from tests.support.trade import TODAY, keep


def on(days):
    return TODAY + timedelta(days=days)


def names(desk, *where, **more):
    ids = desk.portfolio.ids(Query(where=where, **more))
    rows = desk.portfolio.rows(ids)
    return [rows[pk].name for pk in ids]


STANDARD = Tier.STANDARD


@pytest.fixture
def three(still):
    keep(
        still,
        an_account(name="äther", industry="Chemie", tier=Tier.STRATEGIC, contract_end=on(9)),
        an_account(name="Beta", city="Zürich", contract_end=on(3)),
        an_account(name="alpha", tier=Tier.GROWTH),
    )
    return still


def test_lists_are_in_the_order_people_expect_and_the_unknown_comes_last(three):
    assert names(three) == ["alpha", "äther", "Beta"]
    assert names(three, descending=True) == ["Beta", "äther", "alpha"]
    assert names(three, order_by="contract_end") == ["Beta", "äther", "alpha"]
    assert names(three, order_by="contract_end", descending=True) == ["äther", "Beta", "alpha"]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (Condition("tier", Is.EQUAL, Tier.GROWTH), ["alpha"]),
        (Condition("tier", Is.UNEQUAL, Tier.STANDARD), ["alpha", "äther"]),
        (Condition("tier", Is.EQUAL, (Tier.GROWTH, Tier.STANDARD)), ["alpha", "Beta"]),
        (Condition("tier", Is.UNEQUAL, (Tier.GROWTH, Tier.STANDARD)), ["äther"]),
        (Condition("contract_end", Is.EQUAL, None), ["alpha"]),
        (Condition("contract_end", Is.UNEQUAL, None), ["äther", "Beta"]),
        (Condition("contract_end", Is.LESS, on(9)), ["Beta"]),
        (Condition("contract_end", Is.AT_MOST, on(9)), ["äther", "Beta"]),
        (Condition("contract_end", Is.MORE, on(3)), ["äther"]),
        (Condition("contract_end", Is.AT_LEAST, on(3)), ["äther", "Beta"]),
        (Condition("name", Is.CONTAINS, "TH"), ["äther"]),
        (Condition("city", Is.EQUAL, None), ["alpha", "äther"]),
        (Condition("is_key", Is.EQUAL, True), ["alpha", "äther"]),
        (
            AnyOf(
                (
                    (Condition("name", Is.EQUAL, "ALPHA"),),
                    (
                        Condition("city", Is.EQUAL, "zurich"),
                        Condition("tier", Is.EQUAL, "standard"),
                    ),
                )
            ),
            ["alpha", "Beta"],
        ),
    ],
)
def test_conditions_are_tested_as_people_mean_them(three, where, found):
    assert names(three, where) == found


@pytest.mark.parametrize(
    ("text", "found"), [("ZURICH", ["Beta"]), ("th chem", ["äther"]), ("nothing", [])]
)
def test_words_are_looked_for_in_what_describes_an_account(three, text, found):
    assert names(three, text=text) == found


@pytest.mark.parametrize(
    "query", [Query(order_by="shoe_size"), Query(where=(Condition("shoe_size", Is.EQUAL, 1),))]
)
def test_a_field_the_table_does_not_have_is_refused(three, query):
    with pytest.raises(RuleBroken) as refused:
        three.portfolio.ids(query)
    assert refused.value.code == "list.field.unknown"
    assert "sales_12m" in refused.value.about["known"]
