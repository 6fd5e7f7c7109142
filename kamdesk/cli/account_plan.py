"""``kamdesk plan``: the plan of an account, its versions, and what has changed since one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kamdesk.cli.account_plan_rows import board_data, board_tables
from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.editing import told
from kamdesk.cli.plain import amount
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.domain.text import folded
from kamdesk.services.kinds import Kind
from kamdesk.services.words import spoken
from kamdesk.services.words.plan_changes import DIFFERENCES, UNKNOWN

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call
    from kamdesk.domain.plan_diff import Difference
    from kamdesk.domain.plans import PlanVersion
    from kamdesk.services.account_plans import PlanBoard
    from kamdesk.services.plan_versions import PlanChanges

LAST = "last"


def plan_arguments(parser: ArgumentParser) -> None:
    """Say whose plan, of which period, and what to do with it."""
    parser.add_argument("account", metavar="ACCOUNT", nargs="?")
    parser.add_argument("--period", metavar="YEAR", help="or the title of a plan; now if left out")
    parser.add_argument(
        "--since", metavar="VERSION", help="a version's number, title or id, or 'last'"
    )
    parser.add_argument("--until", metavar="VERSION", help="with --since; now if left out")
    parser.add_argument("--freeze", metavar="TITLE", help="keep the plan as it stands today")
    parser.add_argument(
        "--start", metavar="OUTLINE", nargs="?", const="", help="begin a plan, empty or after one"
    )
    parser.add_argument("--copy", action="store_true", help="copy what is open to the next period")
    parser.add_argument(
        "--save-outline", metavar="NAME", help="keep what it asks for as an outline"
    )
    parser.add_argument("--outlines", action="store_true", help="list the outlines there are")


def plan(call: Call) -> Answer:
    """Return a plan, or do with it what was asked."""
    if call.typed.outlines:
        return _outlines(call)
    if not call.option("account"):
        raise RuleBroken("plan.of.whom")
    account = call.account(call.typed.account)
    if call.option("start") is not None:
        outcome = call.desk.plans.start(account.id, call.typed.start, starts=_year(call))
        begun = _find(call.desk.account_plans.board(account.id, as_of=call.as_of), outcome.about)
        return told(Kind.PLANS, begun, outcome)
    board = _chosen(call, call.desk.account_plans.board(account.id, as_of=call.as_of))
    if call.option("since"):
        return _since(call, board)
    written = _written(call, board)
    if written is not None:
        return written
    return Answer(data=board_data(board), said=_said(board), tables=board_tables(board))


def _written(call: Call, board: PlanBoard) -> Answer | None:
    """Do to a plan what was asked, if anything was."""
    if call.option("freeze") is not None:
        outcome = call.desk.versions.freeze(_needed(board), call.typed.freeze)
        newest = call.desk.account_plans.board(board.account.id, _needed(board)).versions[0]
        return told(Kind.VERSIONS, newest.id, outcome)
    if call.typed.copy:
        outcome = call.desk.plans.copy(_needed(board))
        after = call.desk.account_plans.board(board.account.id, as_of=call.as_of)
        return told(Kind.PLANS, _find(after, outcome.about), outcome)
    if call.option("save_outline"):
        outcome = call.desk.plans.save_template(_needed(board), call.typed.save_outline)
        return Answer(data={"outline": call.typed.save_outline}, said=[f"Saved {outcome.about}."])
    return None


def _outlines(call: Call) -> Answer:
    rows = [
        {
            "name": one.name,
            "own": one.own,
            "objectives": len(one.objectives),
            "actions": len(one.actions),
            "risks": len(one.risks),
            "summary": one.summary or None,
        }
        for one in call.desk.plans.templates()
    ]
    return Answer(data=rows, tables=[Table(rows=rows)])


def _chosen(call: Call, board: PlanBoard) -> PlanBoard:
    """Return the plan of the period that was named, or of the day."""
    wanted = call.option("period")
    if not wanted:
        return board
    for one in board.plans:
        if folded(one.title) == folded(wanted) or wanted == str(one.starts.year):
            return call.desk.account_plans.board(board.account.id, one.id, call.as_of)
    known = ", ".join(one.title for one in board.plans)
    raise RuleBroken("plan.unknown", name=wanted, known=known or "-")


def _year(call: Call) -> date | None:
    wanted = call.option("period")
    if not wanted:
        return None
    if not (wanted.isdigit() and len(wanted) == 4):
        raise RuleBroken("plan.year.unreadable", value=wanted)
    return date(int(wanted), 1, 1)


def _needed(board: PlanBoard) -> Any:
    if board.plan is None:
        raise RuleBroken("plan.none", name=board.account.name)
    return board.plan.id


def _find(board: PlanBoard, title: str) -> Any:
    return max((one.id for one in board.plans if one.title == title), default=None)


def _said(board: PlanBoard) -> list[str]:
    plan = board.plan
    if plan is None:
        others = ", ".join(one.title for one in board.plans)
        more = f" There is {others}: see --period." if others else ""
        return [f"No plan for {board.day.year} yet: 'kamdesk plan NAME --start' begins one.{more}"]
    track = board.objectives_on_track
    on = sum(int(part.value or 0) for part in track.parts)
    known = len(track.parts) - len(track.missing)
    tally = board.tally
    return [
        f"{plan.title}, version {board.number}, {plan.starts} to {plan.ends}, as of {board.day}",
        f"{on} of {known} objectives on track, {len(track.missing)} not measured",
        f"{tally.total} actions: {tally.done} done ({tally.kept} in time), {tally.late} late",
    ]


# -- what has changed ------------------------------------------------------------


def _since(call: Call, board: PlanBoard) -> Answer:
    plan_id = _needed(board)
    since = _version(board, call.typed.since)
    until = _version(board, call.option("until")) if call.option("until") else None
    found = call.desk.versions.changes(
        plan_id, since.id, until.id if until else None, as_of=call.as_of
    )
    if found is None:
        raise RuleBroken("version.none", name=board.account.name)
    currency = board.currency
    rows = [_difference(one, currency) for one in found.differences]
    said = [f"Since version {since.number}, {since.title}, {since.frozen_on}:"]
    table = Table(rows=rows, columns=("area", "says"), empty="Nothing has changed.")
    return Answer(data=_changes_data(found, rows), said=said, tables=[table])


def _changes_data(found: PlanChanges, rows: list[dict[str, Any]]) -> dict[str, Any]:
    until = found.until
    return {
        "plan": found.plan.title,
        "since": {"number": found.version.number, "title": found.version.title},
        "frozen_on": found.version.frozen_on,
        "until": {"number": until.number, "title": until.title} if until else None,
        "as_of": found.day,
        "changes": rows,
    }


def _version(board: PlanBoard, wanted: str) -> PlanVersion:
    """Return a version by number, title or id."""
    for one in board.versions:  # the newest first
        names = (str(one.number), str(one.id), folded(one.title), LAST)
        if folded(wanted) in names or wanted in names:
            return one
    known = ", ".join(f"{one.number} ({one.title})" for one in board.versions)
    if not known:
        raise RuleBroken("version.none", name=board.account.name)
    raise RuleBroken("version.unknown", name=wanted, known=known)


def _difference(one: Difference, currency: str) -> dict[str, Any]:
    return {
        "area": one.area.value,
        "code": one.code,
        "about": one.about,
        "before": one.before or None,
        "after": one.after or None,
        "mood": one.mood.value,
        "says": sentence(one, currency),
    }


def sentence(one: Difference, currency: str) -> str:
    """Return a change in one English line."""
    before, after = (_written_value(text, one.shape, currency) for text in (one.before, one.after))
    return spoken(
        DIFFERENCES.get(one.code, one.code), {"about": one.about, "before": before, "after": after}
    )


def _written_value(text: str, shape: str, currency: str) -> str:
    if not text:
        return UNKNOWN
    if shape == "money":
        return f"{amount(Money(Decimal(text), currency))} {currency}"
    return f"{text} %" if shape == "percent" else text
