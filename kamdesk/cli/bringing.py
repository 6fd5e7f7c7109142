"""``kamdesk import``: foreign files into the portfolio."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kamdesk.cli import output
from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.editing import pairs
from kamdesk.cli.exporting import is_everything, take_everything
from kamdesk.cli.upkeep import absolute
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.fields import kind_named
from kamdesk.services.imports.service import Progress, Watch
from kamdesk.services.tables import Given, Wishes
from kamdesk.services.words.problems import problem

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from uuid import UUID

    from kamdesk.cli.call import Call
    from kamdesk.services.imports.answer import FileAnswer, ImportAnswer
    from kamdesk.services.tables import Problem

SHOWN = ("file", "sheet", "kind", "rows", "created", "updated", "unchanged", "skipped", "note")
LEFT = ("file", "columns")
PROBLEM = ("row", "column", "value", "reason")


def import_arguments(parser: ArgumentParser) -> None:
    """Say which files, and what is not to be guessed."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="a file, or a folder of them")
    parser.add_argument("--as", dest="kind", metavar="KIND", help="what the rows are")
    parser.add_argument("--map", metavar="FIELD=COLUMN", action="append", default=[])
    parser.add_argument("--match", metavar="FIELD,…", help="fields that say which rows are known")
    parser.add_argument("--set", metavar="FIELD=VALUE", action="append", default=[])
    parser.add_argument("--dry-run", action="store_true", help="only say what would be done")
    parser.add_argument("--encoding", metavar="NAME")
    parser.add_argument("--delimiter", metavar="CHARACTER")
    parser.add_argument("--decimal", choices=(".", ","))
    parser.add_argument("--date-order", choices=("dmy", "mdy", "ymd"))


def bring_in(call: Call) -> Answer:
    """Import files as one change, or say what that would do."""
    typed = call.typed
    files = [absolute(name) for name in typed.files]
    if is_everything(files):
        return take_everything(call, files[0])
    tables = call.desk.tables.read(files, wishes(typed))
    match = [name.strip() for name in (typed.match or "").split(",") if name.strip()]
    service = call.desk.imports
    take = service.preview if typed.dry_run else service.apply
    try:
        done = take(tables, match=match, watch=Watch(on_progress=_tell))
    finally:
        output.progress("")
    if not done.taken:
        whys = {problem(one.reason) for one in done.files if one.reason}
        raise RuleBroken("import.nothing.taken", why="; ".join(sorted(whys)) or "no table is there")
    return _answer(done, dry=typed.dry_run)


def wishes(typed: Namespace) -> Wishes:
    """Return what was said about the files; the rest is detected."""
    delimiter = {"tab": "\t", "\\t": "\t"}.get(typed.delimiter, typed.delimiter)
    if delimiter is not None and len(delimiter) != 1:
        raise RuleBroken("import.delimiter.impossible", value=delimiter)
    return Wishes(
        kind=str(kind_named(typed.kind)) if typed.kind else None,
        columns=dict(pairs(typed.map)),
        fixed=dict(pairs(typed.set)),
        given=Given(
            encoding=typed.encoding,
            delimiter=delimiter,
            decimal=typed.decimal,
            date_order=typed.date_order,
        ),
    )


def told(one: FileAnswer, change: UUID | None) -> dict[str, Any]:
    """Return what became of one table, as it is promised."""
    return {
        "file": one.file,
        "sheet": one.sheet or None,
        "kind": one.kind,
        "found_in": one.found_in or None,
        "rows": one.rows,
        "created": one.created,
        "updated": one.updated,
        "unchanged": one.unchanged,
        "skipped": [_problem(each) for each in one.skipped],
        "notices": [_problem(each) for each in one.notices],
        "columns": one.columns,
        "reason": problem(one.reason) if one.reason else None,
        "change": change,
    }


def _answer(done: ImportAnswer, *, dry: bool) -> Answer:
    change = done.outcome.change_id
    data = [told(one, change) for one in done.files]
    rows = [
        {**each, "file": Path(one.file).name, "skipped": len(one.skipped)}
        | {"note": each["reason"]}
        for one, each in zip(done.files, data, strict=True)
    ]
    problems = [each for one in data for each in one["skipped"]]
    if dry:
        said = "Nothing was changed; an import would do this:"
    elif change is None:
        said = "Everything was there already; nothing had to change."
    else:
        said = f"Imported; 'kamdesk undo {change}' takes it back."
    tables = [Table(rows=rows, columns=SHOWN)]
    left = [each for each in map(_left, done.files) if each]
    if left:
        tables.append(Table(rows=left, columns=LEFT, title="Columns not taken"))
    if problems:
        tables.append(Table(rows=problems, columns=PROBLEM, title="Skipped"))
    return Answer(data=data, said=[said], tables=tables, failed=done.failed)


def _left(one: FileAnswer) -> dict[str, Any] | None:
    """Return the columns of a table that is taken which feed nothing."""
    names = [column for column, field in one.columns.items() if field is None]
    if not one.kind or one.found_in or not names:
        return None
    return {"file": Path(one.file).name, "columns": ", ".join(names)}


def _problem(one: Problem) -> dict[str, Any]:
    return {
        "row": one.row,
        "column": one.column or None,
        "value": one.value,
        "reason": problem(one.reason, one.value),
        "code": one.reason,
    }


def _tell(progress: Progress) -> None:
    output.progress(f"{progress.file}: {progress.rows:,} rows")
