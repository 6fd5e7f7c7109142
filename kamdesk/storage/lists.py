"""Lists of every kind: all ids in order, then rows by id; filtering and sorting are SQL's."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Enum,
    FromClause,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    false,
    or_,
    select,
)

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.domain.text import folded
from kamdesk.services.query import AnyOf, Condition, Is
from kamdesk.storage.choices import preferences
from kamdesk.storage.comparing import comparable, comparable_value, is_text
from kamdesk.storage.records import Kept
from kamdesk.storage.values import chunks

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from sqlalchemy.orm import Session, sessionmaker

    from kamdesk.services.query import Query, Term

RowT = TypeVar("RowT")
COUNTING, TODAY = "counting", "today"  # of statements: which touchpoints count, and what day it is
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

    Money is a pair of columns. A field in ``keys`` is sorted and compared by another column.
    """

    record: type[Kept]
    row: type[RowT]
    source: FromClause
    columns: Mapping[str, Any]
    keys: Mapping[str, Any]
    order: tuple[tuple[str, bool], ...]  # field, descending
    searched: tuple[str, ...] = ()
    rhythmic: bool = False  # asks for the last contact, so for the day and for what counts


class SqlList(Generic[RowT]):
    """Implements ``RowSource``; a session per call, so any thread may ask."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        listing: Listing[RowT],
        today: Callable[[], date] = date.today,
    ) -> None:
        self._sessions = sessions
        self._today = today
        self._listing = listing
        self._names = [each.name for each in fields(listing.row)]  # type: ignore[arg-type]
        self._money = [money_of(listing.columns.get(name)) for name in self._names]

    @cached_property
    def _by_ids(self) -> Select[Any]:
        """The statement for a page; building it anew each time took longer than running it."""
        ids: BindParameter[UUID] = bindparam("ids", expanding=True)
        wanted = self._listing.record.__table__.c.id.in_(ids)
        return select(*self._selected()).select_from(self._listing.source).where(wanted)

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
            others = [each for each in listing.order if each[0] != order[0][0]]
            usual = self._order([*order[:1], *others])
            statement = statement.order_by(*usual, table.c.id)
            return list(session.scalars(statement, self._told(session)))

    def rows(self, ids: Sequence[UUID]) -> Mapping[UUID, RowT]:
        found: dict[UUID, RowT] = {}
        with self._sessions() as session:
            told = self._told(session)
            for chunk in chunks(ids):
                for pk, *values in session.execute(self._by_ids, {"ids": chunk, **told}):
                    found[pk] = self._row(values)
        return found

    def _told(self, session: Session) -> dict[str, Any]:
        """Return what a statement leaves open until it is asked."""
        if not self._listing.rhythmic:
            return {}
        counts = preferences(session).rhythms.counts
        return {COUNTING: sorted(counts), TODAY: self._today()}

    def _selected(self) -> list[ColumnElement[Any]]:
        wanted: list[ColumnElement[Any]] = []
        for name in self._names:
            column = self._listing.columns[name]
            wanted += column if isinstance(column, tuple) else (column,)
        return [self._listing.record.__table__.c.id, *wanted]

    def _row(self, values: Sequence[Any]) -> RowT:
        made: dict[str, Any] = {}
        rest = iter(values)
        for name, of in zip(self._names, self._money, strict=True):
            value = next(rest)
            made[name] = value if of is None else money(of, value, next(rest))
        return self._listing.row(**made)

    def _wanted(self, query: Query) -> list[ColumnElement[bool]]:
        table = self._listing.record.__table__
        wanted: list[ColumnElement[bool]] = [table.c.deleted_at.is_(None)]
        if query.account_id is not None:
            wanted.append(self._column("account_id") == query.account_id)
        wanted += [self._term(term) for term in query.where]
        for word in folded(query.text).replace("\0", " ").split():
            places = [self._key(name) for name in self._listing.searched]
            wanted.append(or_(*(place.contains(word, autoescape=True) for place in places)))
        return wanted

    def _term(self, term: Term) -> ColumnElement[bool]:
        if isinstance(term, AnyOf):
            groups = (and_(*(self._term(one) for one in group)) for group in term.groups)
            return or_(*groups)
        return self._condition(term)

    def _condition(self, condition: Condition) -> ColumnElement[bool]:
        test, value = condition.test, condition.value
        column = self._column(condition.field)
        if value is None:
            empty = or_(column.is_(None), column == "") if is_text(column) else column.is_(None)
            return empty if test is Is.EQUAL else ~empty
        key = self._key(condition.field)
        if test is Is.CONTAINS:
            words = key if is_text(column) else cast(column, Text)
            return words.contains(folded(str(value)), autoescape=True)
        if isinstance(value, tuple):
            inside = or_(false(), *(self._compared(condition, key, one) for one in value))
            return inside if test is Is.EQUAL else ~inside
        return self._compared(condition, key, value, COMPARE[test])

    def _compared(
        self,
        condition: Condition,
        key: ColumnElement[Any],
        value: object,
        compare: Callable[[Any, Any], Any] = operator.eq,
    ) -> ColumnElement[bool]:
        column = self._listing.columns[condition.field]
        if value is None:
            return key.is_(None)
        try:
            asked = comparable_value(column, value)
        except (TypeError, ValueError, ArithmeticError):
            raise RuleBroken("list.value.impossible", field=condition.field, value=value) from None
        wanted: ColumnElement[bool] = and_(key.is_not(None), compare(key, asked))
        if isinstance(column, tuple) and isinstance(value, Money):
            wanted = and_(wanted, column[1] == value.currency)
        return wanted

    def _order(self, order: Sequence[tuple[str, bool]]) -> list[ColumnElement[Any]]:
        wanted: list[ColumnElement[Any]] = []
        for name, descending in order:
            key = self._key(name)
            if isinstance(key.type, Enum):  # codes stand in the order they are declared in
                ranks = {code: at for at, code in enumerate(key.type.python_type)}
                key = case(ranks, value=key, else_=len(ranks))
            if self._may_be_unknown(name):
                wanted.append(self._column(name).is_(None))  # the unknown come last, either way
            wanted.append(key.desc() if descending else key.asc())
        return wanted

    def _may_be_unknown(self, name: str) -> bool:
        column = self._column(name)
        own = isinstance(column, Column) and column.table is self._listing.record.__table__
        return not own or bool(column.nullable)

    def _key(self, name: str) -> ColumnElement[Any]:
        found: ColumnElement[Any] | None = self._listing.keys.get(name)
        return comparable(self._field(name)) if found is None else found

    def _column(self, name: str) -> ColumnElement[Any]:
        column = self._field(name)
        found: ColumnElement[Any] = column[0] if isinstance(column, tuple) else column
        return found

    def _field(self, name: str) -> Any:
        try:
            return self._listing.columns[name]
        except KeyError:
            known = ", ".join(self.fields)
            raise RuleBroken("list.field.unknown", field=name, known=known) from None


def money_of(column: Any) -> Callable[[int, str], Money] | None:
    """Return what makes an amount of two columns: cents, or their hundredths by the name."""
    if not isinstance(column, tuple):
        return None
    return Money.of_fine if column[0].key.endswith("_fine") else Money.of_minor


def money(of: Callable[[int, str], Money], units: int | None, currency: str | None) -> Money | None:
    """Return an amount where there is one."""
    return None if units is None or currency is None else of(units, currency)
