"""Everything that belongs to one account, so that it can be handed over whole."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kamdesk.domain.accounts import Account
from kamdesk.services.kinds import FACTS, Kind
from kamdesk.services.references import refer_again, references

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from kamdesk.services.ports import Reader

SHARED = (Kind.PRODUCTS, Kind.COLLEAGUES, Kind.MODELS, Kind.CRITERIA)  # named, not owned
WHOLE = {Kind.CRITERIA: "model_id"}  # a model without some of its criteria scores wrongly
LEFT = (Kind.RATES, Kind.PREFERENCES)  # of the portfolio, not of an account
AT_ONCE = 500  # ids asked for in one question


def belongings(reader: Reader, account_id: UUID) -> Mapping[Kind, Sequence[Any]]:
    """Return an account's records by kind, with the shared ones they name.

    What they name beyond, such as the account they are a part of, is let go of.
    """
    found: defaultdict[Kind, dict[UUID, Any]] = defaultdict(dict)
    account = reader.one(Account, account_id)
    found[Kind.ACCOUNTS][account.id] = account
    owned = [kind for kind in Kind if kind not in {*SHARED, *LEFT, Kind.ACCOUNTS}]
    while sum(_gather(reader, kind, found) for kind in owned):
        pass  # what was found may own more
    for kind in SHARED:
        _name(reader, kind, found)
    return {kind: tuple(_let_go(kind, found)) for kind in Kind if found[kind]}


def _gather(reader: Reader, kind: Kind, found: Mapping[Kind, dict[UUID, Any]]) -> int:
    """Take in what belongs to something found already; return how many that were.

    Of an account is what names it; else what cannot be without something found.
    """
    own = [each for each in references(kind) if each.to is Kind.ACCOUNTS]
    needed = [each for each in references(kind) if each.needed and each.to not in SHARED]
    before = len(found[kind])
    for reference in own or needed:
        ids = list(found[reference.to])
        for at in range(0, len(ids), AT_ONCE):
            some = reader.all(FACTS[kind].entity, **{reference.field: ids[at : at + AT_ONCE]})
            found[kind].update({record.id: record for record in some})
    return len(found[kind]) - before


def _name(reader: Reader, kind: Kind, found: Mapping[Kind, dict[UUID, Any]]) -> None:
    """Take in what is named of a shared kind, and what makes that whole."""
    wanted = {
        said
        for other in list(found)
        for reference in references(other)
        if reference.to is kind
        for record in found[other].values()
        for said in _said(record, reference.field)
    }
    if wanted:
        entity = FACTS[kind].entity
        found[kind].update({one.id: one for one in reader.all(entity, id=list(wanted))})
        if kind in WHOLE:
            _complete(reader, kind, found)


def _complete(reader: Reader, kind: Kind, found: Mapping[Kind, dict[UUID, Any]]) -> None:
    field, entity = WHOLE[kind], FACTS[kind].entity
    (to,) = (each.to for each in references(kind) if each.field == field)
    above = {getattr(record, field) for record in found[kind].values()}
    found[to].update({one.id: one for one in reader.all(FACTS[to].entity, id=list(above))})
    all_of = reader.all(entity, **{field: list(above)})
    found[kind].update({one.id: one for one in all_of})


def _let_go(kind: Kind, found: Mapping[Kind, dict[UUID, Any]]) -> Iterable[Any]:
    for record in found[kind].values():
        kept = refer_again(kind, record, lambda to, said: said if said in found[to] else None)
        if kept is not None:
            yield kept


def _said(record: Any, field: str) -> Iterable[UUID]:
    value = getattr(record, field)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)
