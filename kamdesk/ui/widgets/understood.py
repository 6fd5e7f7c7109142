"""What a quick line was understood as: a row for each thing, with a state or choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.theme.tokens import Tone
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.ui.theme.theme import Theme

NAMES_WIDE = 92
MOST_CHOICES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderstoodRow:
    """One thing: its icon, what it is, what it was taken for."""

    icon: str
    name: str
    value: str
    pill: str = ""
    tone: Tone = "neutral"
    choices: tuple[str, ...] = ()  # other readings; picking one is reported


class Understood(QFrame):
    """Shows rows that change with every key."""

    picked = Signal(int, int)  # the row, the choice

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[UnderstoodRow, ...] = ()
        self.setProperty("role", "well")
        self._box = column(spacing=Space.S, margins=(Space.L, Space.M + 2, Space.L, Space.M + 2))
        self.setLayout(self._box)

    def show_rows(self, rows: Sequence[UnderstoodRow]) -> None:
        """Show what is understood now."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        while (item := self._box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, one in enumerate(self._rows):
            self._box.addWidget(self._line(number, one))
        words = (f"{one.name}: {one.value} {one.pill}".strip() for one in self._rows)
        self.setAccessibleName(self.tr("Understood"))
        self.setAccessibleDescription("; ".join(words))

    def _line(self, number: int, one: UnderstoodRow) -> QWidget:
        line = QWidget()
        icon = Label(self._theme)
        icon.setPixmap(self._theme.pixmap(one.icon, "muted", 16))
        name = Label(self._theme, one.name, tone="text2")
        name.setFixedWidth(self._theme.scaled(NAMES_WIDE))
        value = Elided(self._theme, one.value, "strong")
        layout = row(icon, name, spacing=Space.M - 2)
        layout.addWidget(value, 1)
        if one.pill:
            layout.addWidget(Pill(self._theme, one.pill, one.tone))
        for at, words in enumerate(one.choices[:MOST_CHOICES]):
            button = Button(self._theme, words, "small")
            button.setProperty("row", number)
            button.setProperty("choice", at)
            button.clicked.connect(self._on_clicked)
            layout.addWidget(button)
        line.setLayout(layout)
        return line

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        self.picked.emit(button.property("row"), button.property("choice"))
