"""Rows and columns in one line each."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kamdesk.ui.theme.scale import Space

Item = QWidget | QLayout | int | None  # a number is a gap, None takes what room is left
BoxT = TypeVar("BoxT", bound=QBoxLayout)
Margins = tuple[int, int, int, int]
NONE: Margins = (0, 0, 0, 0)


def row(*items: Item, spacing: int = Space.S, margins: Margins = NONE) -> QHBoxLayout:
    """Return the items side by side."""
    return _filled(QHBoxLayout(), items, spacing, margins)


def column(*items: Item, spacing: int = Space.S, margins: Margins = NONE) -> QVBoxLayout:
    """Return the items one below the other."""
    return _filled(QVBoxLayout(), items, spacing, margins)


def boxed(layout: QLayout) -> QWidget:
    """Return a widget around a layout, so that it can be shown, hidden and replaced."""
    box = QWidget()
    box.setLayout(layout)
    return box


def _filled(box: BoxT, items: tuple[Item, ...], spacing: int, margins: Margins) -> BoxT:
    box.setSpacing(spacing)
    box.setContentsMargins(*margins)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, QWidget):
            box.addWidget(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addSpacing(item)
    return box
