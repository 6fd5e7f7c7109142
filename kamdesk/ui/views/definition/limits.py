"""What one demands of a key account: the limits, each changed where it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from kamdesk.domain.definition import KeyTest
from kamdesk.domain.figures.figure import Unit
from kamdesk.domain.limits import BOUNDS, Limit, Limits
from kamdesk.services.words.definition import OF_TEST
from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.views.definition.words import limit_word, name_of_test
from kamdesk.ui.views.folding import Folding
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from decimal import Decimal

    from kamdesk.ui.theme.theme import Theme

FIELD, ROOMY = 66, 900


class LimitsCard(Card):
    """A column for each test; leaving a field stores it."""

    chosen = Signal(str, str)  # name of a limit, what was typed

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=Space.L, spacing=Space.M)
        self._theme = theme
        self._currency = ""
        self._shown: Limits | None = None
        self.fields = {limit: QLineEdit() for limit in Limit}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._header = SectionHeader(theme, self.tr("What you demand of a key account"))
        self.body.addWidget(self._header)
        columns = Folding(below=theme.scaled(ROOMY), narrow=2)
        columns.place(*(self._column(test) for test in KeyTest))
        self.body.addWidget(columns)

    def show_limits(self, limits: Limits, currency: str) -> None:
        """Show what is in force; what is being typed stays."""
        self._shown, self._currency = limits, currency
        note = self.tr("Amounts in {currency}. Stored as you leave a field; undo takes it back.")
        self._header.set_note(note.format(currency=currency))
        for limit, field in self.fields.items():
            if not (field.hasFocus() and field.isModified()):
                self._put(field, limit, limits[limit])

    def refuse(self) -> None:
        """Show again what is stored where something was typed that cannot be."""
        if self._shown is not None:
            for limit, field in self.fields.items():
                self._put(field, limit, self._shown[limit])

    def _put(self, field: QLineEdit, limit: Limit, value: Decimal) -> None:
        share = BOUNDS[limit].unit is Unit.SHARE
        text = f"{formats.number(value * 100, 1)}%" if share else formats.number(value, 2)
        field.setText(text)
        field.setModified(False)

    def _column(self, test: KeyTest) -> QWidget:
        lines = [self._line(limit) for limit in OF_TEST[test]]
        name = Elided(self._theme, name_of_test(test), "strong")
        return boxed(column(name, *lines, None, spacing=Space.XS))

    def _line(self, limit: Limit) -> QWidget:
        theme, field, words = self._theme, self.fields[limit], limit_word(limit)
        label = Label(theme, words, "small", tone="text2", wrap=True)
        label.setBuddy(field)
        field.setAccessibleName(words)
        field.setFont(theme.font("body", tabular=True))
        field.setFixedSize(theme.scaled(FIELD), theme.scaled(Size.SMALL))
        field.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        field.editingFinished.connect(partial(self._leave, limit))
        line = row(label, field, spacing=Space.S)
        line.setStretch(0, 1)
        return boxed(line)

    def _leave(self, limit: Limit) -> None:
        field = self.fields[limit]
        if field.isModified():
            field.setModified(False)
            self.chosen.emit(limit.value, field.text().strip())
