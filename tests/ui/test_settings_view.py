"""Each choice counts at once, and every change has its way back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from kamdesk.domain.accounts import Account
from kamdesk.domain.preferences import CURRENCY, MANAGER, SAMPLE
from kamdesk.services.rows import ChangeRow
from kamdesk.ui.theme.theme import Theme
from kamdesk.ui.undo import Editor
from kamdesk.ui.views.settings import SettingsView
from kamdesk.ui.views.settings.past import taken_back
from kamdesk.ui.widgets.segments import Segments
from kamdesk.ui.widgets.text import Label
from tests.support.kit import RESOURCES

Key = Qt.Key


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, "light")


@pytest.fixture
def editor(tasks, desk):
    return Editor(tasks, desk.history)


@pytest.fixture
def open_view(qtbot, theme, tasks, desk, editor):
    def build():
        view = SettingsView(theme=theme, desk=desk, editor=editor, tasks=tasks)
        qtbot.addWidget(view)
        view.resize(1200, 900)
        view.show()
        return view

    return build


@pytest.fixture
def view(qtbot, open_view, desk):
    desk.preferences.choose(MANAGER, "Nancy")
    desk.preferences.choose(CURRENCY, "EUR")
    view = open_view()
    qtbot.waitUntil(lambda: view._person._name.text() == "Nancy")
    qtbot.waitUntil(lambda: len(buttons(view, "Take back")) == 2)
    return view


def buttons(widget, text):
    found = widget.findChildren(QPushButton)
    return [one for one in found if one.text().strip() == text and one.isVisible()]


def press(qtbot, widget, text):
    qtbot.mouseClick(buttons(widget, text)[0], Qt.MouseButton.LeftButton)


def texts(widget):
    return [one.text() for one in widget.findChildren(Label) if one.isVisible()]


def known(desk):
    return desk.figures.preferences()


def test_dark_is_chosen_and_told(qtbot, view, theme):
    segment = buttons(view.findChild(Segments), "Dark")[0]
    with qtbot.waitSignal(view.setting_chosen) as told:
        qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert told.args == ["theme", "dark"]
    assert theme.tokens.dark


def test_text_grows_once_the_slider_rests(qtbot, view, theme):
    with qtbot.waitSignal(view.setting_chosen) as told:
        view._looks.size_slider.setValue(134)
    assert told.args == ["text.scale", 1.3]
    assert theme.text_scale == 1.3
    assert "130%" in texts(view)


def test_a_name_is_stored_when_the_field_is_left(qtbot, view, desk, editor):
    field = view._person._name
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Andrew")
    with qtbot.waitSignal(editor.changed):
        view._person._currency.setFocus()
    assert known(desk).manager == "Andrew"
    with qtbot.waitSignal(editor.changed):
        editor.stack.undo()
    qtbot.waitUntil(lambda: field.text() == "Nancy")


def test_what_is_no_currency_is_refused_beside_the_field(qtbot, view, desk, editor):
    field = view._person._currency
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "E1")
    with qtbot.waitSignal(editor.refused):
        qtbot.keyClick(field, Key.Key_Return)
    assert known(desk).currency == "EUR"
    assert field.accessibleDescription()
    assert field.text() == "E1"


def test_any_change_of_the_list_can_be_taken_back(qtbot, view, desk, editor):
    editor.resume()
    qtbot.waitUntil(lambda: editor.stack.count() == 2)
    second = buttons(view, "Take back")[1]
    with qtbot.waitSignal(editor.changed):
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert known(desk).manager == ""
    assert known(desk).currency == "EUR"
    qtbot.waitUntil(lambda: "taken back" in texts(view))


def test_a_backup_is_made_and_found_again(qtbot, view, desk):
    press(qtbot, view, "Back up now")
    qtbot.waitUntil(lambda: desk.upkeep.last() is not None)
    qtbot.waitUntil(lambda: any(text.startswith("Last backup") for text in texts(view)))
    assert any(text.startswith("Backed up and checked") for text in texts(view))


def test_the_file_is_looked_over(qtbot, view):
    press(qtbot, view, "Check the file")
    qtbot.waitUntil(lambda: "The file is whole" in texts(view))
    assert "Everything is in order." in texts(view)


def test_only_a_sample_can_be_removed(qtbot, view, desk, editor):
    assert not buttons(view, "Remove the sample")
    editor.do(lambda: desk.preferences.choose(SAMPLE, "northwind"))
    qtbot.waitUntil(lambda: bool(buttons(view, "Remove the sample")))
    with qtbot.waitSignal(view.command_asked) as asked:
        press(qtbot, view, "Remove the sample")
    assert asked.args == ["sample-remove"]


def test_the_keys_are_one_click_away(qtbot, view):
    with qtbot.waitSignal(view.command_asked) as asked:
        press(qtbot, view, "Keyboard shortcuts")
    assert asked.args == ["shortcuts"]


def test_a_change_made_elsewhere_is_in_the_list_at_once(qtbot, view, desk, editor):
    editor.do(lambda: desk.accounts.add(Account(name="Alpha", joined=date(2026, 1, 1))))
    qtbot.waitUntil(lambda: "Add account ‘Alpha’" in texts(view))


def test_older_changes_are_fetched_when_asked_for(qtbot, open_view, desk):
    for number in range(40):
        desk.preferences.choose(MANAGER, f"Nancy {number}")
    view = open_view()
    qtbot.waitUntil(lambda: len(buttons(view, "Take back")) == 30)
    press(qtbot, view, "Show older changes")
    qtbot.waitUntil(lambda: len(buttons(view, "Take back")) == 40)


def test_every_field_has_its_name(view):
    for field in view.findChildren(QLineEdit):
        assert field.accessibleName()


def a_change(number, reverts=None):
    return ChangeRow(id=number, label="x", about="", at=None, device=None, reverts=reverts)


@pytest.mark.parametrize(
    ("changes", "gone"),
    [
        ([a_change(1)], set()),
        ([a_change(2, reverts=1), a_change(1)], {1}),
        ([a_change(3, reverts=2), a_change(2, reverts=1), a_change(1)], {2}),
    ],
)
def test_what_was_done_again_is_not_called_taken_back(changes, gone):
    assert taken_back(changes) == gone
