"""One account: what happened, what is next, every field stored when it is left."""

from decimal import Decimal
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import ActionStatus
from kamdesk.domain.criteria import Rating
from kamdesk.services.kinds import Kind
from kamdesk.ui.charts.canvas import ChartCanvas
from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.account.quick_entry import QuickEntry
from kamdesk.ui.views.explanation import Explanation
from kamdesk.ui.widgets.rows import ActionRow, TimelineItem
from tests.support.tables import names

Key = Qt.Key


@pytest.fixture
def view(qtbot, screen, stocked, known):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    qtbot.waitUntil(lambda: view._header._title.text() == "Alpha")
    return view


@pytest.fixture
def account(stocked, known):
    return lambda: stocked.reader.one(Account, known.alpha.id)


def titles(view, kind):
    return [w.accessibleName() for w in view.findChildren(kind) if w.isVisible()]


def test_the_page_shows_what_happened_and_what_is_next(qtbot, view):
    qtbot.waitUntil(lambda: len(titles(view, ActionRow)) == 1)
    assert "Send samples" in titles(view, ActionRow)[0]
    for said in ("Walked three stores", "Opportunity added: Cheese counter"):
        qtbot.waitUntil(lambda s=said: any(s in line for line in titles(view, TimelineItem)))
    assert view._header._subtitle.text() == "Retail  ·  Strategic  ·  Graz"


def test_chips_narrow_the_timeline(qtbot, view):
    timeline = view.tab("overview").timeline
    qtbot.waitUntil(lambda: len(titles(view, TimelineItem)) > 1)
    visits = next(b for b in timeline._chips.findChildren(QPushButton) if "Visits" in b.text())
    assert visits.text() == "Visits 1"
    visits.click()
    qtbot.waitUntil(lambda: len(titles(view, TimelineItem)) == 1)


def test_words_and_a_period_narrow_the_timeline(qtbot, view, stocked, known):
    stocked.touchpoints.change(known.visit.id, outcome="Shelf space agreed")
    timeline = view.tab("overview").timeline
    timeline.refresh()
    qtbot.waitUntil(lambda: len(titles(view, TimelineItem)) > 1)
    timeline._search.setText("shelf")
    qtbot.waitUntil(lambda: len(titles(view, TimelineItem)) == 1)
    assert "Walked three stores" in titles(view, TimelineItem)[0]
    timeline._search.setText("nowhere")
    qtbot.waitUntil(lambda: not titles(view, TimelineItem))
    assert timeline._empty.isVisible()


def test_a_line_is_opened_by_the_keyboard_in_its_own_form(qtbot, view):
    qtbot.waitUntil(lambda: len(titles(view, TimelineItem)) > 1)
    line = next(one for one in view.findChildren(TimelineItem) if "Cheese" in one.accessibleName())
    qtbot.keyClick(line, Key.Key_Return)
    qtbot.waitUntil(lambda: view.adding.form is not None)
    assert view.adding.form.field("title").text == "Cheese counter"


def test_the_line_above_the_timeline_asks_for_the_quick_line(qtbot, view, known):
    with qtbot.waitSignal(view.log_asked) as asked:
        view.findChild(QuickEntry).click()
    assert asked.args == [known.alpha.id]


def test_ticking_an_action_completes_it_and_undo_brings_it_back(qtbot, view, editing, known):
    done = view._bench.desk.lists[Kind.ACTIONS].rows
    with qtbot.waitSignal(editing.changed):
        view.findChild(ActionRow).circle.click()
    assert done([known.late.id])[known.late.id].status is ActionStatus.DONE
    qtbot.waitUntil(lambda: any("kept late: Send" in line for line in titles(view, TimelineItem)))
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: len(titles(view, ActionRow)) == 1)


def test_nothing_is_read_on_the_thread_that_paints(qtbot, view, editing, stocked, known, request):
    request.getfixturevalue("database_off_the_gui_thread")
    for key in ("people", "opportunities", "actions", "sales", "score", "details", "overview"):
        view.show_tab(key)
    qtbot.waitUntil(lambda: names(view.tab("people").list.table) == ["Roland Mendel"])
    with qtbot.waitSignal(editing.changed):
        editing.do(partial(stocked.accounts.rename, known.alpha.id, "Omega"))
    qtbot.waitUntil(lambda: view._header._title.text() == "Omega")


def test_the_tabs_show_only_what_is_of_this_account(qtbot, view):
    for key, column, wanted in (
        ("people", 0, ["Roland Mendel"]),
        ("opportunities", 0, ["Cheese counter"]),
        ("actions", 1, ["Send samples"]),
    ):
        view.show_tab(key)
        table = view.tab(key).list.table
        qtbot.waitUntil(lambda t=table, c=column, w=wanted: names(t, c) == w)


def test_a_new_contact_belongs_to_the_account(qtbot, view, editing):
    view.show_tab("people")
    view.tab("people").list.add_pressed.emit()
    form = view.adding.form
    qtbot.keyClicks(form.start, "Anja Hofer")
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(form.start, Key.Key_Return)
    table = view.tab("people").list.table
    qtbot.waitUntil(lambda: names(table) == ["Anja Hofer", "Roland Mendel"])


