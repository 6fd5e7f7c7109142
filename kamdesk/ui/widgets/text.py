"""Words by role; always plain text, whatever a name may contain."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from kamdesk.ui.theme.artist import Artist

if TYPE_CHECKING:
    from kamdesk.ui.theme.scale import TextRole
    from kamdesk.ui.theme.theme import Theme

TextTone = Literal["text", "text2", "muted", "accent", "good", "warn", "bad", "info", "on_accent"]
TOKEN_OF_TONE = {"accent": "accent_text"}


def tip(text: str) -> str:
    """Return a tooltip that shows ``text`` as it is, even where it looks like markup."""
    return f"<qt>{escape(text)}</qt>" if text else ""


class Label(QLabel):
    """A text in a role of the type table and a color of the theme."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: TextRole = "body",
        *,
        tone: TextTone = "text",
        tabular: bool = False,
        wrap: bool = False,
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._role: TextRole = role
        self._tabular = tabular
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("tone", tone)
        self.setFont(theme.font(role, tabular=tabular))
        theme.changed.connect(self._on_theme_changed)

    def set_tone(self, tone: TextTone) -> None:
        """Write the text in another color."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)  # a style sheet reads properties only when asked to
            self.style().polish(self)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(self._role, tabular=self._tabular))


class Elided(Label):
    """One line that ends in an ellipsis where the room does; the tooltip has the rest."""

    def __init__(
        self, theme: Theme, text: str = "", role: TextRole = "body", *, tone: TextTone = "text"
    ) -> None:
        super().__init__(theme, text, role, tone=tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._cut = False

    @property
    def cut(self) -> bool:
        """Whether some of the text is out of sight."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.width()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_the_rest()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_the_rest()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        artist = Artist(painter, self._theme, self.layoutDirection())
        tone = str(self.property("tone"))
        token = TOKEN_OF_TONE.get(tone, tone)
        artist.write(QRectF(self.rect()), self.text(), self.font(), color=token)
        painter.end()

    def _tell_the_rest(self) -> None:
        self.setToolTip(tip(self.text()) if self.cut else "")
