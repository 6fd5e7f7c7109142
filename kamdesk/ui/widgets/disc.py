"""An icon on a round ground: what kind of thing a row is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from typing_extensions import override

from kamdesk.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone


class IconDisc(Painted):
    """A kind as an icon; the words beside it say the same."""

    def __init__(self, theme: Theme, icon: str, tone: Tone = "neutral", size: int = 32) -> None:
        super().__init__(theme)
        self._icon = icon
        self._tone: Tone = tone
        self.setFixedSize(size, size)

    @override
    def draw(self, artist: Artist) -> None:
        ink, soft = artist.theme.tokens.tone(self._tone)
        disc = QRectF(self.rect())
        artist.fill(disc, soft, disc.height() / 2)
        artist.icon(disc, self._icon, ink, size=self.width() // 2 - 1)


class Glyph(Painted):
    """An icon by itself, beside the words it belongs to."""

    def __init__(self, theme: Theme, icon: str, color: str = "text2", size: int = 16) -> None:
        super().__init__(theme)
        self._icon = icon
        self._color = color
        self.setFixedSize(size, size)

    def show_icon(self, icon: str, color: str) -> None:
        """Show another icon."""
        self._icon, self._color = icon, color
        self.update()

    @override
    def draw(self, artist: Artist) -> None:
        artist.icon(QRectF(self.rect()), self._icon, self._color, size=self.width())
