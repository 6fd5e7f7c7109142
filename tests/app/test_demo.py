"""The sample portfolio: true to its data, alive on any day, and gone again in one step."""

import csv
import tomllib
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kamdesk.app.bootstrap import open_desk
from kamdesk.app.demo import fill
from kamdesk.app.demo.northwind import Northwind
from kamdesk.app.demo.story import Story
from kamdesk.app.paths import resources
from kamdesk.domain.accounts import Account, Tier
from kamdesk.domain.attention import Group
from kamdesk.domain.errors import RuleBroken
from kamdesk.services import history
from kamdesk.services.kinds import FACTS, Kind
from kamdesk.services.planning import Audience
from kamdesk.services.query import Query
from kamdesk.services.targets import Period
from tests.conftest import DEVICE
from tests.support.builders import a_touchpoint, an_account

TODAY = date(2026, 11, 24)
TRADE, STORY = resources() / "demo" / "northwind", resources() / "demo" / "story.toml"
WHOLE = Decimal("1265793.04")
NUMBERS = ("UnitPrice", "Quantity", "Discount")
ODD_DAYS = (date(2028, 2, 29), date(2027, 1, 1), date(2026, 12, 31), date(2027, 3, 31))


def opened(folder, today):
    desk = open_desk(folder / "sample.kam", DEVICE, create=True, today=lambda: today)
    desk.preferences.found("EUR", "Kim")
    return desk


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """A desk with the sample, for reading only."""
    desk = opened(tmp_path_factory.mktemp("sample"), TODAY)
    fill(desk.transactions, TODAY)
    yield desk
    desk.close()


@pytest.fixture
def own(tmp_path):
    """A desk of one's own, for bringing the sample in and out."""
    desk = opened(tmp_path, TODAY)
    yield desk
    desk.close()


