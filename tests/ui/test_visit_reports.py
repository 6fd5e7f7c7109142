"""The visit report in the window: its form, its settings, and what is said when it lacks some."""

import pytest
from PySide6.QtWidgets import QPushButton

from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.domain.visit_report import REPORT, read_report
from kamdesk.services.kinds import Kind
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.settings import SettingsView
from kamdesk.ui.views.touchpoints import TouchpointsView
from kamdesk.ui.widgets.rows import TimelineItem
from kamdesk.ui.widgets.switch import Switch
from tests.support.tables import cell, names


@pytest.fixture
def asked(stocked):
    stocked.preferences.choose(REPORT, "outcome!\nCompetition!: visit")
    return stocked


def test_a_visit_is_reported_under_the_manager_s_own_headings(qtbot, screen, asked, known, editing):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    qtbot.waitUntil(lambda: bool(view.adding._report.required))
    form = view.adding.new(Kind.TOUCHPOINTS, {"account": str(known.alpha.id)})
    assert not form._rest.isVisible()  # what is asked for is in sight at once
    form.field("kind").put("Visit")
    form.field("summary").put("Shelf check")
    form.field("parts.Competition").put("Rival took the end cap")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    touch = next(one for one in asked.reader.all(Touchpoint) if one.summary == "Shelf check")
    assert touch.parts == {"Competition": "Rival took the end cap"}

    def lines():
        return [one.accessibleName() for one in view.findChildren(TimelineItem)]

    qtbot.waitUntil(lambda: any("Shelf check" in line for line in lines()))
    (line,) = [line for line in lines() if "Shelf check" in line]
    assert "Competition: Rival took the end cap" in line
    assert "Report incomplete: Outcome" in line


def test_what_is_stored_stands_in_the_form_again(qtbot, screen, asked, known):
    asked.touchpoints.change(known.visit.id, parts={"Competition": "None seen"})
    view = screen(TouchpointsView)
    qtbot.waitUntil(lambda: bool(view.adding._report.required))
    view.adding.change(Kind.TOUCHPOINTS, known.visit.id)
    qtbot.waitUntil(lambda: view.adding.form is not None)
    assert view.adding.form.field("parts.Competition").text == "None seen"


def test_incomplete_reports_are_found_by_their_chip(qtbot, screen, asked, known):
    view = screen(TouchpointsView)
    view.list.choose("incomplete")
    qtbot.waitUntil(lambda: names(view.list.table) == ["Walked three stores"])
    qtbot.waitUntil(
        lambda: (
            cell(view.list.table, 0, "missing").data() == "Report incomplete: Outcome, Competition"
        )
    )


def test_a_part_is_asked_for_by_its_switch_and_undo_takes_it_back(qtbot, screen, dated, editing):
    view = screen(SettingsView)
    card = view._report

    def switch():
        return next(
            one for one in card.findChildren(Switch) if one.accessibleName() == "Ask for Outcome"
        )

    with qtbot.waitSignal(editing.changed):
        switch().click()
    assert [part.heading for part in dated.figures.preferences().report.required] == ["outcome"]
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    assert not dated.figures.preferences().report.required
    qtbot.waitUntil(lambda: not switch().isChecked())


def test_a_heading_is_added_given_kinds_and_removed(qtbot, screen, dated, editing):
    view = screen(SettingsView)
    card = view._report
    card._new.setText("Shelf")
    with qtbot.waitSignal(editing.changed):
        card._new.returnPressed.emit()
    form = dated.figures.preferences().report
    assert form.own[-1].heading == "Shelf"
    qtbot.waitUntil(lambda: card._form == form)
    with qtbot.waitSignal(editing.changed):
        card._turn(form.own[-1], TouchpointKind.CALL, True)
    assert TouchpointKind.CALL in dated.figures.preferences().report.own[-1].kinds
    qtbot.waitUntil(lambda: card._form == dated.figures.preferences().report)
    remove = next(
        one for one in card.findChildren(QPushButton) if one.accessibleName() == "Remove Shelf"
    )
    with qtbot.waitSignal(editing.changed):
        remove.click()
    assert "Shelf" not in dated.figures.preferences().report.text


def test_a_heading_that_is_there_already_is_refused_beside_the_field(qtbot, screen, dated):
    view = screen(SettingsView)
    card = view._report
    card._new.setText("competition")
    card._new.returnPressed.emit()
    qtbot.waitUntil(lambda: "twice" in card._new.accessibleDescription())
    assert dated.figures.preferences().report == read_report("Competition\nPrices and market")
