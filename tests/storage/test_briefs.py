"""Briefs from what is stored: whole for us, narrower for the customer, and a day's route."""

from dataclasses import fields
from datetime import date, time, timedelta

import pytest

from kamdesk.domain.actions import Promise
from kamdesk.domain.contacts import BuyingRole, Channel, Support
from kamdesk.domain.contracts import Contract
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.issues import Issue
from kamdesk.domain.needs import Need, NeedKind
from kamdesk.domain.surveys import Answer, SurveyKind
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services import brief as briefs
from kamdesk.services import documents
from kamdesk.services.planning import Audience
from tests.storage.test_plans import COLUMNS as KNOWN
from tests.storage.test_plans import leaves, marks_of, models_of
from tests.support.builders import a_contact, a_deal, a_sale, a_touchpoint, an_action
from tests.support.trade import TODAY, keep, known_account, money

SECRET = "XSECRETX"  # noqa: S105 (a word to look for)


def on(days):
    return TODAY + timedelta(days=days)


def brief(desk, account, audience=Audience.INTERNAL, **more):
    return desk.briefs.brief(account.id, audience, **more)


@pytest.fixture
def alpha(still):
    """An account with one of everything, and what is internal a word to look for."""
    account = known_account(
        still,
        name="Alpha",
        street="Ringstraße 1\n2nd floor",
        postal_code="8010",
        city="Graz",
        phone="316",
        owner="Kim",
        no_go=f"{SECRET} the flood",
        gifts=SECRET,
        delivery="Ramp 4",
    )
    ours = {"account_id": account.id}
    anna = a_contact(
        **ours,
        name="Anna",
        role=BuyingRole.CHAMPION,
        support=Support.HOSTILE,
        influence=5,
        channel=Channel.PHONE,
        mobile="0664",
        email="anna@alpha.example",
        birthday=date(1970, 6, 20),
        notes=SECRET,
    )
    bert = a_contact(**ours, name="Bert", title="Buyer", do_not_contact=True)
    keep(
        still,
        anna,
        bert,
        a_contact(**ours, name="Gone", left_on=on(-1), birthday=date(1970, 6, 20)),
        a_touchpoint(
            **ours,
            happened_on=on(-3),
            summary="Prices",
            contacts=(bert.id,),
            parts={"Competition": f"{SECRET} Rival"},
        ),
        a_touchpoint(**ours, happened_on=on(-2), kind=TouchpointKind.NOTE, summary=SECRET),
        a_touchpoint(**ours, happened_on=on(3), kind=TouchpointKind.EMAIL, summary="Newsletter"),
        a_touchpoint(**ours, happened_on=on(9), summary="Later"),
        a_touchpoint(
            **ours,
            happened_on=on(6),
            at=time(10, 30),
            minutes=90,
            summary="Review",
            objective=f"{SECRET} get a number",
            contacts=(bert.id,),
        ),
        an_action(**ours, title="Quote", due=on(-2), promise=Promise.OURS),
        an_action(**ours, title="Samples", due=on(2), promise=Promise.OURS, owner="Lee"),
        an_action(**ours, title="Volumes", promise=Promise.THEIRS, contact_id=anna.id),
        an_action(**ours, title=f"{SECRET} plain work", due=on(1)),
        an_action(**ours, title="Done", promise=Promise.OURS).done(on(-1)),
        a_deal(**ours, title="Frame", amount=money(1000), next_step="Meet", notes=SECRET),
        Need(**ours, title="Fewer lorries"),
        Need(**ours, title=f"{SECRET} a cheaper line", kind=NeedKind.IMPLIED),
        Issue(**ours, title="Outage", opened=on(-9), due=on(-1), owner=SECRET),
        Issue(**ours, title="Mended", opened=on(-9), resolved_on=on(-1)),
        Contract(**ours, title="Frame 24", ends=on(200), notice_by=on(100)),
        Contract(**ours, title="Far", ends=on(900)),
        Contract(**ours, title="Endless"),
        Answer(**ours, kind=SurveyKind.NPS, score=9, answered_on=on(-30)),
        Answer(
            **ours,
            contact_id=anna.id,
            kind=SurveyKind.NPS,
            score=3,
            answered_on=on(-20),
            comment=SECRET,
        ),
        a_sale(**ours, sold_on=on(-5), amount=money(200)),
    )
    return account


