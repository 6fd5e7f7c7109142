"""The relationship map of an account: read, walked through, moved, written."""

from datetime import timedelta

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QPushButton

from kamdesk.domain.contacts import BuyingRole, Contact, Seniority, Support
from kamdesk.domain.team import Acquaintance, Colleague
from kamdesk.domain.ties import Tie, TieKind
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.ui.labels import apology
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.account.people.beside import Beside
from kamdesk.ui.views.account.people.looks import Coloring, state_of
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.text import Label
from tests.conftest import an_account
from tests.ui.conftest import TODAY

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def staff(dated, stocked, known):
    """Klara over Anja and Tobias; Eva below Anja; Roland beside them."""
    alpha = known.alpha.id
    klara = Contact(
        name="Klara",
        account_id=alpha,
        seniority=Seniority.EXECUTIVE,
        function="Board",
        role=BuyingRole.DECIDES,
        influence=5,
    )
    anja = Contact(
        name="Anja",
        account_id=alpha,
        seniority=Seniority.DIRECTOR,
        function="Buying",
        support=Support.SUPPORTER,
        influence=4,
        reports_to_id=klara.id,
    )
    tobias = Contact(
        name="Tobias",
        account_id=alpha,
        seniority=Seniority.DIRECTOR,
        function="Supply",
        support=Support.SCEPTIC,
        influence=4,
        reports_to_id=klara.id,
    )
    eva = Contact(name="Eva", account_id=alpha, function="Buying", reports_to_id=anja.id)
    for one in (klara, anja, tobias, eva):
        dated.contacts.add(one)
    dated.ties.add(Tie(contact_id=anja.id, other_id=tobias.id, kind=TieKind.CONFLICT, note="slots"))
    dated.touchpoints.add(
        Touchpoint(
            summary="Range",
            kind=TouchpointKind.CALL,
            happened_on=TODAY - timedelta(days=9),
            account_id=alpha,
            contacts=(anja.id,),
        )
    )
    janet = Colleague(name="Janet Leverling")
    dated.colleagues.add(janet)
    dated.acquaintances.add(Acquaintance(colleague_id=janet.id, contact_id=anja.id))
    return {one.name: one for one in (klara, anja, tobias, eva)}


@pytest.fixture
def tab(qtbot, screen, staff, known):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    view.show_tab("people")
    tab = view.tab("people")
    tab.page = view
    qtbot.waitUntil(lambda: len(tab.card.view.map.people) == 5)
    return tab


def item(tab, name):
    return next(one for one in tab.card.view.map.people if one.person.contact.name == name)


def chosen(tab):
    found = tab.card.view.map.chosen
    return found.person.contact.name if found else None


def labels(part):
    return [label.text() for label in part.findChildren(Label)]


def stored(dated, staff, name):
    return dated.reader.one(Contact, staff[name].id)


def again(qtbot, tab, editing, edit):
    """Do something that writes, and wait until the map was read once more."""
    with qtbot.waitSignal(editing.changed), qtbot.waitSignal(tab.shown):
        edit()


def test_everybody_stands_below_whom_they_report_to(tab):
    assert item(tab, "Klara").y() < item(tab, "Anja").y() == item(tab, "Tobias").y()
    assert item(tab, "Eva").y() > item(tab, "Anja").y()
    assert len(tab.card.view.map._reports) == 3
    assert [tie.words for tie in tab.card.view.map.ties] == ["Conflict: slots"]


def test_the_heading_and_the_cards_beside_agree(tab):
    assert "5 people, 1 met" in labels(tab.card)
    links = [one.text() for one in tab.coverage.findChildren(QPushButton)]
    assert "People met, by level and function: 1 of 5" in links
    assert "Supply, Director: 0 of 1 met" in tab.coverage.matrix.accessibleDescription()
    assert "Board: decider not met" in labels(tab.concerns)
    assert "A sceptic with influence" in labels(tab.concerns)
    assert "1 of 5" in labels(tab.acquainted)


