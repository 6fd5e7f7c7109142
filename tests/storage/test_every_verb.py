"""Whatever a user does is undone without a trace, and redone as it was."""

from datetime import date, time
from decimal import Decimal
from functools import partial

import pytest

from kamdesk.domain.accounts import Account, Tier
from kamdesk.domain.contacts import Channel, Contact
from kamdesk.domain.criteria import Rating
from kamdesk.domain.opportunities import Stage
from kamdesk.domain.strength import Strength
from kamdesk.domain.touchpoints import Sentiment
from kamdesk.services.attaching import Held, Of
from tests.support.builders import (
    a_contact,
    a_criterion,
    a_deal,
    a_model,
    a_preference,
    a_product,
    a_rate,
    a_sale,
    a_target,
    a_touchpoint,
    an_account,
    an_action,
    euros,
)
from tests.support.portfolio import living, small, store

TODAY = date(2026, 4, 1)
ADDED = {
    "accounts": lambda p: an_account(name="New", parent_id=p.account.id, custom={"a": "b"}),
    "contacts": lambda p: a_contact(account_id=p.account.id, reports_to_id=p.boss.id),
    "touchpoints": lambda p: a_touchpoint(account_id=p.account.id, contacts=(p.contact.id,)),
    "products": lambda p: a_product(name="Chang", cost_price=euros("1.5")),
    "sales": lambda p: a_sale(account_id=p.account.id, cost=euros(1)),
    "opportunities": lambda p: a_deal(account_id=p.account.id, expected_close=TODAY),
    "actions": lambda p: an_action(account_id=p.account.id, due=TODAY),
    "targets": lambda p: a_target(product_group="Dairy", stretch=euros(600)),
    "models": lambda p: a_model(name="Health", cut=12),
    "criteria": lambda p: a_criterion(model_id=p.model.id, name="Margin", reversed=True),
    "ratings": lambda p: Rating(
        account_id=p.group.id, criterion_id=p.criterion.id, value=3, rated_on=TODAY
    ),
    "rates": lambda p: a_rate(base="GBP", rate=Decimal("1.1765")),
    "strengths": lambda p: Strength(
        contact_id=p.contact.id, value=4, noted_on=TODAY, evidence="Called us first"
    ),
}
CHANGED = {
    "accounts": ("account", {"tier": Tier.STRATEGIC, "potential": euros(5), "cadence_days": 21}),
    "contacts": ("contact", {"channel": Channel.PHONE, "birthday": date(1970, 1, 1)}),
    "touchpoints": ("touchpoint", {"at": time(9, 5), "sentiment": Sentiment.NEGATIVE}),
    "products": ("product", {"active": False, "list_price": None}),
    "sales": ("sale", {"quantity": Decimal("0.333"), "product_id": None}),
    "opportunities": ("deal", {"probability": 35, "margin": euros(10), "reason": "price"}),
    "actions": ("action", {"notes": "by phone", "due": None, "recurrence": ""}),
    "targets": ("target", {"amount": euros(999), "new_business": True}),
    "models": ("model", {"active": False}),
    "criteria": ("criterion", {"weight": Decimal("7.25"), "anchor_10": "best"}),
    "ratings": ("rating", {"value": 9, "evidence": "visit"}),
    "rates": ("rate", {"rate": Decimal("0.123456789")}),
}
DELETED = {
    "accounts": "account",
    "contacts": "boss",
    "touchpoints": "touchpoint",
    "products": "product",
    "sales": "sale",
    "opportunities": "deal",
    "actions": "action",
    "targets": "target",
    "models": "model",
    "criteria": "criterion",
    "ratings": "rating",
    "rates": "rate",
}


def _add(kind, make, desk, portfolio):
    return getattr(desk, kind).add(make(portfolio))


def _change(kind, of, values, desk, portfolio):
    return getattr(desk, kind).change(getattr(portfolio, of).id, **values)


def _delete(kind, of, desk, portfolio):
    return getattr(desk, kind).delete(getattr(portfolio, of).id)


