"""Finds here what somebody else keeps under another identity: by what both call it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from kamdesk.domain.text import folded
from kamdesk.services.kinds import FACTS, KIND_OF, Kind
from kamdesk.services.references import refer_again, references

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from uuid import UUID

    from kamdesk.services.ports import UnitOfWork

NAMES: Mapping[Kind, tuple[str, ...]] = {  # what one is told by, the surest first
    Kind.ACCOUNTS: ("external_id", "name"),
    Kind.CONTACTS: ("external_id", "email", "name"),
    Kind.PRODUCTS: ("external_id", "code", "name"),
    Kind.COLLEAGUES: ("external_id", "email", "name"),
    Kind.MODELS: ("name",),
    Kind.CRITERIA: ("name",),
}
WITHIN = {Kind.CONTACTS: "account_id", Kind.CRITERIA: "model_id"}


class Likenesses:
    """Gives foreign records the identities that the same things have here."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._here: dict[UUID, UUID] = {}

    def met(self, records: Sequence[Any]) -> list[Any]:
        """Return records of one kind as they are to be stored here.

        What a file let go of, such as the account above, stays as it is here.
        """
        kind = KIND_OF[type(records[0])]
        repository = self._work.of(FACTS[kind].entity)
        living = {one.id: one for one in repository.where(id=[each.id for each in records])}
        again = [refer_again(kind, each, self._meant) for each in records]
        told = [each for each in again if each is not None]
        if kind in NAMES:
            self._recognize(kind, [each for each in told if each.id not in living])
        met = [replace(each, id=self._here.get(each.id, each.id)) for each in told]
        if self._here:
            met = [refer_again(kind, each, self._meant) for each in met]  # to one's own kind
        known = {one.id: one for one in repository.where(id=[each.id for each in met])}
        return [_kept(kind, each, known.get(each.id)) for each in met]

    def _meant(self, _kind: Kind, said: UUID) -> UUID:
        return self._here.get(said, said)

    def _recognize(self, kind: Kind, foreign: Sequence[Any]) -> None:
        """Note who is who; a name that two go by tells nobody."""
        if not foreign:
            return
        names = [name for name in NAMES[kind] if name in _fields(kind)]
        ours = self._work.of(FACTS[kind].entity).where()
        for name in names:
            alike = _told_by(ours, partial(_key, kind, name=name))
            for one in foreign:
                found = alike.get(_key(kind, one, name=name), ())
                if one.id not in self._here and len(found) == 1:
                    self._here[one.id] = found[0].id


def _told_by(records: Iterable[Any], key: Callable[[Any], Any]) -> Mapping[Any, Sequence[Any]]:
    found: defaultdict[Any, list[Any]] = defaultdict(list)
    for record in records:
        if key(record) is not None:
            found[key(record)].append(record)
    return found


def _key(kind: Kind, record: Any, *, name: str) -> tuple[Any, str] | None:
    said = folded(str(getattr(record, name)).strip())
    within = getattr(record, WITHIN[kind]) if kind in WITHIN else None
    return (within, said) if said else None


def _fields(kind: Kind) -> set[str]:
    return {each.name for each in fields(FACTS[kind].entity)}


def _kept(kind: Kind, record: Any, there: Any | None) -> Any:
    """Leave a reference as it is here where the file says nothing of it."""
    if there is None:
        return record
    silent = {
        each.field: getattr(there, each.field)
        for each in references(kind)
        if not each.many and getattr(record, each.field) is None
    }
    return replace(record, **silent)
