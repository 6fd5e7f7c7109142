"""``kamdesk waiting`` and ``follow-up``: what is open with customers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.editing import told
from kamdesk.domain.actions import Action
from kamdesk.services.kinds import Kind

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call
    from kamdesk.services.waiting import Awaited, Department

NOBODY = "Nobody keeps us waiting."


def waiting_arguments(parser: ArgumentParser) -> None:
    """Say whose."""
    parser.add_argument("department", metavar="DEPARTMENT", nargs="?", help="all if left out")


def waiting(call: Call) -> Answer:
    """Return what others have to do, department by department."""
    wanted = (call.option("department") or "").casefold()
    found = [
        one
        for one in call.desk.waiting.lists(call.as_of)
        if not wanted or one.name.casefold() == wanted
    ]
    lines = [_awaited(line, one) for one in found for line in one.lines]
    columns = ("department", "due", "account", "title", "owner")
    empty = f"Nobody in {call.typed.department} keeps us waiting." if wanted else NOBODY
    table = Table(rows=lines, columns=columns, empty=empty)
    return Answer(data=lines, tables=[table])


def follow_up_arguments(parser: ArgumentParser) -> None:
    """Say which answer."""
    parser.add_argument("answer", metavar="ID", help="of an answer, as `list surveys` gives it")
    parser.add_argument("--title", default="", help="what to call the action")


def follow_up(call: Call) -> Answer:
    """Make an action of an answer, due in a week."""
    pk = call.directory.find(Kind.SURVEYS, call.typed.answer)
    outcome = call.desk.surveys.follow_up(pk, call.typed.title)
    made = next(one for one in call.desk.reader.all(Action, id=list(outcome.ids)))
    return told(Kind.ACTIONS, made.id, outcome)


def _awaited(line: Awaited, department: Department) -> dict[str, Any]:
    return {
        "department": department.name or None,
        "theirs": department.theirs,
        "kind": line.kind,
        "id": line.id,
        "title": line.title,
        "account": line.account or None,
        "account_id": line.account_id,
        "owner": line.owner or None,
        "due": line.due,
        "days_late": line.days_late,
        "severity": line.severity,
    }
