"""``kamdesk report``: documents to hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.cli.answer import Answer
from kamdesk.cli.upkeep import absolute
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.planning import Audience

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call

KINDS = ("plan",)
FORMATS = ("pdf",)


def report_arguments(parser: ArgumentParser) -> None:
    """Say what to write, about whom, for whom, and where."""
    parser.add_argument("kind", metavar="KIND", choices=KINDS, help=", ".join(KINDS))
    parser.add_argument("--account", metavar="NAME", required=True)
    parser.add_argument("--format", choices=FORMATS, default=FORMATS[0])
    parser.add_argument("--out", metavar="FILE", required=True)
    parser.add_argument("--audience", choices=list(Audience), default=Audience.INTERNAL)


def report(call: Call) -> Answer:
    """Write a document."""
    out = absolute(call.typed.out)
    if out.is_dir():
        raise RuleBroken("report.out.is.folder", path=out)
    if not out.parent.is_dir():
        raise RuleBroken("report.folder.missing", path=out)
    if out.exists() and not out.is_file():
        raise RuleBroken("report.not.written", path=out, why="it is a device")
    account = call.account(call.typed.account)
    audience = Audience(call.typed.audience)
    plan = call.desk.plans.plan(account.id, audience, call.as_of)
    try:
        written = call.desk.plan_writer.write(plan, out)
    except OSError as error:
        raise RuleBroken("report.not.written", path=out, why=error.strerror) from error
    data = {
        "file": str(out),
        "kind": call.typed.kind,
        "account": account.name,
        "audience": audience,
        "as_of": plan.as_of,
        "standard": written.standard,
    }
    warnings = [f"The document had to do without {what}." for what in written.lost]
    return Answer(data=data, said=[f"Wrote {out}."], warnings=warnings)
