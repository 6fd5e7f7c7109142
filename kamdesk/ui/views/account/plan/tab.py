"""The Plan tab: read in one go, written at once, honest where nothing is yet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QStackedWidget, QWidget
from typing_extensions import override

from kamdesk.domain.accounts import Account
from kamdesk.domain.objectives import Side
from kamdesk.domain.plan_templates import PlanTemplate
from kamdesk.services.account_plans import PlanBoard
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.services.plan_versions import PlanChanges
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.plan.actions_card import ActionsCard
from kamdesk.ui.views.account.plan.changes_card import AllChanges, ChangesCard, open_changes
from kamdesk.ui.views.account.plan.editing import PlanEditing
from kamdesk.ui.views.account.plan.empty import NoPlan
from kamdesk.ui.views.account.plan.head import PlanHead
from kamdesk.ui.views.account.plan.reach_card import ReachCard
from kamdesk.ui.views.account.plan.side_cards import RisksCard, ValueCard
from kamdesk.ui.views.account.plan.swot_card import SwotCard
from kamdesk.ui.views.account.plan.words_card import WordsCard
from kamdesk.ui.widgets.layouts import boxed, column, row

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from kamdesk.domain.accounts import AccountId
    from kamdesk.ui.views.adding import Adding
    from kamdesk.ui.views.bench import Bench, DeskServices

SIDE = 336
BOTH, PAIR = 860, 620
TOPICS = frozenset(Topic) - {Topic.SNOOZES, Topic.ATTACHMENTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPage:
    """What the tab shows, read together."""

    board: PlanBoard
    changes: PlanChanges | None
    templates: tuple[PlanTemplate, ...]


class PlanTab(QScrollArea):
    """Goals and objectives, SWOT, actions; beside them changes, value and risks."""

    actions_asked = Signal()  # the list of all actions

    def __init__(self, bench: Bench, adding: Adding) -> None:
        super().__init__()
        theme = bench.theme
        self._bench = bench
        self._account: AccountId | None = None
        self._plan: UUID | None = None
        self._page: PlanPage | None = None
        self._stale = False
        self._question = 0
        self.head = PlanHead(theme)
        self.goals = ReachCard(theme, Side.THEIRS)
        self.objectives = ReachCard(theme, Side.OURS)
        self.swot = SwotCard(theme)
        self.work = ActionsCard(theme)
        self.changes = ChangesCard(theme)
        self.value = ValueCard(theme)
        self.risks = RisksCard(theme)
        self.words = WordsCard(bench)
        self.empty = NoPlan(theme)
        self.editing = PlanEditing(bench, adding, self)
        self._pages = QStackedWidget()
        self._build()
        self._connect()

    def show_account(self, account_id: AccountId) -> None:
        """Show the plan of an account: the one of today, or the one last chosen here."""
        if account_id != self._account:
            self._plan = None
        self._account = account_id
        self._read()

    # -- reading ----------------------------------------------------------------

    def _read(self) -> None:
        self._stale = False
        if self._account is not None:
            self._question += 1
            work = partial(read_plan, self._bench.desk, self._account, self._plan)
            self._bench.tasks.read(self, work, partial(self._show, self._question))

    def _show(self, question: int, page: PlanPage | None) -> None:
        if question != self._question or page is None:
            return
        self._page = page
        board = page.board
        self.editing.show_board(board)
        self.head.show_board(board)
        self._turn(0 if board.plan else 1)
        if board.plan is None:
            self.empty.show_page(board, page.templates)
            return
        for card in (
            *(self.goals, self.objectives, self.swot, self.work),
            *(self.value, self.risks, self.words),
        ):
            card.show_board(board)
        self.changes.show_changes(board, page.changes)

    def _turn(self, at: int) -> None:
        """Show one of the two pages; the other takes no room."""
        self._pages.setCurrentIndex(at)
        for number, page in enumerate((self._whole, self.empty)):
            tall = QSizePolicy.Policy.Preferred if number == at else QSizePolicy.Policy.Ignored
            page.setSizePolicy(QSizePolicy.Policy.Preferred, tall)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    # -- building ---------------------------------------------------------------

    def _build(self) -> None:
        self._pair = row(self.goals, self.objectives, spacing=Space.L)
        for at in (0, 1):
            self._pair.setStretch(at, 1)
        left = column(self._pair, self.swot, self.work, self.words, None, spacing=Space.L)
        self._side = boxed(column(self.changes, self.value, self.risks, None, spacing=Space.L))
        self._line = row(boxed(left), self._side, spacing=Space.L)
        self._line.setStretch(0, 1)
        self._whole = boxed(self._line)
        self._pages.addWidget(self._whole)
        self._pages.addWidget(self.empty)
        content = QWidget()
        content.setProperty("role", "page")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        content.setLayout(
            column(self.head, self._pages, spacing=Space.M, margins=(0, 0, 0, Space.XL))
        )
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        edit = self.editing
        for reach in (self.goals, self.objectives):
            reach.add_pressed.connect(edit.new_objective)
            reach.opened.connect(partial(edit.open, Kind.OBJECTIVES))
        self.swot.wanted.connect(edit.new_swot)
        self.swot.rewritten.connect(edit.rewrite_swot)
        self.swot.removed.connect(partial(edit.remove, Kind.SWOT))
        self.swot.viewpoint_pressed.connect(edit.viewpoint)
        self.work.ticked.connect(edit.tick)
        self.work.opened.connect(partial(edit.open, Kind.ACTIONS))
        self.work.add_pressed.connect(edit.new_action)
        self.work.all_pressed.connect(self.actions_asked)
        self.value.opened.connect(partial(edit.open, Kind.BENEFITS))
        self.value.add_pressed.connect(edit.new_benefit)
        self.risks.opened.connect(partial(edit.open, Kind.RISKS))
        self.risks.add_pressed.connect(edit.new_risk)
        self.changes.freeze_pressed.connect(edit.freeze)
        self.changes.all_pressed.connect(self._on_all_changes)
        self.empty.start_pressed.connect(edit.start)
        self.empty.copy_pressed.connect(edit.copy)
        self._connect_head()
        self._bench.editor.changed.connect(self._on_changed)
        self._bench.theme.changed.connect(self._on_theme_changed)

    def _connect_head(self) -> None:
        edit, head = self.editing, self.head
        head.plan_chosen.connect(self._on_plan_chosen)
        head.freeze_pressed.connect(edit.freeze)
        head.copy_pressed.connect(edit.copy)
        head.outline_pressed.connect(edit.save_outline)
        head.details_pressed.connect(edit.details)
        head.delete_pressed.connect(edit.delete)
        edit.begun.connect(self._on_plan_chosen)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Stand side by side where there is room, else one below the other."""
        room = self.viewport().width()
        wide = room >= self._bench.theme.scaled(BOTH)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if wide else down)
        beside = self._bench.theme.scaled(SIDE)
        self._side.setMinimumWidth(beside if wide else 0)
        self._side.setMaximumWidth(beside if wide else self.maximumWidth())
        left = room - beside - Space.L if wide else room
        pair = left >= self._bench.theme.scaled(PAIR if not wide else 520)
        self._pair.setDirection(across if pair else down)

    # -- what happens -----------------------------------------------------------

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if not outcome.topics & TOPICS:
            return
        if self.isVisible():
            self._read()
        else:
            self._stale = True

    @Slot(object)
    def _on_plan_chosen(self, plan_id: UUID | None) -> None:
        self._plan = plan_id
        self._read()

    @Slot()
    def _on_all_changes(self) -> None:
        page = self._page
        if page is not None and page.changes is not None:
            theme = self._bench.theme
            asked = self._compare
            open_changes(theme, page.board, page.changes, self.window(), asked=asked)

    def _compare(self, panel: AllChanges, since: UUID, until: UUID | None) -> None:
        if self._page is None or self._page.board.plan is None:
            return
        plan_id = self._page.board.plan.id
        work = partial(self._bench.desk.versions.changes, plan_id, since, until)
        self._bench.tasks.read(panel, work, partial(_shown, panel))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._arrange()


def _shown(panel: AllChanges, changes: PlanChanges | None) -> None:
    if changes is not None:
        panel.show_changes(changes)


def read_plan(desk: DeskServices, account_id: AccountId, plan_id: UUID | None) -> PlanPage | None:
    """Run on a worker: a plan with what has changed since its last review."""
    if not desk.reader.all(Account, id=[account_id]):
        return None  # deleted meanwhile
    board = desk.account_plans.board(account_id, plan_id)
    return PlanPage(
        board=board,
        changes=desk.versions.changes(board.plan.id) if board.plan else None,
        templates=() if board.plan else desk.plans.templates(),
    )
