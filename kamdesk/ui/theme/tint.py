"""Drawings in one color of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STROKE = 1.75


class Tinter:
    """Draws ``*.svg`` of one folder, which use ``currentColor`` only, and keeps the result."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._made: dict[tuple[str, str, int, int, float], QPixmap] = {}

    def source(self, name: str, color: str, stroke: float = STROKE) -> str:
        """Return the drawing as text; a misspelt name fails at once."""
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text("utf-8")
        thick = f'stroke-width="{stroke}"'
        return self._sources[name].replace("currentColor", color).replace('stroke-width="2"', thick)

    def pixmap(self, name: str, color: str, size: QSize, stroke: float = STROKE) -> QPixmap:
        """Return the drawing in device pixels."""
        key = (name, color, size.width(), size.height(), stroke)
        if key not in self._made:
            picture = QPixmap(size)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            QSvgRenderer(QByteArray(self.source(name, color, stroke).encode())).render(painter)
            painter.end()
            self._made[key] = picture
        return self._made[key]


class LiveIcon(QIconEngine):
    """Asks for its color each time it is painted, so that no icon keeps an old one."""

    def __init__(self, draw: Callable[[QSize, QIcon.Mode, QIcon.State], QPixmap]) -> None:
        super().__init__()
        self._draw = draw

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._draw(size, mode, state)

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        picture = QPixmap(self._draw(rect.size() * ratio, mode, state))
        picture.setDevicePixelRatio(ratio)
        painter.drawPixmap(rect.topLeft(), picture)

    @override
    def clone(self) -> QIconEngine:
        return LiveIcon(self._draw)
