"""Every touchpoint of the portfolio: what was said to whom, and when."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Topic
from kamdesk.services.query import Condition, Is, Query
from kamdesk.services.words.codes import CODES
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.models.touchpoints import touchpoint_columns
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.adding import Adding
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.filtered_list import ALL, Filter, FilteredList, ListWords
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.page import MARGINS, PageHeader

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.bench import DeskServices


def _of_kind(kind: TouchpointKind) -> Callable[[], Query]:
    return lambda: Query(where=(Condition("kind", Is.EQUAL, kind),))


FILTERS = (
    Filter(key=ALL, title=QT_TRANSLATE_NOOP("Filter", "All")),
    *(
        Filter(key=kind.value, title=CODES[kind.value], context="Code", query=_of_kind(kind))
        for kind in TouchpointKind
    ),
    Filter(
        key="incomplete",
        title=QT_TRANSLATE_NOOP("Filter", "Report incomplete"),
        query=lambda: Query(where=(Condition("missing", Is.UNEQUAL, None),)),
    ),
)
WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Touchpoints"),
    search=QT_TRANSLATE_NOOP("List", "Search touchpoints"),
    empty=QT_TRANSLATE_NOOP("List", "No touchpoint yet"),
    why=QT_TRANSLATE_NOOP("List", "One line is enough: who, how long, what was agreed."),
    add=QT_TRANSLATE_NOOP("List", "Log touchpoint"),
)


class TouchpointsView(QWidget):
    """Filter by kind, search, change in place or in the form, delete."""

    account_opened = Signal(object)  # AccountId
    log_asked = Signal(object)  # AccountId, or None

    def __init__(
        self,
        *,
        theme: Theme,
        desk: DeskServices,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._bench = Bench(theme=theme, desk=desk, editor=editor, tasks=tasks, today=today)
        self._header = PageHeader(theme, self.tr("Touchpoints"))
        self._log = Button(theme, self.tr("Log touchpoint"), "primary", icon="plus", keys="Ctrl+L")
        self._form = Button(theme, self.tr("With all fields"), icon="square-pen")
        self.list = FilteredList(
            self._bench,
            Kind.TOUCHPOINTS,
            touchpoint_columns(today),
            FILTERS,
            WORDS,
            frozenset({Topic.ACCOUNTS, Topic.CONTACTS, Topic.PREFERENCES}),
        )
        self._adding = Adding(self._bench, self)
        self._build()
        self._connect()
        self.list.refresh()

    @property
    def adding(self) -> Adding:
        """Where touchpoints are entered with all their fields."""
        return self._adding

    @Slot()
    def new_touchpoint(self) -> None:
        """Open the form with all fields; the quick line is the usual way."""
        self._adding.new(Kind.TOUCHPOINTS)

    @Slot()
    def focus_search(self) -> None:
        """Put the cursor where one searches."""
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    def _build(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._header.add(self._form, self._log)
        self.list.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        page = column(self._header, spacing=Space.L, margins=MARGINS)
        page.addWidget(self.list, 1)
        self.setLayout(page)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._log.clicked.connect(self._on_log)
        self._form.clicked.connect(self._on_form)
        self.list.add_pressed.connect(self._on_log)
        self.list.opened.connect(partial(self._adding.change, Kind.TOUCHPOINTS))
        self.list.counted.connect(self._on_counted)
        self.list.table.customContextMenuRequested.connect(self._on_menu_requested)

    @Slot()
    def _on_log(self) -> None:
        self.log_asked.emit(None)

    @Slot()
    def _on_form(self) -> None:
        self.new_touchpoint()

    @Slot(object)
    def _on_counted(self, counts: Mapping[str, int]) -> None:
        if ALL in counts:
            said = (
                self.tr("{all} in all").format(all=formats.number(counts[ALL])),
                self.tr("%Ln visit(s)", "", counts["visit"]),
                self.tr("%Ln call(s)", "", counts["call"]),
            )
            self._header.set_subtitle("  ·  ".join(said))

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        index = self.list.table.indexAt(place)
        found = index.data(LazyTableModel.RowRole) if index.isValid() else None
        if found is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        change = menu.addAction(self.tr("Change…"))
        change.triggered.connect(partial(self._adding.change, Kind.TOUCHPOINTS, found.id))
        if found.account_id is not None:
            opening = menu.addAction(self.tr("Open account"))
            opening.triggered.connect(partial(self.account_opened.emit, found.account_id))
        delete = menu.addAction(self.tr("Delete"))
        delete.triggered.connect(partial(self._bench.delete, Kind.TOUCHPOINTS, [found.id]))
        menu.popup(self.list.table.viewport().mapToGlobal(place))
