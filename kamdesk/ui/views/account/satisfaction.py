"""How satisfied the people of an account are: figures with n, their way, every answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.charts.satisfaction import AskedQuarter, AskedTrend, draw_asked, words_asked
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui import formats
from kamdesk.ui.charts.language import SCREEN
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.known_lists import answers_list
from kamdesk.ui.views.chart_card import ChartCard
from kamdesk.ui.views.explanation import open_explanation
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.kpi import KpiCard
from kamdesk.ui.widgets.layouts import column, row

if TYPE_CHECKING:
    from uuid import UUID

    from kamdesk.domain.figures.figure import Figure
    from kamdesk.services.known_rows import AnswerRow
    from kamdesk.services.satisfaction import Quarter, Satisfaction
    from kamdesk.ui.views.bench import Bench

NARROW = 236
TALL = 236


class SatisfactionTab(QWidget):
    """NPS and CSAT beside their chart, above the list of answers."""

    new_pressed = Signal(object)  # Kind
    opened = Signal(object, object)  # Kind, id

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._account: UUID | None = None
        self._found: Satisfaction | None = None
        theme = bench.theme
        self.nps = KpiCard(theme, self.tr("NPS, 12 months"), openable=True)
        self.csat = KpiCard(theme, self.tr("CSAT, 12 months"), openable=True)
        self._chart = ChartCard(theme, bench.tasks, self.tr("By quarter"))
        self.list = answers_list(bench)
        self._follow = Button(theme, self.tr("Follow up"), "small", icon="calendar-plus")
        self._build()
        self._connect()

    @property
    def follow_button(self) -> Button:
        """Makes an action of the answers that are selected."""
        return self._follow

    def show_account(self, account_id: UUID) -> None:
        """Show what the people of an account answered."""
        self._account = account_id
        self.list.of_account(account_id)
        self._read()

    def _read(self) -> None:
        if self._account is not None:
            work = partial(self._bench.desk.surveys.satisfaction, self._account)
            self._bench.tasks.read(self, work, partial(self._show, self._account))

    def _show(self, account_id: UUID, found: Satisfaction) -> None:
        if account_id != self._account:
            return
        self._found = found
        for card, figure in ((self.nps, found.nps), (self.csat, found.csat)):
            value = formats.number(figure.value) if figure.parts else formats.NOTHING
            unit = "%" if figure.parts and figure is found.csat else ""
            card.show_figure(value, self._counted(figure), unit=unit)
        quarters = tuple(self._quarter(one) for one in found.quarters)
        trend = AskedTrend(quarters=quarters, language=SCREEN)
        if trend.is_empty:
            self._chart.canvas.show_words(self.tr("Nobody answered in the last two years"))
        else:
            self._chart.canvas.show_chart(partial(draw_asked, trend), words_asked(trend))

    def _counted(self, figure: Figure) -> str:
        if not figure.parts:
            return self.tr("Nobody was asked")
        return self.tr("of %n respondent(s)", "", len(figure.parts))

    def _quarter(self, one: Quarter) -> AskedQuarter:
        label = f"{formats.quarter(one.first)} {one.first:%y}"
        return AskedQuarter(
            label=label,
            nps=None if one.nps.value is None else float(one.nps.value),
            nps_count=len(one.nps.parts),
            csat=None if one.csat.value is None else float(one.csat.value),
            csat_count=len(one.csat.parts),
        )

    def _build(self) -> None:
        theme = self._bench.theme
        self._chart.explain("chart1", self.tr("NPS"), line=True)
        self._chart.explain("muted", self.tr("CSAT, %"), line=True)
        self._chart.setMinimumHeight(theme.scaled(TALL))
        self._chart.setMaximumHeight(theme.scaled(TALL) + 40)
        for card in (self.nps, self.csat):
            card.setFixedWidth(theme.scaled(NARROW))
        self._follow.setEnabled(False)
        self._follow.setToolTip(self.tr("Makes an action of it, due in a week"))
        add = Button(theme, self.tr("New"), "small", icon="plus")
        add.clicked.connect(partial(self.new_pressed.emit, Kind.SURVEYS))
        self.list.add_control(self._follow)
        self.list.add_control(add)
        figures = column(self.nps, self.csat, spacing=Space.L)
        top = row(spacing=Space.L)
        top.addLayout(figures)
        top.addWidget(self._chart, 1)
        layout = column(spacing=Space.L, margins=(0, 0, 0, Space.XL))
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.list.add_pressed.connect(partial(self.new_pressed.emit, Kind.SURVEYS))
        self.list.opened.connect(partial(self.opened.emit, Kind.SURVEYS))
        self.list.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._follow.clicked.connect(self._on_follow)
        self.nps.opened.connect(self._on_nps)
        self.csat.opened.connect(self._on_csat)
        self._bench.editor.changed.connect(self._on_changed)

    def _explain(self, title: str, figure: Figure) -> None:
        open_explanation(self._bench.theme, title, figure, self.window())

    @Slot()
    def _on_nps(self) -> None:
        if self._found is not None:
            self._explain(self.tr("NPS"), self._found.nps)

    @Slot()
    def _on_csat(self) -> None:
        if self._found is not None:
            self._explain(self.tr("CSAT"), self._found.csat)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, *_selections: QItemSelection) -> None:
        self._follow.setEnabled(self.list.table.selectionModel().hasSelection())

    @Slot()
    def _on_follow(self) -> None:
        surveys = self._bench.desk.surveys
        for index in self.list.table.selectionModel().selectedRows():
            answer = index.data(LazyTableModel.RowRole)
            if answer is not None:
                self._bench.editor.do(partial(surveys.follow_up, answer.id, self._title(answer)))

    def _title(self, row: AnswerRow) -> str:
        said = self.tr("Follow up with {name} ({score})")
        return said.format(name=row.contact or row.account, score=row.score)

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & {Topic.SURVEYS, Topic.CONTACTS}:
            self._read()
