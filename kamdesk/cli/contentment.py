"""``kamdesk satisfaction``: what customers answered, with how many they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.layout import shown
from kamdesk.domain.figures.satisfaction import spread

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from kamdesk.cli.call import Call
    from kamdesk.domain.figures.figure import Figure
    from kamdesk.services.asking import Asking, Question, Slice
    from kamdesk.services.satisfaction import Quarter, Said

ANSWERED = ("answered_on", "account", "respondent", "kind", "question", "score", "comment")
UNHAPPY = ("id", "answered_on", "account", "respondent", "score", "comment")
SLICED = ("name", "nps", "nps_n", "csat", "csat_n")


def satisfaction_arguments(parser: ArgumentParser) -> None:
    """Say whose."""
    parser.add_argument("account", metavar="ACCOUNT", nargs="?", help="all accounts if left out")
    parser.add_argument("--by", choices=("tier", "industry", "account"), help="print these only")


def satisfaction(call: Call) -> Answer:
    """Return NPS and CSAT with how many answered, by quarter, and every answer.

    Over all accounts also by segment and account, questions of one's own, the unhappy whom nobody
    has gone after, and who was never asked.
    """
    account = call.account(call.typed.account) if call.option("account") else None
    found = call.desk.surveys.satisfaction(account.id if account else None, call.as_of)
    answers = [_answer(one) for one in found.answers]
    data: dict[str, Any] = {
        "account": account.name if account else None,
        "as_of": found.as_of,
        "nps": _measured(found.nps),
        "csat": _measured(found.csat),
        "quarters": [_quarter(one) for one in found.quarters],
        "answers": answers,
    }
    said = [_sentence("NPS", found.nps), _sentence("CSAT", found.csat)]
    table = Table(rows=answers, columns=ANSWERED, title="Answers", empty="Nobody was asked yet.")
    tables = [table]
    if account is None:
        whole = call.desk.asking.asking(call.as_of)
        data |= _told(whole)
        tables = _tables(whole, call.option("by"), table)
    return Answer(data=data, said=said, tables=tables)


def _told(whole: Asking) -> dict[str, Any]:
    return {
        "segments": {
            "tier": [_slice(one) for one in whole.tiers],
            "industry": [_slice(one) for one in whole.industries],
        },
        "accounts": [_slice(one) for one in whole.accounts],
        "questions": [_question(one) for one in whole.questions],
        "to_follow_up": [_answer(one) for one in whole.to_follow_up],
        "never_asked": [{"id": one.id, "name": one.name} for one in whole.never_asked],
    }


def _tables(whole: Asking, by: str | None, answers: Table) -> list[Table]:
    """Return what is printed for people: a cut that was asked for, or the whole."""
    cuts = {"tier": whole.tiers, "industry": whole.industries, "account": whole.accounts}
    if by is not None:
        return [_slice_table(f"By {by}", cuts[by])]
    asked = [
        {
            "question": one.text or None,
            "mean": one.figure.value,
            "n": len(one.figure.parts),
            "given_0_to_10": " ".join(map(str, spread(one.figure))),
        }
        for one in whole.questions
    ]
    unhappy = [_answer(one) for one in whole.to_follow_up]
    never = [{"account": one.name, "tier": one.tier} for one in whole.never_asked]
    return [
        Table(rows=unhappy, columns=UNHAPPY, title="Not followed up", empty="Nobody waits."),
        _slice_table("By tier", whole.tiers),
        _slice_table("By industry", whole.industries),
        Table(rows=asked, title="Own questions", empty="No question of your own was asked."),
        Table(rows=never[:10], title=f"Never asked: {len(never)}", empty="Everybody was asked."),
        answers,
    ]


def _slice_table(title: str, slices: Sequence[Slice]) -> Table:
    rows = [
        {
            "name": one.name or None,
            "nps": one.nps.value,
            "nps_n": len(one.nps.parts),
            "csat": one.csat.value,
            "csat_n": len(one.csat.parts),
        }
        for one in slices
    ]
    return Table(rows=rows, columns=SLICED, title=title, empty="Nobody answered.")


def _slice(one: Slice) -> dict[str, Any]:
    about = {} if one.account_id is None else {"id": one.account_id}
    return about | {"name": one.name, "nps": _measured(one.nps), "csat": _measured(one.csat)}


def _question(one: Question) -> dict[str, Any]:
    return {
        "question": one.text or None,
        **_asked(one.figure),
        "accounts": one.accounts,
        "quarters": [
            {"first": quarter.first, **_asked(quarter.figure)} for quarter in one.quarters
        ],
    }


def _asked(figure: Figure) -> dict[str, Any]:
    """Return a mean with its n, and how many gave each score from 0 to 10."""
    return {"mean": figure.value, "n": len(figure.parts), "distribution": spread(figure)}


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
