"""``kamdesk report``: documents to hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer
from kamdesk.cli.call import near
from kamdesk.cli.upkeep import absolute
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.document_kinds import FORMS, DocumentKind, Form
from kamdesk.services.entry import read_day
from kamdesk.services.plan_map import map_paper
from kamdesk.services.planning import Audience

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from datetime import date
    from pathlib import Path

    from kamdesk.cli.call import Call
    from kamdesk.domain.accounts import Account
    from kamdesk.services.document_kinds import Document
    from kamdesk.services.ports import WrittenDocument

KINDS = (DocumentKind.PLAN, DocumentKind.BRIEF, DocumentKind.MAP)


def report_arguments(parser: ArgumentParser) -> None:
    """Say what to write, about whom, for whom, and where."""
    parser.add_argument("kind", metavar="KIND", choices=KINDS, help=", ".join(KINDS))
    parser.add_argument(
        "--account", metavar="NAME", action="append", default=[], help="a brief takes several"
    )
    parser.add_argument("--day", metavar="DATE", help="briefs of all visits of a day")
    parser.add_argument("--format", choices=list(Form), default=Form.PDF)
    parser.add_argument("--out", metavar="FILE", required=True)
    parser.add_argument("--audience", choices=list(Audience), default=Audience.INTERNAL)


def report(call: Call) -> Answer:
    """Write a document."""
    paper, form = DocumentKind(call.typed.kind), Form(call.typed.format)
    if form not in FORMS[paper]:
        known = " or ".join(FORMS[paper])
        raise RuleBroken("report.form.missing", kind=paper, form=form, known=known)
    out = writable(call.typed.out)
    document, about = _PAPERS[paper](call)
    written = written_to(call, document, out, form)
    data = {
        "file": str(out),
        "kind": paper,
        "format": form,
        **about,
        "as_of": document.as_of,
        "standard": written.standard,
    }
    return Answer(data=data, said=[f"Wrote {out}."], warnings=lost(written))


def writable(typed: str) -> Path:
    """Return where a document goes; a place that cannot take one is refused."""
    out = absolute(typed)
    if out.is_dir():
        raise RuleBroken("report.out.is.folder", path=out)
    if not out.parent.is_dir():
        raise RuleBroken("report.folder.missing", path=out)
    if out.exists() and not out.is_file():
        raise RuleBroken("report.not.written", path=out, why="it is a device")
    return out


def written_to(call: Call, document: Document, out: Path, form: Form) -> WrittenDocument:
    """Write a document; what the disk says becomes a sentence."""
    try:
        return call.desk.writer.write(document, out, form)
    except OSError as error:
        raise RuleBroken("report.not.written", path=out, why=error.strerror) from error


def lost(written: WrittenDocument) -> list[str]:
    """Return what a document had to do without, as sentences."""
    return [f"The document had to do without {what}." for what in written.lost]


def _plan(call: Call) -> tuple[Document, dict[str, Any]]:
    account, audience = _account(call), Audience(call.typed.audience)
    plan = call.desk.papers.plan(account.id, audience, call.as_of)
    return plan, {"account": account.name, "audience": audience}


def _map(call: Call) -> tuple[Document, dict[str, Any]]:
    account = _account(call)
    if call.typed.audience != Audience.INTERNAL:
        raise RuleBroken("report.map.internal")
    found = call.desk.people.people(account.id)
    if found is None:
        raise RuleBroken("record.gone")
    return map_paper(found), {"account": account.name, "audience": Audience.INTERNAL}


def _account(call: Call) -> Account:
    if not call.typed.account:
        raise RuleBroken("report.account.missing")
    if len(call.typed.account) > 1:
        raise RuleBroken("report.one.account")
    return call.account(call.typed.account[0])


def _brief(call: Call) -> tuple[Document, dict[str, Any]]:
    audience, names, day = Audience(call.typed.audience), call.typed.account, _day(call)
    if not names and day is None:
        raise RuleBroken("report.account.missing")
    if names and day is not None:
        raise RuleBroken("report.day.or.account")
    if len(names) == 1:
        account = call.account(names[0])
        brief = call.desk.briefs.brief(account.id, audience, call.as_of)
        return brief, {"account": account.name, "audience": audience}
    if audience is not Audience.INTERNAL:
        raise RuleBroken("report.route.internal")
    accounts = [call.account(name).id for name in names]
    briefs = call.desk.briefs
    route = briefs.briefs(accounts, call.as_of) if day is None else briefs.route(day, call.as_of)
    named = [stop.account.name for stop in route.stops]
    return route, {"accounts": named, "day": day, "audience": audience}


def _day(call: Call) -> date | None:
    said: str | None = call.typed.day
    if said is None:
        return None
    found = read_day(said, call.today)
    near(found.year, said)
    return found


_PAPERS = {DocumentKind.PLAN: _plan, DocumentKind.BRIEF: _brief, DocumentKind.MAP: _map}
