"""Keys across the tables of one folder: lines find their orders, numbers find their names."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from kamdesk.exchange.columns import Use
from kamdesk.exchange.kinds import Decision, entity_of, uses_for
from kamdesk.exchange.names import squashed, words
from kamdesk.exchange.sample import Sample
from kamdesk.exchange.tables import RawTable
from kamdesk.exchange.texts import key, text
from kamdesk.exchange.vocabulary.nouns import entity, entity_in
from kamdesk.exchange.vocabulary.trade import SALES
from kamdesk.services.tables import Wishes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


MOST_KEYS = 2_000_000
CONTAINED = 0.5  # the names fit already; a few lines may have lost their order
ENOUGH = 2000  # distinct keys of a child that are looked up in a parent
LABELS = ("name", "title", "label", "description", "bezeichnung", "nom", "nombre", "full name")
HEAD_FIELDS = ("account", "account.name", "account.country", "sold_on", "currency")


@dataclass(slots=True)
class Found:
    """A table with what is known of it."""

    table: RawTable
    sample: Sample
    decision: Decision
    wishes: Wishes = field(default_factory=Wishes)
    keys: dict[int, frozenset[str]] = field(default_factory=dict)

    def keys_of(self, column: int) -> frozenset[str]:
        """Return everything that stands in a column, as keys."""
        if column not in self.keys:
            stream = (key(row.values[column]) for row in self.table.rows)
            self.keys[column] = frozenset(islice(stream, MOST_KEYS)) - {""}
        return self.keys[column]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The table of orders that lines belong to, and what they take from it."""

    found: Found
    child_column: int
    key_column: int
    uses: tuple[Use, ...]


def head_of(child: Found, others: Sequence[Found]) -> Head | None:
    """Return the orders that a table of lines refers to."""
    number = child.decision.uses.get("order_number")
    if number is None:
        return None
    asked = _some(child.keys_of(number.column))
    best: tuple[int, Head] | None = None
    for other in others:
        if other is child:
            continue
        uses = uses_for(SALES, other.sample)
        given = tuple(
            use
            for name, use in uses.items()
            if name in HEAD_FIELDS and name not in child.decision.uses
        )
        if not any(use.field.name in {"account", "account.name", "sold_on"} for use in given):
            continue
        for column in _key_columns(other, child.table.columns[number.column], uses):
            if _contains(other, column, asked) and (best is None or len(given) > best[0]):
                head = Head(found=other, child_column=number.column, key_column=column, uses=given)
                best = len(given), head
    return best[1] if best else None


def labels_for(child: Found, column: int, others: Iterable[Found]) -> dict[str, str]:
    """Return the names behind the keys in a column, from the table that explains them."""
    name = child.table.columns[column]
    wanted = _noun(name)
    asked = _some(child.keys_of(column))
    if not asked:
        return {}
    for other in others:
        if other is child:
            continue
        place = _explains(other, name, wanted)
        label = _label_columns(other)
        if place is not None and label and _contains(other, place, asked):
            return _labels(other, place, label)
    return {}


def _some(keys: frozenset[str]) -> list[str]:
    return list(islice(keys, ENOUGH))


def _contains(other: Found, column: int, asked: Sequence[str]) -> bool:
    if not asked:
        return False
    known = other.keys_of(column)
    return sum(one in known for one in asked) >= CONTAINED * len(asked)


def _key_columns(other: Found, child_name: str, uses: dict[str, Use]) -> list[int]:
    """Columns that may identify an order: the same name first, then its number, then ``id``."""
    same = [
        place
        for place, name in enumerate(other.table.columns)
        if squashed(name) == squashed(child_name)
    ]
    known = [uses[name].column for name in ("order_number", "external_id") if name in uses]
    plain = [place for place, name in enumerate(other.table.columns) if squashed(name) == "id"]
    if not same and entity_of(other.table, other.sample) != entity_in(child_name):
        return []
    return [place for place in dict.fromkeys(same + known + plain) if other.sample.is_unique(place)]


def _noun(name: str) -> str:
    """Return what a reference refers to: ``category`` of ``CategoryID``."""
    parts = list(words(name))
    while len(parts) > 1 and parts[-1] in {"id", "key", "code", "no", "nr", "number"}:
        parts.pop()
    return " ".join(parts)


def _explains(other: Found, name: str, wanted: str) -> int | None:
    """Return the column that is the key behind a reference of that name."""
    first = other.table.columns[0]
    if squashed(first) == squashed(name):
        return 0
    about = other.decision.entity
    same = entity(wanted) == about or entity_in(wanted) == about
    if about and same and (squashed(first) in {"id", "key", "code"} or _noun(first) == wanted):
        return 0
    return None


def _label_columns(other: Found) -> tuple[int, ...]:
    """Return the column that names a record, or the two that name a person."""
    names = [squashed(name) for name in other.table.columns]
    if "firstname" in names and "lastname" in names:
        return names.index("firstname"), names.index("lastname")
    own = _noun(other.table.columns[0])
    for ending in LABELS:
        for form in (squashed(f"{own} {ending}"), squashed(ending)):
            if form in names[1:]:
                return (names.index(form, 1),)
    return ()


def _labels(other: Found, place: int, label: tuple[int, ...]) -> dict[str, str]:
    found = {}
    for row in other.table.rows:
        said = " ".join(filter(None, (text(row.values[column]) for column in label)))
        if said:
            found[key(row.values[place])] = said
    return found
