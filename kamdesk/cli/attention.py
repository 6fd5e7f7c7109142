"""``kamdesk today``."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.call import near
from kamdesk.cli.editing import done
from kamdesk.cli.layout import shown
from kamdesk.domain.attention import Kind
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.services.entry import read_day
from kamdesk.services.words import spoken
from kamdesk.services.words.reasons import REASONS

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call
    from kamdesk.domain.attention import Attention
    from kamdesk.services.today import Today


def today_arguments(parser: ArgumentParser) -> None:
    """Say how much to show."""
    parser.add_argument("--limit", metavar="N", type=int)
    parser.add_argument("--evening", action="store_true", help="what of the day is not noted yet")
    parser.add_argument("--resting", action="store_true", help="what rests instead, until when")


def today(call: Call) -> Answer:
    """Return what needs attention, most important first."""
    found = call.desk.today.today(call.as_of)
    if call.option("evening"):
        return _evening(call)
    if call.option("resting"):
        return _resting(found)
    lines = [_line(one, found.currency) for one in found.lines[: call.limit]]
    columns = ("due", "account", "title", "reason")
    said = f"{found.as_of.isoformat()}: {len(lines)} of {len(found.lines)} lines."
    table = Table(rows=lines, columns=columns, empty="Nothing needs attention.")
    rest = [f"{len(found.resting)} rest, see --resting."] if found.resting else []
    return Answer(data=lines, said=[*([said] if lines else []), *rest], tables=[table])


def _evening(call: Call) -> Answer:
    found = call.desk.evenings.evening(call.as_of)
    lines = [
        {
            "kind": one.kind,
            "at": one.at,
            "account": one.account_name or None,
            "account_id": one.account_id,
            "title": one.title,
            "id": one.id,
        }
        for one in found.lines
    ]
    columns = ("kind", "at", "account", "title")
    table = Table(rows=lines, columns=columns, empty="Nothing of the day is left to note.")
    return Answer(data=lines, tables=[table])


def _resting(found: Today) -> Answer:
    lines = [{**_line(one.line, found.currency), "until": one.until} for one in found.resting]
    columns = ("until", "account", "title", "reason")
    return Answer(data=lines, tables=[Table(rows=lines, columns=columns, empty="Nothing rests.")])


def rest_arguments(parser: ArgumentParser) -> None:
    """Say what is to rest, and until when."""
    parser.add_argument("id", metavar="ID", help="as 'kamdesk today --json' tells it")
    parser.add_argument("--kind", metavar="KIND", choices=[*Kind], help="where an id has several")
    parser.add_argument("--until", metavar="DAY", default="tomorrow", help="tomorrow if left out")
    parser.add_argument("--wake", action="store_true", help="let it stand again")


def rest(call: Call) -> Answer:
    """Let a line of Today rest until a day, or wake it."""
    found = call.desk.today.today(call.as_of)
    known = [*found.lines, *(one.line for one in found.resting)]
    wanted, kind = call.typed.id, call.option("kind")
    line = next(
        (one for one in known if str(one.subject_id) == wanted and kind in {None, one.kind.value}),
        None,
    )
    if line is None:
        raise RuleBroken("snooze.line.unknown", value=wanted)
    if call.option("wake"):
        outcome = call.desk.snoozes.wake(line)
        return Answer(data={"change": outcome.change_id}, said=[done(outcome)])
    until = read_day(call.typed.until, call.today)
    near(until.year, call.typed.until)
    outcome = call.desk.snoozes.rest(line, until, call.today)
    data = {"id": line.subject_id, "kind": line.kind, "until": until}
    return Answer(data=data | {"change": outcome.change_id}, said=[done(outcome)])


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
