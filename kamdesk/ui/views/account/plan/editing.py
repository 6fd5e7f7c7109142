"""Everything that is written from the Plan tab: at once, each as one change that can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from kamdesk.domain.plans import PlanId
from kamdesk.domain.swot import Quadrant, SwotItem
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome
from kamdesk.ui import formats
from kamdesk.ui.dialogs.record_form import RecordForm
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.inputs import Input
from kamdesk.ui.views.open_form import OpenForm

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from kamdesk.domain.objectives import Side
    from kamdesk.services.account_plans import PlanBoard
    from kamdesk.ui.views.adding import Adding
    from kamdesk.ui.views.bench import Bench

TITLE = Input(name="title", title=QT_TRANSLATE_NOOP("Field", "Title"))
OUTLINE = Input(name="title", title=QT_TRANSLATE_NOOP("Field", "What to call the outline"))


class PlanEditing(QObject):
    """Opens forms and sends edits for the plan that is shown."""

    begun = Signal(object)  # PlanId, of a plan that was begun here

    def __init__(self, bench: Bench, adding: Adding, host: QWidget) -> None:
        super().__init__(host)
        self._bench = bench
        self._adding = adding
        self._host = host
        self._board: PlanBoard | None = None
        self.opened = OpenForm(bench)

    def show_board(self, board: PlanBoard) -> None:
        """Take the plan that is shown."""
        self._board = board

    # -- parts ------------------------------------------------------------------

    @Slot(object)
    def new_objective(self, side: Side) -> None:
        """Ask for an objective of ours, or a goal of theirs."""
        if self._board is not None and self._board.plan is not None:
            tracked = self._board.tracked
            last = max((one.objective.position for one in tracked), default=-1)
            given = {"side": side.value, "position": str(last + 1)}
            self._adding.new(Kind.OBJECTIVES, {**self._of_plan(), **given})

    @Slot(object)
    def new_action(self, objective_id: UUID) -> None:
        """Ask for an action that serves an objective."""
        if self._board is not None:
            account = str(self._board.account.id)
            given = {"account": account, "objective": str(objective_id)}
            self._adding.new(Kind.ACTIONS, given)

    @Slot()
    def new_risk(self) -> None:
        """Ask for a risk."""
        if self._board is not None and self._board.plan is not None:
            self._adding.new(Kind.RISKS, self._of_plan())

    @Slot()
    def new_benefit(self) -> None:
        """Ask for a value delivered."""
        if self._board is not None:
            self._adding.new(Kind.BENEFITS, {"account": str(self._board.account.id)})

    def new_swot(self, quadrant: Quadrant, words: str) -> None:
        """Add to the SWOT what was typed in its box."""
        board = self._board
        if board is None or board.plan is None:
            return
        position = max((one.position for one in board.swot), default=-1) + 1
        plan_id = PlanId(board.plan.id)
        item = SwotItem(plan_id=plan_id, quadrant=quadrant, title=words, position=position)
        self._bench.editor.do(partial(self._bench.desk.swot.add, item))

    def rewrite_swot(self, item_id: UUID, words: str) -> None:
        """Write an item of the SWOT anew."""
        self._bench.editor.do(partial(self._bench.desk.swot.change, item_id, title=words))

    def open(self, kind: Kind, record_id: UUID) -> None:
        """Open the form of a part."""
        self._adding.change(kind, record_id)

    def remove(self, kind: Kind, record_id: UUID) -> None:
        """Put a part in the trash."""
        self._bench.delete(kind, [record_id])

    def tick(self, action_id: UUID, done: bool) -> None:  # noqa: FBT001 (a signal's argument)
        """Tick an action off, or on again."""
        actions = self._bench.desk.actions
        done_today = partial(actions.complete, self._bench.today(), action_id)
        self._bench.editor.do(done_today if done else partial(actions.reopen, action_id))

    # -- the whole --------------------------------------------------------------

    @Slot(str)
    def start(self, outline: str) -> None:
        """Begin the plan of the year."""
        if self._board is not None:
            work = partial(self._bench.desk.plans.start, self._board.account.id, outline)
            self._bench.editor.do(work)

    @Slot()
    def copy(self) -> None:
        """Copy what is open to the next period; from the last one where none is shown."""
        board = self._board
        if board is None:
            return
        plan = board.plan or next((one for one in board.plans if one.ends < board.day), None)
        if plan is not None:
            edit = partial(self._bench.desk.plans.copy, plan.id)
            self._bench.editor.do(edit, partial(self._copied, board))

    def _copied(self, board: PlanBoard, said: Outcome | Exception) -> None:
        """Show the plan that was begun, where a plan was looked at."""
        if isinstance(said, Outcome) and board.plan is not None:
            known = {one.id for one in board.plans}
            work = partial(self._bench.desk.account_plans.board, board.account.id)
            self._bench.tasks.read(self, work, partial(self._tell_begun, known))

    def _tell_begun(self, known: set[PlanId], board: PlanBoard) -> None:
        fresh = [one.id for one in board.plans if one.id not in known]
        if fresh:
            self.begun.emit(fresh[0])

    @Slot()
    def freeze(self) -> None:
        """Ask what to call the version, and freeze it."""
        board = self._board
        if board is None or board.plan is None:
            return
        words = self.tr("Review, {day}").format(day=formats.long_day(board.day))
        form = self._ask(self.tr("Freeze for review"), TITLE, words, self.tr("Freeze"))
        form.submitted.connect(
            lambda typed: self.opened.send(
                form, partial(self._bench.desk.versions.freeze, board.plan.id, _typed(typed, words))
            )
        )

    @Slot()
    def save_outline(self) -> None:
        """Ask what to call the outline, and keep it."""
        board = self._board
        if board is None or board.plan is None:
            return
        name = board.plan.title
        form = self._ask(self.tr("Save as an outline"), OUTLINE, name, self.tr("Save"))
        form.submitted.connect(
            lambda typed: self.opened.send(
                form,
                partial(self._bench.desk.plans.save_template, board.plan.id, _typed(typed, name)),
            )
        )

    @Slot()
    def details(self) -> None:
        """Open title and period."""
        if self._board is not None and self._board.plan is not None:
            self._adding.change(Kind.PLANS, self._board.plan.id, ("title", "starts", "ends"))

    @Slot()
    def viewpoint(self) -> None:
        """Open from where the SWOT is seen."""
        if self._board is not None and self._board.plan is not None:
            self._adding.change(Kind.PLANS, self._board.plan.id, ("viewpoint",))

    @Slot()
    def delete(self) -> None:
        """Put the plan in the trash with its parts."""
        if self._board is not None and self._board.plan is not None:
            self._bench.delete(Kind.PLANS, [self._board.plan.id])

    # -- forms ------------------------------------------------------------------

    def _of_plan(self) -> dict[str, str]:
        plan = self._board.plan if self._board else None
        return {"plan": str(plan.id)} if plan else {}

    def _ask(self, title: str, asked: Input, text: str, save: str) -> RecordForm:
        theme, today = self._bench.theme, self._bench.today()
        form = RecordForm(theme, title, (asked,), today=today, first=1, save=save)
        form.begin({"title": text})
        self.opened.show(form, self._host)
        return form


def _typed(typed: Any, usual: str) -> str:
    """Return what was typed; what was left as it stood is not sent again."""
    return str(dict(typed).get("title", usual))
