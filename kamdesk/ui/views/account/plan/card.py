"""What the cards of a plan are made of: a heading, and rows that can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Radius, Space
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import boxed, column
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QLayout

    from kamdesk.ui.theme.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OpenRow(QWidget):
    """A row that Enter or a click opens."""

    opened = Signal()

    def __init__(self, theme: Theme, layout: QLayout, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setLayout(layout)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.opened.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            artist = Artist(painter, self._theme, self.layoutDirection())
            artist.outline(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), "focus", Radius.CONTROL, width=2
            )
            painter.end()


class PlanCard(Card):
    """A card whose content is made anew whenever the plan is read."""

    def __init__(self, theme: Theme, header: QWidget, *, spacing: int = Space.S) -> None:
        super().__init__(header, spacing=spacing, padding=Space.L)
        self._theme = theme
        self._content = QWidget()
        self.body.addWidget(self._content)
        self.body.addStretch(1)

    def fill(self, parts: Iterable[QWidget], *, spacing: int = Space.S) -> None:
        """Show other parts, one below the other."""
        fresh = boxed(column(*parts, spacing=spacing))
        self.body.replaceWidget(self._content, fresh)
        self._content.hide()
        self._content.deleteLater()
        self._content = fresh

    def nothing(self, words: str) -> QWidget:
        """Return what stands where nothing is yet."""
        return Label(self._theme, words, tone="muted", wrap=True)
