"""A line of the palette: an icon, what it is, what it belongs to, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kamdesk.ui.delegates.cell import Index, direction, has_state, payload, rectangle
from kamdesk.ui.delegates.cells import JumpCell
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Radius, Size, Space

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from kamdesk.ui.theme.scale import TextRole
    from kamdesk.ui.theme.theme import Theme

TALL, HEADING = 40, 26


class JumpDelegate(QStyledItemDelegate):
    """Paints headings and lines of the palette."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = payload(index)
        if not isinstance(cell, JumpCell):
            return
        painter.save()
        artist = Artist(painter, self._theme, direction(option))
        rect = rectangle(option)
        if cell.heading:
            inner = artist.inside(rect, Space.M, Space.M)
            artist.text(inner, cell.title, "overline", color="muted")
        else:
            chosen = has_state(option, QStyle.StateFlag.State_Selected)
            self._line(artist, rect, cell, chosen=chosen)
        painter.restore()

    def _line(self, artist: Artist, rect: QRectF, cell: JumpCell, *, chosen: bool) -> None:
        if chosen:
            artist.fill(rect, "selected", Radius.CONTROL)
        inner = artist.inside(rect, Space.M, Space.M)
        artist.icon(artist.lead(inner, Size.ICON), cell.icon, "accent_text" if chosen else "muted")
        keys = artist.width(cell.keys, "small") if cell.keys else 0
        text = artist.inside(inner, Size.ICON + Space.M, keys + Space.M)
        role: TextRole = "strong" if chosen else "body"
        title = min(artist.width(cell.title, role) + 2, text.width())
        artist.text(artist.lead(text, title), cell.title, role)
        rest = artist.inside(text, title + Space.M)
        ink = "text2" if chosen else "muted"
        artist.text(rest, cell.subtitle, "small", color=ink)
        artist.text(artist.trail(inner, keys + 2), cell.keys, "small", color=ink, align="trail")

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = payload(index)
        heading = isinstance(cell, JumpCell) and cell.heading
        return QSize(200, self._theme.scaled(HEADING if heading else TALL))
