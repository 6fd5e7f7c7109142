"""The line above a timeline that opens the quick line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.widgets.key_hint import KeyHint
from kamdesk.ui.widgets.layouts import row

if TYPE_CHECKING:
    from kamdesk.ui.theme.theme import Theme


class QuickEntry(QPushButton):
    """A line that looks like a field and opens the quick line."""

    def __init__(self, theme: Theme, keys: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "search")
        self.setIcon(theme.icon("plus", "accent_text"))
        self.setAccessibleName(self.tr("Log touchpoint"))
        self.setAutoDefault(True)  # Enter presses it too
        self.setLayout(row(None, KeyHint(theme, keys), margins=(0, 0, Space.S, 0)))
        self.suggest("")
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    def suggest(self, person: str) -> None:
        """Show by example what can be typed, with somebody who is there."""
        if person:
            said = self.tr("Call {person}, agreed pricing, follow up next Friday")
            self.setText("  " + said.format(person=person))
        else:
            self.setText("  " + self.tr("Visit, 45m: price list agreed; send quote by Friday"))

    def _fit(self) -> None:
        self.setFont(self._theme.font("body"))
        self.setFixedHeight(self._theme.scaled(Size.CONTROL + Space.S))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
