"""The whole window on the sample portfolio: opened, gone through, written in, undone."""

import gc
import sys
import threading
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

from kamdesk.app.pages import VIEWS
from kamdesk.app.settings import SettingsFile
from kamdesk.app.window import gone_back, watch
from kamdesk.domain.accounts import Account
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.ui.places import PARTS
from kamdesk.ui.views.palette import PaletteView
from kamdesk.ui.views.quick_line import QuickLineView
from kamdesk.ui.views.settings.safety import SafetyCard
from tests.support.window import PATIENCE, account_id, at_rest

TODAY = date(2026, 11, 24)
LINE = "visit Ernst Handel with Roland 45m: price list agreed; send quote by Friday"


def test_the_sample_opens_on_today_and_counts_in_the_sidebar(qtbot, running):
    assert running.window.place.page == "today"
    assert running.workspace.desk.counting.counts().pages["accounts"] == 91


def test_every_page_is_built_and_comes_to_rest(qtbot, running):
    troubles = []
    running.tasks.failed.connect(troubles.append)
    for page in VIEWS:
        running.window.go(page, account_id(running, "Ernst Handel") if page == "account" else None)
        at_rest(qtbot, running)
        assert running.window.page.accessibleName() or running.window.page.children()
    assert troubles == []


def test_a_command_leads_to_each_part_of_the_portfolio_and_the_sidebar_marks_it(qtbot, running):
    for key, *_ in PARTS[1:]:
        running.window.action(f"page-{key}").trigger()
        at_rest(qtbot, running)
        assert running.window.place.page == key
        marked = running.window.sidebar.findChildren(QPushButton)
        assert [one.accessibleName() for one in marked if one.isChecked()] == ["Portfolio"]


def test_a_line_typed_from_anywhere_is_logged_and_undone(qtbot, running):
    running.window.action("touchpoint-log").trigger()
    view = running.window.findChild(QuickLineView)
    at_rest(qtbot, running)
    qtbot.keyClicks(view.typed, LINE)
    with qtbot.waitSignal(view.saved, timeout=PATIENCE):
        qtbot.keyClick(view.typed, Qt.Key.Key_Return)
    logged = running.workspace.desk.reader.all(Touchpoint)[-1]
    assert (logged.summary, logged.minutes) == ("price list agreed", 45)
    undo = running.window.action("undo")
    qtbot.waitUntil(lambda: "price list agreed" in undo.text(), timeout=PATIENCE)
    undo.trigger()
    at_rest(qtbot, running)
    assert logged.id not in {one.id for one in running.workspace.desk.reader.all(Touchpoint)}


def test_the_commands_outlive_what_a_panel_showed(qtbot, running):
    running.workspace.log_typed("visit Ernst Handel: price list agreed; send quote by Friday")
    view = running.window.findChild(QuickLineView)
    at_rest(qtbot, running)
    qtbot.keyClick(view.typed, Qt.Key.Key_Tab)
    view.typed.setPlainText("")  # what was understood is taken off the panel
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert isValid(running.window.action("undo"))
    assert isValid(running.window.action("redo"))


def test_half_a_line_survives_a_crash(qtbot, running, tmp_path):
    running.window.action("touchpoint-log").trigger()
    view = running.window.findChild(QuickLineView)
    with qtbot.waitSignal(view.draft_changed, timeout=PATIENCE):
        qtbot.keyClicks(view.typed, "call Hanari Carnes, Mario")
    stored = SettingsFile(tmp_path / "settings.json").read()
    assert stored.choices["quick.line.draft"] == "call Hanari Carnes, Mario"


def test_the_palette_leads_to_an_account_by_three_letters(qtbot, running):
    running.window.action("palette").trigger()
    palette = running.window.findChild(PaletteView)
    qtbot.keyClicks(palette.field, "ernst")
    qtbot.waitUntil(lambda: "Ernst Handel" in palette.found, timeout=PATIENCE)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    place = running.window.place
    assert (place.page, place.subject) == ("account", account_id(running, "Ernst Handel"))
    running.window.back()
    assert running.window.place.page == "today"


def test_the_palette_knows_the_pages_and_says_when_it_knows_nothing(qtbot, running):
    running.window.action("palette").trigger()
    palette = running.window.findChild(PaletteView)
    qtbot.keyClicks(palette.field, "targets")
    qtbot.waitUntil(lambda: palette.found == ("Commands", "Targets"), timeout=PATIENCE)
    palette.field.setText("qqzzxx")
    qtbot.waitUntil(lambda: "Nothing matches ‘qqzzxx’" in palette.found, timeout=PATIENCE)
    palette.field.setText("targets")
    qtbot.waitUntil(lambda: palette.found == ("Commands", "Targets"), timeout=PATIENCE)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert running.window.place.page == "targets"


def test_the_palette_finds_a_colleague_and_their_page(qtbot, running):
    running.window.action("palette").trigger()
    palette = running.window.findChild(PaletteView)
    qtbot.keyClicks(palette.field, "callahan")
    qtbot.waitUntil(lambda: "Laura Callahan" in palette.found, timeout=PATIENCE)
    assert "Colleagues" in palette.found
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert running.window.place.page == "colleagues"
    running.window.action("palette").trigger()
    palette.field.setText("colleagues")
    qtbot.waitUntil(lambda: palette.found == ("Commands", "Colleagues"), timeout=PATIENCE)


