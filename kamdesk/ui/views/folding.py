"""Cards in one row, which becomes several where the room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kamdesk.ui.theme.scale import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class Folding(QWidget):
    """Puts its parts side by side, or ``narrow`` in a row where it is less than ``below`` wide."""

    def __init__(self, *, below: int, narrow: int = 1) -> None:
        super().__init__()
        self._below = below
        self._narrow = narrow
        self._parts: tuple[QWidget, ...] = ()
        self._stretches: tuple[int, ...] = ()
        self._in_a_row = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.L)

    def place(self, *parts: QWidget, stretches: Sequence[int] = ()) -> None:
        """Take parts in; ``stretches`` say how those in one row share the room."""
        self._parts = parts
        self._stretches = tuple(stretches) or (1,) * len(parts)
        self._lay(len(parts))

    @property
    def in_a_row(self) -> int:
        """How many parts stand side by side now."""
        return self._in_a_row

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._parts:
            few = self.width() < self._below
            self._lay(self._narrow if few else len(self._parts))

    def _lay(self, count: int) -> None:
        if count == self._in_a_row:
            return
        self._in_a_row = count
        for part in self._parts:
            self._grid.removeWidget(part)
        for number, part in enumerate(self._parts):
            self._grid.addWidget(part, *divmod(number, count))
        for number in range(len(self._parts)):
            stretch = self._stretches[number] if number < count else 0
            self._grid.setColumnStretch(number, stretch)
