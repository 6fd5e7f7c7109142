"""Whose targets: all accounts together, or one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter

from kamdesk.domain.text import folded
from kamdesk.ui.widgets.fields import dressed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from kamdesk.ui.theme.theme import Theme

WIDTH = 190


class AccountChoice(QComboBox):
    """A list to choose from, or to be typed into; what is no account is not taken."""

    account_chosen = Signal(object)  # AccountId, or None for all

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._account_id: UUID | None = None
        self._names: dict[UUID, str] = {}
        dressed(theme, self, self.tr("Whose targets"))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFixedWidth(theme.scaled(WIDTH))
        self._all = self.tr("All accounts")
        self.addItem(self._all, None)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.activated.connect(self._on_activated)
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._on_edited)

    @property
    def words(self) -> str:
        """What is chosen, for a heading."""
        return self._names.get(self._account_id, self._all) if self._account_id else self._all

    def show_names(self, names: Mapping[UUID, str]) -> None:
        """Offer these accounts; the one chosen stays chosen."""
        if names == self._names:
            return
        self._names = dict(names)
        while self.count() > 1:
            self.removeItem(self.count() - 1)
        for pk, name in sorted(names.items(), key=lambda pair: folded(pair[1])):
            self.addItem(name, pk)
        self.choose(self._account_id)

    def choose(self, account_id: UUID | None) -> None:
        """Choose without telling anybody."""
        self._account_id = account_id
        known = (at for at in range(self.count()) if self.itemData(at) == account_id)
        self.setCurrentIndex(next(known, 0))

    @Slot(int)
    def _on_activated(self, at: int) -> None:
        chosen = self.itemData(at)
        if chosen != self._account_id:
            self._account_id = chosen
            self.account_chosen.emit(chosen)

    @Slot()
    def _on_edited(self) -> None:
        typed = folded(self.currentText())
        at = next((n for n in range(self.count()) if folded(self.itemText(n)) == typed), None)
        if at is None:
            self.choose(self._account_id)
        else:
            self._on_activated(at)