def test_an_empty_portfolio_shows_the_ways_in_and_the_sample_is_one_of_them(qtbot, open_window):
    running = open_window()
    assert running.window.place.page == "welcome"
    running.workspace.carry_out("sample")
    qtbot.waitUntil(lambda: running.window.place.page == "today", timeout=PATIENCE)
    running.workspace.carry_out("sample-remove")
    at_rest(qtbot, running)
    assert running.workspace.desk.counting.counts().accounts == 0


def test_a_file_that_is_no_portfolio_is_refused_in_a_sentence(qtbot, tmp_path):
    from kamdesk.app.window import Running, application

    application(["kamdesk"])
    file = tmp_path / "letter.kamdesk"
    file.write_bytes(b"Dear Roland, " * 500)
    running = Running(file, SettingsFile(tmp_path / "settings.json"), today=lambda: TODAY)
    running.begin()
    qtbot.waitUntil(lambda: running.window.trouble != "", timeout=PATIENCE)
    assert "not a KAMDesk portfolio" in running.window.trouble
    assert file.read_bytes() == b"Dear Roland, " * 500
    running.window.close()
    running.end()


def test_commands_have_names_words_and_keys_of_their_own(running):
    commands = running.window.commands
    keys = [action.shortcut().toString() for action in commands if action.shortcut().toString()]
    assert len(keys) == len(set(keys))
    assert all(action.objectName() and action.text() for action in commands)


def test_a_narrow_window_folds_the_sidebar_and_a_wide_one_unfolds_it(qtbot, running):
    window = running.window
    window.resize(1024, 640)
    assert window.sidebar.folded
    assert not window.sidebar.folded_on_purpose  # the next start begins unfolded
    window.resize(1440, 900)
    assert not window.sidebar.folded
    window.action("sidebar-fold").trigger()
    window.resize(1024, 640)
    window.resize(1440, 900)
    assert window.sidebar.folded


def test_redo_answers_to_both_habits(running):
    keys = {each.toString() for each in running.window.action("redo").shortcuts()}
    assert keys == {"Ctrl+Shift+Z", "Ctrl+Y"}


def test_the_arrow_keys_move_in_a_list_as_soon_as_its_page_is_shown(qtbot, running):
    running.window.activateWindow()
    running.window.go("actions")
    at_rest(qtbot, running)
    assert running.window.focusWidget() is running.window.page.actions_list.list.table


def test_the_portfolio_and_the_action_plans_agree_on_what_is_due_this_week(qtbot, running):
    running.window.go("actions")
    at_rest(qtbot, running)
    desk = running.workspace.desk
    due = desk.dashboard.dashboard(TODAY).actions.due
    chips = running.window.page.actions_list.list.chips
    assert f"This week {due}" in {chip.text() for chip in chips.findChildren(QPushButton)}


def test_a_filter_is_kept_under_a_name_and_counted_in_the_sidebar(qtbot, running):
    running.window.go("accounts")
    running.window.page.list.choose("key")
    at_rest(qtbot, running)
    running.workspace.lists.keep("The few")
    at_rest(qtbot, running)
    counts = running.workspace.desk.counting.counts()
    assert [(name, count) for _, name, count in counts.own] == [("The few", 16)]


def test_a_page_outside_the_sidebar_marks_none_in_it(qtbot, running):
    running.window.go("settings")
    marked = [b for b in running.window.sidebar.findChildren(QPushButton) if b.isChecked()]
    assert marked == []


def test_a_mistake_of_the_program_is_logged_and_said_in_the_window(qtbot, running, monkeypatch):
    for module, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    watch(running)
    sys.excepthook(ValueError, ValueError(), None)
    said = running.window.toasts.shown[-1].accessibleName()
    assert said.startswith("Something unexpected happened")


def test_a_second_start_on_the_same_day_is_where_the_first_one_was(qtbot, open_window):
    first = open_window(demo=True)
    first.window.go("accounts")
    first.window.page.list.choose("key")
    first.window.page.list.search.setText("ernst")
    at_rest(qtbot, first)
    first.window.close()
    second = open_window()
    assert second.window.place.page == "accounts"
    at_rest(qtbot, second)
    shown = second.window.page.list
    assert shown.query == first.window.page.list.query
    assert shown.model.rowCount() == 1


def test_an_account_that_is_gone_is_no_place_to_begin_at(qtbot, open_window):
    first = open_window(demo=True)
    ernst = account_id(first, "Ernst Handel")
    first.window.go("account", ernst)
    first.window.close()
    open_window().workspace.desk.accounts.delete(ernst)
    assert open_window().window.place.page == "today"


def test_a_backup_comes_back_from_the_settings_and_what_was_there_is_kept(qtbot, open_window):
    first = open_window(demo=True)
    desk, ernst = first.workspace.desk, account_id(first, "Ernst Handel")
    copied = desk.upkeep.back_up().backup.path
    desk.accounts.rename(ernst, "Renamed")
    first.window.go("settings")
    at_rest(qtbot, first)
    first.window.page.findChild(SafetyCard).restore_asked.emit(copied)
    assert (first.wanted, first.window.isVisible()) == (copied, False)
    open_window.end(first)
    said = gone_back(copied, desk.upkeep.portfolio)
    assert copied.name in said
    assert "replaced-" in said
    second = open_window()
    assert second.workspace.desk.reader.one(Account, ernst).name == "Ernst Handel"


def test_a_backup_that_is_none_leaves_the_portfolio_as_it_was(open_window, tmp_path):
    open_window.end(open_window(demo=True))
    said = gone_back(tmp_path / "nothing.kamdesk", tmp_path / "portfolio.kamdesk")
    assert "nothing.kamdesk" in said
    assert open_window().workspace.desk.counting.counts().accounts == 91
