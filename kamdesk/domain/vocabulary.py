"""Word tables of several languages in one heap: nobody says in which one a line is typed."""

from __future__ import annotations

from dataclasses import Field, fields, replace
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class WordTable(Protocol):
    """Any dataclass that holds words."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


Table = TypeVar("Table", bound=WordTable)


def heaped(languages: Sequence[Table]) -> Table:
    """Return all tables in one; where two say different things, the first one is right."""
    first = languages[0]
    whole: dict[str, Any] = {}
    for field in fields(first):
        values = [getattr(one, field.name) for one in languages]
        if isinstance(values[0], dict):
            whole[field.name] = {
                key: one for value in reversed(values) for key, one in value.items()
            }
        elif isinstance(values[0], tuple):
            whole[field.name] = tuple(dict.fromkeys(word for value in values for word in value))
    return replace(first, **whole)


def less(table: Table, words: Collection[str]) -> Table:
    """Return a table without words that mean something else in the language of the line."""
    kept: dict[str, Any] = {}
    for field in fields(table):
        value = getattr(table, field.name)
        if isinstance(value, dict):
            kept[field.name] = {key: one for key, one in value.items() if key not in words}
        elif isinstance(value, tuple):
            kept[field.name] = tuple(one for one in value if one not in words)
    return replace(table, **kept)
