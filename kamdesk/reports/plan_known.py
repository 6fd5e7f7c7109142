"""The sections of a plan on needs, issues, contracts and satisfaction; none where none is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.reports import english
from kamdesk.reports.plan_cells import cell, narrow, table
from kamdesk.services.documents import InternalPlan, OwnedIssue, SensedNeed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.reports.text import Data
    from kamdesk.services.documents import (
        CustomerPlan,
        PlanContract,
        PlanIssue,
        PlanNeed,
        PlanSatisfaction,
        PlanWish,
    )

TONES = {"Critical": "bad", "Major": "warn"}


def needs_and_issues(plan: CustomerPlan) -> list[Data]:
    """Return what they need and what is wrong, where any of it is noted."""
    found: list[Data] = []
    if plan.needs:
        found.append(_needs(plan))
    if plan.issues:
        found.append(issues_section(plan.issues, owned=isinstance(plan, InternalPlan)))
    return found


def contracts_and_answers(plan: CustomerPlan) -> list[Data]:
    """Return what was signed; in the copy that stays also what they answered."""
    found: list[Data] = []
    if plan.contracts:
        found.append(contracts_section(plan.contracts))
    if isinstance(plan, InternalPlan) and plan.satisfaction is not None:
        found.append(satisfaction_section(plan.satisfaction))
    return found


def wishes_section(wishes: Sequence[PlanWish]) -> dict[str, Data]:
    """Return how they want to be served and what is better left; for our own house."""
    rows: list[Data] = [[cell(one.name, tone="strong"), cell(one.text)] for one in wishes]
    return {
        "kind": "Service",
        "title": "How they want to be served",
        "table": table((("What", "38mm", "left"), ("How", "1fr", "left")), rows),
        "empty": "Nothing is noted.",
    }


def _needs(plan: CustomerPlan) -> Data:
    sensed = isinstance(plan, InternalPlan)
    heads = [("Need", "1.2fr", "left"), ("Answer", "1fr", "left")]
    if sensed:
        heads.append(("How known", "28mm", "left"))
    heads += [("Status", "26mm", "left"), ("Noted", "24mm", "right")]
    still = sum(one.status == "Open" for one in plan.needs)
    return {
        "kind": "Needs",
        "title": f"{english.count(still, 'need')} still to be answered",
        "table": table(heads, [_need(one) for one in plan.needs]),
        "empty": "No need is noted yet.",
    }


def _need(need: PlanNeed) -> Data:
    small = need.evidence if isinstance(need, SensedNeed) else ""
    first = [cell(need.title, small=small, tone="strong"), cell(need.solution or english.NO_VALUE)]
    if isinstance(need, SensedNeed):
        first.append(cell(narrow(need.kind)))
    tone = "good" if need.status == "Answered" else "neutral"
    last = [cell("", pill=narrow(need.status), tone=tone), cell(english.day(need.noted_on))]
    return [*first, *last]


def issues_section(issues: Sequence[PlanIssue], *, owned: bool = True) -> dict[str, Data]:
    """Return what is wrong; ``owned`` says who of ours mends it."""
    heads = [("Issue", "1fr", "left"), ("Severity", "26mm", "left")]
    if owned:
        heads.append(("Who mends it", "40mm", "left"))
    heads += [("Opened", "24mm", "right"), ("Due", "24mm", "right")]
    late = sum(one.late for one in issues)
    title = f"{english.count(len(issues), 'issue')} open"
    return {
        "kind": "Issues",
        "title": f"{title}, {late} past the date" if late else title,
        "table": table(heads, [_issue(one) for one in issues]),
        "empty": "No issue is open.",
    }


def _issue(issue: PlanIssue) -> Data:
    tone = TONES.get(issue.severity, "neutral")
    first = [cell(issue.title, tone="strong"), cell("", pill=narrow(issue.severity), tone=tone)]
    if isinstance(issue, OwnedIssue):
        owner = cell(narrow(issue.owner) or english.NO_VALUE, small=narrow(issue.department))
        first.append(owner)
    return [*first, cell(english.day(issue.opened)), cell(english.day(issue.due))]


def contracts_section(contracts: Sequence[PlanContract]) -> dict[str, Data]:
    """Return what was signed and until when."""
    heads = (
        ("Contract", "1fr", "left"),
        ("Begins", "24mm", "right"),
        ("Ends", "24mm", "right"),
        ("Notice by", "24mm", "right"),
        ("A year", "24mm", "right"),
    )
    ends = [one.ends for one in contracts if one.ends is not None]
    title = f"The next one ends {english.day(min(ends))}" if ends else "None of them ends by itself"
    return {
        "kind": "Contracts",
        "title": title,
        "table": table(heads, [_contract(one) for one in contracts]),
        "empty": "No contract is noted yet.",
    }


def _contract(contract: PlanContract) -> Data:
    small = "Renews itself unless notice is given" if contract.renews else ""
    return [
        cell(contract.title, small=small, tone="strong"),
        cell(english.day(contract.starts)),
        cell(english.day(contract.ends)),
        cell(english.day(contract.notice_by)),
        cell(english.whole_money(contract.value)),
    ]


def satisfaction_section(found: PlanSatisfaction) -> dict[str, Data]:
    """Return what people answered when they were asked."""
    heads = (
        ("Respondent", "36mm", "left"),
        ("Asked", "1fr", "left"),
        ("Score", "18mm", "left"),
        ("Comment", "1.2fr", "left"),
        ("Day", "24mm", "right"),
    )
    rows: list[Data] = [
        [
            cell(one.respondent or "Without a name", tone="strong"),
            cell(narrow(one.asked)),
            cell("", pill=one.score, tone="bad" if one.unhappy else "neutral"),
            cell(one.comment),
            cell(english.day(one.on)),
        ]
        for one in found.answers
    ]
    return {
        "kind": "Satisfaction",
        "title": _measured(found),
        "table": table(heads, rows),
        "empty": "Nobody was asked yet.",
    }


def _measured(found: PlanSatisfaction) -> str:
    parts = []
    if found.nps is not None:
        people = english.count(found.nps_count, "respondent")
        parts.append(f"NPS {english.number(found.nps, 0)} of {people}")
    if found.csat is not None:
        people = english.count(found.csat_count, "respondent")
        parts.append(f"CSAT {english.percent(found.csat)} of {people}")
    return ", ".join(parts) or "Nobody was asked in the last twelve months"
