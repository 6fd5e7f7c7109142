"""One of a few, all in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QPushButton, QSizePolicy

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
        self._room: int | None = None  # none: whatever it takes
        self._more = QPushButton(self.tr("More"))
        self._menu = QMenu(self._more)
        self.setProperty("role", "segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for key, words in choices.items():
            self._add(key, words)
        self._build()
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
        self._fold()

    def fold(self, room: int) -> None:
        """Show as many as fit into so many pixels; a menu holds the others, never the chosen."""
        self._room = room
        self._fold()

    def rename(self, key: str, words: str) -> None:
        """Call a choice something else, such as by another count."""
        self._buttons[key].setText(words)
        self._buttons[key].setAccessibleName(words)
        self._fold()

    def _build(self) -> None:
        more = self._more
        more.setProperty("role", "segment")
        more.setProperty("folds", True)  # noqa: FBT003 (a property for the style sheet)
        more.setAutoDefault(True)
        more.setCursor(Qt.CursorShape.PointingHandCursor)
        more.setMenu(self._menu)
        more.hide()
        buttons = (*self._buttons.values(), more)
        self.setLayout(row(*buttons, spacing=Space.XXS, margins=(EDGE,) * 4))

    def _fold(self) -> None:
        hidden = [] if self._room is None else self._overflow(self._room)
        for key, button in self._buttons.items():
            button.setHidden(key in hidden)
        self._menu.clear()
        for key in hidden:
            words = self._buttons[key].text()
            self._menu.addAction(words).triggered.connect(self._buttons[key].click)
        self._more.setHidden(not hidden)
        named = ", ".join(self._buttons[key].accessibleName() for key in hidden)
        self._more.setAccessibleName(self.tr("More: {names}").format(names=named))

    def _overflow(self, room: int) -> list[str]:
        """Return what does not fit; the last ones go first, and the chosen stays."""
        wide = {key: button.sizeHint().width() for key, button in self._buttons.items()}
        edges = 2 * (EDGE + self.frameWidth())
        taken = edges + sum(wide.values()) + Space.XXS * (len(wide) - 1)
        if taken <= room:
            return []
        taken += self._more.sizeHint().width() + Space.XXS
        hidden: list[str] = []
        for key in reversed(wide):
            if taken <= room:
                break
            if not self._buttons[key].isChecked():
                hidden.insert(0, key)
                taken -= wide[key] + Space.XXS
        return hidden

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
        for button in (*self._buttons.values(), self._more):
            button.setFont(self._theme.font("control"))
            button.setFixedHeight(self._theme.scaled(Size.SMALL))

    @Slot()
    def _on_clicked(self) -> None:
        self._fold()
        self.chosen.emit(self.choice)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
        self._fold()
