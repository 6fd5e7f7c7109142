"""Ratings typed into a grid that ranks itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from kamdesk.ui.delegates.ranking import HeatDelegate, RankDelegate, StackDelegate, TieCell
from kamdesk.ui.models.ranking import (
    FIRST,
    FRAGILE,
    NAME,
    PLACE,
    RATED,
    SCORE,
    STACK,
    RankHeading,
    RankingModel,
    RankLine,
)
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.marks import State, draw_pill, pill_width
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.views.account.rating import DIGITS, ERASERS
from kamdesk.ui.views.scoring.header import CriterionHeader
from kamdesk.ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from kamdesk.ui.delegates.cell import Index
    from kamdesk.ui.theme.theme import Theme

ROW, CUT_ROW = 31, 26
MOST = 18  # rows in sight; further ones are scrolled to
STEP, NARROW_STEP = 36, 30
WIDTHS = {SCORE: 50, RATED: 50, FRAGILE: 112}
NAME_ROOM, STACK_ROOM = 152, (84, 148)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Flag = QItemSelectionModel.SelectionFlag


class RatingGrid(DataTable):
    """Arrow keys move, 1 to 9 and 0 rate, Del takes a rating away, Enter opens the account."""

    rated = Signal(object)  # int, or None: for the current cell
    current_moved = Signal()
    criterion_picked = Signal(int)  # by its place, from the heading
    opened = Signal(object)  # AccountId

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._model = RankingModel()
        self._key: tuple[UUID, int] | None = None  # the current cell: account, criterion
        self._settling = False
        self.setModel(self._model)
        self.setHorizontalHeader(CriterionHeader(theme))
        self.setSortingEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSelectionMode(DataTable.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(Space.L)
        header.sectionClicked.connect(self._on_section_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self._delegates = (
            HeatDelegate(theme, self),
            StackDelegate(theme, self),
            RankDelegate(theme, self),
        )
        self._fit()

    # -- what is shown ----------------------------------------------------------

    @property
    def ranking(self) -> RankingModel:
        """The model behind it."""
        return self._model

    @property
    def cell(self) -> tuple[UUID, int] | None:
        """The account and the place of the criterion that keys are meant for."""
        return self._key

    def show_ranking(
        self, headings: Sequence[RankHeading], lines: Sequence[RankLine], cut: int | None
    ) -> None:
        """Show a ranking; the current cell stays with its account."""
        self._settling = True
        if self._model.show(headings, lines, cut):
            self._dress()
            self._restore()
        self._settling = False
        self.viewport().update()

    def go_to(self, account_id: UUID, criterion: int) -> None:
        """Make a cell the current one."""
        row = self._model.row_of(account_id)
        if row is None:
            return
        index = self._model.index(row, FIRST + criterion)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _restore(self) -> None:
        key = self._key
        row = None if key is None else self._model.row_of(key[0])
        if row is None and self._model.rowCount():
            row = 0
        if row is None or not self._model.headings:
            self._key = None
            return
        column = FIRST + min(key[1] if key else 0, len(self._model.headings) - 1)
        index = self._model.index(row, column)
        self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect | Flag.Rows)
        self._note(index)

    def _dress(self) -> None:
        """Give columns their delegates and widths, the rows their heights."""
        heat, stack, plain = self._delegates
        for column in range(self._model.columnCount()):
            is_rating = self._model.is_rating(column)
            self.setItemDelegateForColumn(column, heat if is_rating else plain)
        self.setItemDelegateForColumn(self._model.behind(STACK), stack)
        cut = self._model.cut
        if cut is not None:
            self.setRowHeight(cut, self._theme.scaled(CUT_ROW))
        self._fold()
        self._fit_height()

    @override
    def _fit(self) -> None:
        super()._fit()
        self.verticalHeader().setDefaultSectionSize(self._theme.scaled(ROW))
        self.horizontalHeader().setFixedHeight(self._theme.scaled(Size.HEADER))
        if hasattr(self, "_model"):
            self._dress()

    def _fit_height(self) -> None:
        rows = min(max(self._model.rowCount(), 1), MOST)
        tall = self._theme.scaled(ROW) * rows + self._theme.scaled(Size.HEADER)
        if self._model.cut is not None and self._model.rowCount() <= MOST:
            tall -= self._theme.scaled(ROW) - self._theme.scaled(CUT_ROW)
        self.setFixedHeight(tall + 2)

    def _fold(self) -> None:
        """Share the room: what is said twice goes first, the ratings stay."""
        scaled, model = self._theme.scaled, self._model
        room, count = self.viewport().width(), len(model.headings)
        step = STEP if room >= scaled(620) else NARROW_STEP
        left = room - scaled(34) - count * scaled(step)
        shown = {}
        for which in (SCORE, RATED, FRAGILE):
            wide = scaled(WIDTHS[which])
            shown[which] = left - wide >= scaled(NAME_ROOM)
            left -= wide if shown[which] else 0
        bar = min(left - scaled(NAME_ROOM), scaled(STACK_ROOM[1]))
        shown[STACK] = bar >= scaled(STACK_ROOM[0])
        if not shown[STACK] and shown[FRAGILE] and bar + scaled(WIDTHS[FRAGILE]) >= scaled(90):
            shown[FRAGILE], shown[STACK] = False, True
            left += scaled(WIDTHS[FRAGILE])
            bar = min(left - scaled(NAME_ROOM), scaled(STACK_ROOM[1]))
        left -= bar if shown[STACK] else 0
        for which, yes in shown.items():
            self.setColumnHidden(model.behind(which), not yes)
            wide = bar if which == STACK else scaled(WIDTHS[which])
            self.setColumnWidth(model.behind(which), max(wide, 1))
        self.setColumnWidth(PLACE, scaled(34))
        self.setColumnWidth(NAME, max(left, scaled(NAME_ROOM - 40)))
        for number in range(count):
            self.setColumnWidth(FIRST + number, scaled(step))

    # -- keys and pointer -------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        index = self.currentIndex()
        on_rating = index.isValid() and self._model.is_rating(index.column())
        if plain and on_rating and event.text() in DIGITS:
            self.rated.emit(DIGITS[event.text()])
        elif plain and on_rating and event.key() in ERASERS:
            self.rated.emit(None)
        elif plain and event.key() in ENTER and index.isValid():
            self.opened.emit(index.data(RankingModel.IdRole))
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Leave letters alone; they would jump about in the ratings."""

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._settling and current.isValid():
            self._note(current)

    def _note(self, index: Index) -> None:
        line = self._model.line(index.row())
        if line is None:
            return
        before = self._key
        criterion = index.column() - FIRST
        if not self._model.is_rating(index.column()):
            criterion = before[1] if before else 0
        self._key = (line.id, criterion)
        if self._key != before:
            self.current_moved.emit()

    @Slot(int)
    def _on_section_clicked(self, section: int) -> None:
        if self._model.is_rating(section):
            self.criterion_picked.emit(section - FIRST)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.isValid() and not self._model.is_rating(index.column()):
            self.opened.emit(index.data(RankingModel.IdRole))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._model.columnCount():
            self._fold()

    # -- the cut ----------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        artist = Artist(painter, self._theme, self.layoutDirection())
        cut = self._model.cut
        if cut is not None:
            self._draw_cut(artist, QRectF(self._band(cut)), cut)
        column = self._model.behind(FRAGILE)
        if not self.isColumnHidden(column):
            self._draw_ties(artist, column)
        painter.end()

    def _draw_ties(self, artist: Artist, column: int) -> None:
        """Bracket two neighbors with what would tie them."""
        left = self.columnViewportPosition(column)
        place = QRectF(left, 0, self.columnWidth(column), 1)
        for number in range(max(self.rowAt(0), 0), self._model.rowCount()):
            line = self._model.line(number)
            if line is None or not isinstance(line.fragile, TieCell):
                continue
            below = number + 1 if self._model.line(number + 1) else number + 2
            top = QRectF(self._band(number)).center().y() + 2
            bottom = QRectF(self._band(below)).center().y() - 2
            if top > self.viewport().height():
                break
            self._draw_tie(artist, QRectF(place.left(), top, place.width(), bottom - top), line)

    def _draw_tie(self, artist: Artist, place: QRectF, line: RankLine) -> None:
        bracket, ink = artist.lead(place, 5, Space.XS), artist.color("warn")
        outer = bracket.left() if artist.mirrored else bracket.right()
        inner = bracket.right() if artist.mirrored else bracket.left()
        artist.painter.setPen(QPen(ink, 1.4))
        artist.painter.drawPolyline(
            [
                QPointF(inner, place.top()),
                QPointF(outer, place.top()),
                QPointF(outer, place.bottom()),
                QPointF(inner, place.bottom()),
            ]
        )
        words = artist.middle(artist.inside(place, Space.L, 2), 16)
        text = line.fragile.text
        artist.text(words, text, "caption", color="warn", tabular=True)

    def _draw_cut(self, artist: Artist, band: QRectF, count: int) -> None:
        words = self.tr("Proposed cut: {count} to invest in").format(count=count)
        wide = pill_width(artist.width(words, "caption", tabular=True), "")
        pill = artist.middle(artist.lead(band, wide, Space.S), artist.theme.scaled(20))
        draw_pill(artist, pill, State(text=words, tone="warn"))
        column = self._model.behind(FRAGILE)
        ties = 0 if self.isColumnHidden(column) else self.columnWidth(column)
        line = artist.inside(band, wide + Space.L, Space.S + ties)
        painter = artist.painter
        painter.setPen(QPen(artist.color("chart3"), 1.6, Qt.PenStyle.DashLine))
        y = band.center().y()
        painter.drawLine(QPointF(line.left(), y), QPointF(line.right(), y))
