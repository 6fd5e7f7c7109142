"""The page of the portfolio."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.services.overview import OverviewService
from kamdesk.services.standing import Span
from kamdesk.ui import formats
from kamdesk.ui.places import PORTFOLIO
from kamdesk.ui.views.folding import Folding
from kamdesk.ui.views.month_chart import MonthCard
from kamdesk.ui.views.portfolio.cards import PortfolioCards
from kamdesk.ui.views.portfolio.few import FewCustomers
from kamdesk.ui.views.portfolio.next_up import NextUp
from kamdesk.ui.views.portfolio.spans import WORDS
from kamdesk.ui.views.portfolio.table import AccountTable
from kamdesk.ui.views.portfolio.tabs import PortfolioTabs
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.page import PageHeader, ScrollPage
from kamdesk.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from kamdesk.charts.marks import Mark
    from kamdesk.domain.figures.concentration import Concentration
    from kamdesk.services.actions import ActionService
    from kamdesk.services.concentration import ConcentrationService
    from kamdesk.services.dashboard import DashboardService
    from kamdesk.services.overview import Overview
    from kamdesk.services.ports import RowSource
    from kamdesk.services.rows import ActionRow
    from kamdesk.services.standing import StandingService
    from kamdesk.services.targets import CockpitService
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor

PAUSE = 120  # ms; a burst of changes is read once
TOPICS = frozenset(Topic) - {Topic.CONTACTS, Topic.PRODUCTS}
SHARES = (66, 34)  # of the chart, of what is next
FOLDED, TIGHT = 820, 880  # widths below which parts fold, and a button goes to the menu alone
NEXT = 5  # actions in sight
COLUMNS = "portfolio.columns"


class PortfolioDesk(Protocol):
    """The services that the portfolio shows."""

    @property
    def concentration(self) -> ConcentrationService: ...
    @property
    def standing(self) -> StandingService: ...
    @property
    def dashboard(self) -> DashboardService: ...
    @property
    def cockpit(self) -> CockpitService: ...
    @property
    def actions(self) -> ActionService: ...
    @property
    def lists(self) -> Mapping[Kind, RowSource[Any]]: ...


class PortfolioView(QWidget):
    """Cards, months, next actions and the key accounts, over one span and in agreement."""

    account_opened = Signal(object)  # AccountId
    page_asked = Signal(str)
    export_asked = Signal(object)  # AccountId, or None
    log_asked = Signal(object)  # AccountId, or None
    setting_chosen = Signal(str, object)

    def __init__(
        self,
        *,
        theme: Theme,
        desk: PortfolioDesk,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date],
        columns: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._theme = theme
        self._desk = desk
        self._editor = editor
        self._tasks = tasks
        self._today = today
        self._done: tuple[UUID, ...] = ()  # ticked off here, and still shown
        self._question = 0
        self._overviews = OverviewService(desk.standing, desk.dashboard, desk.cockpit, today)
        self._header = PageHeader(theme, self.tr("Portfolio"))
        self._tabs = PortfolioTabs(theme, PORTFOLIO)
        self._views = Segments(
            theme, self.tr("View"), {"table": self.tr("Table"), "scoring": self.tr("Scoring")}
        )
        spans = {span.value: words.say("choice") for span, words in WORDS.items()}
        self._spans = Segments(theme, self.tr("Period"), spans)
        self._export = Button(theme, self.tr("Export plan"), icon="file-down", keys="Ctrl+E")
        self._log = Button(theme, self.tr("Log touchpoint"), "primary", icon="plus", keys="Ctrl+L")
        self._cards = PortfolioCards(theme)
        self._chart = MonthCard(theme, tasks, WORDS[Span.YEAR].say("chart"))
        self._next = NextUp(theme)
        self._few = FewCustomers(theme)
        self._accounts = AccountTable(theme, tasks, desk.standing, today=today, columns=columns)
        self._empty = EmptyState(theme, self.tr("No accounts yet"), art=True)
        self._stack = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._build()
        self._connect()
        self.refresh()

    @property
    def accounts(self) -> AccountTable:
        """The table with its chips and filters."""
        return self._accounts

    @property
    def span(self) -> Span:
        """The stretch of time that is shown."""
        return Span(self._spans.choice)

    @Slot()
    def refresh(self) -> None:
        """Read everything again; what is shown stays until it is there."""
        self._question += 1
        work = partial(_read, self._desk, self._overviews, self.span, self._done)
        self._tasks.read(self, work, partial(self._show, self._question))

    def _show(self, question: int, read: tuple[Overview, list[ActionRow], Concentration]) -> None:
        if question != self._question:
            return  # another span was asked for meanwhile
        overview, actions, concentrated = read
        board = overview.board
        self._stack.setCurrentIndex(0 if board.accounts else 1)
        keys = self.tr("%Ln key account(s)", "", board.key_accounts)
        everyone = self.tr("%Ln account(s)", "", board.accounts)
        counted = keys if board.key_accounts else everyone
        self._header.set_subtitle(f"{counted}  ·  {formats.long_day(board.as_of)}")
        self._cards.show_overview(overview)
        self._chart.header.set_title(WORDS[overview.span].say("chart"))
        self._chart.show_months(
            overview.months, board.currency, board.as_of, begins=overview.begins
        )
        self._next.show_actions(actions, board.as_of)
        self._few.show_concentration(concentrated)
        self._accounts.show_span(overview.span, only_keys=bool(board.key_accounts))

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        self._spans.choose(Span.YEAR)
        self._header.add(self._views, self._spans, self._export, self._log)
        self._empty.say(
            self.tr("No accounts yet"),
            self.tr("Bring them in from a spreadsheet, or type the first one."),
        )
        self._empty.add_action(self.tr("Add accounts")).clicked.connect(
            partial(self.page_asked.emit, "accounts")
        )
        middle = Folding(below=FOLDED)
        middle.place(self._chart, self._next, stretches=SHARES)
        page = ScrollPage(
            self._header, self._tabs, self._cards, middle, self._few, self._accounts, None
        )
        self._stack.addWidget(page)
        self._stack.addWidget(self._empty)
        self.setLayout(column(self._stack))

    def _connect(self) -> None:
        self._tabs.page_asked.connect(self.page_asked)
        self._views.chosen.connect(self._on_view_chosen)
        self._spans.chosen.connect(self._on_span_chosen)
        self._export.clicked.connect(self._on_export_pressed)
        self._log.clicked.connect(self._on_log_pressed)
        self._cards.page_asked.connect(self.page_asked)
        self._cards.quiet_asked.connect(self._on_quiet_asked)
        self._chart.canvas.mark_activated.connect(self._on_month_activated)
        self._next.ticked.connect(self._on_ticked)
        self._next.opened.connect(self._on_action_opened)
        self._next.all_asked.connect(partial(self.page_asked.emit, "actions"))
        self._accounts.account_opened.connect(self.account_opened)
        self._accounts.columns_chosen.connect(partial(self.setting_chosen.emit, COLUMNS))
        self._editor.changed.connect(self._on_changed)
        self._editor.refused.connect(self._on_refused)
        self._pause.timeout.connect(self.refresh)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._export.setVisible(self.width() >= self._theme.scaled(TIGHT))

    # -- answering --------------------------------------------------------------

    @Slot(str)
    def _on_view_chosen(self, key: str) -> None:
        self._views.choose("table")  # this page is the table; the other one marks itself
        if key != "table":
            self.page_asked.emit(key)

    @Slot(str)
    def _on_span_chosen(self, _key: str) -> None:
        self.refresh()

    @Slot()
    def _on_export_pressed(self) -> None:
        self.export_asked.emit(self._accounts.selected)

    @Slot()
    def _on_log_pressed(self) -> None:
        self.log_asked.emit(self._accounts.selected)

    @Slot()
    def _on_quiet_asked(self) -> None:
        self._accounts.choose("quiet")
        self._accounts.table.setFocus()

    @Slot(object)
    def _on_month_activated(self, _mark: Mark) -> None:
        self.page_asked.emit("targets")

    @Slot(object, bool)
    def _on_ticked(self, action_id: UUID, done: bool) -> None:  # noqa: FBT001 (the row's signal)
        actions = self._desk.actions
        if done:
            self._done = (action_id,)
            self._editor.do(partial(actions.complete, self._today(), action_id))
        else:
            self._editor.do(partial(actions.reopen, action_id))

    @Slot(object)
    def _on_action_opened(self, account_id: UUID | None) -> None:
        if account_id is None:
            self.page_asked.emit("actions")
        else:
            self.account_opened.emit(account_id)

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & TOPICS:
            self._pause.start()

    @Slot(Exception)
    def _on_refused(self, _error: Exception) -> None:
        self._pause.start()  # a circle may show what was not stored


def _read(
    desk: PortfolioDesk, overviews: OverviewService, span: Span, done: tuple[UUID, ...]
) -> tuple[Overview, list[ActionRow], Concentration]:
    """Read the page in one go; for a worker."""
    source: RowSource[ActionRow] = desk.lists[Kind.ACTIONS]
    overview = overviews.overview(span)
    wanted = [*(action.id for action in overview.board.next_up), *done]
    found = source.rows(wanted)
    rows = [found[pk] for pk in dict.fromkeys(wanted) if pk in found]
    ended = [row for row in rows if row.done_on is not None]
    open_ = [row for row in rows if row.done_on is None]
    actions = [*open_[: NEXT - len(ended)], *ended]
    return overview, actions, desk.concentration.concentration()
