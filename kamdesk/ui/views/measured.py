"""NPS and CSAT beside their way by quarter: of one account, or of all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.charts.satisfaction import AskedQuarter, AskedTrend, draw_asked, words_asked
from kamdesk.ui import formats
from kamdesk.ui.charts.language import SCREEN
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.chart_card import ChartCard
from kamdesk.ui.views.explanation import open_explanation
from kamdesk.ui.widgets.kpi import KpiCard
from kamdesk.ui.widgets.layouts import column, row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.domain.figures.figure import Figure
    from kamdesk.services.satisfaction import Quarter
    from kamdesk.ui.views.bench import Bench

NARROW = 236
TALL = 236


class Measured(QWidget):
    """Two figures that open into who answered, and a chart of two years."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._figures: dict[str, Figure] = {}
        theme = bench.theme
        self.nps = KpiCard(theme, self.tr("NPS, 12 months"), openable=True)
        self.csat = KpiCard(theme, self.tr("CSAT, 12 months"), openable=True)
        self._chart = ChartCard(theme, bench.tasks, self.tr("By quarter"))
        self._build()
        self.nps.opened.connect(self._on_nps)
        self.csat.opened.connect(self._on_csat)

    def show_figures(self, nps: Figure, csat: Figure, quarters: Sequence[Quarter]) -> None:
        """Show what was answered."""
        self._figures = {"nps": nps, "csat": csat}
        self.nps.show_figure(figure_word(nps), counted(nps))
        self.csat.show_figure(figure_word(csat), counted(csat), unit="%" if csat.parts else "")
        trend = AskedTrend(quarters=tuple(map(_quarter, quarters)), language=SCREEN)
        if trend.is_empty:
            self._chart.canvas.show_words(self.tr("Nobody answered in the last two years"))
        else:
            self._chart.canvas.show_chart(partial(draw_asked, trend), words_asked(trend))

    def _build(self) -> None:
        theme = self._bench.theme
        self._chart.explain("chart1", self.tr("NPS"), line=True)
        self._chart.explain("muted", self.tr("CSAT, %"), line=True)
        self._chart.setMinimumHeight(theme.scaled(TALL))
        self._chart.setMaximumHeight(theme.scaled(TALL) + 40)
        for card in (self.nps, self.csat):
            card.setFixedWidth(theme.scaled(NARROW))
        top = row(spacing=Space.L)
        top.addLayout(column(self.nps, self.csat, spacing=Space.L))
        top.addWidget(self._chart, 1)
        self.setLayout(top)

    def _explain(self, name: str, title: str) -> None:
        if name in self._figures:
            open_explanation(self._bench.theme, title, self._figures[name], self.window())

    @Slot()
    def _on_nps(self) -> None:
        self._explain("nps", self.tr("NPS"))

    @Slot()
    def _on_csat(self) -> None:
        self._explain("csat", self.tr("CSAT"))


def figure_word(figure: Figure) -> str:
    """Return a figure, or nothing where nobody answered."""
    return formats.number(figure.value) if figure.parts else formats.NOTHING


def counted(figure: Figure) -> str:
    """Return how many answered."""
    if not figure.parts:
        return QCoreApplication.translate("Satisfaction", "Nobody was asked")
    return QCoreApplication.translate("Satisfaction", "of %n respondent(s)", "", len(figure.parts))


def quarter_word(first: date) -> str:
    """Return a quarter as charts name it."""
    return f"{formats.quarter(first)} {first:%y}"


def follow_up_title(name: str, score: object) -> str:
    """Return what the action is called that goes after an answer."""
    said = QCoreApplication.translate("Satisfaction", "Follow up with {name} ({score})")
    return said.format(name=name, score=score)


def _quarter(one: Quarter) -> AskedQuarter:
    return AskedQuarter(
        label=quarter_word(one.first),
        nps=None if one.nps.value is None else float(one.nps.value),
        nps_count=len(one.nps.parts),
        csat=None if one.csat.value is None else float(one.csat.value),
        csat_count=len(one.csat.parts),
    )