def rows_of(name):
    with (TRADE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def counted(desk):
    """Return how many living ones there are of each kind."""
    return {kind: len(desk.reader.all(facts.entity)) for kind, facts in FACTS.items()}


def test_everything_is_there(sample):
    counts = counted(sample)
    assert (counts[Kind.ACCOUNTS], counts[Kind.PRODUCTS], counts[Kind.SALES]) == (91, 77, 2155)
    assert all(counts[kind] for kind in Kind if kind is not Kind.RATES)


def test_the_sales_add_up_to_the_cent_in_dollars(sample):
    rows = sample.portfolio.all()
    assert sum(row.sales_total.amount for row in rows).quantize(Decimal("0.01")) == WHOLE
    assert {row.sales_total.currency for row in rows} == {"USD"}
    assert sum(row.unpriced for row in rows) == 0


def test_each_customer_bought_what_the_trading_data_say(sample):
    buyer = {order["OrderID"]: order["CustomerID"] for order in rows_of("Orders")}
    lines = rows_of("OrderDetails")
    column = {name: np.array([float(line[name]) for line in lines]) for name in NUMBERS}
    worth = column["UnitPrice"] * column["Quantity"] * (1 - column["Discount"])
    customers = np.array([buyer[line["OrderID"]] for line in lines])
    expected = {one: worth[customers == one].sum() for one in np.unique(customers)}
    numbers = {account.id: account.number for account in sample.reader.all(Account)}
    found = {numbers[row.id]: float(row.sales_total.amount) for row in sample.portfolio.all()}
    assert {one: amount for one, amount in found.items() if amount} == pytest.approx(expected)


def test_the_ranking_is_that_of_a_weighted_mean_reckoned_elsewhere(sample):
    told = tomllib.loads(STORY.read_text("utf-8"))
    criteria = told["model"]["criteria"]
    weights = np.array([one["weight"] for one in criteria], dtype=float)
    turned = np.array([one.get("reversed", False) for one in criteria])
    given_ = np.array([one["ratings"] for one in told["account"]], dtype=float)
    counted_ = np.where(turned, 11 - given_, given_)
    rated = given_ > 0
    means = (counted_ * weights * rated).sum(axis=1) / (weights * rated).sum(axis=1)
    expected = dict(zip((one["id"] for one in told["account"]), means, strict=True))
    studio = sample.ranking.studio()
    ranked = studio.ranked()
    found = {studio.accounts[one.id].number: float(one.score.mean.value) for one in ranked}
    assert found == pytest.approx(expected)
    best_first = sorted(expected, key=lambda one: -expected[one])
    assert [studio.accounts[one.id].number for one in ranked] == best_first
    assert [one.rank for one in ranked] == [
        int((means > mean).sum()) + 1 for mean in found.values()
    ]


def test_it_comes_as_one_change_with_its_own_currency_and_manager(own):
    before = len(own.history_queries.latest(10))
    outcome = fill(own.transactions, TODAY)
    assert outcome.label == "portfolio.sample"
    assert len(own.history_queries.latest(10)) == before + 1
    preferences = own.figures.preferences()
    assert (preferences.currency, preferences.manager) == ("USD", "Nancy Davolio")


def test_it_goes_in_one_step_and_leaves_nothing_behind(own):
    empty = counted(own)
    fill(own.transactions, TODAY)
    own.history.remove_sample()
    assert counted(own) == empty
    assert own.search.find("Handel") == []
    assert own.figures.preferences().currency == "EUR"
    assert own.today.today().lines == ()


def test_what_was_added_to_it_stays_with_what_it_hangs_on(own):
    fill(own.transactions, TODAY)
    handel = next(one for one in own.reader.all(Account) if one.number == "ERNSH")
    own.accounts.add(an_account(name="My own"))
    own.touchpoints.add(a_touchpoint(account_id=handel.id, summary="My own talk"))
    own.history.remove_sample()
    left = {kind: count for kind, count in counted(own).items() if count}
    assert left == {Kind.ACCOUNTS: 2, Kind.TOUCHPOINTS: 1, Kind.PREFERENCES: 2}
    names = {account.name for account in own.reader.all(Account)}
    assert names == {"Ernst Handel", "My own"}
    assert own.portfolio.rows([handel.id])[handel.id].sales_total.amount == 0


def test_it_goes_however_much_was_done_since_and_only_once(own, monkeypatch):
    monkeypatch.setattr(history, "REMEMBERED", 2)
    fill(own.transactions, TODAY)
    mine = an_account(name="Mine 0")
    own.accounts.add(mine)
    for n in range(1, 4):
        own.accounts.rename(mine.id, f"Mine {n}")
    own.history.remove_sample()
    assert [account.name for account in own.reader.all(Account)] == ["Mine 3"]
    with pytest.raises(RuleBroken, match=r"history\.no\.sample"):
        own.history.remove_sample()


def test_what_never_came_cannot_go(own):
    with pytest.raises(RuleBroken, match=r"history\.no\.sample"):
        own.history.remove_sample()


@pytest.mark.parametrize("meanwhile", [False, True])
def test_its_removal_can_be_undone_and_done_again(own, meanwhile):
    fill(own.transactions, TODAY)
    if meanwhile:
        own.preferences.choose("manager", "Kim")
    full = counted(own)
    own.history.remove_sample()
    if meanwhile:
        own.history.undo()
    else:  # taking out what was brought in last is itself an undo
        own.history.redo()
    assert counted(own) == full
    assert own.figures.preferences().currency == "USD"
    own.history.remove_sample()
    assert counted(own)[Kind.ACCOUNTS] == 0


@given(st.dates(date(2020, 1, 1), date(2060, 12, 31)))
@example(ODD_DAYS[0])
@example(ODD_DAYS[1])
@example(ODD_DAYS[2])
@example(ODD_DAYS[3])
@settings(max_examples=8, deadline=None)
def test_its_last_order_was_today_whatever_today_is(today):
    trade = Northwind(TRADE, today)
    story = Story(STORY, trade, today)
    assert max(sale.sold_on for sale in trade.sales) == today
    assert (len(trade.accounts), len(trade.products), len(trade.sales)) == (91, 77, 2155)
    assert all(account.joined <= today for account in story.accounts())
    assert all(rating.rated_on < today and 1 <= rating.value <= 10 for rating in story.ratings())
    assert all(one.done_on is None or one.done_on <= today for one in story.actions())
    closed = [deal.closed_on for deal in story.opportunities() if not deal.is_open]
    assert closed
    assert all(day and day <= today for day in closed)
    months = Counter((target.account_id, target.month) for target in story.targets())
    assert set(months.values()) == {1}
    assert {month.year for _, month in months} == {today.year}
    assert len({month for _, month in months}) == 12
    assert all(target.amount.amount > 0 for target in story.targets())


def test_the_story_only_names_people_it_knows():
    trade = Northwind(TRADE, TODAY)
    story = Story(STORY, trade, TODAY)
    people = {contact.id for contact in story.contacts()}
    told = tomllib.loads(STORY.read_text("utf-8"))["account"]
    named = sum("person" in talk for account in told for talk in account["touchpoints"])
    key = {trade.accounts[account["id"]].id for account in told}
    talks = [one for one in story.touchpoints() if one.account_id in key]
    assert sum(len(talk.contacts) for talk in talks) == named
    assert {pk for talk in talks for pk in talk.contacts} <= people


@pytest.mark.parametrize("today", ODD_DAYS)
def test_every_screen_has_something_true_on_the_oddest_days(tmp_path, today):
    desk = opened(tmp_path, today)
    try:
        fill(desk.transactions, today)
        assert {line.group for line in desk.today.today().lines} == set(Group)
        assert desk.today.coming().lines
        counts = desk.counting.counts()
        assert all(counts.lists.values())
        assert all(counts.pages.values())
        board = desk.dashboard.dashboard()
        assert board.pipeline.weighted > 0
        assert 0 < board.rhythm.in_rhythm < board.rhythm.accounts
        cockpit = desk.cockpit.cockpit()
        assert all(line.target for line in cockpit.months)
        assert sum(line.previous > 0 for line in cockpit.months) >= 10
        assert cockpit.paces[Period.YEAR].booked > 0
        assert cockpit.paces[Period.YEAR].range.low.value is not None
    finally:
        desk.close()


def test_every_key_account_has_all_that_a_plan_shows(sample):
    for row in sample.portfolio.all():
        if row.is_key:
            plan = sample.papers.plan(row.id, Audience.INTERNAL)
            assert plan.people
            assert plan.touchpoints
            assert plan.score.value
            assert row.tier is not Tier.STRATEGIC or (plan.situation and plan.goals)
            assert row.target_ytd
            assert row.health is not None


def test_every_list_shows_all_there_is(sample):
    for kind, source in sample.lists.items():
        ids = source.ids(Query())
        assert len(source.rows(ids)) == len(sample.reader.all(FACTS[kind].entity))


def test_a_visit_is_planned_within_the_week(sample):
    days = [one.on for one in sample.figures.inputs(TODAY).appointments]
    assert days
    assert all(TODAY < day <= TODAY + timedelta(days=7) for day in days)
