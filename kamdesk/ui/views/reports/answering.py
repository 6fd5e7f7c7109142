"""What became of an export, and the way to the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.disc import Glyph
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.text import Elided

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.reports.writing import Exported


class AnswerCard(Card):
    """One sentence under the header; a file that was written can be opened from it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=Space.M)
        self._written: Path | None = None
        self._mark = Glyph(theme, "circle-check", "good")
        self._said = Elided(theme, "", tone="text2")
        self.open_file = Button(theme, self.tr("Open"), "small", icon="external-link")
        self.show_file = Button(theme, self.tr("Show in folder"), "small", icon="folder-open")
        answer = row(self._mark, self._said, self.open_file, self.show_file, spacing=Space.S)
        answer.setStretch(1, 1)
        self.body.addLayout(answer)
        self.open_file.clicked.connect(self._on_open_pressed)
        self.show_file.clicked.connect(self._on_show_pressed)
        self.hide()

    @property
    def words(self) -> str:
        """What is said, while it is said."""
        return "" if self.isHidden() else self._said.text()

    def say(self, words: str, icon: str = "info", tone: str = "info") -> None:
        """Say something about a file; what was written before can still be opened."""
        self._said.setText(words)
        self._said.setAccessibleName(words)
        self._mark.show_icon(icon, tone)
        for button in (self.open_file, self.show_file):
            button.setVisible(self._written is not None)
        self.show()

    def tell(self, found: Exported) -> None:
        """Say what became of an export."""
        self._written = None if found.problem else found.path
        mark, tone = ("circle-alert", "bad") if found.problem else ("circle-check", "good")
        mark, tone = ("triangle-alert", "warn") if found.lost else (mark, tone)
        self.say(found.words, mark, tone)

    @Slot()
    def _on_open_pressed(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    @Slot()
    def _on_show_pressed(self) -> None:
        if self._written is not None:
            folder = self._written if self._written.is_dir() else self._written.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
