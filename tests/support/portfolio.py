"""A small whole portfolio, and what is in a file, for comparing before and after."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal

from sqlalchemy import select

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action, Promise
from kamdesk.domain.contacts import Contact
from kamdesk.domain.criteria import Criterion, Rating, ScoringModel
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Opportunity, Stage
from kamdesk.domain.preferences import Preference
from kamdesk.domain.products import Product
from kamdesk.domain.rates import ExchangeRate
from kamdesk.domain.sales import Sale
from kamdesk.domain.targets import Target
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.storage.engine import open_engine
from kamdesk.storage.records import KEPT
from kamdesk.storage.search import document
from kamdesk.storage.values import plain
from tests.support.builders import (
    DAY,
    a_contact,
    a_criterion,
    a_deal,
    a_model,
    a_preference,
    a_product,
    a_rate,
    a_rating,
    a_sale,
    a_target,
    a_touchpoint,
    an_account,
    an_action,
    euros,
)


@dataclass(frozen=True)
class Small:
    """Two accounts and one of every other kind, all hanging together."""

    group: Account
    account: Account
    boss: Contact
    contact: Contact
    touchpoint: Touchpoint
    product: Product
    sale: Sale
    deal: Opportunity
    action: Action
    target: Target
    model: ScoringModel
    criterion: Criterion
    rating: Rating
    rate: ExchangeRate
    preference: Preference

    @property
    def everything(self):
        return tuple(getattr(self, name) for name in self.__dataclass_fields__)


def small() -> Small:
    group = an_account(name="Müller Group")
    account = an_account(name="Müller Stahl", parent_id=group.id, custom={"visits": "monthly"})
    boss = a_contact(account_id=account.id, first_name="Ana", birthday=date(1980, 2, 29))
    contact = a_contact(account_id=account.id, reports_to_id=boss.id)
    touchpoint = a_touchpoint(
        account_id=account.id, contacts=(contact.id, boss.id), at=time(14, 30), minutes=45
    )
    product = a_product(list_price=euros("9.99"))
    deal = a_deal(account_id=account.id, contact_id=contact.id, stage=Stage.PROPOSAL)
    model = a_model()
    criterion = a_criterion(model_id=model.id, weight=Decimal("12.5"))
    return Small(
        group=group,
        account=account,
        boss=boss,
        contact=contact,
        touchpoint=touchpoint,
        product=product,
        sale=a_sale(
            account_id=account.id,
            product_id=product.id,
            amount=Money(Decimal("1.2345"), "EUR"),
            quantity=Decimal("2.500"),
        ),
        deal=deal,
        action=an_action(
            account_id=account.id,
            opportunity_id=deal.id,
            touchpoint_id=touchpoint.id,
            contact_id=contact.id,
            promise=Promise.OURS,
            due=DAY + timedelta(days=7),
            recurrence="FREQ=WEEKLY",
        ),
        target=a_target(account_id=account.id),
        model=model,
        criterion=criterion,
        rating=a_rating(account_id=account.id, criterion_id=criterion.id),
        rate=a_rate(),
        preference=a_preference(),
    )


def store(desk, things, about="small"):
    """Bring things in as one change."""
    with desk.transactions() as work:
        for thing in things:
            work.of(type(thing)).save(thing)
        return work.commit("portfolio.import", about)


def living(file):
    """Return every value of every living record, and the words that are searched."""
    engine = open_engine(file)
    found = {}
    with engine.connect() as connection:
        for name, record in KEPT.items():
            table = record.__table__
            for row in connection.execute(select(table).where(table.c.deleted_at.is_(None))):
                values = row._asdict()
                values.pop("version")
                found[name, values.pop("id")] = {key: plain(v) for key, v in values.items()}
        for row in connection.execute(select(document)):
            found["words", row.pk] = (row.kind, row.account_id, row.title, row.body)
    engine.dispose()
    return found
