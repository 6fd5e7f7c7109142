"""The cards above the portfolio, and the numbers beside the lists: they agree with the rows."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import AccountStatus, Tier
from kamdesk.domain.actions import ActionStatus
from kamdesk.domain.opportunities import Stage
from kamdesk.domain.touchpoints import Sentiment
from kamdesk.services.query import Query
from tests.support.builders import (
    a_deal,
    a_rate,
    a_sale,
    a_touchpoint,
    an_account,
    an_action,
)
from tests.support.trade import TODAY, keep, known_account, money


def on(days):
    return TODAY + timedelta(days=days)


def test_an_empty_portfolio_has_empty_cards(still):
    board = still.dashboard.dashboard()
    assert (board.as_of, board.currency, board.accounts, board.key_accounts) == (TODAY, "EUR", 0, 0)
    assert (board.pipeline.open, board.pipeline.weighted, board.pipeline.whole) == (0, 0, 0)
    assert (board.actions.open, board.actions.by_day, board.next_up) == (0, (0, 0, 0, 0, 0), ())
    assert (board.rhythm.accounts, board.rhythm.quiet) == (0, 0)


def test_the_pipeline_card_weighs_what_is_open(still):
    keep(
        still,
        a_deal(amount=money(100), probability=20, expected_close=on(1)),
        a_deal(amount=money(100, "USD"), probability=50, expected_close=date(2026, 6, 30)),
        a_deal(amount=money(100), probability=50, expected_close=date(2026, 7, 1)),
        a_deal(amount=money(100), probability=10, expected_close=on(-1)),
        a_deal(amount=money(100), probability=10, expected_close=date(2026, 12, 1)),
        a_deal(amount=money(100), probability=10),
        a_deal(amount=money(100, "CHF"), expected_close=TODAY),
        a_deal(amount=None, expected_close=TODAY),
        a_deal(amount=money(100), stage=Stage.WON, expected_close=on(1)),
        a_deal(amount=money(100), stage=Stage.LOST, expected_close=on(1)),
        a_rate(day=TODAY, rate=Decimal("0.9")),
    )
    card = still.dashboard.dashboard().pipeline
    assert (card.open, card.unpriced) == (8, 2)
    assert (card.whole, card.weighted) == (590, 145)
    assert (card.closing, card.slipped) == (4, 1)
    months = dict(card.by_month)
    assert list(months) == [date(2026, month, 1) for month in range(6, 12)]
    assert list(months.values()) == [75, 50, 0, 0, 0, 0]


def test_the_actions_card_counts_this_week_and_what_is_late(still):
    keep(
        still,
        *(an_action(title=str(day), due=on(day)) for day in (-5, -4, -1, 0, 1, 2, 3)),
        an_action(title="Waits", due=on(2), status=ActionStatus.WAITING),
        an_action(title="No day"),
        an_action(title="Done", due=TODAY, status=ActionStatus.DONE),
    )
    board = still.dashboard.dashboard()
    card = board.actions
    assert (card.open, card.late, card.due) == (9, 3, 7)  # until Sunday, the 14th
    assert card.by_day == (1, 0, 0, 1, 1)  # Monday to Friday
    assert [action.title for action in board.next_up] == ["-5", "-4", "-1", "0", "1"]


def test_key_accounts_are_in_rhythm_or_quiet_and_lost_ones_are_neither(still):
    visited = known_account(still, name="Visited", tier=Tier.STRATEGIC)
    planned = known_account(still, name="Planned", tier=Tier.GROWTH, joined=on(-900))
    known_account(still, name="Quiet", tier=Tier.MAINTAIN, joined=on(-1))
    known_account(still, name="Small", joined=on(-900))
    known_account(still, name="Lost", tier=Tier.GROWTH, status=AccountStatus.LOST)
    keep(
        still,
        a_touchpoint(account_id=visited.id, happened_on=on(-1)),
        a_touchpoint(account_id=planned.id, happened_on=on(1)),
    )
    board = still.dashboard.dashboard()
    assert (board.accounts, board.key_accounts) == (5, 4)
    assert (board.rhythm.in_rhythm, board.rhythm.accounts, board.rhythm.quiet) == (2, 3, 1)


def test_without_key_accounts_everyone_has_a_rhythm(still):
    known_account(still, joined=on(-1))
    assert still.dashboard.dashboard().rhythm.quiet == 1


@pytest.fixture
def crowd(still):
    """Accounts of which each belongs in some lists and not in others."""
    ending = {"end": on(0), "soon": date(2026, 9, 12), "late": date(2026, 9, 13), "over": on(-1)}
    accounts = {
        name: an_account(name=name, contract_end=day, joined=on(1)) for name, day in ending.items()
    }
    accounts["gone"] = an_account(
        name="gone",
        contract_end=on(5),
        status=AccountStatus.LOST,
        tier=Tier.STRATEGIC,
        joined=on(-900),
    )
    accounts["ill"] = an_account(name="ill", tier=Tier.STRATEGIC, joined=on(-900))
    accounts["well"] = an_account(name="well", tier=Tier.STRATEGIC)
    sick = [
        a_touchpoint(
            account_id=accounts[name].id, happened_on=on(-40), sentiment=Sentiment.NEGATIVE
        )
        for name in ("gone", "ill")
    ]
    happy = a_touchpoint(account_id=accounts["well"].id, happened_on=on(-1))
    sales = [
        a_sale(account_id=one.id, sold_on=TODAY, amount=money(n + 1))
        for n, one in enumerate(accounts.values())
    ]
    keep(still, *accounts.values(), *sick, happy, *sales, an_action(title="Call"), a_deal())
    return still


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("renewing", ["end", "soon"]),
        ("quiet", ["ill"]),
        ("at-risk", ["ill"]),
        ("top", ["well", "ill", "gone", "over", "late", "soon", "end"]),
    ],
)
def test_a_list_finds_whom_its_name_promises(crowd, key, found):
    ids = crowd.portfolio.ids(crowd.counting.query(key))
    rows = crowd.portfolio.rows(ids)
    assert [rows[pk].name for pk in ids] == found
    assert crowd.counting.counts().lists[key] == len(found)


def test_the_pages_count_what_they_show(crowd):
    counts = crowd.counting.counts()
    assert set(counts.lists) == set(crowd.counting.lists)
    assert counts.accounts == len(crowd.portfolio.ids(Query())) == 7
    assert counts.pages == {
        "today": len(crowd.today.today().lines),
        "accounts": 7,
        "actions": 1,
        "opportunities": 1,
    }


def test_ten_are_the_top_however_many_there_are(still):
    keep(still, *(an_account(name=f"A{n}") for n in range(12)))
    assert still.counting.counts().lists["top"] == 10


def test_while_nobody_is_a_key_account_all_are_looked_at(still):
    ill = an_account(name="ill", joined=on(-900))
    sick = a_touchpoint(account_id=ill.id, happened_on=on(-400), sentiment=Sentiment.NEGATIVE)
    keep(still, ill, sick)
    assert list(still.portfolio.ids(still.counting.query("at-risk"))) == [ill.id]
    assert still.counting.counts().lists["at-risk"] == 1
    keep(still, an_account(name="Key", tier=Tier.STRATEGIC))
    assert ill.id not in still.portfolio.ids(still.counting.query("at-risk"))
