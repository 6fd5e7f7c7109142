"""Whose portfolio this is, and in which currency it counts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.preferences import CURRENCY, MANAGER
from kamdesk.ui.labels import apology
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.fields import Field
from kamdesk.ui.widgets.page import SectionHeader

if TYPE_CHECKING:
    from kamdesk.domain.preferences import Preferences
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.preferences import PreferenceService
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor

LONGEST_CODE = 3


class PersonCard(Card):
    """What travels with the portfolio; stored when a field is left."""

    def __init__(self, theme: Theme, preferences: PreferenceService, editor: Editor) -> None:
        super().__init__(spacing=Space.M)
        self._preferences = preferences
        self._editor = editor
        self._known: Preferences | None = None
        self._name, self._currency = QLineEdit(), QLineEdit()
        hint = self.tr("Three letters: EUR, USD, ZAR. Other currencies need exchange rates.")
        self._fields = {
            MANAGER: Field(theme, self.tr("Your name, as plans and briefs show it"), self._name),
            CURRENCY: Field(theme, self.tr("Currency of the portfolio"), self._currency, hint=hint),
        }
        self._currency.setMaxLength(LONGEST_CODE)
        self.body.addWidget(SectionHeader(theme, self.tr("You")))
        for field in self._fields.values():
            self.body.addWidget(field)
        self._name.editingFinished.connect(self._on_name)
        self._currency.editingFinished.connect(self._on_currency)

    def show_preferences(self, known: Preferences) -> None:
        """Show what is stored; a field that is being typed into is left alone."""
        self._known = known
        for line, value in ((self._name, known.manager), (self._currency, known.currency)):
            if not (line.hasFocus() and line.isModified()):
                line.setText(value)

    @Slot()
    def _on_name(self) -> None:
        if self._known is not None and self._name.text().strip() != self._known.manager:
            self._choose(MANAGER, self._name)

    @Slot()
    def _on_currency(self) -> None:
        typed = self._currency.text().strip().upper()
        if self._known is not None and typed != self._known.currency:
            self._choose(CURRENCY, self._currency)

    def _choose(self, name: str, line: QLineEdit) -> None:
        if not line.isModified():
            return  # Enter was pressed, and then the field was left
        line.setModified(False)
        choose = partial(self._preferences.choose, name, line.text().strip())
        self._editor.do(choose, partial(self._answered, name))

    def _answered(self, name: str, said: Outcome | Exception) -> None:
        if isValid(self):
            self._fields[name].complain(apology(said) if isinstance(said, RuleBroken) else "")
