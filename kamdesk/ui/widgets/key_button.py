"""A command with its one key on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter
from typing_extensions import override

from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kamdesk.ui.theme.scale import TextRole
    from kamdesk.ui.theme.theme import Theme

PAD = Space.M
CAP = 18


class KeyButton(Button):
    """Says what it does and which key does the same, as the key looks on the keyboard."""

    def __init__(self, theme: Theme, text: str, key: str, *, first: bool = False) -> None:
        super().__init__(theme, text, "primary" if first else "secondary", keys=key)
        self._key = key
        self._first = first

    @property
    def _role(self) -> TextRole:
        return "chip"

    @override
    def _fit(self) -> None:
        super()._fit()
        self.setFixedHeight(self._theme.scaled(28))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        words = self._theme.metrics(self._role).horizontalAdvance(self.text())
        return QSize(PAD + words + Space.S + self._cap + Space.S - 2, self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _cap(self) -> int:
        key = self._theme.metrics("caption").horizontalAdvance(self._key)
        return max(key + Space.S, self._theme.scaled(CAP))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        artist = Artist(painter, self._theme, self.layoutDirection())
        ground = QRectF(self.rect())
        ink = "on_accent" if self._first else "text"
        words = artist.inside(ground, PAD, self._cap + Space.S)
        artist.text(words, self.text(), self._role, color=ink)
        cap = artist.middle(artist.trail(ground, self._cap, Space.S - 2), self._theme.scaled(CAP))
        if self._first:
            artist.outline(cap, "on_accent", 5)
        else:
            artist.fill(cap, "sunken", 5)
        artist.text(
            cap, self._key, "caption", color=ink if self._first else "text2", align="center"
        )
        painter.end()
