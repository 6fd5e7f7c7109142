"""The calendar: walked by keys, moved by mouse and by keys, and every move taken back."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kamdesk.domain.actions import Action
from kamdesk.domain.contacts import Contact
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.ui.views.calendar import CalendarView
from kamdesk.ui.views.calendar.day_button import EntryChip
from kamdesk.ui.views.calendar.hours import lanes_of
from kamdesk.ui.views.calendar.span import Mode, Span
from tests.ui.conftest import TODAY, in_days

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def booked(stocked, known):
    """A visit on Tuesday at ten, and a birthday on Thursday."""
    visit = Touchpoint(
        summary="Tasting",
        kind=TouchpointKind.VISIT,
        happened_on=in_days(4),
        at=time(10),
        account_id=known.alpha.id,
    )
    maria = Contact(name="Maria Anders", account_id=known.alpha.id, birthday=date(1971, 6, 18))
    stocked.touchpoints.add(visit)
    stocked.contacts.add(maria)
    known.booked, known.maria = visit, maria
    return stocked


@pytest.fixture
def view(qtbot, screen, booked, known):
    view = screen(CalendarView)
    qtbot.waitUntil(lambda: view.month.chip(known.booked.id) is not None)
    return view


def entries_of(cell):
    return [chip.entry.title for chip in cell.chips]


def drag(chip, to, *, cancel=False):
    """Carry an entry to the middle of another widget, as a hand does."""
    start = chip.rect().center()
    QTest.mousePress(chip, LEFT, pos=start)
    goal = chip.mapFromGlobal(to.mapToGlobal(to.rect().center()))
    for place in (start + QPoint(20, 5), goal - QPoint(3, 3), goal):
        QTest.mouseMove(chip, place)
    if cancel:
        QTest.keyClick(chip, Qt.Key.Key_Escape)
    QTest.mouseRelease(chip, LEFT, pos=goal)


def day_of(desk, visit):
    return desk.reader.one(Touchpoint, visit.id).happened_on


def test_a_month_holds_its_days_and_each_says_how_much_it_holds(view, known):
    assert view.span.first == date(2026, 5, 31)  # a Sunday, as the country begins its weeks
    assert view.month.cell(in_days(4)).accessibleName() == "Tuesday 16 June, 1 entry"
    assert view.month.cell(in_days(5)).accessibleName() == "Wednesday 17 June, nothing"
    chip = view.month.chip(known.booked.id)
    assert chip.accessibleName() == "Visit, Tasting, Alpha, 10:00\u202fAM"
    assert "2 late" in view._header._subtitle.text()


def test_a_visit_is_dragged_to_another_day_and_undo_gives_it_back(
    qtbot, view, booked, known, editing, request
):
    request.getfixturevalue("database_off_the_gui_thread")
    with qtbot.waitSignal(editing.changed) as changed:
        drag(view.month.chip(known.booked.id), view.month.cell(in_days(11)))
    assert changed.args[0].label == "touchpoint.move"
    qtbot.waitUntil(lambda: entries_of(view.month.cell(in_days(11))) == ["Tasting"])
    assert entries_of(view.month.cell(in_days(4))) == []
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: entries_of(view.month.cell(in_days(4))) == ["Tasting"])


def test_an_action_that_is_dragged_keeps_the_day_said_first(qtbot, view, booked, known, editing):
    with qtbot.waitSignal(editing.changed):
        drag(view.month.chip(known.late.id), view.month.cell(in_days(3)))
    moved = booked.reader.one(Action, known.late.id)
    assert (moved.due, moved.first_due) == (in_days(3), in_days(-2))


FIXED = {
    "calendar.birthday.fixed": ("maria", 8),
    "calendar.entry.over": ("visit", 8),
    "calendar.day.past": ("booked", -1),
}


@pytest.mark.parametrize("code", FIXED)
def test_what_cannot_be_moved_says_why(qtbot, view, known, editing, code):
    name, days = FIXED[code]
    chip = view.month.chip(getattr(known, name).id)
    with qtbot.waitSignal(editing.refused) as refused:
        drag(chip, view.month.cell(in_days(days)))
    assert refused.args[0].code == code
    assert editing.stack.count() == 0


def test_a_drag_is_given_up_with_escape(qtbot, view, booked, known):
    drag(view.month.chip(known.booked.id), view.month.cell(in_days(11)), cancel=True)
    assert day_of(booked, known.booked) == in_days(4)
    assert (
        view.adding_form is None if hasattr(view, "adding_form") else view.hands.adding.form is None
    )


def test_arrow_keys_reach_every_day_and_entry(qtbot, view, known):
    view.month.go_to(in_days(4))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is view.month.chip(known.booked.id)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is view.month.cell(in_days(11))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert view.month.day == in_days(10)
    view.month.go_to(date(2026, 7, 4))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert (view.span.anchor, view.month.day) == (date(2026, 7, 5), date(2026, 7, 5))


def test_alt_with_an_arrow_moves_and_the_focus_goes_along(qtbot, view, booked, known, editing):
    forward = QShortcut(QKeySequence("Alt+Right"), view)  # as the window has it
    went = []
    forward.activated.connect(lambda: went.append(True))
    chip = view.month.chip(known.booked.id)
    chip.setFocus()
    with qtbot.waitSignal(editing.changed):
        QTest.keyClick(chip, Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: entries_of(view.month.cell(in_days(5))) == ["Tasting"])
    assert not went
    focus = QApplication.focusWidget()
    assert isinstance(focus, EntryChip)
    assert focus.entry.day == in_days(5)
    with qtbot.waitSignal(editing.changed):
        QTest.keyClick(focus, Qt.Key.Key_Down, ALT)
    assert day_of(booked, known.booked) == in_days(12)


def test_a_late_action_is_moved_on_from_today(qtbot, view, booked, known, editing):
    chip = view.month.chip(known.late.id)
    with qtbot.waitSignal(editing.changed):
        QTest.keyClick(chip, Qt.Key.Key_Right, ALT)
    assert booked.reader.one(Action, known.late.id).due == in_days(1)


def test_a_day_is_typed_for_what_moves(qtbot, view, booked, known, editing):
    entry = view.month.chip(known.booked.id).entry
    view.hands.ask_for_day(entry)
    panel = view.hands.panel
    panel.edit.setText("whenever")
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    assert panel.isVisible()
    panel.edit.setText("next monday")
    with qtbot.waitSignal(editing.changed):
        QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    assert day_of(booked, known.booked) == in_days(3)


def test_pages_are_turned_by_keys_and_today_comes_back(qtbot, view):
    QTest.keyClick(view.month.cell(TODAY), Qt.Key.Key_PageDown)
    assert view._bar._title.text() == "July 2026"
    QTest.keyClick(view.month.cell(view.month.day), Qt.Key.Key_PageUp)
    QTest.keyClick(view.month.cell(view.month.day), Qt.Key.Key_PageUp)
    assert view._bar._title.text() == "May 2026"
    view._header.now.click()
    assert (view._bar._title.text(), view.month.day) == ("June 2026", TODAY)


def test_chips_count_and_filter_the_days_and_the_agenda(qtbot, view, known):
    assert [button.text().strip() for button in view._bar.chips._buttons.values()] == [
        "Visits 2",
        "Calls 0",
        "Actions 1",
        "Contracts 0",
        "Closes 2",
        "Birthdays 1",
        "Issues 0",
    ]
    view._bar.chips._buttons["visits"].click()
    assert view.month.chip(known.booked.id) is None
    assert view.month.chip(known.late.id) is not None
    for key in ("actions", "closes", "birthdays", "calls", "contracts", "issues"):
        view._bar.chips._buttons[key].click()
    assert view._bar._quiet.text() == "None of the kinds chosen"


def test_an_empty_month_says_so_quietly(qtbot, screen):
    view = screen(CalendarView)
    qtbot.waitUntil(lambda: view._bar._quiet.text() == "Nothing on these days")
    assert view.agenda.pane.empty


def test_a_day_with_more_than_fits_opens_beside_the_month(qtbot, view, booked, known):
    for number in range(9):
        booked.actions.add(Action(title=f"Task {number}", due=in_days(5)))
    view.refresh()
    cell = view.month.cell(in_days(5))
    qtbot.waitUntil(cell.more.isVisible)
    assert cell.accessibleName() == "Wednesday 17 June, 9 entries"
    assert cell.more.text() == f"+{9 - len(cell.chips)} more"
    cell.more.click()
    assert view.agenda.pane.list.model().rowCount() == 9
    view.agenda._back.click()
    assert view.agenda._header._title.text() == "Agenda"


def test_larger_text_leaves_room_for_fewer_and_nothing_is_cut(qtbot, view, booked, theme):
    for number in range(3):
        booked.actions.add(Action(title=f"Task {number}", due=in_days(5)))
    view.refresh()
    cell = view.month.cell(in_days(5))
    qtbot.waitUntil(lambda: len(cell.chips) == 3)
    theme.set_text_scale(2.0)
    qtbot.waitUntil(cell.more.isVisible)
    assert cell.more.geometry().bottom() < cell.height()
    assert len(cell.chips) < 3


def test_the_agenda_has_what_is_late_first_then_day_by_day(qtbot, view):
    model = view.agenda.pane.list.model()
    found = [model.index(row).data() for row in range(model.rowCount())]
    assert found == [
        "Late",
        "Closes: Own-label drinks",
        "Send samples",
        "Tuesday",
        "Tasting",
        "Thursday",
        "Birthday of Maria Anders",
    ]


def test_the_agenda_is_printed_and_said_where(qtbot, view, tmp_path):
    out = tmp_path / "agenda.pdf"
    with qtbot.waitSignal(view.saver.written):
        view.saver.write(TODAY, in_days(13), view._bar.events, str(out))
    assert out.read_bytes().startswith(b"%PDF")
    assert view.saved.accessibleName() == "Saved as agenda.pdf"
    with qtbot.waitSignal(view.saver.failed):
        view.saver.write(TODAY, TODAY, view._bar.events, str(tmp_path / "nowhere" / "a.pdf"))
    assert "cannot be written" in view.saved.accessibleName()


def test_enter_and_a_click_open_the_thing_itself(qtbot, view, known):
    chip = view.month.chip(known.booked.id)
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.hands.adding.form is not None)
    form = view.hands.adding.form
    assert form.field("summary").text == "Tasting"
    view.hands.adding.close()


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a screen that is not there
def test_what_is_added_begins_with_the_day_one_is_at(qtbot, view, booked, editing):
    menu = view.hands.offer_new(in_days(5), QPoint(0, 0))
    assert [one.text() for one in menu.actions()[1:]] == [
        "New visit…",
        "New call…",
        "New action…",
    ]
    menu.actions()[1].trigger()
    menu.close()
    form = view.hands.adding.form
    form.field("summary").put("Store check")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    qtbot.waitUntil(lambda: entries_of(view.month.cell(in_days(5))) == ["Store check"])


def test_space_ticks_an_action_off_where_it_stands(qtbot, view, booked, known, editing):
    with qtbot.waitSignal(editing.changed) as changed:
        QTest.keyClick(view.month.chip(known.late.id), Qt.Key.Key_Space)
    assert changed.args[0].label == "action.complete"
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    assert booked.reader.one(Action, known.late.id).is_open


def test_in_the_week_a_visit_takes_the_hour_it_is_dropped_on(qtbot, view, booked, known, editing):
    view.show_mode(Mode.WEEK)
    view.show_day(in_days(4))
    qtbot.waitUntil(lambda: view.week.chip(known.booked.id) is not None)
    body, chip = view.week._body, view.week.chip(known.booked.id)
    start = chip.rect().center()
    column = body._column(4)  # Thursday, of a week that begins on Sunday
    goal = chip.mapFrom(body, QPoint(column.center().x(), body.top_of(11.5) + 2))
    QTest.mousePress(chip, LEFT, pos=start)
    for place in (start + QPoint(20, 5), goal):
        QTest.mouseMove(chip, place)
    with qtbot.waitSignal(editing.changed):
        QTest.mouseRelease(chip, LEFT, pos=goal)
    moved = booked.reader.one(Touchpoint, known.booked.id)
    assert (moved.happened_on, moved.at) == (in_days(6), time(11, 30))


def test_things_at_the_same_hour_share_the_width():
    assert lanes_of([(540, 600), (570, 630), (600, 660), (700, 760)]) == [
        (0, 2),
        (1, 2),
        (0, 2),
        (0, 1),
    ]


def test_weeks_begin_as_the_country_begins_them():
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("de_DE"))
        assert Span(mode=Mode.MONTH, anchor=TODAY).first == date(2026, 6, 1)
        QLocale.setDefault(QLocale("ar_EG"))
        assert Span(mode=Mode.WEEK, anchor=TODAY).first == date(2026, 6, 6)
    finally:
        QLocale.setDefault(before)


def test_right_to_left_the_arrow_keys_follow_the_eye(qtbot, view, known):
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.month.go_to(TODAY)
    QTest.keyClick(view.month.cell(TODAY), Qt.Key.Key_Left)
    assert view.month.day == in_days(1)
    first, last = (view.month.cell(day) for day in (view.span.first, in_days(1)))
    qtbot.waitUntil(lambda: first.x() > last.x())
