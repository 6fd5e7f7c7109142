"""``kamdesk waiting``, ``satisfaction`` and ``follow-up``: what is open with customers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.editing import told
from kamdesk.cli.layout import shown
from kamdesk.domain.actions import Action
from kamdesk.services.kinds import Kind

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call
    from kamdesk.domain.figures.figure import Figure
    from kamdesk.services.satisfaction import Quarter, Said
    from kamdesk.services.waiting import Awaited, Department


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
    table = Table(rows=lines, columns=columns, empty="Nobody keeps us waiting.")
    return Answer(data=lines, tables=[table])


def satisfaction_arguments(parser: ArgumentParser) -> None:
    """Say whose."""
    parser.add_argument("account", metavar="ACCOUNT", nargs="?", help="all accounts if left out")


def satisfaction(call: Call) -> Answer:
    """Return NPS and CSAT with how many answered, by quarter, and every answer."""
    account = call.account(call.typed.account) if call.option("account") else None
    found = call.desk.surveys.satisfaction(account.id if account else None, call.as_of)
    answers = [_answer(one) for one in found.answers]
    data = {
        "account": account.name if account else None,
        "as_of": found.as_of,
        "nps": _measured(found.nps),
        "csat": _measured(found.csat),
        "quarters": [_quarter(one) for one in found.quarters],
        "answers": answers,
    }
    said = [_sentence("NPS", found.nps), _sentence("CSAT", found.csat)]
    columns = ("answered_on", "account", "respondent", "kind", "score", "comment")
    table = Table(rows=answers, columns=columns, title="Answers", empty="Nobody was asked yet.")
    return Answer(data=data, said=said, tables=[table])


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


def _measured(figure: Figure) -> dict[str, Any]:
    return {"value": figure.value, "n": len(figure.parts)}


def _quarter(one: Quarter) -> dict[str, Any]:
    return {"first": one.first, "nps": _measured(one.nps), "csat": _measured(one.csat)}


def _answer(one: Said) -> dict[str, Any]:
    return {
        "id": one.answer.id,
        "account": one.account,
        "respondent": one.respondent or None,
        "kind": one.answer.kind,
        "question": one.answer.question or None,
        "score": one.answer.score,
        "answered_on": one.answer.answered_on,
        "comment": one.answer.comment or None,
        "unhappy": one.is_unhappy,
    }


def _sentence(name: str, figure: Figure) -> str:
    value = shown(figure.value) if figure.value is not None else "unknown"
    return f"{name}, 12 months: {value} (n = {len(figure.parts)})"
