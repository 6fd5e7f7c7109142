"""The lists in the sidebar: shown on the accounts page, kept under a name, forgotten."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from kamdesk.services.saved import PREFIX
from kamdesk.ui.views.accounts import AccountsView
from kamdesk.ui.views.naming import NamingPanel

if TYPE_CHECKING:
    from kamdesk.app.bootstrap import Desk
    from kamdesk.services.query import Query
    from kamdesk.ui.main_window import MainWindow
    from kamdesk.ui.views.bench import Bench


class SidebarLists(QObject):
    """Carries out what is asked of a list in the sidebar."""

    def __init__(self, window: MainWindow, bench: Bench, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._desk = desk
        self._shown = ""  # the list that was shown last
        self._naming = NamingPanel(
            bench.theme, window.room, self.tr("Keep this list"), self.tr("Name of the list")
        )
        self._naming.named.connect(self.keep)
        window.sidebar.list_chosen.connect(self._on_chosen)
        window.sidebar.list_wanted.connect(self._on_wanted)
        window.command_given.connect(self._on_command)

    @Slot(str)
    def keep(self, name: str) -> None:
        """Keep what the accounts page is filtered by, under a name."""
        page = self._window.page
        if isinstance(page, AccountsView):
            self._bench.editor.do(partial(self._desk.saved.save, name, page.list.query))

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        query = partial(self._desk.counting.query, key)
        self._bench.tasks.read(self, query, partial(self._show, key))

    def _show(self, key: str, query: Query) -> None:
        self._window.go("accounts")
        page = self._window.page
        if isinstance(page, AccountsView):
            page.show_list(key, query)
        self._window.sidebar.select(key)
        self._shown = key

    @Slot()
    def _on_wanted(self) -> None:
        if isinstance(self._window.page, AccountsView):
            self._naming.begin()
        else:
            self._window.go("accounts")
            self._window.toasts.say(self.tr("Filter the accounts, then press + to keep the list."))

    @Slot(str)
    def _on_command(self, name: str) -> None:
        if name == "list-remove" and self._shown.startswith(PREFIX):
            self._bench.editor.do(partial(self._desk.saved.remove, self._shown))
