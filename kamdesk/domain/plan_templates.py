"""Outlines of plans: what a good plan of its kind asks for, without a customer in it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kamdesk.domain.accounts import Strategy
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.objectives import Measure, Objective, Side
from kamdesk.domain.record import named
from kamdesk.domain.risks import Risk
from kamdesk.domain.swot import Quadrant, SwotItem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kamdesk.domain.plans import Plan

PREFIX = "plan.template."  # of the choices in which a manager's own outlines are kept


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinedObjective:
    """What is to be reached; ``at`` is the share of the period by which."""

    side: str = "ours"
    title: str
    measure: str = "own"
    unit: str = ""
    baseline: str | None = None
    target: str | None = None
    at: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinedAction:
    """What is to be done for the objective of a number, counted from 1 in the outline."""

    title: str
    serves: int
    at: float
    owner: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinedRisk:
    """What may go wrong."""

    title: str
    likelihood: int = 3
    impact: int = 3
    response: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTemplate:
    """A whole outline; ``own`` ones were saved by the key account manager."""

    name: str
    summary: str = ""
    strategy: str = ""
    situation: str = ""
    viewpoint: str = ""
    proposition: str = ""
    resources: str = ""
    objectives: tuple[OutlinedObjective, ...] = ()
    actions: tuple[OutlinedAction, ...] = ()
    risks: tuple[OutlinedRisk, ...] = ()
    swot: tuple[tuple[str, str], ...] = ()  # quadrant, words
    own: bool = False

    def __post_init__(self) -> None:
        named(self, "name", "template.name.empty")

    @property
    def text(self) -> str:
        """The outline as text to be kept."""
        whole = asdict(self)
        del whole["own"]
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of(cls, told: Mapping[str, Any], *, own: bool = False) -> PlanTemplate:
        """Read an outline from a file or from what was kept."""
        try:
            return cls(
                **{name: str(told.get(name, "")) for name in TEXTS},
                objectives=tuple(
                    OutlinedObjective(**{**each, **_texts(each)}) for each in told["objectives"]
                ),
                actions=tuple(OutlinedAction(**each) for each in told.get("actions", ())),
                risks=tuple(OutlinedRisk(**each) for each in told.get("risks", ())),
                swot=tuple((str(one), str(words)) for one, words in told.get("swot", ())),
                own=own,
            )
        except (KeyError, TypeError, ValueError) as error:
            raise RuleBroken("template.unreadable", name=told.get("name", "")) from error

    @classmethod
    def of_text(cls, text: str) -> PlanTemplate:
        """Read an outline that the manager saved."""
        try:
            return cls.of(json.loads(text), own=True)
        except (ValueError, AttributeError) as error:
            raise RuleBroken("template.unreadable", name="") from error

    @property
    def chosen_strategy(self) -> Strategy | None:
        """The strategy that goes with it, where it names one."""
        return Strategy(self.strategy) if self.strategy else None

    def objectives_of(self, plan: Plan) -> list[Objective]:
        """Return the objectives of a plan made after this outline."""
        return [
            Objective(
                plan_id=plan.id,
                side=Side(each.side),
                title=each.title,
                measure=Measure(each.measure),
                unit=each.unit,
                baseline=_number(each.baseline),
                target=_number(each.target),
                due=day_at(plan, each.at),
                position=at,
            )
            for at, each in enumerate(self.objectives)
        ]

    def risks_of(self, plan: Plan) -> list[Risk]:
        """Return the risks of a plan made after this outline."""
        return [
            Risk(
                plan_id=plan.id,
                title=each.title,
                likelihood=each.likelihood,
                impact=each.impact,
                response=each.response,
            )
            for each in self.risks
        ]

    def swot_of(self, plan: Plan) -> list[SwotItem]:
        """Return the strengths and so on of a plan made after this outline."""
        return [
            SwotItem(plan_id=plan.id, quadrant=Quadrant(one), title=words, position=at)
            for at, (one, words) in enumerate(self.swot)
        ]


TEXTS = ("name", "summary", "strategy", "situation", "viewpoint", "proposition", "resources")


def day_at(plan: Plan, share: float) -> date:
    """Return the day on which a share of a plan's period is over."""
    whole = (plan.ends - plan.starts).days
    return plan.starts + timedelta(days=round(whole * min(1.0, max(0.0, share))))


def share_at(plan: Plan, day: date | None) -> float:
    """Return which share of a plan's period is over on a day; no day is its end."""
    whole = (plan.ends - plan.starts).days
    if day is None or not whole:
        return 1.0
    return round(min(1.0, max(0.0, (day - plan.starts).days / whole)), 3)


def _texts(each: Mapping[str, Any]) -> dict[str, str | None]:
    """Return numbers as text: what is kept knows no binary fractions."""
    told = {name: each.get(name) for name in ("baseline", "target")}
    return {name: None if value is None else str(value) for name, value in told.items()}


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
