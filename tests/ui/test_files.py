"""Files on the page of an account: they come in by a drop or a picker, and go out as copies."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from kamdesk.app.receiving import Receiving, is_table
from kamdesk.domain.attachments import Attachment
from kamdesk.services.attaching import Held, Of
from kamdesk.services.kinds import Kind
from kamdesk.ui.main_window import MainWindow
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.form_files import FormFiles
from tests.support.tables import names, pick
from tests.ui.conftest import today


@pytest.fixture
def offer(tmp_path):
    found = tmp_path / "Offer.pdf"
    found.write_bytes(b"%PDF-1.7 an offer")
    return found


@pytest.fixture
def view(qtbot, screen, stocked, known):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    qtbot.waitUntil(lambda: view._header._title.text() == "Alpha")
    return view


CORNER = QPointF(5, 5)


def drop(widget, *paths, at=CORNER):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(widget, QDragEnterEvent(at.toPoint(), copy, data, buttons, keys))
    event = QDropEvent(at, copy, data, buttons, keys)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_what_is_dropped_on_the_page_becomes_a_file_of_the_account(
    qtbot, view, offer, editing, stocked, known
):
    strange = offer.with_name("what.is.this")
    strange.write_bytes(b"\x00\x01")
    with qtbot.waitSignal(editing.changed) as changed:
        assert drop(view, offer, strange)
    assert changed.args[0].label == "attachment.add"
    tab = view.tab("files")
    qtbot.waitUntil(lambda: set(names(tab.list.table)) == {"Offer.pdf", "what.is.this"})
    assert {one.account_id for one in stocked.reader.all(Attachment)} == {known.alpha.id}
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    assert not stocked.reader.all(Attachment)


def test_a_folder_is_no_file(view, tmp_path):
    assert not drop(view, tmp_path)


def test_what_falls_on_a_person_is_theirs(qtbot, view, offer, editing, stocked, known):
    view.show_tab("people")
    tab = view.tab("people")
    qtbot.waitUntil(lambda: bool(tab.card.view.map.people))
    (person,) = tab.card.view.map.people
    place = tab.card.view.mapFromScene(person.box.center())
    with qtbot.waitSignal(editing.changed):
        assert drop(tab.card.view.viewport(), offer, at=QPointF(place))
    (one,) = stocked.reader.all(Attachment)
    assert (one.contact_id, one.account_id) == (known.roland.id, known.alpha.id)


class Shown(QObject):
    """Stands in for the programs of the system."""

    def __init__(self):
        super().__init__()
        self.urls = []

    @Slot(QUrl)
    def show_url(self, url):
        self.urls.append(url)


@pytest.fixture
def system(qapp):
    shown = Shown()
    QDesktopServices.setUrlHandler("file", shown, "show_url")
    yield shown
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def tab(qtbot, view, stocked, known):
    of = Of(account_id=known.alpha.id)
    stocked.attachments.attach([Held(name="Offer.pdf", data=b"%PDF-1.7")], of)
    stocked.attachments.attach([Held(name="setup.exe", data=b"MZ")], of)
    view.show_tab("files")
    tab = view.tab("files")
    qtbot.waitUntil(lambda: names(tab.list.table) == ["Offer.pdf", "setup.exe"])
    return tab


def test_a_document_is_opened_as_a_private_copy(qtbot, tab, system):
    pick(tab.list.table, 0)
    qtbot.waitUntil(tab._open.isEnabled)
    tab._open.click()
    qtbot.waitUntil(lambda: len(system.urls) == 1)
    place = Path(system.urls[0].toLocalFile())
    assert (place.name, place.read_bytes()) == ("Offer.pdf", b"%PDF-1.7")


def test_a_program_can_only_be_saved(qtbot, tab, system, tmp_path):
    pick(tab.list.table, 1)
    assert not tab._open.isEnabled()
    assert not tab.menu().actions()[0].isEnabled()
    tab.list.opened.emit(tab.chosen.id)
    dialog = tab.attacher.findChild(QFileDialog) or tab.findChild(QFileDialog)
    with qtbot.waitSignal(tab.attacher.saved):
        dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    assert (tmp_path / "setup.exe").read_bytes() == b"MZ"
    assert not system.urls


def test_a_file_is_renamed_and_removed_in_its_list(qtbot, tab, editing, stocked):
    pick(tab.list.table, 0)
    with qtbot.waitSignal(editing.changed):
        tab.menu().actions()[3].trigger()
    qtbot.waitUntil(lambda: names(tab.list.table) == ["setup.exe"])
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    assert len(stocked.reader.all(Attachment)) == 2


def test_files_wait_on_the_form_until_the_touchpoint_is_there(
    qtbot, view, offer, editing, stocked, known
):
    form = view.adding.new(Kind.TOUCHPOINTS, {"account": str(known.alpha.id)})
    assert drop(form, offer)
    text = form.field("summary").editor
    assert drop(text.viewport(), offer.with_name("Offer.pdf"))
    assert not text.toPlainText()
    assert form.findChild(FormFiles)._count.text().startswith("2 file")
    form.field("summary").put("Talked prices")
    labels = []
    editing.changed.connect(lambda outcome: labels.append(outcome.label))
    form.submit()
    qtbot.waitUntil(lambda: labels == ["touchpoint.add", "attachment.add"])
    one, other = stocked.reader.all(Attachment)
    assert one.touchpoint_id == other.touchpoint_id is not None
    assert one.account_id == known.alpha.id


@pytest.fixture
def receiving(qtbot, theme, tasks, stocked, editing):
    window = MainWindow(theme, ())
    qtbot.addWidget(window)
    bench = Bench(theme=theme, desk=stocked, editor=editing, tasks=tasks, today=today)
    return Receiving(window, bench)


def test_a_file_that_falls_on_the_window_is_asked_whose_it_is(
    qtbot, receiving, offer, editing, stocked, known
):
    receiving.ask([offer])
    form = receiving.form
    form.field("account").put("Nobody of that name")
    form.submit()
    qtbot.waitUntil(lambda: form._problem.isVisibleTo(form))
    form.field("account").put("Beta")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    (one,) = stocked.reader.all(Attachment)
    assert one.account_id == known.beta.id


@pytest.mark.parametrize(
    ("name", "table"), [("a.csv", True), ("B.XLSX", True), ("a.pdf", False), ("strange", False)]
)
def test_tables_are_imported_and_all_others_attached(tmp_path, name, table):
    assert is_table(tmp_path / name) is table
    assert is_table(tmp_path)
