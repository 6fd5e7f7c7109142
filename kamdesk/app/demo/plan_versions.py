"""How the plans of the sample stood at the reviews of the past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kamdesk.app.demo.northwind import Northwind
from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action, ActionStatus
from kamdesk.domain.benefits import Benefit
from kamdesk.domain.contacts import Contact, Support
from kamdesk.domain.criteria import Criterion, Rating
from kamdesk.domain.figures.figure import Figure, Unit
from kamdesk.domain.figures.objective_progress import SHARES, objective_progress
from kamdesk.domain.money import Money
from kamdesk.domain.objectives import Measure, Objective
from kamdesk.domain.plans import Plan, PlanVersion
from kamdesk.domain.risks import Risk
from kamdesk.domain.swot import SwotItem
from kamdesk.services.account_plans import Tally, Tracked
from kamdesk.services.plan_snapshots import Parts, Standing, snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator

TWELVE_MONTHS = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastStates:
    """One plan with its parts as they are today, from which earlier states are told."""

    account: Account
    plan: Plan
    objectives: Sequence[Objective]
    swot: Sequence[SwotItem]
    risks: Sequence[Risk]
    benefits: Sequence[Benefit]
    actions: Sequence[Action]
    people: Sequence[Contact]
    ratings: Sequence[Rating]
    criteria: Sequence[Criterion]
    trade: Northwind

    def version(self, number: int, told: dict[str, Any], day: date) -> PlanVersion:
        """Return the plan as it was frozen on a day."""
        gone = set(told["without"])
        parts = Parts(
            account=self.account,
            plan=self.plan,
            tracked=tuple(self._tracked(told["objectives"], day)),
            swot=[one for one in self.swot if one.title not in gone],
            risks=[replace(one, closed=False) for one in self.risks if one.title not in gone],
            actions=[one for one in self._actions(day) if one.title not in gone],
            benefits=[_before(one, day) for one in self.benefits if _known(one, day)],
            people=[self._person(one, told) for one in self.people if one.name not in gone],
            met=[one.id for one in self.people if one.name not in {*gone, *told["unmet"]}],
            ratings=tuple(self._ratings(told["ratings"])),
            standing=Standing(
                sales_12m=self._sold(day - TWELVE_MONTHS, day),
                wallet=Decimal(told["wallet"]),
                score=Decimal(str(told["score"])),
                health=Decimal(told["health"]),
            ),
        )
        return PlanVersion(
            plan_id=self.plan.id,
            number=number,
            title=told["title"],
            frozen_on=day,
            content=snapshot(parts, day, self.trade.currency).content(),
        )

    def _tracked(self, told: dict[str, Any], day: date) -> Iterator[Tracked]:
        for at, one in enumerate(self.objectives, 1):
            value = Decimal(str(told[one.title])) if one.title in told else None
            unit = Unit.PERCENT if one.measure in SHARES else Unit.PLAIN
            if one.measure is Measure.REVENUE:
                value, unit = self._sold(self.plan.starts, day).amount, Unit.MONEY
            current = Figure(rule="", value=value, as_of=day, parts=(), unit=unit)
            progress = objective_progress(one, self.plan, current, day)
            yield Tracked(objective=one, number=at, progress=progress, actions=Tally())

    def _actions(self, day: date) -> Iterator[Action]:
        """Return what was there by then; what was done later was open."""
        for one in self.actions:
            if one.done_on is not None and one.done_on > day:
                yield replace(one, status=ActionStatus.OPEN, done_on=None)
            elif one.done_on is not None or (one.due is not None and one.due < day + TWELVE_MONTHS):
                yield one

    def _person(self, one: Contact, told: dict[str, Any]) -> Contact:
        stance = told["support"].get(one.name)
        return replace(one, support=Support(stance)) if stance else one

    def _ratings(self, told: dict[str, int]) -> Iterator[tuple[Criterion, Rating]]:
        rated = {one.criterion_id: one for one in self.ratings}
        for criterion in self.criteria:
            if criterion.id in rated:
                rating = rated[criterion.id]
                value = told.get(criterion.name, rating.value)
                yield criterion, replace(rating, value=value)

    def _sold(self, first: date, last: date) -> Money:
        whole = sum(
            (
                sale.amount.amount
                for sale in self.trade.sales
                if sale.account_id == self.account.id and first <= sale.sold_on <= last
            ),
            Decimal(0),
        )
        return Money(whole, self.trade.currency).rounded


def _known(one: Benefit, day: date) -> bool:
    return one.delivered_on is not None and one.delivered_on <= day


def _before(one: Benefit, day: date) -> Benefit:
    if one.confirmed_on is not None and one.confirmed_on > day:
        return replace(one, confirmed_on=None, contact_id=None)
    return one
