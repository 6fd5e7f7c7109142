"""Headlines that say what the numbers say."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.money import Money
from kamdesk.reports import english, findings
from kamdesk.services.documents import PlanAction, PlanGoal, PlanOpportunity, SalesMonth
from tests.reports.plans import a_customer_plan, an_empty_plan, an_internal_plan


def months(*pairs):
    return tuple(
        SalesMonth(month=date(2026, at, 1), actual=Decimal(now), previous=Decimal(before))
        for at, (now, before) in enumerate(pairs, 1)
    )


@pytest.mark.parametrize(
    ("sales", "said"),
    [
        (months((103, 100)), "Sales are 3\u00a0% ahead of last year to the end of January"),
        (months((88, 100)), "Sales are 12\u00a0% behind last year to the end of January"),
        (months((100, 100)), "Sales are level with last year to the end of January"),
        (months((5, 0)), "Sales are recorded for 1 month"),
        ((), "No sales are recorded yet"),
    ],
)
def test_sales_are_compared_with_the_year_before(sales, said):
    assert findings.sales_finding(a_customer_plan(sales=sales)).text == said


def test_a_month_that_still_runs_is_not_held_against_its_target():
    plan = an_internal_plan()
    running = replace(plan.sales[5], actual=Decimal(0))
    changed = replace(plan, sales=(*plan.sales[:5], running, *plan.sales[6:]))
    assert findings.sales_finding(changed) == findings.sales_finding(plan)


def test_late_actions_are_counted_among_the_open_ones():
    actions = (
        PlanAction(title="a", late=True),
        PlanAction(title="b"),
        PlanAction(title="c", done=True),
    )
    assert findings.actions_finding(a_customer_plan(actions=actions)) == (
        "1 of 2 open actions is late",
        "bad",
    )


def test_two_currencies_are_never_added():
    opportunities = tuple(
        PlanOpportunity(title=code, amount=Money(Decimal(1000), code)) for code in ("EUR", "USD")
    )
    plan = a_customer_plan(opportunities=opportunities)
    assert findings.opportunities_finding(plan).text == ("2 open opportunities worth €1k and $1k")


def test_a_thin_score_is_called_provisional():
    plan = an_internal_plan()
    thin = replace(plan, score=replace(plan.score, coverage=Decimal(60)))
    assert findings.score_finding(thin).text.endswith("provisional")
    assert not findings.score_finding(plan).text.endswith("provisional")


def test_unmeasured_goals_are_not_counted_as_behind():
    goals = (PlanGoal(title="a", progress=Decimal(60)), PlanGoal(title="b"))
    assert findings.goals_finding(goals).text == "1 of 1 goal half way or further"


def test_every_sentence_of_an_empty_plan_is_neutral():
    assert {finding.tone for finding in findings.summary(an_empty_plan())} == {"neutral"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Money(Decimal("1234567.5"), "EUR"), "€1,234,568"),
        (Money(Decimal(-200), "CHF"), "\N{MINUS SIGN}CHF\u00a0200"),
        (None, english.NO_VALUE),
    ],
)
def test_amounts_are_whole_and_grouped(value, text):
    assert english.whole_money(value) == text
