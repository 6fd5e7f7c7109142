"""Lists of one's own: a filter with a name, kept in the portfolio."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.identity import new_id
from kamdesk.domain.preferences import Preference
from kamdesk.domain.text import one_line
from kamdesk.services.query import Condition, Is, Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Reader, Transactions

PREFIX = "list."


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A named question about accounts."""

    key: str
    name: str
    query: Query


class SavedLists:
    """Keeps lists among the choices of a portfolio, so they are undone and travel with it."""

    def __init__(self, transactions: Transactions, reader: Reader) -> None:
        self._transactions = transactions
        self._reader = reader

    def all(self) -> Sequence[Saved]:
        """Return the lists in the order they were made."""
        return [
            _read(each) for each in self._reader.all(Preference) if each.name.startswith(PREFIX)
        ]

    def save(self, name: str, query: Query) -> Outcome:
        """Give a filter a name."""
        tidy = one_line(name)
        if not tidy:
            raise RuleBroken("list.name.empty")
        kept = Preference(name=f"{PREFIX}{new_id()}", value=_written(tidy, query))
        with self._transactions() as work:
            work.of(Preference).save(kept)
            return work.commit("list.save", tidy)

    def remove(self, key: str) -> Outcome:
        """Forget a list; the accounts in it stay."""
        with self._transactions() as work:
            preferences = work.of(Preference)
            names = [_read(each).name for each in preferences.where(name=[key])]
            for each in preferences.where(name=[key]):
                preferences.delete(each.id)
            return work.commit("list.remove", ", ".join(names))


def _written(name: str, query: Query) -> str:
    where = [
        [each.field, each.test.value, each.value]
        for each in query.where
        if isinstance(each, Condition)
    ]
    return json.dumps(
        {
            "name": name,
            "text": query.text,
            "where": where,
            "order_by": query.order_by,
            "descending": query.descending,
        }
    )


def _read(kept: Preference) -> Saved:
    told = json.loads(kept.value)
    where = tuple(
        Condition(field, Is(test), tuple(value) if isinstance(value, list) else value)
        for field, test, value in told["where"]
    )
    query = Query(
        text=told["text"],
        where=where,
        order_by=told["order_by"],
        descending=told["descending"],
    )
    return Saved(key=kept.name, name=told["name"], query=query)
