"""What each kind of thing refuses, tidies, and fills in by itself."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import KEY_TIERS, Tier
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.domain.preferences import Preferences
from kamdesk.domain.touchpoints import BETWEEN_US, TouchpointKind
from tests.support.builders import (
    a_contact,
    a_criterion,
    a_deal,
    a_model,
    a_preference,
    a_product,
    a_rate,
    a_rating,
    a_sale,
    a_target,
    a_touchpoint,
    an_account,
    an_action,
    euros,
)


def dollars(amount):
    return Money(Decimal(amount), "USD")


@pytest.mark.parametrize(
    ("build", "fields", "code"),
    [
        (an_account, {"name": " \n "}, "account.name.empty"),
        (an_account, {"cadence_days": 0}, "account.cadence.impossible"),
        (an_account, {"cadence_days": 3651}, "account.cadence.impossible"),
        (an_account, {"employees": -1}, "account.employees.impossible"),
        (an_account, {"employees": 10_000_001}, "account.employees.impossible"),
        (an_account, {"currency": "Euro"}, "money.currency.unknown"),
        (a_contact, {"first_name": " ", "last_name": ""}, "contact.name.empty"),
        (a_touchpoint, {"summary": "  "}, "touchpoint.empty"),
        (a_touchpoint, {"minutes": -1}, "touchpoint.minutes.impossible"),
        (a_touchpoint, {"minutes": 60 * 24 * 31 + 1}, "touchpoint.minutes.impossible"),
        (a_product, {"name": ""}, "product.name.empty"),
        (a_sale, {"quantity": Decimal("NaN")}, "sale.quantity.impossible"),
        (a_sale, {"quantity": Decimal(10**12 + 1)}, "sale.quantity.impossible"),
        (a_sale, {"quantity": Decimal("0.0000000000001")}, "sale.quantity.impossible"),
        (a_sale, {"amount": euros(10**12 + 1)}, "money.amount.impossible"),
        (a_deal, {"amount": euros(10**15 + 1)}, "money.amount.impossible"),
        (a_target, {"amount": euros(10**15 + 1)}, "money.amount.impossible"),
        (a_product, {"list_price": euros(10**15 + 1)}, "money.amount.impossible"),
        (an_account, {"potential": euros(10**15 + 1)}, "money.amount.impossible"),
        (a_sale, {"cost": euros(-(10**12) - 1)}, "money.amount.impossible"),
        (a_sale, {"cost": dollars(1)}, "money.currencies.differ"),
        (a_deal, {"title": ""}, "opportunity.title.empty"),
        (a_deal, {"probability": 101}, "opportunity.probability.impossible"),
        (a_deal, {"probability": -1}, "opportunity.probability.impossible"),
        (an_action, {"title": "\t"}, "action.title.empty"),
        (an_action, {"recurrence": "FREQ=WEEKLY"}, "action.recurrence.without.due"),
        (a_target, {"amount": euros("-0.01")}, "target.negative"),
        (a_model, {"name": ""}, "model.name.empty"),
        (a_model, {"cut": -1}, "model.cut.impossible"),
        (a_criterion, {"name": ""}, "criterion.name.empty"),
        (a_criterion, {"weight": Decimal(-1)}, "criterion.weight.impossible"),
        (a_criterion, {"weight": Decimal("Infinity")}, "criterion.weight.impossible"),
        (a_rating, {"value": 0}, "rating.out.of.scale"),
        (a_rating, {"value": 11}, "rating.out.of.scale"),
        (a_rate, {"rate": Decimal(0)}, "rate.not.positive"),
        (a_preference, {"name": ""}, "preference.name.empty"),
    ],
)
def test_what_cannot_be_is_refused(build, fields, code):
    with pytest.raises(RuleBroken) as refused:
        build(**fields)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("build", "fields"),
    [
        (an_account, {"cadence_days": 1, "employees": 0}),
        (an_account, {"cadence_days": 3650, "employees": 10_000_000}),
        (a_touchpoint, {"minutes": 0}),
        (a_touchpoint, {"summary": "", "notes": "Only a note"}),
        (a_touchpoint, {"summary": "", "outcome": "Only an outcome"}),
        (a_sale, {"quantity": Decimal(-(10**12)), "amount": euros(-(10**12))}),
        (a_sale, {"quantity": Decimal("1E+3")}),
        (a_sale, {"cost": euros(60)}),
        (a_deal, {"probability": 0}),
        (a_target, {"amount": euros(0)}),
        (a_criterion, {"weight": Decimal(0)}),
        (a_rating, {"value": 1}),
        (a_rating, {"value": 10}),
    ],
)
def test_what_is_just_possible_is_taken(build, fields):
    made = build(**fields)
    assert {name: getattr(made, name) for name in fields} == fields


def test_an_account_is_not_its_own_parent():
    account = an_account()
    with pytest.raises(RuleBroken, match=r"account\.parent\.itself"):
        an_account(id=account.id, parent_id=account.id)


def test_one_line_texts_are_tidied_and_long_ones_kept():
    account = an_account(
        name="  Ernst \n Handel ", city=" Graz ", currency=" eur ", notes=" a\n\n b "
    )
    assert (account.name, account.city, account.currency) == ("Ernst Handel", "Graz", "EUR")
    assert account.notes == " a\n\n b "


def test_all_tiers_but_the_last_are_key_accounts():
    assert [tier for tier in Tier if not an_account(tier=tier).is_key] == [Tier.STANDARD]
    assert Tier.STANDARD not in KEY_TIERS


def test_a_person_without_a_name_is_called_by_the_parts_of_it():
    assert a_contact(first_name=" Maria ", last_name="Anders").name == "Maria Anders"
    assert a_contact(first_name="", last_name="Anders").name == "Anders"
    assert a_contact(name="Ms Anders").name == "Ms Anders"


def test_every_touchpoint_but_a_note_is_a_contact():
    assert set(TouchpointKind) - BETWEEN_US == {TouchpointKind.NOTE}


def test_a_target_is_one_of_a_month_and_a_scope():
    account = new_id()
    target = a_target(month=date(2026, 3, 31), account_id=account, product_group=" Dairy ")
    assert target.month == date(2026, 3, 1)
    assert target.scope == (account, "Dairy", False)
    other = target.for_amount(euros(900))
    assert (other.amount, other.id) == (euros(900), target.id)


def test_what_was_never_said_has_its_usual_value():
    assert Preferences.of({}) == Preferences(currency="EUR", manager="", sample="")
    told = Preferences.of({"currency": "CHF", "manager": "Kim", "sample": "northwind"})
    assert (told.currency, told.manager, told.sample) == ("CHF", "Kim", "northwind")
    assert Preferences.of({"currency": ""}).currency == "EUR"


def test_a_choice_can_be_chosen_anew():
    choice = a_preference(name="manager", value="Kim")
    assert choice.chosen("Lee").value == "Lee"
    assert choice.chosen("Lee").id == choice.id


def test_a_refusal_says_what_it_was_about():
    with pytest.raises(RuleBroken) as refused:
        a_rating(value=11)
    assert refused.value.about == {"value": 11}
    assert refused.value.args == ("rating.out.of.scale", {"value": 11})
    assert RuleBroken("record.gone").args == ("record.gone",)
