"""The tabs of a page, as many as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from kamdesk.ui.theme.theme import Theme


class Tabs(QWidget):
    """Segments that fold into a menu where the room ends."""

    chosen = Signal(str)  # the key, when the user picked another one

    def __init__(self, theme: Theme, name: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self.segments = Segments(theme, name, choices)
        self.segments.chosen.connect(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line = row(self.segments, None)
        line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # they fold instead
        self.setLayout(line)
        theme.changed.connect(self._on_theme_changed)

    @property
    def choice(self) -> str:
        """The key that is chosen."""
        return self.segments.choice

    def choose(self, key: str) -> None:
        """Choose without telling anybody; the caller knows already."""
        self.segments.choose(key)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.segments.fold(self.width())

    @Slot()
    def _on_theme_changed(self) -> None:
        self.segments.fold(self.width())
