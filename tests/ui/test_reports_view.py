"""A plan is seen page by page before it is written, for one audience at a time."""

from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QPushButton

from kamdesk.services.document_kinds import DocumentKind
from kamdesk.services.planning import Audience
from kamdesk.ui.views.record_table import RecordTable
from kamdesk.ui.views.reports import ReportsView
from kamdesk.ui.views.reports.writing import Wanted, file_name
from tests.ui.conftest import TODAY

WAIT = 30_000  # ms: the first page loads the typesetter


@pytest.fixture
def view(qtbot, screen, stocked):
    view = screen(ReportsView)
    qtbot.waitUntil(lambda: bool(view.paper.pages), timeout=WAIT)
    return view


def press(view, words):
    found = [b for b in view.findChildren(QPushButton) if b.accessibleName() == words]
    assert found, words
    found[0].click()


def words_of(path):
    return "".join(page.extract_text() for page in PdfReader(path).pages)


def subtitle(view):
    return view._header._subtitle.text()


def test_the_largest_account_is_shown_first(view, known):
    assert view._picker.account_id == known.alpha.id
    assert subtitle(view).startswith("Alpha  ·  ")
    assert view.paper.pages[0].accessibleName() == f"Page 1 of {len(view.paper.pages)}"


def test_the_file_is_what_was_shown(qtbot, view, tmp_path):
    out = tmp_path / "plan.pdf"
    with qtbot.waitSignal(view.done, timeout=WAIT) as done:
        view.write(out)
    assert done.args == [str(out)]
    assert len(PdfReader(out).pages) == len(view.paper.pages)
    assert "Alpha" in words_of(out)
    assert view.answer.startswith("Saved as plan.pdf  ·  PDF/UA-1 and PDF/A-2a")


def test_the_customer_copy_has_no_chances(qtbot, view, tmp_path):
    kept, given = tmp_path / "kept.pdf", tmp_path / "given.pdf"
    with qtbot.waitSignal(view.done, timeout=WAIT):
        view.write(kept)
    press(view, "Customer copy")
    assert view.audience is Audience.CUSTOMER
    qtbot.waitUntil(lambda: "can be handed over" in subtitle(view), timeout=WAIT)
    with qtbot.waitSignal(view.done, timeout=WAIT):
        view.write(given)
    assert "Health" in words_of(kept)
    assert "Health" not in words_of(given)


def test_a_place_that_cannot_be_written_is_said_beside_the_button(qtbot, view, tmp_path):
    with qtbot.assertNotEmitted(view.done):
        view.write(tmp_path / "no such folder" / "plan.pdf")
        qtbot.waitUntil(lambda: view.answer.startswith("Nothing can be written"), timeout=WAIT)
    assert view._export.isEnabled()
    assert not view._answer.open_file.isVisible()


def test_the_folder_is_told_to_be_remembered(qtbot, view, tmp_path):
    with qtbot.waitSignal(view.setting_chosen) as told, qtbot.waitSignal(view.done, timeout=WAIT):
        view.write(tmp_path / "plan.pdf")
    assert told.args == ["reports.folder", str(tmp_path)]


def test_asking_for_a_place_stops_nothing(qtbot, view):
    press(view, "Export PDF…")
    dialog = view.findChild(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert Path(dialog.selectedFiles()[0]).name == "Alpha – account plan 2026-06-12.pdf"
    dialog.reject()


def test_another_account_is_picked_by_searching(qtbot, view, known):
    view._picker.accounts._search.setText("bet")
    table = view.findChild(RecordTable)
    qtbot.waitUntil(lambda: table.records.rowCount() == 1)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    table.selectRow(0)
    qtbot.waitUntil(lambda: subtitle(view).startswith("Beta"), timeout=WAIT)
    assert view._picker.account_id == known.beta.id


def test_another_page_can_ask_for_an_account(qtbot, view, known):
    view.show_subject(known.beta.id)
    qtbot.waitUntil(lambda: subtitle(view).startswith("Beta"), timeout=WAIT)
    assert view.findChild(RecordTable).selected_ids == (known.beta.id,)


def test_a_change_is_seen_on_the_page(qtbot, view, editing, dated, known):
    before = view.paper.pages[0]
    with qtbot.waitSignal(editing.changed):
        editing.do(lambda: dated.accounts.change(known.alpha.id, name="Omega"))
    qtbot.waitUntil(lambda: subtitle(view).startswith("Omega"), timeout=WAIT)
    assert view.paper.pages[0] is not before


def test_a_late_answer_does_not_cover_a_newer_one(qtbot, screen, stocked, known):
    view = screen(ReportsView)
    qtbot.waitUntil(lambda: view._picker.account_id == known.alpha.id)
    view.show_subject(known.beta.id)
    qtbot.waitUntil(lambda: bool(view.paper.pages), timeout=WAIT)
    assert subtitle(view).startswith("Beta")


def test_an_empty_portfolio_has_words_instead_of_pages(qtbot, screen, dated):
    view = screen(ReportsView)
    qtbot.waitUntil(lambda: "Add an account" in view.paper.accessibleDescription())
    assert not view._export.isEnabled()


def test_pages_fit_the_room(qtbot, view):
    view.resize(760, 700)
    qtbot.waitUntil(lambda: view.paper.pages[0].width() <= view.paper.viewport().width())
    wide = view.paper.pages[0].width()
    view.resize(1126, 740)
    qtbot.waitUntil(lambda: view.paper.pages[0].width() > wide)


def test_a_file_name_holds_nothing_that_a_disk_refuses():
    wanted = Wanted(kind=DocumentKind.PLAN, audience=Audience.CUSTOMER)
    name = file_name(wanted, 'A/B: "Nord" <Süd>?', TODAY)
    assert name == "A B Nord Süd – joint plan 2026-06-12.pdf"


def test_the_screen_never_waits_for_the_typesetter(qtbot, view, dated, monkeypatch):
    held = Event()
    writer = type(dated.writer)
    monkeypatch.setattr(writer, "pages", lambda _self, _plan: held.wait(20) and [png()])
    press(view, "Customer copy")
    assert view.audience is Audience.CUSTOMER  # at once, while the pages are being set
    held.set()
    qtbot.waitUntil(lambda: len(view.paper.pages) == 1, timeout=WAIT)


def png():
    from PySide6.QtCore import QBuffer, QByteArray

    image = QImage(10, 14, QImage.Format.Format_RGB32)
    image.fill(0)
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(store.data())
