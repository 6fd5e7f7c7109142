"""A cell of a tree: what a branch comes to, and in small what the account brings by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from kamdesk.ui.delegates.cell import PADDING, CellDelegate, Index, payload
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.theme.tokens import Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from kamdesk.ui.theme.artist import Artist


@dataclass(frozen=True, slots=True, kw_only=True)
class RolledCell:
    """A rolled-up figure over its own; without ``own`` there is nothing below."""

    text: str
    own: str = ""
    tone: Tone = "neutral"


class RolledDelegate(CellDelegate):
    """Two lines at the trailing edge, with figures that line up."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        if not isinstance(cell, RolledCell):
            super().draw(artist, rect, index, selected=selected)
            return
        inner = artist.inside(rect, Space.XS, PADDING)
        ink = "text" if cell.tone == "neutral" else artist.theme.tokens.tone(cell.tone).ink
        top, bottom = (artist.theme.metrics(role).height() for role in ("body", "caption"))
        if not cell.own or rect.height() < top + bottom:
            artist.text(inner, cell.text, color=ink, align="trail", tabular=True)
            return
        block = artist.middle(inner, top + bottom)
        first, second = block.adjusted(0, 0, 0, -bottom), block.adjusted(0, top, 0, 0)
        artist.text(first, cell.text, "strong", color=ink, align="trail", tabular=True)
        quiet = "text2" if selected else "muted"  # muted has too little contrast on selected
        artist.text(second, cell.own, "caption", color=quiet, align="trail", tabular=True)


class GoDelegate(CellDelegate):
    """An arrow that leads to the thing itself."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        if payload(index):
            artist.icon(rect, "arrow-left" if artist.mirrored else "arrow-right", "text2")
