"""An account is handed over from the page of reports: seen, packed, and noted if asked."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Promise
from kamdesk.domain.team import Colleague
from kamdesk.services.document_kinds import DocumentKind
from kamdesk.ui.views.reports import ReportsView
from kamdesk.ui.views.reports.handing import HandOverBar
from kamdesk.ui.widgets.switch import Switch
from tests.support.builders import an_action
from tests.support.trade import keep

WAIT = 30_000  # ms: the first page loads the typesetter


@pytest.fixture
def view(qtbot, screen, stocked, known):
    keep(
        stocked,
        Colleague(name="Robert King"),
        an_action(account_id=known.alpha.id, title="Quote", promise=Promise.OURS),
    )
    view = screen(ReportsView)
    view.show_kind(DocumentKind.HAND_OVER)
    qtbot.waitUntil(lambda: bool(view.paper.pages), timeout=WAIT)
    return view


@pytest.fixture
def bar(view):
    return view.findChild(HandOverBar)


def button(view, words):
    return next(b for b in view.findChildren(QPushButton) if b.accessibleName() == words)


def choose(bar, name):
    bar.findChild(QComboBox).setEditText(name)


def test_what_is_still_owed_stands_above_the_pages(qtbot, view, bar):
    qtbot.waitUntil(lambda: "We still owe" in bar.owed)
    assert bar.isVisible()
    assert not button(view, "Write package…").isEnabled()  # to nobody yet
    view.show_kind(DocumentKind.PLAN)
    assert not bar.isVisible()


def test_the_pages_are_those_of_a_hand_over_to_who_was_chosen(qtbot, view, bar, tmp_path):
    choose(bar, "Robert King")
    out = tmp_path / "hand-over.pdf"
    with qtbot.waitSignal(view.done, timeout=WAIT):
        view.write(out)
    text = PdfReader(out).pages[0].extract_text()
    assert "Promises to keep" in text
    assert "Robert King" in text


def test_colleagues_are_offered_and_others_can_be_typed(qtbot, view, bar):
    box = bar.findChild(QComboBox)
    qtbot.waitUntil(lambda: box.findText("Robert King") >= 0)
    assert box.currentText() == ""
    choose(bar, "Somebody New")
    assert bar.to == "Somebody New"
    assert button(view, "Write package…").isEnabled()


def test_the_package_is_written_and_the_account_stays_ours(
    qtbot, view, bar, stocked, known, tmp_path
):
    choose(bar, "Robert King")
    out = tmp_path / "alpha.zip"
    with qtbot.waitSignal(view.done, timeout=WAIT):
        bar.write(out)
    with ZipFile(out) as packed:
        assert packed.namelist() == ["hand-over.pdf", "hand-over.docx", "account.json"]
    assert view.answer.startswith("Saved as alpha.zip")
    assert stocked.reader.one(Account, known.alpha.id).owner != "Robert King"


@pytest.mark.usefixtures("view")
def test_it_becomes_theirs_where_that_is_switched_on(qtbot, bar, stocked, known, editing, tmp_path):
    choose(bar, "Robert King")
    qtbot.mouseClick(bar.findChild(Switch), Qt.MouseButton.LeftButton)
    assert button(bar, "Write and assign…").isEnabled()
    with qtbot.waitSignal(editing.changed, timeout=WAIT):
        bar.write(tmp_path / "alpha.zip")
    assert stocked.reader.one(Account, known.alpha.id).owner == "Robert King"


def test_a_place_that_cannot_be_written_is_said(qtbot, view, bar, tmp_path):
    choose(bar, "Robert King")
    bar.write(tmp_path / "no" / "alpha.zip")
    qtbot.waitUntil(lambda: "could not be written" in view.answer, timeout=WAIT)
    assert button(view, "Write package…").isEnabled()


def test_the_package_is_named_after_the_account(qtbot, view, bar):
    choose(bar, "Robert King")
    qtbot.waitUntil(lambda: view._picker.about == "Alpha")
    view.show_kind(DocumentKind.HAND_OVER)
    button(view, "Write package…").click()
    dialog = view.findChild(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert Path(dialog.selectedFiles()[0]).name == "Alpha – hand-over.zip"
    dialog.reject()
