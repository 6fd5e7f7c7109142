"""Settings: the looks, the person, the file and its past."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.settings.looks import LooksCard
from kamdesk.ui.views.settings.past import PastCard
from kamdesk.ui.views.settings.person import PersonCard
from kamdesk.ui.views.settings.reminders import RemindersCard
from kamdesk.ui.views.settings.report import ReportCard
from kamdesk.ui.views.settings.safety import SafetyCard
from kamdesk.ui.widgets.banner import Banner
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import PageHeader, ScrollPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from kamdesk.domain.preferences import Preferences
    from kamdesk.services.ports import FigureQueries, HistoryQueries
    from kamdesk.services.preferences import PreferenceService
    from kamdesk.services.upkeep import UpkeepService
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor

TWO_COLUMNS = 900


class SettingsServices(Protocol):
    """What the settings show and change."""

    @property
    def figures(self) -> FigureQueries: ...
    @property
    def preferences(self) -> PreferenceService: ...
    @property
    def history_queries(self) -> HistoryQueries: ...
    @property
    def upkeep(self) -> UpkeepService: ...


class SettingsView(QWidget):
    """No button stores anything: each choice takes effect at once."""

    command_asked = Signal(str)
    setting_chosen = Signal(str, object)
    restore_asked = Signal(object)  # Path of a backup

    def __init__(
        self,
        *,
        theme: Theme,
        desk: SettingsServices,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date] | None = None,
        reminders: object = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._desk = desk
        self._editor = editor
        self._tasks = tasks
        self._today = today
        self._header = PageHeader(theme, self.tr("Settings"), self.tr("Changes count at once"))
        self._sample = Banner(
            theme,
            self.tr("This is the sample portfolio. What you entered yourself stays."),
            "info",
            action=self.tr("Remove the sample"),
        )
        self._looks = LooksCard(theme)
        self._person = PersonCard(theme, desk.preferences, editor)
        self._report = ReportCard(theme, desk.preferences, editor)
        self._reminders = RemindersCard(theme, reminders)
        self._safety = SafetyCard(theme, desk.upkeep, tasks)
        self._past = PastCard(theme, desk.history_queries, tasks)
        self._build()
        self._connect()
        self._refresh()

    def _build(self) -> None:
        first = column(self._looks, self._person, self._safety, None, spacing=Space.L)
        second = column(self._reminders, self._report, self._past, None, spacing=Space.L)
        self._columns = row(boxed(first), boxed(second), spacing=Space.L)
        for number in range(2):
            self._columns.setStretch(number, 1)
        page = ScrollPage(self._header, self._sample)
        page.body.addLayout(self._columns, 1)
        self.setLayout(column(page))
        self._sample.hide()

    def _connect(self) -> None:
        self._looks.setting_chosen.connect(self.setting_chosen)
        self._reminders.setting_chosen.connect(self.setting_chosen)
        self._looks.shortcuts_asked.connect(partial(self.command_asked.emit, "shortcuts"))
        self._sample.acted.connect(partial(self.command_asked.emit, "sample-remove"))
        self._safety.restore_asked.connect(self.restore_asked)
        self._past.take_back_asked.connect(self._on_take_back_asked)
        self._editor.changed.connect(self._on_changed)

    @Slot()
    def _refresh(self) -> None:
        self._tasks.read(self, self._desk.figures.preferences, self._take_preferences)
        self._safety.refresh()
        self._past.refresh()

    def _take_preferences(self, known: Preferences) -> None:
        self._sample.setVisible(bool(known.sample))
        self._person.show_preferences(known)
        self._report.show_report(known.report)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._looks.sync()
        self._safety.refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.scaled(TWO_COLUMNS)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)

    @Slot(object)
    def _on_take_back_asked(self, change_id: UUID) -> None:
        self._editor.take_back(change_id)

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        self._past.refresh()
        if Topic.PREFERENCES in outcome.topics:
            self._tasks.read(self, self._desk.figures.preferences, self._take_preferences)
