"""Touchpoints: by kind, searched, changed in the form, deleted and brought back."""

import pytest
from PySide6.QtCore import Qt

from kamdesk.services.kinds import Kind
from kamdesk.ui.views.touchpoints import TouchpointsView
from tests.support.tables import cell, names, pick
from tests.ui.conftest import in_days

BOTH = ["Walked three stores", "New range in August"]


@pytest.fixture
def view(qtbot, screen, stocked):
    view = screen(TouchpointsView)
    qtbot.waitUntil(lambda: names(view.list.table) == BOTH)
    return view


@pytest.fixture
def stored(stocked):
    return lambda each: stocked.lists[Kind.TOUCHPOINTS].rows([each.id])[each.id]


def test_kinds_and_words_narrow_the_list(qtbot, view):
    view.list.choose("visit")
    qtbot.waitUntil(lambda: names(view.list.table) == BOTH[:1])
    view.list.choose("all")
    qtbot.keyClicks(view.list.search, "august")
    qtbot.waitUntil(lambda: names(view.list.table) == BOTH[1:])


def test_enter_opens_the_form_with_what_is_stored(qtbot, view, editing, stored, known):
    pick(view.list.table, 0)
    qtbot.keyClick(view.list.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.adding.form is not None)
    form = view.adding.form
    assert form.field("account").text == "Alpha"
    assert form.field("kind").text == "Visit"
    form.field("next_step").put("Send the plan")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    assert stored(known.visit).next_step == "Send the plan"
    assert stored(known.visit).summary == BOTH[0]


def test_a_cell_is_changed_in_place(qtbot, view, editing, stored, known):
    felt = cell(view.list.table, 0, "sentiment")
    with qtbot.waitSignal(editing.changed):
        view.list.model.setData(felt, "Positive", Qt.ItemDataRole.EditRole)
    assert stored(known.visit).sentiment == "positive"
    day = cell(view.list.table, 0, "happened_on")
    with qtbot.waitSignal(editing.changed):
        view.list.model.setData(day, "2026-06-01", Qt.ItemDataRole.EditRole)
    assert stored(known.visit).happened_on == in_days(-11)


def test_a_deleted_one_comes_back(qtbot, view, editing):
    pick(view.list.table, 0)
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(view.list.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(view.list.table) == BOTH[1:])
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: names(view.list.table) == BOTH)


def test_the_button_asks_for_the_quick_line(qtbot, view):
    with qtbot.waitSignal(view.log_asked) as asked:
        view._log.click()
    assert asked.args == [None]


def test_people_are_named_with_commas_between(qtbot, view, editing, stored):
    view.new_touchpoint()
    form = view.adding.form
    assert form.field("kind").text == "Call"
    form.field("summary").put("Agreed the price")
    form.field("account").put("Alpha")
    form.field("contacts").put("Roland Mendel")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    qtbot.waitUntil(lambda: names(view.list.table)[0] == "Agreed the price")
    assert view.list.model.index(0, 0).data(view.list.model.RowRole).people == "Roland Mendel"
