"""Action plans: ticked off with Space, postponed, changed in words, brought back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kamdesk.domain.actions import Action, ActionStatus
from kamdesk.services.kinds import Kind
from kamdesk.ui.views.actions import ActionsView
from kamdesk.ui.views.explanation import Explanation, StateButton
from tests.support.tables import cell, names, pick
from tests.ui.conftest import in_days

EDIT = Qt.ItemDataRole.EditRole


@pytest.fixture
def view(qtbot, screen, stocked):
    view = screen(ActionsView)
    table = view.actions_list.list.table
    qtbot.waitUntil(lambda: names(table, 1) == ["Send samples", "Call the buyer"])
    return view


@pytest.fixture
def table(view):
    return view.actions_list.list.table


@pytest.fixture
def stored(stocked):
    return lambda each: stocked.lists[Kind.ACTIONS].rows([each.id])[each.id]


def test_space_ticks_off_and_undo_brings_back(qtbot, table, editing, stored, known, request):
    request.getfixturevalue("database_off_the_gui_thread")
    pick(table, 0)
    with qtbot.waitSignal(editing.changed) as changed:
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert changed.args[0].label == "action.complete"
    qtbot.waitUntil(lambda: names(table, 1) == ["Call the buyer"])
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: names(table, 1) == ["Send samples", "Call the buyer"])


def test_the_circle_ticks_off_too_and_a_done_one_opens_again(
    qtbot, view, table, editing, stored, known
):
    circle = table.model().index(0, 0)
    with qtbot.waitSignal(editing.changed):
        table.model().setData(circle, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert stored(known.late).status is ActionStatus.DONE
    view.actions_list.list.choose("done")
    qtbot.waitUntil(lambda: names(table, 1) == ["Send samples"])
    qtbot.waitUntil(lambda: cell(table, 0, "status").data() == "Done")
    pick(table, 0)
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert stored(known.late).status is ActionStatus.OPEN


def test_chips_narrow_to_what_is_late_and_whose_word_it_is(qtbot, view, table):
    for key, titles in {
        "late": ["Send samples"],
        "week": ["Send samples"],
        "ours": ["Send samples"],
        "waiting": [],
        "all": ["Send samples", "Call the buyer"],
    }.items():
        view.actions_list.list.choose(key)
        qtbot.waitUntil(lambda titles=titles: names(table, 1) == titles)
    assert view._header._subtitle.text().startswith("2 open")


def test_what_is_late_is_postponed_from_today_and_keeps_its_first_day(
    qtbot, view, table, editing, stored, known
):
    pick(table, 0)
    with qtbot.waitSignal(editing.changed):
        view.actions_list.postpone(7)
    found = stored(known.late)
    assert (found.due, found.first_due) == (in_days(7), in_days(-2))


def test_several_are_postponed_as_one_step_and_one_undo_gives_both_days_back(
    qtbot, view, table, editing, stored, known
):
    table.selectAll()
    with qtbot.waitSignal(editing.changed) as changed:
        view.actions_list.postpone(7)
    assert changed.args[0].about == "Send samples +1"
    assert [stored(each).due for each in (known.late, known.soon)] == [in_days(7), in_days(37)]
    assert [stored(each).first_due for each in (known.late, known.soon)] == [
        in_days(-2),
        in_days(30),
    ]
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    assert [stored(each).due for each in (known.late, known.soon)] == [in_days(-2), in_days(30)]


def test_a_day_is_typed_in_words(qtbot, view, table, editing, stored, known):
    pick(table, 0)
    view.actions_list.postpone_to_day()
    assert table.is_editing
    with qtbot.waitSignal(editing.changed):
        table.model().setData(cell(table, 0, "due"), "next monday", EDIT)
    assert stored(known.late).due == in_days(3)


def test_what_is_no_day_is_refused_and_the_old_one_stays(qtbot, table, editing):
    day = cell(table, 0, "due")
    with qtbot.waitSignal(editing.refused) as said:
        table.model().setData(day, "whenever", EDIT)
    assert said.args[0].code == "day.unreadable"
    assert day.data() == "2 days late"


def test_a_title_and_enter_are_enough_for_an_action(qtbot, view, table, editing):
    view.new_action()
    form = view.adding.form
    qtbot.keyClicks(form.start, "Book the lunch")
    form.field("account").put("Beta")
    form.field("due").put("tomorrow")
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(form.start, Qt.Key.Key_Return)
    wanted = ["Send samples", "Book the lunch", "Call the buyer"]
    qtbot.waitUntil(lambda: names(table, 1) == wanted)


def test_an_empty_plan_has_words_and_one_thing_to_do(qtbot, screen):
    view = screen(ActionsView)
    state = view.actions_list.list._none
    qtbot.waitUntil(state.isVisible)
    assert state.accessibleName() == "Nothing is to be done"
    state.findChild(QPushButton).click()
    assert view.adding.form is not None


def test_each_share_of_promises_kept_opens_into_its_promises(qtbot, view):
    view.show_part("promises")
    qtbot.waitUntil(lambda: len(view.promises.findChildren(StateButton)) == 2)
    share = view.promises.findChildren(StateButton)[0]
    assert share.accessibleDescription() == "Alpha: 0%, 0 of 1 kept  ·  1 broken"
    share.click()
    panel = view.findChild(Explanation)
    assert "Send samples" in {label.text() for label in panel.findChildren(QLabel)}


def test_the_form_takes_whom_it_was_promised_what_it_waits_for_and_its_steps(
    qtbot, view, editing, known, dated
):
    view.show_action(known.late.id)
    qtbot.waitUntil(lambda: view.adding.form is not None)
    form = view.adding.form
    typed = {"contact": "Roland Mendel", "waiting_for": "The price list", "remind_before": "30"}
    for name, text in (*typed.items(), ("checklist", "[x] Ask\nSend")):
        form.field(name).put(text)
    with qtbot.waitSignal(editing.changed):
        form.submit()
    kept = dated.reader.one(Action, known.late.id)
    assert (kept.contact_id, kept.waiting_for) == (known.roland.id, "The price list")
    assert (kept.remind_before, kept.checklist) == (30, "[x] Ask\nSend")
