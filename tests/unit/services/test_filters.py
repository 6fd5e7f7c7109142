"""Filters as people write them."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import Tier
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.opportunities import Stage
from kamdesk.services.filters import parse, row_fields
from kamdesk.services.kinds import Kind
from kamdesk.services.query import AnyOf, Condition, Is, conditions

TODAY = date(2026, 11, 24)


def parsed(expression, kind=Kind.ACCOUNTS):
    return parse(expression, kind, TODAY)


def test_conditions_are_joined_by_and():
    assert parsed("tier=strategic and sales_total>1,000") == (
        Condition("tier", Is.EQUAL, Tier.STRATEGIC),
        Condition("sales_total", Is.MORE, Decimal(1000)),
    )


def test_and_binds_tighter_than_or():
    (found,) = parsed("tier=growth and country=Austria or name~handel")
    assert found == AnyOf(
        (
            (Condition("tier", Is.EQUAL, Tier.GROWTH), Condition("country", Is.EQUAL, "Austria")),
            (Condition("name", Is.CONTAINS, "handel"),),
        )
    )


def test_parentheses_bind_first():
    tier, either = parsed("tier=growth and (country=Austria or name~handel)")
    assert tier == Condition("tier", Is.EQUAL, Tier.GROWTH)
    assert isinstance(either, AnyOf)
    assert [one.field for one in conditions((tier, either))] == ["tier", "country", "name"]


def test_values_have_blanks_and_quotes():
    assert parsed("name=Ernst Handel and owner='Anna and Bert'") == (
        Condition("name", Is.EQUAL, "Ernst Handel"),
        Condition("owner", Is.EQUAL, "Anna and Bert"),
    )


def test_nothing_behind_the_sign_means_empty():
    assert parsed('next_action= and owner!=""') == (
        Condition("next_action", Is.EQUAL, None),
        Condition("owner", Is.UNEQUAL, None),
    )


def test_values_are_read_as_the_field_wants_them():
    assert parsed("due<=friday and status=open,waiting", Kind.ACTIONS)[0].value == date(
        2026, 11, 27
    )
    assert parsed("active=no", Kind.PRODUCTS)[0].value is False
    assert parsed("probability>=50%", Kind.OPPORTUNITIES)[0].value == 50


def test_a_part_of_a_choice_stands_for_all_that_hold_it():
    assert parsed("stage~o", Kind.OPPORTUNITIES) == (
        Condition(
            "stage",
            Is.EQUAL,
            (Stage.SOLUTION, Stage.PROPOSAL, Stage.NEGOTIATION, Stage.WON, Stage.LOST),
        ),
    )


@pytest.mark.parametrize(
    ("expression", "code"),
    [
        ("", "filter.unreadable"),
        ("tier", "filter.comparison.missing"),
        ("tier=strategic and", "filter.unreadable"),
        ("(tier=strategic", "filter.parenthesis"),
        ("tier=strategic)", "filter.unreadable"),
        ("tier=gold", "entry.choice.unknown"),
        ("tier<growth", "entry.choice.unknown"),
        ("nonsense=1", "list.field.unknown"),
        ("sales_total>", "filter.value.missing"),
        ("sales_total~5", "filter.text.only"),
        ("sales_total>much", "entry.number.unreadable"),
        ("id=5", "filter.id.unreadable"),
        ("name='open", "filter.unreadable"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(expression, code):
    with pytest.raises(RuleBroken) as refused:
        parsed(expression)
    assert refused.value.code == code


@pytest.mark.parametrize("kind", list(Kind))
def test_every_field_of_every_row_holds_one_type(kind):
    assert all(isinstance(kept, type) for kept in row_fields(kind).values())
