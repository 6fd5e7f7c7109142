"""The tables that were found: what each holds, and what would become of its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView

from kamdesk.services.imports.answer import FileAnswer
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import TwoLineCell
from kamdesk.ui.delegates.texts import NumberDelegate, TwoLineDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.fixed_table import FixedTableModel
from kamdesk.ui.views.imports.reading import Key, key_of
from kamdesk.ui.views.imports.words import kind_word, reason_words
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.tables import Mapped
    from kamdesk.ui.theme.theme import Theme

Selection = QAbstractItemView.SelectionMode


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One table of the import, as far as it is known."""

    key: Key
    name: str
    kind: str | None
    reason: str = ""
    answers: tuple[FileAnswer, ...] = ()  # its own, and of what stands beside or is mentioned

    @property
    def below(self) -> str:
        """What stands below the name: the kind, or why nothing is taken."""
        if self.kind is None:
            return reason_words(self.reason)
        more = [kind_word(one.kind) for one in self.answers if one.kind != self.kind]
        return " + ".join([kind_word(self.kind), *more])

    @property
    def rows(self) -> str:
        """How many rows it has."""
        return formats.number(self.answers[0].rows) if self.answers and self.kind else ""

    @property
    def skipped(self) -> str:
        """How many rows are not taken."""
        count = sum(len(one.skipped) for one in self.answers)
        return formats.number(count) if count else ""


class FilesCard(Card):
    """Lists the tables; the one picked is shown beside it."""

    picked = Signal(object)  # Key

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=1, spacing=0)
        self.table = DataTable(theme, self.tr("Files"))
        self.model: FixedTableModel[FileRow] = FixedTableModel(COLUMNS, self)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(False)
        self.table.setSelectionMode(Selection.SingleSelection)
        for number, each in enumerate(COLUMNS):
            self.table.setItemDelegateForColumn(number, each.delegate(theme, self.table))
        self.table.set_widths([each.width for each in COLUMNS], stretch=0)
        self.body.addWidget(self.table)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_changed)

    @property
    def key(self) -> Key | None:
        """The table picked."""
        index = self.table.currentIndex()
        return self.model.row_at(index).key if index.isValid() else None

    def show_tables(self, tables: Sequence[Mapped], answers: Sequence[FileAnswer]) -> None:
        """Show other tables; the one picked stays, else the first one is."""
        before = self.key
        self.model.show_rows([_row(table, answers) for table in tables])
        keys = [key_of(table) for table in tables]
        if keys:
            self.table.selectRow(keys.index(before) if before in keys else 0)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.picked.emit(self.model.row_at(current).key)


def _row(table: Mapped, answers: Sequence[FileAnswer]) -> FileRow:
    own = [one for one in answers if (one.file, one.sheet) == (str(table.file), table.sheet)]
    name = f"{table.file.name} · {table.sheet}" if table.sheet else table.file.name
    return FileRow(
        key=key_of(table), name=name, kind=table.kind, reason=table.reason, answers=tuple(own)
    )


COLUMNS: tuple[Column[Any], ...] = (
    Column(
        key="name",
        title=QT_TRANSLATE_NOOP("Column", "File"),
        text=lambda row: f"{row.name}, {row.below}",
        hint=lambda row: f"{row.name}: {row.below}",
        cell=lambda row: TwoLineCell(title=row.name, subtitle=row.below),
        delegate=TwoLineDelegate,
        stretches=True,
    ),
    Column(
        key="rows",
        title=QT_TRANSLATE_NOOP("Column", "Rows"),
        text=lambda row: row.rows,
        align=TRAIL,
        delegate=NumberDelegate,
        width=68,
    ),
    Column(
        key="skipped",
        title=QT_TRANSLATE_NOOP("Column", "Skipped"),
        text=lambda row: row.skipped,
        align=TRAIL,
        delegate=NumberDelegate,
        width=74,
    ),
)
