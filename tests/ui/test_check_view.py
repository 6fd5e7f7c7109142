"""The check of key accounts: over the portfolio, and on the page of one account."""

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QPushButton

from kamdesk.domain.accounts import Tier
from kamdesk.domain.definition import KeyTest
from kamdesk.domain.limits import Limit
from kamdesk.domain.money import Money
from kamdesk.domain.sales import Sale
from kamdesk.ui.places import PARTS, main_page
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.definition import CheckView
from kamdesk.ui.views.definition.evidence import EvidencePanel
from kamdesk.ui.views.portfolio.tabs import PortfolioTabs
from kamdesk.ui.widgets.text import Label
from tests.support.tables import cell, names
from tests.ui.conftest import TODAY


@pytest.fixture
def traded(stocked, known):
    """Alpha bought in four months, each time with a cost."""
    for back in (10, 45, 80, 110):
        day = TODAY - timedelta(days=back)
        stocked.sales.add(
            Sale(
                account_id=known.alpha.id,
                sold_on=day,
                amount=Money(Decimal(1_200), "EUR"),
                cost=Money(Decimal(600), "EUR"),
            )
        )
    return stocked


@pytest.fixture
def view(qtbot, screen, traded):
    view = screen(CheckView)
    qtbot.waitUntil(lambda: names(view.list.table) == ["Alpha"])
    return view


def texts(widget):
    return [one.text() for one in widget.findChildren(Label)]


def test_key_accounts_stand_with_their_four_verdicts(qtbot, view, request):
    request.getfixturevalue("database_off_the_gui_thread")
    qtbot.waitUntil(lambda: cell(view.list.table, 0, KeyTest.REPEAT_PURCHASES).data() == "Passed")
    assert cell(view.list.table, 0, KeyTest.MUTUAL_DEPENDENCE).data() == "Not known"
    view.list.chips.choose({"all"})
    view.refresh()
    qtbot.waitUntil(lambda: "Beta" in names(view.list.table))


def test_without_key_accounts_the_list_begins_with_everybody(qtbot, screen, traded, known):
    traded.accounts.change(known.alpha.id, tier=Tier.STANDARD)
    view = screen(CheckView)
    qtbot.waitUntil(lambda: {"Alpha", "Beta"} <= set(names(view.list.table)))
    assert view.list.chips.choice == {"all"}


def test_a_limit_is_stored_as_it_is_left_and_undo_puts_it_back(qtbot, view, editing, traded):
    field = view.limits.fields[Limit.ORDERS]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "9")
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: traded.definition.limits()[Limit.ORDERS] == 9)
    test = KeyTest.REPEAT_PURCHASES
    qtbot.waitUntil(lambda: cell(view.list.table, 0, test).data() == "Failed")
    editing.stack.undo()
    qtbot.waitUntil(lambda: field.text() == "4")
    qtbot.waitUntil(lambda: cell(view.list.table, 0, test).data() == "Passed")


def test_a_limit_that_cannot_be_is_refused_and_the_old_one_shown(qtbot, view, editing, traded):
    field = view.limits.fields[Limit.IMBALANCE]
    with qtbot.waitSignal(editing.refused):
        field.setText("a lot")
        field.setModified(True)
        field.editingFinished.emit()
    qtbot.waitUntil(lambda: field.text() == "50%")
    assert traded.definition.limits()[Limit.IMBALANCE] == pytest.approx(0.5)


def test_a_line_opens_into_demands_inputs_months_and_what_is_missing(qtbot, view, known):
    view.show_evidence(known.alpha.id)
    qtbot.waitUntil(lambda: view.window().findChild(EvidencePanel) is not None)
    panel = view.window().findChild(EvidencePanel)
    said = texts(panel)
    assert "at least 4" in said
    assert (
        "Nobody answered in twelve months. Ask, and note NPS or CSAT on the Satisfaction tab."
        in (said)
    )
    with qtbot.waitSignal(view.account_opened) as opened:
        panel.account_asked.emit()
    assert opened.args == [known.alpha.id]


def test_the_account_shows_the_same_tests_and_leads_to_where_a_gap_is_closed(
    qtbot, screen, traded, known
):
    page = screen(AccountView)
    page.show_subject(known.alpha.id)
    page.show_tab("score")
    tab = page.tab("score")
    qtbot.waitUntil(lambda: tab.check is not None)
    test = KeyTest.BOTH_WIN
    qtbot.waitUntil(lambda: tab.check.lines[test].open.accessibleName().endswith("Failed"))
    panel = tab.check.show_evidence(test)
    ask = next(
        one for one in panel.findChildren(QPushButton) if "Nobody answered" in one.accessibleName()
    )
    ask.click()
    qtbot.waitUntil(lambda: page._tabs.choice == "satisfaction")


def test_the_tabs_of_the_portfolio_lead_to_its_pages_and_mark_their_own(qtbot, theme):
    tabs = PortfolioTabs(theme, "check")
    qtbot.addWidget(tabs)
    first = next(one for one in tabs.findChildren(QPushButton) if one.text() == "Portfolio")
    with qtbot.waitSignal(tabs.page_asked) as asked:
        first.click()
    assert asked.args == ["portfolio"]
    marked = [one.text() for one in tabs.findChildren(QPushButton) if one.isChecked()]
    assert marked == ["Key account check"]
    assert {main_page(key) for key, *_ in PARTS} == {"portfolio"}
