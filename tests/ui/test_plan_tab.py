"""The Plan tab: begun, filled where it stands, frozen, opened, and taken back."""

from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from kamdesk.domain.actions import Action, ActionStatus
from kamdesk.domain.objectives import Objective, Side
from kamdesk.domain.plans import Plan, PlanVersion
from kamdesk.domain.swot import Quadrant, SwotItem
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.account.plan.card import OpenRow
from kamdesk.ui.views.account.plan.changes_card import AllChanges
from kamdesk.ui.views.account.plan.swot_card import Box
from kamdesk.ui.views.explanation import Explanation

Key = Qt.Key


@pytest.fixture
def tab(qtbot, screen, stocked, known):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    view.show_tab("plan")
    found = view.tab("plan")
    qtbot.waitUntil(lambda: found._page is not None)
    view.activateWindow()
    yield found
    view.hide()


@pytest.fixture
def planned(qtbot, tab, dated, known, editing):
    """The tab with a plan of one objective and one action."""
    plan = Plan(
        account_id=known.alpha.id,
        title="Alpha 2026",
        starts=date(2026, 1, 1),
        ends=date(2026, 12, 31),
    )
    objective = Objective(
        plan_id=plan.id,
        title="Four stores",
        baseline=Decimal(0),
        target=Decimal(4),
        current=Decimal(1),
    )
    dated.plans.add(plan)
    dated.objectives.add(objective)
    action = Action(account_id=known.alpha.id, objective_id=objective.id, title="Ask for sizes")
    with qtbot.waitSignal(editing.changed):
        editing.do(partial(dated.actions.add, action))
    qtbot.waitUntil(lambda: len(rows(tab.work)) == 1, timeout=3000)
    return tab


def rows(card):
    return [one.accessibleName() for one in card.findChildren(OpenRow) if one.isVisibleTo(card)]


def press(widget, words):
    buttons = widget.findChildren(QAbstractButton)
    next(
        one for one in buttons if one.accessibleName() == words and one.isVisibleTo(widget)
    ).click()


def named(widget):
    return [one.accessibleName() for one in widget.findChildren(QWidget) if one.accessibleName()]


def test_without_a_plan_the_year_is_named_and_one_is_begun_after_an_outline(
    qtbot, tab, dated, editing
):
    assert "No plan for 2026 yet" in named(tab.empty)
    entries = [one.text() for one in tab.empty._menu.actions()]
    assert entries[0] == "Grow a strategic account"
    with qtbot.waitSignal(editing.changed):
        tab.empty._menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: len(rows(tab.objectives)) == 4)
    assert len(rows(tab.goals)) == 2
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    assert dated.reader.all(Plan) == []
    qtbot.waitUntil(tab.empty.isVisible)


def test_an_objective_says_where_it_stands_and_opens(qtbot, planned):
    assert rows(planned.objectives) == ["Four stores, 25%, not on track, 0 to 4, now 1, 1 action"]
    press(planned.objectives, "Four stores: 25%")
    panel = planned.window().findChild(Explanation)
    assert panel.accessibleName() == "Four stores"


def test_an_objective_is_added_in_its_form(qtbot, planned, dated, editing):
    press(planned.goals, "Add to Their goals")
    form = planned.editing._adding.form
    form.field("title").put("Fewer stock-outs")
    form.field("target").put("3.5")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    stored = next(one for one in dated.reader.all(Objective) if one.side is Side.THEIRS)
    assert (stored.title, stored.target, stored.position) == ("Fewer stock-outs", Decimal("3.5"), 1)
    qtbot.waitUntil(lambda: len(rows(planned.goals)) == 1)


def test_the_swot_is_typed_rewritten_and_removed_in_its_box(qtbot, planned, dated, editing):
    box = planned.swot.findChildren(Box)[1]
    press(box, "Add to Weaknesses")
    field = box.findChild(QLineEdit)
    field.setText("No meat")
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(field, Key.Key_Return)
    (item,) = dated.reader.all(SwotItem)
    assert (item.quadrant, item.title) == (Quadrant.WEAKNESS, "No meat")
    qtbot.waitUntil(lambda: rows(planned.swot) == ["No meat"])
    box = planned.swot.findChildren(Box)[1]
    planned.swot.findChildren(OpenRow)[-1].opened.emit()
    field = box.findChild(QLineEdit)
    assert field.text() == "No meat"
    field.setText("No meat, no fish")
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: rows(planned.swot) == ["No meat, no fish"])
    with qtbot.waitSignal(editing.changed):
        press(planned.swot, "Remove No meat, no fish")
    assert dated.reader.all(SwotItem) == []


def test_an_action_is_ticked_off_where_it_stands(qtbot, planned, dated, editing):
    with qtbot.waitSignal(editing.changed):
        press(planned.work, "Done: Ask for sizes")
    done = next(one for one in dated.reader.all(Action) if one.title == "Ask for sizes")
    assert done.status is ActionStatus.DONE


def test_a_plan_is_frozen_and_what_changes_since_is_told(qtbot, planned, dated, editing):
    press(planned.head, "Freeze for review")
    asked = planned.editing.opened.form
    asked.field("title").put("Half-year")
    with qtbot.waitSignal(editing.changed):
        asked.submit()
    assert [one.title for one in dated.reader.all(PlanVersion)] == ["Half-year"]
    (objective,) = dated.reader.all(Objective)
    with qtbot.waitSignal(editing.changed):
        editing.do(lambda: dated.objectives.change(objective.id, current=Decimal(3)))
    qtbot.waitUntil(lambda: planned._page.changes is not None)
    qtbot.waitUntil(lambda: len(planned._page.changes.differences) == 2)
    planned.changes.all_pressed.emit()
    panel = planned.window().findChild(AllChanges)
    said = [one.text() for one in panel.findChildren(type(planned.work._note))]
    assert "Four stores: 1 to 3" in said
    assert "Four stores: back on track" in said


def test_what_is_typed_in_words_is_stored_when_left(qtbot, planned, dated, editing):
    field = planned.words.fields["proposition"]
    field.editor.setPlainText("One truck")
    with qtbot.waitSignal(editing.changed):
        field.left.emit()
    (plan,) = dated.reader.all(Plan)
    assert plan.proposition == "One truck"


def test_a_hundred_actions_stay_behind_one_button(qtbot, planned, dated, known, editing):
    (objective,) = dated.reader.all(Objective)
    with qtbot.waitSignal(editing.changed), dated.transactions() as work:
        work.of(Action).add_many(
            Action(account_id=known.alpha.id, objective_id=objective.id, title=f"Step {n}")
            for n in range(119)
        )
        outcome = work.commit("portfolio.import", "test")
        editing.changed.emit(outcome)
    qtbot.waitUntil(lambda: planned._page.board.tally.total == 120)
    qtbot.waitUntil(lambda: len(rows(planned.work)) == 6)
    press(planned.work, "Show all 120")
    qtbot.waitUntil(lambda: len(rows(planned.work)) == 120)
