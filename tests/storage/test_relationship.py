"""How strong a relationship is: judged again and again, the newest counts, all are kept."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.contacts import Contact
from kamdesk.domain.strength import Strength
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Query
from tests.support.builders import a_contact
from tests.support.portfolio import small, store

TODAY = date.today()  # noqa: DTZ011 (the desk's own day)


@pytest.fixture
def portfolio(desk):
    made = small()
    store(desk, made.everything)
    return made


def judge(desk, person, value, past=0, evidence=""):
    day = TODAY - timedelta(days=past)
    desk.strengths.add(Strength(contact_id=person, value=value, noted_on=day, evidence=evidence))


def test_a_new_judgement_counts_and_the_old_one_is_kept(desk, portfolio):
    person = portfolio.contact.id
    judge(desk, person, 2, past=90, evidence="Polite")
    judge(desk, person, 4, evidence="Called us first")
    row = desk.lists[Kind.CONTACTS].rows([person])[person]
    assert row.strength == 4
    values = [one.value for one in desk.reader.all(Strength, contact_id=[person])]
    assert sorted(values) == [2, 4]
    desk.history.undo()
    assert desk.lists[Kind.CONTACTS].rows([person])[person].strength == 2


def test_the_mean_leaves_out_whom_nobody_judged_and_counts_them(desk, portfolio):
    judge(desk, portfolio.contact.id, 5, past=400)
    judge(desk, portfolio.contact.id, 3)
    found = desk.people.people(portfolio.account.id)
    figure = found.relationship
    assert (figure.value, len(figure.parts), len(figure.missing)) == (Decimal(3), 2, 1)
    assert found.person(portfolio.contact.id).strength.value == 3
    assert desk.explanations.explain("relationship", portfolio.account.id) == figure


def test_where_nobody_was_judged_there_is_no_number(desk, portfolio):
    figure = desk.explanations.explain("relationship", portfolio.account.id)
    assert (figure.value, figure.note) == (None, "nothing.known")


def test_people_can_be_sorted_by_it(desk, portfolio):
    other = a_contact(account_id=portfolio.account.id, first_name="Zoe")
    desk.contacts.add(other)
    judge(desk, other.id, 5)
    judge(desk, portfolio.contact.id, 1)
    ids = desk.lists[Kind.CONTACTS].ids(Query(order_by="strength", descending=True))
    assert ids[:2] == [other.id, portfolio.contact.id]
    assert len(ids) == len(desk.reader.all(Contact))
