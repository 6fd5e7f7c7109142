"""What is open with a customer, on the page: needs, issues, answers, contracts, who is awaited."""

import pytest
from PySide6.QtWidgets import QPushButton

from kamdesk.domain.actions import Action
from kamdesk.domain.contracts import Contract
from kamdesk.domain.issues import Issue, Severity
from kamdesk.domain.needs import Need, NeedKind
from kamdesk.domain.surveys import Answer, SurveyKind
from kamdesk.services.kinds import Kind
from kamdesk.ui.models.inputs import INPUTS, input_of, plain, shown
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.actions import ActionsView
from kamdesk.ui.views.waiting import DepartmentCard
from kamdesk.ui.widgets.rows import ActionRow, TimelineItem
from tests.support.tables import cell, names, pick
from tests.ui.conftest import TODAY, in_days


@pytest.fixture
def troubled(stocked, known):
    """Alpha with a need, two open issues and two answers."""
    alpha = known.alpha.id
    of = {"account_id": alpha, "opened": in_days(-9), "department": "Logistics"}
    stocked.needs.add(
        Need(account_id=alpha, title="Cold chain", kind=NeedKind.IMPLIED, noted_on=in_days(-3))
    )
    stocked.issues.add(Issue(title="Pallet short", due=in_days(-2), **of))
    stocked.issues.add(Issue(title="Label", severity=Severity.MINOR, due=in_days(4), **of))
    for score, person in ((3, known.roland.id), (9, None)):
        stocked.surveys.add(
            Answer(account_id=alpha, contact_id=person, score=score, answered_on=in_days(-8))
        )
    return stocked


@pytest.fixture
def view(qtbot, screen, troubled, known):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    qtbot.waitUntil(lambda: view._header._title.text() == "Alpha")
    return view


def button(widget, words):
    return next(one for one in widget.findChildren(QPushButton) if one.text() == words)


def test_needs_and_issues_stand_one_above_the_other(qtbot, view, request):
    request.getfixturevalue("database_off_the_gui_thread")
    view.show_tab("matters")
    tab = view.tab("matters")
    qtbot.waitUntil(lambda: names(tab.needs.table) == ["Cold chain"])
    qtbot.waitUntil(lambda: names(tab.issues.table) == ["Pallet short", "Label"])
    assert cell(tab.needs.table, 0, "kind").data() == "Implied"
    assert cell(tab.issues.table, 0, "due").data() == "2 days late"


def test_an_issue_is_resolved_and_undo_opens_it_again(qtbot, view, editing, troubled):
    view.show_tab("matters")
    tab = view.tab("matters")
    qtbot.waitUntil(lambda: names(tab.issues.table) == ["Pallet short", "Label"])
    assert not button(tab, "Resolve").isEnabled()
    pick(tab.issues.table, 0)
    with qtbot.waitSignal(editing.changed) as changed:
        button(tab, "Resolve").click()
    assert changed.args[0].label == "issue.resolve"
    qtbot.waitUntil(lambda: names(tab.issues.table) == ["Label"])
    tab.issues.choose("resolved")
    qtbot.waitUntil(lambda: names(tab.issues.table) == ["Pallet short"])
    qtbot.waitUntil(lambda: cell(tab.issues.table, 0, "due").data() == "Wed 10 Jun")
    pick(tab.issues.table, 0)
    with qtbot.waitSignal(editing.changed):
        button(tab, "Reopen").click()
    assert all(issue.is_open for issue in troubled.reader.all(Issue))
    for _ in range(2):
        with qtbot.waitSignal(editing.changed):
            editing.stack.undo()
    assert all(issue.is_open for issue in troubled.reader.all(Issue))


def test_a_new_issue_needs_no_more_than_its_name(qtbot, view, editing, troubled, known):
    view.show_tab("matters")
    view.tab("matters").new_pressed.emit(Kind.ISSUES)
    form = view.adding.form
    form.field("title").put("Wrong invoice")
    with qtbot.waitSignal(editing.changed) as changed:
        form.submit()
    assert changed.args[0].label == "issue.add"
    made = next(one for one in troubled.reader.all(Issue) if one.title == "Wrong invoice")
    assert (made.account_id, made.opened, made.severity) == (
        known.alpha.id,
        TODAY,
        Severity.MAJOR,
    )


def test_figures_of_satisfaction_come_with_how_many_answered(qtbot, view):
    view.show_tab("satisfaction")
    tab = view.tab("satisfaction")
    qtbot.waitUntil(lambda: tab.measured.nps.accessibleName().find("0, of 2 respondent") >= 0)
    assert tab.measured.csat.accessibleName().endswith("Nobody was asked")
    qtbot.waitUntil(lambda: set(names(tab.list.table, 1)) == {"3/10", "9/10"})


