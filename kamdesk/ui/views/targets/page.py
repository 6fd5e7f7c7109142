"""The page of targets."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.domain.errors import RuleBroken
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.services.targets import Period
from kamdesk.ui.labels import apology
from kamdesk.ui.views.folding import Folding
from kamdesk.ui.views.month_chart import MonthCard
from kamdesk.ui.views.targets.cards import TargetCards
from kamdesk.ui.views.targets.choosing import AccountChoice
from kamdesk.ui.views.targets.pace import PaceCard
from kamdesk.ui.views.targets.reading import Scope, Seen, Sheet, name_of, read, read_sheet
from kamdesk.ui.views.targets.sheet import TargetSheet
from kamdesk.ui.views.targets.tables import AccountTargets, MonthTable
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.page import PageHeader, ScrollPage
from kamdesk.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.domain.accounts import AccountId
    from kamdesk.domain.money import Money
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.targets.reading import TargetsDesk

PAUSE = 120  # ms; a burst of changes is read once
TOPICS = frozenset({Topic.TARGETS, Topic.SALES, Topic.ACCOUNTS, Topic.RATES, Topic.PREFERENCES})
FOLDED, SHARES = 860, (66, 34)
TABLES = (61, 39)  # names of accounts need more room than months
SHEET_WIDTH, SHEET_TOP = 760, 0.1


class TargetsView(QWidget):
    """A period of one year, of all accounts or of one."""

    account_opened = Signal(object)  # AccountId

    def __init__(
        self,
        *,
        theme: Theme,
        desk: TargetsDesk,
        editor: Editor,
        tasks: Tasks,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._desk = desk
        self._editor = editor
        self._tasks = tasks
        self._scope = Scope(year=today().year)
        self._question = 0
        self._overlay: Overlay | None = None
        self._header = PageHeader(theme, self.tr("Targets"))
        self._choice = AccountChoice(theme)
        periods = {
            Period.MONTH: self.tr("Month"),
            Period.QUARTER: self.tr("Quarter"),
            Period.YEAR: self.tr("Year"),
        }
        self._periods = Segments(
            theme, self.tr("Period"), {key.value: text for key, text in periods.items()}
        )
        self._edit = Button(theme, self.tr("Edit targets"), "primary", icon="target")
        self._cards = TargetCards(theme)
        self._none = Card()
        self._months = MonthCard(theme, tasks, self.tr("Month by month"), ranges=True)
        self._before = IconButton(theme, "chevron-left", self.tr("Year before"))
        self._after = IconButton(theme, "chevron-right", self.tr("Year after"))
        self._pace = PaceCard(theme, tasks)
        self._table = MonthTable(theme)
        self._accounts = AccountTargets(theme)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._build()
        self._connect()
        self.refresh()

    @property
    def sheet(self) -> TargetSheet | None:
        """The sheet on which targets are set, while it is open."""
        return None if self._overlay is None else self._overlay.findChild(TargetSheet)

    def show_subject(self, account_id: AccountId) -> None:
        """Show the targets of one account."""
        self._choice.choose(account_id)
        self._on_account_chosen(account_id)

    @Slot()
    def refresh(self) -> None:
        """Read everything again; what is shown stays until it is there."""
        self._question += 1
        work = partial(read, self._desk, self._scope)
        self._tasks.read(self, work, partial(self._show, self._question))

    @Slot()
    def edit(self) -> None:
        """Open the sheet on which the year shown is planned."""
        self._ask_sheet(self._scope.year)

    def _show(self, question: int, seen: Seen) -> None:
        if question != self._question:
            return  # another period was asked for meanwhile
        cockpit = seen.cockpit
        self._choice.show_names(seen.names)
        name = name_of(seen.pace, seen.scope.period, cockpit.as_of)
        self._header.set_subtitle(f"{name}  ·  {self._choice.words}")
        self._cards.show_seen(seen)
        self._cards.setVisible(seen.planned)
        self._none.setVisible(not seen.planned)
        title = self.tr("Month by month, {year}").format(year=cockpit.year)
        self._months.header.set_title(title)
        self._months.show_months(cockpit.months, cockpit.currency, cockpit.as_of)
        self._pace.show_seen(seen)
        self._table.show_seen(seen)
        self._accounts.show_seen(seen)

    # -- the sheet --------------------------------------------------------------

    def _ask_sheet(self, year: int) -> None:
        work = partial(read_sheet, self._desk, replace(self._scope, year=year))
        self._tasks.read(self, work, self._show_sheet)

    def _show_sheet(self, sheet: Sheet) -> None:
        panel = self.sheet
        if panel is None or self._overlay is None:
            panel = TargetSheet(self._theme, self._choice.words)
            panel.planned.connect(self._on_planned)
            panel.year_asked.connect(self._ask_sheet)
            overlay = Overlay(self._theme, panel, self.window(), width=SHEET_WIDTH, top=SHEET_TOP)
            panel.cancelled.connect(overlay.dismiss)
            overlay.dismissed.connect(self._on_dismissed)
            self._overlay = overlay
        panel.show_sheet(sheet)
        panel.setProperty("year", sheet.scope.year)
        self._overlay.open(panel.first)

    @Slot(object)
    def _on_planned(self, amounts: dict[date, Money | None]) -> None:
        if not amounts:
            self._close_sheet()
            return
        account_id: AccountId | None = self._scope.account_id
        plan = partial(self._desk.targets.plan, amounts, account_id=account_id)
        self._editor.do(plan, self._answered)

    def _answered(self, said: Outcome | Exception) -> None:
        if isinstance(said, RuleBroken) and self.sheet is not None:
            self.sheet.complain(apology(said))
        elif isinstance(said, Outcome):
            self._close_sheet()

    def _close_sheet(self) -> None:
        if self._overlay is not None:
            year = int(self.sheet.property("year")) if self.sheet else self._scope.year
            self._overlay.dismiss()
            self._go_to(year)

    @Slot()
    def _on_dismissed(self) -> None:
        if self._overlay is not None:
            self._overlay.deleteLater()
            self._overlay = None

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        self._header.add(self._choice, self._periods, self._edit)
        none = EmptyState(
            self._theme,
            self.tr("No targets yet"),
            self.tr("Set what is to be sold in each month, and see where it lands."),
        )
        none.add_action(self.tr("Set targets"), icon="target").clicked.connect(self.edit)
        self._none.body.addWidget(none)
        self._none.hide()
        self._months.header.add_beside(self._before)
        self._months.header.add_beside(self._after)
        charts, tables = Folding(below=FOLDED), Folding(below=FOLDED)
        charts.place(self._months, self._pace, stretches=SHARES)
        tables.place(self._table, self._accounts, stretches=TABLES)
        page = ScrollPage(self._header, self._cards, self._none, charts, tables, None)
        self.setLayout(column(page))

    def _connect(self) -> None:
        self._choice.account_chosen.connect(self._on_account_chosen)
        self._periods.chosen.connect(self._on_period_chosen)
        self._edit.clicked.connect(self.edit)
        self._before.clicked.connect(partial(self._turn, -1))
        self._after.clicked.connect(partial(self._turn, 1))
        self._accounts.account_opened.connect(self.account_opened)
        self._editor.changed.connect(self._on_changed)
        self._pause.timeout.connect(self.refresh)

    def _turn(self, by: int) -> None:
        self._go_to(self._scope.year + by)

    def _go_to(self, year: int) -> None:
        if year != self._scope.year:
            self._scope = replace(self._scope, year=year)
            self.refresh()

    @Slot(object)
    def _on_account_chosen(self, account_id: AccountId | None) -> None:
        self._scope = replace(self._scope, account_id=account_id)
        self.refresh()

    @Slot(str)
    def _on_period_chosen(self, key: str) -> None:
        self._scope = replace(self._scope, period=Period(key))
        self.refresh()

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & TOPICS:
            self._pause.start()
