"""``kamdesk duplicates``, ``merge`` and ``apart``: what may be in the portfolio twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.cli.editing import done, pairs
from kamdesk.services.fields import fields_of, kind_named
from kamdesk.services.merging import MERGED_KINDS

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from uuid import UUID

    from kamdesk.cli.call import Call
    from kamdesk.domain.merging import Side
    from kamdesk.services.merging import Merge, Twin, Twins

PAIRS = ("kind", "grade", "one", "other", "reasons", "ids")
SIDES = ("field", "this", "that", "result")


def duplicates_arguments(parser: ArgumentParser) -> None:
    """Say among which kind to look."""
    parser.add_argument("kind", metavar="KIND", nargs="?", help="accounts or contacts; both else")


def duplicates(call: Call) -> Answer:
    """List the pairs that may be one, the likeliest first, with what speaks for each."""
    kinds = [kind_named(call.typed.kind)] if call.typed.kind else MERGED_KINDS
    found = [twins for kind in kinds for twins in call.desk.merging.duplicates(kind)]
    rows = [
        {
            "kind": each.kind,
            "grade": each.grade,
            "one": _named(each.one),
            "other": _named(each.other),
            "reasons": ", ".join(each.reasons),
            "ids": f"{each.one.id} {each.other.id}",
        }
        for each in found
    ]
    said = ["No possible duplicates."] if not found else []
    tables = [Table(rows=rows, columns=PAIRS)] if rows else []
    return Answer(data=[_told(each) for each in found], said=said, tables=tables)


def merge_arguments(parser: ArgumentParser) -> None:
    """Say which two, and what the result is to say."""
    parser.add_argument("kind", metavar="KIND", help="account or contact")
    parser.add_argument("kept", metavar="KEPT", help="id or name of the one that stays")
    parser.add_argument("gone", metavar="GONE", help="id or name of the one it takes in")
    parser.add_argument("pairs", metavar="FIELD=VALUE", nargs="*", help="what the result says")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be done")


def merge(call: Call) -> Answer:
    """Make one of two; all that belonged to either belongs to the one that stays."""
    kind = kind_named(call.typed.kind)
    kept, gone = (call.directory.find(kind, name) for name in (call.typed.kept, call.typed.gone))
    look = call.desk.merging.look(kind, kept, gone)
    chosen = call.entry(kind).values(pairs(call.typed.pairs), look.this)
    data = _looked(look, chosen)
    if call.typed.dry_run:
        moving = [{"kind": each, "moving": count} for each, count in look.moving.items()]
        tables = [Table(rows=data["fields"], columns=SIDES), Table(rows=moving, title="Moving")]
        said = ["Nothing was changed; a merge would give this:"]
        return Answer(data=data | {"change": None}, said=said, tables=tables)
    outcome = call.desk.merging.merge(kind, kept, gone, chosen)
    return Answer(data=data | {"change": outcome.change_id}, said=[done(outcome)])


def apart_arguments(parser: ArgumentParser) -> None:
    """Say which two are not the same."""
    parser.add_argument("kind", metavar="KIND", help="account or contact")
    parser.add_argument("one", metavar="ONE")
    parser.add_argument("other", metavar="OTHER")
    parser.add_argument("--forget", action="store_true", help="offer the two again")


def apart(call: Call) -> Answer:
    """Remember that two are not the same, so that they are not offered again."""
    kind = kind_named(call.typed.kind)
    one, other = (call.directory.find(kind, name) for name in (call.typed.one, call.typed.other))
    merging = call.desk.merging
    tell = merging.forget if call.typed.forget else merging.apart
    outcome = tell(kind, one, other)
    data = {"kind": kind, "ids": [one, other], "change": outcome.change_id}
    return Answer(data=data, said=[done(outcome)])


def _named(one: Twin) -> str:
    return ", ".join(filter(None, (one.name, one.account, one.place)))


def _told(each: Twins) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "grade": each.grade,
        "reasons": list(each.reasons),
        "one": _twin(each.one),
        "other": _twin(each.other),
    }


def _twin(one: Twin) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "account": one.account or None,
        "place": one.place or None,
    }


def _looked(look: Merge, chosen: dict[str, Any]) -> dict[str, Any]:
    names = {field.attribute: name for name, field in fields_of(look.kind).items()}
    kept: UUID = look.this.id
    return {
        "kind": look.kind,
        "kept": kept,
        "gone": look.that.id,
        "fields": [_side(side, names, chosen) for side in look.sides if side.said],
        "noted": look.noted(chosen),
        "moving": dict(look.moving),
    }


def _side(side: Side, names: dict[str, str], chosen: dict[str, Any]) -> dict[str, Any]:
    return {
        "field": names[side.name],
        "this": side.this,
        "that": side.that,
        "result": chosen.get(side.name, side.result),
        "differs": side.differs,
    }
