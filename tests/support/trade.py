"""A desk in euros on a fixed day, and the little that most tests of figures lay down in it."""

from datetime import date
from decimal import Decimal

from kamdesk.domain.accounts import Account
from kamdesk.domain.money import Money
from tests.support.builders import an_account

TODAY = date(2026, 6, 12)  # a Friday


def money(amount, currency="EUR"):
    return Money(Decimal(str(amount)), currency)


def keep(desk, *records):
    """Store records of any kind as one change, in the order given."""
    with desk.transactions() as work:
        for record in records:
            work.of(type(record)).save(record)
        return work.commit("portfolio.import", "test")


def known_account(desk, **fields):
    """Store an account and return it as it is stored."""
    account = an_account(**fields)
    keep(desk, account)
    return desk.reader.one(Account, account.id)


def row_of(desk, account):
    """Return an account's line of the portfolio table."""
    return desk.portfolio.rows([account.id])[account.id]
