"""The page that holds every account against the definition of a key account."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.limits import PREFIX
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.definition.evidence import EvidencePanel, open_evidence
from kamdesk.ui.views.definition.limits import LimitsCard
from kamdesk.ui.views.definition.table import CheckTable
from kamdesk.ui.views.portfolio.tabs import PortfolioTabs
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.page import PageHeader, ScrollPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from kamdesk.domain.preferences import Preferences
    from kamdesk.services.check_rows import AccountCheck
    from kamdesk.services.outcome import Outcome
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.bench import DeskServices

PAUSE = 120  # ms; a burst of changes is read once
LISTED = 330  # at least; a smaller window scrolls


class CheckView(QWidget):
    """The limits, and under them who passes which test."""

    account_opened = Signal(object)  # AccountId
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
        self._header = PageHeader(theme, self.tr("Key account check"))
        self._tabs = PortfolioTabs(theme, "check")
        self._fold = Button(theme, self.tr("Limits"), "ghost", icon="sliders-horizontal")
        self.limits = LimitsCard(theme)
        self.list = CheckTable(self._bench)
        self._empty = EmptyState(
            theme,
            self.tr("No accounts yet"),
            self.tr("Once there are some, this page says which are key accounts by definition."),
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._build()
        self._connect()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the limits and the list again."""
        self._bench.tasks.read(self, self._bench.desk.figures.preferences, self._show_limits)
        self.list.refresh()

    @Slot()
    def focus_search(self) -> None:
        """Put the cursor where one searches."""
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_limits(self, told: Preferences) -> None:
        self.list.currency = told.currency
        self.limits.show_limits(told.limits, told.currency)

    def _build(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fold.setCheckable(True)
        self._fold.setChecked(True)
        self._header.add(self._fold)
        add = self._empty.add_action(self.tr("Add accounts"))
        add.clicked.connect(partial(self.page_asked.emit, "accounts"))
        self.list.setMinimumHeight(self._bench.theme.scaled(LISTED))
        self._empty.hide()
        page = ScrollPage(self._header, self._tabs, self.limits)
        page.body.addWidget(self.list, 1)
        page.body.addWidget(self._empty, 1)
        self.setLayout(column(page))
        self.setFocusProxy(self.list.table)

    def _connect(self) -> None:
        self._tabs.page_asked.connect(self.page_asked)
        self._fold.toggled.connect(self._show_parts)
        self.limits.chosen.connect(self._on_limit_chosen)
        self.list.opened.connect(self.show_evidence)
        self.list.counted.connect(self._on_counted)
        self._bench.editor.changed.connect(self._on_changed)
        self._pause.timeout.connect(self.refresh)

    @Slot()
    def _show_parts(self) -> None:
        """Show the limits unless they are folded away, and the list unless there is nobody."""
        nobody = self._empty.isVisibleTo(self)
        self.limits.setVisible(self._fold.isChecked() and not nobody)
        self.list.setVisible(not nobody)

    @Slot(object)
    def show_evidence(self, account_id: UUID) -> None:
        """Open all that the tests of an account rest on."""
        work = partial(self._bench.desk.definition.check, account_id)
        self._bench.tasks.read(self, work, self._open)

    def _open(self, check: AccountCheck) -> None:
        panel = EvidencePanel(self._bench.theme, check)
        panel.account_asked.connect(partial(self.account_opened.emit, check.row.id))
        open_evidence(self._bench.theme, panel, self.window())

    @Slot(str, str)
    def _on_limit_chosen(self, name: str, text: str) -> None:
        choose = partial(self._bench.desk.preferences.choose, PREFIX + name, text)
        self._bench.editor.do(choose, self._answered)

    def _answered(self, outcome: Outcome | Exception) -> None:
        if isinstance(outcome, RuleBroken):
            self.limits.refuse()

    @Slot(object)
    def _on_counted(self, counts: Mapping[str, int]) -> None:
        self._empty.setVisible(not counts["all"])
        self._fold.setVisible(bool(counts["all"]))
        self._show_parts()
        said = self.tr("{failing} of {keys} key accounts fail a test  ·  {hidden} others pass all")
        if not counts["key"]:
            said = self.tr("No key accounts yet: their tier makes them one  ·  {hidden} pass all")
        said = said.format(failing=counts["failing"], keys=counts["key"], hidden=counts["hidden"])
        self._header.set_subtitle(said if counts["all"] else "")

    @Slot(object)
    def _on_changed(self, _outcome: Outcome) -> None:
        self._pause.start()