def _import(desk, portfolio):
    """New ones in bulk, and changes to what is there."""
    with desk.transactions() as work:
        new = [an_account(name=f"New {n}") for n in range(3)]
        work.of(Account).add_many(new)
        work.of(Contact).add_many(a_contact(account_id=one.id) for one in new)
        known = work.of(Contact).get(portfolio.contact.id)
        work.of(Contact).save(type(known)(id=known.id, version=known.version, name="Replaced"))
        return work.commit("portfolio.import", "crm.csv")


VERBS = {
    "rename": lambda d, p: d.accounts.rename(p.account.id, "Æther"),
    "move": lambda d, p: d.accounts.move(p.account.id, None),
    "change many": lambda d, p: d.accounts.change_many([p.account.id, p.group.id], city="Graz"),
    "other people": lambda d, p: d.touchpoints.change(p.touchpoint.id, contacts=(p.boss.id,)),
    "log": lambda d, p: d.touchpoints.log(
        a_touchpoint(account_id=p.account.id, contacts=(p.boss.id, p.contact.id)),
        [an_action(account_id=p.account.id)],
    ),
    "complete": lambda d, p: d.actions.complete(TODAY, p.action.id),
    "postpone": lambda d, p: d.actions.postpone(p.action.id, TODAY),
    "postpone each": lambda d, p: d.actions.postpone_each({p.action.id: TODAY}),
    "postpone a close": lambda d, p: d.opportunities.postpone(p.deal.id, date(2026, 9, 1)),
    "move a touchpoint": lambda d, p: d.touchpoints.move(p.touchpoint.id, date(2026, 9, 1)),
    "move a deal": lambda d, p: d.opportunities.move(p.deal.id, Stage.WON, TODAY, reason="fit"),
    "weigh": lambda d, p: d.criteria.weigh({p.criterion.id: Decimal("99.5")}),
    "rate": lambda d, p: d.ratings.rate(p.account.id, p.criterion.id, 1, TODAY, evidence="x"),
    "rate anew": lambda d, p: d.ratings.rate(p.group.id, p.criterion.id, 10, TODAY),
    "unrate": lambda d, p: d.ratings.rate(p.account.id, p.criterion.id, None, TODAY),
    "choose": lambda d, p: d.preferences.choose("manager", "Jo"),
    "choose a rhythm": lambda d, p: d.preferences.choose_rhythm({"growth": "9", "counts": "call"}),
    "choose anew": lambda d, p: d.preferences.choose("currency", "chf"),
    "import": _import,
    "attach": lambda d, p: d.attachments.attach(
        [Held(name="Offer.pdf", data=b"%PDF"), Held(name="Same.pdf", data=b"%PDF")],
        Of(touchpoint_id=p.touchpoint.id),
    ),
    "report": lambda d, p: d.touchpoints.change(p.touchpoint.id, parts={"Competition": "None"}),
    "ask for parts": lambda d, p: d.preferences.choose("report", "outcome!"),
}
VERBS |= {f"add {k}": partial(_add, k, make) for k, make in ADDED.items()}
VERBS |= {f"change {k}": partial(_change, k, of, values) for k, (of, values) in CHANGED.items()}
VERBS |= {f"delete {k}": partial(_delete, k, of) for k, of in DELETED.items()}


@pytest.mark.parametrize("act", VERBS.values(), ids=VERBS)
def test_undo_leaves_no_trace_and_redo_brings_it_all_again(desk, file, act):
    portfolio = small()
    store(desk, portfolio.everything)
    before = living(file)
    done = act(desk, portfolio)
    after = living(file)
    assert after != before
    undone = desk.history.undo()
    assert living(file) == before
    assert undone.ids == done.ids
    desk.history.redo()
    assert living(file) == after
    desk.history.undo()
    assert living(file) == before
    assert desk.upkeep.examine().passed


def test_reopening_takes_the_tick_away_undoably(desk, file):
    portfolio = small()
    store(desk, portfolio.everything)
    desk.actions.complete(TODAY, portfolio.action.id)
    before = living(file)
    desk.actions.reopen(portfolio.action.id)
    assert living(file) != before
    desk.history.undo()
    assert living(file) == before


def test_a_preference_that_was_added_goes_again(desk, file):
    before = living(file)
    store(desk, [a_preference(name="colour", value="blue")])
    desk.history.undo()
    assert living(file) == before
