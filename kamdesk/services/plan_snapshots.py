"""Puts a plan and its account into the form in which a version of it is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.benefits import Benefit
from kamdesk.domain.contacts import Contact, Support
from kamdesk.domain.criteria import Criterion, Rating
from kamdesk.domain.figures.figure import Unit
from kamdesk.domain.money import Money
from kamdesk.domain.plan_snapshot import Area, Seen, Snapshot, seen
from kamdesk.domain.plans import Plan
from kamdesk.domain.risks import Risk
from kamdesk.domain.swot import SwotItem
from kamdesk.services.account_plans import Tracked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


TEXTS = ("title", "situation", "viewpoint", "proposition", "resources", "retrospective")
TENTHS, CENTS, THOUSANDTHS = Decimal("0.1"), Decimal("0.01"), Decimal("0.001")
STANDS = {stance: 2 - at for at, stance in enumerate(Support)}  # 2 for us, -2 against


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The figures of an account that are kept with a version."""

    sales_12m: Money | None = None
    wallet: Decimal | None = None  # 0 to 100
    score: Decimal | None = None
    health: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a snapshot is made of, as it was read or made up."""

    account: Account
    plan: Plan
    tracked: Iterable[Tracked]
    swot: Iterable[SwotItem]
    risks: Iterable[Risk]
    actions: Iterable[Action]
    benefits: Iterable[Benefit]
    people: Iterable[Contact]
    met: Collection[UUID]
    ratings: Iterable[tuple[Criterion, Rating]]
    standing: Standing


def snapshot(parts: Parts, day: date, currency: str) -> Snapshot:
    """Return everything as it stands on a day."""
    made: Mapping[Area, Iterable[Seen]] = {
        Area.FIGURES: _figures(parts.standing),
        Area.PEOPLE: (_person(one, met=one.id in parts.met) for one in parts.people),
        Area.SCORES: (
            seen(criterion.id, criterion.name, value=rating.value)
            for criterion, rating in parts.ratings
        ),
        Area.OBJECTIVES: (seen_objective(one) for one in parts.tracked),
        Area.ACTIONS: (seen_action(one) for one in parts.actions),
        Area.RISKS: (_risk(one) for one in parts.risks),
        Area.SWOT: (seen(one.id, one.title, quadrant=one.quadrant) for one in parts.swot),
        Area.BENEFITS: (_benefit(one) for one in parts.benefits),
        Area.PLAN: _texts(parts.plan, parts.account),
    }
    return Snapshot(
        day=day, currency=currency, areas={area: tuple(ones) for area, ones in made.items()}
    )


def seen_objective(one: Tracked) -> Seen:
    """Return an objective with its measure as it stands."""
    objective, progress = one.objective, one.progress
    track = {True: "on", False: "off", None: ""}[progress.on_track]
    return seen(
        objective.id,
        objective.title,
        side=objective.side,
        measure=objective.measure,
        unit=objective.unit,
        baseline=objective.baseline,
        target=objective.target,
        current=_rounded(
            progress.current.value, TENTHS if progress.current.unit is Unit.PERCENT else CENTS
        ),
        progress=_rounded(progress.figure.value, THOUSANDTHS),
        track=track,
        due=objective.due,
        shape=SHAPES.get(progress.current.unit, ""),
    )


def seen_action(one: Action) -> Seen:
    """Return an action with its days and what became of it."""
    return seen(
        one.id,
        one.title,
        status=one.status,
        due=one.due,
        first_due=one.first_due,
        done_on=one.done_on,
        promise=one.promise,
        owner=one.owner,
    )


SHAPES = {Unit.MONEY: "money", Unit.PERCENT: "percent"}


def _figures(standing: Standing) -> Iterable[Seen]:
    money = standing.sales_12m
    told: tuple[tuple[str, Decimal | None, str], ...] = (
        ("sales_12m", None if money is None else money.rounded.amount, "money"),
        ("share_of_wallet", _rounded(standing.wallet, Decimal(1)), "percent"),
        ("score", _rounded(standing.score, Decimal("0.1")), ""),
        ("health", _rounded(standing.health, Decimal(1)), ""),
    )
    for name, value, shape in told:
        if value is not None:
            yield seen(name, name, value=value, shape=shape)


def _person(one: Contact, *, met: bool) -> Seen:
    return seen(
        one.id,
        one.name,
        title=one.title,
        role=one.role,
        support=one.support,
        stands=None if one.support is None else Decimal(STANDS[one.support]),
        met=met,
    )


def _risk(one: Risk) -> Seen:
    return seen(
        one.id,
        one.title,
        likelihood=one.likelihood,
        impact=one.impact,
        weight=one.weight,
        closed=one.closed,
    )


def _benefit(one: Benefit) -> Seen:
    worth = one.worth
    return seen(
        one.id,
        one.title,
        worth=f"{worth.rounded.amount:f} {worth.currency}" if worth else "",
        confirmed=one.is_confirmed,
        confirmed_on=one.confirmed_on,
    )


def _texts(plan: Plan, account: Account) -> Iterable[Seen]:
    for name in TEXTS:
        if getattr(plan, name):
            yield seen(name, name, text=getattr(plan, name))
    if account.strategy is not None:
        yield seen("strategy", "strategy", text=account.strategy)


def _rounded(value: Decimal | None, to: Decimal) -> Decimal | None:
    return None if value is None else value.quantize(to, ROUND_HALF_EVEN)