def test_the_next_visit_comes_with_its_objective_and_its_people_first(still, alpha):
    made = brief(still, alpha)
    visit = made.visit
    assert (visit.happened_on, visit.at, visit.minutes) == (on(6), time(10, 30), 90)
    assert (visit.kind, visit.summary, visit.people) == ("Visit", "Review", ("Bert",))
    assert visit.objective == f"{SECRET} get a number"
    assert [one.name for one in made.people] == ["Bert", "Anna"]


def test_a_visit_of_today_is_booked_until_it_is_told_what_came_of_it(still):
    account = known_account(still)
    held = a_touchpoint(account_id=account.id, happened_on=TODAY, at=time(9), outcome="Agreed")
    keep(still, held, a_touchpoint(account_id=account.id, happened_on=TODAY, summary="Logged"))
    assert brief(still, account).visit is None
    keep(still, a_touchpoint(account_id=account.id, happened_on=TODAY, at=time(15), summary="Yet"))
    assert brief(still, account).visit.summary == "Yet"


def test_people_come_with_how_they_stand_and_how_they_are_reached(still, alpha):
    bert, anna = brief(still, alpha).people
    assert (anna.role, anna.support, anna.support_tone) == ("Champion", "Hostile", "bad")
    assert (anna.phone, anna.email, anna.channel) == ("0664", "anna@alpha.example", "Phone")
    assert (anna.last, anna.quiet) == (None, True)
    assert (bert.last, bert.do_not_contact) == (on(-3), True)


def test_promises_of_both_sides_come_with_their_days(still, alpha):
    made = brief(still, alpha)
    assert [(one.title, one.owner, one.due, one.days_late) for one in made.ours] == [
        ("Quote", "Kim", on(-2), 2),
        ("Samples", "Lee", on(2), 0),
    ]
    assert [(one.title, one.owner, one.due) for one in made.theirs] == [("Volumes", "Anna", None)]


def test_what_is_risky_is_said_in_words_the_late_promise_first(still, alpha):
    said = [(one.title, one.reason) for one in brief(still, alpha).warnings]
    assert said[0] == ("One promise of ours late", "Late by up to 2 days.")
    titles = [title for title, _ in said]
    assert {"No decision maker known", "Hangs on one person", "A champion gone quiet"} <= set(
        titles
    )
    assert ("Anna answered 3/10", SECRET) in said


def test_days_to_come_stand_in_their_order_without_who_left(still, alpha):
    coming = [(one.day, one.title) for one in brief(still, alpha).coming]
    assert coming == [
        (date(2026, 6, 20), "Birthday of Anna"),
        (on(100), "Last day to give notice: Frame 24"),
        (on(200), "Frame 24 ends"),
    ]


def test_figures_issues_and_wishes_are_told(still, alpha):
    made = brief(still, alpha)
    assert [kpi.label for kpi in made.kpis] == [
        "Sales 2026 to date",
        "Sales, 12 months",
        "Weighted pipeline",
    ]
    assert [(one.title, one.late) for one in made.issues] == [("Outage", True)]
    assert [(one.name, one.text) for one in made.wishes] == [("Delivery", "Ramp 4")]
    assert [one.name for one in made.cautions] == ["Do not mention", "Gifts"]
    assert made.account.address == "Ringstraße 1 2nd floor, 8010 Graz"


def test_the_copy_for_the_customer_holds_nothing_internal(still, alpha):
    copy = brief(still, alpha, Audience.CUSTOMER)
    assert [leaf for leaf in leaves(copy) if SECRET in str(leaf)] == []
    assert SECRET in str(brief(still, alpha))
    assert [one.title for one in copy.ours] == ["Quote", "Samples"]
    assert [one.title for one in copy.needs] == ["Fewer lorries"]
    assert [one.title for one in copy.coming] == [
        "Last day to give notice: Frame 24",
        "Frame 24 ends",
    ]
    assert copy.visit.summary == "Review"


def test_the_parts_of_a_report_stand_in_our_own_copy_alone(still, alpha):
    told = next(one for one in brief(still, alpha).touchpoints if one.summary == "Prices")
    assert told.parts == (("Competition", f"{SECRET} Rival"),)
    shown = brief(still, alpha, Audience.CUSTOMER).touchpoints
    assert not any(hasattr(one, "parts") for one in shown)


