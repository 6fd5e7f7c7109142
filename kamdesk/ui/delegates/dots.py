"""A small whole number as dots: how much of so many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from kamdesk.ui.delegates.cell import PADDING, CellDelegate, Index, payload

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from kamdesk.ui.theme.artist import Artist

DOT, STEP = 7, 11


@dataclass(frozen=True, slots=True, kw_only=True)
class DotsCell:
    """So many of ``most`` dots are full; None where nobody said."""

    value: int | None
    most: int = 5


class DotsDelegate(CellDelegate):
    """Dots from the leading edge; the text beside them is for copying and for screen readers."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        if not isinstance(cell, DotsCell) or cell.value is None:
            return
        step, side = artist.theme.scaled(STEP), artist.theme.scaled(DOT)
        room = artist.inside(rect, PADDING)
        for at in range(cell.most):
            dot = artist.middle(artist.lead(room, side, at * step), side)
            if at < cell.value:
                artist.fill(dot, "text2", side / 2)
            else:
                artist.outline(dot, "border_strong", side / 2)
