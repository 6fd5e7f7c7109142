"""Every control of every page has a name, does something and is large enough to hit."""

from datetime import date

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollArea, QWidget

from kamdesk.app.pages import VIEWS
from kamdesk.app.settings import SettingsFile

PATIENCE = 60_000
PRESSED = ("clicked()", "clicked(bool)", "toggled(bool)", "pressed()")
SMALLEST_TARGET = 24  # px, at normal text size


@pytest.fixture
def running(qtbot, tmp_path):
    from kamdesk.app.window import Running, application

    application(["kamdesk"])
    settings = SettingsFile(tmp_path / "settings.json")
    file = tmp_path / "Sample.kamdesk"
    running = Running(file, settings, demo=True, today=lambda: date(2026, 11, 24))
    running.begin()
    running.window.resize(1366, 768)
    qtbot.waitUntil(lambda: running.window.place is not None, timeout=PATIENCE)
    yield running
    running.window.close()
    running.end()


def shown(qtbot, running):
    """Go through all pages; at each, hand out what is seen of it."""
    running.workspace.desk.jumps.refresh()
    account = running.workspace.desk.jumps.find("Ernst Handel")[0].id
    for key in VIEWS:
        running.window.go(key, account if key == "account" else None)
        qtbot.waitUntil(lambda: not running.tasks.pending, timeout=PATIENCE)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.sendPostedEvents()  # lays everything out
        running.window.grab()
        seen = [part for part in running.window.findChildren(QWidget) if part.isVisible()]
        yield key, seen


def is_named(part):
    text = part.text() if isinstance(part, QAbstractButton | QLabel) else ""
    proxy = part.focusProxy()
    return bool(part.accessibleName() or text or (proxy is not None and proxy.accessibleName()))


def takes_focus(part):
    plain = isinstance(part, QScrollArea)  # scrolls what is named itself
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and not plain


def answers(button):
    heard = any(button.receivers(SIGNAL(name)) for name in PRESSED)
    menu = getattr(button, "menu", lambda: None)()
    action = getattr(button, "defaultAction", lambda: None)()
    return heard or button.group() is not None or menu is not None or action is not None


def faults(key, seen):
    """Return what is wrong with a page."""
    for part in seen:
        kind = type(part).__name__
        if takes_focus(part) and not is_named(part):
            yield key, kind, "has no name"
        if isinstance(part, QAbstractScrollArea) and part.horizontalScrollBar().isVisible():
            yield key, kind, "scrolls sideways"
        if isinstance(part, QAbstractButton):
            name = part.accessibleName() or part.text()
            if not answers(part):
                yield key, name, "does nothing"
            inside = kind == "QLineEditIconButton" or not name  # Qt's own, inside a field
            if not inside and min(part.width(), part.height()) < SMALLEST_TARGET:
                yield key, name, "is too small to hit"


def test_every_control_is_named_does_something_and_can_be_hit(qtbot, running):
    wrong = [fault for key, seen in shown(qtbot, running) for fault in faults(key, seen)]
    assert wrong == []


def test_a_control_that_does_nothing_is_noticed(qtbot):
    from PySide6.QtWidgets import QPushButton

    dead = QPushButton("Archive")
    qtbot.addWidget(dead)
    dead.resize(80, 10)
    assert list(faults("page", [dead])) == [
        ("page", "Archive", "does nothing"),
        ("page", "Archive", "is too small to hit"),
    ]
