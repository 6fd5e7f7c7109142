"""On or off, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from kamdesk.ui.theme.artist import Artist

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kamdesk.ui.theme.theme import Theme

TRACK, KNOB = QSize(28, 16), 11
AROUND = 4  # so that it is large enough to be hit, with room for the ring


class Switch(QAbstractButton):
    """A setting that takes effect when it is flipped; Space flips it."""

    def __init__(self, theme: Theme, name: str, *, on: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        return TRACK + QSize(2 * AROUND, 2 * AROUND)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        artist = Artist(painter, self._theme, self.layoutDirection())
        track = QRectF(self.rect()).adjusted(AROUND, AROUND, -AROUND, -AROUND)
        on, alive = self.isChecked(), self.isEnabled()
        artist.fill(track, "accent" if on and alive else "border_strong", track.height() / 2)
        gap = (track.height() - KNOB) / 2
        end = artist.trail(track, KNOB, gap) if on else artist.lead(track, KNOB, gap)
        artist.fill(artist.middle(end, KNOB), "surface", KNOB / 2)
        if self.hasFocus():
            artist.outline(QRectF(self.rect()).adjusted(1, 1, -1, -1), "focus", 11, width=2)
        painter.end()
