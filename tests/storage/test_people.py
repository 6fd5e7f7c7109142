"""The people of an account: whom they report to, where they stand, who of ours knows them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.contacts import BuyingRole, Contact, Seniority
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.coverage import Risk
from kamdesk.domain.team import Acquaintance, Colleague
from kamdesk.domain.ties import Tie, TieKind
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.services.words.rules import RULES
from tests.conftest import an_account

TODAY = date.today()  # noqa: DTZ011 (the desk of these tests goes by the clock of the laptop)


@pytest.fixture
def account(desk):
    account = an_account(name="Alpha")
    desk.accounts.add(account)
    return account


@pytest.fixture
def person(desk, account):
    def person(name, **fields):
        made = Contact(name=name, account_id=account.id, **fields)
        desk.contacts.add(made)
        return made

    return person


@pytest.fixture
def met(desk, account):
    def met(contact, days, kind=TouchpointKind.VISIT):
        day = TODAY - timedelta(days=days)
        talk = Touchpoint(
            summary="Talk",
            kind=kind,
            happened_on=day,
            account_id=account.id,
            contacts=(contact.id,),
        )
        desk.touchpoints.add(talk)

    return met


def boss_of(desk, contact):
    return desk.reader.one(Contact, contact.id).reports_to_id


def test_a_person_is_put_below_another_and_back(desk, person):
    klara, anja = person("Klara"), person("Anja")
    done = desk.contacts.report(anja.id, klara.id)
    assert boss_of(desk, anja) == klara.id
    assert (done.label, done.about) == ("contact.report", "Anja")
    desk.history.revert(done.change_id)
    assert boss_of(desk, anja) is None


@pytest.mark.parametrize(
    "closing",
    [
        lambda desk, one, two: desk.contacts.report(one, two),
        lambda desk, one, two: desk.contacts.change(one, reports_to_id=two),
        lambda desk, one, two: desk.contacts.change_each({one: {"reports_to_id": two}}),
    ],
)
def test_a_circle_is_refused_on_every_way(desk, person, closing):
    klara = person("Klara")
    anja = person("Anja", reports_to_id=klara.id)
    eva = person("Eva", reports_to_id=anja.id)
    with pytest.raises(RuleBroken) as refused:
        closing(desk, klara.id, eva.id)
    assert refused.value.code == "contact.reports.circle"
    assert refused.value.about == {"name": "Klara"}
    assert boss_of(desk, klara) is None


def test_two_people_pasted_above_each_other_are_refused(desk, person):
    one, two = person("One"), person("Two")
    swapped = {one.id: {"reports_to_id": two.id}, two.id: {"reports_to_id": one.id}}
    with pytest.raises(RuleBroken, match="circle"):
        desk.contacts.change_each(swapped)


def test_a_person_stays_where_it_was_put(desk, person, account):
    anja = person("Anja")
    done = desk.contacts.place(anja.id, (120, -40))
    stored = desk.people.people(account.id).people[0].contact
    assert (stored.map_x, stored.map_y) == (120, -40)
    desk.history.revert(done.change_id)
    assert desk.reader.one(Contact, anja.id).map_x is None
    desk.contacts.place(anja.id, (1, 2))
    desk.contacts.place(anja.id, None)
    assert desk.reader.one(Contact, anja.id).map_y is None


def test_who_left_is_off_the_map_and_can_come_back(desk, person, account):
    anja = person("Anja", role=BuyingRole.DECIDES)
    person("Eva")
    done = desk.contacts.leave(anja.id, TODAY)
    found = desk.people.people(account.id)
    assert [one.contact.name for one in found.people] == ["Eva"]
    assert Risk.SPONSOR_LEFT in [one.risk for one in found.concerns]
    desk.history.revert(done.change_id)
    assert len(desk.people.people(account.id).people) == 2


def test_only_talks_that_took_place_count_as_met(desk, person, met, account):
    anja, eva, bo = person("Anja"), person("Eva"), person("Bo")
    met(anja, 9)
    met(anja, 40)
    met(eva, -3)  # is planned
    met(bo, 5, TouchpointKind.NOTE)
    found = {one.contact.name: one for one in desk.people.people(account.id).people}
    assert found["Anja"].last == TODAY - timedelta(days=9)
    assert [name for name, one in found.items() if one.met] == ["Anja"]


def test_ours_are_counted_and_the_best_acquaintance_comes_first(desk, person, account):
    anja, eva = person("Anja"), person("Eva")
    janet, laura = Colleague(name="Janet"), Colleague(name="Laura")
    for one in (janet, laura):
        desk.colleagues.add(one)
    for ours, theirs, strength in ((janet, anja, 2), (laura, anja, 5), (janet, eva, 3)):
        desk.acquaintances.add(
            Acquaintance(colleague_id=ours.id, contact_id=theirs.id, strength=strength)
        )
    found = desk.people.people(account.id)
    known_by = {one.contact.name: one.known_by for one in found.people}
    assert known_by == {"Anja": ("Laura", "Janet"), "Eva": ("Janet",)}
    assert [(one.name, one.count) for one in found.acquainted] == [("Janet", 2), ("Laura", 1)]


def test_the_map_knows_its_ties_and_nobody_elses(desk, person, account):
    anja, eva = person("Anja"), person("Eva")
    beta = an_account(name="Beta")
    desk.accounts.add(beta)
    stranger = Contact(name="Stranger", account_id=beta.id)
    desk.contacts.add(stranger)
    for other in (eva, stranger):
        desk.ties.add(Tie(contact_id=anja.id, other_id=other.id, kind=TieKind.CONFLICT))
    found = desk.people.people(account.id)
    assert [tie.other_id for tie in found.ties] == [eva.id]
    assert {one.contact.name for one in found.people} == {"Anja", "Eva"}


def test_the_highest_stand_on_top(desk, person, account):
    person("Worker", seniority=Seniority.OPERATIONAL)
    person("Boss", seniority=Seniority.EXECUTIVE)
    found = desk.people.people(account.id)
    assert [one.contact.name for one in found.people] == ["Boss", "Worker"]
    assert [one.place.y for one in found.people] == [0, 1]


def test_an_account_without_people_has_an_empty_map(desk, account):
    found = desk.people.people(account.id)
    assert (found.people, found.ties, found.concerns, found.acquainted) == ((), (), (), ())


def test_people_met_can_be_explained_person_by_person(desk, person, met, account):
    met(person("Anja"), 9)
    person("Eva")
    figure = desk.explanations.explain("people_met", account.id)
    assert figure.value == Decimal("0.5")
    assert {part.name: part.value for part in figure.parts} == {"Anja": 1, "Eva": 0}
    assert figure.rule in RULES
