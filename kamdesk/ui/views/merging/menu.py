"""What can be done to a row of a list of accounts, as a menu at the pointer or at the row."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from kamdesk.ui.views.filtered_list import FilteredList


class RowMenu(QObject):
    """Offers to open a row, to merge it with another one, and to delete it."""

    opened = Signal(object)  # id
    merge_wanted = Signal(object)  # id
    deleted = Signal(object)  # id

    def __init__(self, listed: FilteredList) -> None:
        super().__init__(listed)
        self._list = listed
        listed.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        listed.table.customContextMenuRequested.connect(self._on_asked)

    def menu(self, record_id: object) -> QMenu:
        """Return what can be done to one."""
        menu = QMenu(self._list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entry(menu, self.tr("Open"), self.opened, record_id)
        self._entry(menu, self.tr("Merge with…"), self.merge_wanted, record_id)
        menu.addSeparator()
        self._entry(menu, self.tr("Delete"), self.deleted, record_id)
        return menu

    def _entry(self, menu: QMenu, words: str, signal: SignalInstance, record_id: object) -> None:
        menu.addAction(words).triggered.connect(partial(_tell, signal, record_id))

    @Slot(QPoint)
    def _on_asked(self, place: QPoint) -> None:
        table = self._list.table
        if table.selected_ids:
            self.menu(table.selected_ids[0]).popup(table.viewport().mapToGlobal(place))


def _tell(signal: SignalInstance, record_id: object, _checked: object = None) -> None:
    signal.emit(record_id)