def test_colors_say_support_role_or_coverage(tab):
    anja = item(tab, "Anja").person
    said = [state_of(anja, each).text for each in Coloring]
    assert said == ["Supporter", "No role yet", "In touch"]
    chips = tab.card._colors.findChildren(QPushButton)
    next(chip for chip in chips if chip.text() == "Coverage").click()
    assert item(tab, "Anja")._coloring is Coloring.COVERAGE


def test_a_card_can_be_read_aloud(tab):
    said = item(tab, "Anja").description
    assert said == (
        "Anja, Director, Supporter, last met 9 days ago, contact due Wed 17 Jun, influence 4 of 5, "
        "known by Janet Leverling"
    )
    tab.card.view.map.choose(item(tab, "Tobias").person.contact.id)
    lines = tab.card.view.accessibleDescription().splitlines()
    assert lines[0].startswith("Tobias")
    assert "Anja – Tobias: Conflict: slots" in lines


def test_arrows_walk_from_person_to_person(qtbot, tab):
    view = tab.card.view
    walked = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Left, Key.Key_Down, Key.Key_Up):
        qtbot.keyClick(view, key)
        walked.append(chosen(tab))
    assert walked == ["Klara", "Anja", "Tobias", "Anja", "Eva", "Anja"]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_F2])
def test_a_key_opens_the_form_of_a_person(qtbot, tab, staff, key):
    tab.card.view.map.choose(staff["Anja"].id)
    qtbot.keyClick(tab.card.view, key)
    qtbot.waitUntil(lambda: tab.page.adding.form is not None)
    form = tab.page.adding.form
    assert form.field("reports_to").text == "Klara"
    assert form.field("support").text == "Supporter"
    assert form.field("influence").text == "4"


def test_delete_takes_a_person_off_and_undo_brings_it_back(qtbot, tab, staff, editing):
    tab.card.view.map.choose(staff["Eva"].id)
    again(qtbot, tab, editing, lambda: qtbot.keyClick(tab.card.view, Key.Key_Delete))
    assert len(tab.card.view.map.people) == 4
    again(qtbot, tab, editing, editing.stack.undo)
    assert len(tab.card.view.map.people) == 5


def test_a_drag_is_remembered_and_undone(qtbot, tab, dated, staff, editing):
    view, anja = tab.card.view, item(tab, "Anja")
    before, port = anja.spot, view.viewport()
    start = view.mapFromScene(anja.box.center())
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, start + QPoint(30, 10))
    again(
        qtbot,
        tab,
        editing,
        lambda: qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 40)),
    )
    kept = stored(dated, staff, "Anja")
    assert (kept.map_x, kept.map_y) == item(tab, "Anja").spot != before
    again(qtbot, tab, editing, editing.stack.undo)
    assert stored(dated, staff, "Anja").map_x is None
    assert item(tab, "Anja").spot == before


def test_a_click_moves_nobody(qtbot, tab, staff, editing):
    view = tab.card.view
    place = view.mapFromScene(item(tab, "Anja").box.center())
    with qtbot.assertNotEmitted(editing.changed, wait=100):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen(tab) == "Anja"


def test_alt_and_an_arrow_move_a_person_instead_of_going_back(qtbot, tab, dated, staff, editing):
    view = tab.card.view
    view.map.choose(staff["Tobias"].id)
    before = item(tab, "Tobias").spot
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Left, ALT)
    asked.ignore()
    QApplication.sendEvent(view, asked)
    assert asked.isAccepted()
    again(qtbot, tab, editing, lambda: qtbot.keyClick(view, Key.Key_Left, ALT))
    assert stored(dated, staff, "Tobias").map_x == before[0] - 8
    assert chosen(tab) == "Tobias"


def test_keys_and_the_button_change_the_size(qtbot, tab):
    view = tab.card.view
    view.fit()
    fitted = view.transform().m11()
    qtbot.keyClick(view, Key.Key_Plus)
    assert view.transform().m11() == pytest.approx(fitted * 1.2)
    qtbot.keyClick(view, Key.Key_Minus)
    qtbot.keyClick(view, Key.Key_Minus)
    assert view.transform().m11() < fitted
    next(b for b in tab.card.findChildren(Button) if b.accessibleName() == "Fit").click()
    assert view.transform().m11() == pytest.approx(fitted)


