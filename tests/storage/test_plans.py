"""Account plans from what is stored: whole for us, narrower for the customer."""

from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import get_args, get_type_hints

import pytest

from kamdesk.domain.accounts import Strategy, Tier
from kamdesk.domain.actions import ActionStatus, Promise
from kamdesk.domain.contacts import BuyingRole
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.opportunities import OpportunityKind, Stage
from kamdesk.domain.touchpoints import Sentiment, TouchpointKind
from kamdesk.services import documents
from kamdesk.services.planning import Audience
from kamdesk.storage.records import KEPT
from tests.support.builders import (
    a_contact,
    a_criterion,
    a_deal,
    a_model,
    a_preference,
    a_rating,
    a_sale,
    a_target,
    a_touchpoint,
    an_account,
    an_action,
)
from tests.support.trade import TODAY, keep, known_account, money

SECRET = "XSECRETX"  # noqa: S105 (a word to look for)
AMOUNT = 31_337


def on(days):
    return TODAY + timedelta(days=days)


def plan(desk, account, audience=Audience.INTERNAL, **more):
    return desk.papers.plan(account.id, audience, **more)


def leaves(value):
    """Yield every single value in a tree of models."""
    if is_dataclass(value):
        for each in fields(value):
            yield from leaves(getattr(value, each.name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from leaves(one)
    else:
        yield value


def models_of(model, *modules):
    """Return a model and all that it is built of."""
    found = {model}
    for hint in get_type_hints(model).values():
        for part in (hint, *get_args(hint)):
            if is_dataclass(part) and part.__module__ in (modules or (documents.__name__,)):
                found |= models_of(part, *modules)
    return found


@pytest.fixture
def alpha(still):
    """An account of which everything internal is a secret that can be looked for."""
    account = known_account(
        still,
        name="Alpha",
        tier=Tier.STRATEGIC,
        strategy=Strategy.CASH,
        industry="Dairy",
        city="Graz",
        owner="Kim",
        cadence_days=21,
        potential=money(AMOUNT),
        notes=f"{SECRET} notes\n\n second line",
        custom={SECRET: SECRET},
        situation="They buy weekly.",
        goals="one delivery a week; • fewer suppliers. \n\n;-",
    )
    person = a_contact(
        account_id=account.id,
        first_name="Maria",
        last_name="Anders",
        title="Buyer",
        phone="1",
        mobile="2",
        role=BuyingRole.BLOCKS,
        notes=SECRET,
    )
    model = a_model(name=SECRET)
    criterion = a_criterion(model_id=model.id, name=SECRET, anchor_1=SECRET)
    keep(
        still,
        person,
        model,
        criterion,
        a_rating(account_id=account.id, criterion_id=criterion.id, value=7, evidence=SECRET),
        a_contact(account_id=account.id, name="Gone", left_on=on(-1)),
        a_deal(
            account_id=account.id,
            title="Frame contract",
            amount=money(1000),
            margin=money(AMOUNT),
            probability=37,
            stage=Stage.NEGOTIATION,
            kind=OpportunityKind.RENEWAL,
            expected_close=on(9),
            next_step="Meet",
            competitor=SECRET,
            reason=SECRET,
            source=SECRET,
            notes=SECRET,
        ),
        a_deal(account_id=account.id, title="No day", amount=None),
        a_deal(account_id=account.id, title="Won", stage=Stage.WON),
        an_action(account_id=account.id, title=f"{SECRET} task", due=on(-2), notes=SECRET),
        an_action(account_id=account.id, title="Quote", due=on(-1), promise=Promise.OURS),
        an_action(
            account_id=account.id,
            title="Volumes",
            due=on(3),
            promise=Promise.THEIRS,
            contact_id=person.id,
        ),
        an_action(account_id=account.id, title="Figures", promise=Promise.THEIRS),
        an_action(account_id=account.id, title="Samples", promise=Promise.OURS, owner="Lee").done(
            on(-90)
        ),
        an_action(account_id=account.id, title="Long ago", promise=Promise.OURS).done(on(-91)),
        an_action(account_id=account.id, title="Undated", status=ActionStatus.DROPPED),
        a_touchpoint(
            account_id=account.id,
            happened_on=on(-3),
            summary="Prices",
            outcome="Agreed",
            objective=SECRET,
            sentiment=Sentiment.NEGATIVE,
            notes=SECRET,
            typed=SECRET,
            contacts=(person.id,),
        ),
        a_touchpoint(
            account_id=account.id, happened_on=on(-1), kind=TouchpointKind.NOTE, summary=SECRET
        ),
        a_touchpoint(account_id=account.id, happened_on=on(1), summary="Planned"),
        a_sale(
            account_id=account.id,
            sold_on=date(2026, 5, 5),
            amount=money(200),
            cost=money(AMOUNT),
        ),
        a_sale(account_id=account.id, sold_on=date(2025, 5, 5), amount=money(100)),
        *(
            a_target(account_id=account.id, month=date(2026, n, 1), amount=money(AMOUNT))
            for n in range(1, 13)
        ),
    )
    return account


def test_the_plan_that_stays_has_everything(still, alpha):
    made = plan(still, alpha)
    assert (made.tier, made.strategy) == ("Strategic", "Manage for cash")
    assert made.notes == (f"{SECRET} notes", " second line")
    assert [goal.title for goal in made.goals] == ["One delivery a week", "Fewer suppliers"]
    assert [(person.name, person.role, person.phone) for person in made.people] == [
        ("Maria Anders", "Blocks", "2")
    ]
    (deal, other) = made.opportunities
    assert (deal.stage, deal.kind, deal.probability) == ("Negotiation", "Renewal", 37)
    assert deal.weighted == money("370.00")
    assert (other.title, other.amount, other.weighted) == ("No day", None, None)
    assert made.score.value == 7
    assert (made.score.rank, made.score.accounts, made.score.coverage) == (1, 1, 100)
    assert [part.evidence for part in made.score.parts] == [SECRET]
    assert made.sales[5].target == AMOUNT
    assert made.account.owner == "Kim"


def test_the_kpis_say_what_they_are_measured_against(still, alpha):
    kpis = {kpi.label: kpi for kpi in plan(still, alpha).kpis}
    year = kpis["Sales 2026 to date"]
    assert (year.value, year.tone) == (money("200.00"), "warn")
    assert year.note.startswith("−99.")
    twelve = kpis["Sales, 12 months"]
    assert (twelve.value, twelve.note, twelve.tone) == (
        money("200.00"),
        "+100.0 % against the 12 months before",
        "good",
    )
    assert (kpis["Weighted pipeline"].value, kpis["Weighted pipeline"].note) == (
        money("370.00"),
        "2 open opportunities",
    )
    assert (kpis["Score"].value, kpis["Score"].note) == (7, "rank 1 of 1")
    assert (kpis["Open actions"].value, kpis["Open actions"].note) == (4, "2 late")
    assert kpis["Open actions"].tone == "bad"


def test_actions_are_shown_with_who_owes_them(still, alpha):
    shown = [(one.title, one.owner, one.status, one.late) for one in plan(still, alpha).actions]
    assert shown == [
        (f"{SECRET} task", "Kim", "2 days late", True),
        ("Quote", "Kim", "1 days late", True),
        ("Volumes", "Maria Anders", "Open", False),
        ("Figures", "Alpha", "Open", False),
        ("Samples", "Lee", "Done", False),
    ]


def test_the_copy_for_the_customer_holds_nothing_internal(still, alpha):
    copy = plan(still, alpha, Audience.CUSTOMER)
    assert type(copy) is documents.CustomerPlan
    said = [str(value) for value in leaves(copy)]
    assert not [value for value in said if SECRET in value]
    assert not [value for value in said if str(AMOUNT) in value or f"{AMOUNT:,}" in value]
    internal = {"Strategic", "Manage for cash", "Blocks", "Negotiation", "Renewal", "37", "7"}
    assert not internal & set(said)
    assert "negative" not in " ".join(said).lower()


def test_the_copy_for_the_customer_shows_what_was_agreed(still, alpha):
    copy = plan(still, alpha, Audience.CUSTOMER)
    assert [one.title for one in copy.actions] == ["Quote", "Volumes", "Figures", "Samples"]
    assert [one.summary for one in copy.touchpoints] == ["Prices"]
    assert copy.touchpoints[0].people == ("Maria Anders",)
    kpis = {kpi.label: (kpi.value, kpi.note) for kpi in copy.kpis}
    assert kpis["Meetings and calls, 12 months"] == (1, "")
    assert kpis["Open commitments"] == (3, "1 ours, 2 yours")
    assert "Score" not in kpis
    assert copy.sales[4].actual == 200
    assert copy.sales[4].previous == 100
    assert copy.sales[7].actual is None


PARTS = {"account", "as_of", "period", "kpis", "people", "sales"}
PARTS |= {"opportunities", "actions", "touchpoints", "needs", "issues", "contracts", "values"}
COLUMNS = {  # what a model shows; then its fields that are no column: reckoned, or renamed
    documents.CustomerPlan: ("account", PARTS),
    documents.PlanAccount: ("account", set()),
    documents.PlanPerson: ("contact", set()),
    documents.PlanOpportunity: ("opportunity", set()),
    documents.PlanAction: ("action", {"done", "late"}),
    documents.PlanTouchpoint: ("touchpoint", {"on", "people"}),
    documents.PlanGoal: ("account", {"title", "measure", "progress", "due"}),
    documents.PlanKpi: ("account", {"label", "value", "unit", "note", "tone"}),
    documents.PlanNeed: ("need", set()),
    documents.PlanIssue: ("issue", {"late"}),
    documents.PlanContract: ("contract", set()),
    documents.PlanValue: ("benefit", {"measure", "confirmed_by"}),
    documents.SalesMonth: ("sale", {"month", "actual", "previous"}),
}


def marks_of(table):
    """Return how each field of a kind is marked, money under its own name."""
    records = {record.__tablename__: record.__table__ for record in KEPT.values()}
    columns = records[table].c
    return {column.key.removesuffix("_minor"): column.info["is"] for column in columns}


@pytest.mark.parametrize("model", sorted(models_of(documents.CustomerPlan), key=str))
def test_no_model_of_the_customers_has_a_field_of_an_internal_column(model):
    table, other = COLUMNS[model]
    marks = marks_of(table)
    shown = {each.name for each in fields(model)} - other
    assert {name: marks[name] for name in shown if marks[name] == "internal"} == {}


def test_the_models_that_stay_would_be_noticed():
    marks = marks_of("opportunity")
    kept = {each.name for each in fields(documents.WeighedOpportunity)}
    assert marks["probability"] == "internal"
    assert "probability" in kept
    assert documents.WeighedOpportunity not in models_of(documents.CustomerPlan)
    assert documents.WeighedOpportunity in models_of(documents.InternalPlan)


def test_a_bare_account_has_a_plan_that_says_what_is_not_known(still):
    account = known_account(still, name="Bare")
    keep(still, a_preference(name="manager", value="Lee"))
    made = plan(still, account)
    assert (made.score, made.health, made.strategy, made.notes, made.goals) == (
        None,
        None,
        "",
        (),
        (),
    )
    assert made.account.owner == "Lee"
    kpis = {kpi.label: (kpi.value, kpi.note, kpi.tone) for kpi in made.kpis}
    assert kpis["Sales 2026 to date"] == (money("0.00"), "", "neutral")
    assert kpis["Sales, 12 months"] == (money("0.00"), "", "neutral")
    assert kpis["Score"] == (None, "", "neutral")
    assert kpis["Health"] == (None, "", "neutral")
    assert kpis["Open actions"] == (0, "none late", "good")


def test_an_unrated_key_account_has_a_score_without_a_place(still):
    account, model = known_account(still, tier=Tier.GROWTH), a_model()
    keep(still, model, a_criterion(model_id=model.id))
    made = plan(still, account)
    assert (made.score.value, made.score.rank, made.score.accounts) == (None, None, 0)
    assert made.score.parts[0].value is None


def test_a_small_account_outside_the_ranking_has_no_score(still):
    account, model = known_account(still), a_model()
    keep(still, model, a_criterion(model_id=model.id))
    assert plan(still, account).score is None


@pytest.mark.parametrize(
    ("days", "tone"), [(-10, "good"), (-120, "good"), (-140, "warn"), (-180, "bad"), (-400, "bad")]
)
def test_health_is_told_in_the_colors_of_its_band(still, days, tone):
    account = known_account(still, cadence_days=100)
    keep(still, a_touchpoint(account_id=account.id, happened_on=on(days)))
    kpis = {kpi.label: kpi.tone for kpi in plan(still, account).kpis}
    assert kpis["Health"] == tone


def test_a_year_that_runs_to_plan_is_good_and_falling_sales_are_not(still):
    account = known_account(still)
    keep(
        still,
        a_target(account_id=account.id, month=date(2026, 1, 1), amount=money(10)),
        a_sale(account_id=account.id, sold_on=date(2026, 2, 1), amount=money(20)),
        a_sale(account_id=account.id, sold_on=date(2025, 2, 1), amount=money(40)),
    )
    kpis = {kpi.label: (kpi.tone, kpi.note) for kpi in plan(still, account).kpis}
    assert kpis["Sales 2026 to date"] == ("good", "+100.0 % against plan to date")
    assert kpis["Sales, 12 months"] == ("warn", "−50.0 % against the 12 months before")


def test_a_plan_of_another_day_is_of_that_day(still, alpha):
    made = plan(still, alpha, as_of=date(2025, 6, 1))
    assert (made.as_of, made.period) == (date(2025, 6, 1), "2025")
    assert made.touchpoints == ()


def test_there_is_no_plan_of_an_account_that_is_gone(still):
    with pytest.raises(RuleBroken, match=r"record\.gone"):
        plan(still, an_account(id=new_id()))


def test_the_latest_talks_come_first_and_are_not_endless(still):
    account = known_account(still)
    keep(
        still,
        *(
            a_touchpoint(account_id=account.id, happened_on=on(-n), summary=str(n))
            for n in range(30)
        ),
    )
    talks = plan(still, account).touchpoints
    assert [one.summary for one in talks] == [str(n) for n in range(24)]


def test_weights_of_the_score_are_told(still):
    account, model = known_account(still), a_model()
    criteria = [a_criterion(model_id=model.id, name="Same", weight=Decimal(n)) for n in (1, 3)]
    keep(still, model, *criteria)
    keep(
        still,
        *(
            a_rating(account_id=account.id, criterion_id=one.id, value=value)
            for one, value in zip(criteria, (2, 6), strict=True)
        ),
    )
    made = plan(still, account).score
    assert [(part.weight, part.value) for part in made.parts] == [(1, 2), (3, 6)]
    assert made.value == 5
