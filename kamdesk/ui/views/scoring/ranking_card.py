"""The ranking as a picture, drawn when the weights rest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot

from kamdesk.charts.ranking import draw_ranking, words_ranking
from kamdesk.ui.views.chart_card import ChartCard
from kamdesk.ui.views.scoring.board import chart

if TYPE_CHECKING:
    from kamdesk.charts.marks import Mark
    from kamdesk.charts.ranking import Ranking
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.scoring.board import Board

ROW, TALL = 22, 40
FEWEST = 4  # rows that the picture has room for at least
PAUSE = 250  # ms without a change before the picture is drawn anew


class RankingCard(ChartCard):
    """A bar an account; pressed, it opens the account."""

    account_opened = Signal(object)  # AccountId

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__(theme, tasks, "")
        self._board: Board | None = None
        self._drawn: Ranking | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.header.set_title(self.tr("Ranking"))
        self.canvas.setAccessibleName(self.tr("Ranking"))  # until it is drawn, and says more
        self.header.set_note(self.tr("Points by criterion, 10 at most"))
        self.canvas.mark_activated.connect(self._on_mark)
        self._pause.timeout.connect(self._draw)

    def show_board(self, board: Board) -> None:
        """Draw a ranking, once no newer one follows."""
        self._board = board
        self._pause.start()

    @Slot()
    def _draw(self) -> None:
        data = chart(self._board) if self._board is not None else None
        if data is None or data == self._drawn:
            return
        self._drawn = data
        tall = TALL + ROW * max(len(data.rows), FEWEST)
        self.canvas.setFixedHeight(self._theme.scaled(tall))
        if data.is_empty:
            self.canvas.show_words(self.tr("Nothing is rated yet"))
        else:
            self.canvas.show_chart(partial(draw_ranking, data), words_ranking(data))

    @Slot(object)
    def _on_mark(self, mark: Mark) -> None:
        if mark.key is not None:
            self.account_opened.emit(mark.key)
