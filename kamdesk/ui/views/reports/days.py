"""The list from which a day with visits is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView

from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.columns import Column
from kamdesk.ui.models.fixed_table import FixedTableModel
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from kamdesk.services.brief import VisitDay
    from kamdesk.services.briefing import BriefService
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme

DAY_WIDTH = 96


class DayPicker(Card):
    """Days on which somebody is met, the nearest first; one is always picked."""

    picked = Signal(object)  # date, or None where there is none

    def __init__(
        self, theme: Theme, tasks: Tasks, briefs: BriefService, today: Callable[[], date]
    ) -> None:
        super().__init__(padding=1, spacing=0)
        self._tasks = tasks
        self._briefs = briefs
        self._today = today
        self._days: tuple[VisitDay, ...] = ()
        self._picked: date | None = None
        self._model: FixedTableModel[VisitDay] = FixedTableModel(self._columns(), self)
        self._table = DataTable(
            theme, self.tr("Days with visits"), placeholder=self.tr("No visit is in the calendar.")
        )
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setModel(self._model)
        self._table.set_widths([DAY_WIDTH, DAY_WIDTH], stretch=1)
        self._table.horizontalHeader().hide()
        self.body.addWidget(self._table, 1)
        self._table.selectionModel().currentRowChanged.connect(self._on_current_changed)

    @property
    def day(self) -> date | None:
        """The day picked."""
        return self._picked

    def refresh(self) -> None:
        """Ask again."""
        self._tasks.read(self, self._briefs.days, self._take)

    def _take(self, days: Sequence[VisitDay]) -> None:
        self._days = tuple(days)
        self._model.show_rows(self._days)
        known = [one.day for one in self._days]
        day = self._picked if self._picked in known else next(iter(known), None)
        if day is not None:
            self._table.selectRow(known.index(day))
        if day != self._picked:
            self._pick(day)

    def _pick(self, day: date | None) -> None:
        self._picked = day
        self.picked.emit(day)

    def _columns(self) -> tuple[Column[VisitDay], ...]:
        return (
            Column(
                key="day",
                title=QT_TRANSLATE_NOOP("Column", "Day"),
                text=lambda one: formats.day(one.day, self._today()),
                sortable=False,
            ),
            Column(
                key="accounts",
                title=QT_TRANSLATE_NOOP("Column", "Accounts"),
                text=lambda one: ", ".join(one.accounts),
                hint=lambda one: ", ".join(one.accounts),
                sortable=False,
                stretches=True,
            ),
        )

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(
        self, current: QModelIndex | QPersistentModelIndex, _before: QModelIndex
    ) -> None:
        if current.isValid() and current.row() < len(self._days):
            day = self._days[current.row()].day
            if day != self._picked:
                self._pick(day)
