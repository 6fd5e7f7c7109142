"""Cells that show a state as a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPen
from typing_extensions import override

from kamdesk.ui.delegates.cell import PADDING, CellDelegate, Index, payload, words
from kamdesk.ui.delegates.cells import BarCell, CheckCell, PillCell, RatingCell
from kamdesk.ui.theme.marks import State, draw_bar, draw_check, draw_pill
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.theme.tokens import heat, mixed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from kamdesk.ui.theme.artist import Artist

BAR, BAR_WIDTH, PERCENT = 6, 96, 46
BEST, STEP = 10, 30
UNRATED = "\N{EN DASH}"
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PillDelegate(CellDelegate):
    """A state as a pill: health, stage, tier."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        if not isinstance(cell, PillCell):
            super().draw(artist, rect, index, selected=selected)
        elif cell.text:
            band = artist.middle(rect, artist.theme.scaled(Size.PILL))
            state = State(text=cell.text, tone=cell.tone, icon=cell.icon)
            draw_pill(artist, artist.inside(band, PADDING, Space.XS), state)


class BarDelegate(CellDelegate):
    """A bar towards a target with its number beside it."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        if not isinstance(cell, BarCell) or cell.share is None:
            text = cell.text if isinstance(cell, BarCell) else words(index)
            artist.text(artist.inside(rect, PADDING, PADDING), text, "small", color="text2")
            return
        inner = artist.inside(rect, PADDING, Space.XS)
        percent = artist.theme.scaled(PERCENT)
        length = max(min(BAR_WIDTH, inner.width() - percent - Space.S), 0)
        draw_bar(artist, artist.middle(artist.lead(inner, length), BAR), cell.share, cell.tone)
        beside = artist.inside(inner, length + Space.S)
        artist.text(beside, cell.text, "small", color="text2", tabular=True)


class RatingDelegate(CellDelegate):
    """A rating as a step of a heat scale; unrated is an empty, dashed step."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        known = cell if isinstance(cell, RatingCell) else RatingCell(value=None)
        box = artist.middle(rect.adjusted(2, 2, -2, -3), min(rect.height() - 5, STEP))
        if known.value is None:
            artist.fill(box, "surface", Space.XS)
            draw_dashes(artist, box, "muted")
            artist.text(box, words(index) or UNRATED, "small", color="text2", align="center")
            return
        ink, ground = heat(artist.theme.tokens, (known.value - 1) / (BEST - 1))
        artist.fill(box, ground, Space.XS)
        if known.provisional:
            draw_dashes(artist, box, mixed(ink, ground, 0.35))
        if known.stale:
            corner = artist.trail(box, Space.S).center().x()
            artist.fill(QRectF(corner - 2, box.top() + 3, 4, 4), ink, 2)
        text = words(index) or f"{known.value:g}"
        artist.text(box, text, "small", color=ink, align="center", tabular=True)


class CheckDelegate(CellDelegate):
    """A circle that ticks a thing off: by a click, or by Space on the row."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        draw_check(artist, rect, done=is_done(index))

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | Index,
    ) -> bool:
        left = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        if event.type() != QEvent.Type.MouseButtonRelease or not left:
            return False
        state = UNCHECKED if is_done(index) else CHECKED
        changed: bool = model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return changed


def is_done(index: Index) -> bool:
    """Return whether the thing is done, by its payload or its check state."""
    cell = payload(index)
    if isinstance(cell, CheckCell):
        return cell.done
    state = index.data(Qt.ItemDataRole.CheckStateRole)
    return state is not None and Qt.CheckState(state) == CHECKED


def draw_dashes(artist: Artist, rect: QRectF, color: str) -> None:
    """Draw the edge of what is not certain."""
    pen = QPen(artist.color(color), 1, Qt.PenStyle.DashLine)
    artist.painter.setPen(pen)
    artist.painter.setBrush(Qt.BrushStyle.NoBrush)
    artist.painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Space.XS, Space.XS)
