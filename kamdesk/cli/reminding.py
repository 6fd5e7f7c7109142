"""``kamdesk reminders``: what will be told when."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.reminding import VISITS_BEFORE, VISITS_BEFORE_MOST

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call
    from kamdesk.domain.reminders import Reminder

DAYS, MOST_DAYS = 14, 3660
COLUMNS = ("when", "kind", "account", "title", "day", "at")


def reminders_arguments(parser: ArgumentParser) -> None:
    """Say how far ahead, and how long before what is in the calendar."""
    parser.add_argument("--days", metavar="N", type=int, default=DAYS)
    parser.add_argument(
        "--before-visits",
        metavar="MINUTES",
        type=int,
        default=VISITS_BEFORE,
        help="as chosen in the settings of the window; half an hour if left out",
    )


def reminders(call: Call) -> Answer:
    """Return the reminders of the coming days, the first one first."""
    days, before = call.option("days", DAYS), call.option("before_visits", VISITS_BEFORE)
    if not 1 <= days <= MOST_DAYS:
        raise RuleBroken("reminder.days.impossible", value=days)
    if not 0 <= before <= VISITS_BEFORE_MOST:
        raise RuleBroken("action.reminder.impossible", value=before)
    first, last = call.today, call.today + timedelta(days=days - 1)
    since = datetime.combine(first, time.min).astimezone(UTC)
    until = datetime.combine(last + timedelta(days=1), time.min).astimezone(UTC)
    timed = [
        (moment, one)
        for one in call.desk.reminders.around(first, last, before)
        if (moment := one.moment(None)) is not None and since <= moment < until
    ]
    lines = [_line(moment, one) for moment, one in sorted(timed, key=lambda each: each[0])]
    table = Table(rows=lines, columns=COLUMNS, empty="Nothing is to be remembered in these days.")
    return Answer(data=lines, tables=[table])


def _line(moment: datetime, one: Reminder) -> dict[str, Any]:
    return {
        "when": moment.astimezone(),
        "kind": one.of,
        "account": one.account_name or None,
        "account_id": one.account_id,
        "title": one.title,
        "day": one.day,
        "at": one.at,
        "before": one.before,
        "id": one.about,
    }
