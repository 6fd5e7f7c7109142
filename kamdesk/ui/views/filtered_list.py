"""A list with its search, its filter chips and its words for when nothing is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from kamdesk.services.kinds import FACTS, Kind
from kamdesk.services.query import Query
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.record_table import RecordTable
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import boxed, row
from kamdesk.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from kamdesk.services.outcome import Outcome, Topic
    from kamdesk.ui.models.columns import Column
    from kamdesk.ui.views.bench import Bench

Counter: TypeAlias = Callable[[Mapping[str, Query]], Mapping[str, int]]
ALL = "all"
TYPING_PAUSE_MS = 200
SEARCH_WIDTH = 184


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A chip: its words, and what it leaves of the list as it is now."""

    key: str
    title: str  # marked with QT_TRANSLATE_NOOP("Filter", …)
    query: Callable[[], Query] = Query
    context: str = "Filter"

    @property
    def words(self) -> str:
        """The title, translated."""
        return QCoreApplication.translate(self.context, self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWords:
    """What a list is called and says when it is empty; marked with QT_TRANSLATE_NOOP("List", …)."""

    name: str
    search: str
    empty: str
    why: str
    add: str


class FilteredList(QWidget):
    """Asks again whenever something it shows has changed."""

    opened = Signal(object)  # id
    add_pressed = Signal()  # on the empty list
    counted = Signal(object)  # mapping of how many each filter leaves

    def __init__(
        self,
        bench: Bench,
        kind: Kind,
        columns: Sequence[Column[Any]],
        filters: Sequence[Filter],
        words: ListWords,
        topics: frozenset[Topic] = frozenset(),
    ) -> None:
        super().__init__()
        self._bench = bench
        self._kind = kind
        self._filters = {each.key: each for each in filters}
        self._words = words
        self._topics = topics | {FACTS[kind].topic}
        self._scope = Query()
        self._named: Query | None = None
        self.counter: Counter = partial(_lengths, bench.desk.lists[kind])
        model = LazyTableModel(
            columns, bench.desk.lists[kind], bench.tasks, self, writing=bench.writing(kind)
        )
        self.table = RecordTable(bench.theme, _said(words.name), model)
        self.chips = ChipRow(bench.theme, QCoreApplication.translate("Filter", "Filter"))
        self.search = SearchField(bench.theme, _said(words.search), pause=TYPING_PAUSE_MS)
        self._controls = row(spacing=Space.S)
        self._stack = QStackedWidget()
        self._none = EmptyState(bench.theme, _said(words.empty), _said(words.why))
        self._no_hits = EmptyState(bench.theme, self.tr("Nothing matches"))
        self._build()
        self._connect()
        self._show_chips({})

    @property
    def model(self) -> LazyTableModel[Any]:
        """What the table shows."""
        return self.table.records

    @property
    def query(self) -> Query:
        """What is asked for now: the scope, the chip, and what is searched."""
        chosen = self._named or self._filters[self._chip].query()
        return replace(chosen, text=self.search.text().strip(), account_id=self._scope.account_id)

    def of_account(self, account_id: object) -> None:
        """Show those of one account only."""
        self._scope = Query(account_id=account_id)  # type: ignore[arg-type]  # an id from a signal
        self.refresh()

    def add_control(self, control: QWidget) -> None:
        """Put a control beside the search."""
        self._controls.addWidget(control)

    def show_list(self, query: Query) -> None:
        """Show a saved list, until a chip is pressed."""
        self._named = query
        self.search.clear()
        self.chips.choose(())
        self.refresh()

    def choose(self, key: str) -> None:
        """Press a chip."""
        self._named = None
        self.chips.choose({key})
        self.refresh()

    def memory(self) -> Mapping[str, Any]:
        """Return how the list is looked at, for the next start."""
        header, current = self.table.horizontalHeader(), self.table.currentIndex()
        shown = self.table.selected_ids if current.isValid() else ()
        return {
            "chip": self._chip,
            "text": self.search.text(),
            "sort": [header.sortIndicatorSection(), header.sortIndicatorOrder().value],
            "selected": str(shown[0]) if shown else "",
        }

    def recall(self, memory: Mapping[str, Any]) -> None:
        """Look at the list as it was looked at; what is not there any more is passed over."""
        if memory["chip"] in self._filters:
            self.chips.choose({memory["chip"]})
        self.search.setText(memory["text"])
        section, order = memory["sort"]
        if 0 <= section < len(self.model.columns):
            self.table.sortByColumn(section, Qt.SortOrder(order))
        if memory["selected"]:
            self.table.reveal(UUID(memory["selected"]))
        self.refresh()

    def clear_filter(self) -> None:
        """Show everything again."""
        self.search.clear()
        self.choose(next(iter(self._filters)))

    @Slot()
    def refresh(self) -> None:
        """Ask for the rows and for the numbers on the chips."""
        self.table.ask(self.query)
        queries = {
            key: replace(each.query(), account_id=self._scope.account_id)
            for key, each in self._filters.items()
        }
        self._bench.tasks.read(self, partial(self.counter, queries), self._show_chips)

    @property
    def _chip(self) -> str:
        return next(iter(self.chips.choice), next(iter(self._filters)))

    @property
    def _filtered(self) -> bool:
        plain = self._named is None and self._chip == next(iter(self._filters))
        return bool(self.search.text().strip()) or not plain

    def _build(self) -> None:
        theme = self._bench.theme
        self.search.setFixedWidth(theme.scaled(SEARCH_WIDTH))
        add = self._none.add_action(_said(self._words.add), icon="plus")
        add.clicked.connect(self.add_pressed)
        self._no_hits.add_action(self.tr("Clear filter"), "secondary", icon="x").clicked.connect(
            self.clear_filter
        )
        for page in (self.table, self._none, self._no_hits):
            self._stack.addWidget(page)
        top = row(self.chips, self._controls, self.search, spacing=Space.M)
        top.setStretch(0, 1)
        top.setAlignment(self._controls, Qt.AlignmentFlag.AlignTop)
        top.setAlignment(self.search, Qt.AlignmentFlag.AlignTop)
        top.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        card = Card(boxed(top), padding=1, spacing=0)
        card.body.addWidget(self._stack, 1)
        self.setLayout(row(card))
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_searched)
        self.chips.chosen.connect(self._on_chosen)
        self.model.loaded.connect(self._on_loaded)
        self.table.opened.connect(self.opened)
        self.table.delete_pressed.connect(self._on_delete_pressed)
        self._bench.editor.changed.connect(self._on_changed)

    def _show_chips(self, counts: Mapping[str, int]) -> None:
        self.chips.show_chips(
            Chip(
                key=key,
                text=each.words,
                count=counts.get(key),
            )
            for key, each in self._filters.items()
        )
        if self._named is not None:
            self.chips.choose(())
        self.counted.emit(counts)

    @Slot(str)
    def _on_searched(self, _text: str) -> None:
        self.table.ask(self.query)

    @Slot(object)
    def _on_chosen(self, _keys: object) -> None:
        self._named = None
        self.table.ask(self.query)

    @Slot(int)
    def _on_loaded(self, count: int) -> None:
        if count:
            self._stack.setCurrentWidget(self.table)
            return
        searched = self.search.text().strip()
        if searched:
            self._no_hits.say(
                self.tr("Nothing matches ‘{text}’").format(text=searched),
                self.tr("Try fewer letters, or look in all of them."),
            )
        else:
            self._no_hits.say(self.tr("Nothing here now"), self.tr("Other filters may have some."))
        self._stack.setCurrentWidget(self._no_hits if self._filtered else self._none)

    @Slot(object)
    def _on_delete_pressed(self, ids: object) -> None:
        self._bench.delete(self._kind, ids)  # type: ignore[arg-type]  # a tuple of ids

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & self._topics:
            self.refresh()


def _lengths(source: Any, queries: Mapping[str, Query]) -> Mapping[str, int]:
    """Count on a worker what each filter leaves."""
    return {key: len(source.ids(query)) for key, query in queries.items()}


def _said(text: str) -> str:
    return QCoreApplication.translate("List", text)
