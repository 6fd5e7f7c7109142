"""The pairs that may be one, the likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView

from kamdesk.ui.delegates.cells import TwoLineCell
from kamdesk.ui.delegates.states import PillDelegate
from kamdesk.ui.delegates.texts import TwoLineDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.columns import Column
from kamdesk.ui.models.fixed_table import FixedTableModel
from kamdesk.ui.views.merging.words import grade, reasons, where
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kamdesk.services.merging import Twins
    from kamdesk.ui.theme.theme import Theme

GRADE_WIDTH = 118


class PairsCard(Card):
    """Lists the pairs; the one picked is shown beside it."""

    picked = Signal(object)  # Twins

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=1, spacing=0)
        none = self.tr("None of this kind.")
        self.table = DataTable(theme, self.tr("Possible duplicates"), placeholder=none)
        self.model: FixedTableModel[Twins] = FixedTableModel(COLUMNS, self)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for number, each in enumerate(COLUMNS):
            self.table.setItemDelegateForColumn(number, each.delegate(theme, self.table))
        self.table.set_widths([each.width for each in COLUMNS], stretch=0)
        self.body.addWidget(self.table)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def show_pairs(self, pairs: Sequence[Twins], subject: UUID | None = None) -> None:
        """Show other pairs and pick that of ``subject``; without one, the place stays."""
        row = max(self.table.currentIndex().row(), 0)
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())
        self.model.show_rows(pairs)
        if subject is not None:
            of_it = (n for n, each in enumerate(pairs) if subject in {each.one.id, each.other.id})
            row = next(of_it, -1)
        if pairs and row >= 0:
            self.table.selectRow(min(row, len(pairs) - 1))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.picked.emit(self.model.row_at(current))


def _title(row: Twins) -> str:
    return "  ·  ".join(dict.fromkeys((row.one.name, row.other.name)))


def _below(row: Twins) -> str:
    places = dict.fromkeys(filter(None, (where(row.one), where(row.other))))
    return "  ·  ".join((reasons(row.reasons), *places))


COLUMNS: tuple[Column[Any], ...] = (
    Column(
        key="pair",
        title=QT_TRANSLATE_NOOP("Column", "These two"),
        text=lambda row: f"{_title(row)}, {_below(row)}",
        hint=lambda row: f"{_title(row)}: {_below(row)}",
        cell=lambda row: TwoLineCell(title=_title(row), subtitle=_below(row)),
        delegate=TwoLineDelegate,
        stretches=True,
    ),
    Column(
        key="grade",
        title=QT_TRANSLATE_NOOP("Column", "Are one"),
        text=lambda row: grade(row.grade).text,
        cell=lambda row: grade(row.grade),
        delegate=PillDelegate,
        width=GRADE_WIDTH,
    ),
)
