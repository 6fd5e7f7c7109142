"""One of a few, all in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy

from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.widgets.layouts import row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kamdesk.ui.theme.theme import Theme

EDGE = 3


class Segments(QFrame):
    """Switches between views or periods; arrow keys move on, Space picks."""

    chosen = Signal(str)  # the key, when the user picked another one

    def __init__(self, theme: Theme, name: str, choices: Mapping[str, str]) -> None:
        """Offer ``choices``, words by key; the first is chosen."""
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self.setProperty("role", "segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for key, words in choices.items():
            self._add(key, words)
        self.setLayout(row(*self._buttons.values(), spacing=Space.XXS, margins=(EDGE,) * 4))
        self._fit()
        self.choose(next(iter(choices)))
        theme.changed.connect(self._on_theme_changed)

    @property
    def choice(self) -> str:
        """The key that is chosen."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose without telling anybody; the caller knows already."""
        self._buttons[key].setChecked(True)

    def rename(self, key: str, words: str) -> None:
        """Call a choice something else, such as by another count."""
        self._buttons[key].setText(words)
        self._buttons[key].setAccessibleName(words)

    def _add(self, key: str, words: str) -> None:
        button = QPushButton(words.replace("&", "&&"))  # else it would mark a key
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setAutoDefault(True)  # Enter presses it too
        button.setAccessibleName(words)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._on_clicked)
        self._group.addButton(button)
        self._buttons[key] = button

    def _fit(self) -> None:
        for button in self._buttons.values():
            button.setFont(self._theme.font("control"))
            button.setFixedHeight(self._theme.scaled(Size.SMALL))

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.choice)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
