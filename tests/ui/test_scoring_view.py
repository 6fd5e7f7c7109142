"""Weights are tried, ratings typed, and the ranking follows at once."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from kamdesk.charts.palette import PRINT, shades
from kamdesk.charts.ranking import words_ranking
from kamdesk.domain.accounts import Account, Tier
from kamdesk.domain.criteria import Criterion, Rating, ScoringModel
from kamdesk.services.words.starter import CRITERIA
from kamdesk.ui.models.ranking import FIRST, NAME, STACK, RankingModel
from kamdesk.ui.theme.shades import shade
from kamdesk.ui.theme.theme import Theme
from kamdesk.ui.undo import Editor
from kamdesk.ui.views.scoring import ScoringView
from kamdesk.ui.views.scoring.board import chart
from kamdesk.ui.views.scoring.grid import RatingGrid
from kamdesk.ui.views.scoring.typing_ahead import TypedAhead
from kamdesk.ui.widgets.text import Label
from tests.support.kit import RESOURCES

TODAY = date(2026, 6, 12)
MODEL = ScoringModel(name="Selection", cut=1)
SIZE = Criterion(model_id=MODEL.id, name="Size", weight=Decimal(20), position=0, anchor_1="Tiny")
FIT = Criterion(model_id=MODEL.id, name="Fit", weight=Decimal(10), position=1)
ALPHA = Account(name="Alpha", tier=Tier.GROWTH, joined=date(2025, 1, 1))
BETA = Account(name="Beta", tier=Tier.GROWTH, joined=date(2025, 1, 1))
Key = Qt.Key


def rated(account, criterion, value, on=TODAY):
    return Rating(account_id=account.id, criterion_id=criterion.id, value=value, rated_on=on)


RATINGS = (rated(ALPHA, SIZE, 9), rated(ALPHA, FIT, 3), rated(BETA, SIZE, 6))


@pytest.fixture
def fill(desk):
    def put(*records):
        with desk.transactions() as work:
            for record in records:
                work.of(type(record)).save(record)
            work.commit("portfolio.import", "test")

    return put


@pytest.fixture
def editor(tasks, desk):
    return Editor(tasks, desk.history)


@pytest.fixture
def open_view(qtbot, tasks, desk, editor):
    def build():
        view = ScoringView(
            theme=Theme(RESOURCES, "light"),
            desk=desk,
            editor=editor,
            tasks=tasks,
            today=lambda: TODAY,
        )
        qtbot.addWidget(view)
        view.resize(1200, 900)
        view.show()
        return view

    return build


@pytest.fixture
def view(qtbot, fill, open_view):
    fill(MODEL, SIZE, FIT, ALPHA, BETA, *RATINGS)
    view = open_view()
    expect_soon(qtbot, lambda: names(view) == ["Alpha", "Beta"])
    return view


def expect_soon(qtbot, fact):
    qtbot.waitUntil(fact, timeout=20_000)  # charts may be drawn before what is read


def grid(view):
    return view.findChild(RatingGrid)


def names(view):
    model = grid(view).ranking
    lines = (model.line(row) for row in range(model.rowCount()))
    return [line.name.text for line in lines if line is not None]


def cell(view, account, column):
    model = grid(view).ranking
    return model.index(model.row_of(account.id), FIRST + column).data()


def weight_row(view, number):
    return view._criteria.rows[number]


def button(widget, text):
    return next(b for b in widget.findChildren(QPushButton) if b.text().strip() == text)


def texts(widget):
    labels = [one for one in widget.findChildren(Label) if one.isVisible()]
    return " ".join(label.text() for label in labels)


def stored(desk, account, criterion):
    found = desk.reader.all(Rating, account_id=[account.id], criterion_id=[criterion.id])
    return found[0].value if found else None


def test_a_typed_figure_rates_at_once_and_undo_takes_it_back(qtbot, view, desk, editor):
    grid(view).go_to(BETA.id, 1)
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(grid(view), "0")
    expect_soon(qtbot, lambda: cell(view, BETA, 1) == "10")
    assert stored(desk, BETA, FIT) == 10
    expect_soon(qtbot, lambda: names(view) == ["Beta", "Alpha"])
    with qtbot.waitSignal(editor.changed):
        editor.stack.undo()
    expect_soon(qtbot, lambda: names(view) == ["Alpha", "Beta"])
    assert stored(desk, BETA, FIT) is None


def test_the_cell_goes_along_when_its_account_moves(qtbot, view, editor):
    grid(view).go_to(BETA.id, 1)
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(grid(view), "0")
    expect_soon(qtbot, lambda: names(view) == ["Beta", "Alpha"])
    assert grid(view).cell == (BETA.id, 1)
    assert grid(view).currentIndex().row() == 0


def test_del_takes_a_rating_away(qtbot, view, desk, editor):
    grid(view).go_to(ALPHA.id, 1)
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(grid(view), Key.Key_Delete)
    assert stored(desk, ALPHA, FIT) is None
    expect_soon(qtbot, lambda: cell(view, ALPHA, 1) == "")


def test_a_moved_slider_ranks_without_touching_the_file(qtbot, view, fill, desk, editor):
    fill(rated(BETA, FIT, 9))
    view._session.refresh()
    expect_soon(qtbot, lambda: cell(view, BETA, 1) == "9")
    before = len(desk.history_queries.recent(50))
    slider = weight_row(view, 0).slider
    slider.setSliderDown(True)
    slider.setValue(1)
    expect_soon(qtbot, lambda: names(view) == ["Beta", "Alpha"])
    assert len(desk.history_queries.recent(50)) == before
    assert desk.reader.one(Criterion, SIZE.id).weight == 20
    with qtbot.waitSignal(editor.changed):
        slider.setSliderDown(False)
    assert desk.reader.one(Criterion, SIZE.id).weight == 1
    expect_soon(qtbot, lambda: button(view, "Reset weights").isEnabled())
    qtbot.mouseClick(button(view, "Reset weights"), Qt.MouseButton.LeftButton)
    expect_soon(qtbot, lambda: names(view) == ["Alpha", "Beta"])
    assert desk.reader.one(Criterion, SIZE.id).weight == 20


def test_keys_on_a_slider_are_one_change_once_they_rest(qtbot, view, desk, editor):
    slider = weight_row(view, 0).slider
    with qtbot.waitSignal(editor.changed):
        for _ in range(3):
            qtbot.keyClick(slider, Key.Key_Right)
    assert desk.reader.one(Criterion, SIZE.id).weight == 23
    assert desk.history_queries.recent(1)[0].label == "criterion.weigh"
    assert desk.history_queries.recent(2)[1].label != "criterion.weigh"


def test_a_criterion_that_is_off_leaves_the_grid(qtbot, view, desk, editor):
    with qtbot.waitSignal(editor.changed):
        weight_row(view, 1).switch.click()
    assert not desk.reader.one(Criterion, FIT.id).active
    expect_soon(qtbot, lambda: len(grid(view).ranking.headings) == 1)
    assert [h.name for h in grid(view).ranking.headings] == ["Size"]


def test_what_is_missing_is_rated_one_after_the_other(qtbot, view, fill, desk, editor):
    fill(Account(name="Gamma", tier=Tier.GROWTH, joined=date(2025, 1, 1)))
    view._session.refresh()
    expect_soon(qtbot, lambda: len(names(view)) == 3)
    qtbot.mouseClick(view._missing, Qt.MouseButton.LeftButton)
    assert grid(view).cell == (BETA.id, 1)
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(grid(view), "4")
    gamma = next(pk for pk, one in view.board.studio.accounts.items() if one.name == "Gamma")
    assert grid(view).cell == (gamma, 0)
    expect_soon(qtbot, lambda: view.board.missing == 2)


def test_the_panel_says_what_the_steps_mean_and_keeps_evidence(qtbot, view, desk, editor):
    grid(view).go_to(ALPHA.id, 0)
    assert "Tiny" in texts(view._rating)
    field = view._rating.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "store data since April")
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(field, Key.Key_Return)
    rating = desk.reader.all(Rating, account_id=[ALPHA.id], criterion_id=[SIZE.id])[0]
    assert (rating.value, rating.evidence) == (9, "store data since April")


def test_a_criterion_is_opened_renamed_and_turned_as_one_change(qtbot, view, desk, editor):
    view._criteria.edit_asked.emit(FIT.id)
    panel = view._panel
    assert panel.isVisible()
    panel._name.setText("Strategic fit")
    panel._reversed.setChecked(True)
    panel._anchors[10].setText("The whole range")
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(panel._name, Key.Key_Return)
    one = desk.reader.one(Criterion, FIT.id)
    assert (one.name, one.reversed, one.anchor_10) == ("Strategic fit", True, "The whole range")
    assert desk.history_queries.recent(2)[1].label == "portfolio.import"


def test_a_named_criterion_stands_behind_the_others(qtbot, view, desk, editor):
    field = view._criteria.findChild(QLineEdit)
    qtbot.keyClicks(field, "Payment")
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(field, Key.Key_Return)
    expect_soon(qtbot, lambda: len(grid(view).ranking.headings) == 3)
    assert [h.name for h in grid(view).ranking.headings] == ["Size", "Fit", "Payment"]
    assert field.text() == ""


def test_a_deleted_criterion_comes_back_with_its_ratings(qtbot, view, desk, editor):
    view._criteria.edit_asked.emit(FIT.id)
    with qtbot.waitSignal(editor.changed):
        qtbot.mouseClick(button(view._panel, "Delete"), Qt.MouseButton.LeftButton)
    expect_soon(qtbot, lambda: len(grid(view).ranking.headings) == 1)
    with qtbot.waitSignal(editor.changed):
        editor.stack.undo()
    expect_soon(qtbot, lambda: len(grid(view).ranking.headings) == 2)
    assert cell(view, ALPHA, 1) == "3"


def test_the_cut_is_a_row_that_keys_pass_over(qtbot, view):
    model = grid(view).ranking
    assert model.cut == 1
    grid(view).go_to(ALPHA.id, 0)
    qtbot.keyClick(grid(view), Key.Key_Down)
    assert grid(view).cell == (BETA.id, 0)


def test_a_cell_says_account_criterion_and_rating(view):
    model = grid(view).ranking
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, FIRST).data(spoken) == "Alpha, Size: 9"
    assert model.index(2, FIRST + 1).data(spoken) == "Beta, Fit: not rated"


def test_enter_opens_the_account(qtbot, view):
    grid(view).go_to(BETA.id, 0)
    with qtbot.waitSignal(view.account_opened) as opened:
        qtbot.keyClick(grid(view), Key.Key_Return)
    assert opened.args == [BETA.id]


def test_the_chart_says_the_same_as_the_grid(view):
    said = words_ranking(chart(view.board))
    assert "1. Alpha: 7.00 of 10" in said
    assert "2. Beta: 6.00 of 10" in said


def test_columns_have_the_colors_of_the_chart(qapp):
    tokens = Theme(RESOURCES, "light").tokens
    chart_colors = shades(PRINT, 8)
    print_like = [shade(tokens, number) for number in range(8)]
    assert (tokens.chart1.lower(), tokens.surface.lower()) == (PRINT.actual, PRINT.surface)
    assert print_like == list(chart_colors)


def test_one_begins_with_a_model_in_one_change(qtbot, fill, open_view, desk, editor):
    fill(ALPHA)
    view = open_view()
    expect_soon(qtbot, view._no_model.isVisible)
    with qtbot.waitSignal(editor.changed):
        button(view._no_model, "Create the selection model").click()
    expect_soon(qtbot, lambda: names(view) == ["Alpha"])
    criteria = desk.reader.all(Criterion)
    assert len(criteria) == len(CRITERIA) == 8
    assert sum(one.weight for one in criteria) == 100
    assert all(one.anchor_1 and one.anchor_10 for one in criteria)
    with qtbot.waitSignal(editor.changed):
        editor.stack.undo()
    expect_soon(qtbot, view._no_model.isVisible)


def test_without_key_accounts_the_way_to_them_is_shown(qtbot, fill, open_view):
    fill(MODEL, SIZE)
    view = open_view()
    expect_soon(qtbot, view._no_accounts.isVisible)
    with qtbot.waitSignal(view.page_asked) as asked:
        button(view._no_accounts, "Go to the accounts").click()
    assert asked.args == ["accounts"]


def test_five_hundred_accounts_are_a_table_not_widgets(qtbot, fill, open_view):
    accounts = [
        Account(name=f"Account {n:03d}", tier=Tier.GROWTH, joined=date(2025, 1, 1))
        for n in range(500)
    ]
    fill(MODEL, SIZE, FIT, *accounts, *(rated(one, SIZE, 5) for one in accounts))
    view = open_view()
    expect_soon(qtbot, lambda: len(names(view)) == 500)
    assert grid(view).height() < 900
    assert len(view.findChildren(object)) < 1500


def test_where_room_is_short_the_ratings_stay(qtbot, view):
    view.resize(700, 800)
    model = grid(view).ranking
    expect_soon(qtbot, lambda: grid(view).columnWidth(NAME) > 0)
    assert not grid(view).isColumnHidden(FIRST)
    assert isinstance(model, RankingModel)
    assert model.behind(STACK) == FIRST + 2


def test_a_value_typed_again_is_kept_until_that_one_is_read():
    ahead = TypedAhead()
    ahead.put("cell", 3)
    ahead.put("cell", 4)
    ahead.stored("cell", 3, reading=1)
    ahead.read(2)
    assert ahead.values == {"cell": 4}
    ahead.stored("cell", 4, reading=2)
    ahead.read(2)
    assert ahead.values == {"cell": 4}
    ahead.read(3)
    assert ahead.values == {}
