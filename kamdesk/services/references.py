"""Which fields of a kind name something of another kind; read from the types of its fields."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from kamdesk.services.kinds import FACTS, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A field that names one of a kind, or several; a record cannot be without a needed one."""

    field: str
    to: Kind
    needed: bool = False
    many: bool = False


@cache
def references(kind: Kind) -> tuple[Reference, ...]:
    """Return what the fields of a kind refer to."""
    hints = get_type_hints(FACTS[kind].entity)
    named = ((each.name, hints[each.name]) for each in fields(FACTS[kind].entity))
    return tuple(_references(named))


def refer_again(kind: Kind, record: Any, meant: Callable[[Kind, UUID], UUID | None]) -> Any | None:
    """Return a record that refers to what is meant; none where a needed one is meant by nothing."""
    changes: dict[str, Any] = {}
    for reference in references(kind):
        said = getattr(record, reference.field)
        if reference.many:
            found = (meant(reference.to, one) for one in said)
            changes[reference.field] = tuple(one for one in found if one is not None)
        elif said is not None:
            changes[reference.field] = meant(reference.to, said)
            if changes[reference.field] is None and reference.needed:
                return None
    same = all(getattr(record, name) == value for name, value in changes.items())
    return record if same else replace(record, **changes)


def _references(named: Iterator[tuple[str, Any]]) -> Iterator[Reference]:
    known = _identities()
    for name, hint in named:
        if name == "id":
            continue
        if hint in known:
            yield Reference(field=name, to=known[hint], needed=True)
        elif get_origin(hint) is tuple and get_args(hint)[0] in known:
            yield Reference(field=name, to=known[get_args(hint)[0]], many=True)
        else:
            (one,) = [each for each in get_args(hint) if each is not NoneType][:1] or [None]
            if one in known and NoneType in get_args(hint):
                yield Reference(field=name, to=known[one])


@cache
def _identities() -> Mapping[Any, Kind]:
    return {get_type_hints(facts.entity)["id"]: kind for kind, facts in FACTS.items()}
