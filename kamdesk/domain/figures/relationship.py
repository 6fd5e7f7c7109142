"""How strong our relationships at a customer are: the newest judgement of each person there."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part
from kamdesk.domain.strength import Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from uuid import UUID


RULE = "relationship"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Somebody at the customer, and how strong the relationship was judged last."""

    name: str
    newest: Strength | None


def newest(readings: Iterable[Strength], as_of: date) -> Mapping[UUID, Strength]:
    """Return the newest judgement of each person; of one day the one noted last."""
    found: dict[UUID, Strength] = {}
    for one in readings:
        known = found.get(one.contact_id)
        if one.noted_on <= as_of and (
            known is None or (known.noted_on, known.id) < (one.noted_on, one.id)
        ):
            found[one.contact_id] = one
    return found


def relationship(people: Iterable[Judged], as_of: date) -> Figure:
    """Return the mean of the newest judgements; who was never judged is counted as missing."""
    parts = tuple(
        Part(
            name=one.name,
            value=None if one.newest is None else Decimal(one.newest.value),
            day=None if one.newest is None else one.newest.noted_on,
        )
        for one in people
    )
    values = [part.value for part in parts if part.value is not None]
    mean = sum(values, Decimal(0)) / len(values) if values else None
    note = "" if values else "nothing.known"
    return Figure(rule=RULE, value=mean, as_of=as_of, parts=parts, note=note)
