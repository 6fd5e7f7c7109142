"""A row of filters for the portfolio table: words, tier, status, owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from kamdesk.domain.accounts import KEY_TIERS, AccountStatus
from kamdesk.services.query import Condition, Is
from kamdesk.ui.labels import word
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kamdesk.ui.theme.theme import Theme

MARGINS = (Space.XL, 0, Space.XL, Space.M)


class FilterRow(QWidget):
    """Narrows the table down; closed, it narrows nothing."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.search = SearchField(theme, self.tr("Search accounts"))
        self._tier = dressed(theme, QComboBox(), self.tr("Tier"))
        self._status = dressed(theme, QComboBox(), self.tr("Status"))
        self._owner = dressed(theme, QComboBox(), self.tr("Owner"))
        self._clear = Button(theme, self.tr("Clear"), "ghost", icon="x")
        self._combos = {"tier": self._tier, "status": self._status, "owner": self._owner}
        self._meant: dict[str, Mapping[str, str]] = {}
        self._build()
        for combo in self._combos.values():
            combo.activated.connect(self._on_chosen)
        self.search.searched.connect(self._on_searched)
        self._clear.clicked.connect(self._on_clear_pressed)

    @property
    def text(self) -> str:
        """The words that have to stand in a row."""
        return self.search.text().strip()

    @property
    def where(self) -> tuple[Condition, ...]:
        """What has to hold of a row."""
        return tuple(
            Condition(field, Is.EQUAL, self._meant[field].get(combo.currentText()))
            for field, combo in self._combos.items()
            if combo.currentIndex() > 0
        )

    @property
    def active(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.text or self.where)

    def show_owners(self, owners: Iterable[str]) -> None:
        """Offer these owners; the one chosen stays chosen."""
        chosen = self._owner.currentText() if self._owner.currentIndex() > 0 else ""
        self._owner.clear()
        self._offer("owner", self.tr("Every owner"), {owner: owner for owner in owners})
        self._owner.setCurrentIndex(max(self._owner.findText(chosen), 0) if chosen else 0)

    def clear(self) -> None:
        """Leave nothing out."""
        self.search.clear()
        for combo in self._combos.values():
            combo.setCurrentIndex(0)

    def _build(self) -> None:
        self._offer("tier", self.tr("Every tier"), {word(tier): tier for tier in KEY_TIERS})
        statuses = {word(status): status for status in AccountStatus}
        self._offer("status", self.tr("Every status"), statuses)
        self.show_owners(())
        for combo in self._combos.values():
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        layout = row(self.search, *self._combos.values(), self._clear, margins=MARGINS)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def _offer(self, field: str, every: str, values: Mapping[str, str]) -> None:
        """Offer words; Qt would hand a code back as plain text, so their meaning is kept here."""
        self._meant[field] = values
        self._combos[field].addItems([every, *values])

    @Slot(int)
    def _on_chosen(self, _at: int) -> None:
        self.changed.emit()

    @Slot(str)
    def _on_searched(self, _text: str) -> None:
        self.changed.emit()

    @Slot()
    def _on_clear_pressed(self) -> None:
        self.clear()
        self.changed.emit()
