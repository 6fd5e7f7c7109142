"""A tree of rows that are all there, each knowing the one above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from typing_extensions import override

from kamdesk.ui.delegates.cells import CellRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.structure import Limb
    from kamdesk.ui.models.columns import Column

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROOT = QModelIndex()
CARRIED = "application/x-kamdesk-account"


class TreeModel(QAbstractItemModel):
    """Shows accounts from the top down; one dropped on another asks to be put below it."""

    moved = Signal(object, object)  # id, id of the new parent

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column[Limb], ...] = ()
        self._rows: tuple[Limb, ...] = ()
        self._above: list[int] = []  # the row of each one's parent, -1 at the top
        self._below: dict[int, list[int]] = {}
        self._places: list[int] = []  # among those side by side
        self.tall = 0  # pixels of a row

    @property
    def columns(self) -> tuple[Column[Limb], ...]:
        """What the tree shows of a row."""
        return self._columns

    def show_rows(self, rows: Sequence[Limb], columns: Sequence[Column[Limb]]) -> None:
        """Show another tree; each row says how deep it is."""
        self.beginResetModel()
        self._rows, self._columns = tuple(rows), tuple(columns)
        self._above, self._below, self._places = [], {}, []
        path: list[int] = []
        for number, limb in enumerate(rows):
            del path[limb.depth :]
            above = path[-1] if path else -1
            path.append(number)
            beside = self._below.setdefault(above, [])
            self._places.append(len(beside))
            beside.append(number)
            self._above.append(above)
        self.endResetModel()

    def limb_at(self, index: Index) -> Limb:
        """Return the row of a cell."""
        return self._rows[index.internalId()]

    def index_of(self, account_id: UUID) -> QModelIndex:
        """Return where an account stands; nowhere if it is not in the tree."""
        for number, limb in enumerate(self._rows):
            if limb.id == account_id:
                return self.createIndex(self._places[number], 0, number)
        return QModelIndex()

    @override
    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        beside = self._below.get(parent.internalId() if parent.isValid() else -1, [])
        if 0 <= row < len(beside) and 0 <= column < len(self._columns):
            return self.createIndex(row, column, beside[row])
        return QModelIndex()

    @override
    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]  # two in Qt
        above = self._above[index.internalId()] if index.isValid() else -1
        return QModelIndex() if above < 0 else self.createIndex(self._places[above], 0, above)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        if parent.isValid() and parent.column():
            return 0
        return len(self._below.get(parent.internalId() if parent.isValid() else -1, ()))

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return len(self._columns)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        limb, column = self.limb_at(index), self._columns[index.column()]
        if role == Role.DisplayRole:
            return column.text(limb)
        if role == Role.AccessibleTextRole:
            return f"{column.words}: {column.text(limb)}" if column.title else column.text(limb)
        if role == Role.TextAlignmentRole:
            return column.align | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ToolTipRole:
            return column.hint(limb) if column.hint else None
        if role == Role.SizeHintRole:
            return QSize(0, self.tall)
        return column.cell(limb) if role == CellRole and column.cell else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(self._columns):
            column = self._columns[section]
            if role == Role.DisplayRole:
                return column.words if column.title else ""
            if role == Role.TextAlignmentRole:
                return column.align | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    # -- carried about ----------------------------------------------------------

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        carried = flag.ItemIsDragEnabled | flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | carried

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [CARRIED]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        if indexes:
            carried.setData(CARRIED, self.limb_at(indexes[0]).id.bytes)
        return carried

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not data.hasFormat(CARRIED) or not parent.isValid():
            return False
        return UUID(bytes=bytes(data.data(CARRIED).data())) != self.limb_at(parent).id

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if self.canDropMimeData(data, action, row, column, parent):
            self.moved.emit(UUID(bytes=bytes(data.data(CARRIED).data())), self.limb_at(parent).id)
        return False  # the rows are read again when it is stored
