"""People leave the window as contact cards, without our notes about them."""

import pytest

from kamdesk.ui.views.account import AccountView


@pytest.fixture
def tab(qtbot, screen, stocked, known):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    view.show_tab("people")
    tab = view.tab("people")
    tab.page = view
    qtbot.waitUntil(lambda: tab._found is not None)
    return tab


def test_the_people_of_an_account_are_written_as_cards(qtbot, tab, dated, known, tmp_path):
    roland = known.roland
    dated.contacts.change(roland.id, notes="Difficult in the morning")
    out = tmp_path / "alpha"
    with qtbot.waitSignal(tab.cards.written):
        tab.cards.write([roland.id], str(out))
    text = out.with_suffix(".vcf").read_text(encoding="utf-8")
    assert "FN:Roland Mendel" in text
    assert "Difficult" not in text


def test_a_place_that_cannot_be_written_is_told(qtbot, tab, known, tmp_path):
    with qtbot.waitSignal(tab.cards.failed):
        tab.cards.write([known.roland.id], str(tmp_path / "nowhere" / "x.vcf"))
    assert "Nothing can be written" in tab.card._said.text()
