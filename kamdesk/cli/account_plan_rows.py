"""A plan as rows: for JSON whole, for people in short tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Table
from kamdesk.cli.plain import cents
from kamdesk.domain.money import Money
from kamdesk.domain.swot import Quadrant

if TYPE_CHECKING:
    from decimal import Decimal

    from kamdesk.domain.figures.figure import Figure
    from kamdesk.services.account_plans import Delivered, PlanBoard, PlannedAction, Tally, Tracked

TEXTS = ("situation", "viewpoint", "proposition", "resources", "retrospective")
REACH = ("n", "title", "baseline", "current", "target", "progress", "on_track", "actions", "late")
WORK = ("due", "title", "serves", "owner", "status", "days_late")


def board_data(board: PlanBoard) -> dict[str, Any]:
    """Return everything of a plan."""
    plan = board.plan
    data: dict[str, Any] = {
        "account": board.account.name,
        "account_id": board.account.id,
        "as_of": board.day,
        "currency": board.currency,
        "plans": [
            {"id": one.id, "title": one.title, "starts": one.starts, "ends": one.ends}
            for one in board.plans
        ],
        "plan": None,
        "value": _value(board),
    }
    if plan is None:
        return data
    texts = {name: getattr(plan, name) or None for name in TEXTS}
    return data | {
        "plan": {
            "id": plan.id,
            "title": plan.title,
            "starts": plan.starts,
            "ends": plan.ends,
            "version": board.number,
            "strategy": board.account.strategy,
            **texts,
        },
        "period_gone": plan.share_gone(board.day),
        "on_track": _share(board.objectives_on_track),
        "goals_on_track": _share(board.goals_on_track),
        "tally": _tally(board.tally),
        "objectives": [_tracked(one) for one in board.objectives],
        "goals": [_tracked(one) for one in board.goals],
        "swot": {
            one.value: [{"id": item.id, "title": item.title} for item in board.quadrant(one)]
            for one in Quadrant
        },
        "actions": [_action(one, board) for one in board.actions],
        "risks": [
            {
                "id": one.id,
                "title": one.title,
                "likelihood": one.likelihood,
                "impact": one.impact,
                "weight": one.weight,
                "response": one.response or None,
                "owner": one.owner or None,
                "closed": one.closed,
            }
            for one in board.risks
        ],
        "delivered": [_delivered(one) for one in board.delivered],
        "versions": [
            {"id": one.id, "number": one.number, "title": one.title, "frozen_on": one.frozen_on}
            for one in board.versions
        ],
    }


def board_tables(board: PlanBoard) -> list[Table]:
    """Return a plan as tables for reading."""
    if board.plan is None:
        return []
    reach = [_reach(one) for one in board.objectives]
    goals = [_reach(one) for one in board.goals]
    work = [_action(one, board) for one in board.actions if one.action.is_open]
    swot = [
        {"of": quadrant, "title": one.title}
        for quadrant in Quadrant
        for one in board.quadrant(quadrant)
    ]
    risks = [
        {"risk": one.title, "weight": f"{one.likelihood} x {one.impact} = {one.weight}"}
        for one in board.risks
        if not one.closed
    ]
    given = [_delivered(one) for one in board.delivered]
    shown = ("title", "worth", "confirmed_on", "confirmed_by")
    return [
        Table(rows=reach, columns=REACH, title="Our objectives", empty="None yet."),
        Table(rows=goals, columns=REACH, title="Their goals", empty="None yet."),
        Table(rows=work, columns=WORK, title="Open actions", empty="None open."),
        Table(rows=swot, title="SWOT", empty="Nothing yet."),
        Table(rows=risks, title="Risks", empty="None."),
        Table(rows=given, columns=shown, title="Value delivered", empty="None yet."),
    ]


def _reach(one: Tracked) -> dict[str, Any]:
    data = _tracked(one)
    progress, track = data["progress"], data["on_track"]
    return data | {
        "n": one.number,
        "progress": None if progress is None else f"{progress * 100:.0f} %",
        "on_track": {True: "yes", False: "no", None: "not known"}[track],
        "actions": one.actions.total,
        "late": one.actions.late,
    }


def _tracked(one: Tracked) -> dict[str, Any]:
    objective, progress = one.objective, one.progress
    return {
        "id": objective.id,
        "title": objective.title,
        "measure": objective.measure,
        "unit": objective.unit or None,
        "baseline": objective.baseline,
        "target": objective.target,
        "current": progress.current.value,
        "progress": progress.figure.value,
        "period_gone": progress.gone,
        "on_track": progress.on_track,
        "note": progress.figure.note or None,
        "due": objective.due,
        "inputs": [_part(part.name, part.value) for part in progress.current.parts],
        "missing": [part.name for part in progress.figure.missing],
        "actions": _tally(one.actions),
    }


def _part(name: str, value: Decimal | None) -> dict[str, Any]:
    return {"name": name, "value": value}


def _tally(tally: Tally) -> dict[str, int]:
    return {
        "total": tally.total,
        "open": tally.open,
        "done": tally.done,
        "kept": tally.kept,
        "late": tally.late,
    }


def _action(one: PlannedAction, board: PlanBoard) -> dict[str, Any]:
    action = one.action
    return {
        "id": action.id,
        "title": action.title,
        "serves": one.serves.objective.title,
        "objective_id": one.serves.objective.id,
        "owner": one.owner or None,
        "due": action.due,
        "status": action.status,
        "done_on": action.done_on,
        "days_late": action.days_late(board.day),
    }


def _delivered(one: Delivered) -> dict[str, Any]:
    benefit = one.benefit
    return {
        "id": benefit.id,
        "title": benefit.title,
        "unit": benefit.unit or None,
        "baseline": benefit.baseline,
        "target": benefit.target,
        "measured": benefit.measured,
        "promised": benefit.promised,
        "worth": benefit.worth,
        "delivered_on": benefit.delivered_on,
        "confirmed_on": benefit.confirmed_on,
        "confirmed_by": one.confirmed_by or None,
        "evidence": benefit.evidence or None,
    }


def _value(board: PlanBoard) -> dict[str, Any]:
    value = board.value
    amounts = {
        name: cents(Money(getattr(value, name), board.currency))
        for name in ("confirmed", "unconfirmed", "promised")
    }
    return {"realised": value.share.value, **amounts, "currency": board.currency}


def _share(figure: Figure) -> dict[str, Any]:
    on = sum(int(part.value or 0) for part in figure.parts)
    known = len(figure.parts) - len(figure.missing)
    return {"share": figure.value, "on_track": on, "measured": known, "all": len(figure.parts)}
