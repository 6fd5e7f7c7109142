"""``kamdesk export``: everything in a file that outlives the program, or people as cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.upkeep import absolute
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.handing_over import is_package
from kamdesk.services.kinds import Kind
from kamdesk.services.planning import Audience

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence
    from pathlib import Path

    from kamdesk.cli.call import Call
    from kamdesk.services.interchange import Merged

FORMATS = ("json", "vcf")


def export_arguments(parser: ArgumentParser) -> None:
    """Say in which form, and where to."""
    parser.add_argument("format", metavar="FORMAT", choices=FORMATS, help=", ".join(FORMATS))
    parser.add_argument("out", metavar="OUT", help="a file; one that exists is replaced")
    parser.add_argument("--account", metavar="NAME", help="only this account, or its people")
    parser.add_argument(
        "--audience",
        choices=list(Audience),
        default=Audience.INTERNAL,
        help="vcf: a customer does not get our notes",
    )


def export(call: Call) -> Answer:
    """Write what is kept; 'kamdesk import' takes it in again without loss."""
    out = absolute(call.typed.out)
    if out.is_dir():
        raise RuleBroken("report.out.is.folder", path=out)
    if not out.parent.is_dir():
        raise RuleBroken("file.folder.missing", path=out)
    if out.exists() and (not out.is_file() or out.samefile(_portfolio(call))):
        raise RuleBroken("export.not.written", path=out, why="it is kept as it is")
    if call.typed.format == "vcf":
        return _cards(call, out)
    if call.typed.audience != Audience.INTERNAL:
        raise RuleBroken("export.always.whole")
    account = call.account(call.typed.account) if call.typed.account else None
    interchange = call.desk.interchange
    counts = (
        interchange.export_account(account.id, out)
        if account
        else interchange.export_everything(out)
    )
    rows: list[dict[str, Any]] = [{"kind": kind, "rows": count} for kind, count in counts.items()]
    data: dict[str, Any] = {"file": str(out), "format": call.typed.format, "rows": dict(counts)}
    data["account"] = account.name if account else None
    without = () if account else interchange.without_content()
    data["without_content"] = without
    return Answer(
        data=data, said=[f"Wrote {out}."], tables=[Table(rows=rows)], warnings=_warned(without)
    )


def _cards(call: Call, out: Path) -> Answer:
    """Write people as cards, for a phone or a mail program."""
    account = call.account(call.typed.account) if call.typed.account else None
    count = call.desk.cards.write(
        out,
        account_id=account.id if account else None,
        internal=call.typed.audience == Audience.INTERNAL,
    )
    data = {
        "file": str(out),
        "format": "vcf",
        "account": account.name if account else None,
        "audience": call.typed.audience,
        "rows": {str(Kind.CONTACTS): count},
    }
    return Answer(data=data, said=[f"Wrote {out}: {count:,} contacts."])


def is_everything(files: list[Path]) -> bool:
    """Whether one file was named that may hold a whole portfolio."""
    if len(files) != 1 or not files[0].is_file():
        return False
    return files[0].suffix.casefold() == ".json" or is_package(files[0])


def take_everything(call: Call, file: Path) -> Answer:
    """Take in what ``kamdesk export json`` wrote, as one change."""
    dry = bool(call.typed.dry_run)
    merged = call.desk.hand_overs.take(file, dry_run=dry)
    change = merged.outcome.change_id
    if dry:
        said = "Nothing was changed; an import would do this:"
    elif change is None:
        said = "Everything was there already; nothing had to change."
    else:
        said = f"Imported; 'kamdesk undo {change}' takes it back."
    told = _told(merged, file)
    shown = {name: told[name] for name in ("file", "rows", "created", "updated", "unchanged")}
    warnings = _warned(merged.without_content)
    return Answer(data=[told], said=[said], tables=[Table(rows=[shown])], warnings=warnings)


def _warned(names: Sequence[str]) -> list[str]:
    """Say which attachments are there by name only."""
    return [f"The file of attachment '{name}' is missing." for name in names]


def _told(merged: Merged, file: Path) -> dict[str, Any]:
    """Return what became of the file, with the keys of every other import."""
    return {
        "file": str(file),
        "sheet": None,
        "kind": "portfolio",
        "found_in": None,
        "rows": merged.rows,
        "created": merged.created,
        "updated": merged.updated,
        "unchanged": merged.unchanged,
        "skipped": [],
        "notices": [],
        "without_content": merged.without_content,
        "columns": {},
        "reason": None,
        "change": merged.outcome.change_id,
    }


def _portfolio(call: Call) -> Path:
    return call.program.portfolio(call.option("portfolio"))
