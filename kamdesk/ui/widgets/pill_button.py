"""A state as a pill that can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.marks import State, draw_pill, has_digits, pill_width
from kamdesk.ui.theme.scale import Size

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kamdesk.ui.theme.theme import Theme


class PillButton(QAbstractButton):
    """A state as a pill; Enter presses it as Space does."""

    def __init__(self, theme: Theme, state: State | None = None, hint: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._tell(state, hint)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_state(self, state: State | None, hint: str) -> None:
        """Say a state, or nothing where none is known."""
        self._tell(state, hint)
        self.setVisible(state is not None)
        self.updateGeometry()
        self.update()

    def _tell(self, state: State | None, hint: str) -> None:
        self._state = state or State(text="")
        self.setAccessibleName(self._state.text)
        self.setAccessibleDescription(hint)
        self.setToolTip(hint)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        text = self._state.text
        words = self._theme.metrics("caption", tabular=has_digits(text)).horizontalAdvance(text)
        return QSize(pill_width(words, self._state.icon) + 4, self._theme.scaled(Size.PILL) + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        artist = Artist(painter, self._theme, self.layoutDirection())
        pill = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        draw_pill(artist, pill, self._state)
        if self._state.tone == "neutral":  # whose ground may be that of what is below
            artist.outline(pill, "border_strong", pill.height() / 2)
        if self.hasFocus():
            artist.outline(QRectF(self.rect()), "focus", self.height() / 2, width=2)
        painter.end()
