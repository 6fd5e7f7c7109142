"""The fields of each kind, as a person names and fills them."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import MISSING, dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.actions import ActionId
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.criteria import CriterionId, ModelId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.objectives import ObjectiveId
from kamdesk.domain.opportunities import OpportunityId
from kamdesk.domain.plans import PlanId
from kamdesk.domain.products import ProductId
from kamdesk.domain.reviews import ReviewId
from kamdesk.domain.team import ColleagueId
from kamdesk.domain.text import folded
from kamdesk.domain.touchpoints import TouchpointId
from kamdesk.services.kinds import FACTS, Kind

REFERS: dict[Any, Kind] = {
    AccountId: Kind.ACCOUNTS,
    ContactId: Kind.CONTACTS,
    TouchpointId: Kind.TOUCHPOINTS,
    ProductId: Kind.PRODUCTS,
    OpportunityId: Kind.OPPORTUNITIES,
    ModelId: Kind.MODELS,
    CriterionId: Kind.CRITERIA,
    ColleagueId: Kind.COLLEAGUES,
    ActionId: Kind.ACTIONS,
    PlanId: Kind.PLANS,
    ObjectiveId: Kind.OBJECTIVES,
    ReviewId: Kind.REVIEWS,
}
OURS = frozenset({"id", "version"})  # nobody types these


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: under which name it is typed, where it is kept, and what it takes."""

    name: str
    attribute: str
    type: Any
    optional: bool = False
    many: bool = False
    default: Any = MISSING

    @property
    def refers(self) -> Kind | None:
        """The kind of thing it names, if it names one."""
        return REFERS.get(self.type)

    @property
    def keyed(self) -> bool:
        """Whether it holds texts under names of one's own: ``custom.Route``."""
        return get_origin(self.type) is Mapping


@cache
def fields_of(kind: Kind) -> Mapping[str, Field]:
    """Return the fields of a kind by the names they are typed under: ``account``, ``due``, …."""
    entity = FACTS[kind].entity
    hints = get_type_hints(entity, localns={"date": date, "Mapping": Mapping})
    found = {}
    for each in dataclasses.fields(entity):
        if each.name not in OURS:
            field = _field(each, hints[each.name])
            found[field.name] = field
    return found


def field_of(kind: Kind, name: str) -> Field:
    """Return one field; an unknown name is refused with the list of those there are."""
    fields = fields_of(kind)
    wanted = folded(name.strip()).replace("-", "_").replace(" ", "_")
    found = fields.get(wanted) or next((f for f in fields.values() if f.attribute == wanted), None)
    if found is None:
        known = ", ".join(f"{n}.NAME" if each.keyed else n for n, each in fields.items())
        raise RuleBroken("entry.field.unknown", field=name, kind=kind, known=known)
    return found


def kind_named(name: str) -> Kind:
    """Return a kind by its noun or its plural, whatever the case."""
    wanted = name.strip().casefold()
    for kind, facts in FACTS.items():
        if wanted in {kind.value, kind.value.removesuffix("s"), facts.noun}:
            return kind
    raise RuleBroken("entry.kind.unknown", kind=name, known=", ".join(Kind))


def _field(each: dataclasses.Field[Any], hint: Any) -> Field:
    inner, optional, many = hint, False, False
    if get_origin(hint) in {Union, UnionType}:
        inner = next(one for one in get_args(hint) if one is not NoneType)
        optional = True
    if get_origin(inner) is tuple:
        inner, many = get_args(inner)[0], True
    default = each.default
    if default is MISSING and each.default_factory is not MISSING:
        default = each.default_factory()
    return Field(
        name=each.name.removesuffix("_id") if inner in REFERS else each.name,
        attribute=each.name,
        type=inner,
        optional=optional,
        many=many,
        default=default,
    )
