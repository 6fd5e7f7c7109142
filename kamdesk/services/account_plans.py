"""The plan of an account as its page shows it: read in one go so that its figures agree."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action, ActionStatus
from kamdesk.domain.benefits import Benefit
from kamdesk.domain.contacts import Contact
from kamdesk.domain.figures.objective_progress import Progress, objective_progress, on_track
from kamdesk.domain.figures.value_realised import Gained, ValueDelivered, value_realised
from kamdesk.domain.objectives import Objective, Side
from kamdesk.domain.plans import Plan, PlanVersion
from kamdesk.domain.rates import Rates
from kamdesk.domain.risks import Risk
from kamdesk.domain.swot import Quadrant, SwotItem
from kamdesk.services.objective_measures import Measures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from uuid import UUID

    from kamdesk.domain.figures.figure import Figure
    from kamdesk.services.ports import FigureQueries, Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many actions serve an objective, and what became of them."""

    total: int = 0
    open: int = 0
    done: int = 0
    kept: int = 0  # done by the day that was said first
    late: int = 0  # open, and over their day


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """An objective of ours, or a goal of theirs, with where it stands."""

    objective: Objective
    number: int  # within its side, as actions name it
    progress: Progress
    actions: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAction:
    """An action of the plan, with the objective it serves."""

    action: Action
    serves: Tracked
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """A value delivered, with who confirmed it."""

    benefit: Benefit
    confirmed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBoard:
    """Everything a plan holds, as of a day; without a plan, what there is to choose from."""

    account: Account
    currency: str
    day: date
    plans: tuple[Plan, ...]  # the latest period first
    plan: Plan | None
    goals: tuple[Tracked, ...] = ()  # the customer's own
    objectives: tuple[Tracked, ...] = ()  # ours
    swot: tuple[SwotItem, ...] = ()
    actions: tuple[PlannedAction, ...] = ()  # what is open first, by day
    risks: tuple[Risk, ...] = ()  # the heaviest first, closed ones last
    delivered: tuple[Delivered, ...] = ()
    value: ValueDelivered
    versions: tuple[PlanVersion, ...] = ()  # the newest first

    @property
    def goals_on_track(self) -> Figure:
        """The share of the customer's goals that are on track."""
        return on_track("plan.goals", _titled(self.goals), self.day)

    @property
    def objectives_on_track(self) -> Figure:
        """The share of our objectives that are on track: how the plan itself fares."""
        return on_track("plan.progress", _titled(self.objectives), self.day)

    @property
    def tracked(self) -> tuple[Tracked, ...]:
        """All that is to be reached, ours first."""
        return self.objectives + self.goals

    @property
    def tally(self) -> Tally:
        """What became of all actions of the plan."""
        return _tally([one.action for one in self.actions], self.day)

    @property
    def number(self) -> int:
        """The version that is being written: one more than the last that was frozen."""
        return max((one.number for one in self.versions), default=0) + 1

    def quadrant(self, quadrant: Quadrant) -> tuple[SwotItem, ...]:
        """Return the items of one of the four, in order."""
        return tuple(one for one in self.swot if one.quadrant is quadrant)


