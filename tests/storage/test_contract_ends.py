"""The end of a contract is a deadline: in lists, in the sidebar, on Today and in what is ahead."""

from datetime import timedelta

import pytest

from kamdesk.domain.accounts import AccountStatus
from kamdesk.domain.attention import Kind as Need
from kamdesk.domain.contracts import Contract
from kamdesk.services.counting import known_queries
from tests.conftest import an_account
from tests.support.trade import TODAY


def on(days):
    return TODAY + timedelta(days=days)


@pytest.fixture
def account(still):
    account = an_account(name="Alpha", contract_end=on(20))
    still.accounts.add(account)
    return account


def renewing(desk):
    ids = desk.portfolio.ids(known_queries(TODAY)["renewing"])
    return [desk.portfolio.rows([pk])[pk].contract_end for pk in ids]


def needs(desk):
    return [(one.reason, one.due) for one in desk.today.today().lines if one.kind is Need.CONTRACT]


def test_a_contract_takes_the_place_of_the_day_noted_by_hand(still, account):
    assert renewing(still) == [on(20)]
    still.contracts.add(Contract(account_id=account.id, title="Frame", ends=on(60)))
    assert renewing(still) == [on(60)]
    assert still.counting.counts().lists["renewing"] == 1


def test_a_contract_that_ends_later_is_not_renewing_this_quarter(still, account):
    still.contracts.add(Contract(account_id=account.id, title="Frame", ends=on(400)))
    assert renewing(still) == []
    assert still.counting.counts().lists["renewing"] == 0


def test_the_next_of_several_ends_counts(still, account):
    for days in (300, 45, -10):
        still.contracts.add(Contract(account_id=account.id, title=f"{days}", ends=on(days)))
    assert renewing(still) == [on(45)]


def test_nobody_renews_with_a_customer_that_is_lost(still, account):
    still.contracts.add(Contract(account_id=account.id, title="Frame", ends=on(45)))
    still.accounts.change(account.id, status=AccountStatus.LOST)
    assert renewing(still) == []


def test_notice_and_end_stand_on_today_and_ahead(still, account):
    still.contracts.add(
        Contract(account_id=account.id, title="Frame", ends=on(80), notice_by=on(10))
    )
    assert needs(still) == [("contract.notice", on(10))]
    still.contracts.add(Contract(account_id=account.id, title="Rent", ends=on(5)))
    assert ("contract.end", on(5)) in needs(still)
