"""Which rows of a list, in which order: the one question that all lists understand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Is(StrEnum):
    """How a field is compared; text is compared without case and accents."""

    EQUAL = "="
    UNEQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    CONTAINS = "~"


@dataclass(frozen=True, slots=True)
class Condition:
    """A field compared with a value; ``None`` stands for *empty*, a tuple for *one of*."""

    field: str
    test: Is
    value: object


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Groups of which one has to hold, each as a whole."""

    groups: tuple[tuple[Condition | AnyOf, ...], ...]


Term: TypeAlias = Condition | AnyOf


def conditions(where: Iterable[Term]) -> Iterator[Condition]:
    """Return every single condition, however deep it lies."""
    for term in where:
        if isinstance(term, AnyOf):
            for group in term.groups:
                yield from conditions(group)
        else:
            yield term


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which rows, in which order; the fields are those of the kind's row."""

    text: str = ""
    where: tuple[Term, ...] = ()  # all of them have to hold
    account_id: UUID | None = None
    order_by: str = ""  # empty: as the kind is usually shown
    descending: bool = False
