"""Lists of every kind: all ids in order, then rows by id; filtering and sorting are SQL's."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, or_, select

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import FINER, PLACES, Money, places
from kamdesk.domain.text import folded
from kamdesk.services.query import AnyOf, Condition, Is
from kamdesk.storage.change_log import chunks
from kamdesk.storage.records import Kept

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy.orm import Session, sessionmaker

    from kamdesk.services.query import Query, Term

RowT = TypeVar("RowT")
COMPARE = {
    Is.EQUAL: operator.eq,
    Is.UNEQUAL: operator.ne,
    Is.LESS: operator.lt,
    Is.AT_MOST: operator.le,
    Is.MORE: operator.gt,
    Is.AT_LEAST: operator.ge,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[RowT]):
    """What a list of one kind shows: each field of its row, and the column it comes from.

    Money is a pair of columns. A field in ``keys`` is sorted and compared by another column,
    ``ranks`` say in which order the codes of a field stand.
    """

    record: type[Kept]
    row: type[RowT]
    source: FromClause
    columns: Mapping[str, Any]
    keys: Mapping[str, Any]
    ranks: Mapping[str, Sequence[Any]]
    order: tuple[tuple[str, bool], ...]  # field, descending
    searched: tuple[str, ...] = ()


class SqlList(Generic[RowT]):
    """Implements ``RowSource``; a session per call, so any thread may ask."""

    def __init__(self, sessions: sessionmaker[Session], listing: Listing[RowT]) -> None:
        self._sessions = sessions
        self._listing = listing

    @property
    def fields(self) -> tuple[str, ...]:
        """What can be sorted by and filtered."""
        return tuple(self._listing.columns)

    def ids(self, query: Query) -> Sequence[UUID]:
        listing = self._listing
        table = listing.record.__table__
        statement = select(table.c.id).select_from(listing.source).where(*self._wanted(query))
        order = ((query.order_by, query.descending),) if query.order_by else listing.order
        with self._sessions() as session:
            statement = statement.order_by(*self._order(order), table.c.id)
            return list(session.scalars(statement))

    def rows(self, ids: Sequence[UUID]) -> Mapping[UUID, RowT]:
        listing = self._listing
        table = listing.record.__table__
        found: dict[UUID, RowT] = {}
        with self._sessions() as session:
            for chunk in chunks(ids):
                statement: Select[Any] = (
                    select(table.c.id, *self._selected())
                    .select_from(listing.source)
                    .where(table.c.id.in_(chunk))
                )
                for values in session.execute(statement).mappings():
                    found[values["id"]] = self._row(values)
        return found

    def _selected(self) -> list[ColumnElement[Any]]:
        wanted: list[ColumnElement[Any]] = []
        for name, column in self._listing.columns.items():
            if isinstance(column, tuple):
                wanted += [column[0].label(f"{name}_units"), column[1].label(f"{name}_currency")]
            elif name != "id":
                wanted.append(column.label(name))
        return wanted

    def _row(self, values: Mapping[Any, Any]) -> RowT:
        made: dict[str, Any] = {}
        for each in fields(self._listing.row):  # type: ignore[arg-type]
            column = self._listing.columns[each.name]
            made[each.name] = (
                money(values, each.name, column) if isinstance(column, tuple) else values[each.name]
            )
        return self._listing.row(**made)

    def _wanted(self, query: Query) -> list[ColumnElement[bool]]:
        table = self._listing.record.__table__
        wanted: list[ColumnElement[bool]] = [table.c.deleted_at.is_(None)]
        if query.account_id is not None:
            wanted.append(self._column("account_id") == query.account_id)
        wanted += [self._term(term) for term in query.where]
        for word in folded(query.text).split():
            places = [self._key(name) for name in self._listing.searched]
            wanted.append(or_(*(place.contains(word, autoescape=True) for place in places)))
        return wanted

    def _term(self, term: Term) -> ColumnElement[bool]:
        if isinstance(term, AnyOf):
            groups = (and_(*(self._term(one) for one in group)) for group in term.groups)
            return or_(*groups)
        return self._condition(term)

    def _condition(self, condition: Condition) -> ColumnElement[bool]:
        column: ColumnElement[Any] = self._column(condition.field)
        value: Any = condition.value
        if value is None:
            empty = or_(column.is_(None), column == "") if _is_text(column) else column.is_(None)
            return empty if condition.test is Is.EQUAL else ~empty
        if condition.test is Is.CONTAINS:
            return self._key(condition.field).contains(folded(str(value)), autoescape=True)
        if isinstance(value, tuple):
            inside = column.in_(value)
            return inside if condition.test is Is.EQUAL else ~inside
        if isinstance(value, str) and condition.field in self._listing.keys:
            column, value = self._key(condition.field), folded(value)
        pair = self._listing.columns[condition.field]
        if isinstance(pair, tuple):
            value = units(value, pair)
        compared: ColumnElement[bool] = COMPARE[condition.test](column, value)
        return and_(column.is_not(None), compared)

    def _order(self, order: Sequence[tuple[str, bool]]) -> list[ColumnElement[Any]]:
        wanted = []
        for name, descending in order:
            column = self._key(name)
            if name in self._listing.ranks:
                ranks = {code: at for at, code in enumerate(self._listing.ranks[name])}
                column = case(ranks, value=column, else_=len(ranks))
            wanted += [column.is_(None), column.desc() if descending else column.asc()]
        return wanted

    def _key(self, name: str) -> ColumnElement[Any]:
        found: ColumnElement[Any] = self._listing.keys.get(name, self._column(name))
        return found

    def _column(self, name: str) -> ColumnElement[Any]:
        try:
            column = self._listing.columns[name]
        except KeyError:
            raise RuleBroken(
                "list.field.unknown", field=name, known=", ".join(self.fields)
            ) from None
        found: ColumnElement[Any] = column[0] if isinstance(column, tuple) else column
        return found


def money(values: Mapping[Any, Any], name: str, column: tuple[Any, ...]) -> Money | None:
    """Return the amount of two columns; cents, or their hundredths by the column's name."""
    units, currency = values[f"{name}_units"], values[f"{name}_currency"]
    if units is None or currency is None:
        return None
    of = Money.of_fine if column[0].key.endswith("_fine") else Money.of_minor
    return of(units, currency)


def units(amount: Decimal, pair: tuple[Any, ...]) -> ColumnElement[Any]:
    """Return an amount in what a pair of columns counts in, which depends on the currency."""
    finer = FINER if pair[0].key.endswith("_fine") else 0
    odd = {code: float(amount.scaleb(digits + finer)) for code, digits in PLACES.items()}
    usual = float(amount.scaleb(places("") + finer))
    return case(odd, value=pair[1], else_=usual)


def _is_text(column: ColumnElement[Any]) -> bool:
    try:
        return column.type.python_type is str
    except NotImplementedError:
        return False
