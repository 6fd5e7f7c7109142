"""Cells of the rhythm: how much of an interval has run, and a stretch of days with its marks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from typing_extensions import override

from kamdesk.ui.delegates.cell import PADDING, CellDelegate, Index, payload
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.theme.tokens import Tone

if TYPE_CHECKING:
    from kamdesk.ui.theme.artist import Artist

FULL = 3  # intervals at which a bar is full
BAR, BAR_WIDTH = 6, 84
DOT, TICK, TRACK = 8, 10, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RatioCell:
    """How much of an agreed interval has run, 1 being all of it, with a word for it."""

    ratio: float
    text: str
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class StripCell:
    """A stretch of days: when contact was due, made and is booked, and where today is."""

    first: date
    last: date
    today: date
    due: tuple[date, ...] = ()
    made: tuple[date, ...] = ()
    booked: tuple[date, ...] = ()


class RatioDelegate(CellDelegate):
    """A quiet bar with a tick where the interval is over, and the number with its word."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        if not isinstance(cell, RatioCell):
            super().draw(artist, rect, index, selected=selected)
            return
        inner = artist.inside(rect, PADDING, Space.XS)
        length = min(BAR_WIDTH, inner.width() / 2)
        bar = artist.middle(artist.lead(inner, length), BAR)
        artist.fill(bar, "track", BAR / 2)
        reach = max(length * min(cell.ratio / FULL, 1), BAR)
        artist.fill(artist.lead(bar, reach), artist.theme.tokens.mark(cell.tone), BAR / 2)
        tick = artist.lead(bar, 0, length / FULL).left()
        artist.fill(QRectF(round(tick) - 1, bar.top() - 3, 1.5, BAR + 6), "text2")
        ink = "text2" if cell.tone == "neutral" else artist.theme.tokens.tone(cell.tone).ink
        words = artist.inside(inner, length + Space.S)
        artist.text(words, cell.text, "small", color=ink, tabular=True)


class StripDelegate(CellDelegate):
    """The days from left to right: ticks where due, dots where made, rings where booked."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        if not isinstance(cell, StripCell):
            super().draw(artist, rect, index, selected=selected)
            return
        inner = artist.inside(rect, PADDING, PADDING)
        artist.fill(artist.middle(inner, TRACK), "track", TRACK / 2)
        for day in cell.due:
            x = place(artist, inner, cell, day)
            band = artist.middle(inner, TICK)
            artist.line(QPointF(x, band.top()), QPointF(x, band.bottom()), "muted")
        if cell.first <= cell.today <= cell.last:
            x = place(artist, inner, cell, cell.today)
            band = artist.middle(inner, TICK * 2)
            artist.line(QPointF(x, band.top()), QPointF(x, band.bottom()), "accent", width=1.5)
        for day in cell.made:
            artist.fill(dot(artist, inner, cell, day), "chart1", DOT / 2)
        for day in cell.booked:
            ring = dot(artist, inner, cell, day)
            artist.fill(ring, "surface", DOT / 2)
            artist.outline(ring, "chart3", DOT / 2, width=2)


def place(artist: Artist, rect: QRectF, cell: StripCell, day: date) -> float:
    """Return where a day stands."""
    days = (cell.last - cell.first).days + 1
    share = ((day - cell.first).days + 0.5) / days
    return artist.lead(rect, 0, rect.width() * share).left()


def dot(artist: Artist, rect: QRectF, cell: StripCell, day: date) -> QRectF:
    """Return the round place of a day's mark."""
    x = place(artist, rect, cell, day)
    return QRectF(x - DOT / 2, rect.center().y() - DOT / 2, DOT, DOT)
