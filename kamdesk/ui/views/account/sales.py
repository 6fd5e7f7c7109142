"""What an account bought: month by month against a year earlier, and line by line."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kamdesk.charts.trend import Trend, TrendMonth, draw_trend, words_trend
from kamdesk.domain.periods import months_later
from kamdesk.domain.rates import Rates
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui import formats
from kamdesk.ui.charts.language import SCREEN
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.lists import sales_list
from kamdesk.ui.views.chart_card import ChartCard
from kamdesk.ui.widgets.layouts import column

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import TypeAlias
    from uuid import UUID

    from kamdesk.ui.views.bench import Bench, DeskServices

    Line: TypeAlias = tuple[date, Decimal | None, Decimal | None]  # month, now, a year earlier
    Found: TypeAlias = tuple[UUID, str, Sequence[Line]]

MONTHS = 12
TALL = 250


class SalesTab(QWidget):
    """The chart above the lines."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._account: UUID | None = None
        self._chart = ChartCard(bench.theme, bench.tasks, self.tr("Sales by month"), fonts=None)
        self.list = sales_list(bench)
        self._chart.explain("chart1", self.tr("Last 12 months"), line=True)
        self._chart.explain("muted", self.tr("A year earlier"), line=True)
        self._chart.setMaximumHeight(bench.theme.scaled(TALL) + 60)
        layout = column(self._chart, spacing=Space.L, margins=(0, 0, 0, Space.XL))
        layout.addWidget(self.list, 1)
        self.setLayout(layout)
        bench.editor.changed.connect(self._on_changed)

    def show_account(self, account_id: UUID) -> None:
        """Show what an account bought."""
        self._account = account_id
        self.list.of_account(account_id)
        self._read()

    def _read(self) -> None:
        if self._account is not None:
            work = partial(read_trend, self._bench.desk, self._account, self._bench.today())
            self._bench.tasks.read(self, work, self._show)

    def _show(self, found: Found) -> None:
        account_id, currency, lines = found
        if account_id != self._account:
            return
        months = tuple(
            TrendMonth(label=formats.month(month, month), now=now, before=before)
            for month, now, before in lines
        )
        trend = Trend(months=months, currency=currency, language=SCREEN)
        if trend.is_empty:
            self._chart.canvas.show_words(self.tr("No sales in the last 24 months"))
        else:
            self._chart.canvas.show_chart(partial(draw_trend, trend), words_trend(trend))

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & {Topic.SALES, Topic.RATES, Topic.PREFERENCES}:
            self._read()


def read_trend(desk: DeskServices, account_id: UUID, today: date) -> Found:
    """Read on a worker the last twelve months and the twelve before, in one currency."""
    rates = Rates(desk.figures.preferences().currency, desk.figures.rates())
    this_month = today.replace(day=1)
    first = months_later(this_month, 1 - 2 * MONTHS)
    sums: defaultdict[date, Decimal] = defaultdict(Decimal)
    for booked in desk.figures.booked(first, today, account_id=account_id):
        priced = rates.convert(booked.money, booked.day)
        if priced is not None:
            sums[booked.day.replace(day=1)] += priced.amount
    began = desk.portfolio.sums(account_id, today).first_sale or today

    def sold(month: date) -> Decimal | None:
        """Return zero for a month without sales once they bought at all, nothing before."""
        return sums.get(month, Decimal(0) if month >= began.replace(day=1) else None)

    months = [months_later(this_month, n) for n in range(1 - MONTHS, 1)]
    lines = [(month, sold(month), sold(months_later(month, -MONTHS))) for month in months]
    return account_id, rates.currency, lines if sums else []
