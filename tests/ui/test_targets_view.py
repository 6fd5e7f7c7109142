"""Targets: looked at by month, quarter and year, set on one sheet as one step."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QPushButton

from kamdesk.domain.accounts import Tier
from kamdesk.domain.sales import Sale
from kamdesk.domain.targets import Target
from kamdesk.ui.views.targets import TargetsView
from kamdesk.ui.views.targets.cards import TargetCards
from kamdesk.ui.views.targets.choosing import AccountChoice
from kamdesk.ui.views.targets.sheet import AmountEdit, cells_of
from kamdesk.ui.views.targets.tables import AccountTargets, MonthTable
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.kpi import KpiCard
from tests.conftest import an_account
from tests.support.trade import keep, money

ALPHA = an_account(name="Alpha", tier=Tier.STRATEGIC)
BETA = an_account(name="Beta")
JUNE, MAY = date(2026, 6, 1), date(2026, 5, 1)


def sold(account, day, amount):
    return Sale(account_id=account.id, sold_on=day, amount=money(amount))


@pytest.fixture
def traded(dated):
    """June is to bring 2,200: 10 of its 22 working days are over, 600 are booked."""
    keep(
        dated,
        ALPHA,
        BETA,
        sold(ALPHA, date(2026, 6, 2), 400),
        sold(BETA, date(2026, 6, 10), 200),
        sold(ALPHA, date(2026, 5, 5), 1_500),
        Target(month=JUNE, amount=money(2_200)),
        Target(month=MAY, amount=money(1_000)),
        Target(month=JUNE, amount=money(1_000), account_id=ALPHA.id),
        Target(month=JUNE, amount=money(200), account_id=BETA.id),
    )
    return dated


@pytest.fixture
def view(qtbot, screen, traded):
    view = screen(TargetsView)
    qtbot.waitUntil(lambda: bool(cards(view)[0]), timeout=20_000)
    return view


def cards(view):
    return [card.accessibleName() for card in view.findChild(TargetCards).findChildren(KpiCard)]


def press(view, words):
    found = [b for b in view.findChildren(QPushButton) if b.accessibleName() == words]
    assert found, words
    found[0].click()


def rows(table):
    model = table.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def planned(desk, **scope):
    wanted = {"account_id": None} | scope
    found = desk.reader.all(Target)
    return {
        one.month.month: one.amount.amount
        for one in found
        if one.account_id == wanted["account_id"]
    }


@pytest.fixture
def sheet(qtbot, view):
    view.edit()
    qtbot.waitUntil(lambda: view.sheet is not None and view.sheet.isVisible())
    return view.sheet


def amounts(sheet):
    return sheet.findChildren(AmountEdit)


def test_a_month_says_what_is_booked_lands_and_is_needed(view):
    booked, _landing, needed, _year = cards(view)
    assert booked == "June booked: €600, 27% of €2.2k, €400 behind plan to date €1k"
    assert needed.startswith("Needed a day: €133, +122.2%, Now €60 a day")


def test_each_period_has_its_own_figures(qtbot, view):
    press(view, "Quarter")
    qtbot.waitUntil(lambda: cards(view)[0].startswith("Q2 booked: €2.1k, 66% of €3.2k"))
    press(view, "Year")
    qtbot.waitUntil(lambda: cards(view)[0].startswith("2026 booked: €2.1k"))
    assert cards(view)[3].startswith("Q2 lands at")


def test_the_months_add_up_to_the_cards(qtbot, view):
    press(view, "Year")
    qtbot.waitUntil(lambda: cards(view)[0].startswith("2026 booked"))
    table = rows(view.findChild(MonthTable))
    assert table[4][:4] == ["May", "€1,000", "€1,500", "150%"]
    assert table[6][2] == "–"  # July has not begun
    assert table[12][:3] == ["2026", "€3,200", "€2,100"]


def test_accounts_stand_with_the_furthest_behind_first(qtbot, view):
    table = view.findChild(AccountTargets)
    assert [row[0] for row in rows(table)] == ["Alpha", "Beta"]
    assert [row[2] for row in rows(table)] == ["40%", "100%"]
    with qtbot.waitSignal(view.account_opened) as opened:
        table.table.activated.emit(table.model.index(1, 0))
    assert opened.args == [BETA.id]


def test_one_account_can_be_chosen_by_typing(qtbot, view):
    choice = view.findChild(AccountChoice)
    choice.lineEdit().setText("alpha")
    choice.lineEdit().editingFinished.emit()
    qtbot.waitUntil(lambda: cards(view)[0].startswith("June booked: €400, 40% of €1k"))
    choice.lineEdit().setText("nobody")
    choice.lineEdit().editingFinished.emit()
    assert choice.currentText() == "Alpha"


def test_another_page_can_ask_for_an_account(qtbot, view):
    view.show_subject(BETA.id)
    qtbot.waitUntil(lambda: cards(view)[0].startswith("June booked: €200"))
    assert view.findChild(AccountChoice).currentText() == "Beta"


def test_charts_have_the_months_and_the_days_so_far(qtbot, view):
    qtbot.waitUntil(lambda: len(view._months.canvas.marks) == 12, timeout=20_000)
    qtbot.waitUntil(lambda: len(view._pace.canvas.marks) == 10, timeout=20_000)
    assert view._pace.canvas.marks[-1].label == "Day 10: booked €600, plan €1,000"


def test_a_year_is_planned_in_one_step_and_undone_in_one(qtbot, view, sheet, dated, editing):
    for edit, text in zip(amounts(sheet), ["500", "1k", "", "€2,000.50"], strict=False):
        edit.setText(text)
    with qtbot.waitSignal(editing.changed):
        press(sheet, "Set targets")
    assert planned(dated) == {1: 500, 2: 1000, 4: Decimal("2000.50"), 5: 1000, 6: 2200}
    assert editing.stack.count() == 1
    assert view.sheet is None
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    assert planned(dated) == {5: 1000, 6: 2200}


def test_an_empty_month_takes_its_target_away(qtbot, sheet, dated, editing):
    amounts(sheet)[4].clear()
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(amounts(sheet)[0], Qt.Key.Key_Return)
    assert planned(dated) == {6: 2200}


def test_a_row_of_a_spreadsheet_fills_the_months_from_one_on(qtbot, sheet):
    QGuiApplication.clipboard().setText("10\t20\t30\r\n")
    edits = amounts(sheet)
    edits[10].setFocus()
    qtbot.keySequence(edits[10], QKeySequence(QKeySequence.StandardKey.Paste))
    assert [edit.text() for edit in edits[10:]] == ["10", "20"]
    assert edits[4].text() == "€1,000"


def test_a_column_of_a_spreadsheet_is_read_as_well():
    assert cells_of("1,200\n1,300\n\n1,400\n") == ["1,200", "1,300", "", "1,400"]


def test_what_cannot_be_read_is_said_beside_the_month(qtbot, sheet, editing):
    edit = amounts(sheet)[2]
    edit.setText("plenty")
    with qtbot.assertNotEmitted(editing.changed, wait=100):
        press(sheet, "Set targets")
    assert "plenty" in edit.accessibleDescription()
    assert sheet.isVisible()


def test_nothing_changed_is_no_step(qtbot, view, sheet, editing):
    with qtbot.assertNotEmitted(editing.changed, wait=100):
        press(sheet, "Set targets")
    assert view.sheet is None


def test_escape_leaves_the_targets_as_they_were(qtbot, view, sheet, dated):
    amounts(sheet)[0].setText("999")
    qtbot.keyClick(amounts(sheet)[0], Qt.Key.Key_Escape)
    assert view.sheet is None
    assert planned(dated) == {5: 1000, 6: 2200}


def test_the_next_year_is_planned_and_then_shown(qtbot, view, sheet, dated, editing):
    press(sheet, "Year after")
    qtbot.waitUntil(lambda: amounts(sheet)[5].text() == "")
    amounts(sheet)[0].setText("3000")
    with qtbot.waitSignal(editing.changed):
        press(sheet, "Set targets")
    assert {one.month for one in dated.reader.all(Target)} >= {date(2027, 1, 1)}
    qtbot.waitUntil(lambda: cards(view)[0].startswith("January 2027 booked: €0"))


def test_an_account_is_planned_apart(qtbot, view, dated, editing):
    view.show_subject(ALPHA.id)
    view.edit()
    qtbot.waitUntil(lambda: view.sheet is not None and view.sheet.isVisible())
    assert [edit.text() for edit in amounts(view.sheet)][5] == "€1,000"
    amounts(view.sheet)[5].setText("1100")
    with qtbot.waitSignal(editing.changed):
        press(view.sheet, "Set targets")
    assert planned(dated, account_id=ALPHA.id) == {6: 1100}
    assert planned(dated) == {5: 1000, 6: 2200}


def test_without_targets_the_page_offers_to_set_them(qtbot, screen, dated):
    view = screen(TargetsView)
    empty = view.findChild(EmptyState)
    qtbot.waitUntil(empty.isVisible)
    press(empty, "Set targets")
    qtbot.waitUntil(lambda: view.sheet is not None and view.sheet.isVisible())


def test_the_screen_never_waits_for_the_database(qtbot, view, request):
    request.getfixturevalue("database_off_the_gui_thread")
    press(view, "Quarter")
    qtbot.waitUntil(lambda: cards(view)[0].startswith("Q2 booked"))
    assert cards(view)[1].startswith("Q2 lands at")
