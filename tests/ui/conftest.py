"""What the tests of screens start from: a theme, a dated desk, a handful of records."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale

from kamdesk.domain.accounts import AccountStatus, Tier
from kamdesk.domain.actions import Action, Promise
from kamdesk.domain.contacts import BuyingRole, Contact
from kamdesk.domain.criteria import Criterion, Purpose, ScoringModel
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Opportunity, Stage
from kamdesk.domain.sales import Sale
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from tests.conftest import DEVICE, an_account

RESOURCES = Path(__file__).parents[2] / "resources"
TODAY = date(2026, 6, 12)


def today():
    return TODAY


def in_days(count):
    return TODAY + timedelta(days=count)


@pytest.fixture
def theme(qapp):
    from kamdesk.ui.theme.theme import Theme

    return Theme(RESOURCES, "light")


@pytest.fixture
def dated(file):
    """A desk that believes it is the twelfth of June, and holds nothing."""
    from kamdesk.app.bootstrap import open_desk

    desk = open_desk(file, DEVICE, create=True, today=today)
    yield desk
    desk.close()


@pytest.fixture
def known(dated):
    """The records of ``stocked``, by a short name."""
    alpha = an_account(name="Alpha", tier=Tier.STRATEGIC, industry="Retail", city="Graz")
    beta = an_account(name="Beta", status=AccountStatus.PROSPECT)
    model = ScoringModel(name="Selection", purpose=Purpose.SELECTION)
    return SimpleNamespace(
        alpha=alpha,
        beta=beta,
        roland=Contact(name="Roland Mendel", account_id=alpha.id, role=BuyingRole.CHAMPION),
        late=Action(
            title="Send samples", account_id=alpha.id, due=in_days(-2), promise=Promise.OURS
        ),
        soon=Action(title="Call the buyer", account_id=beta.id, due=in_days(30)),
        cheese=Opportunity(
            title="Cheese counter",
            account_id=alpha.id,
            amount=Money(Decimal(50_000), "EUR"),
            expected_close=in_days(20),
        ),
        drinks=Opportunity(
            title="Own-label drinks",
            account_id=beta.id,
            stage=Stage.NEGOTIATION,
            amount=Money(Decimal(80_000), "EUR"),
            expected_close=in_days(-5),
            next_step="Revised offer",
        ),
        visit=Touchpoint(
            summary="Walked three stores",
            kind=TouchpointKind.VISIT,
            happened_on=in_days(-3),
            account_id=alpha.id,
        ),
        note=Touchpoint(summary="New range in August", happened_on=in_days(-40)),
        model=model,
        fit=Criterion(name="Strategic fit", model_id=model.id, weight=Decimal(20)),
    )


@pytest.fixture
def stocked(dated, known):
    """A desk with two accounts and what belongs to them."""
    for account in (known.alpha, known.beta):
        dated.accounts.add(account)
    dated.contacts.add(known.roland)
    for action in (known.late, known.soon):
        dated.actions.add(action)
    for deal in (known.cheese, known.drinks):
        dated.opportunities.add(deal)
    for touchpoint in (known.visit, known.note):
        dated.touchpoints.add(touchpoint)
    dated.models.add(known.model)
    dated.criteria.add(known.fit)
    amount = Money(Decimal(1_200), "EUR")
    dated.sales.add(Sale(account_id=known.alpha.id, sold_on=in_days(-10), amount=amount))
    return dated


@pytest.fixture
def editing(tasks, dated):
    """The editor of the dated desk."""
    from kamdesk.ui.undo import Editor

    return Editor(tasks, dated.history)


@pytest.fixture
def screen(qtbot, theme, tasks, dated, editing):
    """Build a screen on the dated desk, in a window of a small laptop beside the sidebar."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))

    def build(kind):
        view = kind(theme=theme, desk=dated, editor=editing, tasks=tasks, today=today)
        view.resize(1126, 740)
        qtbot.addWidget(view)
        view.show()
        return view

    yield build
    QLocale.setDefault(before)