def entry(menu, *words):
    for each in words:
        action = next(one for one in menu.actions() if one.text().startswith(each))
        menu = action.menu() or menu
    return action


def test_the_menu_puts_a_person_below_another(qtbot, tab, dated, staff, editing):
    menu = tab.menus.of_person(item(tab, "Tobias").person, tab._found)
    again(qtbot, tab, editing, lambda: entry(menu, "Reports to", "Anja").trigger())
    assert stored(dated, staff, "Tobias").reports_to_id == staff["Anja"].id
    assert item(tab, "Tobias").y() > item(tab, "Anja").y()


def test_a_circle_is_refused_in_a_sentence(qtbot, tab, dated, staff, editing):
    menu = tab.menus.of_person(item(tab, "Klara").person, tab._found)
    with qtbot.waitSignal(editing.refused) as refused:
        entry(menu, "Reports to", "Eva").trigger()
    words = apology(refused.args[0])
    assert words == "That would put 'Klara' below themselves: choose somebody else."
    assert stored(dated, staff, "Klara").reports_to_id is None


def test_a_tie_is_added_by_its_form_and_removed_by_its_menu(qtbot, tab, dated, staff, editing):
    menu = tab.menus.of_person(item(tab, "Eva").person, tab._found)
    entry(menu, "Add a tie").trigger()
    form = tab.page.adding.form
    form.field("other").put("Tobias")
    form.field("note").put("Same school")
    again(qtbot, tab, editing, form.submit)
    tie = next(one for one in tab.card.view.map.ties if one.words == "Same school")
    assert tie.tie.kind is TieKind.INFLUENCES
    menu = tab.menus.of_tie(tie.tie)
    again(qtbot, tab, editing, lambda: entry(menu, "Delete tie").trigger())
    assert len(dated.reader.all(Tie)) == 1


def test_another_of_ours_who_knows_somebody_is_noted(qtbot, tab, dated, editing):
    tab.acquainted.colleague_pressed.emit()
    form = tab.page.adding.form
    qtbot.keyClicks(form.start, "Laura Callahan")
    again(qtbot, tab, editing, form.submit)
    menu = tab.menus.of_person(item(tab, "Eva").person, tab._found)
    entry(menu, "Known by").trigger()
    form = tab.page.adding.form
    form.field("colleague").put("Laura Callahan")
    form.field("strength").put("4")
    again(qtbot, tab, editing, form.submit)
    assert item(tab, "Eva").person.known_by == ("Laura Callahan",)
    assert "Laura Callahan" in labels(tab.acquainted)


def test_the_cards_go_below_the_map_where_the_room_is_narrow(tab):
    room = tab.findChild(Beside)
    assert not room.below
    room.resize(700, 600)
    assert room.below


def test_whoever_left_is_off_the_map(qtbot, tab, dated, staff, editing):
    menu = tab.menus.of_person(item(tab, "Anja").person, tab._found)
    again(qtbot, tab, editing, lambda: entry(menu, "Left the company").trigger())
    assert stored(dated, staff, "Anja").left_on == TODAY
    assert len(tab.card.view.map.people) == 4


def test_what_is_to_be_done_becomes_an_action(qtbot, tab):
    todo = next(b for b in tab.concerns.findChildren(Button) if b.accessibleName() == "Meet Klara")
    todo.click()
    assert tab.page.adding.form.field("title").text == "Meet Klara"


def test_the_list_is_one_click_away_and_back(qtbot, tab):
    tab.card.list_pressed.emit()
    assert tab.list.isVisible()
    assert not tab.card.isVisible()
    next(b for b in tab.list.findChildren(Button) if b.accessibleName() == "Map").click()
    assert tab.card.isVisible()


