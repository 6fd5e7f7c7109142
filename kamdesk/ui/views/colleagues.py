"""All our people with what they are in charge of: accounts, actions and issues."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.services.query import Condition, Is, Query
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.ours import COLLEAGUE_COLUMNS
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.adding import Adding
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.filtered_list import ALL, Filter, FilteredList, ListWords
from kamdesk.ui.views.portfolio.tabs import PortfolioTabs
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.page import MARGINS, PageHeader

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.bench import DeskServices

PAGE = "colleagues"
TOPICS = frozenset({Topic.TEAM, Topic.ACCOUNTS, Topic.ACTIONS, Topic.ISSUES})
FILTERS = (
    Filter(key=ALL, title=QT_TRANSLATE_NOOP("Filter", "All")),
    Filter(
        key="teams",
        title=QT_TRANSLATE_NOOP("Filter", "On a team"),
        query=lambda: Query(where=(Condition("account_count", Is.MORE, 0),)),
    ),
    Filter(
        key="actions",
        title=QT_TRANSLATE_NOOP("Filter", "With open actions"),
        query=lambda: Query(
            where=(Condition("open_actions", Is.MORE, 0),), order_by="open_actions", descending=True
        ),
    ),
    Filter(
        key="issues",
        title=QT_TRANSLATE_NOOP("Filter", "With open issues"),
        query=lambda: Query(
            where=(Condition("open_issues", Is.MORE, 0),), order_by="open_issues", descending=True
        ),
    ),
)
WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Colleagues"),
    search=QT_TRANSLATE_NOOP("List", "Search colleagues"),
    empty=QT_TRANSLATE_NOOP("List", "No colleague yet"),
    why=QT_TRANSLATE_NOOP("List", "Who of ours helps with key accounts? A name is enough."),
    add=QT_TRANSLATE_NOOP("List", "New colleague"),
)


class ColleaguesView(QWidget):
    """Search, change and add colleagues; what they owe is counted by the name of the owner."""

    page_asked = Signal(str)

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
        self._header = PageHeader(theme, self.tr("Colleagues"))
        self._tabs = PortfolioTabs(theme, PAGE)
        self._new = Button(theme, self.tr("New colleague"), "primary", icon="plus")
        self._adding = Adding(self._bench, self)
        self.list = FilteredList(
            self._bench, Kind.COLLEAGUES, COLLEAGUE_COLUMNS, FILTERS, WORDS, TOPICS
        )
        self._build()
        self._connect()
        self.list.refresh()

    @property
    def adding(self) -> Adding:
        """Where new colleagues come in."""
        return self._adding

    @Slot()
    def focus_search(self) -> None:
        """Put the cursor where one searches."""
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    def _build(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._header.add(self._new)
        page = column(self._header, self._tabs, spacing=Space.L, margins=MARGINS)
        page.addWidget(self.list, 1)
        self.setLayout(page)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._tabs.page_asked.connect(self.page_asked)
        self._new.clicked.connect(self._on_new)
        self.list.add_pressed.connect(self._on_new)
        self.list.opened.connect(self._on_opened)
        self.list.counted.connect(self._on_counted)
        self._adding.added.connect(self._on_added)

    @Slot()
    def _on_new(self) -> None:
        self._adding.new(Kind.COLLEAGUES)

    @Slot(object)
    def _on_opened(self, colleague_id: object) -> None:
        self._adding.change(Kind.COLLEAGUES, colleague_id)  # type: ignore[arg-type]  # a UUID

    @Slot(object)
    def _on_added(self, outcome: Outcome) -> None:
        for record_id in outcome.ids:
            self.list.table.reveal(record_id)

    @Slot(object)
    def _on_counted(self, counts: Mapping[str, int]) -> None:
        if ALL in counts:
            one, many = self.tr("1 colleague"), self.tr("%n colleagues", "", counts[ALL])
            self._header.set_subtitle(one if counts[ALL] == 1 else many)
