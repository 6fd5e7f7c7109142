"""Figures that are kept are always those that would be made anew."""

import pytest

from kamdesk.domain.team import Acquaintance, Colleague
from kamdesk.services.portfolio import PortfolioService
from kamdesk.services.query import Query
from tests.storage.test_every_verb import VERBS
from tests.support.builders import an_account
from tests.support.portfolio import small, store

BUSY = ("rename", "move", "log", "other people", "import", "unrate", "choose anew", "weigh")


@pytest.fixture
def portfolio(desk):
    portfolio = small()
    store(desk, portfolio.everything)
    return portfolio


def anew(desk):
    fresh = PortfolioService(desk.figures, desk.lists["accounts"], desk.portfolio._today)
    return {row.id: row for row in fresh.all()}


@pytest.mark.parametrize("verb", [verb for verb in VERBS if " " in verb or verb in BUSY])
def test_what_is_kept_is_what_would_be_made_anew(desk, portfolio, verb):
    desk.portfolio.all()
    for act in (VERBS[verb], lambda d, _: d.history.undo(), lambda d, _: d.history.redo()):
        act(desk, portfolio)
        assert {row.id: row for row in desk.portfolio.all()} == anew(desk)


def test_what_others_write_into_the_file_is_seen_too(desk, portfolio, file):
    from kamdesk.app.bootstrap import open_desk
    from tests.conftest import DEVICE

    desk.portfolio.all()
    elsewhere = open_desk(file, DEVICE)
    elsewhere.accounts.rename(portfolio.account.id, "Renamed elsewhere")
    elsewhere.close()
    assert "Renamed elsewhere" in {row.name for row in desk.portfolio.all()}


def test_only_what_was_touched_is_made_anew(desk, portfolio):
    last, of_all = desk.figures.touched(0)
    assert of_all is None
    assert desk.figures.touched(last) == (last, ())
    desk.actions.complete(portfolio.action.due, portfolio.action.id)
    _, ids = desk.figures.touched(last)
    assert ids == {portfolio.account.id}


def test_what_is_noted_of_people_touches_their_account(desk, portfolio):
    last, _ = desk.figures.touched(0)
    colleague = Colleague(name="Ola Berg")
    desk.colleagues.add(colleague)
    last, ids = desk.figures.touched(last)
    assert ids == set()
    person = portfolio.contact
    desk.acquaintances.add(Acquaintance(colleague_id=colleague.id, contact_id=person.id))
    assert desk.figures.touched(last)[1] == {person.account_id}


def test_an_account_that_went_and_came_back_is_there_again(desk):
    account = an_account()
    desk.accounts.add(account)
    assert desk.portfolio.ids(Query(order_by="score")) == [account.id]
    desk.accounts.delete(account.id)
    assert desk.portfolio.ids(Query(order_by="score")) == []
    desk.history.undo()
    assert desk.portfolio.ids(Query(order_by="score")) == [account.id]
