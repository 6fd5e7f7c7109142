"""A message beside what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.disc import Glyph
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

ICONS: dict[Tone, str] = {
    "info": "info",
    "accent": "sparkles",
    "good": "circle-check",
    "warn": "triangle-alert",
    "bad": "circle-alert",
    "neutral": "info",
}


class Banner(QFrame):
    """Says in one sentence what is the matter and offers what to do about it."""

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: Tone = "info",
        *,
        action: str = "",
        closable: bool = False,
    ) -> None:
        super().__init__()
        self._glyph = Glyph(theme, ICONS[tone], _ink(tone))
        self._label = Label(theme, text, wrap=True)
        self.setProperty("role", "banner")
        layout = row(self._glyph, spacing=Space.M, margins=(Space.L, Space.S, Space.S, Space.S))
        layout.addWidget(self._label, 1)
        self.setLayout(layout)
        if action:
            button = Button(theme, action, "small")
            button.clicked.connect(self.acted)
            layout.addWidget(button)
        if closable:
            close = IconButton(theme, "x", self.tr("Close"))
            close.clicked.connect(self._on_closed)
            layout.addWidget(close)
        self.say(text, tone)

    def say(self, text: str, tone: Tone) -> None:
        """Say something else."""
        self._label.setText(text)
        self._glyph.show_icon(ICONS[tone], _ink(tone))
        self.setAccessibleName(text)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)

    @Slot()
    def _on_closed(self) -> None:
        self.hide()
        self.dismissed.emit()


def _ink(tone: Tone) -> str:
    return {"accent": "accent_text", "neutral": "text2"}.get(tone, tone)
