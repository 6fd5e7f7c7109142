"""Every figure beside the timeline of an account opens into what it is made of."""

import pytest
from PySide6.QtWidgets import QPushButton

from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.account.people.coverage_card import CoverageCard
from kamdesk.ui.views.explanation import Explanation
from kamdesk.ui.widgets.text import Label


@pytest.fixture
def figures(qtbot, screen, stocked, known):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    card = view.tab("overview").figures
    qtbot.waitUntil(lambda: card.findChildren(QPushButton) != [])
    return card


def test_how_many_people_were_met_opens_into_who(qtbot, screen, stocked, known):
    view = screen(AccountView)
    view.show_subject(known.alpha.id)
    view.show_tab("people")
    card = view.tab("people").findChild(CoverageCard)
    said = "People met, by level and function: 0 of 1"
    qtbot.waitUntil(lambda: said in [one.text() for one in card.findChildren(QPushButton)])
    next(one for one in card.findChildren(QPushButton) if one.text() == said).click()
    assert "Roland Mendel" in texts(view.window().findChild(Explanation))


def texts(widget):
    return [one.text() for one in widget.findChildren(Label)]


def test_each_figure_is_a_link_with_its_name(figures):
    names = [one.accessibleName() for one in figures.findChildren(QPushButton)]
    assert "Last 12 months: €1.2k" in names
    assert any(name.startswith("Weighted:") for name in names)
    assert all(one.isEnabled() for one in figures.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Last 12 months", "Sum of the sales lines of the period, each at the rate of its day."),
        ("Open pipeline", "Sum of the amounts of open deals."),
    ],
)
def test_pressed_it_says_its_rule_and_its_inputs(qtbot, figures, name, said):
    link = next(
        one
        for one in figures.findChildren(QPushButton)
        if one.accessibleName().startswith(f"{name}:")
    )
    link.click()
    window = figures.window()
    qtbot.waitUntil(lambda: window.findChild(Explanation) is not None)
    panel = window.findChild(Explanation)
    assert panel.accessibleName() == f"{name}: Alpha"
    assert said in texts(panel)
