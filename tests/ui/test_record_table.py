"""A table keeps what is selected and in sight, and lets an edit end before it asks again."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QComboBox, QLineEdit

from kamdesk.services.kinds import Kind
from kamdesk.services.query import Query
from kamdesk.ui.models.accounts import account_columns
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.record_table import RecordTable
from tests.support.tables import cell, names, pick
from tests.ui.conftest import today

Hint = QAbstractItemDelegate.EndEditHint


@pytest.fixture
def table(qtbot, theme, tasks, editing, stocked):
    bench = Bench(theme=theme, desk=stocked, editor=editing, tasks=tasks, today=today)
    model = LazyTableModel(
        account_columns(today), stocked.portfolio, tasks, writing=bench.writing(Kind.ACCOUNTS)
    )
    table = RecordTable(theme, "Accounts", model)
    qtbot.addWidget(table)
    table.resize(1070, 500)
    table.show()
    table.ask(Query())
    editing.changed.connect(lambda _outcome: table.ask(Query()))
    qtbot.waitUntil(lambda: names(table) == ["Alpha", "Beta"])
    return table


def open_editor(table, row, key):
    index = pick(table, row, key)
    table.edit(index)
    return table.viewport().findChild(QLineEdit) or table.viewport().findChild(QComboBox)


def test_a_selection_survives_another_order(qtbot, table, known):
    pick(table, 1)
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: names(table) == ["Beta", "Alpha"])
    assert table.selected_ids == (known.beta.id,)
    assert table.currentIndex().row() == 0


def test_a_record_is_shown_as_soon_as_it_has_come_in(qtbot, table, stocked):
    from tests.conftest import an_account

    late = an_account(name="Gamma")
    table.reveal(late.id)
    assert table.selected_ids == ()
    stocked.accounts.add(late)
    table.ask(Query())
    qtbot.waitUntil(lambda: table.selected_ids == (late.id,))


def test_the_table_is_not_asked_again_under_an_open_editor(qtbot, table):
    field = open_editor(table, 0, "industry")
    table.ask(Query(text="beta"))
    assert names(table) == ["Alpha", "Beta"]
    table.closeEditor(field, Hint.NoHint)
    qtbot.waitUntil(lambda: names(table) == ["Beta"])


def test_rows_that_are_read_meanwhile_do_not_undo_the_typing(qtbot, table):
    field = open_editor(table, 0, "name")
    qtbot.keyClicks(field, "Omega")
    top, bottom = table.records.index(0, 0), table.records.index(1, 0)
    table.records.dataChanged.emit(top, bottom)
    table.records.dataChanged.emit(top, top)
    assert field.text() == "Omega"
    table.closeEditor(field, Hint.NoHint)


def test_a_choice_offers_its_words(table):
    box = open_editor(table, 0, "tier")
    offered = [box.itemText(at) for at in range(box.count())]
    assert offered == ["Strategic", "Growth", "Maintain", "Standard"]
    assert box.currentText() == "Strategic"


def test_tab_goes_on_and_escape_leaves_things_as_they_were(qtbot, table, editing):
    field = open_editor(table, 0, "industry")
    qtbot.keyClicks(field, "X")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert cell(table, 0, "industry").data() == "Retail"
    assert editing.stack.count() == 0


@pytest.mark.parametrize("width", [420, 700, 1070, 1600])
def test_no_width_makes_it_scroll_sideways(qtbot, table, width):
    table.resize(width, 500)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert not table.isColumnHidden(0)


def test_the_wider_the_more_columns(table):
    def shown(width):
        table.resize(width, 500)
        return sum(not table.isColumnHidden(at) for at in range(table.model().columnCount()))

    assert shown(700) < shown(1070) < shown(1700) == table.model().columnCount()


def test_typed_money_is_read_as_the_country_writes_it(qtbot, theme, tasks, editing, stocked, known):
    from kamdesk.ui.models.opportunities import opportunity_columns

    bench = Bench(theme=theme, desk=stocked, editor=editing, tasks=tasks, today=today)
    source = stocked.lists[Kind.OPPORTUNITIES]
    writing = bench.writing(Kind.OPPORTUNITIES)
    model = LazyTableModel(opportunity_columns(today), source, tasks, writing=writing)
    table = RecordTable(theme, "Opportunities", model)
    qtbot.addWidget(table)
    table.ask(Query(text="cheese"))
    qtbot.waitUntil(lambda: names(table) == ["Cheese counter"])
    with qtbot.waitSignal(editing.changed):
        model.setData(cell(table, 0, "amount"), "62.5k", Qt.ItemDataRole.EditRole)
    stored = source.rows([known.cheese.id])[known.cheese.id]
    assert (stored.amount.amount, stored.amount.currency) == (Decimal(62_500), "EUR")


def test_a_pasted_block_fills_its_cells_in_one_step(qtbot, table, editing, stocked, known, qapp):
    table.resize(1700, 500)
    qapp.clipboard().setText("Growth\tx\tDormant\tGrocery\nMaintain\tx\tActive\tHotels\n")
    pick(table, 0, "tier")  # health stands between, and cannot be typed into
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    rows = stocked.portfolio.rows([known.alpha.id, known.beta.id])
    seen = [(row.tier, row.status, row.industry) for row in map(rows.get, table.records.ids)]
    assert seen == [("growth", "dormant", "Grocery"), ("maintain", "active", "Hotels")]
    assert editing.stack.count() == 1
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: cell(table, 0, "tier").data() == "Strategic")


def test_a_block_with_a_cell_that_cannot_be_read_changes_nothing(qtbot, table, editing, qapp):
    qapp.clipboard().setText("Growth\ngolden")
    pick(table, 0, "tier")
    with qtbot.waitSignal(editing.refused), qtbot.assertNotEmitted(editing.changed, wait=50):
        table.paste()
    assert cell(table, 0, "tier").data() == "Strategic"


def test_selected_rows_are_copied_as_a_spreadsheet_takes_them(qtbot, table, qapp):
    qapp.clipboard().clear()
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: qapp.clipboard().text().startswith("Alpha\tStrategic"))
    lines = [line.split("\t") for line in qapp.clipboard().text().splitlines()]
    assert [line[0] for line in lines] == ["Alpha", "Beta"]
