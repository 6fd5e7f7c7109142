"""The import page: understood at once, corrected by hand, done in one step, taken back."""

import pytest
from PySide6.QtWidgets import QFileDialog

from kamdesk.domain.accounts import Account
from kamdesk.ui.views.imports import ImportView
from kamdesk.ui.views.imports.words import FIELDS, reason_words
from tests.support.tables import names

GERMAN = (
    "Kundennummer;Firma;Ort;Jahresumsatz;Kunde seit\n"
    "10001;Müller & Söhne;München;1.234,50;03.02.2014\n"
    "10002;Bäckerei Weiß;Wien;98,00;14.11.2019\n"
    "10003;Häfele;Hamburg;1,00;31.02.2020\n"
)


@pytest.fixture
def view(screen, editing):
    return screen(ImportView)


@pytest.fixture
def german(tmp_path):
    file = tmp_path / "Kunden.csv"
    file.write_bytes(GERMAN.encode("cp1252"))
    return str(file)


@pytest.fixture
def shown(qtbot, view):
    """Let the page look into files, and wait until it knows what they would do."""

    def show(*files):
        view.begin(files)
        qtbot.waitUntil(lambda: not view.busy)
        return view

    return show


def accounts(desk):
    return sorted(one.name for one in desk.reader.all(Account))


def test_without_files_it_asks_for_some_or_for_a_folder(view):
    view.begin([])
    assert view.choosing.isVisible()
    for button, mode in (
        (view.choosing.files, QFileDialog.FileMode.ExistingFiles),
        (view.choosing.folder, QFileDialog.FileMode.Directory),
    ):
        button.click()
        dialog = view.findChildren(QFileDialog)[-1]
        assert dialog.fileMode() is mode
        dialog.reject()


def test_a_messy_german_file_is_understood_and_shown(shown, german, request):
    request.getfixturevalue("database_off_the_gui_thread")
    view = shown(german)
    choices = {name: box.currentText() for name, box in view.detail.choices.items()}
    assert choices == {
        "kind": "Accounts",
        "encoding": "cp1252",
        "delimiter": "Semicolon",
        "decimal": "1.234,50",
        "date_order": "Day first",
    }
    assert view.detail.columns.fields["Firma"] == "name"
    assert names(view.detail.preview_table, 1) == ["Müller & Söhne", "Bäckerei Weiß"]
    table = view.detail.skipped_table
    assert [names(table, at) for at in range(4)] == [
        ["4"],
        ["Kunde seit"],
        ["31.02.2020"],
        ["No day can be read here"],
    ]
    assert "2 new" in view.summary.text
    assert "1 skipped" in view.summary.text


def test_it_is_imported_as_one_step_and_taken_back(shown, german, qtbot, editing, dated):
    view = shown(german)
    with qtbot.waitSignal(editing.changed) as done:
        view.summary.go.click()
    assert done.args[0].label == "portfolio.import"
    assert accounts(dated) == ["Bäckerei Weiß", "Müller & Söhne"]
    assert view.summary.undo.isVisible()
    with qtbot.waitSignal(editing.changed):
        view.summary.undo.click()
    assert accounts(dated) == []
    assert editing.stack.undoText() == ""


def test_a_column_can_feed_another_field_or_none(shown, german, qtbot, dated):
    view = shown(german)
    view.detail.columns.choose("Ort", "region")
    qtbot.waitUntil(lambda: not view.busy)
    assert view.detail.columns.fields["Ort"] == "region"
    view.detail.columns.choose("Kunde seit", None)
    qtbot.waitUntil(lambda: not view.busy)
    assert view.detail.columns.fields == {
        "Kundennummer": view.detail.columns.fields["Kundennummer"],
        "Firma": "name",
        "Ort": "region",
        "Jahresumsatz": "annual_revenue",
        "Kunde seit": None,
    }
    assert "0 skipped" in view.summary.text
    view.perform()
    qtbot.waitUntil(lambda: not view.busy)
    assert {one.region for one in dated.reader.all(Account)} == {"München", "Wien", "Hamburg"}


