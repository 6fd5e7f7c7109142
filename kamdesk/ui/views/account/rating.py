"""A criterion to be rated: ten steps, chosen by pointer or by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kamdesk.domain.criteria import HIGHEST, LOWEST
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.theme.tokens import heat
from kamdesk.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.scale import TextRole
    from kamdesk.ui.theme.theme import Theme

STEP, TALL, GAP = 32, 30, 3
DIGITS = {str(number % 10): number for number in range(LOWEST, HIGHEST + 1)}  # 0 is ten
ERASERS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Down)
ON = (Qt.Key.Key_Right, Qt.Key.Key_Up)


class RatingScale(Painted):
    """Steps from 1 to 10; digits choose, 0 is ten, Del takes the rating away."""

    rated = Signal(object)  # int, or None: the user chose another step

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._name = name
        self._value: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_value(None)

    @property
    def value(self) -> int | None:
        """The rating, if there is one."""
        return self._value

    def set_name(self, name: str) -> None:
        """Be about another criterion or account."""
        self._name = name

    def show_value(self, value: int | None) -> None:
        """Show what is stored, without telling anybody."""
        self._value = value
        said = self.tr("not rated") if value is None else self.tr("{value} of 10")
        self.setAccessibleName(f"{self._name}: {said.format(value=value)}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        step = self._theme.scaled(STEP)
        return QSize(HIGHEST * step + (HIGHEST - 1) * GAP + 4, self._theme.scaled(TALL) + 4)

    @override
    def draw(self, artist: Artist) -> None:
        for number in range(LOWEST, HIGHEST + 1):
            box = self._box(artist, number)
            chosen = self._value is not None and number <= self._value
            ink, ground = heat(artist.theme.tokens, (number - 1) / (HIGHEST - 1))
            artist.fill(box, ground if chosen else "sunken", Space.XS)
            role: TextRole = "strong" if number == self._value else "small"
            color = ink if chosen else "text2"
            artist.text(box, str(number), role, color=color, align="center", tabular=True)
        if self.hasFocus():
            artist.outline(QRectF(self.rect()), "focus", Space.XS + 2, width=2)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        step = self._theme.scaled(STEP) + GAP
        along = event.position().x() - 2
        if self.isRightToLeft():
            along = self.width() - event.position().x() - 2
        number = int(along // step) + LOWEST
        if LOWEST <= number <= HIGHEST:
            self._choose(number)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        value = self._value
        if event.text() in DIGITS:
            self._choose(DIGITS[event.text()])
        elif event.key() in ERASERS:
            self._choose(None)
        elif event.key() in ON:
            self._choose(LOWEST if value is None else min(value + 1, HIGHEST))
        elif event.key() in BACK and value is not None:
            self._choose(max(value - 1, LOWEST))
        else:
            super().keyPressEvent(event)

    def _box(self, artist: Artist, number: int) -> QRectF:
        step = self._theme.scaled(STEP)
        ground = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        return artist.lead(ground, step, (number - LOWEST) * (step + GAP))

    def _choose(self, value: int | None) -> None:
        if value == self._value:
            return
        self.show_value(value)
        said = QAccessibleAnnouncementEvent(self, self.accessibleName())
        QAccessible.updateAccessibility(said)
        self.rated.emit(value)
