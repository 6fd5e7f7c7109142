"""Every list sorts and filters by every field it shows."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import Tier
from kamdesk.domain.actions import Priority
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Stage
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Condition, Is, Query
from kamdesk.storage.listings import LISTINGS
from tests.support.builders import (
    a_contact,
    a_deal,
    a_product,
    a_sale,
    a_touchpoint,
    an_account,
    an_action,
    euros,
)
from tests.support.portfolio import small, store

EVERY_FIELD = [
    pytest.param(kind, each.name, id=f"{kind}-{each.name}")
    for kind, listing in LISTINGS.items()
    for each in fields(listing.row)
]


@pytest.fixture
def portfolio(desk):
    portfolio = small()
    store(desk, portfolio.everything)
    return portfolio


@pytest.mark.parametrize(("kind", "name"), EVERY_FIELD)
def test_every_field_sorts_and_finds_its_own_row(desk, portfolio, kind, name):
    source = desk.lists[kind]
    for descending in (False, True):
        ids = source.ids(Query(order_by=name, descending=descending))
        assert len(ids) == len(desk.reader.all(_entity(kind)))
    for pk, row in source.rows(ids).items():
        value = getattr(row, name)
        assert pk in source.ids(Query(where=(Condition(name, Is.EQUAL, value),)))
        assert pk not in source.ids(Query(where=(Condition(name, Is.UNEQUAL, value),)))
        if isinstance(value, (bool, dict)) or value in {None, ""}:
            continue
        assert pk in source.ids(Query(where=(Condition(name, Is.EQUAL, (value, value)),)))
        assert pk in source.ids(Query(where=(Condition(name, Is.AT_MOST, value),)))
        assert pk not in source.ids(Query(where=(Condition(name, Is.MORE, value),)))
        if isinstance(value, str):
            assert pk in source.ids(Query(where=(Condition(name, Is.CONTAINS, value.upper()),)))


def _entity(kind):
    from kamdesk.services.kinds import FACTS

    return FACTS[kind].entity


@pytest.mark.parametrize("kind", LISTINGS)
def test_a_row_knows_all_its_fields(desk, portfolio, kind):
    source = desk.lists[kind]
    ids = source.ids(Query())
    assert list(source.rows(ids)) == sorted(source.rows(ids))
    assert {each.name for each in fields(LISTINGS[kind].row)} == set(source.fields)


@pytest.mark.parametrize("kind", Kind)
def test_an_unknown_field_is_refused_with_those_that_are_known(desk, kind):
    for query in (Query(order_by="nmae"), Query(where=(Condition("nmae", Is.EQUAL, 1),))):
        with pytest.raises(RuleBroken, match=r"list\.field\.unknown") as refusal:
            desk.lists[kind].ids(query)
        assert "id" in str(refusal.value.about["known"])


@pytest.mark.parametrize(
    ("name", "value"), [("sold_on", "yesterday"), ("amount", "much"), ("quantity", "many")]
)
def test_a_value_of_another_kind_is_refused(desk, portfolio, name, value):
    with pytest.raises(RuleBroken, match=r"list\.value\.impossible"):
        desk.lists[Kind.SALES].ids(Query(where=(Condition(name, Is.MORE, value),)))


def shown(desk, kind, name, **query):
    source = desk.lists[kind]
    ids = source.ids(Query(**query))
    rows = source.rows(ids)
    return [getattr(rows[pk], name) for pk in ids]


def test_amounts_sort_by_worth_whatever_digits_their_currency_has(desk):
    account = an_account()
    amounts = [("90", "JPY"), ("100.5", "EUR"), ("95.125", "KWD"), ("-3.0001", "EUR")]
    sales = [a_sale(account_id=account.id, amount=Money(Decimal(a), c)) for a, c in amounts]
    store(desk, [account, *sales])
    found = shown(desk, Kind.SALES, "amount", order_by="amount")
    assert [money.amount for money in found] == [
        Decimal("-3.0001"),
        Decimal(90),
        Decimal("95.125"),
        Decimal("100.5"),
    ]


def test_an_amount_in_a_currency_is_compared_within_it(desk):
    deals = [a_deal(amount=Money(Decimal(n), c)) for n, c in ((5, "EUR"), (50, "USD"), (7, "EUR"))]
    store(desk, deals)
    above = lambda value: (Condition("amount", Is.MORE, value),)
    find = lambda value: {
        money.amount for money in shown(desk, Kind.OPPORTUNITIES, "amount", where=above(value))
    }
    assert find(euros(5)) == {7}
    assert find(Decimal(5)) == {7, 50}


def test_numbers_sort_by_size_not_by_their_digits(desk):
    account = an_account()
    sales = [a_sale(account_id=account.id, quantity=Decimal(n)) for n in ("10", "9", "-2", "0.5")]
    store(desk, [account, *sales])
    found = shown(desk, Kind.SALES, "quantity", order_by="quantity")
    assert found == [Decimal(-2), Decimal("0.5"), Decimal(9), Decimal(10)]


def test_text_is_compared_as_people_do(desk):
    store(desk, [a_product(name=n, group=g) for n, g in (("a", "Öl"), ("b", "ol"), ("c", "P"))])
    find = lambda test, value: set(
        shown(desk, Kind.PRODUCTS, "name", where=(Condition("group", test, value),))
    )
    assert find(Is.EQUAL, "OL") == {"a", "b"}
    assert find(Is.CONTAINS, "ö") == {"a", "b"}
    assert find(Is.CONTAINS, "%") == set()
    assert shown(desk, Kind.PRODUCTS, "group", order_by="group", descending=True)[0] == "P"


def test_the_unknown_comes_last_in_both_directions(desk):
    days = (date(2026, 5, 1), None, date(2026, 4, 1))
    store(desk, [a_deal(expected_close=day) for day in days])
    for descending in (False, True):
        found = shown(
            desk,
            Kind.OPPORTUNITIES,
            "expected_close",
            order_by="expected_close",
            descending=descending,
        )
        assert found[-1] is None
        assert found[:2] == sorted(found[:2], reverse=descending)


def test_stages_and_priorities_sort_by_their_rank(desk):
    stages = (Stage.WON, Stage.QUALIFY, Stage.NEGOTIATION)
    store(desk, [a_deal(stage=stage) for stage in stages])
    store(desk, [an_action(priority=p) for p in (Priority.LOW, Priority.HIGH)])
    assert shown(desk, Kind.OPPORTUNITIES, "stage", order_by="stage") == [
        Stage.QUALIFY,
        Stage.NEGOTIATION,
        Stage.WON,
    ]
    assert shown(desk, Kind.ACTIONS, "priority", order_by="priority")[0] is Priority.HIGH


def test_empty_and_not_empty_can_be_asked_for(desk):
    store(desk, [a_contact(phone="123"), a_contact(first_name="Ana")])
    empty = (Condition("phone", Is.EQUAL, None),)
    full = (Condition("phone", Is.UNEQUAL, None),)
    assert shown(desk, Kind.CONTACTS, "name", where=empty) == ["Ana Anders"]
    assert shown(desk, Kind.CONTACTS, "name", where=full) == ["Maria Anders"]


@pytest.mark.parametrize("typed", ["%", "_", "\\", '"', "'; DROP TABLE account; --", "😀"])
def test_what_is_typed_is_only_ever_text(desk, typed):
    store(desk, [a_touchpoint(summary="100 percent")])
    assert shown(desk, Kind.TOUCHPOINTS, "summary", text=typed) == []
    found = (Condition("summary", Is.CONTAINS, typed),)
    assert shown(desk, Kind.TOUCHPOINTS, "summary", where=found) == []
    store(desk, [a_touchpoint(summary=f"like {typed}!")])
    assert len(shown(desk, Kind.TOUCHPOINTS, "summary", text=typed)) == 1


@pytest.mark.parametrize("kind", [Kind.TOUCHPOINTS, Kind.ACCOUNTS])
def test_a_nul_is_a_blank(desk, portfolio, kind):
    assert shown(desk, kind, "id", text="\x00") == shown(desk, kind, "id")
    assert shown(desk, kind, "id", text="stahl\x00absent") == []


def test_every_word_typed_has_to_be_somewhere(desk, portfolio):
    assert len(shown(desk, Kind.TOUCHPOINTS, "summary", text="stahl PRICE")) == 1
    assert shown(desk, Kind.TOUCHPOINTS, "summary", text="stahl absent") == []


def test_a_list_of_one_account_leaves_the_others_out(desk, portfolio):
    other = an_account(name="Other")
    store(desk, [other, a_contact(account_id=other.id, first_name="Zoe")])
    assert shown(desk, Kind.CONTACTS, "name", account_id=other.id) == ["Zoe Anders"]
    assert shown(desk, Kind.ACCOUNTS, "name", account_id=other.id) == ["Other"]


def test_people_and_last_meeting_are_those_of_the_living(desk, portfolio):
    assert set(shown(desk, Kind.TOUCHPOINTS, "people")[0].split(", ")) == {
        "Maria Anders",
        "Ana Anders",
    }
    assert shown(desk, Kind.CONTACTS, "last_touchpoint") == [portfolio.touchpoint.happened_on] * 2
    desk.contacts.delete(portfolio.boss.id)
    assert shown(desk, Kind.TOUCHPOINTS, "people") == ["Maria Anders"]
    desk.touchpoints.delete(portfolio.touchpoint.id)
    assert shown(desk, Kind.CONTACTS, "last_touchpoint") == [None]


def test_the_portfolio_sorts_by_a_figure_with_the_unknown_last(desk, portfolio):
    rich, poor = an_account(name="Rich"), an_account(name="Poor")
    store(desk, [rich, poor])
    with desk.transactions() as work:
        for owner, amount in ((rich, 500), (poor, 5)):
            sale = a_sale(account_id=owner.id, amount=euros(amount), cost=euros(1))
            work.of(type(sale)).save(sale)
        work.commit("portfolio.import")
    found = shown(desk, Kind.ACCOUNTS, "name", order_by="margin_12m", descending=True)
    assert found[:2] == ["Rich", "Poor"]
    assert set(found[2:]) == {"Müller Stahl", "Müller Group"}
    assert shown(desk, Kind.ACCOUNTS, "name", order_by="margin_12m")[:2] == ["Poor", "Rich"]


@pytest.mark.parametrize("name", ["name", "tier", "city", "parent", "joined", "sales_12m", "score"])
def test_the_portfolio_sorts_alike_by_plain_fields_and_by_figures(desk, portfolio, name):
    for number, tier in enumerate(Tier):
        city = ("Ödenburg", "", "oslo", "Graz")[number]
        desk.accounts.add(replace(an_account(name=f"{9 - number} AG"), tier=tier, city=city))
    rows = desk.portfolio.all()
    for descending in (False, True):
        found = shown(desk, Kind.ACCOUNTS, "id", order_by=name, descending=descending)
        assert found == expected(rows, name, descending=descending)


def expected(rows, name, *, descending):
    """Sort as numbers and text are sorted in Python; equals stay in the order of names."""
    from kamdesk.domain.text import folded
    from kamdesk.services.portfolio import comparable

    by_name = sorted(rows, key=lambda row: (folded(row.name), row.id))
    known = [row for row in by_name if getattr(row, name) is not None]
    known.sort(key=lambda row: comparable(getattr(row, name)), reverse=descending)
    return [row.id for row in known] + [row.id for row in by_name if row not in known]