def test_an_unhappy_answer_is_followed_up_with_one_press(qtbot, view, editing, troubled, known):
    view.show_tab("satisfaction")
    tab = view.tab("satisfaction")
    qtbot.waitUntil(lambda: sorted(names(tab.list.table, 1)) == ["3/10", "9/10"])
    pick(tab.list.table, names(tab.list.table, 1).index("3/10"))
    with qtbot.waitSignal(editing.changed) as changed:
        tab.follow_button.click()
    assert changed.args[0].label == "answer.follow"
    made = next(one for one in troubled.reader.all(Action) if "Follow up" in one.title)
    assert (made.title, made.due) == ("Follow up with Roland Mendel (3)", in_days(7))
    assert (made.account_id, made.contact_id) == (known.alpha.id, known.roland.id)


def test_contracts_are_added_and_listed_beside_the_details(qtbot, view, editing, troubled):
    view.show_tab("details")
    tab = view.tab("details")
    tab.new_pressed.emit(Kind.CONTRACTS)
    form = view.adding.form
    form.field("title").put("Frame contract")
    form.field("renews").put("Yes")
    with qtbot.waitSignal(editing.changed):
        form.submit()
    qtbot.waitUntil(lambda: names(tab.contracts.table) == ["Frame contract"])
    assert troubled.reader.all(Contract)[0].renews


def test_how_they_want_to_be_served_is_stored_when_the_field_is_left(qtbot, view, editing):
    view.show_tab("details")
    field = view.tab("details").fields["no_go"]
    qtbot.waitUntil(lambda: view.tab("details")._account is not None)
    field.put("The flood")
    with qtbot.waitSignal(editing.changed):
        field.left.emit()
    known = view._bench.desk.portfolio.sums(view.account_id).account
    assert known.no_go == "The flood"


def test_the_timeline_tells_of_needs_issues_and_answers(qtbot, view, troubled, editing):
    def lines():
        return " | ".join(one.accessibleName() for one in view.findChildren(TimelineItem))

    for said in ("Issue: Pallet short", "Need: Cold chain", "NPS: 3/10"):
        qtbot.waitUntil(lambda s=said: s in lines())
    issue = next(one for one in troubled.reader.all(Issue) if one.title == "Label")
    with qtbot.waitSignal(editing.changed):
        editing.do(lambda: troubled.issues.resolve(TODAY, issue.id, resolution="New printer"))
    qtbot.waitUntil(lambda: "Resolved: Label" in lines())
    assert "New printer" in lines()


def test_who_is_waited_for_stands_by_department_and_is_ticked_off(
    qtbot, screen, troubled, editing, request
):
    request.getfixturevalue("database_off_the_gui_thread")
    view = screen(ActionsView)
    view.show_part("waiting")
    qtbot.waitUntil(lambda: len(view.findChildren(DepartmentCard)) == 1)
    card = view.findChild(DepartmentCard)
    assert card.accessibleName() == "Logistics"
    first = card.findChildren(ActionRow)[0]
    assert first.accessibleName() == "Pallet short, Alpha  ·  Major issue, 2 days late"
    with qtbot.waitSignal(editing.changed) as changed:
        first.circle.click()
    assert changed.args[0].label == "issue.resolve"
    qtbot.waitUntil(
        lambda: (
            [one.accessibleName() for one in view.findChildren(ActionRow)]
            == ["Label, Alpha  ·  Minor issue, Tue 16 Jun"]
        )
    )


def test_nobody_awaited_has_its_own_words(qtbot, screen, stocked):
    view = screen(ActionsView)
    view.show_part("waiting")
    qtbot.waitUntil(lambda: view.waiting._stack.currentWidget() is view.waiting._empty)
    assert view.waiting._empty.isVisible()


@pytest.mark.parametrize("kind", [SurveyKind.NPS, SurveyKind.CSAT])
def test_yes_and_no_and_questions_are_words(kind):
    renews = input_of(Kind.CONTRACTS, "renews")
    assert [plain(renews, shown(value), TODAY) for value in (True, False)] == ["yes", "no"]
    asked = input_of(Kind.SURVEYS, "kind")
    assert plain(asked, shown(kind), TODAY) == kind
    assert len({each.name for each in INPUTS[Kind.SURVEYS]}) == len(INPUTS[Kind.SURVEYS])
