"""The pipeline: moved by keys and by pointer, and it says what is amiss."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from kamdesk.domain.opportunities import Stage
from kamdesk.services.kinds import Kind
from kamdesk.ui.views.opportunities import OpportunitiesView
from tests.support.tables import cell, names
from tests.ui.conftest import TODAY

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot, screen, stocked, known):
    view = screen(OpportunitiesView)
    qtbot.waitUntil(lambda: known.cheese.id in view.board._cards)
    return view


@pytest.fixture
def stored(stocked):
    return lambda each: stocked.lists[Kind.OPPORTUNITIES].rows([each.id])[each.id]


def titles(view, stage):
    return [card.deal.row.title for card in view.board.columns[stage].cards]


def test_each_deal_stands_in_its_stage_with_what_is_amiss(view, known):
    assert titles(view, Stage.QUALIFY) == ["Cheese counter"]
    assert titles(view, Stage.NEGOTIATION) == ["Own-label drinks"]
    cheese, drinks = view.board.card(known.cheese.id), view.board.card(known.drinks.id)
    assert (cheese.deal.stepless, cheese.deal.past, cheese.deal.quiet) == (True, False, None)
    assert (drinks.deal.stepless, drinks.deal.past, drinks.deal.quiet) == (False, True, -1)
    assert "No next step" in cheese.accessibleName()
    assert view._header._subtitle.text().startswith("2 open")


def test_ctrl_and_an_arrow_move_a_deal_on_and_keep_the_focus(
    qtbot, view, editing, stored, known, request
):
    request.getfixturevalue("database_off_the_gui_thread")
    card = view.board.card(known.cheese.id)
    card.setFocus()
    with qtbot.waitSignal(editing.changed) as changed:
        qtbot.keyClick(card, Qt.Key.Key_Right, CTRL)
    assert changed.args[0].label == "opportunity.move"
    qtbot.waitUntil(lambda: titles(view, Stage.SOLUTION) == ["Cheese counter"])
    assert view.board.card(known.cheese.id).hasFocus()
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: titles(view, Stage.QUALIFY) == ["Cheese counter"])


def test_a_card_is_dragged_to_another_stage(qtbot, view, editing, stored, known):
    card = view.board.card(known.cheese.id)
    place = view.board.columns[Stage.PROPOSAL]
    target = card.mapFromGlobal(place.mapToGlobal(place.rect().center()))
    QTest.mousePress(card, LEFT, pos=QPoint(20, 20))
    QTest.mouseMove(card, QPoint(60, 60))
    QTest.mouseMove(card, target)
    assert view.board._ghost is not None
    with qtbot.waitSignal(editing.changed):
        QTest.mouseRelease(card, LEFT, pos=target)
    assert stored(known.cheese).stage is Stage.PROPOSAL
    assert view.board._ghost is None


def test_a_click_alone_moves_nothing(qtbot, view, known):
    with qtbot.assertNotEmitted(view.board.moved, wait=50):
        qtbot.mouseClick(view.board.card(known.cheese.id), LEFT)


def test_what_is_won_is_closed_today_and_asked_for_the_reason(qtbot, view, editing, stored, known):
    with qtbot.waitSignal(editing.changed):
        view.board._move(view.board.card(known.cheese.id), Stage.WON)
    found = stored(known.cheese)
    assert (found.stage, found.closed_on) == (Stage.WON, TODAY)
    qtbot.waitUntil(lambda: view.adding.form is not None)
    form = view.adding.form
    assert [field.input.name for field in form.fields] == ["competitor", "reason"]
    form.field("reason").put("Best range")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    assert stored(known.cheese).reason == "Best range"
    qtbot.waitUntil(lambda: "1 deal" in view.board.strips[Stage.WON].accessibleName())


def test_a_missing_next_step_is_added_on_the_card(qtbot, view, editing, stored, known):
    card = view.board.card(known.cheese.id)
    next(b for b in card.findChildren(QPushButton) if b.text() == "Add one").click()
    qtbot.waitUntil(lambda: view.adding.form is not None)
    qtbot.keyClicks(view.adding.form.start, "Tasting")
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(view.adding.form.start, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not view.board.card(known.cheese.id).deal.stepless)


def test_arrows_go_from_card_to_card(qtbot, view, known):
    view.board.card(known.cheese.id).setFocus()
    qtbot.keyClick(view.board.card(known.cheese.id), Qt.Key.Key_Right)
    assert view.board.card(known.drinks.id).hasFocus()
    qtbot.keyClick(view.board.card(known.drinks.id), Qt.Key.Key_Left)
    assert view.board.card(known.cheese.id).hasFocus()


def test_chips_and_words_narrow_the_board(qtbot, view):
    past = next(b for b in view.chips.findChildren(QPushButton) if "Past" in b.text())
    assert past.text() == "Past close date 1"
    past.click()
    qtbot.waitUntil(lambda: titles(view, Stage.QUALIFY) == [])
    assert titles(view, Stage.NEGOTIATION) == ["Own-label drinks"]
    view.chips.choose({"all"})
    view.search.setText("nobody")
    qtbot.waitUntil(view._none.isVisible)
    view._clear.click()
    qtbot.waitUntil(lambda: titles(view, Stage.QUALIFY) == ["Cheese counter"])


def test_the_summary_adds_up_what_is_open(view):
    assert view._summary._open.text() == "€130k"
    assert view._summary._weighted.text() == "€61k"  # 10 % of 50 and 70 % of 80 thousand


def test_the_table_shows_the_same_deals_and_edits_them(qtbot, view, editing, stored, known):
    view.show_mode("table")
    table = view.list.table
    qtbot.waitUntil(lambda: names(table) == ["Own-label drinks", "Cheese counter"])
    with qtbot.waitSignal(editing.changed):
        table.model().setData(cell(table, 1, "stage"), "Won", Qt.ItemDataRole.EditRole)
    found = stored(known.cheese)
    assert (found.stage, found.closed_on, found.probability) == (Stage.WON, TODAY, 100)
    view.list.choose("quiet")
    qtbot.waitUntil(lambda: names(table) == ["Own-label drinks"])


def test_an_empty_pipeline_has_words_and_one_thing_to_do(qtbot, screen):
    view = screen(OpportunitiesView)
    qtbot.waitUntil(view._none.isVisible)
    view._first.click()
    assert view.adding.form is not None


def test_it_needs_no_more_room_than_a_small_laptop_has(view):
    assert view.minimumSizeHint().width() <= 1126
