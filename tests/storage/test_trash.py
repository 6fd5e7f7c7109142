"""What is deleted takes along what belongs to it, and the rest lets go of it."""

from dataclasses import replace

import pytest

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.contacts import Contact
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.kinds import FACTS
from tests.support.builders import a_contact, a_rate, a_rating, a_touchpoint, an_account
from tests.support.portfolio import living, small, store


@pytest.fixture
def portfolio(desk):
    portfolio = small()
    store(desk, portfolio.everything)
    return portfolio


def left(desk):
    return {kind for facts in FACTS.values() for kind in (facts.entity,) if desk.reader.all(kind)}


def test_an_account_takes_along_all_that_is_about_it(desk, portfolio, file):
    desk.accounts.delete(portfolio.account.id)
    belonging = (portfolio.boss, portfolio.contact, portfolio.touchpoint, portfolio.sale)
    belonging += (portfolio.deal, portfolio.action, portfolio.target, portfolio.rating)
    assert left(desk).isdisjoint({type(one) for one in belonging})
    assert desk.reader.all(Account) == [replace(portfolio.group, version=1)]
    assert not [key for key in living(file) if key[0] == "attendance"]


def test_its_parts_stay_and_become_independent(desk, portfolio):
    desk.accounts.delete(portfolio.group.id)
    assert desk.reader.one(Account, portfolio.account.id).parent_id is None


def test_who_reported_to_somebody_gone_reports_to_nobody(desk, portfolio):
    desk.contacts.delete(portfolio.boss.id)
    assert desk.reader.one(Contact, portfolio.contact.id).reports_to_id is None


def test_a_meeting_stays_when_somebody_who_was_there_goes(desk, portfolio):
    desk.contacts.delete(portfolio.contact.id)
    assert desk.reader.one(Touchpoint, portfolio.touchpoint.id).contacts == (portfolio.boss.id,)
    assert desk.reader.one(Opportunity, portfolio.deal.id).contact_id is None
    assert desk.reader.one(Action, portfolio.action.id).contact_id is None


def test_an_action_outlives_the_deal_and_the_meeting_it_came_from(desk, portfolio):
    desk.opportunities.delete(portfolio.deal.id)
    desk.touchpoints.delete(portfolio.touchpoint.id)
    action = desk.reader.one(Action, portfolio.action.id)
    assert (action.opportunity_id, action.touchpoint_id) == (None, None)


def test_several_go_as_one_change(desk, portfolio, file):
    before = living(file)
    outcome = desk.accounts.delete(portfolio.account.id, portfolio.group.id)
    assert outcome.about == "Müller Stahl +1"
    assert Account not in left(desk)
    desk.history.undo()
    assert living(file) == before


def test_a_model_takes_its_criteria_and_their_ratings_along(desk, portfolio):
    desk.models.delete(portfolio.model.id)
    assert left(desk).isdisjoint({type(portfolio.criterion), type(portfolio.rating)})


def test_nobody_is_named_who_took_part_twice(desk, portfolio):
    twice = (portfolio.boss.id, portfolio.boss.id)
    touchpoint = a_touchpoint(account_id=portfolio.account.id, contacts=twice)
    desk.touchpoints.log(touchpoint)
    assert desk.reader.one(Touchpoint, touchpoint.id).contacts == (portfolio.boss.id,)


def test_those_who_took_part_keep_their_order(desk, portfolio):
    order = (portfolio.boss.id, portfolio.contact.id)
    for number, people in enumerate((order, order[::-1])):
        touchpoint = a_touchpoint(contacts=people, summary=str(number))
        desk.touchpoints.log(touchpoint)
        assert desk.reader.one(Touchpoint, touchpoint.id).contacts == people


@pytest.mark.parametrize("bulk", [False, True], ids=["alone", "in bulk"])
def test_one_rating_for_an_account_on_a_criterion(desk, portfolio, bulk):
    another = a_rating(account_id=portfolio.account.id, criterion_id=portfolio.criterion.id)
    with desk.transactions() as work, pytest.raises(RuleBroken, match=r"record\.twice"):
        ratings = work.of(type(another))
        ratings.add_many([another]) if bulk else ratings.save(another)
        work.commit("rating.add")


def test_one_rate_for_two_currencies_on_a_day(desk, portfolio):
    with pytest.raises(RuleBroken, match=r"record\.twice"):
        desk.rates.add(a_rate())


def test_there_may_be_one_again_after_the_first_was_deleted(desk, portfolio):
    desk.rates.delete(portfolio.rate.id)
    desk.rates.add(a_rate())
    assert len(desk.reader.all(type(portfolio.rate))) == 1


def test_what_belongs_to_nothing_is_refused_whole(desk):
    with pytest.raises(RuleBroken, match=r"record\.reference\.gone"):
        desk.contacts.add(a_contact(account_id=an_account().id))
    assert desk.reader.all(Contact) == []


def test_the_order_in_which_a_change_is_written_does_not_matter(desk):
    group = an_account(name="Group")
    site = an_account(name="Site", parent_id=group.id)
    with desk.transactions() as work:
        work.of(Contact).add_many([a_contact(account_id=site.id)])
        work.of(Account).add_many([site, group])
        work.commit("portfolio.import")
    assert {one.name for one in desk.reader.all(Account)} == {"Group", "Site"}


def test_an_account_below_itself_is_refused(desk, portfolio):
    with pytest.raises(RuleBroken, match=r"account\.parent\.circle"):
        desk.accounts.move(portfolio.group.id, portfolio.account.id)