PARTS = {"account", "as_of", "visit", "kpis", "people", "touchpoints", "ours", "theirs"}
PARTS |= {"needs", "issues", "opportunities", "wishes", "coming"}
COLUMNS = KNOWN | {
    briefs.CustomerBrief: ("account", PARTS),
    briefs.BriefAccount: ("account", set()),
    briefs.BookedVisit: ("touchpoint", {"people"}),
    briefs.BriefPromise: ("action", {"days_late"}),
    briefs.Wish: ("account", {"name", "text"}),
    briefs.Upcoming: ("contract", {"day"}),
}


def models():
    found = models_of(briefs.CustomerBrief, briefs.__name__, documents.__name__)
    return sorted(found, key=str)


@pytest.mark.parametrize("model", models())
def test_no_model_of_the_customers_has_a_field_of_an_internal_column(model):
    table, other = COLUMNS[model]
    marks = marks_of(table)
    shown = {each.name for each in fields(model)} - other
    assert {name: marks[name] for name in shown if marks[name] == "internal"} == {}


def test_a_bare_account_has_a_brief_that_says_what_is_not_known(still):
    made = brief(still, known_account(still, name="Bare"))
    assert (made.visit, made.health, made.coming) == (None, None, ())
    assert [one.title for one in made.warnings] == ["Contact overdue"]
    assert (made.people, made.ours, made.theirs, made.cautions) == ((), (), (), ())


def test_the_end_noted_at_the_account_counts_where_no_contract_is_written(still):
    account = known_account(still, contract_end=on(30))
    assert [(one.day, one.title) for one in brief(still, account).coming] == [
        (on(30), "Contract ends")
    ]


def test_a_brief_of_another_day_is_of_that_day(still, alpha):
    made = brief(still, alpha, as_of=on(7))
    assert (made.as_of, made.visit.summary) == (on(7), "Later")


def test_there_is_no_brief_of_an_account_that_is_gone(still):
    account = known_account(still)
    still.accounts.delete(account.id)
    with pytest.raises(RuleBroken, match=r"record\.gone"):
        brief(still, account)


def test_a_route_takes_the_visits_of_a_day_in_their_order(still, alpha):
    beta = known_account(still, name="Beta")
    keep(
        still,
        a_touchpoint(account_id=beta.id, happened_on=on(6), at=time(8), summary="Early"),
        a_touchpoint(account_id=alpha.id, happened_on=on(6), at=time(17), summary="Again"),
        a_touchpoint(account_id=None, happened_on=on(6), summary="At home"),
        a_touchpoint(account_id=beta.id, happened_on=on(6), kind=TouchpointKind.NOTE, summary="N"),
    )
    route = still.briefs.route(on(6))
    assert [(stop.account.name, stop.visit.summary) for stop in route.stops] == [
        ("Beta", "Early"),
        ("Alpha", "Review"),
        ("Alpha", "Again"),
    ]
    assert [(one.account.name, one.visit.summary) for one in route.briefs] == [
        ("Beta", "Early"),
        ("Alpha", "Review"),
    ]
    assert (route.day, route.as_of) == (on(6), TODAY)


def test_a_day_without_visits_is_refused_in_words(still):
    with pytest.raises(RuleBroken, match=r"report\.route\.empty"):
        still.briefs.route(on(1))


def test_the_next_days_with_visits_are_told_with_whom_they_go_to(still, alpha):
    beta = known_account(still, name="Beta")
    keep(
        still,
        a_touchpoint(account_id=beta.id, happened_on=on(6), at=time(8), summary="Early"),
        a_touchpoint(account_id=beta.id, happened_on=on(200), summary="Far ahead"),
    )
    assert [(one.day, one.accounts) for one in still.briefs.days()] == [
        (on(6), ("Beta", "Alpha")),
        (on(9), ("Alpha",)),
    ]
    assert still.briefs.days(as_of=on(300)) == ()


def test_briefs_of_named_accounts_come_in_the_order_of_their_visits(still, alpha):
    bare = known_account(still, name="Bare")
    route = still.briefs.briefs([bare.id, alpha.id, bare.id])
    assert [stop.account.name for stop in route.stops] == ["Alpha", "Bare"]
    assert route.stops[1].visit is None
    assert route.day is None
