"""``kamdesk timeline``: what happened with an account or a person, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.layout import shown
from kamdesk.domain.accounts import AccountId
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.entry import read_day
from kamdesk.services.happenings import KIND_OF_HAPPENING, Happening, Scope
from kamdesk.services.kinds import Kind

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from kamdesk.cli.call import Call
    from kamdesk.services.happenings import Entry

COLUMNS = ("day", "kind", "step", "title", "note")
USUAL = 50


def timeline_arguments(parser: ArgumentParser) -> None:
    """Say whose, and which part."""
    parser.add_argument(
        "account", metavar="ACCOUNT", nargs="?", help="its name or id, or a person's name"
    )
    parser.add_argument("--contact", metavar="NAME", help="a person, by name or id")
    parser.add_argument("--kind", metavar="KIND", action="append", default=[], help=_known())
    parser.add_argument("--search", metavar="TEXT", default="")
    parser.add_argument("--since", metavar="DATE")
    parser.add_argument("--until", metavar="DATE")
    parser.add_argument("--limit", metavar="N", type=int, default=USUAL)


def timeline(call: Call) -> Answer:
    """Return the lines of a timeline."""
    kinds = [_kind(name) for names in call.typed.kind for name in names.split(",")]
    marks = call.desk.timeline.marks(_scope(call), kinds, call.as_of)
    rows = [_said(entry) for entry in call.desk.timeline.entries(marks[: call.limit])]
    warnings = [f"{len(marks) - len(rows)} more: --limit shows them."] if marks[len(rows) :] else []
    table = Table(rows=[_read(row) for row in rows], columns=COLUMNS, empty="Nothing happened.")
    return Answer(data=rows, tables=[table], warnings=warnings)


def _scope(call: Call) -> Scope:
    account, contact = call.option("account"), call.option("contact")
    if bool(account) == bool(contact):
        raise RuleBroken("timeline.of.whom")
    since, until = (_day(call, call.option(name)) for name in ("since", "until"))
    account_id, contact_id = _whose(call, account, contact)
    return Scope(
        account_id=account_id,
        contact_id=contact_id,
        text=call.typed.search,
        since=since,
        until=until,
    )


def _whose(
    call: Call, account: str | None, contact: str | None
) -> tuple[AccountId | None, ContactId | None]:
    """Return whom a timeline is about; the name of a person alone will do as well."""
    find = call.directory.find
    if contact or not account:
        return None, ContactId(find(Kind.CONTACTS, contact or ""))
    try:
        return AccountId(find(Kind.ACCOUNTS, account)), None
    except RuleBroken as unknown:
        if unknown.code != "entry.name.unknown":
            raise
        try:
            return None, ContactId(find(Kind.CONTACTS, account))
        except RuleBroken as neither:
            raise (unknown if neither.code == unknown.code else neither) from None


def _day(call: Call, said: str | None) -> Any:
    return None if said is None else read_day(said, call.today)


def _kind(name: str) -> Happening:
    wanted = name.strip().casefold()
    for what in Happening:
        if wanted in {what.value, KIND_OF_HAPPENING[what].value, f"{what.value}s"}:
            return what
    raise RuleBroken("timeline.kind.unknown", value=name, known=_known())


def _known() -> str:
    return ", ".join(what.value for what in Happening)


def _said(entry: Entry) -> dict[str, Any]:
    mark = entry.mark
    return {
        "day": mark.day,
        "at": mark.at,
        "kind": mark.what,
        "step": mark.step,
        "id": mark.id,
        "touchpoint_kind": mark.touch,
        "title": entry.title,
        "note": entry.note,
        "survey": entry.survey,
        "value": entry.value,
        "missing": entry.missing,
        "changes": [{"field": m.field, "from": m.old, "to": m.new} for m in entry.moved],
        "change": mark.change_id,
    }


def _read(row: dict[str, Any]) -> dict[str, Any]:
    """Return a line as people read it."""
    note = row["note"] or _changes(row["changes"])
    if row["missing"]:
        note = f"{note} (report incomplete: {', '.join(row['missing'])})".strip()
    told = f"{row['value']} – {note}" if row["value"] is not None else note
    kind = row["touchpoint_kind"] or row["kind"]
    return {**row, "note": told, "kind": kind}


def _changes(changes: Sequence[dict[str, Any]]) -> str:
    return "; ".join(
        f"{one['field']}: {shown(one['from']) or '–'} → {shown(one['to']) or '–'}"
        for one in changes
    )
