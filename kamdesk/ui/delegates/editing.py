"""Cells that are painted by one delegate and edited as their input wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QSize, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from kamdesk.ui.delegates.cell import CellDelegate, Index


BEGUN = "begun"


class Typed(Protocol):
    """What an editor has to know of the input behind a cell."""

    @property
    def words(self) -> str: ...
    @property
    def options(self) -> tuple[str, ...]: ...


class EditingDelegate(QStyledItemDelegate):
    """Lets a cell be typed into or chosen from, and leaves the painting to ``painter``."""

    def __init__(self, painter: CellDelegate, input_of: Callable[[Index], Typed | None]) -> None:
        super().__init__(painter.parent())
        self._painter = painter
        self._input_of = input_of

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._painter.paint(painter, option, index)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._painter.sizeHint(option, index)

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | Index,
    ) -> bool:
        handled: bool = self._painter.editorEvent(event, model, option, index)
        return handled

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = self._input_of(index)
        editor: QLineEdit | QComboBox
        if field is not None and field.options:
            editor = QComboBox(parent)
            editor.addItems(list(field.options))
            editor.activated.connect(lambda _at: self._chosen(editor))
        else:
            editor = QLineEdit(parent)
        editor.setFont(self._painter.theme.font("body"))
        editor.setAccessibleName(field.words if field else "")
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the editor; rows that are read meanwhile ask again, and must not undo the typing."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox) and not editor.property(BEGUN):
            editor.setProperty(BEGUN, True)  # noqa: FBT003 (a value)
            editor.setCurrentText(text)
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(text)
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText(), Qt.ItemDataRole.EditRole)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        cell = option.rect
        tall = min(cell.height(), self._painter.theme.scaled(32))
        editor.setGeometry(cell.adjusted(2, (cell.height() - tall) // 2, -2, 0))
        wanted = editor.sizeHint().width() if isinstance(editor, QComboBox) else 0
        editor.resize(max(editor.width(), wanted), tall)

    def _chosen(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
