"""Reminders in a window whose clock is moved: told once, answered, and remembered."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from kamdesk.app.remembering import CHOICE, Remembering
from kamdesk.app.reminder_memory import ReminderMemory
from kamdesk.app.reminding import Clock, Wall, wishes_of
from kamdesk.domain.actions import Action
from kamdesk.domain.reminders import Quiet, Told
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from tests.support.window import at_rest

pytestmark = pytest.mark.qt_log_ignore("does not support raise")  # only the offscreen plugin
VIENNA = ZoneInfo("Europe/Vienna")
DAY = date(2026, 11, 24)


class FakeTray(QObject):
    """Stands where a system has its tray, and keeps what it was to show."""

    window_asked, log_asked = Signal(), Signal()
    leave_asked, notice_opened = Signal(), Signal()

    def __init__(self, parent, *, there=True):
        super().__init__(parent)
        self.is_there = self.tells = there
        self.shown = False
        self.told = []

    def show(self):
        self.shown = True

    def hide(self):
        self.shown = False

    def tell(self, heading, words):
        self.told.append((heading, words))


class Hand:
    """A clock that stands where it is put."""

    def __init__(self, *parts):
        self.put(*parts)

    def put(self, *parts):
        self.now = datetime(*parts, tzinfo=VIENNA).astimezone(UTC)


@pytest.fixture
def hand():
    return Hand(2026, 11, 24, 9)


@pytest.fixture
def build(qtbot, running, tmp_path, hand):
    """Start to remember, as a window does when it is opened; again is a restart."""
    wall = Wall(now=lambda: hand.now, zone=lambda: VIENNA)

    def build(*, tray=True, **chosen):
        settings = running.workspace._settings
        if chosen:
            settings.write(settings.read().chosen(CHOICE, chosen))
        memory = ReminderMemory(tmp_path / "reminders.json", tmp_path / "p.kamdesk")
        place = FakeTray(running.window, there=tray)
        made = Remembering(
            running.window,
            running.theme,
            settings,
            tray=place,
            clock=lambda wishes: Clock(
                running.workspace.desk.reminders,
                memory,
                running.tasks,
                wishes,
                wall=wall,
                parent=running.window,
            ),
        )
        at_rest(qtbot, running)
        made.place = place
        return made

    return build


@pytest.fixture
def at(qtbot, running, hand):
    """Move the clock and look at it."""

    def at(made, *parts):
        hand.put(*parts)
        made.clock.check()
        at_rest(qtbot, running)
        return [one.title for one in made.waiting]

    return at


def action(desk, title="Send samples", hour=14, before=60, **more):
    made = Action(title=title, due=DAY, at=time(hour, 30), remind_before=before, **more)
    desk.actions.add(made)
    return made


def pressed(running, words):
    button = next(
        one
        for one in running.window.toasts.shown[-1].findChildren(QPushButton)
        if one.text().strip() == words
    )
    button.click()


def test_a_reminder_waits_in_the_window_and_opens_its_action(qtbot, running, build, at):
    made = build()
    action(running.workspace.desk)
    assert at(made, 2026, 11, 24, 13, 29) == []
    assert at(made, 2026, 11, 24, 13, 30) == ["Send samples"]
    toast = running.window.toasts.shown[-1]
    assert "Send samples" in toast.accessibleName()
    assert toast.lasting
    pressed(running, "Open")
    at_rest(qtbot, running)
    assert running.window.place.page == "actions"
    form = running.window.page.adding.form
    assert form.field("title").text == "Send samples"
    assert form.field("remind_before").text == "60"
    assert made.waiting == ()


def test_where_nobody_looks_the_system_is_told_once(running, build, at):
    made = build()
    running.window.hide()
    action(running.workspace.desk)
    at(made, 2026, 11, 24, 13, 30)
    at(made, 2026, 11, 24, 13, 31)
    assert [heading for heading, _ in made.place.told] == ["Send samples"]


def test_a_restart_repeats_nothing_and_tells_what_was_missed_once(running, build, at, hand):
    first = build()
    action(running.workspace.desk)
    action(running.workspace.desk, "Call Mario", hour=17)
    at(first, 2026, 11, 24, 13, 30)
    hand.put(2026, 11, 26, 8)
    second = build()
    assert [one.title for one in second.waiting] == ["Call Mario"]
    assert second.place.told[0][0] == "Missed: Call Mario"
    hand.put(2026, 11, 26, 9)
    assert build().waiting == ()


def test_a_sleep_over_several_groups_them_into_one(running, build, at):
    made = build()
    for number in range(5):
        action(running.workspace.desk, f"Call {number}", hour=10 + number)
    at(made, 2026, 11, 24, 20)
    lasting = [toast for toast in running.window.toasts.shown if toast.lasting]
    assert len(lasting) == 1
    assert lasting[0].accessibleName().startswith("5 missed reminders")
    assert len(made.place.told) == 1


def test_what_is_put_off_comes_again_and_only_then(running, build, at):
    made = build()
    action(running.workspace.desk)
    at(made, 2026, 11, 24, 13, 30)
    made.put_off(lambda: datetime(2026, 11, 24, 13, 40, tzinfo=VIENNA))
    assert at(made, 2026, 11, 24, 13, 39) == []
    assert at(made, 2026, 11, 24, 13, 40) == ["Send samples"]


def test_what_was_put_off_outlives_a_restart(running, build, at, hand):
    made = build()
    action(running.workspace.desk)
    at(made, 2026, 11, 24, 13, 30)
    made.put_off(lambda: datetime(2026, 11, 25, 9, tzinfo=VIENNA))
    hand.put(2026, 11, 25, 9)
    assert [one.title for one in build().waiting] == ["Send samples"]


def test_what_is_done_meanwhile_is_not_told(running, build, at):
    made = build()
    one = action(running.workspace.desk)
    running.workspace.desk.actions.complete(DAY, one.id)
    assert at(made, 2026, 11, 24, 13, 30) == []


def test_a_visit_is_told_as_long_before_as_was_chosen_and_leads_to_its_account(running, build, at):
    made = build(visits=10)
    ernst = next(
        one for one in running.workspace.desk.portfolio.all() if one.name == "Ernst Handel"
    )
    running.workspace.desk.touchpoints.add(
        Touchpoint(
            kind=TouchpointKind.VISIT,
            summary="Tasting",
            happened_on=date(2026, 12, 24),
            at=time(15),
            account_id=ernst.id,
        )
    )
    at(made, 2026, 12, 24, 14, 49)
    made.open()
    assert at(made, 2026, 12, 24, 14, 50) == ["Tasting"]
    made.open()
    assert (running.window.place.page, running.window.place.subject) == ("account", ernst.id)


def test_quiet_hours_hold_it_back_until_they_end(running, build, at):
    made = build(quiet=["12:00", "15:00"])
    action(running.workspace.desk)
    assert at(made, 2026, 11, 24, 14, 59) == []
    assert at(made, 2026, 11, 24, 15, 0) == ["Send samples"]


def test_a_system_without_a_tray_says_so_once(running, build, at):
    made = build(tray=False)
    running.window.hide()
    action(running.workspace.desk)
    action(running.workspace.desk, "Call Mario", hour=16)
    at(made, 2026, 11, 24, 13, 30)
    at(made, 2026, 11, 24, 15, 30)
    said = [toast.accessibleName() for toast in running.window.toasts.shown]
    assert len([words for words in said if "no notifications" in words]) == 1
    assert running.workspace._settings.read().choices["reminders.window.only"] is True


def test_a_window_that_stays_in_the_tray_closes_only_when_it_is_left(qtbot, running, build):
    made = build(tray=True, visits=30)
    made.heed({"tray": True})
    assert made.place.shown
    with qtbot.assertNotEmitted(running.window.closing):
        running.window.close()
    assert not running.window.isVisible()
    made.place.window_asked.emit()
    assert running.window.isVisible()
    with qtbot.waitSignal(running.window.closing):
        made.place.leave_asked.emit()


def test_a_second_start_brings_back_a_window_that_was_put_aside(running):
    running.window.hide()
    running._first.wanted.emit()
    assert running.window.isVisible()


def test_without_a_tray_closing_the_window_closes_it(qtbot, running, build):
    made = build(tray=False)
    made.heed({"tray": True})
    with qtbot.waitSignal(running.window.closing):
        running.window.close()


def test_the_memory_of_each_portfolio_is_its_own_and_odd_ones_are_forgotten(tmp_path):
    file = tmp_path / "reminders.json"
    one, other = (ReminderMemory(file, tmp_path / name) for name in ("a", "b"))
    told = Told(
        since=datetime(2026, 6, 12, tzinfo=UTC),
        keys=("k",),
        later={"l": datetime(2026, 6, 12, tzinfo=UTC) + timedelta(hours=1)},
    )
    one.write(told)
    other.write(Told(keys=("x",), since=datetime(2026, 6, 13, tzinfo=UTC)))
    assert one.read() == told
    assert other.read().keys == ("x",)
    file.write_text('{"%s": {"since": "yesterday"}}' % (tmp_path / "a"))
    assert one.read() == Told()
    file.write_text("[half")
    assert one.read() == Told()


def test_choices_that_cannot_be_read_are_as_usual():
    usual = wishes_of(None)
    assert wishes_of({"visits": "soon", "quiet": "night", "tray": 1}) == usual
    assert wishes_of({"quiet": ["20:00", "07:00"]}).quiet == Quiet(start=time(20), end=time(7))
    assert wishes_of({"visits": None}).visits_before is None
