"""Two that turned out to be one: what each field says in both, and what it says afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from kamdesk.domain.accounts import Account
from kamdesk.domain.contacts import Contact
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.text import folded, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

MergedT = TypeVar("MergedT", Account, Contact)
NEVER = frozenset({"id", "version"})
TEXTS = frozenset(
    {
        *("situation", "goals", "financials", "decision_process", "trends", "service_level"),
        *("delivery", "invoicing", "no_go", "gifts", "interests", "notes"),
    }
)
EARLIEST = frozenset({"joined", "customer_since"})
OWN = frozenset({"left_on", "map_x", "map_y"})  # nothing of the other fills these
PLACE = ("street", "postal_code", "city", "region", "country")
KEEPSAKES = {
    "name": "Name",
    "number": "Number",
    "external_id": "ID",
    "website": "Website",
    "title": "Title",
    "department": "Department",
    "phone": "Phone",
    "mobile": "Mobile",
    "email": "E-mail",
}
ABOVE = frozenset({"parent_id", "reports_to_id"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A field of two that are to be one: what this says, what that says, and the result."""

    name: str
    this: Any
    that: Any
    result: Any

    @property
    def differs(self) -> bool:
        """Whether both say something, and not the same."""
        return bool(self.this and self.that) and not same(self.this, self.that)

    @property
    def said(self) -> bool:
        """Whether either of them says anything."""
        return any(value not in _NOTHING and value is not False for value in (self.this, self.that))


def sides(this: MergedT, that: MergedT) -> tuple[Side, ...]:
    """Return each field of both with what it would say: nothing is lost that could be kept.

    Texts are joined, the earlier beginning counts, what one leaves empty comes from the other;
    where both speak of one thing the one that stays is right. Two addresses are not mixed.
    """
    if this.id == that.id:
        raise RuleBroken("merge.with.itself")
    ids = (this.id, that.id)
    apart = frozenset(PLACE) if _two_places(this, that) else frozenset()
    found = []
    for name in (each.name for each in fields(this) if each.name not in NEVER):
        one, other = getattr(this, name), getattr(that, name)
        result = one if name in apart | OWN else _result(name, one, other, ids)
        found.append(Side(name=name, this=one, that=other, result=result))
    return tuple(found)


def merged(this: MergedT, that: MergedT, chosen: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of the one that stays; what was chosen goes before what is proposed.

    Names, numbers and addresses that no field has room for stay readable in the notes.
    """
    found = {side.name: side.result for side in sides(this, that)} | dict(chosen)
    for line in left_over(this, that, found):
        found["notes"] = joined(found["notes"], line)
    return found


def left_over(this: MergedT, that: MergedT, result: Mapping[str, Any]) -> list[str]:
    """Return what either of two says that the result has no field for, a line each."""
    lines = [
        f"{label}: {value}"
        for name, label in KEEPSAKES.items()
        if name in result
        for value in dict.fromkeys((getattr(this, name), getattr(that, name)))
        if value and not same(value, result[name])
    ]
    if "street" in result and _two_places(this, that):
        for one in (this, that):
            parts = [getattr(one, name) for name in PLACE]
            if any(parts) and parts != [result[name] for name in PLACE]:
                lines.append(f"Address: {', '.join(one_line(part) for part in parts if part)}")
    return lines


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same, however they are written."""
    if isinstance(one, str) and isinstance(other, str):
        return folded(one_line(one)) == folded(one_line(other))
    return bool(one == other)


def joined(one: str, other: str) -> str:
    """Return both texts, one below the other; what the first says already is not said twice."""
    first, second = one.strip(), other.strip()
    if _told_in(second, first):
        return one
    if _told_in(first, second):
        return other
    return f"{first}\n\n{second}"


def _told_in(text: str, whole: str) -> bool:
    known = whole.splitlines()
    return all(line in known for line in text.splitlines())


def _result(name: str, one: Any, other: Any, ids: tuple[UUID, UUID]) -> Any:
    if name in ABOVE:
        return next((above for above in (one, other) if above and above not in ids), None)
    if name in TEXTS:
        return joined(one, other)
    if name in EARLIEST:
        return min((day for day in (one, other) if isinstance(day, date)), default=None)
    if isinstance(one, bool):
        return one or other  # somebody who must not be contacted stays so
    if isinstance(one, Mapping):
        return dict(_together(one, other))
    return other if one in _NOTHING else one


def _two_places(this: Account | Contact, that: Account | Contact) -> bool:
    """Whether two have each an address, and not the same one."""
    pairs = [(getattr(this, name, ""), getattr(that, name, "")) for name in PLACE]
    return any(one and other and not same(one, other) for one, other in pairs)


def _together(one: Mapping[str, str], other: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key in {**one, **other}:
        yield key, joined(one.get(key, ""), other.get(key, ""))


_NOTHING: tuple[Any, ...] = (None, "", {})
