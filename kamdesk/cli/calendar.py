"""``kamdesk calendar``: what is late, and what the days hold."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.call import near
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.calendar import AHEAD_DAYS
from kamdesk.services.calendar_entries import CalendarEntry, of_kinds
from kamdesk.services.coming import Event
from kamdesk.services.entry import read_day

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from datetime import date

    from kamdesk.cli.call import Call

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


def calendar(call: Call) -> Answer:
    """Return the agenda: what is late first, unless a first day is given, then day by day."""
    said: str | None = call.option("first")
    first = _day(said, call.today) if said else call.today
    until: str | None = call.option("last")
    last = _day(until, call.today) if until else first + timedelta(days=AHEAD_DAYS - 1)
    if last < first:
        raise RuleBroken("calendar.days.reversed", first=first, last=last)
    service, kinds = call.desk.calendar, call.option("kind") or list(Event)
    found = service.between(first, last, as_of=call.as_of)
    late = () if said else service.late(as_of=call.as_of)
    lines = [_line(one) for one in of_kinds((*late, *found), kinds)]
    table = Table(rows=lines, columns=COLUMNS, empty="Nothing is in the calendar of these days.")
    return Answer(data=lines, tables=[table])


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
