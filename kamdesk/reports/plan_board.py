"""The sections of a plan on what both sides want to reach and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.reports import english
from kamdesk.reports.plan_cells import cell, narrow, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.reports.text import Data
    from kamdesk.services.documents import CustomerPlan, InternalPlan, PlanGoal, PlanRisk, PlanValue

HEAVY, CONSIDERABLE = 10, 6  # of 25


def board_sections(plan: InternalPlan) -> list[Data]:
    """Return objectives, SWOT and risks, where any of them is written down."""
    found: list[Data] = []
    if plan.objectives:
        found.append(_objectives(plan.objectives))
    if plan.swot:
        found.append(_swot(plan))
    if plan.risks:
        found.append(_risks(plan.risks))
    return found


def value_sections(plan: CustomerPlan) -> list[Data]:
    """Return what the customer gained, where any of it is noted."""
    return [_values(plan.values)] if plan.values else []


def _objectives(objectives: Sequence[PlanGoal]) -> Data:
    heads = (
        ("Objective", "1.2fr", "left"),
        ("Measure", "1fr", "left"),
        ("Progress", "24mm", "right"),
        ("Until", "24mm", "right"),
    )
    rows: list[Data] = [
        [
            cell(one.title, tone="strong"),
            cell(one.measure or english.NO_VALUE),
            cell(english.percent(one.progress)),
            cell(english.day(one.due)),
        ]
        for one in objectives
    ]
    return {
        "kind": "Objectives",
        "title": f"{english.count(len(objectives), 'objective')} of ours",
        "table": table(heads, rows),
        "empty": "No objective is written down yet.",
    }


def _swot(plan: InternalPlan) -> Data:
    order = ("Strength", "Weakness", "Opportunity", "Threat")
    ones = sorted(plan.swot, key=lambda one: order.index(one.quadrant))
    rows: list[Data] = [[cell(one.quadrant, tone="strong"), cell(one.title)] for one in ones]
    return {
        "kind": "SWOT",
        "title": plan.viewpoint or "Strengths, weaknesses, opportunities, threats",
        "table": table((("What", "34mm", "left"), ("In a few words", "1fr", "left")), rows),
        "empty": "Nothing is written down yet.",
    }


def _risks(risks: Sequence[PlanRisk]) -> Data:
    heads = (
        ("Risk", "1.2fr", "left"),
        ("What is done about it", "1fr", "left"),
        ("Owner", "28mm", "left"),
        ("Weight", "26mm", "left"),
    )
    return {
        "kind": "Risks",
        "title": f"{english.count(len(risks), 'risk')} to watch",
        "table": table(heads, [_risk(one) for one in risks]),
        "empty": "No risk is written down yet.",
    }


def _risk(one: PlanRisk) -> Data:
    weight = one.likelihood * one.impact
    tone = "bad" if weight >= HEAVY else "warn" if weight >= CONSIDERABLE else "neutral"
    return [
        cell(one.title, tone="strong"),
        cell(one.response or english.NO_VALUE),
        cell(narrow(one.owner) or english.NO_VALUE),
        cell("", pill=f"{one.likelihood} × {one.impact} = {weight}", tone=tone),
    ]


def _values(values: Sequence[PlanValue]) -> Data:
    heads = (
        ("What was gained", "1.2fr", "left"),
        ("Measured", "1fr", "left"),
        ("Worth", "28mm", "right"),
        ("Confirmed", "38mm", "left"),
    )
    confirmed = sum(one.confirmed_on is not None for one in values)
    return {
        "kind": "Value delivered",
        "title": f"{confirmed} of {english.count(len(values), 'gain')} confirmed",
        "table": table(heads, [_value(one) for one in values]),
        "empty": "No value is noted yet.",
    }


def _value(one: PlanValue) -> Data:
    said = cell("", pill="Not yet", tone="warn")
    if one.confirmed_on is not None:
        said = cell(english.day(one.confirmed_on), small=one.confirmed_by)
    return [
        cell(one.title, tone="strong"),
        cell(one.measure or english.NO_VALUE),
        cell(english.whole_money(one.worth)),
        said,
    ]
