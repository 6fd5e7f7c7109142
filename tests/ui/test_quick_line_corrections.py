"""What a quick line was understood as is corrected by keys, in the line itself."""

import pytest
from PySide6.QtCore import Qt

from kamdesk.ui.views.quick_line import QuickLineView
from kamdesk.ui.widgets.pill_button import PillButton
from tests.ui.conftest import today

LINE = "call Alpha: unhappy about €1,200, I'll send credit note by Fri, follow up 3 Dec 10:00"


@pytest.fixture
def empty(qtbot, theme, tasks, dated, editing):
    view = QuickLineView(
        theme=theme, capture=dated.capture, editor=editing, tasks=tasks, today=today
    )
    qtbot.addWidget(view)
    view.show()
    return view


@pytest.fixture
def line(qtbot, stocked, known, empty):
    view = empty
    view.typed.setPlainText(LINE)
    qtbot.waitUntil(lambda: "Promise: send credit note Ours" in said(view))
    return view


def said(view):
    return view._meant.accessibleDescription()


def pills(view):
    return [one for one in view._meant.findChildren(PillButton) if one.isVisible()]


def pill(qtbot, view, words):
    qtbot.waitUntil(lambda: any(words in one.accessibleName() for one in pills(view)))
    return next(one for one in pills(view) if words in one.accessibleName())


def press(qtbot, view, words):
    qtbot.keyClick(pill(qtbot, view, words), Qt.Key.Key_Return)


def test_everything_that_was_said_has_a_row(line):
    for words in ("Mood: Negative", "Amount: 1200", "To do: follow up No promise", "10:00"):
        assert words in said(line).replace("  ", " ")


def test_a_promise_is_made_theirs_and_nobodys_and_ours_again(qtbot, line):
    press(qtbot, line, "Ours")
    assert "they will send credit note by Fri" in line.typed.toPlainText()
    assert "Promise: send credit note Theirs" in said(line)
    press(qtbot, line, "Theirs")
    assert "To do: send credit note No promise" in said(line)
    press(qtbot, line, "No promise")
    assert line.typed.toPlainText() == LINE


def test_the_focus_stays_where_one_presses(qtbot, line):
    press(qtbot, line, "Ours")
    qtbot.waitUntil(lambda: pill(qtbot, line, "Theirs").hasFocus())


def test_another_mood_is_drawn_as_a_face_and_stays_out_of_the_note(qtbot, line):
    press(qtbot, line, "Negative")
    assert line.typed.toPlainText() == f"{LINE} :|"
    press(qtbot, line, "Neutral")
    assert line.typed.toPlainText() == f"{LINE} :)"
    assert "Mood:  Positive" in said(line)
    assert "Note: unhappy about €1,200" in said(line)


def test_pressing_a_day_selects_it_to_type_another(qtbot, line):
    press(qtbot, line, "10:00")
    assert line.typed.textCursor().selectedText() == "3 Dec 10:00"
    qtbot.keyClicks(line.typed, "Monday 9am")
    assert "09:00" in said(line)


def test_what_is_unclear_is_said_and_selected(qtbot, line):
    line.typed.setPlainText("call Alpha with Zebulon: prices")
    qtbot.waitUntil(lambda: "Unclear:  Zebulon" in said(line))
    press(qtbot, line, "Zebulon")
    assert line.typed.textCursor().selectedText() == "Zebulon"
