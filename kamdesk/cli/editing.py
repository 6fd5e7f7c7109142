"""``kamdesk add``, ``set`` and ``delete``: single changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.limits import PREFIX as LIMIT
from kamdesk.domain.preferences import Preference
from kamdesk.domain.rhythm import PREFIX as RHYTHM
from kamdesk.services.fields import kind_named
from kamdesk.services.kinds import FACTS, Kind
from kamdesk.services.words import spoken
from kamdesk.services.words.changes import CHANGES

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence
    from uuid import UUID

    from kamdesk.cli.call import Call
    from kamdesk.services.keeping import Keeping
    from kamdesk.services.outcome import Outcome

RULES = (RHYTHM, LIMIT)


def add_arguments(parser: ArgumentParser) -> None:
    """Say what to add."""
    parser.add_argument("kind", metavar="KIND", help="account, contact, action, …")
    parser.add_argument("pairs", metavar="FIELD=VALUE", nargs="*")


def add(call: Call) -> Answer:
    """Take a new thing into the portfolio."""
    kind = kind_named(call.typed.kind)
    typed = pairs(call.typed.pairs)
    if kind is Kind.ATTACHMENTS:
        raise RuleBroken("attachment.needs.file")
    if kind is Kind.PREFERENCES:
        return _choose(call, call.entry(kind).new(typed))
    record = call.entry(kind).new(typed)
    return told(kind, record.id, keeping(call, kind).add(record))


def _choose(call: Call, made: Preference) -> Answer:
    outcome = call.desk.preferences.choose(made.name, made.value)
    stored = call.desk.reader.all(Preference, name=[made.name])[0]
    return told(Kind.PREFERENCES, stored.id, outcome)


def set_arguments(parser: ArgumentParser) -> None:
    """Say what to change, and to what."""
    parser.add_argument("kind", metavar="KIND")
    parser.add_argument("thing", metavar="ID", help="its id, or a name that only it has")
    parser.add_argument("pairs", metavar="FIELD=VALUE", nargs="*")


def change(call: Call) -> Answer:
    """Give fields of one thing other values."""
    kind = kind_named(call.typed.kind)
    typed = pairs(call.typed.pairs)
    if not typed:
        raise RuleBroken("entry.nothing.given")
    if kind is Kind.PREFERENCES and call.typed.thing.startswith(RULES):
        typed = [*typed, ("name", call.typed.thing)]  # a rule is there before it was ever chosen
        return _choose(call, call.entry(kind).new(typed))
    pk = call.directory.find(kind, call.typed.thing)
    record = call.desk.reader.one(FACTS[kind].entity, pk)
    given = call.entry(kind).values(typed, record)
    if kind is Kind.PREFERENCES:
        outcome = call.desk.preferences.choose(record.name, given.get("value", record.value))
    else:
        outcome = keeping(call, kind).change(pk, **given)
    return told(kind, pk, outcome)


def delete_arguments(parser: ArgumentParser) -> None:
    """Say what to delete."""
    parser.add_argument("kind", metavar="KIND")
    parser.add_argument("thing", metavar="ID", help="its id, or a name that only it has")


def delete(call: Call) -> Answer:
    """Put one thing in the trash."""
    kind = kind_named(call.typed.kind)
    pk = call.directory.find(kind, call.typed.thing)
    if kind is Kind.PREFERENCES:
        raise RuleBroken("entry.preference.stays", name=call.typed.thing)
    return told(kind, pk, keeping(call, kind).delete(pk))


def pairs(typed: Sequence[str]) -> list[tuple[str, str]]:
    """Take FIELD=VALUE apart."""
    found = []
    for each in typed:
        name, sign, value = each.partition("=")
        if not sign or not name.strip():
            raise RuleBroken("entry.pair.unreadable", value=each)
        found.append((name.strip(), value))
    return found


def keeping(call: Call, kind: Kind) -> Keeping[Any]:
    """Return the service that looks after a kind."""
    found: Keeping[Any] = getattr(call.desk, kind.value)
    return found


def told(kind: Kind, pk: UUID, outcome: Outcome) -> Answer:
    """Say what was done, and under which id it can be taken back."""
    data = {
        "kind": kind,
        "id": pk,
        "change": outcome.change_id,
        "label": outcome.label or None,
        "about": outcome.about or None,
    }
    return Answer(data=data, said=[done(outcome)])


def done(outcome: Outcome) -> str:
    """Return the sentence for a change that was made."""
    if outcome.change_id is None:
        return "Nothing had to change."
    return f"Done: {sentence(outcome.label, outcome.about)}."


def sentence(label: str, about: str) -> str:
    """Return what a change is called."""
    return spoken(CHANGES.get(label, label), {"about": about})
