"""A cell of who knows whom: a shade with its digit, or an empty place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from kamdesk.ui.delegates.cell import Index, payload
from kamdesk.ui.delegates.cells import RatingCell
from kamdesk.ui.delegates.states import STEP, RatingDelegate
from kamdesk.ui.theme.scale import Space

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from kamdesk.ui.theme.artist import Artist


class KnowingDelegate(RatingDelegate):
    """Most people are not known to most of ours, so the empty place is quiet."""

    @override
    def draw(self, artist: Artist, rect: QRectF, index: Index, *, selected: bool) -> None:
        cell = payload(index)
        if isinstance(cell, RatingCell) and cell.value is not None:
            super().draw(artist, rect, index, selected=selected)
            return
        box = artist.middle(rect.adjusted(2, 2, -2, -3), min(rect.height() - 5, STEP))
        artist.fill(box, "surface" if selected else "sunken", Space.XS)
