"""Controls answer to the mouse, to the keyboard, and to nobody else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from kamdesk.ui.theme.theme import Theme
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.key_hint import KeyHint
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.nav import ListButton, NavButton, NavEntry, SavedList, StateButton
from kamdesk.ui.widgets.search_field import SearchField
from kamdesk.ui.widgets.segments import Segments
from kamdesk.ui.widgets.sidebar import Sidebar
from kamdesk.ui.widgets.switch import Switch
from kamdesk.ui.widgets.tabs import Tabs
from tests.support.kit import RESOURCES, colors_in

PERIODS = {"month": "Month", "quarter": "Quarter", "year": "Year"}
PAGES = [
    NavEntry(key="today", text="Today", icon="sun", keys="Ctrl+1"),
    NavEntry(key="accounts", text="Accounts", icon="building-2", keys="Ctrl+4"),
]
RISK = SavedList(key="risk", text="At risk", tone="bad", count=4)
QUIET = SavedList(key="quiet", text="Quiet", tone="warn")


@pytest.fixture
def theme(qapp):
    return Theme(RESOURCES, "light")


@pytest.fixture
def segments(qtbot, theme):
    segments = Segments(theme, "Period", PERIODS)
    qtbot.addWidget(segments)
    return segments


@pytest.fixture
def chips(qtbot, theme):
    chips = ChipRow(theme, "Filter")
    qtbot.addWidget(chips)
    chips.show_chips([Chip(key="all", text="All", count=24), Chip(key="late", text="Late")])
    return chips


@pytest.fixture
def sidebar(qtbot, theme):
    sidebar = Sidebar(theme, PAGES)
    qtbot.addWidget(sidebar)
    sidebar.resize(240, 700)
    return sidebar


def shown(qtbot, widget):
    """Show a widget as the active window, so that keys reach what has the focus."""
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def button(parent, words):
    return next(b for b in parent.findChildren(QAbstractButton) if b.accessibleName() == words)


def test_the_first_segment_is_chosen(segments):
    assert segments.choice == "month"
    assert segments.accessibleName() == "Period"


def test_a_segment_is_chosen_by_a_click(qtbot, segments):
    with qtbot.waitSignal(segments.chosen) as told:
        qtbot.mouseClick(button(segments, "Year"), Qt.MouseButton.LeftButton)
    assert told.args == ["year"]
    assert segments.choice == "year"


def test_a_segment_is_chosen_by_keys(qtbot, segments):
    shown(qtbot, segments)
    button(segments, "Month").setFocus()
    qtbot.keyClick(button(segments, "Month"), Qt.Key.Key_Right)
    assert button(segments, "Quarter").hasFocus()
    qtbot.keyClick(button(segments, "Quarter"), Qt.Key.Key_Space)
    assert segments.choice == "quarter"
    segments.hide()


def test_choosing_from_outside_tells_nobody(qtbot, segments):
    with qtbot.assertNotEmitted(segments.chosen):
        segments.choose("quarter")
    assert segments.choice == "quarter"


def test_one_chip_is_always_on(qtbot, chips):
    assert chips.choice == {"all"}
    with qtbot.waitSignal(chips.chosen) as told:
        qtbot.keyClick(button(chips, "Late"), Qt.Key.Key_Space)
    assert told.args == [frozenset({"late"})]
    button(chips, "Late").click()
    assert chips.choice == {"late"}


def test_chips_show_new_counts_and_keep_the_choice(chips):
    chips.choose({"late"})
    chips.show_chips([Chip(key="all", text="All", count=3), Chip(key="late", text="Late", count=0)])
    assert button(chips, "All 3").text() == "All 3"
    assert chips.choice == {"late"}


def test_a_chip_that_is_gone_gives_way_to_the_first(chips):
    chips.choose({"late"})
    chips.show_chips([Chip(key="all", text="All")])
    assert chips.choice == {"all"}
    chips.show_chips([])
    assert chips.choice == frozenset()


def test_many_chips_can_be_on(qtbot, theme):
    chips = ChipRow(theme, "Kinds", many=True)
    qtbot.addWidget(chips)
    chips.show_chips(
        [Chip(key="visit", text="Visits", icon="map-pin"), Chip(key="call", text="Calls")]
    )
    assert chips.choice == frozenset()
    for words in ("Visits", "Calls"):
        button(chips, words).click()
    assert chips.choice == {"visit", "call"}
    button(chips, "Calls").click()
    assert chips.choice == {"visit"}


def test_a_search_waits_for_the_typing_to_pause(qtbot, theme):
    field = SearchField(theme, "Search accounts", pause=1)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.searched) as told:
        qtbot.keyClicks(field, " han ")
    assert told.args == ["han"]
    assert field.accessibleName() == "Search accounts"


def test_escape_empties_a_search(qtbot, theme):
    field = SearchField(theme, "Search", pause=1)
    qtbot.addWidget(field)
    field.setText("han")
    with qtbot.waitSignal(field.searched) as told:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told.args == [""]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.text()


def test_a_switch_is_flipped_by_the_space_bar(qtbot, theme):
    switch = Switch(theme, "Use this criterion")
    qtbot.addWidget(switch)
    assert theme.tokens.accent not in colors_in(switch)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    assert theme.tokens.accent in colors_in(switch)
    switch.setEnabled(False)
    assert theme.tokens.accent not in colors_in(switch)


def test_a_key_is_as_wide_as_its_words(qtbot, theme):
    short, long = KeyHint(theme, "L"), KeyHint(theme, "Ctrl Enter")
    for hint in (short, long):
        qtbot.addWidget(hint)
    assert short.sizeHint().width() >= 20
    assert long.sizeHint().width() > 2 * short.sizeHint().width()


def test_a_page_is_chosen_in_the_sidebar(qtbot, sidebar):
    with qtbot.waitSignal(sidebar.page_chosen) as told:
        qtbot.keyClick(button(sidebar, "Accounts"), Qt.Key.Key_Space)
    assert told.args == ["accounts"]


def test_only_one_place_is_marked(sidebar):
    sidebar.show_lists([RISK, QUIET])
    sidebar.select("today")
    sidebar.select("risk")
    marked = [b for b in sidebar.findChildren(QPushButton) if b.isChecked()]
    assert [b.accessibleName() for b in marked] == ["At risk, 4"]
    sidebar.show_lists([RISK])
    assert button(sidebar, "At risk, 4").isChecked() or sidebar.findChildren(ListButton)


def test_counts_are_said_too(sidebar):
    sidebar.set_count("today", 7)
    assert button(sidebar, "Today, 7").toolTip() == "<qt>Today  (Ctrl+1)</qt>"
    sidebar.set_count("today", None)
    assert button(sidebar, "Today")


def test_the_sidebar_asks_for_what_is_pressed(qtbot, sidebar):
    sidebar.show_lists([RISK])
    sidebar.show_state("All saved on this laptop", "Backup 08:40 today")
    for words, signal in (
        ("Search or jump to", sidebar.search_wanted),
        ("Save the current filter as a list", sidebar.list_wanted),
        ("All saved on this laptop, Backup 08:40 today", sidebar.state_opened),
    ):
        with qtbot.waitSignal(signal):
            button(sidebar, words).click()
    with qtbot.waitSignal(sidebar.list_chosen) as told:
        button(sidebar, "At risk, 4").click()
    assert told.args == ["risk"]


def test_a_folded_sidebar_says_in_tooltips_what_it_shows_no_more(qtbot, theme, sidebar):
    sidebar.show_lists([RISK])
    with qtbot.waitSignal(sidebar.folded_changed) as told:
        button(sidebar, "Fold the sidebar").click()
    assert told.args == [True]
    assert sidebar.width() == 60
    assert sidebar.folded
    assert all(page.toolTip() for page in sidebar.findChildren(NavButton))
    assert all(saved.isHidden() for saved in sidebar.findChildren(ListButton))
    button(sidebar, "Unfold the sidebar").click()
    assert sidebar.width() == 240


def test_trouble_with_the_file_is_shown_in_its_color(qtbot, theme):
    state = StateButton(theme)
    qtbot.addWidget(state)
    state.resize(220, 46)
    state.show_state("All saved on this laptop", "Backup 08:40 today")
    assert theme.tokens.bad not in colors_in(state)
    state.show_state("The disk is full", "Not saved since 08:40", "bad")
    assert theme.tokens.bad in colors_in(state)


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
def test_no_control_keeps_an_old_color(qtbot, theme, direction):
    def make():
        bar = Sidebar(theme, PAGES)
        bar.show_lists([RISK, QUIET])
        bar.show_state("All saved", "Backup today")
        bar.select("today")
        bar.set_count("accounts", 24)
        chips = ChipRow(theme, "Filter")
        chips.show_chips([Chip(key="all", text="All", count=24)])
        host = QWidget()
        host.setLayoutDirection(direction)
        host.setLayout(column(bar, Segments(theme, "Period", PERIODS), chips, Switch(theme, "On")))
        host.resize(400, 800)
        qtbot.addWidget(host)
        return host

    host = make()
    light = colors_in(host)
    theme.set_override("dark")
    assert colors_in(host) == colors_in(make())
    assert not {theme.tokens.sidebar, theme.tokens.accent} & light


MANY = {key: f"A tab called {key}" for key in ("one", "two", "three", "four")}


def menu_of(tabs):
    more = next(b for b in tabs.findChildren(QPushButton) if b.menu())
    return [] if more.isHidden() else [action.text() for action in more.menu().actions()]


@pytest.fixture
def tabs(qtbot, theme):
    tabs = Tabs(theme, "Account", MANY)
    qtbot.addWidget(tabs)
    shown(qtbot, tabs)
    yield tabs
    tabs.hide()


def test_tabs_that_do_not_fit_go_into_a_menu_and_come_back(tabs):
    tabs.resize(900, 40)
    assert menu_of(tabs) == []
    tabs.resize(320, 40)
    assert menu_of(tabs)[-2:] == ["A tab called three", "A tab called four"]
    assert all(b.geometry().right() < 320 for b in tabs.findChildren(QPushButton) if b.isVisible())
    tabs.resize(900, 40)
    assert menu_of(tabs) == []


def test_what_is_chosen_in_the_menu_comes_in_sight(qtbot, tabs):
    tabs.resize(320, 40)
    more = next(b for b in tabs.findChildren(QPushButton) if b.menu())
    assert "A tab called four" in more.accessibleName()
    with qtbot.waitSignal(tabs.chosen) as told:
        more.menu().actions()[-1].trigger()
    assert told.args == ["four"]
    assert button(tabs, "A tab called four").isVisible()
    assert "A tab called four" not in menu_of(tabs)


def test_larger_text_folds_more_tabs(theme, tabs):
    tabs.resize(460, 40)
    before = len(menu_of(tabs))
    theme.set_text_scale(1.5)
    try:
        assert len(menu_of(tabs)) > before
    finally:
        theme.set_text_scale(1.0)
