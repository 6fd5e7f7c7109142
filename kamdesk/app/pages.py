"""Builds each page when it is first looked at, and listens to what it says."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from kamdesk.services.document_kinds import DocumentKind
from kamdesk.ui.views.filtered_list import FilteredList

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from kamdesk.app.bootstrap import Desk
    from kamdesk.app.memory import Memory
    from kamdesk.app.settings import SettingsFile
    from kamdesk.ui.main_window import Factory, MainWindow
    from kamdesk.ui.views.bench import Bench

VIEWS = {
    "welcome": ("accounts", "AccountsView"),
    "today": ("today", "TodayView"),
    "calendar": ("calendar", "CalendarView"),
    "portfolio": ("portfolio", "PortfolioView"),
    "rhythm": ("rhythm", "RhythmView"),
    "satisfaction": ("satisfaction", "SatisfactionView"),
    "check": ("definition", "CheckView"),
    "colleagues": ("colleagues", "ColleaguesView"),
    "accounts": ("accounts", "AccountsView"),
    "account": ("account", "AccountView"),
    "touchpoints": ("touchpoints", "TouchpointsView"),
    "actions": ("actions", "ActionsView"),
    "opportunities": ("opportunities", "OpportunitiesView"),
    "targets": ("targets", "TargetsView"),
    "scoring": ("scoring", "ScoringView"),
    "reports": ("reports", "ReportsView"),
    "duplicates": ("merging", "MergingView"),
    "import": ("imports", "ImportView"),
    "settings": ("settings", "SettingsView"),
}

REMEMBERED = {  # which choices of the laptop a page is given back, under which name
    "PortfolioView": {"columns": "portfolio.columns"},
    "ReportsView": {"folder": "reports.folder"},
    "SettingsView": {"reminders": "reminders"},
}


class Pages(QObject):
    """Knows which view a page is; what views say goes to the window or to the commands."""

    command_given = Signal(str)
    log_asked = Signal(object)  # AccountId, or None
    document_asked = Signal(object, object)  # DocumentKind, AccountId
    setting_chosen = Signal(str, object)
    restore_asked = Signal(object)  # Path of a backup

    def __init__(
        self,
        window: MainWindow,
        bench: Bench,
        desk: Desk,
        *,
        settings: SettingsFile,
        memory: Memory,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._desk = desk
        self._settings = settings
        self._memory = memory
        self._lists: dict[str, FilteredList] = {}
        self._slots: Mapping[str, Callable[..., object] | SignalInstance] = {
            "account_opened": self._on_account_opened,
            "page_asked": self._on_page_asked,
            "merge_asked": self._on_merge_asked,
            "export_asked": self._on_export_asked,
            "document_asked": self.document_asked,
            "log_asked": self.log_asked,
            "command_given": self.command_given,
            "command_asked": self.command_given,
            "setting_chosen": self.setting_chosen,
            "restore_asked": self.restore_asked,
        }

    def factories(self) -> Mapping[str, Factory]:
        """Return how each page is made."""
        return {key: partial(self._make, key) for key in VIEWS}

    def memory(self) -> Mapping[str, Any]:
        """Return how the lists of the pages that were seen are looked at."""
        return {key: one.memory() for key, one in self._lists.items()}

    def _make(self, key: str) -> QWidget:
        module, name = VIEWS[key]
        made: Any = getattr(import_module(f"kamdesk.ui.views.{module}"), name)
        bench, choices = self._bench, self._settings.read().choices
        kept = {
            argument: choices[choice]
            for argument, choice in REMEMBERED.get(name, {}).items()
            if choice in choices
        }
        view: QWidget = made(
            theme=bench.theme,
            desk=self._desk,
            editor=bench.editor,
            tasks=bench.tasks,
            today=bench.today,
            **kept,
        )
        for signal, slot in self._slots.items():
            heard = getattr(view, signal, None)
            if heard is not None:
                heard.connect(slot)
        self._recall(key, view)
        return view

    def _recall(self, key: str, view: QWidget) -> None:
        listed = getattr(view, "list", None)
        if not isinstance(listed, FilteredList):
            return
        self._lists[key] = listed
        known = self._memory.list_of(key)
        if known is not None:
            with suppress(LookupError, TypeError, ValueError):  # written by another version
                listed.recall(known)

    @Slot(object)
    def _on_account_opened(self, account_id: UUID) -> None:
        self._window.go("account", account_id)

    @Slot(str)
    def _on_page_asked(self, page: str) -> None:
        self._window.go(page)

    @Slot(object)
    def _on_merge_asked(self, record_id: UUID | None) -> None:
        self._window.go("duplicates", record_id)

    @Slot(object)
    def _on_export_asked(self, account_id: UUID | None) -> None:
        self.document_asked.emit(DocumentKind.PLAN, account_id)
