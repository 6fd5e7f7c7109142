"""A table of rows that are all there: twelve months, a handful of accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kamdesk.ui.delegates.cells import CellRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.ui.models.columns import Column

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
RowT = TypeVar("RowT")
ROOT = QModelIndex()


class FixedTableModel(QAbstractTableModel, Generic[RowT]):
    """Shows given rows through ``columns``."""

    def __init__(self, columns: Sequence[Column[RowT]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[RowT, ...] = ()

    @property
    def columns(self) -> tuple[Column[RowT], ...]:
        """What the table shows of a row."""
        return self._columns

    def show_rows(self, rows: Sequence[RowT]) -> None:
        """Show other rows; as many as before stay where they are."""
        fresh = tuple(rows)
        if len(fresh) == len(self._rows):
            self._rows = fresh
            if fresh:
                last = self.index(len(fresh) - 1, len(self._columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def row_at(self, index: Index) -> RowT:
        """Return the row of a cell."""
        return self._rows[index.row()]

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Role.DisplayRole:
            return column.text(row)
        if role == Role.AccessibleTextRole:
            return f"{column.words}: {column.text(row)}"
        if role == Role.TextAlignmentRole:
            return column.align | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ToolTipRole:
            return column.hint(row) if column.hint else None
        return column.cell(row) if role == CellRole and column.cell else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Role.DisplayRole:
                return self._columns[section].words
            if role == Role.TextAlignmentRole:
                return self._columns[section].align | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)