def test_a_field_is_stored_when_it_is_left(qtbot, view, editing, account):
    view.show_tab("details")
    fields = view.tab("details").fields
    qtbot.waitUntil(lambda: fields["city"].text == "Graz")
    fields["city"].setFocus()
    fields["city"].put("Wien")
    with qtbot.waitSignal(editing.changed):
        fields["region"].setFocus()
    assert account().city == "Wien"
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: fields["city"].text == "Graz")


def test_a_choice_is_stored_when_it_is_made(qtbot, view, editing, account):
    view.show_tab("details")
    fields = view.tab("details").fields
    qtbot.waitUntil(lambda: fields["tier"].text == "Strategic")
    fields["tier"].editor.setCurrentText("Maintain")
    with qtbot.waitSignal(editing.changed):
        fields["tier"].editor.activated.emit(2)
    assert account().tier == "maintain"


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("contract_end", "whenever", "no day"),
        ("potential", "a lot", "no number"),
        ("cadence_days", "0", "between 1 and 3650"),
        ("currency", "gold", "no currency"),
    ],
)
def test_what_is_refused_is_said_beside_the_field(qtbot, view, account, name, typed, said):
    view.show_tab("details")
    field = view.tab("details").fields[name]
    qtbot.waitUntil(lambda: view.tab("details").fields["city"].text == "Graz")
    field.put(typed)
    field.left.emit()
    qtbot.waitUntil(lambda: said in field._problem.text())
    assert field.text == typed
    assert getattr(account(), name) in {None, ""}


def test_a_field_of_ones_own_can_be_added_and_filled(qtbot, view, editing, account):
    view.show_tab("details")
    details = view.tab("details")
    qtbot.waitUntil(lambda: details.fields["city"].text == "Graz")
    qtbot.keyClicks(details.own.name, "Loyalty level")
    qtbot.keyClick(details.own.name, Key.Key_Return)
    field = details.fields["custom.Loyalty level"]
    field.put("Gold")
    with qtbot.waitSignal(editing.changed):
        field.left.emit()
    assert dict(account().custom) == {"Loyalty level": "Gold"}


def test_keys_rate_a_criterion_and_del_takes_the_rating_away(qtbot, view, editing, stocked):
    view.show_tab("score")
    tab = view.tab("score")
    qtbot.waitUntil(lambda: len(tab.rows) == 1)
    scale = tab.rows[0].scale
    for key, wanted in ((Key.Key_7, [7]), (Key.Key_0, [10]), (Key.Key_Delete, [])):
        with qtbot.waitSignal(editing.changed):
            qtbot.keyClick(scale, key)
        assert [rating.value for rating in stocked.reader.all(Rating)] == wanted
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: scale.value == 10)
    assert "10 of 10" in scale.accessibleName()


def test_evidence_is_stored_with_its_rating(qtbot, view, editing, stocked):
    view.show_tab("score")
    tab = view.tab("score")
    qtbot.waitUntil(lambda: len(tab.rows) == 1)
    line = tab.rows[0]
    assert not line.evidence.isEnabled()
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(line.scale, Key.Key_6)
    qtbot.waitUntil(line.evidence.isEnabled)
    qtbot.keyClicks(line.evidence, "Budget confirmed")
    with qtbot.waitSignal(editing.changed):
        qtbot.keyClick(line.evidence, Key.Key_Return)
    assert [one.evidence for one in stocked.reader.all(Rating)] == ["Budget confirmed"]


def test_the_chart_of_sales_says_its_numbers(qtbot, view):
    view.show_tab("sales")
    tab = view.tab("sales")
    qtbot.waitUntil(lambda: names(tab.list.table, 1) == ["Tue 2 Jun"])
    canvas = tab.findChild(ChartCanvas)
    qtbot.waitUntil(lambda: "1,200" in canvas.accessibleDescription())


def test_the_health_pill_opens_what_it_is_made_of(qtbot, view):
    qtbot.waitUntil(view._health.isVisible)
    qtbot.mouseClick(view._health, Qt.MouseButton.LeftButton)
    panel = view.window().findChild(Explanation)
    assert "Alpha" in panel.accessibleName()
    assert panel.isVisible()


def test_a_deleted_account_says_so_and_comes_back_with_undo(qtbot, view, editing):
    view.show_tab("details")
    with qtbot.waitSignal(editing.changed):
        view.tab("details").delete_pressed.emit()
    qtbot.waitUntil(lambda: view._pages.currentIndex() == 1)
    with qtbot.waitSignal(editing.changed):
        editing.stack.undo()
    qtbot.waitUntil(lambda: view._pages.currentIndex() == 0)


def test_an_account_of_which_nothing_is_known_yet_is_no_blank_page(qtbot, view, known):
    view.show_subject(known.beta.id)
    qtbot.waitUntil(lambda: view._header._title.text() == "Beta")
    view.show_tab("sales")
    canvas = view.tab("sales").findChild(ChartCanvas)
    qtbot.waitUntil(lambda: "No sales" in canvas.accessibleDescription())
    view.show_tab("people")
    qtbot.waitUntil(view.tab("people").card._pages.widget(1).isVisible)


def test_it_needs_no_more_room_than_a_small_laptop_has(view):
    for key in ("overview", "people", "opportunities", "actions", "sales", "score", "details"):
        view.show_tab(key)
    assert view.minimumSizeHint().width() <= 1126


def test_amounts_in_the_figures_are_the_accounts_own(view, known):
    assert view._facts.row.sales_12m.amount == Decimal(1_200)
    assert view._facts.row.id == known.alpha.id
