"""Cells of the ranking: places, steps of a heat scale, bars stacked by criterion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from kamdesk.ui.delegates.cell import CellDelegate, Index, payload
from kamdesk.ui.delegates.cells import RatingCell
from kamdesk.ui.delegates.states import STEP, RatingDelegate
from kamdesk.ui.theme.artist import Align, Artist
from kamdesk.ui.theme.scale import Space, TextRole
from kamdesk.ui.theme.shades import shade

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem


BEST = 10
BAR = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class RankCell:
    """Words or figures of a place in the ranking."""

    text: str
    role: TextRole = "body"
    ink: str = "text"
    align: Align = "lead"


@dataclass(frozen=True, slots=True, kw_only=True)
class TieCell:
    """What would tie an account with the next one; drawn between the two rows."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StackCell:
    """What a score is made of: points of each criterion, 10 in all at most."""

    points: tuple[float | None, ...]
    picked: int | None = None  # the criterion that stands out
    pale: bool = False


class RankDelegate(CellDelegate):
    """Words without a line below: the rows stand close."""

    ruled = False

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        if isinstance(cell, RankCell):
            inner = artist.inside(rect, Space.XS, Space.XS)
            tabular = cell.align == "trail"
            ink = "text2" if selected and cell.ink == "muted" else cell.ink
            artist.text(inner, cell.text, cell.role, color=ink, align=cell.align, tabular=tabular)


class StackDelegate(CellDelegate):
    """A score as a bar, stacked by criterion in the order of the columns."""

    ruled = False

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        if not isinstance(cell, StackCell):
            return
        track = artist.middle(artist.inside(rect, Space.M, Space.M), BAR)
        reach = 0.0
        for number, points in enumerate(cell.points):
            if not points:
                continue
            wide = track.width() * points / BEST
            color = shade(artist.theme.tokens, number, picked=number == cell.picked, pale=cell.pale)
            artist.fill(artist.lead(track, max(wide - 1.5, 1), reach), color, 2)
            reach += wide


class HeatDelegate(RatingDelegate):
    """A rating as a step of the heat scale; the one that keys are meant for has an edge."""

    ruled = False

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        view = option.widget
        if isinstance(view, QTableView) and view.currentIndex() == index:
            self._mark(painter, QRectF(option.rect))

    def _mark(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        artist = Artist(painter, self.theme, painter.layoutDirection())
        box = artist.middle(rect.adjusted(2, 2, -2, -3), min(rect.height() - 5, STEP))
        artist.outline(box.adjusted(1, 1, -1, -1), "surface", Space.XS, width=2)
        artist.outline(box.adjusted(-1, -1, 1, 1), "accent", Space.XS + 1, width=2)
        painter.restore()

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        if isinstance(payload(index), RatingCell):
            super().draw(artist, rect, index, selected=selected)