class AccountPlanService:
    """Reads account plans."""

    def __init__(self, queries: FigureQueries, reader: Reader, today: Callable[[], date]) -> None:
        self._queries = queries
        self._reader = reader
        self._today = today

    def board(
        self, account_id: UUID, plan_id: UUID | None = None, as_of: date | None = None
    ) -> PlanBoard:
        """Return a plan of an account: the one named, else the one of the day if there is one."""
        day = as_of or self._today()
        account = self._reader.one(Account, account_id)
        plans = sorted(
            self._reader.all(Plan, account_id=[account_id]),
            key=lambda one: (one.starts, one.ends, one.id),
            reverse=True,
        )
        chosen = [one for one in plans if one.id == plan_id]
        plan = next(iter(chosen), None) or next((one for one in plans if one.covers(day)), None)
        preferences = self._queries.preferences()
        rates = Rates(preferences.currency, self._queries.rates())
        benefits = self._benefits(account_id)
        whole = _Whole(account=account, plans=tuple(plans), day=day)
        if plan is None:
            return PlanBoard(
                account=account,
                currency=preferences.currency,
                day=day,
                plans=whole.plans,
                plan=None,
                value=_value(benefits, rates, day),
            )
        return self._drawn(whole, plan, benefits, rates)

    def value(self, account_id: UUID, as_of: date) -> ValueDelivered:
        """Return what of the value promised to an account was confirmed up to a day."""
        rates = Rates(self._queries.preferences().currency, self._queries.rates())
        return _value(self._benefits(account_id), rates, as_of)

    def _drawn(
        self, whole: _Whole, plan: Plan, benefits: Sequence[Benefit], rates: Rates
    ) -> PlanBoard:
        day = whole.day
        tracked = self._tracked(whole, plan)
        of_plan = {"plan_id": [plan.id]}
        risks = self._reader.all(Risk, **of_plan)
        swot = self._reader.all(SwotItem, **of_plan)
        versions = self._reader.all(PlanVersion, **of_plan)
        owner = whole.account.owner or self._queries.preferences().manager
        shown = [one for one in benefits if _in_period(one, plan)]
        return PlanBoard(
            account=whole.account,
            currency=rates.currency,
            day=day,
            plans=whole.plans,
            plan=plan,
            goals=tuple(one for one, _ in tracked if one.objective.side is Side.THEIRS),
            objectives=tuple(one for one, _ in tracked if one.objective.side is Side.OURS),
            swot=tuple(sorted(swot, key=lambda one: (one.position, one.id))),
            actions=tuple(_in_order(tracked, owner)),
            risks=tuple(sorted(risks, key=lambda one: (one.closed, -one.weight, one.id))),
            delivered=tuple(self._delivered(shown)),
            value=_value(shown, rates, day),
            versions=tuple(sorted(versions, key=lambda one: one.number, reverse=True)),
        )

    def _tracked(self, whole: _Whole, plan: Plan) -> list[tuple[Tracked, list[Action]]]:
        """Return what is to be reached in order, each with the actions that serve it."""
        objectives = sorted(
            self._reader.all(Objective, plan_id=[plan.id]), key=lambda one: (one.position, one.id)
        )
        serving: defaultdict[UUID, list[Action]] = defaultdict(list)
        if objectives:
            for action in self._reader.all(Action, objective_id=[one.id for one in objectives]):
                if action.objective_id is not None and action.status is not ActionStatus.DROPPED:
                    serving[action.objective_id].append(action)
        measures = Measures(self._queries, self._reader, whole.account, plan, whole.day)
        numbers = {Side.OURS: 0, Side.THEIRS: 0}
        found = []
        for one in objectives:
            numbers[one.side] += 1
            tracked = Tracked(
                objective=one,
                number=numbers[one.side],
                progress=objective_progress(one, plan, measures.current(one), whole.day),
                actions=_tally(serving[one.id], whole.day),
            )
            found.append((tracked, serving[one.id]))
        return found

    def _benefits(self, account_id: UUID) -> Sequence[Benefit]:
        found = self._reader.all(Benefit, account_id=[account_id])
        return sorted(
            found,
            key=lambda one: (one.delivered_on or one.confirmed_on or date.max, one.id),
            reverse=True,
        )

    def _delivered(self, benefits: Iterable[Benefit]) -> Iterable[Delivered]:
        benefits = list(benefits)
        ids = {one.contact_id for one in benefits if one.contact_id is not None}
        names: Mapping[UUID, str] = (
            {one.id: one.name for one in self._reader.all(Contact, id=list(ids))} if ids else {}
        )
        for one in benefits:
            name = names.get(one.contact_id, "") if one.contact_id else ""
            yield Delivered(benefit=one, confirmed_by=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whole:
    account: Account
    plans: tuple[Plan, ...]
    day: date


def _titled(tracked: Iterable[Tracked]) -> Iterable[tuple[str, Progress]]:
    return ((one.objective.title, one.progress) for one in tracked)


def _tally(actions: Sequence[Action], day: date) -> Tally:
    done = [one for one in actions if one.status is ActionStatus.DONE]
    return Tally(
        total=len(actions),
        open=sum(one.is_open for one in actions),
        done=len(done),
        kept=sum(_kept(one) for one in done),
        late=sum(one.days_late(day) > 0 for one in actions),
    )


def _kept(action: Action) -> bool:
    """Whether what was done came by the day that was said first; without a day it did."""
    due, done = action.first_due, action.done_on
    return due is None or done is None or done <= due


def _in_order(
    tracked: Iterable[tuple[Tracked, Iterable[Action]]], owner: str
) -> list[PlannedAction]:
    """Return the actions: what is open first by its day, then the rest, the latest first."""
    found = [
        PlannedAction(action=action, serves=one, owner=action.owner or owner)
        for one, actions in tracked
        for action in actions
    ]
    still = [one for one in found if one.action.is_open]
    still.sort(key=lambda one: (one.action.due or date.max, one.action.id))
    done = [one for one in found if not one.action.is_open]
    done.sort(key=lambda one: (one.action.done_on or date.min, one.action.id), reverse=True)
    return still + done


def _in_period(benefit: Benefit, plan: Plan) -> bool:
    """Whether a value belongs to a plan's period; one without a day still is to come."""
    day = benefit.delivered_on or benefit.confirmed_on
    return day is None or plan.covers(day)


def _value(benefits: Iterable[Benefit], rates: Rates, as_of: date) -> ValueDelivered:
    gained = []
    for one in benefits:
        confirmed = one.confirmed_on is not None and one.confirmed_on <= as_of
        day = one.confirmed_on if confirmed else one.delivered_on
        promised = one.promised and rates.convert(one.promised, day or as_of)
        worth = one.worth and rates.convert(one.worth, day or as_of)
        gained.append(
            Gained(
                title=one.title,
                promised=promised.amount if promised else None,
                worth=worth.amount if worth else None,
                confirmed=confirmed,
                day=day,
            )
        )
    return value_realised(gained, as_of)
