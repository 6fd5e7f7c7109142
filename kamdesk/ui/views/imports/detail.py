"""The table picked: how it is written, what its columns mean, what its rows become."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QStackedWidget

from kamdesk.services.tables import Wishes
from kamdesk.ui import formats
from kamdesk.ui.delegates.texts import NameDelegate
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.columns import TRAIL, Column
from kamdesk.ui.models.fixed_table import FixedTableModel
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.imports.matching import ColumnList
from kamdesk.ui.views.imports.words import (
    DECIMALS,
    DELIMITERS,
    ENCODINGS,
    ORDERS,
    field_word,
    kind_word,
    mark_words,
    reason_words,
    stored_words,
)
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.fields import Field
from kamdesk.ui.widgets.layouts import boxed, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.segments import Segments
from kamdesk.ui.widgets.table import DataTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kamdesk.services.imports.answer import FileAnswer
    from kamdesk.services.tables import Mapped, MappedRow, Problem
    from kamdesk.ui.theme.theme import Theme

EDGE = (Space.XL, Space.L, Space.XL, Space.M)
SHOWN = 1000  # reasons that are listed; the command line has them all
NUMBERS = frozenset({"amount", "list_price", "cost_price", "quantity", "unit_price", "cost"})
WIDE = frozenset({"name", "title", "notes", "summary", "street", "product.name", "account.name"})
LEAVE_OUT = ""


class DetailCard(Card):
    """Shows one table and takes corrections; each is a wish for reading it again."""

    wished = Signal(object)  # Wishes
    left_out = Signal()
    taken_in = Signal()

    def __init__(self, theme: Theme, kinds: Sequence[str]) -> None:
        super().__init__(padding=1, spacing=0)
        self._theme = theme
        self._table: Mapped | None = None
        self._wishes = Wishes()
        self.header = SectionHeader(theme, "")
        self.choices = {name: QComboBox() for name in ("kind", *WRITTEN)}
        self._fields = self._labeled()
        self.columns = ColumnList(theme)
        self.preview: FixedTableModel[MappedRow] = FixedTableModel((), self)
        self.preview_table = DataTable(theme, self.tr("First rows"))
        self.skipped: FixedTableModel[Problem] = FixedTableModel(PROBLEMS, self)
        self.skipped_table = DataTable(theme, self.tr("Skipped rows"))
        self.parts = Segments(theme, self.tr("Part"), self._part_words())
        self._first = NameDelegate(theme, self)
        self._stack = QStackedWidget()
        self._build(kinds)
        self._connect()

    def show_table(self, table: Mapped, wishes: Wishes, *, left_out: bool) -> None:
        """Show how a table is understood."""
        self._table, self._wishes = table, wishes
        name = f"{table.file.name} · {table.sheet}" if table.sheet else table.file.name
        self.header.set_title(name)
        self.header.set_note("" if table.kind else reason_words(table.reason))
        taken = LEAVE_OUT if left_out or table.kind is None else table.kind
        self.choices["kind"].setCurrentIndex(self.choices["kind"].findData(taken))
        dialect = table.dialect
        for name in WRITTEN:
            _pick(self.choices[name], getattr(dialect, name))
        text, parted = bool(dialect.encoding), bool(dialect.delimiter)
        self._fields["encoding"].setVisible(text)
        self._fields["delimiter"].setVisible(parted)
        for name in ("decimal", "date_order"):  # cards write days in one way, and no amounts
            self._fields[name].setVisible(parted or not text)

    def show_rows(self, fields: Sequence[str], rows: Sequence[MappedRow]) -> None:
        """Show the columns of the table and its first rows."""
        if self._table is None:
            return
        self.columns.show_table(self._table, fields)
        used = [name for name in self._table.columns.values() if name]
        extra = [name for row in rows for name in row.values if name not in used]
        names = [*used, *dict.fromkeys(extra)]
        columns = _columns(self._table.kind or "", names)
        model = FixedTableModel(columns, self)
        model.show_rows([row for row in rows if not row.problems])
        self.preview_table.setModel(model)
        self.preview_table.set_widths([column.width for column in columns])
        self.preview_table.setItemDelegateForColumn(0, self._first)
        self.preview.deleteLater()
        self.preview = model

    def show_answers(self, answers: Sequence[FileAnswer]) -> None:
        """Show which rows are not taken, and what else is to be known."""
        skipped = [one for answer in answers for one in answer.skipped]
        notices = [one for answer in answers for one in answer.notices]
        self.skipped.show_rows([*skipped, *notices][:SHOWN])
        words = self.tr("Skipped {count}").format(count=formats.number(len(skipped)))
        if notices:
            more = formats.number(len(notices))
            words = self.tr("{skipped}, remarks {count}").format(skipped=words, count=more)
        self.parts.rename("skipped", words)

    # -- building ---------------------------------------------------------------

    def _part_words(self) -> Mapping[str, str]:
        return {
            "columns": self.tr("Columns"),
            "preview": self.tr("First rows"),
            "skipped": self.tr("Skipped {count}").format(count=0),
        }

    def _labeled(self) -> dict[str, Field]:
        words = {
            "kind": self.tr("These are"),
            "encoding": self.tr("Encoding"),
            "delimiter": self.tr("Between cells"),
            "decimal": self.tr("Numbers"),
            "date_order": self.tr("Dates"),
        }
        return {name: Field(self._theme, words[name], box) for name, box in self.choices.items()}

    def _build(self, kinds: Sequence[str]) -> None:
        options = {
            "kind": {LEAVE_OUT: self.tr("Left out"), **{kind: kind_word(kind) for kind in kinds}},
            "encoding": {name: name for name in ENCODINGS},
            "delimiter": mark_words(DELIMITERS),
            "decimal": mark_words(DECIMALS),
            "date_order": mark_words(ORDERS),
        }
        for name, box in self.choices.items():
            for mark, words in options[name].items():
                box.addItem(words, mark)
            box.setMinimumContentsLength(6)
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for table in (self.preview_table, self.skipped_table):
            table.setSortingEnabled(False)
            table.set_compact(compact=True)
        self.preview_table.set_placeholder(self.tr("No row can be read as it is; see Skipped."))
        self.skipped_table.set_placeholder(self.tr("Every row can be taken."))
        self.skipped_table.setModel(self.skipped)
        self.skipped_table.setItemDelegateForColumn(0, self._first)
        self.skipped_table.set_widths([column.width for column in PROBLEMS], stretch=3)
        for part in (self.columns, self.preview_table, self.skipped_table):
            self._stack.addWidget(part)
        self.header.add(self.parts)
        self.body.addWidget(boxed(row(self.header, margins=EDGE)))
        fields = row(*self._fields.values(), spacing=Space.S, margins=(Space.XL, 0, Space.XL, 12))
        for place in range(len(self._fields)):
            fields.setStretch(place, 1)
        self.body.addWidget(boxed(fields))
        self.body.addWidget(Line())
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.parts.chosen.connect(self._on_part_chosen)
        self.columns.chosen.connect(self._on_field_chosen)
        self.choices["kind"].activated.connect(self._on_kind_chosen)
        for name in WRITTEN:
            self.choices[name].activated.connect(self._on_mark_chosen)

    # -- corrections ------------------------------------------------------------

    @Slot(str)
    def _on_part_chosen(self, part: str) -> None:
        self._stack.setCurrentIndex(("columns", "preview", "skipped").index(part))

    @Slot(int)
    def _on_kind_chosen(self, _index: int) -> None:
        kind = self.choices["kind"].currentData()
        if kind == LEAVE_OUT:
            self.left_out.emit()
        elif self._table is not None and kind == self._table.kind:
            self.taken_in.emit()
        else:
            self.wished.emit(Wishes(kind=kind, given=self._wishes.given))

    @Slot(int)
    def _on_mark_chosen(self, _index: int) -> None:
        box = self.sender()
        name = next(name for name, each in self.choices.items() if each is box)
        given = replace(self._wishes.given, **{name: self.choices[name].currentData()})
        self.wished.emit(replace(self._wishes, given=given))

    @Slot(str, object)
    def _on_field_chosen(self, name: str, field: str | None) -> None:
        said = self._wishes
        columns = {f: c for f, c in said.columns.items() if c != name and f != field}
        without = said.without - {name} if field else said.without | {name}
        if field:
            columns[field] = name
        kind = said.kind or (self._table.kind if self._table else None)
        self.wished.emit(replace(said, kind=kind, columns=columns, without=without))


def _pick(box: QComboBox, value: str) -> None:
    """Choose what was detected; what is not on the list joins it."""
    place = box.findData(value.removesuffix("-sig"))
    if place < 0 and value:
        box.addItem(value, value)
        place = box.count() - 1
    box.setCurrentIndex(place)


def _columns(kind: str, names: Sequence[str]) -> tuple[Column[MappedRow], ...]:
    return tuple(_column(kind, name) for name in names)


def _column(kind: str, name: str) -> Column[MappedRow]:
    return Column(
        key=name,
        title=field_word(name),
        text=lambda row: stored_words(kind, name, row.values.get(name)),
        hint=lambda row: stored_words(kind, name, row.values.get(name)),
        align=TRAIL if name in NUMBERS else Qt.AlignmentFlag.AlignLeft,
        width=180 if name in WIDE else 120,
    )


WRITTEN = ("encoding", "delimiter", "decimal", "date_order")
PROBLEMS: tuple[Column[Any], ...] = (
    Column(
        key="row",
        title=QT_TRANSLATE_NOOP("Column", "Row"),
        text=lambda one: formats.number(one.row) if one.row else "",
        width=70,
    ),
    Column(
        key="column",
        title=QT_TRANSLATE_NOOP("Column", "Column"),
        text=lambda one: one.column,
        hint=lambda one: one.column,
        width=130,
    ),
    Column(
        key="value",
        title=QT_TRANSLATE_NOOP("Column", "Value"),
        text=lambda one: one.value,
        hint=lambda one: one.value,
        width=140,
    ),
    Column(
        key="reason",
        title=QT_TRANSLATE_NOOP("Column", "Reason"),
        text=lambda one: reason_words(one.reason, one.value),
        hint=lambda one: reason_words(one.reason, one.value),
        width=200,
        stretches=True,
    ),
)
