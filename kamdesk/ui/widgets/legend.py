"""What the colors of a chart mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.painted import Painted
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme

SWATCH = 14


class _Swatch(Painted):
    """A piece of the color, as a block or as a line."""

    def __init__(self, theme: Theme, color: str, *, line: bool) -> None:
        super().__init__(theme)
        self._color = color
        self._line = line
        self.setFixedSize(SWATCH, 10)

    @override
    def draw(self, artist: Artist) -> None:
        block = QRectF(0, 4, SWATCH, 2.5) if self._line else QRectF(2, 0, 10, 10)
        artist.fill(block, self._color, 1.25 if self._line else 3)


class LegendItem(QWidget):
    """One color and its word."""

    def __init__(self, theme: Theme, color: str, text: str, *, line: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(text)
        words = Label(theme, text, "small", tone="text2")
        swatch = _Swatch(theme, color, line=line)
        self.setLayout(row(swatch, words, spacing=Space.S - 2, margins=(Space.XS, 0, Space.XS, 0)))
