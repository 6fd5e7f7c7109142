"""``kamdesk people``: who is who at a customer, where we know nobody, what to look at."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer, Table
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.words import spoken
from kamdesk.services.words.risks import RISKS

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator, Mapping, Sequence
    from uuid import UUID

    from kamdesk.cli.call import Call
    from kamdesk.domain.contacts import Seniority
    from kamdesk.domain.figures.coverage import Cell, Concern, Coverage
    from kamdesk.domain.ties import Tie
    from kamdesk.services.people import PeopleMap, Person

UNNAMED = "not known"
PEOPLE = (
    *("name", "title", "level", "support", "influence", "role", "relationship"),
    *("last", "next_due", "known_by"),
)


def people_arguments(parser: ArgumentParser) -> None:
    """Say whose people."""
    parser.add_argument("account", metavar="ACCOUNT", help="its name or id")


def people(call: Call) -> Answer:
    """Return the people as they report, the matrix of whom we met, and what is at risk."""
    account = call.account(call.typed.account)
    found = call.desk.people.people(account.id)
    if found is None:
        raise RuleBroken("record.gone")
    rows = [_row(person, depth, found) for person, depth in _in_order(found)]
    matrix = [_level(found.coverage, level) for level in found.coverage.levels]
    ties = [_tie(found, one) for one in found.ties]
    concerns = [_concern(one) for one in found.concerns]
    data = {
        "account": account.name,
        "as_of": found.today,
        "known": found.coverage.known,
        "met": found.coverage.met,
        "relationship": found.relationship.value,
        "gaps": found.coverage.gaps,
        "people": rows,
        "coverage": [_cell(cell) for cell in found.coverage.cells],
        "ties": ties,
        "concerns": concerns,
    }
    if not rows:
        return Answer(data=data, said=[f"{account.name}: nobody is known yet."])
    said = [f"{account.name}: {found.coverage.met} of {found.coverage.known} people met in a year."]
    tables = [
        Table(rows=rows, columns=PEOPLE, title="people", depth="depth"),
        Table(rows=matrix, title="coverage, those met of those known"),
        *([Table(rows=ties, title="ties")] if ties else ()),
    ]
    good = "Nothing stands out: deciders are met and several of us are known."
    columns = ("title", "reason", "todo")
    tables.append(Table(rows=concerns, columns=columns, title="look at this", empty=good))
    return Answer(data=data, said=said, tables=tables)


def _in_order(found: PeopleMap) -> Iterator[tuple[Person, int]]:
    """Yield everybody, each followed by who reports there, with how deep."""
    ids = {one.contact.id for one in found.people}
    below: defaultdict[UUID | None, list[Person]] = defaultdict(list)
    for one in found.people:
        boss = one.contact.reports_to_id
        below[boss if boss in ids else None].append(one)
    seen: set[UUID] = set()
    for head in (*below[None], *found.people):
        rest = [(head, 0)]
        while rest:
            one, depth = rest.pop()
            if one.contact.id not in seen:
                seen.add(one.contact.id)
                yield one, depth
                rest += [(each, depth + 1) for each in reversed(below[one.contact.id])]


def _row(person: Person, depth: int, found: PeopleMap) -> dict[str, Any]:
    contact, boss = person.contact, person.contact.reports_to_id
    above = found.person(boss) if boss else None
    return {
        "id": contact.id,
        "name": contact.name,
        "depth": depth,
        "title": contact.title,
        "level": contact.seniority,
        "function": contact.function,
        "reports_to": above.contact.name if above else None,
        "role": contact.role,
        "buying_center": contact.buying_center,
        "support": contact.support,
        "influence": contact.influence,
        "relationship": person.strength.value if person.strength else None,
        "met": person.met,
        "last": person.last,
        "next_due": person.due,
        "known_by": list(person.known_by),
    }


def _level(coverage: Coverage, level: Seniority | None) -> Mapping[str, str | None]:
    """Return a row of the matrix: how many of those known there were met."""
    row: dict[str, str | None] = {"level": level or UNNAMED}
    for function in coverage.functions:
        row[function or UNNAMED] = _said(coverage.cell(level, function))
    return row


def _said(cell: Cell) -> str | None:
    if not cell.known:
        return "gap" if cell.gap else None
    return f"{cell.met} of {cell.known}" + (", gap" if cell.gap else "")


def _cell(cell: Cell) -> Mapping[str, Any]:
    return {
        "level": cell.level,
        "function": cell.function or None,
        "known": cell.known,
        "met": cell.met,
        "gap": cell.gap,
    }


def _tie(found: PeopleMap, tie: Tie) -> Mapping[str, Any]:
    one, other = found.person(tie.contact_id), found.person(tie.other_id)
    return {
        "contact": one.contact.name if one else None,
        "kind": tie.kind,
        "other": other.contact.name if other else None,
        "note": tie.note,
    }


def _concern(concern: Concern) -> Mapping[str, Any]:
    said = RISKS[concern.risk.value]
    about = {
        "name": concern.name,
        "colleague": concern.colleague,
        "function": concern.function,
        "count": concern.count,
        "day": concern.day.isoformat() if concern.day else "",
    }
    told: Sequence[str] = (
        said.where if said.where and concern.function else said.title,
        said.never if said.never and concern.day is None else said.reason,
        said.todo,
    )
    title, reason, todo = (spoken(each, about) for each in told)
    return {"risk": concern.risk, "title": title, "reason": reason, "todo": todo}
