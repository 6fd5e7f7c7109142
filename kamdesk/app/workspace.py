"""An open portfolio in its window: opens it, builds the pages, carries out commands."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kamdesk.app.commands import Commands
from kamdesk.app.memory import Memory
from kamdesk.app.pages import VIEWS, Pages
from kamdesk.app.paths import reminders_file
from kamdesk.app.remembering import CHOICE as REMINDERS
from kamdesk.app.remembering import Remembering
from kamdesk.app.reminder_memory import ReminderMemory
from kamdesk.app.reminding import Clock
from kamdesk.app.sidebar_lists import SidebarLists
from kamdesk.app.tray import Tray
from kamdesk.domain.accounts import Account
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui.labels import apology
from kamdesk.ui.navigation import lists
from kamdesk.ui.undo import Editor
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.palette import PalettePanel, PaletteView, account_of
from kamdesk.ui.views.quick_line import QuickLinePanel, QuickLineView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from kamdesk.app.bootstrap import Desk
    from kamdesk.app.settings import SettingsFile
    from kamdesk.services.counting import Counts
    from kamdesk.services.jumping import Jump
    from kamdesk.ui.main_window import MainWindow
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme

WARM_MS = 1500  # after the content stands, so that nobody waits for the charts' library
COUNT_MS = 250  # after the last change; a burst is counted once
DRAFT = "quick.line.draft"
PAGE_OF = {
    "touchpoint": "touchpoints",
    "opportunity": "opportunities",
    "action": "actions",
    "colleague": "colleagues",
}
COUNTED = {
    Topic.ACCOUNTS,
    Topic.TOUCHPOINTS,
    Topic.ACTIONS,
    Topic.OPPORTUNITIES,
    Topic.SALES,
    Topic.CONTACTS,
    Topic.PREFERENCES,
    Topic.SNOOZES,
}


class Workspace(QObject):
    """Connects what the window asks with what the desk can do."""

    furnished = Signal()
    restore_asked = Signal(object)  # Path of a backup

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        tasks: Tasks,
        settings: SettingsFile,
        file: Path,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._tasks = tasks
        self._settings = settings
        self._file = file
        self._today = today
        self._memory = Memory(settings, file, today)
        self._desk: Desk | None = None
        self._commands: Commands | None = None
        self._quick: QuickLinePanel | None = None
        self._palette: PalettePanel | None = None
        self._editor: Editor | None = None
        self._pages: Pages | None = None
        self._reminders: Remembering | None = None
        self._waiting: list[str] = []
        self._counting = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._connect()

    # -- opening and closing ----------------------------------------------------

    @property
    def desk(self) -> Desk | None:
        """The open portfolio, once it is open."""
        return self._desk

    def open(self, *, demo: bool = False) -> None:
        """Read the portfolio on the writer thread, then build what stands on it."""
        work = partial(_opened, self._file, self._settings, self._today, demo=demo)
        self._tasks.write(self, work, self._furnish, self._refuse)

    def close(self) -> None:
        """Let the file go; called when no thread uses it any more."""
        if self._desk is not None:
            self._desk.close()

    def remember(self) -> None:
        """Store where one is and how the lists are looked at, for the next start."""
        if self._pages is not None:
            self._memory.keep(self._window.place, self._pages.memory())

    def _furnish(self, desk: Desk) -> None:
        self._desk = desk
        self._editor = editor = Editor(self._tasks, desk.history, parent=self)
        bench = Bench(
            theme=self._theme, desk=desk, editor=editor, tasks=self._tasks, today=self._today
        )
        self._pages = pages = Pages(
            self._window, bench, desk, settings=self._settings, memory=self._memory
        )
        self._commands = Commands(self._window, bench, desk, self._file)
        self._window.furnish(editor, pages.factories())
        self._window.command_given.connect(self._commands.carry_out)
        self._window.files_dropped.connect(self._commands.take_in)
        pages.command_given.connect(self._commands.carry_out)
        pages.log_asked.connect(self.log)
        pages.document_asked.connect(self._commands.show_document)
        pages.setting_chosen.connect(self._on_setting_chosen)
        pages.restore_asked.connect(self.restore_asked)
        self.lists = SidebarLists(self._window, bench, desk)
        self._build_panels(desk, editor)
        self._remind(desk)
        editor.changed.connect(self._on_changed)
        editor.resume()
        self._settings.write(self._settings.read().opened(self._file))
        self._count()
        for name in self._waiting:
            self._window.command_given.emit(name)
        self._waiting.clear()
        QTimer.singleShot(WARM_MS, self, self._warm_up)
        self.furnished.emit()

    def _remind(self, desk: Desk) -> None:
        memory = ReminderMemory(reminders_file(), self._file)
        self._reminders = Remembering(
            self._window,
            self._theme,
            self._settings,
            tray=Tray(self._theme, self._window),
            clock=lambda wishes: Clock(
                desk.reminders, memory, self._tasks, wishes, parent=self._window
            ),
        )

    def _warm_up(self) -> None:
        """Bring in what draws charts before somebody asks for one."""
        self._tasks.read(self, partial(import_module, "kamdesk.charts.sheet"), _nothing)

    def _build_panels(self, desk: Desk, editor: Editor) -> None:
        host = self._window.room
        line = QuickLineView(
            theme=self._theme,
            capture=desk.capture,
            editor=editor,
            tasks=self._tasks,
            today=self._today,
        )
        line.draft_changed.connect(self._on_draft_changed)
        found = PaletteView(
            theme=self._theme,
            jumps=desk.jumps,
            tasks=self._tasks,
            commands=lambda: self._window.commands,
        )
        found.jumped.connect(self._on_jumped)
        if self._commands is not None:
            found.document_asked.connect(self._commands.show_document)
        self._quick = QuickLinePanel(self._theme, line, host)
        self._palette = PalettePanel(self._theme, found, host)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, RuleBroken):
            raise error
        ways = {self.tr("Try again"): self.open}
        self._window.show_trouble(self.tr("This portfolio cannot be opened"), apology(error), ways)

    def carry_out(self, name: str) -> None:
        """Do what a command of the menus says."""
        self._window.command_given.emit(name)

    # -- the two panels ---------------------------------------------------------

    @Slot(object)
    def log(self, account_id: UUID | None = None) -> None:
        """Open the quick line, meant for an account or for whichever it names."""
        if self._quick is not None:
            self._quick.begin(account_id, str(self._settings.read().choices.get(DRAFT, "")))

    @Slot(str)
    def _on_command(self, name: str) -> None:
        if self._desk is None:
            self._waiting.append(name)  # asked for while the file was being read
        elif name == "touchpoint-log":
            place = self._window.place
            self.log(place.subject if place and place.page == "account" else None)
        elif name == "palette":
            self.jump()

    def jump(self) -> None:
        """Open the palette."""
        if self._palette is not None:
            self._palette.begin()

    def log_typed(self, text: str) -> None:
        """Open the quick line with some words already in it."""
        if self._quick is not None:
            self._quick.begin(None, text)

    def put_away(self) -> None:
        """Close whichever panel is open."""
        for panel in (self._quick, self._palette):
            if panel is not None:
                panel.dismiss()

    @Slot(str, object)
    def _on_setting_chosen(self, name: str, value: object) -> None:
        self._settings.write(self._settings.read().chosen(name, value))
        if name == REMINDERS and self._reminders is not None:
            self._reminders.heed(value)

    @Slot(str)
    def _on_draft_changed(self, text: str) -> None:
        self._settings.write(self._settings.read().chosen(DRAFT, text or None))

    @Slot(str, object)
    def _on_jumped(self, _kind: str, jump: Jump) -> None:
        account_id = account_of(jump)
        if account_id is not None:
            self._window.go("account", account_id)
        else:
            self._window.go(PAGE_OF.get(jump.kind, "accounts"))

    # -- the sidebar ------------------------------------------------------------

    def _connect(self) -> None:
        self._window.command_given.connect(self._on_command)
        self._counting.timeout.connect(self._count)
        self._tasks.failed.connect(self._window.say_sorry)

    @Slot()
    def _count(self) -> None:
        if self._desk is not None:
            self._tasks.read(self, self._desk.counting.counts, self._take_counts)

    def _take_counts(self, counts: Counts) -> None:
        sidebar = self._window.sidebar
        for key, count in counts.pages.items():
            sidebar.set_count(key, count or None)
        sidebar.show_lists(lists(counts.lists, counts.own))
        place = self._window.place
        if not counts.accounts and place is None:
            self._window.go("welcome")
        elif place is None:
            self._begin()
        elif place.page == "welcome" and counts.accounts:
            self._window.go("today")

    def _begin(self) -> None:
        """Go where one was, unless that account is gone."""
        place = self._memory.last_place()
        if place.page == "account" and place.subject is not None and self._desk is not None:
            there = partial(self._desk.reader.all, Account, id=[place.subject])
            self._tasks.read(self, there, self._begin_with)
        else:
            self._window.go(place.page if place.page in VIEWS else "today")

    def _begin_with(self, found: Sequence[Account]) -> None:
        if found:
            self._window.go("account", found[0].id)
        else:
            self._window.go("today")

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & COUNTED:
            self._counting.start()


def _nothing(_answer: object) -> None:
    """Take an answer nobody waits for."""


def _opened(file: Path, settings: SettingsFile, today: Callable[[], date], *, demo: bool) -> Desk:
    """Open a portfolio; run on a worker, where the database is imported too."""
    from kamdesk.app.bootstrap import open_desk  # noqa: PLC0415 (300 ms, while the shell paints)

    desk = open_desk(file, settings.read().device, create=True, today=today)
    if demo:
        from kamdesk.app.demo import fill  # noqa: PLC0415 (seldom)

        fill(desk.transactions, today())
    return desk
