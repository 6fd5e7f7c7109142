"""``kamdesk attach`` and ``save-attachment``: files into the portfolio, and out of it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli import output
from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.editing import done
from kamdesk.cli.upkeep import absolute
from kamdesk.domain.attachments import Attachment
from kamdesk.services.attaching import Of
from kamdesk.services.kinds import Kind

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from kamdesk.cli.call import Call

COLUMNS = ("name", "media_type", "size", "id")


def attach_arguments(parser: ArgumentParser) -> None:
    """Say which files, and whose they are."""
    parser.add_argument("files", metavar="FILE", nargs="+")
    whose = parser.add_mutually_exclusive_group(required=True)
    whose.add_argument("--account", metavar="NAME", help="an account, by its name or id")
    whose.add_argument("--contact", metavar="NAME", help="a person, by name or id")
    whose.add_argument("--touchpoint", metavar="ID", help="as 'list touchpoints' gives it")
    parser.add_argument("--note", metavar="TEXT", default="", help="what they are")


def attach(call: Call) -> Answer:
    """Take files into the portfolio, as one change."""
    find = call.directory.find
    typed = {kind: call.option(kind) for kind in ("account", "contact", "touchpoint")}
    ids = {f"{kind}_id": find(Kind(f"{kind}s"), name) for kind, name in typed.items() if name}
    files = [absolute(name) for name in call.typed.files]
    try:
        outcome = call.desk.attachments.attach_paths(
            files, Of(**ids), notes=call.typed.note, on_progress=_tell
        )
    finally:
        output.progress("")
    made = call.desk.reader.all(Attachment, id=list(outcome.ids))
    order = [path.name for path in files]
    rows = sorted((_said(one) for one in made), key=lambda row: _place(order, row["name"]))
    data = {"change": outcome.change_id, "attachments": rows}
    return Answer(data=data, said=[done(outcome)], tables=[Table(rows=rows, columns=COLUMNS)])


def save_arguments(parser: ArgumentParser) -> None:
    """Say which file, and where to."""
    parser.add_argument("attachment", metavar="ID", help="its id, or a name that only it has")
    parser.add_argument("out", metavar="OUT", help="a folder, or a new file")


def save(call: Call) -> Answer:
    """Write an attachment to the disk; nothing there is overwritten."""
    pk = call.directory.find(Kind.ATTACHMENTS, call.typed.attachment)
    place = call.desk.attachments.save(pk, absolute(call.typed.out))
    return Answer(data={"id": pk, "file": str(place)}, said=[f"Wrote {place}."])


def _said(one: Attachment) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "media_type": one.media_type,
        "size": one.size,
        "digest": one.digest,
        "account_id": one.account_id,
        "contact_id": one.contact_id,
        "touchpoint_id": one.touchpoint_id,
    }


def _place(order: list[str], name: str) -> int:
    return order.index(name) if name in order else len(order)


def _tell(name: str, read: int, size: int) -> None:
    output.progress(f"{name}: {read // 1024:,} of {size // 1024:,} KB")
