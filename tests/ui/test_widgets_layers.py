"""What lies over a window: messages that go, panels that give the focus back."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kamdesk.ui.theme.theme import Theme
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.toast import MOST, Toast, Toasts
from tests.support.kit import RESOURCES, pixels_of


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, "light")


@pytest.fixture
def window(qtbot, qapp):
    window = QWidget()
    window.setLayout(QVBoxLayout())
    window.field = QLineEdit()
    window.layout().addWidget(window.field)
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


@pytest.fixture
def toasts(theme, window):
    return Toasts(theme, window)


@pytest.fixture
def overlay(theme, window):
    content = QWidget()
    content.setAccessibleName("Log touchpoint")
    content.setLayout(QVBoxLayout())
    content.line, content.save = QLineEdit(), QPushButton("Save")
    content.layout().addWidget(content.line)
    content.layout().addWidget(content.save)
    overlay = Overlay(theme, content, window)
    overlay.content = content
    return overlay


def buttons(toast):
    return {button.accessibleName(): button for button in toast.findChildren(QPushButton)}


def test_a_message_offers_the_way_back(qtbot, toasts):
    toast = toasts.say("Action deleted", undo=True, about="change 7")
    assert toast.isVisible()
    with qtbot.waitSignal(toasts.undo_wanted) as told:
        buttons(toast)["Undo"].click()
    assert told.args == ["change 7"]
    assert toasts.shown == ()


def test_a_message_without_a_way_back_has_none(toasts):
    assert set(buttons(toasts.say("Exported"))) == {"Close"}


def test_closing_a_message_undoes_nothing(qtbot, toasts):
    toast = toasts.say("Action deleted", undo=True)
    with qtbot.assertNotEmitted(toasts.undo_wanted):
        buttons(toast)["Close"].click()
    assert toasts.shown == ()


def test_what_was_taken_back_otherwise_is_no_longer_offered(toasts):
    toasts.say("Action added", undo=True, about="change 7")
    kept = toasts.say("Account added", undo=True, about="change 8")
    toasts.forget("change 7")
    assert toasts.shown == (kept,)


def test_a_message_goes_by_itself(qtbot, theme, window):
    toast = Toast(theme, "Saved", parent=window, stays=1)
    with qtbot.waitSignal(toast.closed):
        toast.start()
    assert toast.isHidden()


def test_a_message_waits_while_it_is_pointed_at(qtbot, toasts):
    toast = toasts.say("Action deleted", undo=True)
    assert not toast.paused
    spot = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(spot, spot, spot))
    assert toast.paused
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast.paused


def test_messages_stack_at_the_bottom_and_make_room(window, toasts):
    for number in range(MOST + 2):
        toasts.say(f"Message {number}")
    assert len(toasts.shown) == MOST
    assert [toast.accessibleName() for toast in toasts.shown][-1] == f"Message {MOST + 1}"
    tops = [toast.y() for toast in toasts.shown]
    assert tops == sorted(tops)
    assert len(set(tops)) == MOST
    last = toasts.shown[-1]
    assert abs(last.geometry().center().x() - window.rect().center().x()) <= 1
    assert last.geometry().bottom() < window.height()


def test_messages_stay_at_the_bottom_of_a_window_that_grows(window, toasts):
    toast = toasts.say("Saved")
    before = toast.y()
    window.resize(900, 700)
    assert toast.y() == before + 100
    toasts.clear()
    assert toasts.shown == ()


def test_escape_closes_a_panel_and_gives_the_focus_back(qtbot, window, overlay):
    window.field.setFocus()
    overlay.open(overlay.content.line)
    assert overlay.content.line.hasFocus()
    with qtbot.waitSignal(overlay.dismissed):
        qtbot.keyClick(overlay.content.line, Qt.Key.Key_Escape)
    assert overlay.isHidden()
    assert window.field.hasFocus()


def test_tab_never_leaves_an_open_panel(qtbot, overlay):
    line, save = overlay.content.line, overlay.content.save
    overlay.open(line)
    for expected in (save, line, save):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert expected.hasFocus()
    for expected in (line, save):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        assert expected.hasFocus()


def test_what_lies_below_an_open_panel_gets_the_focus_only_when_it_closes(window, overlay):
    below = QPushButton("Done", window)
    below.show()
    overlay.open(overlay.content.line)
    below.setFocus()
    assert overlay.content.line.hasFocus()
    overlay.dismiss()
    assert below.hasFocus()


def test_a_panel_may_open_above_another(theme, window, overlay):
    content = QWidget()
    content.setLayout(QVBoxLayout())
    name = QLineEdit()
    content.layout().addWidget(name)
    above = Overlay(theme, content, window)
    overlay.open(overlay.content.line)
    above.open(name)
    assert name.hasFocus()
    above.dismiss()
    assert overlay.content.line.hasFocus()


def test_a_click_beside_the_panel_closes_it(qtbot, overlay):
    overlay.open(overlay.content.line)
    with qtbot.assertNotEmitted(overlay.dismissed):
        qtbot.mouseClick(overlay.panel, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(overlay.dismissed):
        qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def test_closing_twice_tells_once(qtbot, overlay):
    overlay.open(overlay.content.line)
    overlay.dismiss()
    with qtbot.assertNotEmitted(overlay.dismissed):
        overlay.dismiss()


def test_the_focus_is_not_given_to_what_is_gone(qtbot, window, overlay):
    window.field.setFocus()
    overlay.open(overlay.content.line)
    window.field.deleteLater()
    QApplication.sendPostedEvents(window.field, QEvent.Type.DeferredDelete)
    overlay.dismiss()
    assert overlay.isHidden()


def test_a_panel_dims_what_is_under_it_and_follows_its_window(window, overlay):
    bright = pixels_of(window)[5]
    overlay.open(overlay.content.line)
    assert pixels_of(window)[5] < bright
    window.resize(1000, 500)
    assert overlay.geometry() == window.rect()
    assert overlay.panel.geometry().center().x() == window.rect().center().x()
    window.resize(300, 200)
    assert window.rect().contains(overlay.panel.geometry())
    assert overlay.accessibleName() == "Log touchpoint"
