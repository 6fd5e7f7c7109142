"""The model at work: reads it, ranks it under what is tried, and stores what was decided."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from shiboken6 import isValid

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.criteria import Rating
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.services.scoring import begin_model
from kamdesk.ui.views.scoring.board import Board, rerank, with_ratings
from kamdesk.ui.views.scoring.typing_ahead import TypedAhead

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from kamdesk.domain.criteria import CriterionId
    from kamdesk.services.ports import Transactions
    from kamdesk.services.ranking import RankingService, Studio
    from kamdesk.services.scoring import CriterionService, RatingService
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.undo import Editor

AT_ONCE = 40  # accounts; these rank between two frames, from memory alone


class ScoringServices(Protocol):
    """What scoring reads from and decides through."""

    @property
    def transactions(self) -> Transactions: ...
    @property
    def ranking(self) -> RankingService: ...
    @property
    def criteria(self) -> CriterionService: ...
    @property
    def ratings(self) -> RatingService: ...


class Session(QObject):
    """Shows each step at once; the file follows behind."""

    ranked = Signal(object)  # Board, or None: there is no model

    def __init__(
        self, desk: ScoringServices, editor: Editor, tasks: Tasks, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._editor = editor
        self._tasks = tasks
        self._today = today
        self._chosen: UUID | None = None  # the model; none is the one for selection
        self._studio: Studio | None = None
        self._typed: TypedAhead[tuple[UUID, UUID], Rating | None] = TypedAhead()
        self._weights: TypedAhead[UUID, Decimal] = TypedAhead()
        self._weighed: list[UUID] = []  # changes of weights made here
        self._question = 0
        self._ranking = False
        self._again = False
        editor.changed.connect(self._on_changed)

    # -- reading and ranking ----------------------------------------------------

    def refresh(self) -> None:
        """Read the model again."""
        self._question += 1
        work = partial(_read, self._desk.ranking, self._chosen)
        self._tasks.read(self, work, partial(self._take, self._question))

    def choose(self, model_id: UUID) -> None:
        """Show another model."""
        self._chosen = model_id
        self.refresh()

    def _take(self, question: int, studio: Studio | None) -> None:
        if question != self._question:
            return  # a newer reading is on its way
        self._typed.read(question)
        self._weights.read(question)
        self._studio = studio
        if studio is None:
            self.ranked.emit(None)
        else:
            self._rank()

    def _rank(self) -> None:
        """Rank a handful at once, many on a worker: what comes meanwhile is ranked together."""
        if self._studio is None:
            return
        studio = with_ratings(self._studio, self._typed.values)
        work = partial(rerank, studio, self._weights.values)
        if len(studio.accounts) <= AT_ONCE:
            self.ranked.emit(work())
        elif self._ranking:
            self._again = True
        else:
            self._ranking = True
            self._tasks.read(self, work, self._take_board)

    def _take_board(self, board: Board) -> None:
        self._ranking = False
        again, self._again = self._again, False
        if self._studio is not None:
            self.ranked.emit(board)
        if again or (self._studio is not None and len(self._studio.accounts) <= AT_ONCE):
            self._rank()

    # -- ratings ----------------------------------------------------------------

    def rate(self, board: Board, cell: tuple[UUID, int], value: int | None) -> None:
        """Rate an account on a criterion; ``None`` takes the rating away."""
        account_id, criterion = AccountId(cell[0]), board.criteria[cell[1]]
        old = board.rating(account_id, criterion)
        if value == (old.value if old else None):
            return
        fresh = value and Rating(
            account_id=account_id,
            criterion_id=criterion.id,
            value=value,
            evidence=old.evidence if old else "",
            rated_on=self._today(),
        )
        key = (account_id, criterion.id)
        self._typed.put(key, fresh or None)
        self._rank()
        rate = partial(self._desk.ratings.rate, account_id, criterion.id, value, self._today())
        self._editor.do(rate, partial(self._answered, self._typed, key, fresh or None))

    def note(self, board: Board, cell: tuple[UUID, int], evidence: str) -> None:
        """Keep on which evidence a rating stands; it grows no younger by that."""
        account_id, criterion = AccountId(cell[0]), board.criteria[cell[1]]
        found = board.rating(account_id, criterion)
        if found is not None:
            rate = partial(self._desk.ratings.rate, account_id, criterion.id, found.value)
            self._editor.do(partial(rate, found.rated_on, evidence=evidence))

    # -- criteria ---------------------------------------------------------------

    def try_weight(self, criterion_id: UUID, weight: Decimal) -> None:
        """Rank as if a criterion weighed so much; nothing is stored."""
        self._weights.put(criterion_id, weight)
        self._rank()

    def weigh(self, criterion_id: UUID, weight: Decimal) -> None:
        """Let a criterion weigh so much."""
        if self._studio is None:
            return
        if any(one.id == criterion_id and one.weight == weight for one in self._studio.criteria):
            self._weights.refused(criterion_id)
            self._rank()
            return
        self._weights.put(criterion_id, weight)
        self._rank()
        edit = partial(self._desk.criteria.weigh, {criterion_id: weight})
        self._editor.do(edit, partial(self._answered, self._weights, criterion_id, weight))

    @property
    def can_reset(self) -> bool:
        """Whether weights were changed here."""
        return bool(self._weighed)

    def reset(self) -> None:
        """Take the last change of weights back."""
        if self._weighed:
            self._editor.take_back(self._weighed.pop())

    def change(self, criterion_id: CriterionId, fields: Mapping[str, Any]) -> None:
        """Give a criterion another name, direction or scale, or count it in or out."""
        self._editor.do(partial(self._desk.criteria.change, criterion_id, **fields))

    def add(self, name: str) -> None:
        """Add a criterion."""
        if self._studio is not None:
            self._editor.do(partial(self._desk.criteria.append, self._studio.model.id, name))

    def delete(self, criterion_id: CriterionId) -> None:
        """Put a criterion in the trash, with what was rated on it."""
        self._editor.do(partial(self._desk.criteria.delete, criterion_id))

    def begin(self) -> None:
        """Lay down the model one begins with."""
        say = partial(QCoreApplication.translate, "Starter")
        self._editor.do(partial(begin_model, self._desk.transactions, say))

    # -- answers ----------------------------------------------------------------

    def _answered(
        self, ahead: TypedAhead[Any, Any], key: object, value: object, said: Outcome | Exception
    ) -> None:
        if not isValid(self):
            return
        if isinstance(said, Outcome) and said.change_id is not None:
            ahead.stored(key, value, self._question)
            if ahead is self._weights:
                self._weighed.append(said.change_id)
        else:
            ahead.refused(key)
            self._rank()

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & {Topic.SCORING, Topic.ACCOUNTS}:
            self.refresh()


def _read(ranking: RankingService, model_id: UUID | None) -> Studio | None:
    try:
        return ranking.studio(model_id)
    except RuleBroken:  # the chosen model is gone
        return ranking.studio()
