"""The map with its cards beside it, or below it where the room is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget
from typing_extensions import override

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.layouts import column, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kamdesk.ui.theme.theme import Theme

SIDE = 336
NARROW = 880  # pixels, before the text is scaled: less, and the cards go below
ENDLESS = 16_777_215  # Qt's own largest width
Direction = QBoxLayout.Direction


class _Column(QWidget):
    """As wide as there is room, never wider."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


class Beside(QWidget):
    """A main part, and cards that scroll by themselves."""

    def __init__(self, theme: Theme, main: QWidget, *cards: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._side = QScrollArea()
        content = _Column()
        content.setProperty("role", "page")
        content.setLayout(column(*cards, None, spacing=Space.L))
        self._side.setWidget(content)
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts take the focus
        self._row = row(main, self._side, spacing=Space.L)
        self.setLayout(self._row)
        self._lay()
        theme.changed.connect(self._on_theme_changed)

    @property
    def below(self) -> bool:
        """Whether the cards stand below the main part."""
        return self._row.direction() == Direction.TopToBottom

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        below = self.width() < self._theme.scaled(NARROW)
        self._row.setDirection(Direction.TopToBottom if below else Direction.LeftToRight)
        side = self._theme.scaled(SIDE)
        self._side.setMinimumWidth(0 if below else side)
        self._side.setMaximumWidth(ENDLESS if below else side)
        self._row.setStretch(0, 3 if below else 1)
        self._row.setStretch(1, 2 if below else 0)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._lay()
