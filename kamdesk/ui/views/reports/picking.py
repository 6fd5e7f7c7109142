"""The list from which an account is picked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Signal, Slot

from kamdesk.services.query import Query
from kamdesk.ui.models.accounts import account_columns
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.record_table import RecordTable
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from kamdesk.services.ports import RowSource
    from kamdesk.services.rows import AccountRow
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme

EDGE = (Space.M, Space.M, Space.M, Space.S)


class AccountPicker(Card):
    """Search, and the accounts found, the largest first; one is always picked."""

    picked = Signal(object)  # AccountId, or None where there is none

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        source: RowSource[AccountRow],
        today: Callable[[], date],
    ) -> None:
        super().__init__(padding=1, spacing=0)
        self._picked: UUID | None = None
        self._search = SearchField(theme, self.tr("Search accounts"))
        name = next(column for column in account_columns(today) if column.key == "name")
        self._model: LazyTableModel[Any] = LazyTableModel(
            [replace(name, edit=None)], source, tasks, self
        )
        self._table = RecordTable(theme, self.tr("Accounts"), self._model)
        self._table.horizontalHeader().hide()
        self.body.addLayout(column(self._search, margins=EDGE))
        self.body.addWidget(self._table, 1)
        self._search.searched.connect(self._on_searched)
        self._model.loaded.connect(self._on_loaded)
        self._table.selectionModel().currentRowChanged.connect(self._on_current_changed)

    @property
    def account_id(self) -> UUID | None:
        """The account picked."""
        return self._picked

    @property
    def name(self) -> str:
        """What it is called, once its row is read."""
        ids = self._model.ids
        if self._picked is None or self._picked not in ids:
            return ""
        row = self._model.index(ids.index(self._picked), 0).data(LazyTableModel.RowRole)
        return row.name if row is not None else ""

    def refresh(self) -> None:
        """Ask again."""
        text = self._search.text().strip()
        self._table.ask(Query(text=text, order_by="sales_12m", descending=True))

    def pick(self, account_id: UUID) -> None:
        """Pick an account; a search that hides it is taken back."""
        if self._picked != account_id:
            self._picked = account_id
            self.picked.emit(account_id)
        if account_id not in self._model.ids and self._search.text():
            self._search.clear()
        self._table.reveal(account_id)

    @Slot(str)
    def _on_searched(self, _text: str) -> None:
        self.refresh()

    @Slot(int)
    def _on_loaded(self, count: int) -> None:
        none = self.tr("No account matches.") if self._search.text() else self.tr("No account yet.")
        self._table.set_placeholder(none)
        if self._picked is None and count:
            self.pick(self._model.ids[0])
        elif not count and not self._search.text():
            self._picked = None
            self.picked.emit(None)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        chosen = current.data(LazyTableModel.IdRole) if current.isValid() else None
        if chosen is not None and chosen != self._picked:
            self._picked = chosen
            self.picked.emit(chosen)
