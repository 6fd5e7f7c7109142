"""``kamdesk promises``: how we keep our word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.domain.figures.promises import Word
from kamdesk.services.promises import By

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call
    from kamdesk.services.promises import Keeper

COLUMNS = ("name", "kept_share", "n", "kept", "late", "broken")


def promises_arguments(parser: ArgumentParser) -> None:
    """Say what to count them by."""
    parser.add_argument("--by", choices=[*By], default=By.ACCOUNT)


def promises(call: Call) -> Answer:
    """Return the share of promises kept on the day said first, with what became of each."""
    lines = [_line(one) for one in call.desk.promises.keepers(By(call.typed.by), call.as_of)]
    empty = "No promise of ours was due in twelve months."
    return Answer(data=lines, tables=[Table(rows=lines, columns=COLUMNS, empty=empty)])


def _line(one: Keeper) -> dict[str, Any]:
    keeping = one.keeping
    return {
        "name": one.name or None,
        "account_id": one.account_id,
        "kept_share": keeping.share.value,
        "n": len(keeping.given),
        "kept": keeping.count(Word.KEPT),
        "late": keeping.count(Word.LATE),
        "broken": keeping.count(Word.BROKEN),
        "promises": [
            {"title": each.title, "due": each.due, "became": each.word} for each in keeping.given
        ],
    }
