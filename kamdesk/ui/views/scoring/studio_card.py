"""The card of the ranking: filters, what the steps mean, the grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.theme.tokens import heat
from kamdesk.ui.views.scoring.board import ALL, FRAGILE, UNRATED, headings, lines
from kamdesk.ui.views.scoring.grid import RatingGrid
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.layouts import boxed, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.painted import Painted
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.scoring.board import Board

STEP, STEPS, TALL = 9, 10, 9


class StudioCard(Card):
    """Shows the part of the ranking that a filter leaves."""

    filtered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=0, spacing=0)
        self._theme = theme
        self._board: Board | None = None
        self._header = SectionHeader(theme, self.tr("Ratings and ranking"))
        self._chips = ChipRow(theme, self.tr("Filter"))
        self._none = Label(theme, "", tone="text2", wrap=True)
        self.grid = RatingGrid(theme, self.tr("Ratings by account and criterion"))
        self._build()
        self._chips.chosen.connect(self._on_chosen)

    @property
    def chips(self) -> ChipRow:
        """The filters."""
        return self._chips

    def show_board(self, board: Board, picked: int | None) -> None:
        """Show a ranking; the picked criterion stands out."""
        self._board = board
        names = {
            ALL: self.tr("All"),
            UNRATED: self.tr("Unrated"),
            FRAGILE: self.tr("Fragile"),
        }
        self._chips.show_chips(
            Chip(key=key, text=text, count=len(board.of(key))) for key, text in names.items()
        )
        chip = next(iter(self._chips.choice), ALL)
        rows = lines(board, chip, picked)
        self.grid.show_ranking(headings(board, picked), rows, board.cut if chip == ALL else None)
        self._none.setVisible(not rows)
        self.grid.setVisible(bool(rows))
        words = self.tr("Every account is rated on every criterion that counts.")
        if chip == FRAGILE:
            words = self.tr("No place hangs on a small shift of one weight.")
        self._none.setText(words)

    def show_all(self) -> None:
        """Leave the filters."""
        self._chips.choose({ALL})
        self.filtered.emit()

    def _build(self) -> None:
        self._header.add_beside(self._chips)
        self._header.add(HeatLegend(self._theme, self.tr("dot: older than a year")))
        self.body.addWidget(boxed(row(self._header, margins=(Space.L, Space.M, Space.L, Space.S))))
        self._none.setContentsMargins(Space.L, Space.L, Space.L, Space.XXL)
        self.body.addWidget(self._none)
        self.body.addWidget(boxed(row(self.grid, margins=(Space.XXS, 0, Space.XXS, Space.M))))
        self.body.addStretch(1)
        self._none.hide()

    @Slot(object)
    def _on_chosen(self, _keys: object) -> None:
        self.filtered.emit()


class HeatLegend(Painted):
    """The steps of the heat scale from 1 to 10, and what a dot on one means."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words)
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics("caption")
        ends = metrics.horizontalAdvance("1") + metrics.horizontalAdvance("10")
        wide = metrics.horizontalAdvance(self._words) + ends + 2 + Space.M + 3 * Space.XS
        return QSize(wide + STEP * STEPS, metrics.height() + Space.XS)

    @override
    def draw(self, artist: Artist) -> None:
        ground = QRectF(self.rect())
        words = artist.width(self._words, "caption") + 2
        artist.text(artist.lead(ground, words), self._words, "caption", color="muted")
        rest = artist.inside(ground, words + Space.M)
        first, last = artist.width("1", "caption"), artist.width("10", "caption")
        artist.text(artist.lead(rest, first + 1), "1", "caption", color="muted")
        skip = first + Space.XS
        for number in range(STEPS):
            box = artist.middle(artist.lead(rest, STEP - 1, skip + number * STEP), TALL)
            fill = heat(artist.theme.tokens, number / (STEPS - 1)).soft
            artist.fill(box, fill, 1.5)
        end = skip + STEP * STEPS + Space.XS
        artist.text(artist.lead(rest, last + 2, end), "10", "caption", color="muted")
