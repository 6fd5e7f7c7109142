"""What the health of an account is made of; what is not known is missing, never zero."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.figures.health import Component
from kamdesk.domain.touchpoints import Sentiment, TouchpointKind
from tests.support.builders import a_contact, a_sale, a_target, a_touchpoint, an_action
from tests.support.trade import TODAY, keep, known_account, money, row_of

YEAR_AGO = date(2025, 6, 12)


def sale(account, day, amount):
    return a_sale(account_id=account.id, sold_on=day, amount=money(amount))


def on(days):
    return TODAY + timedelta(days=days)


def component(desk, account, name):
    """Return one part of an account's health."""
    parts = desk.explanations.explain("health", account.id).parts
    return next(part.value for part in parts if part.name == name)


def test_nothing_known_is_no_health_rather_than_a_bad_one(still):
    alpha = known_account(still, joined=TODAY)
    figure = still.explanations.explain("health", alpha.id)
    assert (figure.value, figure.coverage, len(figure.missing)) == (None, 0, len(Component))
    assert row_of(still, alpha).health is None


@pytest.mark.parametrize(
    ("known", "met", "value"), [(1, 0, 0), (2, 1, 50), (4, 3, 100), (3, 1, 33)]
)
def test_three_people_met_make_a_relationship_whole(still, known, met, value):
    alpha = known_account(still)
    people = [a_contact(account_id=alpha.id, name=f"P{n}") for n in range(known)]
    gone = a_contact(account_id=alpha.id, name="Gone", left_on=on(-9))
    talk = a_touchpoint(
        account_id=alpha.id, happened_on=on(-9), contacts=tuple(p.id for p in people[:met])
    )
    note = a_touchpoint(
        account_id=alpha.id, kind=TouchpointKind.NOTE, contacts=tuple(p.id for p in people)
    )
    old = a_touchpoint(
        account_id=alpha.id, happened_on=YEAR_AGO, contacts=tuple(p.id for p in people)
    )
    keep(still, *people, gone, talk, note, old)
    assert int(component(still, alpha, Component.RELATIONSHIPS)) == value
    assert row_of(still, alpha).contacts == known


def test_health_falls_with_the_freshness_of_the_last_contact(still):
    alpha = known_account(still, cadence_days=30)
    keep(still, a_touchpoint(account_id=alpha.id, happened_on=on(-45)))
    assert component(still, alpha, Component.CADENCE) == 50


def test_late_actions_are_what_a_plan_lacks(still):
    alpha = known_account(still)
    keep(still, *(an_action(account_id=alpha.id, due=on(day)) for day in (-1, 0, 1, 2)))
    assert component(still, alpha, Component.PLAN) == 75


@pytest.mark.parametrize(
    ("now", "value"), [(100, 50), (110, 75), (120, 100), (500, 100), (80, 0), (0, 0)]
)
def test_a_fifth_up_or_down_is_the_whole_scale_of_the_trend(still, now, value):
    alpha = known_account(still)
    keep(still, sale(alpha, YEAR_AGO, 100), sale(alpha, TODAY, now))
    assert component(still, alpha, Component.TREND) == value


def test_without_sales_before_there_is_no_trend(still):
    alpha = known_account(still)
    keep(still, sale(alpha, TODAY, 100), sale(alpha, YEAR_AGO, -5))
    assert component(still, alpha, Component.TREND) is None


def test_satisfaction_is_how_the_last_ninety_days_felt(still):
    alpha = known_account(still)
    felt = [
        (-1, "positive"),
        (-2, "negative"),
        (-3, "neutral"),
        (-89, "negative"),
        (-90, "negative"),
    ]
    keep(
        still,
        *(
            a_touchpoint(account_id=alpha.id, happened_on=on(day), sentiment=Sentiment(how))
            for day, how in [*felt, (-90, "negative")]
        ),
        a_touchpoint(account_id=alpha.id, happened_on=on(-1)),
    )
    assert component(still, alpha, Component.SATISFACTION) == 50


def test_issues_are_not_known_yet_and_say_so(still):
    alpha = known_account(still)
    assert component(still, alpha, Component.ISSUES) is None


def test_every_component_says_of_what_day_its_newest_input_is(still):
    alpha = known_account(still)
    maria = a_contact(account_id=alpha.id, name="Maria")
    keep(
        still,
        maria,
        a_touchpoint(account_id=alpha.id, happened_on=on(-20), contacts=(maria.id,)),
        a_touchpoint(account_id=alpha.id, happened_on=on(-5)),
        an_action(account_id=alpha.id, due=on(3)),
        sale(alpha, on(-9), 100),
        sale(alpha, on(-400), 100),
    )
    parts = {part.name: part.day for part in still.explanations.explain("health", alpha.id).parts}
    assert parts[Component.RELATIONSHIPS] == on(-20)
    assert (parts[Component.CADENCE], parts[Component.PLAN]) == (on(-5), on(3))
    assert parts[Component.TREND] == on(-9)


def test_growth_and_the_target_to_date_open_into_what_they_are_made_of(still):
    alpha = known_account(still)
    keep(
        still,
        sale(alpha, on(-9), 300),
        sale(alpha, on(-400), 200),
        a_target(account_id=alpha.id, month=TODAY.replace(month=1, day=1), amount=money(600)),
    )
    grown = still.explanations.explain("growth_12m", alpha.id)
    assert (grown.value, [part.value for part in grown.parts]) == (Decimal("0.5"), [300, 200])
    reached = still.explanations.explain("target_to_date", alpha.id)
    assert (reached.value, reached.missing) == (Decimal("0.5"), ())
    assert reached.value == row_of(still, alpha).attainment
    nothing = known_account(still, name="Beta")
    assert still.explanations.explain("growth_12m", nothing.id).note == "nothing.before"
