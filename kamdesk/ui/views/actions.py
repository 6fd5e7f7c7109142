"""The action plans: all that was promised or is to be done, by its day."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from kamdesk.services.kinds import Kind
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.action_list import ActionList
from kamdesk.ui.views.adding import Adding
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.promises import PromisesView
from kamdesk.ui.views.waiting import WaitingLists
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.page import MARGINS, PageHeader
from kamdesk.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.query import Query
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.bench import DeskServices

PLANS, WAITING, PROMISES = "plans", "waiting", "promises"


class ActionsView(QWidget):
    """The page of action plans."""

    account_opened = Signal(object)  # AccountId

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
        self._header = PageHeader(theme, self.tr("Action plans"))
        self._new = Button(theme, self.tr("New action"), "primary", icon="plus", keys="Ctrl+T")
        self.actions_list = ActionList(self._bench)
        self.waiting = WaitingLists(self._bench)
        self.promises = PromisesView(self._bench)
        words = {
            PLANS: self.tr("Plans"),
            WAITING: self.tr("Waiting for"),
            PROMISES: self.tr("Promises kept"),
        }
        self._segments = Segments(theme, self.tr("Action plans"), words)
        self._stack = QStackedWidget()
        self._adding = Adding(self._bench, self)
        self._build()
        self._connect()
        self.actions_list.list.refresh()

    @property
    def adding(self) -> Adding:
        """Where new actions come in."""
        return self._adding

    @Slot()
    def new_action(self, account_id: UUID | None = None) -> None:
        """Ask what is to be done; Enter is enough."""
        given = {} if account_id is None else {"account": str(account_id)}
        self._adding.new(Kind.ACTIONS, given)

    def show_part(self, key: str) -> None:
        """Show the plans, whom we wait for, or how we keep our word."""
        self._segments.choose(key)
        parts: dict[str, WaitingLists | PromisesView]
        parts = {WAITING: self.waiting, PROMISES: self.promises}
        shown = parts.get(key)
        if shown is not None:
            shown.refresh()
        self._stack.setCurrentWidget(shown or self.actions_list)

    def show_action(self, action_id: UUID) -> None:
        """Open one action, with its line in sight behind it."""
        self.show_part(PLANS)
        self.actions_list.list.table.reveal(action_id)
        self._adding.change(Kind.ACTIONS, action_id)

    @Slot()
    def focus_search(self) -> None:
        """Put the cursor where one searches."""
        self.show_part(PLANS)
        self.actions_list.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.actions_list.list.search.selectAll()

    def show_list(self, _key: str, query: Query) -> None:
        """Show a list of the sidebar."""
        self.show_part(PLANS)
        self.actions_list.list.show_list(query)

    def _build(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._header.add(self._new)
        self._stack.addWidget(self.actions_list)
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(self.promises)
        page = column(self._header, row(self._segments, None), spacing=Space.L, margins=MARGINS)
        page.addWidget(self._stack, 1)
        self.setLayout(page)
        self.setFocusProxy(self.actions_list)

    def _connect(self) -> None:
        listed = self.actions_list.list
        self._new.clicked.connect(self._on_new)
        listed.add_pressed.connect(self.new_action)
        listed.counted.connect(self._on_counted)
        self.actions_list.opened.connect(partial(self._adding.change, Kind.ACTIONS))
        self.actions_list.account_opened.connect(self.account_opened)
        self._adding.added.connect(self._on_added)
        self._segments.chosen.connect(self._on_part_chosen)
        self.waiting.opened.connect(self._adding.change)

    @Slot(str)
    def _on_part_chosen(self, key: str) -> None:
        self.show_part(key)

    @Slot()
    def _on_new(self) -> None:
        self.new_action()

    @Slot(object)
    def _on_added(self, outcome: Outcome) -> None:
        for record_id in outcome.ids:
            self.actions_list.list.table.reveal(record_id)

    @Slot(object)
    def _on_counted(self, counts: Mapping[str, int]) -> None:
        if "open" in counts:
            said = self.tr("{open} open  ·  {late} late  ·  {week} until the end of this week")
            self._header.set_subtitle(
                said.format(open=counts["open"], late=counts["late"], week=counts["week"])
            )
