"""States and faces at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kamdesk.ui.theme.marks import State, draw_avatar, draw_pill, has_digits, pill_width
from kamdesk.ui.theme.scale import Size
from kamdesk.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone


class Pill(Painted):
    """A state as a word on its color, with an icon."""

    def __init__(self, theme: Theme, text: str, tone: Tone = "neutral", *, icon: str = "") -> None:
        super().__init__(theme, text)
        self._state = State(text=text, tone=tone, icon=icon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: State) -> None:
        """Say another state."""
        self._state = state
        self.setAccessibleName(state.text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        text = self._state.text
        words = self._theme.metrics("caption", tabular=has_digits(text)).horizontalAdvance(text)
        return QSize(pill_width(words, self._state.icon), self._theme.scaled(Size.PILL))

    @override
    def draw(self, artist: Artist) -> None:
        draw_pill(artist, QRectF(self.rect()), self._state)


class Avatar(Painted):
    """The initials of an account (square) or a person (round)."""

    def __init__(self, theme: Theme, name: str, size: int = 32, *, person: bool = False) -> None:
        super().__init__(theme, name)
        self._round = person
        self.setFixedSize(size, size)

    def show_name(self, name: str) -> None:
        """Stand for another account or person."""
        self.setAccessibleName(name)
        self.update()

    @override
    def draw(self, artist: Artist) -> None:
        draw_avatar(artist, QRectF(self.rect()), self.accessibleName(), round_=self._round)
