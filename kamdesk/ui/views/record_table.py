"""A table of records: opened with Enter, edited in place, deleted with Del."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget
from typing_extensions import override

from kamdesk.ui.delegates.editing import EditingDelegate
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.widgets.table import DataTable

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kamdesk.services.query import Query
    from kamdesk.ui.theme.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Flag = QItemSelectionModel.SelectionFlag


class RecordTable(DataTable):
    """Keeps what is selected and in sight when its rows are asked for again."""

    opened = Signal(object)  # id: Enter or a double click
    delete_pressed = Signal(object)  # tuple of ids

    def __init__(self, theme: Theme, name: str, model: LazyTableModel[Any]) -> None:
        super().__init__(theme, name)
        self._records = model
        self._waiting: Query | None = None
        self._kept: tuple[set[UUID], UUID | None, int, int] = (set(), None, 0, 0)
        self._wanted: UUID | None = None
        self.setModel(model)
        self._paint()
        self._connect()

    @property
    def records(self) -> LazyTableModel[Any]:
        """The model behind it."""
        return self._records

    @property
    def selected_ids(self) -> tuple[UUID, ...]:
        """Which records are selected, in order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._records.ids[number] for number in rows)

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being typed into."""
        return self.state() == QAbstractItemView.State.EditingState

    def ask(self, query: Query) -> None:
        """Show what matches; while a cell is being edited, that goes first."""
        if self.is_editing:
            self._waiting = query
        else:
            self._waiting = None
            self._records.show_query(query)

    def reveal(self, record_id: UUID) -> None:
        """Select a record and scroll to it, at once or when it has come in."""
        self._wanted = record_id
        self._look_for_wanted()

    def copy(self) -> None:
        """Put the selected rows on the clipboard, as a spreadsheet takes them."""
        write = QGuiApplication.clipboard().setText
        self._records.read_texts(self.selected_ids, self._shown(), write)

    def paste(self) -> None:
        """Fill cells from the clipboard, from the one under the cursor on."""
        index, text = self.currentIndex(), QGuiApplication.clipboard().text()
        if index.isValid() and text:
            block = [line.split("\t") for line in text.rstrip("\r\n").splitlines()]
            first = self._place(index.column())
            after = [number for number in self._shown() if self._place(number) >= first]
            self._records.paste(index.row(), after, block)

    def _shown(self) -> list[int]:
        """Return the columns in sight, in the order they stand."""
        numbers = range(len(self._records.columns))
        return sorted((n for n in numbers if not self.isColumnHidden(n)), key=self._place)

    def _place(self, number: int) -> int:
        return self.horizontalHeader().visualIndex(number)

    def _paint(self) -> None:
        for number, column in enumerate(self._records.columns):
            painter = column.delegate(self._theme, self)
            delegate = EditingDelegate(painter, _input_of) if column.edit else painter
            self.setItemDelegateForColumn(number, delegate)
            if column.stretches:
                header = self.horizontalHeader()
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self._fold()

    def _connect(self) -> None:
        self.doubleClicked.connect(self._on_double_clicked)
        self._records.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        self._records.modelReset.connect(self._on_reset)
        self._records.loaded.connect(self._on_loaded)
        self._theme.changed.connect(self._on_scale_changed)

    def _fold(self) -> None:
        """Give the columns their widths; where the room ends, the least important go."""
        columns = self._records.columns
        room = self.viewport().width()
        wide = [self._theme.scaled(column.width) for column in columns]
        order = sorted(range(len(columns)), key=lambda at: (columns[at].rank, at))
        shown = [at for at in order if not columns[at].stretches]
        kept = [at for at in order if columns[at].stretches]
        while shown and sum(wide[at] for at in (*kept, *shown)) > room:
            shown.pop()
        shown += kept
        for number in range(len(columns)):
            self.setColumnHidden(number, number not in shown)
            if not columns[number].stretches:
                self.setColumnWidth(number, wide[number])

    def _look_for_wanted(self) -> None:
        if self._wanted is None or self._wanted not in self._records.ids:
            return
        index = self._records.index(self._records.ids.index(self._wanted), 0)
        self._wanted = None
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, plain = self.currentIndex(), not event.modifiers()
        if event.key() in ENTER and plain and index.isValid() and not self.is_editing:
            self.opened.emit(index.data(LazyTableModel.IdRole))
        elif event.key() == Qt.Key.Key_Delete and plain and not self.is_editing:
            self.delete_pressed.emit(self.selected_ids)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def commitData(self, editor: QWidget) -> None:
        self._records.edit_together(self.selected_ids)
        super().commitData(editor)
        self._records.edit_together(())

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if self._waiting is not None and not self.is_editing:
            self.ask(self._waiting)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(LazyTableModel.IdRole))

    @Slot()
    def _on_about_to_be_reset(self) -> None:
        current = self.currentIndex()
        ids = self._records.ids
        self._kept = (
            set(self.selected_ids),
            ids[current.row()] if current.isValid() else None,
            max(current.column(), 0),
            self.verticalScrollBar().value(),
        )

    @Slot()
    def _on_reset(self) -> None:
        selected, current, column, scroll = self._kept
        place = {each: number for number, each in enumerate(self._records.ids)}
        flags = Flag.Select | Flag.Rows
        chosen = QItemSelection()
        for number in (place[each] for each in selected if each in place):
            index = self._records.index(number, 0)
            chosen.select(index, index)
        if current in place:
            index = self._records.index(place[current], column)
            self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
        self.selectionModel().select(chosen, flags)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scroll)

    @Slot(int)
    def _on_loaded(self, _count: int) -> None:
        self._look_for_wanted()

    @Slot()
    def _on_scale_changed(self) -> None:
        self._fold()


def _input_of(index: Any) -> Any:
    return index.data(LazyTableModel.InputRole)
