"""Plans frozen for a review, and what has changed since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from typing_extensions import override

from kamdesk.domain.actions import Action, ActionStatus, Promise
from kamdesk.domain.benefits import Benefit
from kamdesk.domain.contacts import Contact
from kamdesk.domain.criteria import Criterion, Purpose, Rating, ScoringModel
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.objectives import Measure
from kamdesk.domain.plan_diff import Difference, plan_diff
from kamdesk.domain.plan_snapshot import Snapshot
from kamdesk.domain.plans import Plan, PlanVersion
from kamdesk.domain.rates import Rates
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.keeping import Keeping
from kamdesk.services.objective_measures import Measures
from kamdesk.services.plan_snapshots import Parts, Standing, snapshot
from kamdesk.services.portfolio import account_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any
    from uuid import UUID

    from kamdesk.domain.accounts import Account
    from kamdesk.services.account_plans import AccountPlanService, PlanBoard
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import FigureQueries, Reader, Transactions


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChanges:
    """What has changed from one state of a plan to another."""

    plan: Plan
    version: PlanVersion  # the earlier state
    until: PlanVersion | None  # the later one; none is now
    day: date  # of the later state
    differences: tuple[Difference, ...]


class PlanVersionService(Keeping[PlanVersion]):
    """Freezes plans, and compares a frozen one with a later one or with now."""

    def __init__(
        self,
        transactions: Transactions,
        queries: FigureQueries,
        reader: Reader,
        *,
        plans: AccountPlanService,
        today: Callable[[], date],
    ) -> None:
        super().__init__(PlanVersion, transactions)
        self._queries = queries
        self._reader = reader
        self._plans = plans
        self._today = today

    def freeze(self, plan_id: UUID, title: str = "") -> Outcome:
        """Keep a plan as it stands today, with the figures of the day."""
        day = self._today()
        plan = self._reader.one(Plan, plan_id)
        content = self.now(plan, day).content()
        with self._transactions() as work:
            known = work.of(PlanVersion).where(plan_id=[plan_id])
            number = max((one.number for one in known), default=0) + 1
            version = PlanVersion(
                plan_id=plan.id,
                number=number,
                title=title.strip() or f"{plan.title}, {day:%Y-%m-%d}",
                frozen_on=day,
                content=content,
            )
            work.of(PlanVersion).save(version)
            return work.commit("plan.freeze", version.title)

    @override
    def change_many(self, ids: Sequence[UUID], **fields: Any) -> Outcome:
        """Give versions another title; what was frozen stays as it was."""
        _refuse_rewriting(fields)
        return super().change_many(ids, **fields)

    def changes(
        self,
        plan_id: UUID,
        since: UUID | None = None,
        until: UUID | None = None,
        as_of: date | None = None,
    ) -> PlanChanges | None:
        """Return what has changed since a version, or since the last; none without a version."""
        plan = self._reader.one(Plan, plan_id)
        versions = sorted(
            self._reader.all(PlanVersion, plan_id=[plan_id]), key=lambda one: one.number
        )
        by_id: dict[UUID, PlanVersion] = {one.id: one for one in versions}
        if since is not None and since not in by_id:
            raise RuleBroken("record.gone")
        version = by_id[since] if since else next(reversed(versions), None)
        if version is None:
            return None
        later = by_id.get(until) if until else None
        day = later.frozen_on if later else as_of or self._today()
        after = Snapshot.of(later.content) if later else self.now(plan, day)
        return PlanChanges(
            plan=plan,
            version=version,
            until=later,
            day=day,
            differences=plan_diff(Snapshot.of(version.content), after),
        )

    def now(self, plan: Plan, day: date) -> Snapshot:
        """Return a plan and its account as they stand on a day."""
        board = self._plans.board(plan.account_id, plan.id, day)
        account = board.account
        contacts = self._reader.all(Contact, account_id=[account.id])
        return snapshot(
            Parts(
                account=account,
                plan=plan,
                tracked=board.tracked,
                swot=board.swot,
                risks=board.risks,
                actions=self._actions(board),
                benefits=self._reader.all(Benefit, account_id=[account.id]),
                people=[one for one in contacts if one.left_on is None or one.left_on > day],
                met=self._met(account.id, day),
                ratings=list(self._ratings(account.id)),
                standing=self._standing(account, plan, day),
            ),
            day,
            board.currency,
        )

    def _actions(self, board: PlanBoard) -> Iterable[Action]:
        """Return the actions of the plan, and what was promised beside it."""
        found = {one.action.id: one.action for one in board.actions}
        for action in self._reader.all(Action, account_id=[board.account.id]):
            if action.promise is Promise.OURS and action.status is not ActionStatus.DROPPED:
                found[action.id] = action
        return found.values()

    def _met(self, account_id: UUID, day: date) -> set[UUID]:
        counts = self._queries.preferences().rhythms.counts
        return {
            person
            for touch in self._reader.all(Touchpoint, account_id=[account_id])
            if touch.kind in counts and touch.happened_on <= day
            for person in touch.contacts
        }

    def _ratings(self, account_id: UUID) -> Iterable[tuple[Criterion, Rating]]:
        """Return how the account is rated under the selection model."""
        models = [
            one
            for one in self._reader.all(ScoringModel)
            if one.active and one.purpose is Purpose.SELECTION
        ]
        if not models:
            return
        criteria = sorted(
            self._reader.all(Criterion, model_id=[models[0].id]), key=lambda one: one.position
        )
        rated = {one.criterion_id: one for one in self._reader.all(Rating, account_id=[account_id])}
        for criterion in criteria:
            if criterion.active and criterion.id in rated:
                yield criterion, rated[criterion.id]

    def _standing(self, account: Account, plan: Plan, day: date) -> Standing:
        rates = Rates(self._queries.preferences().currency, self._queries.rates())
        row = account_row(self._queries.sums(day, [account.id])[account.id], rates, day)
        measures = Measures(self._queries, self._reader, account, plan, day)
        return Standing(
            sales_12m=row.sales_12m,
            wallet=measures.of(Measure.SHARE_OF_WALLET).value,
            score=row.score,
            health=row.health,
        )


def _refuse_rewriting(fields: dict[str, Any]) -> None:
    for name in ("content", "frozen_on", "number", "plan_id"):
        if name in fields:
            raise RuleBroken("version.is.frozen")
