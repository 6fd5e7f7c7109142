"""The day is read, gone through and dealt with by keys alone."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from kamdesk.domain.accounts import Account, Tier
from kamdesk.domain.actions import Action, Promise
from kamdesk.domain.attention import Kind
from kamdesk.domain.money import Money
from kamdesk.domain.sales import Sale
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.ui import formats
from kamdesk.ui.theme.theme import Theme
from kamdesk.ui.undo import Editor
from kamdesk.ui.views.today import TodayView
from kamdesk.ui.views.today.bar import ActionBar
from kamdesk.ui.views.today.lines import AT_FIRST, FURTHER
from kamdesk.ui.views.today.resting import RestDay
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.text import Label
from tests.support.kit import RESOURCES

TODAY = date(2026, 6, 12)
ALPHA = Account(name="Alpha", tier=Tier.GROWTH, joined=date(2025, 1, 1), cadence_days=30)
Key = Qt.Key


def day(count):
    return TODAY + timedelta(days=count)


def touched(account, on):
    return Touchpoint(account_id=account.id, kind=TouchpointKind.CALL, happened_on=on, summary="x")


PROMISE = Action(account_id=ALPHA.id, title="Credit note", due=day(-2), promise=Promise.OURS)
TASK = Action(account_id=ALPHA.id, title="Price list", due=day(0))
LATER = Action(account_id=ALPHA.id, title="Samples", due=day(3))


@pytest.fixture
def fill(desk):
    def put(*records):
        with desk.transactions() as work:
            for record in records:
                work.of(type(record)).save(record)
            work.commit("portfolio.import", "test")

    return put


@pytest.fixture
def editor(tasks, desk):
    return Editor(tasks, desk.history)


@pytest.fixture
def open_view(qtbot, tasks, desk, editor):
    def build():
        view = TodayView(
            theme=Theme(RESOURCES, "light"),
            desk=desk,
            editor=editor,
            tasks=tasks,
            today=lambda: TODAY,
        )
        qtbot.addWidget(view)
        view.resize(1200, 800)
        view.show()
        return view

    return build


@pytest.fixture
def view(qtbot, fill, open_view):
    fill(ALPHA, PROMISE, TASK, LATER, touched(ALPHA, day(-1)))
    view = open_view()
    qtbot.waitUntil(lambda: len(rows(view)) == 2)
    return view


def rows(view):
    return view.needs.lines.rows


def titles(view):
    return [row.item.title for row in rows(view)]


def texts(widget):
    return " ".join(label.text() for label in widget.findChildren(Label) if not label.isHidden())


def button(widget, text):
    return next(b for b in widget.findChildren(QPushButton) if b.text().strip() == text)


def press(qtbot, view, key):
    qtbot.keyClick(view.needs.lines, key)


def test_the_broken_word_comes_before_the_task(view):
    assert titles(view) == ["Credit note", "Price list"]
    assert rows(view)[0].item.reason == "Promised for Wed 10 Jun, 2 days late"
    assert rows(view)[0].item.state.tone == "bad"


def test_one_key_does_the_selected_action_and_undo_brings_it_back(qtbot, view, desk, editor):
    with qtbot.waitSignal(editor.changed):
        press(qtbot, view, Key.Key_D)
    qtbot.waitUntil(lambda: titles(view) == ["Price list"])
    assert not desk.reader.one(Action, PROMISE.id).is_open
    with qtbot.waitSignal(editor.changed):
        editor.stack.undo()
    qtbot.waitUntil(lambda: titles(view) == ["Credit note", "Price list"])


def test_arrow_keys_move_what_the_letters_are_meant_for(qtbot, view, desk, editor):
    press(qtbot, view, Key.Key_Down)
    assert view.needs.lines.current.title == "Price list"
    with qtbot.waitSignal(editor.changed):
        press(qtbot, view, Key.Key_D)
    assert not desk.reader.one(Action, TASK.id).is_open
    qtbot.waitUntil(lambda: titles(view) == ["Credit note"])
    assert view.needs.lines.current.title == "Credit note"


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a screen that is not there
def test_a_line_rests_until_tomorrow_by_two_keys_and_undo_wakes_it(qtbot, view, desk, editor):
    press(qtbot, view, Key.Key_S)
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(view.findChild(ActionBar)._resting, Key.Key_Return)
    qtbot.waitUntil(lambda: titles(view) == ["Price list"])
    assert texts(view.needs.resting) == ""
    button(view, "1 is resting").click()
    assert "Credit note · Alpha until Sat 13 Jun" in texts(view.needs.resting)
    assert [one.line.title for one in desk.today.today(TODAY).resting] == ["Credit note"]
    assert "Credit note" in {one.title for one in desk.today.today(day(1)).lines}
    with qtbot.waitSignal(editor.changed):
        editor.stack.undo()
    qtbot.waitUntil(lambda: titles(view) == ["Credit note", "Price list"])
    assert not view.needs.resting.isVisible()


def test_a_line_rests_until_a_day_that_was_typed_and_is_woken(qtbot, view, desk, editor):
    view.needs.lines.rest_day_asked.emit(view.needs.lines.current)
    asked = view.findChild(RestDay)
    asked.field.put("yesterday")
    asked.submit()
    assert "after today" in asked.field.editor.accessibleDescription()
    asked.field.put("in 2 weeks")
    with qtbot.waitSignal(editor.changed):
        asked.submit()
    qtbot.waitUntil(lambda: titles(view) == ["Price list"])
    assert desk.today.today(TODAY).resting[0].until == day(14)
    button(view, "1 is resting").click()
    with qtbot.waitSignal(editor.changed):
        button(view, "Wake").click()
    qtbot.waitUntil(lambda: titles(view) == ["Credit note", "Price list"])


def test_letters_work_wherever_the_focus_is_on_the_page(qtbot, view, editor):
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(view, Key.Key_D)
    qtbot.waitUntil(lambda: titles(view) == ["Price list"])


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a screen that is not there
def test_an_action_is_put_off_to_a_day_of_the_menu(qtbot, view, desk, editor):
    press(qtbot, view, Key.Key_P)
    menu = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    with qtbot.waitSignal(editor.changed):
        menu.actions()[2].trigger()
    menu.close()
    moved = desk.reader.one(Action, PROMISE.id)
    assert moved.due == date(2026, 6, 15)
    assert moved.first_due == day(-2)


def test_enter_opens_the_account_and_l_logs_for_it(qtbot, view):
    with qtbot.waitSignal(view.account_opened) as opened:
        press(qtbot, view, Key.Key_Return)
    with qtbot.waitSignal(view.log_asked) as logged:
        press(qtbot, view, Key.Key_L)
    assert opened.args == [ALPHA.id]
    assert logged.args == [ALPHA.id]


def test_an_account_over_its_rhythm_cannot_be_ticked_off(qtbot, fill, open_view, desk):
    fill(ALPHA, touched(ALPHA, day(-60)))
    view = open_view()
    qtbot.waitUntil(lambda: len(rows(view)) == 1)
    assert view.needs.lines.current.kind is Kind.CADENCE
    before = desk.history_queries.recent(5)
    press(qtbot, view, Key.Key_D)
    press(qtbot, view, Key.Key_P)
    assert desk.history_queries.recent(5) == before
    assert "Last contact Mon 13 Apr; the agreed rhythm ran out 30 days ago" in texts(view) or rows(
        view
    )[0].item.reason.startswith("Last contact Mon 13 Apr")


def test_the_filters_say_how_many_they_leave(qtbot, view):
    chips = {
        chip.text(): chip for chip in view.needs.chips.findChildren(object) if hasattr(chip, "text")
    }
    assert set(chips) == {"All 2", "Late 1", "My promises 1"}
    qtbot.mouseClick(chips["Late 1"], Qt.MouseButton.LeftButton)
    assert titles(view) == ["Credit note"]


def test_nothing_due_says_what_comes_first(qtbot, fill, open_view):
    fill(ALPHA, LATER, touched(ALPHA, day(-1)))
    view = open_view()
    qtbot.waitUntil(lambda: "Next: Samples · Alpha, Mon 15 Jun" in texts(view))
    assert not rows(view)


def test_nothing_due_is_hidden_silently(qtbot, fill, open_view):
    fill(ALPHA, touched(ALPHA, day(-1)))
    fill(*(Action(title=f"Action {n}", due=day(-n)) for n in range(1, 101)))
    view = open_view()
    qtbot.waitUntil(lambda: len(rows(view)) == AT_FIRST)
    more = next(
        b for b in view.needs.lines.findChildren(object) if hasattr(b, "text") and "100" in b.text()
    )
    assert more.isVisible()
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(rows(view)) == 100


def test_thousands_are_shown_piece_by_piece_with_their_number(qtbot, fill, open_view):
    fill(*(Action(title=f"Action {n}", due=day(-(n % 300))) for n in range(2000)))
    view = open_view()
    qtbot.waitUntil(lambda: len(rows(view)) == AT_FIRST, timeout=20_000)
    due = len(view.needs._all)
    assert due > AT_FIRST + FURTHER
    qtbot.mouseClick(
        button(view.needs.lines, f"Show more of {formats.number(due)}"), Qt.MouseButton.LeftButton
    )
    assert len(rows(view)) == AT_FIRST + FURTHER


def test_the_strip_counts_promises_by_the_day_said_first(qtbot, view, desk, editor):
    qtbot.waitUntil(lambda: "1 not kept" in texts(view))
    late = PROMISE.id
    editor.do(lambda: desk.actions.complete(TODAY, late))
    qtbot.waitUntil(lambda: "1 kept late" in texts(view))


def test_amounts_stand_in_the_currency_of_the_portfolio(qtbot, fill, open_view):
    sale = Sale(account_id=ALPHA.id, sold_on=day(-3), amount=Money(Decimal(5000), "EUR"))
    fill(ALPHA, PROMISE, sale, touched(ALPHA, day(-1)))
    view = open_view()
    qtbot.waitUntil(lambda: len(rows(view)) == 1)
    assert "5k" in rows(view)[0].item.note
    assert "€" in rows(view)[0].item.note


def test_a_line_is_read_out_whole(view):
    assert rows(view)[0].accessibleName() == (
        "Credit note, Promised for Wed 10 Jun, 2 days late, Alpha, 2 days late"
    )


def test_what_comes_stands_below_where_the_window_is_narrow(qtbot, view):
    def places():
        return view.needs.geometry(), view.findChild(type(view._ahead)).geometry()

    needs, ahead = places()
    assert ahead.left() > needs.right()
    view.resize(800, 700)
    qtbot.waitUntil(lambda: places()[1].top() > places()[0].bottom())


def test_the_order_is_explained(qtbot, view):
    button = next(
        b for b in view.findChildren(object) if getattr(b, "accessibleName", str)() == "Explain"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel = view.findChild(Overlay)
    assert panel.isVisible()
    assert "Nothing that is due is hidden" in texts(panel)
    qtbot.keyClick(panel, Key.Key_Escape)
    assert not panel.isVisible()


def test_the_screen_never_waits_for_the_database(qtbot, view, editor, request):
    request.getfixturevalue("database_off_the_gui_thread")
    with qtbot.waitSignal(editor.changed):
        press(qtbot, view, Key.Key_D)
    qtbot.waitUntil(lambda: titles(view) == ["Price list"])


def test_the_evening_notes_several_lines_as_one_step(qtbot, fill, open_view, desk, editor):
    booked = Touchpoint(
        account_id=ALPHA.id, kind=TouchpointKind.VISIT, happened_on=TODAY, summary="Tasting"
    )
    due = Action(account_id=ALPHA.id, title="Samples", due=TODAY, promise=Promise.OURS)
    fill(ALPHA, booked, due)
    view = open_view()
    view.show_part("evening")
    qtbot.waitUntil(lambda: len(view.evening.rows) == 2)
    assert not view.needs.isVisible()
    assert not button(view.evening, "Note 0").isEnabled()
    first, second = view.evening.rows
    qtbot.keyClicks(first.typed, "45m: price list agreed; send quote by Monday")
    first.understand()
    assert "45 min  ·  price list agreed  ·  → send quote" in texts(first)
    second.done.click()
    with qtbot.waitSignal(editor.changed):
        button(view.evening, "Note 2").click()
    qtbot.waitUntil(lambda: view.evening.rows == ())
    assert desk.reader.one(Touchpoint, booked.id).outcome == "price list agreed"
    assert not desk.reader.one(Action, due.id).is_open
    with qtbot.waitSignal(editor.changed):
        editor.stack.undo()
    qtbot.waitUntil(lambda: len(view.evening.rows) == 2)


def test_an_evening_with_nothing_to_note_says_so(qtbot, fill, open_view):
    fill(ALPHA)
    view = open_view()
    view.show_part("evening")
    qtbot.waitUntil(lambda: "Nothing is left to note" in texts(view.evening))
    view.show_part("morning")
    assert view.needs.isVisible()
