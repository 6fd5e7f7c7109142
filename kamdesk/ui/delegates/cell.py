"""The ground of all painted cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from kamdesk.ui.delegates.cells import CellRole
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kamdesk.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
HOVER = "hovered_row"  # a property of the view
PADDING = Space.M
FIRST_PADDING = 19  # as the first heading has it


class CellDelegate(QStyledItemDelegate):
    """Paints ground, hairline and text; the others say what a cell adds."""

    ruled = True  # a hairline below each row

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        """Paint what the cell says, within its padding."""
        wanted = index.data(Qt.ItemDataRole.TextAlignmentRole)
        trail = wanted is not None and bool(Qt.AlignmentFlag(wanted) & Qt.AlignmentFlag.AlignRight)
        artist.text(
            artist.inside(rect, PADDING if index.column() else FIRST_PADDING, PADDING),
            words(index),
            color=self.quiet(index, selected=selected),
            align="trail" if trail else "lead",
            tabular=trail,
        )

    def quiet(self, index: Index, *, selected: bool) -> str:
        """Return the color of plain text: quieter outside the column that names the row."""
        return "text" if index.column() == 0 or selected else "text2"

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        artist = Artist(painter, self.theme, direction(option))
        rect = QRectF(rectangle(option))
        selected = has_state(option, QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, artist.color("selected"))
        elif is_hovered(option, index):
            painter.fillRect(rect, artist.color("hover"))
        if self.ruled and index.row() < index.model().rowCount(index.parent()) - 1:
            artist.hairline(rect)
        self.draw(artist, rect, index, selected=selected)
        if has_state(option, QStyle.StateFlag.State_HasFocus):
            artist.outline(rect.adjusted(1, 1, -1, -2), "focus", 4, width=1.5)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self.theme.metrics("body", tabular=True).horizontalAdvance(words(index))
        return QSize(width + FIRST_PADDING + PADDING, super().sizeHint(option, index).height())


def words(index: Index) -> str:
    """Return the text of a cell; a row still on its way has an ellipsis."""
    text = index.data(Qt.ItemDataRole.DisplayRole)
    return "" if text is None else str(text)


def payload(index: Index) -> Any:
    """Return what the cell is told beyond its text, or None while it is on its way."""
    return index.data(CellRole)


def direction(option: QStyleOptionViewItem) -> Qt.LayoutDirection:
    """Return which way the language of the cell runs."""
    way: Qt.LayoutDirection = option.direction
    return way


def rectangle(option: QStyleOptionViewItem) -> QRectF:
    """Return where the cell is."""
    return QRectF(option.rect)


def has_state(option: QStyleOptionViewItem, flag: QStyle.StateFlag) -> bool:
    """Return whether the cell is selected, in focus, and so on."""
    return bool(option.state & flag)


def is_hovered(option: QStyleOptionViewItem, index: Index) -> bool:
    """Return whether the pointer is over the row of the cell."""
    view = option.widget
    if not isinstance(view, QAbstractItemView):
        return False
    if isinstance(view, QTableView):
        return bool(view.property(HOVER) == index.row())
    return has_state(option, QStyle.StateFlag.State_MouseOver)
