"""An account's team: colleagues by name, known or new, each time one change."""

import pytest

from kamdesk.domain.actions import Action
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.issues import Issue
from kamdesk.domain.team import Acquaintance, Assignment, Colleague
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Condition, Is, Query
from kamdesk.services.team import Member
from tests.conftest import an_account
from tests.support.builders import DAY, a_contact


@pytest.fixture
def account(desk):
    account = an_account(name="Alpha")
    desk.accounts.add(account)
    return account


def team(desk):
    source = desk.lists[Kind.TEAM]
    rows = source.rows(source.ids(Query()))
    return sorted((row.colleague, row.role, row.department) for row in rows.values())


def test_a_new_name_becomes_a_colleague_in_the_same_change(desk, account):
    member = Member(name="Robert King", department="Logistics", role="Delivery")
    outcome = desk.team.enlist(account.id, member)
    assert outcome.about == "Robert King"
    assert team(desk) == [("Robert King", "Delivery", "Logistics")]
    desk.history.revert(outcome.change_id)
    assert (team(desk), desk.reader.all(Colleague)) == ([], [])


def test_a_known_name_is_found_whatever_its_case_and_told_more_of(desk, account):
    desk.colleagues.add(Colleague(name="Robert King", title="Planner"))
    desk.team.enlist(account.id, Member(name="robert king", email="king@example.com"))
    (king,) = desk.reader.all(Colleague)
    assert (king.name, king.title, king.email) == ("Robert King", "Planner", "king@example.com")


def test_two_of_one_name_and_the_same_place_twice_are_refused(desk, account):
    desk.team.enlist(account.id, Member(name="Robert King", role="Delivery"))
    with pytest.raises(RuleBroken, match=r"assignment.twice"):
        desk.team.enlist(account.id, Member(name="Robert King", role="delivery"))
    desk.team.enlist(account.id, Member(name="Robert King", role="Returns"))
    desk.colleagues.add(Colleague(name="Robert King"))
    with pytest.raises(RuleBroken, match=r"colleague.two.of.a.name"):
        desk.team.enlist(account.id, Member(name="Robert King", role="Service"))


def test_a_place_without_a_name_is_refused(desk, account):
    with pytest.raises(RuleBroken, match=r"colleague.name.empty"):
        desk.team.enlist(account.id, Member(role="Delivery"))


def test_a_place_is_changed_or_goes_to_somebody_else(desk, account):
    desk.team.enlist(account.id, Member(name="Robert King", role="Delivery"))
    (place,) = desk.reader.all(Assignment)
    desk.team.amend(place.id, Member(role="Returns", department="Logistics"))
    assert team(desk) == [("Robert King", "Returns", "Logistics")]
    desk.team.amend(place.id, Member(name="Anne Dodsworth"))
    assert team(desk) == [("Anne Dodsworth", "Returns", "")]


def test_who_leaves_a_team_stays_a_colleague(desk, account):
    desk.team.enlist(account.id, Member(name="Robert King"))
    (place,) = desk.reader.all(Assignment)
    assert desk.team.delete(place.id).about == "Robert King"
    assert team(desk) == []
    assert [one.name for one in desk.reader.all(Colleague)] == ["Robert King"]


def test_colleagues_say_what_they_are_in_charge_of(desk, account):
    desk.team.enlist(account.id, Member(name="Robert King"))
    desk.colleagues.add(Colleague(name="Anne Dodsworth"))
    desk.actions.add(Action(title="Slots", account_id=account.id, owner="robert king"))
    desk.actions.add(Action(title="Old", account_id=account.id, owner="Robert King").done(DAY))
    desk.issues.add(Issue(title="Late", account_id=account.id, owner="Robert King", opened=DAY))
    source = desk.lists[Kind.COLLEAGUES]
    busy = source.ids(Query(where=(Condition("open_actions", Is.MORE, 0),)))
    (row,) = source.rows(busy).values()
    told = (row.name, row.accounts, row.account_count, row.open_actions, row.open_issues)
    assert told == ("Robert King", "Alpha", 1, 1, 1)
    desk.accounts.delete(account.id)
    assert [one.account_count for one in source.rows(source.ids(Query())).values()] == [0, 0]


def test_who_knows_whom_holds_the_team_and_whoever_knows_somebody(desk, account):
    desk.team.enlist(account.id, Member(name="Robert King"))
    anne = Colleague(name="Anne Dodsworth")
    desk.colleagues.add(anne)
    desk.colleagues.add(Colleague(name="Nobody’s friend"))
    maria = a_contact(name="Maria", account_id=account.id)
    gone = a_contact(name="Gone", account_id=account.id, left_on=DAY)
    for contact in (maria, gone):
        desk.contacts.add(contact)
    desk.acquaintances.add(Acquaintance(colleague_id=anne.id, contact_id=maria.id, strength=4))
    found = desk.ours.acquaintances(account.id)
    assert [one.name for one in found.ours] == ["Anne Dodsworth", "Robert King"]
    assert [one.name for one in found.theirs] == ["Maria"]
    assert found.known[maria.id, anne.id].strength == 4


def test_two_who_know_each_other_are_noted_once(desk, account):
    nancy, philip = Colleague(name="Nancy"), a_contact(account_id=account.id, name="Philip")
    desk.colleagues.add(nancy)
    desk.contacts.add(philip)
    known = Acquaintance(colleague_id=nancy.id, contact_id=philip.id, strength=4)
    assert desk.acquaintances.add(known).about == "Nancy – Philip"
    with pytest.raises(RuleBroken, match=r"acquaintance\.twice"):
        desk.acquaintances.add(Acquaintance(colleague_id=nancy.id, contact_id=philip.id))
    assert [one.strength for one in desk.reader.all(Acquaintance)] == [4]


def test_whom_a_colleague_knows_can_be_noted_again_after_it_was_deleted(desk, account):
    nancy, philip = Colleague(name="Nancy"), a_contact(account_id=account.id, name="Philip")
    desk.colleagues.add(nancy)
    desk.contacts.add(philip)
    known = Acquaintance(colleague_id=nancy.id, contact_id=philip.id)
    desk.acquaintances.add(known)
    desk.acquaintances.delete(known.id)
    desk.acquaintances.add(Acquaintance(colleague_id=nancy.id, contact_id=philip.id))
    assert len(desk.reader.all(Acquaintance)) == 1


def test_a_known_colleague_has_each_role_on_a_team_once(desk, account):
    nancy = Colleague(name="Nancy")
    desk.colleagues.add(nancy)
    place = Assignment(account_id=account.id, colleague_id=nancy.id, role="Lead")
    assert desk.team.add(place).about == "Nancy"
    with pytest.raises(RuleBroken, match=r"assignment\.twice"):
        desk.team.add(Assignment(account_id=account.id, colleague_id=nancy.id, role="lead"))
    assert team(desk) == [("Nancy", "Lead", "")]
