"""A month, week below week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.calendar.day_cell import DayCell
from kamdesk.ui.views.calendar.grid import DayGrid
from kamdesk.ui.views.calendar.moving import Landing
from kamdesk.ui.views.calendar.span import A_WEEK, weekday_name
from kamdesk.ui.widgets.card import Line
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.text import Elided

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QPoint

    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.calendar.span import Span

MOST_WEEKS = 6
FIRST_ROW = 2  # below the names of the weekdays and a line


class MonthGrid(DayGrid):
    """Six rows of days are made once; a month shows as many as it has weeks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._names = [Elided(theme, "", "caption", tone="text2") for _ in range(A_WEEK)]
        self._all = [DayCell(theme) for _ in range(MOST_WEEKS * A_WEEK)]
        self._grid = QGridLayout()
        self._build()

    @override
    def lay(self, span: Span, today: date) -> None:
        self._today = self._carrier.today = today
        days = span.days
        for name, day in zip(self._names, days, strict=False):
            name.setText(weekday_name(day))
        self._cells = dict(zip(days, self._all, strict=False))
        for number, cell in enumerate(self._all):
            cell.setVisible(number < len(days))
        for day, cell in self._cells.items():
            cell.show_day(day, today=today, month=span.anchor.month)
        for week in range(MOST_WEEKS):
            self._grid.setRowStretch(week + FIRST_ROW, int(week * A_WEEK < len(days)))

    @override
    def landing(self, here: QPoint) -> Landing | None:
        found = (day for day, cell in self._cells.items() if cell.geometry().contains(here))
        return next((Landing(day) for day in found), None)

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Month"))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        for column, name in enumerate(self._names):
            head = row(name, margins=(Space.M, Space.XS, Space.XS, Space.S))
            self._grid.addLayout(head, 0, column)
            self._grid.setColumnStretch(column, 1)
        self._grid.addWidget(Line(), 1, 0, 1, A_WEEK)
        for number, cell in enumerate(self._all):
            self._grid.addWidget(cell, number // A_WEEK + FIRST_ROW, number % A_WEEK)
            self.adopt(cell)
        self.setLayout(self._grid)
