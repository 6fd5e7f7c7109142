"""The portfolio: its cards, its months and its table agree, over each span."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from kamdesk.domain.accounts import Tier
from kamdesk.domain.actions import ActionStatus
from kamdesk.domain.money import Money
from kamdesk.domain.sales import Sale
from kamdesk.domain.targets import Target
from kamdesk.services.kinds import Kind
from kamdesk.services.query import Query
from kamdesk.services.standing import Span
from kamdesk.ui.views.explanation import Explanation
from kamdesk.ui.views.portfolio import PortfolioView
from kamdesk.ui.views.portfolio.cards import PortfolioCards
from kamdesk.ui.views.portfolio.filters import FilterRow
from kamdesk.ui.views.portfolio.next_up import NextUp
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.kpi import KpiCard
from kamdesk.ui.widgets.rows import ActionRow
from kamdesk.ui.widgets.text import Elided, Label
from tests.support.trade import keep, money
from tests.ui.conftest import TODAY, in_days


@pytest.fixture
def traded(stocked, known):
    """Two key accounts with sales and targets of this year and the last."""
    stocked.accounts.change(known.beta.id, tier=Tier.GROWTH, contract_end=in_days(20))
    keep(
        stocked,
        Sale(account_id=known.beta.id, sold_on=date(2026, 2, 3), amount=money(9_000)),
        Sale(account_id=known.beta.id, sold_on=date(2025, 9, 3), amount=money(3_000)),
        Target(month=date(2026, 2, 1), account_id=known.beta.id, amount=money(6_000)),
        Target(month=date(2026, 6, 1), account_id=known.alpha.id, amount=money(2_200)),
    )
    return stocked


@pytest.fixture
def view(qtbot, screen, traded):
    view = screen(PortfolioView)
    qtbot.waitUntil(lambda: cell(view, 0, "sold") == "€9k", timeout=20_000)
    return view


def cell(view, number, key):
    model = view.accounts.table.records
    keys = [column.key for column in model.columns]
    if key not in keys or number >= model.rowCount():
        return None
    return model.index(number, keys.index(key)).data()


def cards(view):
    return [card.accessibleName() for card in view.findChild(PortfolioCards).findChildren(KpiCard)]


def press(view, words):
    found = [b for b in view.findChildren(QPushButton) if b.accessibleName() == words]
    assert found, words
    found[0].click()


def chips(view):
    return [button.text() for button in view.findChildren(QPushButton) if button.property("key")]


def titles(view):
    return [row.accessibleName().split(",")[0] for row in view.findChildren(ActionRow)]


def test_cards_say_what_the_table_says(view):
    assert cards(view)[0].startswith("Revenue against target: €10.2k, +")
    amounts = [cell(view, number, "sold") for number in range(2)]
    assert amounts == ["€9k", "€1.2k"]
    foot = [label.text() for label in view.accounts.findChildren(Elided)]
    assert "2 of 2 accounts  ·  revenue €10.2k of €10.2k  ·  open €130k" in foot
    assert cards(view)[2].startswith("Actions due this week: 1, 1 late")


def test_another_span_changes_cards_table_and_chart(qtbot, view):
    press(view, "Quarter")
    qtbot.waitUntil(lambda: cell(view, 0, "sold") == "€1.2k")
    assert cards(view)[0].startswith("Revenue against target: €1.2k")
    press(view, "Rolling 12")
    qtbot.waitUntil(lambda: cell(view, 0, "sold") == "€12k")
    assert cards(view)[0].startswith("Revenue, twelve months: €13.2k")
    assert cell(view, 0, "attainment") == "–"  # nothing was sold the year before


def test_the_chart_of_a_span_has_its_months(qtbot, view):
    canvas = view._chart.canvas
    qtbot.waitUntil(lambda: len(canvas.marks) == 12, timeout=20_000)
    press(view, "Quarter")
    qtbot.waitUntil(lambda: len(canvas.marks) == 3, timeout=20_000)
    assert "actual €1,200" in canvas.marks[-1].label


def test_a_click_on_a_month_goes_to_the_targets(qtbot, view):
    canvas = view._chart.canvas
    qtbot.waitUntil(lambda: bool(canvas.marks), timeout=20_000)
    with qtbot.waitSignal(view.page_asked) as asked:
        canvas.mark_activated.emit(canvas.marks[0])
    assert asked.args == ["targets"]


def test_cards_lead_where_their_figures_come_from(qtbot, view):
    found = view.findChild(PortfolioCards).findChildren(KpiCard)
    heard = []
    view.page_asked.connect(heard.append)
    for card in found[:3]:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert heard == ["targets", "opportunities", "actions"]
    qtbot.mouseClick(found[3], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.accounts.table.records.rowCount() == 1)


def test_a_chip_leaves_as_many_as_it_says(qtbot, view):
    assert chips(view) == ["All 2", "At risk 1", "Quiet 1", "Renewing 1"]
    press(view, "Renewing 1")
    qtbot.waitUntil(lambda: view.accounts.table.records.rowCount() == 1)
    qtbot.waitUntil(lambda: cell(view, 0, "name") == "Beta")
    press(view, "Show all")
    qtbot.waitUntil(lambda: view.accounts.table.records.rowCount() == 2)


def test_filters_narrow_the_table_until_they_are_closed(qtbot, view):
    press(view, "Filter")
    row = view.findChild(FilterRow)
    row._tier.setCurrentIndex(1)
    row._tier.activated.emit(1)
    qtbot.waitUntil(lambda: cell(view, 0, "name") == "Alpha")
    row._tier.setCurrentIndex(0)
    row.search.setText("bet")
    qtbot.waitUntil(lambda: cell(view, 0, "name") == "Beta")
    assert view.accounts.table.records.rowCount() == 1
    press(view, "Filter")
    qtbot.waitUntil(lambda: view.accounts.table.records.rowCount() == 2)


def test_columns_are_chosen_and_told(qtbot, view):
    with qtbot.waitSignal(view.setting_chosen) as told:
        view.accounts._choose_column("tier", True)
    assert told.args[0] == "portfolio.columns"
    assert "tier" in told.args[1]
    qtbot.waitUntil(lambda: cell(view, 0, "tier") == "Growth")
    view.accounts._choose_column("health", False)
    qtbot.waitUntil(lambda: cell(view, 0, "name") == "Beta")
    assert cell(view, 0, "health") is None


def test_a_sorted_table_stays_sorted_over_another_span(qtbot, view):
    view.accounts.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: cell(view, 0, "name") == "Alpha")
    press(view, "Rolling 12")
    qtbot.waitUntil(lambda: cell(view, 1, "sold") == "€12k")
    assert cell(view, 0, "name") == "Alpha"


def test_enter_opens_an_account(qtbot, view, known):
    table = view.accounts.table
    table.selectRow(0)
    with qtbot.waitSignal(view.account_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [known.beta.id]


def test_buttons_mean_the_account_that_is_selected(qtbot, view, known):
    with qtbot.waitSignal(view.log_asked) as log:
        press(view, "Log touchpoint")
    assert log.args == [None]
    view.accounts.table.selectRow(1)
    with qtbot.waitSignal(view.export_asked) as export:
        press(view, "Export plan")
    assert export.args == [known.alpha.id]


def test_a_tick_completes_and_undo_brings_it_back(qtbot, view, editing, dated):
    assert titles(view) == ["Send samples", "Call the buyer"]
    with qtbot.waitSignal(editing.changed):
        view.findChild(NextUp).findChildren(ActionRow)[0].circle.click()
    qtbot.waitUntil(lambda: titles(view) == ["Call the buyer", "Send samples"])
    done = {row.title: row.status for row in actions(dated)}
    assert done["Send samples"] is ActionStatus.DONE
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: titles(view) == ["Send samples", "Call the buyer"])


def actions(desk):
    source = desk.lists[Kind.ACTIONS]
    return source.rows(source.ids(Query())).values()


def test_what_changes_elsewhere_is_read_again(qtbot, view, editing, dated, known):
    sale = Sale(account_id=known.alpha.id, sold_on=TODAY, amount=Money(Decimal(50_000), "EUR"))
    with qtbot.waitSignal(editing.changed):
        editing.do(lambda: dated.sales.add(sale))
    qtbot.waitUntil(lambda: cell(view, 0, "sold") == "€51.2k")
    qtbot.waitUntil(lambda: "€60.2k" in cards(view)[0])


def test_the_screen_never_waits_for_the_database(qtbot, view, request):
    request.getfixturevalue("database_off_the_gui_thread")
    press(view, "Quarter")
    qtbot.waitUntil(lambda: cell(view, 0, "sold") == "€1.2k")
    assert view.span is Span.QUARTER


def test_an_empty_portfolio_says_so_and_leads_on(qtbot, screen, dated):
    view = screen(PortfolioView)
    empty = view.findChild(EmptyState)
    qtbot.waitUntil(empty.isVisible)
    with qtbot.waitSignal(view.page_asked) as asked:
        press(view, "Add accounts")
    assert asked.args == ["accounts"]


def test_without_key_accounts_every_account_is_shown(qtbot, screen, full_dated):
    view = screen(PortfolioView)
    qtbot.waitUntil(lambda: view.accounts.table.records.rowCount() == 300)
    assert view.accounts.table.height() < 1_000  # a long table scrolls by itself


@pytest.fixture
def full_dated(dated):
    from tests.conftest import an_account

    keep(dated, *(an_account(name=f"Account {number:03d}") for number in range(300)))
    return dated


def test_a_small_window_folds_the_cards(qtbot, view):
    view.resize(760, 700)
    qtbot.waitUntil(lambda: view.findChild(PortfolioCards).in_a_row == 2)
    view.resize(1126, 740)
    qtbot.waitUntil(lambda: view.findChild(PortfolioCards).in_a_row == 4)


def test_every_control_has_a_name(view):
    buttons = [button for button in view.findChildren(QPushButton) if button.isVisible()]
    assert buttons
    assert not [button.objectName() for button in buttons if not button.accessibleName()]
    assert view.accounts.table.accessibleName()


def test_the_chart_follows_the_theme(qtbot, view, theme):
    canvas = view._chart.canvas
    qtbot.waitUntil(lambda: bool(canvas.marks), timeout=20_000)
    with qtbot.waitSignal(canvas.drawn, timeout=20_000):
        theme.set_override("dark")
    assert canvas._palette.surface == theme.tokens.surface


def test_parts_of_a_group_are_one_customer_in_the_concentration(
    qtbot, view, editing, traded, known
):
    qtbot.waitUntil(lambda: "Largest customer 91%" in words_of(view))
    with qtbot.waitSignal(editing.changed):
        editing.do(lambda: traded.accounts.move(known.beta.id, known.alpha.id))
    qtbot.waitUntil(lambda: "Largest customer 100%" in words_of(view))
    press(view, "HHI 10,000")
    panel = view.window().findChild(Explanation)
    assert "Alpha" in [label.text() for label in panel.findChildren(Label)]


def words_of(view):
    return [button.accessibleName() for button in view.findChildren(QPushButton)]
