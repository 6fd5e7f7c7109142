"""``kamdesk hand-over``: an account as a package for the colleague who takes it over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.upkeep import absolute
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.team import Colleague
from kamdesk.services.handing_over import assign
from kamdesk.services.kinds import Kind

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from kamdesk.cli.call import Call
    from kamdesk.services.brief import BriefPromise


def hand_over_arguments(parser: ArgumentParser) -> None:
    """Say which account, to whom, and where the package goes."""
    parser.add_argument("account", metavar="ACCOUNT")
    parser.add_argument("--to", metavar="COLLEAGUE", required=True)
    parser.add_argument(
        "--out", metavar="FOLDER", required=True, help="a folder, or a file that ends with .zip"
    )
    parser.add_argument(
        "--assign", action="store_true", help="also note the account as the colleague's"
    )


def hand_over(call: Call) -> Answer:
    """Write a document to read and a file to import; tell every open promise."""
    account = call.account(call.typed.account)
    to = _colleague(call)
    out = absolute(call.typed.out)
    if not out.parent.is_dir():
        raise RuleBroken("report.folder.missing", path=out)
    is_zip = out.suffix.casefold() == ".zip"
    if out.exists() and out.is_dir() == is_zip:
        code = "report.out.is.folder" if is_zip else "file.exists"
        raise RuleBroken(code, path=out)
    package = call.desk.hand_overs.write(account.id, to, out, call.as_of)
    outcome = assign(call.desk.accounts, account.id, to) if call.typed.assign else None
    document = package.document
    data: dict[str, Any] = {
        "account": account.name,
        "to": to,
        "out": str(out),
        "files": list(package.files),
        "as_of": document.as_of,
        "promises": {"ours": _told(document.ours), "theirs": _told(document.theirs)},
        "records": {str(kind): count for kind, count in package.records.items()},
        "change": outcome.change_id if outcome else None,
    }
    said = [f"Wrote {out}: {', '.join(package.files)}."]
    if outcome is not None:
        said.append(f"{account.name} is noted as {to}'s.")
    tables = [
        Table(title="We promised", rows=_told(document.ours), empty="We owe nothing."),
        Table(title="They promised", rows=_told(document.theirs), empty="They owe nothing."),
    ]
    warnings = [f"The document had to do without {what}." for what in package.lost]
    return Answer(data=data, said=said, tables=tables, warnings=warnings)


def _colleague(call: Call) -> str:
    """Return the colleague's name as it is kept; somebody new goes by what was typed."""
    typed = " ".join(str(call.typed.to).split())
    if not typed:
        raise RuleBroken("hand.over.to.nobody")
    try:
        known = call.directory.find(Kind.COLLEAGUES, typed)
    except RuleBroken as error:
        if error.code == "entry.name.unknown":
            return typed
        raise
    return call.desk.reader.one(Colleague, known).name


def _told(promises: Sequence[BriefPromise]) -> list[dict[str, Any]]:
    return [
        {"title": one.title, "owner": one.owner, "due": one.due, "days_late": one.days_late}
        for one in promises
    ]
