"""A key as it looks on the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.ui.theme.theme import Theme

HEIGHT = 20


class KeyHint(Label):
    """Says which key does it: ``Ctrl K``."""

    def __init__(self, theme: Theme, keys: str) -> None:
        super().__init__(theme, keys, "caption", tone="muted")
        self.setProperty("role", "key")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedHeight(theme.scaled(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self.height(), self.height()))
