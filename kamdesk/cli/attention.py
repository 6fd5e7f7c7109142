"""``kamdesk today``."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.layout import shown
from kamdesk.domain.money import Money
from kamdesk.services.words import spoken
from kamdesk.services.words.reasons import REASONS

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call
    from kamdesk.domain.attention import Attention


def today_arguments(parser: ArgumentParser) -> None:
    """Say how much to show."""
    parser.add_argument("--limit", metavar="N", type=int)


def today(call: Call) -> Answer:
    """Return what needs attention, most important first."""
    found = call.desk.today.today(call.as_of)
    lines = [_line(one, found.currency) for one in found.lines[: call.limit]]
    columns = ("due", "account", "title", "reason")
    said = f"{found.as_of.isoformat()}: {len(lines)} of {len(found.lines)} lines."
    table = Table(rows=lines, columns=columns, empty="Nothing needs attention.")
    return Answer(data=lines, said=[said] if lines else [], tables=[table])


def reason(one: Attention, currency: str) -> str:
    """Return why a line stands in Today."""
    words: dict[str, object] = {
        name: shown(Money(value, currency))
        if name == "amount" and isinstance(value, Decimal)
        else shown(value)
        for name, value in one.parameters
    }
    return spoken(REASONS.get(one.reason, one.reason), words).rstrip(": ")


def _line(one: Attention, currency: str) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "group": one.group,
        "reason": reason(one, currency),
        "code": one.reason,
        "account": one.account_name or None,
        "account_id": one.account_id,
        "id": one.subject_id,
        "title": one.title,
        "due": one.due,
        "days": one.days,
    }
