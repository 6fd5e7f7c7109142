"""One of each kind; a test names only what it is about."""

from datetime import date
from decimal import Decimal

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.contacts import Contact
from kamdesk.domain.criteria import Criterion, Rating, ScoringModel
from kamdesk.domain.identity import new_id
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.preferences import Preference
from kamdesk.domain.products import Product
from kamdesk.domain.rates import ExchangeRate
from kamdesk.domain.sales import Sale
from kamdesk.domain.targets import Target
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind

DAY = date(2026, 3, 2)


def euros(amount):
    return Money(Decimal(str(amount)), "EUR")


def an_account(**changes):
    return Account(**{"name": "Alpha", "joined": date(2026, 1, 1)} | changes)


def a_contact(**changes):
    return Contact(**{"first_name": "Maria", "last_name": "Anders"} | changes)


def a_touchpoint(**changes):
    usual = {"kind": TouchpointKind.VISIT, "happened_on": DAY, "summary": "Price list agreed"}
    return Touchpoint(**usual | changes)


def a_product(**changes):
    return Product(**{"name": "Chai"} | changes)


def a_sale(**changes):
    return Sale(**{"account_id": new_id(), "sold_on": DAY, "amount": euros(100)} | changes)


def a_deal(**changes):
    return Opportunity(**{"title": "Dairy range", "amount": euros(1000)} | changes)


def an_action(**changes):
    return Action(**{"title": "Send the quote"} | changes)


def a_target(**changes):
    return Target(**{"month": DAY, "amount": euros(500)} | changes)


def a_model(**changes):
    return ScoringModel(**{"name": "Selection"} | changes)


def a_criterion(**changes):
    return Criterion(**{"model_id": new_id(), "name": "Revenue"} | changes)


def a_rating(**changes):
    usual = {"account_id": new_id(), "criterion_id": new_id(), "value": 7, "rated_on": DAY}
    return Rating(**usual | changes)


def a_rate(**changes):
    usual = {"day": DAY, "base": "USD", "quote": "EUR", "rate": Decimal("0.9")}
    return ExchangeRate(**usual | changes)


def a_preference(**changes):
    return Preference(**{"name": "manager", "value": "Kim"} | changes)
