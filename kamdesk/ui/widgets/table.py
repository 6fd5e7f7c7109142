"""Rows and columns as the house draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView
from typing_extensions import override

from kamdesk.ui.delegates.cell import HOVER, CellDelegate
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Size, Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from kamdesk.ui.theme.theme import Theme

EDGE = 3
LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
Trigger = QAbstractItemView.EditTrigger
Flag = QItemSelectionModel.SelectionFlag


class DataTable(QTableView):
    """A table with hairlines, an accent edge at selected rows, and words when it is empty."""

    ticked = Signal(QModelIndex)  # Space on a row

    def __init__(self, theme: Theme, name: str, *, placeholder: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._placeholder = placeholder
        self._compact = False
        self.setAccessibleName(name)
        self._build()
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 (a switch of the user's)
        """Show more rows in the same room, or fewer."""
        self._compact = compact
        self._fit()

    def set_placeholder(self, words: str) -> None:
        """Say why the table is empty, for when it is."""
        self._placeholder = words
        self.viewport().update()

    def set_widths(self, widths: Sequence[int], *, stretch: int | None = None) -> None:
        """Give the columns their widths; the one at ``stretch`` takes the room that is left."""
        for number, width in enumerate(widths):
            self.setColumnWidth(number, self._theme.scaled(width))
        if stretch is not None:
            header = self.horizontalHeader()
            header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def _build(self) -> None:
        self.setItemDelegate(CellDelegate(self._theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)  # Tab leaves the table; in an editor it goes on
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty(HOVER, -1)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(LEADING)
        header.setMinimumSectionSize(Space.VAST)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # none until asked for
        self.setSortingEnabled(True)

    def _fit(self) -> None:
        height = Size.ROW_COMPACT if self._compact else Size.ROW
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(Size.SMALL)
        rows.setDefaultSectionSize(self._theme.scaled(height))
        self.horizontalHeader().setFont(self._theme.font("caption"))
        self.horizontalHeader().setFixedHeight(self._theme.scaled(Size.HEADER))
        self.setFont(self._theme.font("body"))

    @override
    def selectRow(self, row: int) -> None:
        picked = self.selectionModel()  # Qt's own finds no column where the language is mirrored
        flags = Flag.ClearAndSelect | Flag.Rows
        picked.setCurrentIndex(self.model().index(row, 0, self.rootIndex()), flags)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and index.isValid():
            self.ticked.emit(index)
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        artist = Artist(painter, self._theme, self.layoutDirection())
        if self.model() is None or self.model().rowCount() == 0:
            self._draw_placeholder(painter)
        else:
            self._draw_edges(artist)
        painter.end()

    def _draw_placeholder(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("muted"))
        room = self.viewport().rect().adjusted(Space.XXL, Space.S, -Space.XXL, -Space.S)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._placeholder)

    def _draw_edges(self, artist: Artist) -> None:
        picked = self.selectionModel()
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        last = self.model().rowCount() - 1 if last < 0 else last
        for number in range(first, last + 1):
            if picked.isRowSelected(number, self.rootIndex()):
                band = QRectF(self._band(number))
                artist.painter.fillRect(artist.lead(band, EDGE), artist.color("accent"))

    def _band(self, row: int) -> QRect:
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        return QRect(0, top, self.viewport().width(), height)

    def _hover(self, row: int) -> None:
        before = self.property(HOVER)
        if before != row:
            self.setProperty(HOVER, row)
            for touched in (before, row):
                if touched >= 0:
                    self.viewport().update(self._band(touched))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
