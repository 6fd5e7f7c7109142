"""From raw rows to rows in the words of the domain, one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from kamdesk.exchange.columns import Use
from kamdesk.exchange.currencies import currency_in
from kamdesk.exchange.fields import KindFields, Shape
from kamdesk.exchange.finishing import FINISHERS, Row
from kamdesk.exchange.names import squashed
from kamdesk.exchange.numerals import is_plain
from kamdesk.exchange.tables import ColumnFormat, MappedRow, Problem, RawTable
from kamdesk.exchange.texts import key, text
from kamdesk.exchange.values import READERS, Unreadable, amount_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kamdesk.exchange.tables import RawRow
    from kamdesk.exchange.values import Reader

PLAIN = ColumnFormat()
DELETED = frozenset({"isdeleted", "deleted"})
YES = frozenset({"true", "1", "yes", "wahr", "vrai"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """What lines take from their orders: values by key, read once."""

    column: int
    names: tuple[str, ...]
    values: Mapping[str, tuple[Any, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How the rows of a table become records of a kind."""

    table: RawTable
    kind: KindFields
    uses: tuple[Use, ...]
    formats: Mapping[int, ColumnFormat] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    heads: Heads | None = None
    fixed: Mapping[str, Any] = field(default_factory=dict)
    keysets: Mapping[str, frozenset[str]] = field(default_factory=dict)
    without: tuple[int, frozenset[str]] | None = None  # rows that another table tells in full


class Rows:
    """The mapped rows of a plan; each walk reads the file anew."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def __iter__(self) -> Iterator[MappedRow]:
        plan = self._plan
        finish = FINISHERS[plan.kind.name](plan.keysets)
        deleted = _deleted(plan)
        money = _money(plan)
        stated = _stated_currency(plan)
        steps = _steps(plan)
        names = {use.field.name: plan.table.columns[use.column] for use in plan.uses}
        for raw in plan.table.rows:
            if raw.fault:
                first = text(raw.values[0])[:80] if raw.values else ""
                yield MappedRow(raw.number, {}, (Problem(raw.number, "", first, raw.fault),))
                continue
            if plan.without and key(raw.values[plan.without[0]]) in plan.without[1]:
                continue
            row = Row(raw.number, names)
            _read(steps, raw, row)
            _complete(plan, raw, row, stated, money)
            if deleted is not None and text(raw.values[deleted]).lower() in YES:
                row.refuse(plan.table.columns[deleted], "true", "row.deleted")
            finish(row)
            yield MappedRow(row.number, row.values, tuple(row.problems))


class Step(NamedTuple):
    """What is done to one cell of each row."""

    column: int
    name: str
    read: Reader
    form: ColumnFormat
    guess: bool
    labels: Mapping[str, str] | None


def _steps(plan: Plan) -> list[Step]:
    return [
        Step(
            use.column,
            use.field.name,
            READERS[use.field.shape],
            plan.formats.get(use.column, PLAIN),
            use.guess,
            plan.labels.get(use.field.name),
        )
        for use in plan.uses
    ]


def _read(steps: list[Step], raw: RawRow, row: Row) -> None:
    for column, name, read, form, guess, labels in steps:
        cell = raw.values[column]
        if cell is None or cell == "":
            continue
        try:
            value = read(cell, form)
        except Unreadable as refused:
            if not guess:
                row.refuse(row.columns[name], text(cell), refused.code)
            continue
        if value is not None:
            row.values[name] = labels.get(key(cell), value) if labels else value


def _complete(plan: Plan, raw: RawRow, row: Row, stated: str, money: Use | None) -> None:
    """Add what stands elsewhere: in the order, in a column's name, beside an amount."""
    if plan.heads:
        values = plan.heads.values.get(key(raw.values[plan.heads.column]), ())
        for name, value in zip(plan.heads.names, values, strict=False):
            if value is not None:
                row.values.setdefault(name, value)
    if "currency" in plan.kind.by_name and "currency" not in row.values:
        found = stated or _beside(plan, raw, money)
        if found:
            row.values["currency"] = found
    row.values.update(plan.fixed)


def _beside(plan: Plan, raw: RawRow, money: Use | None) -> str:
    cell = raw.values[money.column] if money else None
    if money is None or not isinstance(cell, str) or is_plain(cell):
        return ""
    try:
        found = amount_of(cell, plan.formats.get(money.column, PLAIN))
    except Unreadable:
        return ""
    return found.currency if found else ""


def _money(plan: Plan) -> Use | None:
    """Return the amount that may carry its currency."""
    return next((use for use in plan.uses if use.field.shape is Shape.AMOUNT), None)


def _stated_currency(plan: Plan) -> str:
    if any(use.field.name == "currency" for use in plan.uses):
        return ""
    amounts = (use for use in plan.uses if use.field.shape is Shape.AMOUNT)
    return next(filter(None, (currency_in(plan.table.columns[use.column]) for use in amounts)), "")


def _deleted(plan: Plan) -> int | None:
    names = enumerate(plan.table.columns)
    return next((place for place, name in names if squashed(name) in DELETED), None)
