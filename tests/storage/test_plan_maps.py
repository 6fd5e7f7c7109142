"""The map and the wishes of a customer in the plan that stays."""

from datetime import timedelta

from kamdesk.domain.contacts import BuyingRole, Seniority, Support
from kamdesk.domain.ties import Tie, TieKind
from kamdesk.services.plan_map import MOST
from kamdesk.services.planning import Audience
from tests.support.builders import a_contact, a_touchpoint
from tests.support.trade import TODAY, keep, known_account


def plan(desk, account, audience=Audience.INTERNAL):
    return desk.papers.plan(account.id, audience)


def test_the_map_tells_who_reports_to_whom_and_what_binds_them(still):
    account = known_account(still)
    anna = a_contact(
        account_id=account.id,
        name="Anna",
        title="CFO",
        seniority=Seniority.EXECUTIVE,
        role=BuyingRole.DECIDES,
        support=Support.SCEPTIC,
        influence=5,
    )
    bert = a_contact(account_id=account.id, name="Bert", reports_to_id=anna.id)
    keep(
        still,
        anna,
        bert,
        a_contact(account_id=account.id, name="Gone", left_on=TODAY),
        Tie(contact_id=bert.id, other_id=anna.id, kind=TieKind.CONFLICT),
        a_touchpoint(
            account_id=account.id, happened_on=TODAY - timedelta(days=9), contacts=(bert.id,)
        ),
    )
    made = plan(still, account).map
    assert [(one.name, one.boss, one.decides) for one in made.people] == [
        ("Anna", None, True),
        ("Bert", 0, False),
    ]
    assert [(one.days, one.support) for one in made.people] == [
        (None, Support.SCEPTIC),
        (9, None),
    ]
    assert [(tie.kind, tie.one, tie.other) for tie in made.ties] == [(TieKind.CONFLICT, 1, 0)]
    assert (made.met, made.left_out) == (1, 0)


def test_of_very_many_people_those_who_matter_are_shown(still):
    account = known_account(still)
    crowd = [a_contact(account_id=account.id, name=f"P{at:03}") for at in range(MOST + 4)]
    decider = a_contact(account_id=account.id, name="Zoe", role=BuyingRole.DECIDES)
    keep(still, *crowd, decider)
    made = plan(still, account).map
    assert (len(made.people), made.left_out) == (MOST, 5)
    assert made.people[0].name == "Zoe"


def test_wishes_stand_before_what_is_better_left(still):
    account = known_account(still, no_go="The flood", gifts=" ", delivery="Ramp 4")
    assert [(one.name, one.text, one.caution) for one in plan(still, account).wishes] == [
        ("Delivery", "Ramp 4", False),
        ("Do not mention", "The flood", True),
    ]


def test_the_customer_s_copy_has_no_room_for_either(still):
    account = known_account(still, no_go="The flood")
    keep(still, a_contact(account_id=account.id))
    copy = plan(still, account, Audience.CUSTOMER)
    assert not hasattr(copy, "map")
    assert not hasattr(copy, "wishes")


def test_nobody_known_is_no_map(still):
    assert plan(still, known_account(still)).map is None