def test_a_mark_that_was_guessed_can_be_corrected(shown, tmp_path, qtbot):
    file = tmp_path / "customers.csv"
    file.write_text("Company,Customer since\nAlpha,03/04/2020\nBeta,05/06/2020\n")
    view = shown(str(file))
    box = view.detail.choices["date_order"]
    assert box.currentData() == "dmy"
    assert "remarks 1" in view.detail.parts._buttons["skipped"].text()
    box.setCurrentIndex(box.findData("mdy"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not view.busy)
    assert names(view.detail.preview_table, 1) == ["4 Mar 2020", "6 May 2020"]


def test_a_wrong_encoding_is_told_and_the_table_stays(shown, german, qtbot):
    view = shown(german)
    box = view.detail.choices["encoding"]
    box.setCurrentIndex(box.findData("utf-8"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not view.busy)
    assert "not in utf-8" in view.summary.text
    assert names(view.detail.preview_table, 1) == ["Müller & Söhne", "Bäckerei Weiß"]


def test_a_table_can_be_left_out_and_taken_in_again(shown, german, qtbot):
    view = shown(german)
    box = view.detail.choices["kind"]
    for kind, words in (("", "Nothing in these files"), ("accounts", "Ready")):
        box.setCurrentIndex(box.findData(kind))
        box.activated.emit(box.currentIndex())
        qtbot.waitUntil(lambda: not view.busy)
        assert words in view.summary.text


def test_a_file_that_cannot_be_read_is_told_in_one_sentence(shown, tmp_path):
    file = tmp_path / "empty.csv"
    file.touch()
    assert "The file is empty" in shown(str(file)).summary.text


def test_stopping_leaves_the_portfolio_as_it_was(view, german, qtbot, dated):
    view.begin([german])
    view.stop()
    qtbot.waitUntil(lambda: not view.busy)
    assert view.summary.text.startswith("Stopped")
    assert accounts(dated) == []


def test_a_folder_shows_each_table_and_why_some_are_not_taken(shown, tmp_path, german):
    (tmp_path / "Shippers.csv").write_text("ShipperID,CompanyName\n1,Speedy\n")
    view = shown(str(tmp_path))
    assert names(view.files.table) == [
        "Kunden.csv, Accounts",
        "Shippers.csv, The table holds shippers, which are not kept here",
    ]
    view.files.table.selectRow(1)
    assert view.detail.choices["kind"].currentText() == "Left out"


def test_no_page_is_wider_than_a_small_laptop(shown, german):
    view = shown(german)
    assert view.minimumSizeHint().width() <= 1126


def test_every_field_a_column_can_feed_has_a_name(dated):
    for kind in dated.tables.kinds():
        assert set(dated.tables.fields(kind)) <= FIELDS.keys()


@pytest.mark.parametrize("code", ["import.kind.shippers", "row.deleted", "import.file.empty"])
def test_every_reason_has_words(qapp, code):
    assert "." not in reason_words(code)


def test_cards_are_shown_as_people_and_imported(shown, tmp_path, qtbot, editing, dated):
    file = tmp_path / "people.vcf"
    file.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lo\nORG:Nord\nTEL;CELL:7\nX-ABUID:1\nEND:VCARD\n"
    )
    view = shown(str(file))
    assert view.detail.choices["kind"].currentText() == "Contacts"
    asked = {name for name, choice in view.detail.choices.items() if choice.isVisible()}
    assert asked == {"kind", "encoding"}
    assert view.detail.columns.fields == {
        "Name": "name",
        "Company": "account.name",
        "Mobile": "mobile",
        "Technical": None,
    }
    with qtbot.waitSignal(editing.changed):
        view.summary.go.click()
    assert accounts(dated) == ["Nord"]
