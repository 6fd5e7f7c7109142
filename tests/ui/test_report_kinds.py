"""Briefs and routes on the page of reports: picked, seen, and written in both forms."""

from datetime import time, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QPushButton

from kamdesk.services.document_kinds import DocumentKind, Form
from kamdesk.ui.views.reports import ReportsView
from kamdesk.ui.views.reports.days import DayPicker
from tests.support.builders import a_touchpoint
from tests.support.trade import keep
from tests.support.word import part, words
from tests.ui.conftest import TODAY

WAIT = 30_000  # ms: the first page loads the typesetter
SOON = TODAY + timedelta(days=3)


@pytest.fixture
def view(qtbot, screen, stocked):
    view = screen(ReportsView)
    qtbot.waitUntil(lambda: bool(view.paper.pages), timeout=WAIT)
    return view


@pytest.fixture
def booked(stocked, known):
    keep(
        stocked,
        *(
            a_touchpoint(account_id=one.id, happened_on=SOON, at=time(9 + at), summary="Review")
            for at, one in enumerate((known.alpha, known.beta))
        ),
    )


def button(view, words):
    return next(b for b in view.findChildren(QPushButton) if b.accessibleName() == words)


def subtitle(view):
    return view._header._subtitle.text()


def test_a_brief_is_one_page_seen_at_once(qtbot, view):
    button(view, "Visit brief").click()
    qtbot.waitUntil(lambda: "1 page" in subtitle(view), timeout=WAIT)
    assert subtitle(view).startswith("Alpha  ·  1 page")
    assert button(view, "Export Word…").isVisible()
    assert button(view, "Customer copy").isVisible()


def test_a_brief_is_written_for_word(qtbot, view, tmp_path):
    view.show_kind(DocumentKind.BRIEF)
    out = tmp_path / "brief.docx"
    with qtbot.waitSignal(view.done, timeout=WAIT):
        view.write(out, Form.DOCX)
    assert ("BriefName", "Alpha") in words(part(out))
    assert view.answer == "Saved as brief.docx  ·  Word document"


def test_the_name_of_the_file_follows_the_kind_and_the_form(qtbot, view):
    view.show_kind(DocumentKind.BRIEF)
    button(view, "Export Word…").click()
    dialog = view.findChild(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    name = Path(dialog.selectedFiles()[0]).name
    assert name == f"Alpha – visit brief {TODAY.isoformat()}.docx"
    dialog.reject()


def test_a_route_is_picked_by_its_day(qtbot, view, booked, tmp_path):
    button(view, "Day's route").click()
    qtbot.waitUntil(lambda: view.findChild(DayPicker).day == SOON)
    qtbot.waitUntil(lambda: "3 page" in subtitle(view), timeout=WAIT)
    assert not button(view, "Customer copy").isVisible()
    out = tmp_path / "route.pdf"
    with qtbot.waitSignal(view.done, timeout=WAIT):
        view.write(out)
    first = PdfReader(out).pages[0].extract_text()
    assert first.index("Alpha") < first.index("Beta")


def test_without_visits_the_route_says_how_to_plan_one(qtbot, view):
    view.show_kind(DocumentKind.ROUTE)
    qtbot.waitUntil(lambda: "No visit is in the calendar" in view.paper.accessibleDescription())
    assert not button(view, "Export PDF…").isEnabled()


def test_a_visit_that_is_planned_meanwhile_comes_into_the_list(
    qtbot, view, editing, stocked, known
):
    view.show_kind(DocumentKind.ROUTE)
    visit = a_touchpoint(account_id=known.alpha.id, happened_on=SOON, summary="Review")
    with qtbot.waitSignal(editing.changed):
        editing.do(lambda: stocked.touchpoints.add(visit))
    qtbot.waitUntil(lambda: view.findChild(DayPicker).day == SOON, timeout=WAIT)


def test_asking_for_an_account_leaves_the_route(qtbot, view, known):
    view.show_kind(DocumentKind.ROUTE)
    view.show_subject(known.beta.id)
    assert view.kind is DocumentKind.PLAN
    qtbot.waitUntil(lambda: subtitle(view).startswith("Beta"), timeout=WAIT)
