"""Where one looks for something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from kamdesk.ui.theme.scale import Size
from kamdesk.ui.widgets.text import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kamdesk.ui.theme.theme import Theme

PAUSE = 150  # ms without a key before the list is asked again


class SearchField(QLineEdit):
    """A field with a lens that reports once the typing pauses; Escape empties it."""

    searched = Signal(str)

    def __init__(self, theme: Theme, words: str, *, pause: int = PAUSE) -> None:
        super().__init__()
        self._theme = theme
        self._pause = QTimer(self, singleShot=True, interval=pause)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.addAction(theme.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(
            theme.icon("x", "muted"), QLineEdit.ActionPosition.TrailingPosition
        )
        self._clear.setText(self.tr("Clear"))
        self._clear.setToolTip(tip(self.tr("Clear  (Esc)")))
        self._clear.setVisible(False)
        self._fit()
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)
        self._pause.timeout.connect(self._on_paused)
        theme.changed.connect(self._on_theme_changed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setFont(self._theme.font("body"))
        self.setMinimumHeight(self._theme.scaled(Size.CONTROL))

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    @Slot()
    def _on_paused(self) -> None:
        self.searched.emit(self.text().strip())

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
