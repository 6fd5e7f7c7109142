"""Beginning plans: empty, after an outline, or as a copy of the period before."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import Account, AccountId
from kamdesk.domain.actions import Action, ActionId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.objectives import Objective, ObjectiveId
from kamdesk.domain.periods import year_of
from kamdesk.domain.plan_templates import (
    PREFIX,
    OutlinedAction,
    OutlinedObjective,
    OutlinedRisk,
    PlanTemplate,
    day_at,
    share_at,
)
from kamdesk.domain.plans import Plan
from kamdesk.domain.preferences import Preference
from kamdesk.domain.risks import Risk, RiskId
from kamdesk.domain.swot import SwotId, SwotItem
from kamdesk.domain.text import folded
from kamdesk.services.keeping import Keeping

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, timedelta
    from uuid import UUID

    from kamdesk.services.account_plans import AccountPlanService, Tracked
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Reader, Transactions, UnitOfWork


class PlanMakingService(Keeping[Plan]):
    """Everything a user can do to plans as a whole; each is one change."""

    def __init__(
        self,
        transactions: Transactions,
        reader: Reader,
        *,
        boards: AccountPlanService,
        shipped: Callable[[], Sequence[PlanTemplate]],
        today: Callable[[], date],
    ) -> None:
        super().__init__(Plan, transactions)
        self._reader = reader
        self._boards = boards
        self._shipped = shipped
        self._today = today

    # -- outlines -----------------------------------------------------------------

    def templates(self) -> tuple[PlanTemplate, ...]:
        """Return the outlines there are: those that come along, then the manager's own."""
        kept = [one for one in self._reader.all(Preference) if one.name.startswith(PREFIX)]
        own: list[PlanTemplate] = []
        for one in kept:
            with suppress(RuleBroken):  # one that another program wrote must not hide the others
                own.append(PlanTemplate.of_text(one.value))
        return (*self._shipped(), *sorted(own, key=lambda one: folded(one.name)))

    def template(self, name: str) -> PlanTemplate:
        """Return the outline of a name."""
        known = self.templates()
        found = [one for one in known if folded(one.name) == folded(name)]
        if not found:
            names = ", ".join(one.name for one in known)
            raise RuleBroken("template.unknown", name=name, known=names)
        return found[-1]  # the manager's own before one that came along

    def save_template(self, plan_id: UUID, name: str) -> Outcome:
        """Keep what a plan asks for as an outline; a new one of a known name replaces it."""
        plan = self._reader.one(Plan, plan_id)
        outline = self._outline(plan, name)
        key = PREFIX + folded(outline.name)
        with self._transactions() as work:
            known = work.of(Preference).where(name=[key])
            text = outline.text
            work.of(Preference).save(
                known[0].chosen(text) if known else Preference(name=key, value=text)
            )
            return work.commit("template.save", outline.name)

    def drop_template(self, name: str) -> Outcome:
        """Forget an outline of the manager's own."""
        with self._transactions() as work:
            found = work.of(Preference).where(name=[PREFIX + folded(name)])
            if not found:
                raise RuleBroken("template.not.own", name=name)
            work.of(Preference).delete(found[0].id)
            return work.commit("template.drop", name)

    # -- beginning ----------------------------------------------------------------

    def start(self, account_id: UUID, template: str = "", *, starts: date | None = None) -> Outcome:
        """Begin the plan of a calendar year, this one unless said, empty or after an outline."""
        outline = self.template(template) if template else None
        first, last = year_of(starts or self._today())
        with self._transactions() as work:
            account = work.of(Account).get(account_id)
            plan = Plan(
                account_id=AccountId(account_id),
                title=f"{account.name} {first.year}",
                starts=first,
                ends=last,
            )
            if outline is not None:
                plan = self._outlined(work, plan, account, outline)
            else:
                work.of(Plan).save(plan)
            return work.commit("plan.start", plan.title)

    def copy(self, plan_id: UUID) -> Outcome:
        """Begin the next period with what is still open: objectives, actions, risks, SWOT.

        What was reached stays behind, and so do promises: a word is given for its own day.
        """
        before = self._reader.one(Plan, plan_id)
        plan = before.followed()
        plan = replace(plan, title=_renamed(before, plan))
        board = self._boards.board(before.account_id, before.id)
        shift = plan.starts - before.starts
        with self._transactions() as work:
            work.of(Plan).save(plan)
            fresh = self._objectives(work, plan, board.tracked, shift)
            work.of(Action).add_many(
                _again(one.action, fresh[one.serves.objective.id], shift)
                for one in board.actions
                if one.serves.objective.id in fresh and _goes_along(one.action)
            )
            work.of(SwotItem).add_many(
                replace(one, id=SwotId(new_id()), version=0, plan_id=plan.id) for one in board.swot
            )
            work.of(Risk).add_many(
                replace(one, id=RiskId(new_id()), version=0, plan_id=plan.id)
                for one in board.risks
                if not one.closed
            )
            return work.commit("plan.copy", plan.title)

    def _objectives(
        self, work: UnitOfWork, plan: Plan, tracked: Sequence[Tracked], shift: timedelta
    ) -> Mapping[UUID, ObjectiveId]:
        """Take along what is not reached; where it stands now is where the next period begins."""
        found: dict[UUID, ObjectiveId] = {}
        for one in tracked:
            old, reached = one.objective, one.progress.figure.value
            if reached is not None and reached >= 1:
                continue
            baseline = old.baseline
            if baseline is not None and one.progress.current.value is not None:
                baseline = one.progress.current.value
            again = replace(
                old,
                id=ObjectiveId(new_id()),
                version=0,
                plan_id=plan.id,
                baseline=baseline,
                due=None if old.due is None else min(old.due + shift, plan.ends),
            )
            work.of(Objective).save(again)
            found[old.id] = again.id
        return found

    def _outlined(
        self, work: UnitOfWork, plan: Plan, account: Account, outline: PlanTemplate
    ) -> Plan:
        plan = replace(
            plan,
            situation=account.situation or outline.situation,
            viewpoint=outline.viewpoint,
            proposition=outline.proposition,
            resources=outline.resources,
        )
        work.of(Plan).save(plan)
        objectives = outline.objectives_of(plan)
        work.of(Objective).add_many(objectives)
        work.of(Risk).add_many(outline.risks_of(plan))
        work.of(SwotItem).add_many(outline.swot_of(plan))
        work.of(Action).add_many(
            Action(
                account_id=plan.account_id,
                objective_id=objectives[each.serves - 1].id,
                title=each.title,
                owner=each.owner,
                department=each.department,
                due=max(day_at(plan, each.at), self._today()),
            )
            for each in outline.actions
            if 1 <= each.serves <= len(objectives)
        )
        if account.strategy is None and outline.chosen_strategy is not None:
            work.of(Account).save(replace(account, strategy=outline.chosen_strategy))
        return plan

    def _outline(self, plan: Plan, name: str) -> PlanTemplate:
        board = self._boards.board(plan.account_id, plan.id)
        numbers = {one.objective.id: at for at, one in enumerate(board.tracked, 1)}
        strategy = board.account.strategy
        return PlanTemplate(
            name=name,
            strategy=strategy or "",
            situation=plan.situation,
            viewpoint=plan.viewpoint,
            proposition=plan.proposition,
            resources=plan.resources,
            objectives=tuple(_outlined(one.objective, plan) for one in board.tracked),
            actions=tuple(
                OutlinedAction(
                    title=one.action.title,
                    serves=numbers[one.serves.objective.id],
                    at=share_at(plan, one.action.first_due),
                    owner=one.action.owner,
                    department=one.action.department,
                )
                for one in board.actions
            ),
            risks=tuple(
                OutlinedRisk(
                    title=one.title,
                    likelihood=one.likelihood,
                    impact=one.impact,
                    response=one.response,
                )
                for one in board.risks
            ),
            swot=tuple((one.quadrant.value, one.title) for one in board.swot),
            own=True,
        )


def _outlined(one: Objective, plan: Plan) -> OutlinedObjective:
    """Return an objective without where this customer stands."""
    return OutlinedObjective(
        side=one.side,
        title=one.title,
        measure=one.measure,
        unit=one.unit,
        target=None if one.target is None else f"{one.target:f}",
        at=share_at(plan, one.due),
    )


def _goes_along(action: Action) -> bool:
    """Whether work is taken into the next period; what recurs goes on by itself."""
    return action.is_open and action.promise is None and not action.recurrence


def _again(action: Action, objective_id: ObjectiveId, shift: timedelta) -> Action:
    return replace(
        action,
        id=ActionId(new_id()),
        version=0,
        external_id="",
        objective_id=objective_id,
        due=None if action.due is None else action.due + shift,
        first_due=None,
    )


def _renamed(before: Plan, plan: Plan) -> str:
    """Return the title with its year moved on, or with the new one added."""
    old, new = str(before.starts.year), str(plan.starts.year)
    return before.title.replace(old, new) if old in before.title else f"{before.title} {new}"
