"""``kamdesk calendar``: what is late, and what the days hold."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.call import near
from kamdesk.cli.reporting import lost, writable, written_to
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.calendar import AHEAD_DAYS
from kamdesk.services.calendar_entries import CalendarEntry, of_kinds
from kamdesk.services.coming import Event
from kamdesk.services.document_kinds import Form
from kamdesk.services.entry import read_day

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from datetime import date

    from kamdesk.cli.call import Call
    from kamdesk.services.calendar import AgendaPaper

COLUMNS = ("day", "at", "kind", "account", "title", "state")


def calendar_arguments(parser: ArgumentParser) -> None:
    """Say which days, and which kinds of things."""
    parser.add_argument("--from", dest="first", metavar="DATE", help="today if left out")
    parser.add_argument("--to", dest="last", metavar="DATE", help="two weeks if left out")
    parser.add_argument(
        "--kind",
        action="append",
        choices=[*Event],
        help="only these; may be said more than once",
    )
    parser.add_argument("--out", metavar="FILE", help="write it as PDF to take along")


def calendar(call: Call) -> Answer:
    """Return the agenda: what is late first, unless a first day is given, then day by day."""
    first, last = _range(call)
    kinds = call.option("kind") or list(Event)
    service = call.desk.calendar
    if call.option("out"):
        return _written(call, service.paper(first, last, kinds, as_of=call.as_of))
    late = () if call.option("first") else service.late(as_of=call.as_of)
    found = (*late, *service.between(first, last, as_of=call.as_of))
    lines = [_line(one) for one in of_kinds(found, kinds)]
    table = Table(rows=lines, columns=COLUMNS, empty="Nothing is in the calendar of these days.")
    return Answer(data=lines, tables=[table])


def _written(call: Call, paper: AgendaPaper) -> Answer:
    out = writable(call.typed.out)
    written = written_to(call, paper, out, Form.PDF)
    data = {
        "file": str(out),
        "first": paper.first,
        "last": paper.last,
        "late": len(paper.late),
        "lines": len(paper.lines),
        "as_of": paper.as_of,
        "standard": written.standard,
    }
    return Answer(data=data, said=[f"Wrote {out}."], warnings=lost(written))


def _range(call: Call) -> tuple[date, date]:
    said: str | None = call.option("first")
    first = _day(said, call.today) if said else call.today
    until: str | None = call.option("last")
    last = _day(until, call.today) if until else first + timedelta(days=AHEAD_DAYS - 1)
    if last < first:
        raise RuleBroken("calendar.days.reversed", first=first, last=last)
    return first, last


def _day(said: str, today: date) -> date:
    found = read_day(said, today)
    near(found.year, said)
    return found


def _line(one: CalendarEntry) -> dict[str, Any]:
    return {
        "kind": one.event,
        "day": one.day,
        "at": one.at,
        "minutes": one.minutes,
        "title": one.title or None,
        "account": one.account_name or None,
        "account_id": one.account_id,
        "people": list(one.people),
        "amount": one.amount,
        "currency": None,  # takes the amount's
        "promise": one.promise,
        "state": one.standing,
        "of": one.of,
        "id": one.id,
    }
