"""What may be there twice is offered quietly, compared field by field, and made one or kept two."""

import pytest

from kamdesk.domain.accounts import Account
from kamdesk.domain.contacts import Contact
from kamdesk.services.kinds import Kind
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.accounts import AccountsView
from kamdesk.ui.views.merging import MergingView
from tests.conftest import an_account


@pytest.fixture
def twins(dated, stocked):
    """Two accounts of one name, each with something the other lacks."""
    this = an_account(name="Nord GmbH", city="Kiel", phone="1")
    that = an_account(name="Nord", city="Bonn", industry="Trade")
    for one in (this, that):
        dated.accounts.add(one)
    dated.contacts.add(Contact(name="Ada Lo", account_id=that.id))
    return this, that


@pytest.fixture
def view(qtbot, screen, twins):
    page = screen(MergingView)
    qtbot.waitUntil(lambda: page.compare.lines != [])
    return page


def line(view, name):
    return next(one for one in view.compare.lines if one.side.name == name)


def names(desk):
    return {one.name for one in desk.reader.all(Account)}


def changed(qtbot, editing, edit):
    """Do something that writes, and wait until it is stored."""
    with qtbot.waitSignal(editing.changed):
        edit()


def test_the_pair_stands_side_by_side_with_what_differs_first(view):
    assert view.pairs.model.rowCount() == 1
    assert view.compare.header._title.text() == "‘Nord GmbH’ stays"
    assert [one.side.differs for one in view.compare.lines][:3] == [True, True, False]
    assert line(view, "city").this.accessibleName() == "City, as this says: Kiel"
    assert line(view, "industry").text == "Trade"
    assert view.compare._moving.text() == "Moves along: people (1)."


def test_a_value_is_chosen_or_typed_and_the_rest_is_noted(qtbot, view, twins, dated, editing):
    line(view, "city").that.click()
    line(view, "phone").editor.setText("77")
    line(view, "phone").editor.textEdited.emit("77")
    assert "Phone: 1" in view.compare._noted.text()
    changed(qtbot, editing, view.compare.merge.click)
    (kept,) = dated.reader.all(Account, id=[twins[0].id])
    assert (kept.city, kept.phone, kept.industry) == ("Bonn", "77", "Trade")
    assert "Phone: 1" in kept.notes
    assert {one.account_id for one in dated.reader.all(Contact, name=["Ada Lo"])} == {kept.id}
    qtbot.waitUntil(lambda: view.pairs.model.rowCount() == 0)
    assert view.compare._stack.currentIndex() == 0


def test_the_other_one_can_stay(qtbot, view, dated, editing):
    view.compare.swap.click()
    qtbot.waitUntil(lambda: view.compare.header._title.text() == "‘Nord’ stays")
    changed(qtbot, editing, view.compare.merge.click)
    assert "Nord" in names(dated)
    assert "Nord GmbH" not in names(dated)


def test_two_that_are_told_apart_are_offered_again_only_when_that_is_undone(
    qtbot, view, dated, editing
):
    changed(qtbot, editing, view.compare.apart.click)
    qtbot.waitUntil(lambda: view.pairs.model.rowCount() == 0)
    assert {"Nord", "Nord GmbH"} <= names(dated)
    changed(qtbot, editing, editing.stack.undo)
    qtbot.waitUntil(lambda: view.pairs.model.rowCount() == 1)


def test_what_cannot_be_read_is_told_beside_the_buttons(qtbot, view, editing, dated):
    line(view, "name").editor.setText("")
    line(view, "name").editor.textEdited.emit("")
    with qtbot.waitSignal(editing.refused):
        view.compare.merge.click()
    assert "name" in view.compare._problem.text()
    assert "Nord" in names(dated)


def test_one_is_merged_with_another_that_is_named(qtbot, view, known, twins):
    view.show_subject(known.beta.id)
    qtbot.waitUntil(lambda: not view.other.isHidden())
    assert view.compare._stack.currentIndex() == 0  # nobody else stands there to be merged
    view.other.put("nowhere")
    view.other.entered.emit()
    qtbot.waitUntil(lambda: view.other._problem.text() != "")
    view.other.put("Alpha")
    view.other.entered.emit()
    qtbot.waitUntil(lambda: view.compare.header._title.text() == "‘Beta’ stays")
    assert view._look.that.id == known.alpha.id


def test_the_list_of_accounts_offers_the_pairs_quietly(qtbot, screen, twins, dated, editing):
    page = screen(AccountsView)
    qtbot.waitUntil(lambda: not page.offer.isHidden())
    assert page.offer.accessibleName() == "1 possible duplicate"
    asked = []
    page.merge_asked.connect(asked.append)
    page.offer.click()
    actions = {one.text(): one for one in page.menu.menu(twins[0].id).actions()}
    actions["Merge with…"].trigger()
    assert asked == [None, twins[0].id]
    changed(
        qtbot,
        editing,
        lambda: editing.do(lambda: dated.merging.apart(Kind.ACCOUNTS, twins[0].id, twins[1].id)),
    )
    qtbot.waitUntil(page.offer.isHidden, timeout=8000)


def test_without_any_pair_the_page_says_so(qtbot, screen, stocked):
    page = screen(MergingView)
    qtbot.waitUntil(lambda: page._header._subtitle.text() == "None were found")
    assert page.compare._stack.currentIndex() == 0


def test_one_who_is_in_a_pair_is_shown_beside_the_other(qtbot, view, twins, dated, known):
    for name in ("Bea Mo", "Mo, Bea"):
        dated.contacts.add(Contact(name=name, account_id=known.alpha.id))
    (bea,) = dated.reader.all(Contact, name=["Bea Mo"])
    view.refresh()
    view.show_subject(bea.id)
    qtbot.waitUntil(lambda: view.compare.header._title.text() == "‘Bea Mo’ stays")
    assert view._look.kind is Kind.CONTACTS


def test_the_people_of_an_account_offer_only_their_own_pairs(qtbot, screen, stocked, dated, known):
    for name in ("Bea Mo", "Mo, Bea"):
        dated.contacts.add(Contact(name=name, account_id=known.beta.id))
    page = screen(AccountView)
    page.show_subject(known.alpha.id)
    page.show_tab("people")
    tab = page.tab("people")
    tab.page = page
    tab.offer.of_account(known.beta.id)
    qtbot.waitUntil(lambda: tab.offer.first is not None)
    asked = []
    page.merge_asked.connect(asked.append)
    tab.offer.click()
    assert asked == [tab.offer.first]
    tab.offer.of_account(known.alpha.id)
    qtbot.waitUntil(lambda: tab.offer.first is None)
    assert tab.offer.isHidden()
