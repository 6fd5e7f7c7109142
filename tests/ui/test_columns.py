"""Every column of every table reads a real row, and names a field that can be sorted by."""

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.contacts import Contact
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.products import Product
from kamdesk.domain.sales import Sale
from kamdesk.domain.targets import Target
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.fields import field_of
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Query
from kamdesk.ui.delegates.cells import CellRole
from kamdesk.ui.models.accounts import account_columns
from kamdesk.ui.models.actions import action_columns
from kamdesk.ui.models.catalogue import PRODUCT_COLUMNS, TARGET_COLUMNS, sale_columns
from kamdesk.ui.models.contacts import contact_columns
from kamdesk.ui.models.inputs import INPUTS
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.models.opportunities import opportunity_columns
from kamdesk.ui.models.touchpoints import touchpoint_columns

DAY = date(2026, 6, 12)
PRICE = Money(Decimal(120), "EUR")


def today():
    return DAY


TABLES = {
    Kind.ACCOUNTS: account_columns(today),
    Kind.CONTACTS: contact_columns(today),
    Kind.TOUCHPOINTS: touchpoint_columns(today),
    Kind.ACTIONS: action_columns(today),
    Kind.OPPORTUNITIES: opportunity_columns(today),
    Kind.PRODUCTS: PRODUCT_COLUMNS,
    Kind.SALES: sale_columns(today),
    Kind.TARGETS: TARGET_COLUMNS,
}


@pytest.fixture
def one_of_each(desk):
    account = Account(name="Alpha", joined=DAY)
    desk.accounts.add(account)
    desk.contacts.add(Contact(name="Roland", account_id=account.id))
    desk.touchpoints.add(Touchpoint(summary="Met", happened_on=DAY, account_id=account.id))
    desk.actions.add(Action(title="Send", account_id=account.id))
    desk.opportunities.add(Opportunity(title="Cheese", account_id=account.id))
    desk.products.add(Product(name="Cheese"))
    desk.sales.add(Sale(account_id=account.id, sold_on=DAY, amount=PRICE))
    desk.targets.add(Target(month=DAY, amount=PRICE))
    return desk


@pytest.mark.parametrize("kind", TABLES, ids=str)
def test_a_row_with_hardly_anything_known_fills_every_cell(
    qtbot, qtmodeltester, one_of_each, tasks, kind
):
    model = LazyTableModel(TABLES[kind], one_of_each.lists[kind], tasks)
    model.show_query(Query())
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    qtbot.waitUntil(lambda: model.index(0, 1).data() != "…")
    for at, column in enumerate(TABLES[kind]):
        index = model.index(0, at)
        assert isinstance(index.data(), str)
        index.data(CellRole)
        assert column.hint is None or isinstance(column.hint(index.data(model.RowRole)), str)
    qtmodeltester.check(model)


@pytest.mark.parametrize("kind", TABLES, ids=str)
def test_every_header_that_sorts_names_a_field(one_of_each, kind):
    for column in TABLES[kind]:
        if column.sortable:
            query = Query(order_by=column.key, descending=True)
            assert len(one_of_each.lists[kind].ids(query)) == 1


@pytest.mark.parametrize("kind", INPUTS, ids=str)
def test_every_input_is_a_field_of_its_kind(kind):
    for each in INPUTS[kind]:
        assert field_of(kind, each.name).name == each.name


@pytest.mark.parametrize("kind", TABLES, ids=str)
def test_what_editing_begins_with_is_read_from_the_row(qtbot, one_of_each, tasks, kind):
    ids = one_of_each.lists[kind].ids(Query())
    row = one_of_each.lists[kind].rows(ids)[ids[0]]
    edited = [column for column in TABLES[kind] if column.edit]
    assert edited
    for column in edited:
        column.begins_with(row)
