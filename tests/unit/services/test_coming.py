"""What the next days bring, the nearest first."""

from datetime import date, timedelta
from decimal import Decimal

from kamdesk.domain.accounts import Account, AccountStatus
from kamdesk.domain.actions import Action
from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.rhythm import Rhythms
from kamdesk.services.coming import Event, coming
from kamdesk.services.figures import AccountSums, Inputs

TODAY = date(2026, 6, 12)


def sums_of(*accounts):
    rule = Rhythms()
    return {
        account.id: AccountSums(account=account, interval=rule.of(account), parent=None)
        for account in accounts
    }


def account(**changes):
    return Account(**{"name": "Alpha", "joined": date(2026, 1, 1)} | changes)


def action(days, title="Send the offer"):
    return Action(title=title, due=TODAY + timedelta(days=days))


def test_a_week_is_in_sight_and_no_more():
    found = coming(Inputs(actions=(action(8, "Later"), action(7), action(0, "Now"))), {}, TODAY)
    assert [line.title for line in found.lines] == ["Send the offer"]


def test_what_comes_first_is_known_even_where_it_is_far():
    found = coming(Inputs(actions=(action(40, "Far"), action(90, "Further"))), {}, TODAY)
    assert not found.lines
    assert found.next.title == "Far"


def test_all_kinds_stand_in_order_of_their_days():
    alpha = account(contract_end=TODAY + timedelta(days=2))
    deal = Opportunity(
        account_id=alpha.id,
        title="Dairy",
        amount=Money(Decimal(9), "EUR"),
        expected_close=TODAY + timedelta(days=1),
    )
    birthday = (new_id(), "Maria", alpha.id, date(1980, 6, 15))
    inputs = Inputs(actions=(action(4),), opportunities=(deal,), birthdays=(birthday,))
    found = coming(inputs, sums_of(alpha), TODAY)
    assert [line.event for line in found.lines] == [
        Event.CLOSE,
        Event.CONTRACT,
        Event.BIRTHDAY,
        Event.ACTION,
    ]
    assert [line.account_name for line in found.lines] == ["Alpha", "Alpha", "Alpha", ""]


def test_a_lost_customer_has_no_contract_to_end():
    lost = account(contract_end=TODAY + timedelta(days=2), status=AccountStatus.LOST)
    assert coming(Inputs(), sums_of(lost), TODAY).next is None
