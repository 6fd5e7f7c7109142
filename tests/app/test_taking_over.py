"""What a colleague handed over is brought in by a drop on the window, and goes again by undo."""

from datetime import date

import pytest

from kamdesk.domain.accounts import Account
from tests.conftest import DEVICE
from tests.support.builders import a_contact, an_account
from tests.support.trade import keep
from tests.support.window import PATIENCE, at_rest

TODAY = date(2026, 11, 24)


@pytest.fixture
def package(tmp_path):
    """What somebody else handed over."""
    from kamdesk.app.bootstrap import open_desk

    desk = open_desk(tmp_path / "theirs.kamdesk", DEVICE, create=True, today=lambda: TODAY)
    account = an_account(name="Handed Over Ltd")
    keep(desk, account, a_contact(account_id=account.id, name="Ada"))
    written = desk.hand_overs.write(account.id, "Nancy", tmp_path / "package.zip")
    desk.close()
    return written.place


def known(running):
    reader = running.workspace.desk.reader
    return [one.name for one in reader.all(Account, name=["Handed Over Ltd"])]


def test_a_package_that_is_dropped_is_taken_over_and_can_go_again(qtbot, running, package):
    running.window.files_dropped.emit([str(package)])
    qtbot.waitUntil(lambda: known(running) == ["Handed Over Ltd"], timeout=PATIENCE)
    at_rest(qtbot, running)
    running.window.action("undo").trigger()
    qtbot.waitUntil(lambda: known(running) == [], timeout=PATIENCE)


def test_there_is_a_command_for_it(running):
    words = [action.text() for action in running.window.commands]
    assert {"Hand over an account…", "Take over an account…", "Visit brief"} <= set(words)


def test_a_file_that_holds_no_account_is_refused_in_a_sentence(qtbot, running, tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text('{"kamdesk": 1, "accounts": [', "utf-8")
    running.window.files_dropped.emit([str(broken)])
    qtbot.waitUntil(lambda: bool(running.window.toasts.shown), timeout=PATIENCE)
    (toast,) = running.window.toasts.shown
    assert "broken.json" in toast.accessibleName()
