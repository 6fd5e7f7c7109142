"""The list of the check: who passes, who fails, and of whom it is not known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from kamdesk.domain.definition import KeyTest
from kamdesk.services.query import Condition, Is, Query
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.definition.columns import check_columns
from kamdesk.ui.views.filtered_list import SEARCH_WIDTH, TYPING_PAUSE_MS, Filter
from kamdesk.ui.views.record_table import RecordTable
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.layouts import boxed, row
from kamdesk.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kamdesk.services.definition import DefinitionService
    from kamdesk.ui.views.bench import Bench

KEY = Condition("is_key", Is.EQUAL, True)  # noqa: FBT003 (what is asked for, not a switch)
OTHER = Condition("is_key", Is.EQUAL, False)  # noqa: FBT003
WHOLE = Condition("passed", Is.EQUAL, len(KeyTest))
EVERYBODY = "all"
FILTERS = (
    Filter(
        key="failing",
        title=QT_TRANSLATE_NOOP("Filter", "Key accounts that fail"),
        query=lambda: Query(where=(KEY, Condition("failed", Is.MORE, 0))),
    ),
    Filter(
        key="key",
        title=QT_TRANSLATE_NOOP("Filter", "Key accounts"),
        query=lambda: Query(where=(KEY,)),
    ),
    Filter(
        key="hidden",
        title=QT_TRANSLATE_NOOP("Filter", "Others that pass all four"),
        query=lambda: Query(where=(OTHER, WHOLE)),
    ),
    Filter(key=EVERYBODY, title=QT_TRANSLATE_NOOP("Filter", "All")),
)
FIRST = "key"


class CheckTable(Card):
    """Sorted by any test; Enter opens the evidence."""

    opened = Signal(object)  # AccountId
    counted = Signal(object)  # mapping of how many each filter leaves

    def __init__(self, bench: Bench) -> None:
        super().__init__(padding=1, spacing=0)
        self._bench = bench
        self.currency = ""
        self._was_chosen = False  # a filter, by hand
        self._filters = {each.key: each for each in FILTERS}
        model: LazyTableModel[Any] = LazyTableModel(
            check_columns(lambda: self.currency), bench.desk.definition, bench.tasks, self
        )
        self.table = RecordTable(bench.theme, self.tr("Key account check"), model)
        self.table.set_placeholder(self.tr("No account matches."))
        self.chips = ChipRow(bench.theme, self.tr("Filter"))
        self.search = SearchField(bench.theme, self.tr("Search accounts"), pause=TYPING_PAUSE_MS)
        self.search.setFixedWidth(bench.theme.scaled(SEARCH_WIDTH))
        self._show_chips({})
        self.chips.choose({FIRST})
        margins = (Space.L, Space.M, Space.L, Space.S)
        top = row(self.chips, self.search, spacing=Space.M, margins=margins)
        top.setStretch(0, 1)
        self.body.addWidget(boxed(top))
        self.body.addWidget(self.table, 1)
        self.chips.chosen.connect(self._on_chosen)
        self.search.searched.connect(self._on_searched)
        self.table.opened.connect(self.opened)

    @property
    def query(self) -> Query:
        """What is asked for now."""
        chip = next(iter(self.chips.choice), FIRST)
        return Query(text=self.search.text().strip(), where=self._filters[chip].query().where)

    @Slot()
    def refresh(self) -> None:
        """Ask for the rows and for the numbers on the chips."""
        self.table.ask(self.query)
        work = partial(_counts, self._bench.desk.definition)
        self._bench.tasks.read(self, work, self._show_counts)

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        self._show_chips(counts)
        if not self._was_chosen and self.chips.choice == {FIRST} and not counts[FIRST]:
            self.chips.choose({EVERYBODY})  # an empty list would say nothing
            self.table.ask(self.query)
        self.counted.emit(counts)

    def _show_chips(self, counts: Mapping[str, int]) -> None:
        self.chips.show_chips(
            Chip(key=key, text=each.words, count=counts.get(key))
            for key, each in self._filters.items()
        )

    @Slot(object)
    def _on_chosen(self, _keys: object) -> None:
        self._was_chosen = True
        self.table.ask(self.query)

    @Slot(str)
    def _on_searched(self, _text: str) -> None:
        self.table.ask(self.query)


def _counts(service: DefinitionService) -> Mapping[str, int]:
    """Count on a worker what each filter leaves."""
    return {each.key: len(service.ids(each.query())) for each in FILTERS}
