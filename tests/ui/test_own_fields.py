"""Fields of one's own on the details of an account: filled, renamed, removed, found again."""

import pytest

from kamdesk.domain.accounts import Account
from kamdesk.domain.errors import RuleBroken
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.account.own_fields import OwnField
from kamdesk.ui.widgets.buttons import IconButton


@pytest.fixture
def own(qtbot, screen, stocked, known):
    for account in (known.alpha, known.beta):
        stocked.accounts.change(account.id, custom={"Regal": "3", "Dock": "Süd Q-77"})
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    view.show_tab("details")
    own = view.tab("details").own
    qtbot.waitUntil(lambda: "custom.Regal" in own.fields)
    return own


def entries(own, name):
    named = f"custom.{name}"
    field = next(one for one in own.findChildren(OwnField) if one.input.input.name == named)
    return {action.text(): action for action in field.findChild(IconButton).menu().actions()}


def kept(desk, account):
    return dict(desk.reader.one(Account, account.id).custom)


def test_a_field_is_renamed_in_its_place_and_back_by_undo(qtbot, own, editing, dated, known):
    entries(own, "Regal")["Rename…"].trigger()
    own.form.field("name").put("Bay")
    with qtbot.waitSignal(editing.changed):
        own.form.submit()
    assert list(kept(dated, known.alpha).items()) == [("Bay", "3"), ("Dock", "Süd Q-77")]
    assert "Regal" in kept(dated, known.beta)
    qtbot.waitUntil(lambda: "custom.Bay" in own.fields)
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    assert "Regal" in kept(dated, known.alpha)


def test_a_field_is_renamed_on_all_accounts_as_one_change(qtbot, own, editing, dated, known):
    entries(own, "Dock")["Rename on all accounts…"].trigger()
    own.form.field("name").put("Gate")
    with qtbot.waitSignal(editing.changed):
        own.form.submit()
    assert [kept(dated, one)["Gate"] for one in (known.alpha, known.beta)] == ["Süd Q-77"] * 2


def test_a_name_that_is_taken_is_refused_in_the_form(qtbot, own, editing, dated, known):
    entries(own, "Dock")["Rename…"].trigger()
    own.form.field("name").put("Regal")
    with qtbot.waitSignal(editing.refused):
        own.form.submit()
    assert "has a field called 'Regal' already" in own.form._problem.accessibleName()
    assert kept(dated, known.alpha) == {"Regal": "3", "Dock": "Süd Q-77"}


def test_a_field_is_removed_with_what_is_in_it(qtbot, own, editing, dated, known):
    with qtbot.waitSignal(editing.changed):
        entries(own, "Dock")["Remove"].trigger()
    assert kept(dated, known.alpha) == {"Regal": "3"}
    qtbot.waitUntil(lambda: "custom.Dock" not in own.fields)


def test_a_field_nobody_filled_goes_at_once(own, dated, known):
    own.name.setText("Later")
    own._on_add()
    assert "custom.Later" in own.fields
    entries(own, "Later")["Remove"].trigger()
    assert "custom.Later" not in own.fields
    assert "Later" not in kept(dated, known.alpha)


def test_what_is_in_ones_own_fields_is_found(own, dated):
    assert {hit.title for hit in dated.search.find("süd q-77")} == {"Alpha", "Beta"}
    dated.accounts.remove_field("Dock")
    assert dated.search.find("q-77") == []


def test_a_field_without_a_name_is_refused(own, dated):
    with pytest.raises(RuleBroken, match=r"entry.custom.unnamed"):
        dated.accounts.rename_field("Dock", "  ")
