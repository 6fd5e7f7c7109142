"""Which column feeds which field, a line for each column."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QWidget

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.imports.words import field_word
from kamdesk.ui.widgets.card import Line
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.text import Elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.tables import Mapped
    from kamdesk.ui.theme.theme import Theme

CHOICE = 190
MARGINS = (Space.XL, Space.S, Space.XL, Space.S)
BY_COLUMN = frozenset({"own"})  # fields that each column has for itself: it is the question


class ColumnList(QScrollArea):
    """Each column with what stands in it, and a choice of fields."""

    chosen = Signal(str, object)  # the column, and the field or None

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._choices: dict[str, QComboBox] = {}
        self.setProperty("role", "inner")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def fields(self) -> dict[str, str | None]:
        """The field of each column, as it is shown."""
        return {name: choice.currentData() for name, choice in self._choices.items()}

    def choose(self, name: str, field: str | None) -> None:
        """Let a column feed another field, as a person would."""
        choice = self._choices[name]
        choice.setCurrentIndex(choice.findData(field))
        choice.activated.emit(choice.currentIndex())

    def show_table(self, table: Mapped, fields: Sequence[str]) -> None:
        """Show the columns of a table; ``fields`` are what they can feed."""
        place = self.verticalScrollBar().value()
        focused = next((n for n, one in self._choices.items() if one.hasFocus()), None)
        self._choices = {}
        body = column(spacing=0)
        for number, (name, field) in enumerate(table.columns.items()):
            if number:
                body.addWidget(Line())
            body.addWidget(self._line(name, field, table.samples.get(name, ()), fields))
        body.addStretch(1)
        self.setWidget(boxed(body))
        self.verticalScrollBar().setValue(place)
        if focused in self._choices:
            self._choices[focused].setFocus()

    def _line(
        self, name: str, field: str | None, samples: Sequence[str], fields: Sequence[str]
    ) -> QWidget:
        choice = dressed(
            self._theme, QComboBox(), self.tr("Field for the column {name}").format(name=name)
        )
        choice.addItem(self.tr("Not taken"), None)
        for each in fields:
            choice.addItem(field_word(each), f"{each}:{name}" if each in BY_COLUMN else each)
        choice.setCurrentIndex(max(choice.findData(field), 0))
        choice.setFixedWidth(self._theme.scaled(CHOICE))
        choice.setEnabled(bool(fields))
        choice.activated.connect(partial(self._tell, name, choice))
        choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the list
        said = " · ".join(" ".join(one.split()) for one in samples)
        words = column(
            Elided(self._theme, name, "strong" if field else "body"),
            Elided(self._theme, said, "small", tone="muted"),
            spacing=Space.XXS,
        )
        line = row(spacing=Space.L, margins=MARGINS)
        line.addLayout(words, 1)
        line.addWidget(choice)
        self._choices[name] = choice
        return boxed(line)

    def _tell(self, name: str, choice: QComboBox, _index: int) -> None:
        self.chosen.emit(name, choice.currentData())