@pytest.mark.parametrize(
    ("form", "begins"), [("svg", b"<?xml"), ("pdf", b"%PDF"), ("png", b"\x89PNG")]
)
def test_the_map_is_written_as_a_file(tab, theme, tmp_path, form, begins):
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / f"map.{form}"
    assert tab._saver.write(tab.card.view.map, "Alpha", theme.color("surface"), str(out))
    assert out.read_bytes().startswith(begins)
    assert list(folder.iterdir()) == [out]
    assert tab.card._said.text() == f"Saved as map.{form}"


def test_a_folder_that_is_not_there_is_no_file(tab, theme, tmp_path):
    out = tmp_path / "gone" / "map.png"
    assert not tab._saver.write(tab.card.view.map, "Alpha", theme.color("surface"), str(out))
    assert tab.card._said.text().startswith("Nothing can be written there")


def test_the_map_is_put_on_one_sheet_of_paper(tab, theme, tmp_path):
    out = tmp_path / "paper.pdf"
    printer = QPrinter()
    printer.setOutputFileName(str(out))
    tab.card.view.map.choose(item(tab, "Klara").person.contact.id)
    assert tab._saver.put_on_paper(tab.card.view.map, theme.color("surface"), printer)
    assert len(PdfReader(out).pages) == 1
    assert tab.card._said.text() == "Sent to the printer"
    assert tab.card.view.map.chosen is not None  # as before


def test_the_printer_is_asked_for_from_the_menu(qtbot, tab):
    menu = tab.card._export.menu()
    next(one for one in menu.actions() if one.text() == "Print…").trigger()
    qtbot.waitUntil(lambda: bool(tab.findChildren(QPrintDialog)))
    (dialog,) = tab.findChildren(QPrintDialog)
    assert dialog.isModal()
    assert dialog.printer().pageLayout().orientation() is QPageLayout.Orientation.Landscape
    dialog.reject()


def test_a_theme_repaints_the_map(tab, theme):
    def ground():
        picture = tab.card.view.grab().toImage()
        place = tab.card.view.mapFromScene(item(tab, "Klara").box.topLeft() + QPointF(60, 8))
        return picture.pixelColor(place).name()

    before = ground()
    theme.set_override("dark")
    assert before == "#ffffff"
    assert ground() == theme.tokens.surface.lower()
    assert isinstance(tab.card.view.grab().toImage(), QImage)


def test_an_account_without_people_offers_to_add_one(qtbot, screen, dated):
    empty = an_account(name="Empty")
    dated.accounts.add(empty)
    view = screen(AccountView)
    view.show_subject(empty.id)
    with qtbot.waitSignal(view.tab("people").shown):
        view.show_tab("people")
    tab = view.tab("people")
    assert not tab.coverage.isVisible()
    next(b for b in tab.card.findChildren(Button) if b.accessibleName() == "New contact").click()
    assert view.adding.form is not None


def test_two_hundred_people_are_shown(qtbot, screen, dated):
    crowd = an_account(name="Crowd")
    dated.accounts.add(crowd)
    people = [Contact(name=f"P{n:03}", account_id=crowd.id) for n in range(200)]
    with dated.transactions() as work:
        work.of(Contact).add_many(people)
        work.commit("contact.add", "many")
    view = screen(AccountView)
    view.show_subject(crowd.id)
    with qtbot.waitSignal(view.tab("people").shown):
        view.show_tab("people")
    tab = view.tab("people")
    assert len(tab.card.view.map.people) == 200
    tab.card.view.fit()
    room = tab.card.view.viewport().rect()
    extent = tab.card.view.mapFromScene(tab.card.view.map.extent).boundingRect()
    assert room.adjusted(-2, -2, 2, 2).contains(extent)


def test_where_nobody_was_met_no_gap_is_no_praise(qtbot, screen, dated):
    account = an_account(name="Far")
    dated.accounts.add(account)
    dated.contacts.add(Contact(name="Somebody", account_id=account.id))
    view = screen(AccountView)
    view.show_subject(account.id)
    with qtbot.waitSignal(view.tab("people").shown):
        view.show_tab("people")
    assert view.tab("people").coverage._gaps.accessibleName() == "Nobody met"
