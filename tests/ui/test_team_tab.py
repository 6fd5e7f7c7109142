"""The team of an account: put together, changed, left; and who knows whom, cell by cell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from kamdesk.domain.team import Acquaintance, Assignment, Colleague
from kamdesk.services.team import Member
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.colleagues import ColleaguesView
from tests.support.tables import names

Key = Qt.Key


@pytest.fixture
def king(stocked, known):
    stocked.team.enlist(
        known.alpha.id, Member(name="Robert King", department="Logistics", role="Delivery")
    )
    (king,) = stocked.reader.all(Colleague)
    return king


@pytest.fixture
def tab(qtbot, screen, king, known):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    view.show_tab("team")
    found = view.tab("team")
    qtbot.waitUntil(lambda: names(found.list.table) == ["Robert King"])
    qtbot.waitUntil(lambda: found.knowing.model.rowCount() == 1)
    view.activateWindow()
    yield found
    view.hide()


def press(widget, words):
    next(b for b in widget.findChildren(QPushButton) if b.accessibleName() == words).click()


def test_somebody_new_joins_and_is_a_colleague_from_then_on(qtbot, tab, editing, dated):
    press(tab, "Add to the team")
    form = tab.forms.form
    form.field("colleague").put("Anne Dodsworth")
    form.field("role").put("Service")
    form.field("email").put("anne@example.com")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    qtbot.waitUntil(lambda: names(tab.list.table) == ["Anne Dodsworth", "Robert King"])
    assert {one.email for one in dated.reader.all(Colleague)} == {"", "anne@example.com"}
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: names(tab.list.table) == ["Robert King"])
    assert [one.name for one in dated.reader.all(Colleague)] == ["Robert King"]


def test_a_known_colleague_is_recognized_while_the_form_is_filled(qtbot, tab):
    press(tab, "Add to the team")
    form = tab.forms.form
    qtbot.waitUntil(lambda: form.field("colleague").editor.completer() is not None)
    form.field("colleague").put("robert king")
    form.field("colleague").left.emit()
    assert form.field("department").text == "Logistics"


def test_what_is_refused_is_said_in_the_form(qtbot, tab, editing):
    press(tab, "Add to the team")
    form = tab.forms.form
    form.field("colleague").put("Robert King")
    form.field("role").put("Delivery")
    with qtbot.waitSignal(editing.refused):
        form.submit()
    assert tab.forms.form is form
    assert "on the team in this role already" in form._problem.accessibleName()


def test_a_place_is_changed_in_its_form(qtbot, tab, editing, dated):
    (place,) = dated.reader.all(Assignment)
    tab.list.opened.emit(place.id)
    qtbot.waitUntil(lambda: tab.forms.form is not None)
    assert tab.forms.form.field("department").text == "Logistics"
    tab.forms.form.field("responsibility").put("Cold store")
    with qtbot.waitSignal(editing.changed):
        tab.forms.form.submit()
    assert dated.reader.one(Assignment, place.id).responsibility == "Cold store"


def test_who_is_removed_leaves_the_team_and_comes_back_by_undo(qtbot, tab, editing, dated):
    tab.list.table.selectRow(0)
    with qtbot.waitSignal(editing.changed):
        press(tab, "Remove")
    qtbot.waitUntil(lambda: names(tab.list.table) == [])
    assert dated.reader.all(Colleague)
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: names(tab.list.table) == ["Robert King"])


def test_a_digit_says_how_well_they_know_each_other_and_delete_that_they_do_not(
    qtbot, tab, editing, dated, king, known
):
    table = tab.knowing.table
    table.setCurrentIndex(tab.knowing.model.index(0, 1))
    for digit in (Key.Key_4, Key.Key_2):
        with qtbot.waitSignal(editing.changed):
            qtbot.keyClick(table, digit)
        qtbot.waitUntil(lambda: tab.knowing.model.known_at(table.currentIndex()) is not None)
    (link,) = dated.reader.all(Acquaintance)
    assert (link.colleague_id, link.contact_id, link.strength) == (king.id, known.roland.id, 2)
    cell = tab.knowing.model.index(0, 1)
    qtbot.waitUntil(
        lambda: (
            cell.data(Qt.ItemDataRole.AccessibleTextRole)
            == "Robert King knows Roland Mendel: 2 of 5"
        )
    )
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(table, Key.Key_Delete)
    assert not dated.reader.all(Acquaintance)


def test_enter_opens_the_form_with_both_known(qtbot, tab, editing, dated):
    table = tab.knowing.table
    table.setCurrentIndex(tab.knowing.model.index(0, 1))
    qtbot.keyClick(table, Key.Key_Return)
    form = tab.knowing._adding.form
    assert [each.input.name for each in form.fields] == ["strength", "since"]


def test_the_table_keeps_the_rules_of_models(qtmodeltester, tab):
    qtmodeltester.check(tab.knowing.model)
    assert tab.knowing.model.columnCount() == 2


def test_all_colleagues_stand_in_a_list_with_what_waits_for_them(
    qtbot, screen, king, stocked, known
):
    stocked.actions.change(known.late.id, owner="Robert King")
    stocked.colleagues.add(Colleague(name="Anne Dodsworth"))
    view = screen(ColleaguesView)
    qtbot.waitUntil(lambda: names(view.list.table) == ["Anne Dodsworth", "Robert King"])
    view.list.choose("actions")
    qtbot.waitUntil(lambda: names(view.list.table) == ["Robert King"])
    press(view, "New colleague")
    assert view.adding.form is not None
