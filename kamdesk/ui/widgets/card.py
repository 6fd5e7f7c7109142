"""Surfaces that hold other parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QFrame, QWidget

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.layouts import column

if TYPE_CHECKING:
    from kamdesk.ui.widgets.layouts import Item

Ground = Literal["card", "well", "column", "raised"]


class Card(QFrame):
    """A surface with a hairline edge and its items one below the other in ``body``."""

    def __init__(
        self,
        *items: Item,
        padding: int = Space.XL,
        spacing: int = Space.M,
        ground: Ground = "card",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", ground)
        self.body = column(*items, spacing=spacing, margins=(padding, padding, padding, padding))
        self.setLayout(self.body)


class Line(QFrame):
    """A hairline between two parts."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "line")
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
