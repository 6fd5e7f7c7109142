"""Actions as a list: ticked off with Space, postponed, changed in place."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.domain.actions import OPEN_STATUSES, ActionStatus, Promise
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Topic
from kamdesk.services.query import Condition, Is, Query
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.actions import action_columns
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.views.filtered_list import ALL, Filter, FilteredList, ListWords
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from uuid import UUID

    from kamdesk.services.rows import ActionRow
    from kamdesk.ui.views.bench import Bench

STILL = Condition("status", Is.EQUAL, OPEN_STATUSES)
WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Action plans"),
    search=QT_TRANSLATE_NOOP("List", "Search actions"),
    empty=QT_TRANSLATE_NOOP("List", "Nothing is to be done"),
    why=QT_TRANSLATE_NOOP("List", "Note the next step and its day; promises are marked as such."),
    add=QT_TRANSLATE_NOOP("List", "New action"),
)


def action_filters(today: Callable[[], date]) -> tuple[Filter, ...]:
    """Return the chips of the action plans, seen from a day."""

    def late() -> Query:
        return Query(where=(STILL, Condition("due", Is.LESS, today())))

    def this_week() -> Query:
        return Query(where=(STILL, Condition("due", Is.AT_MOST, formats.week_of(today())[1])))

    return (
        Filter(
            key="open",
            title=QT_TRANSLATE_NOOP("Filter", "Open"),
            query=lambda: Query(where=(STILL,), order_by="due"),
        ),
        Filter(key="late", title=QT_TRANSLATE_NOOP("Filter", "Late"), query=late),
        Filter(key="week", title=QT_TRANSLATE_NOOP("Filter", "This week"), query=this_week),
        Filter(
            key="waiting",
            title=QT_TRANSLATE_NOOP("Filter", "Waiting"),
            query=lambda: Query(where=(Condition("status", Is.EQUAL, ActionStatus.WAITING),)),
        ),
        Filter(
            key="ours",
            title=QT_TRANSLATE_NOOP("Filter", "We promised"),
            query=lambda: Query(where=(STILL, Condition("promise", Is.EQUAL, Promise.OURS))),
        ),
        Filter(
            key="theirs",
            title=QT_TRANSLATE_NOOP("Filter", "They promised"),
            query=lambda: Query(where=(STILL, Condition("promise", Is.EQUAL, Promise.THEIRS))),
        ),
        Filter(
            key="done",
            title=QT_TRANSLATE_NOOP("Filter", "Done"),
            query=lambda: Query(
                where=(Condition("status", Is.EQUAL, ActionStatus.DONE),),
                order_by="done_on",
                descending=True,
            ),
        ),
        Filter(key=ALL, title=QT_TRANSLATE_NOOP("Filter", "All")),
    )


class ActionList(QWidget):
    """The list, and what can be done with the actions selected in it."""

    opened = Signal(object)  # id
    account_opened = Signal(object)  # AccountId

    def __init__(self, bench: Bench, *, account: bool = True) -> None:
        super().__init__()
        self._bench = bench
        self.list = FilteredList(
            bench,
            Kind.ACTIONS,
            action_columns(bench.today, account=account),
            action_filters(bench.today),
            WORDS,
            frozenset({Topic.ACCOUNTS, Topic.OPPORTUNITIES}),
        )
        self._postpone = Button(bench.theme, self.tr("Postpone"), "small", icon="calendar-clock")
        self._menu = QMenu(self._postpone)
        self._build()
        self._connect()

    def complete(self, ids: Sequence[UUID]) -> None:
        """Tick actions off, as one step."""
        if ids:
            done = partial(self._bench.desk.actions.complete, self._bench.today(), *ids)
            self._bench.editor.do(done)

    def reopen(self, action_id: UUID) -> None:
        """Take a tick away."""
        self._bench.editor.do(partial(self._bench.desk.actions.reopen, action_id))

    def postpone(self, days: int) -> None:
        """Move the selected actions on, from today where they are late, as one step."""
        today = self._bench.today()
        dues = {
            row.id: max(row.due or today, today) + timedelta(days=days) for row in self._selected()
        }
        if dues:
            self._bench.editor.do(partial(self._bench.desk.actions.postpone_each, dues))

    def postpone_to_day(self) -> None:
        """Begin to type the day of the action under the cursor."""
        table = self.list.table
        number = [column.key for column in self.list.model.columns].index("due")
        index = table.currentIndex()
        if index.isValid():
            table.edit(index.siblingAtColumn(number))

    def _selected(self) -> Sequence[ActionRow]:
        rows = [
            index.data(LazyTableModel.RowRole)
            for index in self.list.table.selectionModel().selectedRows()
        ]
        return [row for row in rows if row is not None and row.status in OPEN_STATUSES]

    def _postponing(self) -> Mapping[str, Callable[[], None]]:
        return {
            self.tr("Postpone by a day"): partial(self.postpone, 1),
            self.tr("Postpone by a week"): partial(self.postpone, 7),
            self.tr("Postpone to a day…"): self.postpone_to_day,
        }

    def _build(self) -> None:
        for words, slot in self._postponing().items():
            self._menu.addAction(words).triggered.connect(slot)
        self._postpone.setMenu(self._menu)
        self._postpone.setEnabled(False)
        self.list.add_control(self._postpone)
        self.list.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setLayout(column(self.list))
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.opened.connect(self.opened)
        self.list.model.ticked.connect(self._on_ticked)
        self.list.table.ticked.connect(self._on_space)
        self.list.table.customContextMenuRequested.connect(self._on_menu_requested)
        self.list.table.selectionModel().selectionChanged.connect(self._on_selection_changed)

    @Slot(object, bool)
    def _on_ticked(self, action_id: UUID, done: bool) -> None:  # noqa: FBT001 (a signal's word)
        if done:
            self.complete([action_id])
        else:
            self.reopen(action_id)

    @Slot(QModelIndex)
    def _on_space(self, index: QModelIndex) -> None:
        row = index.data(LazyTableModel.RowRole)
        if row is not None and row.status is ActionStatus.DONE:
            self.reopen(row.id)
        else:
            self.complete([each.id for each in self._selected()])

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        index = self.list.table.indexAt(place)
        found = index.data(LazyTableModel.RowRole) if index.isValid() else None
        if found is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Change…")).triggered.connect(partial(self.opened.emit, found.id))
        for words, slot in self._postponing().items():
            menu.addAction(words).triggered.connect(slot)
        if found.account_id is not None:
            opening = menu.addAction(self.tr("Open account"))
            opening.triggered.connect(partial(self.account_opened.emit, found.account_id))
        delete = menu.addAction(self.tr("Delete"))
        delete.triggered.connect(partial(self._bench.delete, Kind.ACTIONS, [found.id]))
        menu.popup(self.list.table.viewport().mapToGlobal(place))

    @Slot()
    def _on_selection_changed(self) -> None:
        self._postpone.setEnabled(bool(self.list.table.selectionModel().selectedRows()))
