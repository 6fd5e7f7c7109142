"""One figure with its state, its course and what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from kamdesk.ui.theme.marks import State
    from kamdesk.ui.theme.theme import Theme

FIGURE = 40
OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class KpiCard(Card):
    """A figure to be read in passing; pressed, it asks to be explained."""

    opened = Signal()

    def __init__(self, theme: Theme, title: str, *, openable: bool = False) -> None:
        super().__init__(padding=Space.L, spacing=Space.XS)
        self._theme = theme
        self._title = Elided(theme, title, "small", tone="text2")
        self._pill = Pill(theme, "")
        self._value = Label(theme, "", "display", tabular=True)
        self._unit = Label(theme, "", "body", tone="text2")
        self._detail = Elided(theme, "", "small", tone="muted")
        self._graphic: QWidget | None = None
        self._openable = openable
        self._build()

    def set_title(self, title: str) -> None:
        """Name another figure; the next one shown is spoken under that name."""
        self._title.setText(title)

    def show_figure(
        self, value: str, detail: str = "", *, unit: str = "", state: State | None = None
    ) -> None:
        """Show a figure; ``unit`` stands small beside it: "of 25"."""
        self._value.setText(value)
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))
        self._detail.setText(detail)
        self._pill.setVisible(state is not None)
        if state is not None:
            self._pill.show_state(state)
        said = [f"{value} {unit}".strip(), state.text if state else "", detail]
        self.setAccessibleName(f"{self._title.text()}: {', '.join(filter(None, said))}")

    def show_graphic(self, graphic: QWidget | None) -> None:
        """Put a small chart beside the figure, in place of the one before."""
        if self._graphic is not None:
            self._graphic.deleteLater()
            self._line.removeWidget(self._graphic)
        self._graphic = graphic
        if graphic is not None:
            wide = graphic.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
            self._line.addWidget(graphic, 100 if wide else 0)

    def _build(self) -> None:
        self._pill.hide()
        self._value.setMinimumHeight(self._theme.scaled(FIGURE))  # cards in a row line up
        self._unit.hide()
        self._line = row(self._value, self._unit, None, spacing=Space.S)
        self.body.addLayout(row(self._title, self._pill))
        self.body.addLayout(self._line)
        self.body.addWidget(self._detail)
        self.body.addStretch(1)
        if self._openable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._openable and inside and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._openable and event.key() in OPENERS:
            self.opened.emit()
        else:
            super().keyPressEvent(event)
