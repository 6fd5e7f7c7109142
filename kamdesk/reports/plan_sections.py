"""The sections of a plan: each with its finding and words for when it is empty."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote

from kamdesk.charts.language import compact
from kamdesk.reports import english, findings
from kamdesk.reports.plan_board import board_sections, value_sections
from kamdesk.reports.plan_cells import cell, narrow, table
from kamdesk.reports.plan_charts import sales_chart, score_chart
from kamdesk.reports.plan_known import contracts_and_answers, needs_and_issues, wishes_section
from kamdesk.reports.plan_map import map_section
from kamdesk.services.documents import (
    InternalPlan,
    KnownPerson,
    TargetedMonth,
    WeighedOpportunity,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from pathlib import Path

    from kamdesk.reports.text import Data
    from kamdesk.services.documents import (
        CustomerPlan,
        PlanAction,
        PlanOpportunity,
        PlanPerson,
        PlanScore,
        SalesMonth,
    )

ADDRESS = re.compile(r"[^@\s<>\"'()]+@[^@\s<>\"'()]+\.[^@\s<>\"'()]+")


def plan_sections(plan: CustomerPlan, fonts: Path) -> list[Data]:
    """Return the sections in the order of the pages; the customer's copy has fewer."""
    found: list[Data] = [_situation(plan)]
    if isinstance(plan, InternalPlan):
        found.append(_prose("Strategy", "How we mean to win", plan.strategy, "strategy"))
        found += board_sections(plan)
    found += value_sections(plan)
    found.append(_people(plan))
    if isinstance(plan, InternalPlan):
        if plan.map is not None:
            found.append(map_section(plan.map, fonts))
        if plan.wishes:
            found.append(wishes_section(plan.wishes))
    found.append(_sales(plan, fonts))
    if isinstance(plan, InternalPlan):
        found.append(_score(plan, fonts))
    found += [_opportunities(plan), *needs_and_issues(plan), _actions(plan), _touchpoints(plan)]
    found += contracts_and_answers(plan)
    if isinstance(plan, InternalPlan) and plan.notes:
        found.append(_prose("Notes", "For ourselves", "\n\n".join(plan.notes), "notes"))
    return found


def _situation(plan: CustomerPlan) -> Data:
    return _prose("Situation", f"Where {plan.account.name} stands", plan.situation, "situation")


def _prose(kind: str, title: str, text: str, noun: str) -> Data:
    paragraphs: list[Data] = [part.strip() for part in text.split("\n\n") if part.strip()]
    return {
        "kind": kind,
        "title": title,
        "paragraphs": paragraphs,
        "empty": f"No {noun} is written down yet.",
    }


def _people(plan: CustomerPlan) -> Data:
    heads = [("Name", "1.3fr", "left"), ("Phone", "34mm", "left"), ("E-mail", "1.3fr", "left")]
    if isinstance(plan, InternalPlan):
        heads.insert(1, ("Role", "1fr", "left"))
    return {
        "kind": "People",
        "title": findings.people_finding(plan).text,
        "table": table(heads, [_person(person) for person in plan.people]),
        "empty": "Nobody at the customer is recorded yet.",
    }


def _person(person: PlanPerson) -> Data:
    name = cell(person.name, small=person.title, tone="strong")
    phone = cell(narrow(person.phone) or english.NO_VALUE)
    email = cell(person.email or english.NO_VALUE, href=_mailto(person.email))
    if isinstance(person, KnownPerson):
        return [name, cell(narrow(person.role) or english.NO_VALUE), phone, email]
    return [name, phone, email]


def _sales(plan: CustomerPlan, fonts: Path) -> Data:
    known = [
        month
        for month in plan.sales
        if month.actual is not None or month.previous is not None or _target(month) is not None
    ]
    heads = [(plan.account.currency, "21mm", "left")]
    heads += [(english.month(month.month), "1fr", "right") for month in known]
    return {
        "kind": "Sales",
        "title": findings.sales_finding(plan).text,
        "chart": sales_chart(plan, fonts),
        "table": table(heads, _sales_rows(known)),
        "empty": "No sales and no targets are recorded for this period.",
    }


def _sales_rows(months: Sequence[SalesMonth]) -> list[Data]:
    """Return the numbers below the chart, a column per month; lines without any are left out."""
    lines: list[tuple[str, list[str]]] = [
        ("Actual", [_short(month.actual) for month in months]),
        ("Target", [_short(_target(month)) for month in months]),
        ("Reached", [_reached(month) for month in months]),
        ("Year before", [_short(month.previous) for month in months]),
    ]
    return [
        [cell(name, tone="strong"), *(cell(text) for text in line)]
        for name, line in lines
        if any(text != english.NO_VALUE for text in line)
    ]


def _target(month: SalesMonth) -> Decimal | None:
    return month.target if isinstance(month, TargetedMonth) else None


def _reached(month: SalesMonth) -> str:
    target = _target(month)
    if month.actual is None or not target:
        return english.NO_VALUE
    return english.percent(month.actual / target * 100)


