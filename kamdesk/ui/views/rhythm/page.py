"""The page of the rhythm of contact: who is neglected by which rule, and the round."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui.views.bench import Bench
from kamdesk.ui.views.explanation import open_explanation
from kamdesk.ui.views.portfolio.tabs import PortfolioTabs
from kamdesk.ui.views.rhythm.booking import BookingForm, open_booking
from kamdesk.ui.views.rhythm.cycle import CycleView
from kamdesk.ui.views.rhythm.neglected import NeglectedCard
from kamdesk.ui.views.rhythm.rule_card import RuleCard
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.page import PageHeader, ScrollPage
from kamdesk.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from kamdesk.domain.touchpoints import Touchpoint
    from kamdesk.services.rhythm import Beat, Rhythm
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.undo import Editor
    from kamdesk.ui.views.bench import DeskServices

PAUSE = 60  # ms; a burst of changes is read once
LISTED, ROUND_LISTED = 330, 540  # at least; a smaller window scrolls
NEGLECTED, ROUND = "neglected", "round"
TOPICS = frozenset({Topic.ACCOUNTS, Topic.CONTACTS, Topic.TOUCHPOINTS, Topic.PREFERENCES})


class RhythmView(QWidget):
    """The rule, and under it who is due, or what a period asks for."""

    account_opened = Signal(object)  # AccountId
    log_asked = Signal(object)  # AccountId, or None
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
        self._found: Rhythm | None = None
        self._header = PageHeader(theme, self.tr("Rhythm of contact"))
        self._tabs = PortfolioTabs(theme, "rhythm")
        words = {NEGLECTED: self.tr("Neglected"), ROUND: self.tr("Round of contacts")}
        self.modes = Segments(theme, self.tr("View"), words)
        self._fold = Button(theme, self.tr("Rule"), "ghost", icon="sliders-horizontal")
        self.rule = RuleCard(theme)
        self.neglected = NeglectedCard(theme, today)
        self.cycle = CycleView(theme, today)
        self._parts = QStackedWidget()
        self._empty = EmptyState(
            theme,
            self.tr("No accounts yet"),
            self.tr("Once there are some, this page says whom to be in touch with, and when."),
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._build()
        self._connect()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the clocks and the round again."""
        rhythms = self._bench.desk.rhythms
        self._bench.tasks.read(self, rhythms.rhythm, self._show)
        work = partial(rhythms.round, *self.cycle.stretch.days)
        self._bench.tasks.read(self, work, self.cycle.show_round)

    def show_part(self, part: str) -> None:
        """Show the neglected or the round."""
        self.modes.choose(part)
        self._on_mode_chosen(part)

    def _show(self, found: Rhythm) -> None:
        self._found = found
        self.rule.show_rule(found.rule)
        self.neglected.show_rhythm(found)
        self._empty.setVisible(not found.accounts)
        for control in (self.modes, self._fold, self._parts):
            control.setVisible(bool(found.accounts))
        self._show_rule()
        due = [one for one in found.neglected if not one.person]
        booked = sum(one.booked is not None for one in due)
        said = self.tr("{due} of {all} accounts are due  ·  {booked} of them are booked")
        self._header.set_subtitle(
            said.format(due=len(due), all=len(found.accounts), booked=booked)
            if found.accounts
            else ""
        )

    def _build(self) -> None:
        self.setProperty("role", "page")
        self._fold.setCheckable(True)
        self._fold.setChecked(True)
        self._header.add(self.modes, self._fold)
        add = self._empty.add_action(self.tr("Add accounts"))
        add.clicked.connect(partial(self.page_asked.emit, "accounts"))
        self._parts.addWidget(self.neglected)
        self._parts.addWidget(self.cycle)
        self._parts.setMinimumHeight(self._bench.theme.scaled(LISTED))
        self._empty.hide()
        page = ScrollPage(self._header, self._tabs, self.rule)
        page.body.addWidget(self._parts, 1)
        page.body.addWidget(self._empty, 1)
        self.setLayout(column(page))
        self.setFocusProxy(self.neglected.table)

    def _connect(self) -> None:
        self._tabs.page_asked.connect(self.page_asked)
        self._fold.toggled.connect(self._show_rule)
        self.modes.chosen.connect(self._on_mode_chosen)
        self.rule.chosen.connect(self._on_rule_chosen)
        self.neglected.log_asked.connect(self._on_log_asked)
        self.neglected.booking_asked.connect(self._on_booking_asked)
        self.neglected.opened.connect(self._on_opened)
        self.neglected.explanation_asked.connect(self._on_explanation_asked)
        self.cycle.stretch_chosen.connect(self.refresh)
        self.cycle.account_opened.connect(self.account_opened)
        self._bench.editor.changed.connect(self._on_changed)
        self._pause.timeout.connect(self.refresh)

    @Slot()
    def _show_rule(self) -> None:
        """Show the rule unless it is folded away, or there is nobody it is for."""
        nobody = self._empty.isVisibleTo(self)
        self.rule.setVisible(self._fold.isChecked() and not nobody)

    def _answered(self, outcome: Outcome | Exception) -> None:
        if isinstance(outcome, RuleBroken):
            self.rule.refuse()

    @Slot(str)
    def _on_mode_chosen(self, mode: str) -> None:
        self._parts.setCurrentIndex(0 if mode == NEGLECTED else 1)
        least = LISTED if mode == NEGLECTED else ROUND_LISTED
        self._parts.setMinimumHeight(self._bench.theme.scaled(least))
        self._fold.setChecked(mode == NEGLECTED)

    @Slot(str, str)
    def _on_rule_chosen(self, part: str, text: str) -> None:
        choose = partial(self._bench.desk.preferences.choose_rhythm, {part: text})
        self._bench.editor.do(choose, self._answered)

    @Slot(object)
    def _on_log_asked(self, beat: Beat) -> None:
        self.log_asked.emit(beat.account_id)

    @Slot(object)
    def _on_booking_asked(self, beat: Beat) -> None:
        counts = self._found.rule.counts if self._found else frozenset(TouchpointKind)
        kinds = [kind for kind in TouchpointKind if kind in counts]
        form = BookingForm(self._bench.theme, beat, kinds, today=self._bench.today())
        form.booked.connect(self._on_booked)
        open_booking(self._bench.theme, form, self.window())

    @Slot(object)
    def _on_booked(self, made: Touchpoint) -> None:
        self._bench.editor.do(partial(self._bench.desk.touchpoints.add, made))

    @Slot(object)
    def _on_opened(self, beat: Beat) -> None:
        self.account_opened.emit(beat.account_id)

    @Slot(object)
    def _on_explanation_asked(self, beat: Beat) -> None:
        title = self.tr("Overdue: {name}").format(name=beat.person or beat.account)
        open_explanation(self._bench.theme, title, beat.clock.overdue, self.window())

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & TOPICS:
            self._pause.start()
