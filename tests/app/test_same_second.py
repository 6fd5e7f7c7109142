"""What is logged moves everything that depends on it, on every page, without a refresh."""

from functools import partial

import pytest
from PySide6.QtCore import Qt

from kamdesk.ui.views.account import AccountView
from kamdesk.ui.views.account.people.person_item import PersonItem
from kamdesk.ui.views.accounts import AccountsView
from kamdesk.ui.views.quick_line import QuickLineView
from kamdesk.ui.views.rhythm import RhythmView
from kamdesk.ui.views.today import TodayView
from kamdesk.ui.widgets.rows import TimelineItem
from tests.support.tables import names
from tests.support.window import PATIENCE, account_id, at_rest

WHO, PERSON = "White Clover Markets", "Grace Tanaka"
SAID = "spring range agreed"
LINE = f"visit {WHO} with {PERSON} 45m: {SAID}"


class Screens:
    """The pages that know of one account, as they were opened once."""

    def __init__(self, running, subject):
        self._window, self._subject = running.window, subject

    def open(self, qtbot, running):
        for page in ("today", "accounts", "rhythm", "account"):
            self._window.go(page, self._subject if page == "account" else None)
            at_rest(qtbot, running)
        for tab in ("people", "overview"):
            self._page(AccountView).show_tab(tab)
            at_rest(qtbot, running)

    def seen(self):
        """Return the six things that a visit changes, as they stand on the screens now."""
        account, rhythm = self._page(AccountView), self._page(RhythmView)
        map_ = account.tab("people").card.view.map
        grace = next(
            one
            for one in map_.items()
            if isinstance(one, PersonItem) and one.person.contact.name == PERSON
        )
        lines = self._page(TodayView).needs.lines._lines
        told = [one.accessibleName() for one in account.findChildren(TimelineItem)]
        return {
            "next due": account._due.accessibleName(),
            "neglected": WHO in names(rhythm.neglected.table),
            "map": grace.person.last,
            "today": [one.reason for one in lines if one.subject_id == self._subject],
            "timeline": sum(SAID in one for one in told),
            "health": account._health.accessibleName(),
        }

    def _page(self, kind):
        return self._window.findChild(kind)


@pytest.fixture
def screens(qtbot, running):
    screens = Screens(running, account_id(running, WHO))
    screens.open(qtbot, running)
    ready = partial(_is_told, screens)
    qtbot.waitUntil(ready, timeout=PATIENCE)
    return screens


def _is_told(screens):
    seen = screens.seen()
    return seen["neglected"] and bool(seen["next due"]) and bool(seen["today"])


def log(qtbot, running, line):
    with qtbot.waitActive(running.window):
        running.window.activateWindow()
    qtbot.keyClick(running.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    opened = partial(running.window.findChild, QuickLineView)
    qtbot.waitUntil(lambda: opened() is not None, timeout=PATIENCE)
    view = opened()
    at_rest(qtbot, running)
    view.typed.setPlainText("")
    qtbot.keyClicks(view.typed, line)
    with qtbot.waitSignal(view.saved, timeout=PATIENCE):
        qtbot.keyClick(view.typed, Qt.Key.Key_Return)


def test_a_logged_visit_moves_every_screen_and_undo_moves_them_back(qtbot, running, screens):
    before = screens.seen()
    assert (before["neglected"], before["today"], before["timeline"]) == (
        True,
        ["cadence.overdue"],
        0,
    )
    log(qtbot, running, LINE)
    qtbot.waitUntil(
        lambda: all(now != before[name] for name, now in screens.seen().items()),
        timeout=PATIENCE,
    )
    after = screens.seen()
    assert after["next due"] == "Contact due Thu 24 Dec"
    assert (after["neglected"], after["today"], after["timeline"]) == (False, [], 1)
    assert after["map"].isoformat() == "2026-11-24"
    assert running.window.place.page == "account"
    running.window.action("undo").trigger()
    qtbot.waitUntil(lambda: screens.seen() == before, timeout=PATIENCE)
    assert before["map"] < after["map"]


def test_the_lists_follow_too(qtbot, running, screens):
    running.window.go("accounts")
    table = running.window.findChild(AccountsView).list.table
    at = [column.key for column in table.records.columns].index("last_touchpoint")

    def last():
        known = dict(zip(names(table), names(table, at), strict=True))
        return known.get(WHO)

    table.scrollToBottom()
    qtbot.waitUntil(lambda: last() not in {None, "…"}, timeout=PATIENCE)
    before = last()
    log(qtbot, running, LINE)
    qtbot.waitUntil(lambda: last() == "today", timeout=PATIENCE)
    running.window.action("undo").trigger()
    qtbot.waitUntil(lambda: last() == before, timeout=PATIENCE)
    assert before != "today"


def test_another_rule_moves_every_screen_as_well(qtbot, running, screens):
    before = screens.seen()
    rule = running.window.findChild(RhythmView).rule
    rule.chosen.emit("growth", "90/120")
    moved = ("next due", "neglected", "today", "health")
    qtbot.waitUntil(
        lambda: all(screens.seen()[name] != before[name] for name in moved), timeout=PATIENCE
    )
    running.window.action("undo").trigger()
    qtbot.waitUntil(lambda: screens.seen() == before, timeout=PATIENCE)
    assert before["neglected"]
