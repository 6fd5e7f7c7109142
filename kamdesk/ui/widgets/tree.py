"""A tree of rows and columns as the house draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView
from typing_extensions import override

from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Size, Space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from kamdesk.ui.theme.theme import Theme

CHEVRON = 12
EDGE = 3
INDENT = 22
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Cursor = QAbstractItemView.CursorAction


class DataTree(QTreeView):
    """Arrows open and close branches and go from cell to cell; Enter presses a cell."""

    pressed_at = Signal(QModelIndex)  # a click, or Enter

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAllColumnsShowFocus(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(True)  # on a row, not between two
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(Space.XXL)
        self._fit()
        self.clicked.connect(self.pressed_at)
        theme.changed.connect(self._on_theme_changed)

    def give_widths(self, widths: list[int], *, stretch: int, ranks: list[int]) -> None:
        """Give the columns their widths; where the room ends, the highest ranks go."""
        room = self.viewport().width()
        wide = [self._theme.scaled(width) for width in widths]
        shown = sorted((at for at in range(len(wide)) if at != stretch), key=lambda at: ranks[at])
        while shown and ranks[shown[-1]] and wide[stretch] + sum(wide[at] for at in shown) > room:
            shown.pop()
        for number, width in enumerate(wide):
            self.setColumnHidden(number, number not in {stretch, *shown})
            mode = QHeaderView.ResizeMode
            fixed = mode.Stretch if number == stretch else mode.Fixed
            self.header().setSectionResizeMode(number, fixed)
            if number != stretch:
                self.setColumnWidth(number, width)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in ENTER and not event.modifiers() and index.isValid():
            self.pressed_at.emit(index)
        else:
            super().keyPressEvent(event)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = self.currentIndex()
        if action not in {Cursor.MoveLeft, Cursor.MoveRight} or not index.isValid():
            return super().moveCursor(action, modifiers)
        onward = (action == Cursor.MoveRight) != self.isRightToLeft()
        opens = index.column() == 0 and self.model().hasChildren(index)
        if opens and onward != self.isExpanded(index):
            self.setExpanded(index, onward)
            return index
        if index.column() == 0 and not onward:
            above = index.parent()
            return above if above.isValid() else index
        return self._beside(index, 1 if onward else -1)

    def _beside(self, index: QModelIndex, step: int) -> QModelIndex:
        column = index.column() + step
        while 0 <= column < self.model().columnCount() and self.isColumnHidden(column):
            column += step
        found = index.siblingAtColumn(column)
        return found if found.isValid() else index

    @override
    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().drawRow(painter, options, index)
        artist = Artist(painter, self._theme, self.layoutDirection())
        band = QRectF(options.rect)
        artist.hairline(band)
        if self.selectionModel().isSelected(index):
            painter.fillRect(artist.lead(band, EDGE), artist.color("accent"))

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        artist = Artist(painter, self._theme, self.layoutDirection())
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, artist.color("selected"))
        if self.model().hasChildren(index):
            onward = "chevron-left" if artist.mirrored else "chevron-right"
            name = "chevron-down" if self.isExpanded(index) else onward
            place = artist.trail(QRectF(rect), self.indentation())
            artist.icon(place, name, "text2", size=CHEVRON)

    def _fit(self) -> None:
        self.setIndentation(self._theme.scaled(INDENT))
        self.header().setFont(self._theme.font("caption"))
        self.header().setFixedHeight(self._theme.scaled(Size.HEADER))
        self.setFont(self._theme.font("body"))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
