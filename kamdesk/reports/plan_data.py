"""A plan as the template takes it: finished words, in sections, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.reports import english, findings
from kamdesk.reports.plan_sections import plan_sections
from kamdesk.services.documents import InternalPlan

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.reports.findings import Finding
    from kamdesk.reports.text import Data
    from kamdesk.services.documents import (
        CustomerPlan,
        PlanKpi,
    )

FIRST_PAGE_ACTIONS = 4


def plan_data(plan: CustomerPlan, fonts: Path) -> dict[str, Data]:
    """Return everything that is printed, in the order of the pages."""
    internal = isinstance(plan, InternalPlan)
    account = plan.account
    return {
        "title": f"Account plan {account.name}",
        "name": account.name,
        "overline": " · ".join(part for part in ("Key account plan", plan.period) if part),
        "about": " · ".join(_about(plan)),
        "facts": _facts(plan),
        "confidence": "Confidential · internal" if internal else f"Prepared for {account.name}",
        "as_of": english.day(plan.as_of),
        "date": [plan.as_of.year, plan.as_of.month, plan.as_of.day],
        "author": account.owner,
        "kpis": [_kpi(kpi) for kpi in plan.kpis],
        "summary": [_headline(finding) for finding in findings.summary(plan)],
        "goals": _goals(plan),
        "keywords": "account plan",
        "next_title": "Next deadlines",
        "next_empty": "No open action has a deadline.",
        "next": _next(plan),
        "sections": plan_sections(plan, fonts),
    }


def _about(plan: CustomerPlan) -> list[str]:
    account = plan.account
    place = ", ".join(part for part in (account.city, account.country) if part)
    tier = plan.tier if isinstance(plan, InternalPlan) else ""
    return [part for part in (tier, account.industry, place) if part]


def _facts(plan: CustomerPlan) -> list[Data]:
    since = plan.account.customer_since
    pairs = (
        ("Account manager", plan.account.owner),
        ("Customer since", english.day(since) if since else ""),
        ("As of", english.day(plan.as_of)),
        ("Currency", plan.account.currency),
    )
    return [[label, text] for label, text in pairs if text]


def _kpi(kpi: PlanKpi) -> Data:
    value = english.measure(kpi.value, kpi.unit)
    return {"label": kpi.label, "value": value, "note": kpi.note, "tone": kpi.tone}


def _headline(finding: Finding) -> Data:
    return {"text": f"{finding.text}.", "tone": finding.tone}


def _goals(plan: CustomerPlan) -> Data:
    rows: list[Data] = [
        {
            "title": goal.title,
            "measure": goal.measure,
            "due": f"until {english.day(goal.due)}" if goal.due else "",
            "progress": None if goal.progress is None else float(min(max(goal.progress, 0), 100)),
            "percent": english.percent(goal.progress),
        }
        for goal in plan.goals
    ]
    return {"title": findings.goals_finding(plan.goals).text, "rows": rows}


def _next(plan: CustomerPlan) -> list[Data]:
    """Return the first deadlines, for the first page."""
    waiting = [action for action in plan.actions if not action.done and action.due]
    waiting.sort(key=lambda action: (action.due or plan.as_of, action.title))
    return [
        {"title": a.title, "owner": a.owner, "due": english.day(a.due), "late": a.late}
        for a in waiting[:FIRST_PAGE_ACTIONS]
    ]
