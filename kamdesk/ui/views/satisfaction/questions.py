"""Questions of one's own: their means with n, and how the answers were spread over time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.charts.question import Spread, SpreadQuarter, draw_spread, words_spread
from kamdesk.domain.figures.satisfaction import spread
from kamdesk.ui import formats
from kamdesk.ui.charts.language import SCREEN
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.chart_card import ChartCard
from kamdesk.ui.views.explanation import open_explanation
from kamdesk.ui.views.folding import Folding
from kamdesk.ui.views.measured import quarter_word
from kamdesk.ui.views.satisfaction.tables import QUESTION_COLUMNS, RowsCard
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.asking import AskedQuarter, Question
    from kamdesk.ui.views.bench import Bench

FOLDED, TALL = 760, 280


class Questions(QWidget):
    """A list of the questions beside the spread of the one that is selected."""

    new_pressed = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._questions: Sequence[Question] = ()
        theme = bench.theme
        self.list = RowsCard(theme, self.tr("Own questions"), QUESTION_COLUMNS)
        self.list.table.set_placeholder(self.tr("No question of your own was asked yet."))
        ask = Button(theme, self.tr("Note an answer"), "ghost", icon="plus")
        ask.clicked.connect(self.new_pressed)
        self.list.header.add(ask)
        self.chart = ChartCard(theme, bench.tasks, self.tr("Answers by quarter"))
        self.chart.header.set_note(self.tr("pale 0–3, middle 4–6, dark 7–10; above: the mean"))
        self.chart.setMinimumHeight(theme.scaled(TALL))
        self.chart.setMaximumHeight(theme.scaled(TALL) + 60)
        parts = Folding(below=theme.scaled(FOLDED))
        parts.place(self.list, self.chart)
        self.setLayout(column(parts, spacing=Space.L))
        self.list.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.list.activated.connect(self._on_opened)

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Show the questions; the one that was selected stays so."""
        at = self._at
        self._questions = questions
        self.list.show_rows(questions)
        if questions:
            self.list.table.selectRow(min(at, len(questions) - 1))
        self._draw()

    @property
    def _at(self) -> int:
        rows = self.list.table.selectionModel().selectedRows()
        return rows[0].row() if rows else 0

    def _draw(self) -> None:
        if not self._questions:
            self.chart.canvas.show_words(self.tr("Answers to your own questions show here"))
            return
        question = self._questions[min(self._at, len(self._questions) - 1)]
        title = question.text or self.tr("Without its question")
        self.chart.header.set_title(title)
        data = Spread(quarters=tuple(map(_quarter, question.quarters)), language=SCREEN)
        if data.is_empty:
            self.chart.canvas.show_words(self.tr("Nobody answered in the last two years"))
        else:
            self.chart.canvas.show_chart(partial(draw_spread, data), words_spread(data))

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, *_selections: QItemSelection) -> None:
        self._draw()

    @Slot(object)
    def _on_opened(self, question: Question) -> None:
        title = question.text or self.tr("Without its question")
        open_explanation(self._bench.theme, title, question.figure, self.window())


def _quarter(one: AskedQuarter) -> SpreadQuarter:
    return SpreadQuarter(
        label=quarter_word(one.first),
        mean=formats.number(one.figure.value, 1),
        scores=spread(one.figure),
    )
