"""Satisfaction over the portfolio: figures with n, who waits, own questions, every answer."""

import pytest
from PySide6.QtWidgets import QPushButton

from kamdesk.domain.actions import Action
from kamdesk.domain.surveys import Answer, SurveyKind
from kamdesk.ui.views.explanation import Explanation
from kamdesk.ui.views.satisfaction import SatisfactionView
from tests.support.tables import names
from tests.ui.conftest import in_days


@pytest.fixture
def answered(stocked, known):
    """Alpha's people answered NPS twice and a question of one's own once."""
    alpha, roland = known.alpha.id, known.roland.id
    for score, person, more in (
        (3, roland, {}),
        (9, None, {}),
        (7, roland, {"kind": SurveyKind.OWN, "question": "Is delivery on time?"}),
    ):
        stocked.surveys.add(
            Answer(
                account_id=alpha, contact_id=person, score=score, answered_on=in_days(-2), **more
            )
        )
    return stocked


@pytest.fixture
def view(qtbot, screen, answered):
    view = screen(SatisfactionView)
    qtbot.waitUntil(lambda: view.measured.nps.accessibleName().startswith("NPS, 12 months: 0"))
    return view


def pressed(widget, name):
    return next(one for one in widget.findChildren(QPushButton) if one.accessibleName() == name)


def test_every_figure_says_how_many_answered_and_opens_into_who(qtbot, view, request):
    request.getfixturevalue("database_off_the_gui_thread")
    assert "of 2 respondent" in view.measured.nps.accessibleName()
    rows = [view.slices.model.index(0, at).data() for at in range(5)]
    assert rows == ["Strategic", "0", "2", "–", "–"]
    view.slices.activated.emit(view.slices.model.row_at(view.slices.model.index(0, 0)))
    panel = view.window().findChild(Explanation)
    assert panel.accessibleName() == "NPS: Strategic"


def test_own_questions_stand_with_mean_and_n(qtbot, view):
    table = view.questions.list.model
    assert [table.index(0, at).data() for at in range(3)] == ["Is delivery on time?", "7", "1"]


def test_one_press_follows_up_and_the_line_goes_until_it_is_undone(qtbot, view, editing, answered):
    button = pressed(view.unhappy, "Follow up with Roland Mendel")
    with qtbot.waitSignal(editing.changed):
        button.click()
    made = answered.reader.all(Action)[-1]
    assert made.title == "Follow up with Roland Mendel (3/10)"
    gone = "Everybody who was unhappy in twelve months was spoken with since."
    qtbot.waitUntil(lambda: gone in [one.text() for one in _labels(view.unhappy)])
    editing.stack.undo()
    qtbot.waitUntil(lambda: gone not in [one.text() for one in _labels(view.unhappy)])


def test_who_was_never_asked_is_named_and_an_answer_is_noted_from_there(qtbot, view, answered):
    qtbot.waitUntil(lambda: names(view.list.table) != [])
    view.list.chips.choose({"unhappy"})
    view.list.refresh()
    qtbot.waitUntil(lambda: len(view.list.model.ids) == 1)
    view._new.click()
    assert view.adding.form is not None


def test_nothing_asked_yet_has_its_own_words_and_ways_in(qtbot, screen, stocked):
    view = screen(SatisfactionView)
    qtbot.waitUntil(view._empty.isVisible)
    with qtbot.waitSignal(view.page_asked) as asked:
        pressed(view._empty, "Import a survey").click()
    assert asked.args == ["import"]


def _labels(widget):
    from kamdesk.ui.widgets.text import Label

    return [one for one in widget.findChildren(Label) if one.isVisibleTo(widget)]
