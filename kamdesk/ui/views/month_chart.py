"""Months against their targets, as the chart wants them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.charts.revenue_target import (
    RevenueTarget,
    TargetMonth,
    draw_revenue_target,
    words_revenue_target,
)
from kamdesk.domain.periods import month_of
from kamdesk.ui import formats
from kamdesk.ui.charts.language import SCREEN
from kamdesk.ui.views.chart_card import ChartCard

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.services.targets import MonthLine
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme


class MonthCard(ChartCard):
    """Sales by month: what is booked, where it lands, what was asked for."""

    def __init__(self, theme: Theme, tasks: Tasks, title: str, *, ranges: bool = False) -> None:
        super().__init__(theme, tasks, title)
        self._ranges = ranges
        self._actual = self.explain("chart1", self.tr("Actual"))
        self._projected = self.explain("chart2", self.tr("Projected"))
        self._range = self.explain("text2", self.tr("Landing range"), line=True)
        self._target = self.explain("chart3", self.tr("Target"), line=True)

    def show_months(
        self,
        lines: Sequence[MonthLine],
        currency: str,
        as_of: date,
        *,
        begins: date | None = None,
    ) -> None:
        """Show months; ``begins`` is the first day counted where the first is cut short."""
        data = RevenueTarget(
            months=tuple(self._month(line, as_of, begins) for line in lines),
            currency=currency,
            today=_column(lines, as_of),
            language=SCREEN,
        )
        known = data.months
        self._projected.setVisible(any(month.projected is not None for month in known))
        self._range.setVisible(any(month.low is not None for month in known))
        self._target.setVisible(any(month.target is not None for month in known))
        if data.is_empty or not any(month.actual or month.target for month in known):
            self.canvas.show_words(self.tr("Nothing was sold or planned in these months."))
        else:
            self.canvas.show_chart(partial(draw_revenue_target, data), words_revenue_target(data))

    def _month(self, line: MonthLine, as_of: date, begins: date | None) -> TargetMonth:
        begun, over = line.month <= as_of, month_of(line.month)[1] < as_of
        return TargetMonth(
            label=_label(line.month, begins),
            actual=line.booked if begun else None,
            projected=None if over else line.expected,
            target=line.target,
            low=line.low if self._ranges else None,
            high=line.high if self._ranges else None,
            key=line.month,
        )


def _column(lines: Sequence[MonthLine], as_of: date) -> int | None:
    months = [line.month for line in lines]
    this = as_of.replace(day=1)
    return months.index(this) if this in months else None


def _label(month: date, begins: date | None) -> str:
    """Return ``Jun``; the month that is cut short says from which day it counts."""
    if begins is not None and begins.day > 1 and begins.replace(day=1) == month:
        said = QCoreApplication.translate("Chart", "{day} {month}")
        return said.format(day=begins.day, month=formats.month(month, month))
    return formats.month(month, month)
