"""The ground of all widgets that paint themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kamdesk.ui.theme.artist import Artist

if TYPE_CHECKING:
    from kamdesk.ui.theme.theme import Theme


class Painted(QWidget):
    """Paints with the colors in force, and again when they change."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        theme.changed.connect(self._on_theme_changed)

    def draw(self, artist: Artist) -> None:
        """Paint the widget; each part says how."""
        raise NotImplementedError

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw(Artist(painter, self._theme, self.layoutDirection()))
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