def _short(value: Decimal | None) -> str:
    return english.NO_VALUE if value is None else compact(value)


def _score(plan: InternalPlan, fonts: Path) -> Data:
    score = plan.score
    section: dict[str, Data] = {
        "kind": "Score",
        "title": findings.score_finding(plan).text,
        "empty": "No criterion is rated yet; rate the account in Scoring.",
    }
    if score is None:
        return section | {"table": table((), [])}
    rows: list[Data] = [
        [
            cell(narrow(part.criterion), tone="strong"),
            cell(english.number(part.weight, 0)),
            cell(english.number(part.value)),
            cell(part.evidence or "No evidence noted", tone="" if part.evidence else "muted"),
            cell(english.day(part.rated_on)),
        ]
        for part in score.parts
    ]
    columns = (
        ("Criterion", "44mm", "left"),
        ("Weight", "15mm", "right"),
        ("Value", "14mm", "right"),
        ("Evidence", "1fr", "left"),
        ("Rated on", "24mm", "right"),
    )
    return section | {
        "note": _coverage(score),
        "chart": score_chart(score, fonts),
        "table": table(columns, rows),
    }


def _coverage(score: PlanScore) -> str:
    parts = []
    if score.percent is not None:
        parts.append(f"{english.percent(score.percent)} of the scale from 1 to 10")
    if score.coverage is not None:
        parts.append(f"{english.percent(score.coverage)} of the weight is rated")
    return "; ".join(parts) + "." if parts else ""


def _opportunities(plan: CustomerPlan) -> Data:
    weighed = isinstance(plan, InternalPlan)
    heads = [("Opportunity", "1fr", "left")]
    if weighed:
        heads.append(("Stage", "25mm", "left"))
    heads.append(("Amount", "23mm", "right"))
    if weighed:
        heads += [("Chance", "15mm", "right"), ("Weighted", "23mm", "right")]
    heads.append(("Close", "24mm", "right"))
    return {
        "kind": "Opportunities",
        "title": findings.opportunities_finding(plan).text,
        "table": table(heads, [_opportunity(each) for each in plan.opportunities]),
        "empty": "Nothing is open at the moment.",
    }


def _opportunity(each: PlanOpportunity) -> Data:
    step = f"Next: {each.next_step}" if each.next_step else ""
    amount, close = cell(english.whole_money(each.amount)), cell(english.day(each.expected_close))
    if not isinstance(each, WeighedOpportunity):
        return [cell(each.title, small=step, tone="strong"), amount, close]
    small = " · ".join(part for part in (each.kind, step) if part)
    return [
        cell(each.title, small=small, tone="strong"),
        cell("", pill=narrow(each.stage), tone="info"),
        amount,
        cell(english.percent(each.probability)),
        cell(english.whole_money(each.weighted)),
        close,
    ]


def _actions(plan: CustomerPlan) -> Data:
    columns = (
        ("Action", "1fr", "left"),
        ("Owner", "38mm", "left"),
        ("Due", "24mm", "right"),
        ("Status", "26mm", "left"),
    )
    return {
        "kind": "Actions",
        "title": findings.actions_finding(plan).text,
        "table": table(columns, [_action(action) for action in _waiting_first(plan.actions)]),
        "empty": "Nothing is agreed yet.",
    }


def _waiting_first(actions: Sequence[PlanAction]) -> list[PlanAction]:
    """Return what is to be done by deadline, then what has been done."""
    return sorted(actions, key=lambda each: (each.done, each.due is None, each.due or date.max))


def _action(action: PlanAction) -> Data:
    if action.late:
        status = cell("", pill="Late", tone="bad")
    elif action.done:
        status = cell("", pill=narrow(action.status) or "Done", tone="good")
    else:
        status = cell("", pill=narrow(action.status) or "Open", tone="neutral")
    title = cell(action.title, tone="muted" if action.done else "strong")
    return [
        title,
        cell(narrow(action.owner) or english.NO_VALUE),
        cell(english.day(action.due)),
        status,
    ]


def _touchpoints(plan: CustomerPlan) -> Data:
    rows: list[Data] = [
        [
            cell(english.day(each.on), small=narrow(each.kind)),
            cell(narrow("\n".join(each.people)) or english.NO_VALUE),
            cell(each.summary, small=f"Outcome: {each.outcome}" if each.outcome else ""),
        ]
        for each in sorted(plan.touchpoints, key=lambda each: each.on, reverse=True)
    ]
    columns = (("Date", "26mm", "left"), ("People", "42mm", "left"), ("What", "1fr", "left"))
    return {
        "kind": "Contacts",
        "title": findings.touchpoints_finding(plan).text,
        "table": table(columns, rows),
        "empty": "No visit, call or message is recorded yet.",
    }


def _mailto(email: str) -> str:
    return f"mailto:{quote(email, safe='@')}" if ADDRESS.fullmatch(email) else ""
