"""A line one types in, whose understood stretches are tinted as they become clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

MOST_LINES = 4
INK = {"accent": "accent_text", "neutral": "text2"}
Mark = tuple[int, int, "Tone"]  # start, end, tone


class _Tints(QSyntaxHighlighter):
    """Puts the ground of a tone behind each marked stretch."""

    def __init__(self, theme: Theme, line: QPlainTextEdit) -> None:
        super().__init__(line.document())
        self._theme = theme
        self.marks: Sequence[Mark] = ()

    @override
    def highlightBlock(self, text: str) -> None:
        begin = self.currentBlock().position()
        for start, end, tone in self.marks:
            first, last = max(start - begin, 0), min(end - begin, len(text))
            if first < last:
                look = QTextCharFormat()
                look.setForeground(self._theme.color(INK.get(tone, tone)))
                ground = "sunken" if tone == "neutral" else f"{tone}_soft"
                look.setBackground(self._theme.color(ground))
                self.setFormat(first, last - first, look)


class MarkedLine(QPlainTextEdit):
    """Grows with what is typed; Enter reports, Shift+Enter breaks the line."""

    edited = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self._tints = _Tints(theme, self)
        self.setProperty("role", "bare")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self._fit()
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._on_theme_changed)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Tint what was understood; the text itself is not touched."""
        if tuple(marks) != tuple(self._tints.marks):
            self._tints.marks = tuple(marks)
            self.blockSignals(True)  # noqa: FBT003 (tinting is no edit)
            self._tints.rehighlight()
            self.blockSignals(False)  # noqa: FBT003

    def replace(self, start: int, end: int, words: str) -> None:
        """Put other words in the place of a stretch."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        cursor.insertText(words)

    def select(self, start: int, end: int) -> None:
        """Select a stretch, so that what is typed next replaces it."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the panel around it closes
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._tall())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _tall(self) -> int:
        lines = min(max(int(self.document().size().height()), 1), MOST_LINES)
        return lines * self.fontMetrics().lineSpacing() + 4

    def _fit(self) -> None:
        self.setFont(self._theme.font("h2"))
        self.setFixedHeight(self._tall())

    @Slot()
    def _on_text_changed(self) -> None:
        self._fit()
        self.edited.emit(self.toPlainText())

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
        self._tints.rehighlight()
