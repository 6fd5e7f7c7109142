"""The short form: Enter is enough, what cannot be read is said beside it, nothing is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kamdesk.services.kinds import Kind
from kamdesk.ui.dialogs.record_form import RecordForm, open_form
from kamdesk.ui.models.inputs import ACCOUNTS, ACTIONS
from tests.ui.conftest import TODAY

Key = Qt.Key


@pytest.fixture
def host(qtbot):
    host = QWidget()
    host.resize(1126, 740)
    qtbot.addWidget(host)
    host.show()
    return host


@pytest.fixture
def form(theme, host):
    form = RecordForm(theme, "New action", ACTIONS, today=TODAY)
    open_form(theme, form, host)
    return form


def test_enter_sends_what_was_typed_and_nothing_else(qtbot, form):
    qtbot.keyClicks(form.start, "Send samples")
    form.field("due").put("friday")
    with qtbot.waitSignal(form.submitted) as sent:
        qtbot.keyClick(form.start, Key.Key_Return)
    assert sent.args[0] == (("title", "Send samples"), ("due", "2026-06-12"))


def test_what_was_there_at_first_is_not_sent_again(qtbot, form):
    form.begin({"title": "Send samples", "owner": "Thandi"})
    form.field("owner").put("")
    with qtbot.waitSignal(form.submitted) as sent:
        form.submit()
    assert sent.args[0] == (("owner", ""),)


def test_a_day_that_cannot_be_read_is_said_beside_it(qtbot, form):
    form.field("due").put("whenever")
    with qtbot.assertNotEmitted(form.submitted, wait=20):
        form.submit()
    assert "whenever" in form.field("due")._problem.text()
    assert form.field("due").editor.accessibleDescription()


def test_a_long_text_takes_enter_and_ctrl_enter_sends(qtbot, form):
    form._more.click()
    notes = form.field("notes").editor
    with qtbot.assertNotEmitted(form.submitted, wait=20):
        qtbot.keyClick(notes, Key.Key_Return)
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(notes, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_escape_puts_it_away_unsent(qtbot, form):
    sent = []
    form.submitted.connect(sent.append)
    qtbot.keyClick(form.start, Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(form))
    assert not sent


def test_the_other_fields_come_with_one_button(qtbot, form):
    assert not form.field("department").isVisible()
    form._more.click()
    assert form.field("department").isVisible()
    assert not form._more.isVisible()


def test_names_are_offered_while_they_are_typed(qtbot, form):
    form.suggest({Kind.ACCOUNTS: ["Alpha", "Beta"]})
    completer = form.field("account").editor.completer()
    completer.setCompletionPrefix("be")
    assert completer.currentCompletion() == "Beta"


def test_a_form_with_many_fields_still_fits_the_window(qtbot, theme, host):
    form = RecordForm(theme, "Account", ACCOUNTS, today=TODAY)
    overlay = open_form(theme, form, host)
    form._more.click()
    qtbot.waitUntil(lambda: form.field("goals").isVisible())
    assert overlay.panel.height() <= host.height()


def test_every_field_has_its_name(form):
    assert all(each.editor.accessibleName() for each in form.fields)
