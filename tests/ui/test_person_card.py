"""Whoever is chosen on the map: how strong the relationship is, and what happened."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from kamdesk.domain.contacts import Channel, Contact
from kamdesk.domain.strength import Strength
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.explanation import Explanation
from kamdesk.ui.widgets.rows import TimelineItem
from tests.support.tables import cell
from tests.ui.conftest import in_days


@pytest.fixture
def judged(stocked, known):
    for past, value in ((-90, 2), (-5, 4)):
        stocked.strengths.add(
            Strength(
                contact_id=known.roland.id,
                value=value,
                noted_on=in_days(past),
                evidence=f"E{value}",
            )
        )
    stocked.touchpoints.change(known.visit.id, contacts=(known.roland.id,))
    return stocked


@pytest.fixture
def tab(qtbot, screen, judged, known):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    view.show_tab("people")
    tab = view.tab("people")
    qtbot.waitUntil(lambda: bool(tab.card.view.map.people))
    return tab


def lines(widget):
    return [one.accessibleName() for one in widget.findChildren(TimelineItem)]


def test_the_one_who_is_chosen_is_told_with_trend_and_timeline(qtbot, tab, known):
    assert not tab.person.isVisible()
    tab.card.view.map.choose(known.roland.id)
    assert tab.person.isVisible()
    qtbot.waitUntil(lambda: "4 of 5" in tab.person._evidence.text())
    assert "E4" in tab.person._evidence.text()
    qtbot.waitUntil(
        lambda: (
            "2 of 5" in tab.person.trend.canvas.accessibleDescription()
            or "2 of 5" in tab.person.trend.canvas.accessibleName()
        )
    )
    qtbot.waitUntil(lambda: any("Walked three stores" in one for one in lines(tab.person)))
    assert sum("Relationship with Roland Mendel" in one for one in lines(tab.person)) == 2
    tab.card.view.map.clearSelection()
    assert not tab.person.isVisible()


def test_a_new_judgement_is_added_and_undo_takes_it_back(qtbot, tab, known, editing, judged):
    tab.card.view.map.choose(known.roland.id)
    tab.person._note.click()
    form = tab._adding.form
    form.field("value").put("5")
    form.field("evidence").put("Introduced us")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    assert len(judged.reader.all(Strength)) == 3
    qtbot.waitUntil(lambda: "5 of 5" in tab.person._evidence.text())
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: "4 of 5" in tab.person._evidence.text())


def test_the_map_the_list_and_the_coverage_tell_the_newest(qtbot, tab, known):
    (item,) = tab.card.view.map.people
    assert "relationship 4 of 5" in item.description
    assert "Relationship 4 of 5, 1 of 1 judged" in tab.coverage._strength.accessibleName()
    tab.coverage._strength.click()
    opened = tab.window().findChild(Explanation)
    assert opened is not None
    tab.show_list()
    qtbot.waitUntil(lambda: cell(tab.list.table, 0, "strength").data() == "4")


def test_a_line_opens_the_form_of_its_own_thing(qtbot, tab, known):
    tab.card.view.map.choose(known.roland.id)
    qtbot.waitUntil(lambda: len(lines(tab.person)) >= 3)
    line = next(
        one
        for one in tab.person.findChildren(TimelineItem)
        if "Relationship" in one.accessibleName()
    )
    qtbot.mouseDClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab._adding.form is not None)
    assert tab._adding.form.field("evidence").text == "E4"


def test_how_the_chosen_one_is_reached_and_wants_to_be_is_told(qtbot, tab, stocked, known):
    stocked.contacts.change(
        known.roland.id,
        phone="+43 316 4711",
        channel=Channel.PHONE,
        birthday=date(1970, 5, 3),
        do_not_contact=True,
    )
    tab.show_account(known.alpha.id)
    qtbot.waitUntil(lambda: tab.card.view.map.people[0].person.contact.do_not_contact)
    tab.card.view.map.choose(known.roland.id)
    reach = tab.person.reach
    assert reach.barred.isVisible()
    assert "+43 316 4711" in reach.ways.text()
    assert "Prefers: Phone" in reach.wishes.text()
    assert "3 May" in reach.wishes.text()
    assert "1970" not in reach.wishes.text()


def test_of_who_can_be_reached_in_no_way_nothing_is_said(tab, stocked):
    tab.person.reach.show_contact(Contact(name="Nobody"))
    assert not tab.person.reach.isVisibleTo(tab.person)
