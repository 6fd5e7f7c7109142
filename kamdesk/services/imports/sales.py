"""Lines of sales from foreign tables, however many: they stream through."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.domain.sales import Sale
from kamdesk.services.imports.answer import Fate, Tally
from kamdesk.services.imports.reading import currency_of
from kamdesk.services.imports.shelf import same_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.services.imports.books import Books
    from kamdesk.services.tables import Mapped, MappedRow

CHUNK = 5000
WHAT = ("account", "product", "sold_on", "order_number", "quantity", "amount")


class Line(NamedTuple):
    """A line on its way: which row it is, what it goes by, and what it says."""

    number: int
    external_id: str
    fields: dict[str, Any]


class Seen:
    """The lines of an import so far, by their ids; small enough for millions."""

    def __init__(self) -> None:
        self._lines: set[int] = set()  # hashes of an id with what its line says
        self._ids: dict[int, int] = {}  # hash of an id → how many lines it has here
        self._earlier: frozenset[int] = frozenset()
        self._alike: Counter[int] = Counter()

    def begin(self) -> None:
        """Begin another table; an id of an earlier one is not free there."""
        self._earlier |= self._ids.keys()
        self._ids = {}
        self._alike = Counter()

    def external_id(self, row: MappedRow) -> str:
        """Return what a line goes by; nothing where the very same line came before.

        An id that returns with other contents is that of an order with several lines.
        """
        said = hash(tuple(row.values.get(name) for name in WHAT))
        own = row.values.get("external_id") or self._made_up(row, said)
        known, line = hash(own), hash((own, said))
        if line in self._lines:
            return ""
        if known in self._earlier:
            raise RuleBroken("sale.id.twice", field="external_id", value=own)
        self._lines.add(line)
        count = self._ids[known] = self._ids.get(known, 0) + 1
        return f"{own}#{count}" if count > 1 else own

    def _made_up(self, row: MappedRow, said: int) -> str:
        """Name a line without an id after what it says, so that it is known again."""
        self._alike[said] += 1
        text = "|".join(str(row.values.get(name, "")) for name in WHAT)
        name = blake2b(text.encode(), digest_size=8).hexdigest()
        return f"{name}#{self._alike[said]}"


class Sales:
    """Takes lines in chunks; accounts and products they name are made where there are none."""

    def __init__(self, table: Mapped, books: Books, seen: Seen) -> None:
        self.tally = Tally(table)
        self._books = books
        self._seen = seen

    def run(self, rows: Iterable[MappedRow]) -> None:
        """Take all rows; those that cannot be taken are counted with their reason."""
        self._seen.begin()
        stream = iter(rows)
        while chunk := list(islice(stream, CHUNK)):
            self._store([line for line in map(self._read, chunk) if line is not None])

    def tallies(self) -> list[Tally]:
        """Return what was counted."""
        return [self.tally]

    def _read(self, row: MappedRow) -> Line | None:
        if row.problems:
            self.tally.skip(row.problems)
            return None
        try:
            fields = self._fields(row.values)
            own = self._seen.external_id(row)
        except RuleBroken as refused:
            self.tally.refuse(row.number, row.values, refused)
            return None
        if not own:
            self.tally.count(Fate.UNCHANGED)
            return None
        return Line(row.number, own, fields)

    def _fields(self, values: dict[str, Any]) -> dict[str, Any]:
        written = values.get("currency")
        currency = currency_of(written) if written else self._books.currency
        amount = values["amount"]
        fields: dict[str, Any] = {
            "account_id": self._books.account(values, make=True),
            "sold_on": values["sold_on"],
            "amount": Money(amount, currency),
        }
        product_id = self._books.product(values)
        if product_id is not None:
            fields["product_id"] = product_id
        for name in ("order_number", "quantity"):
            if name in values:
                fields[name] = values[name]
        if "cost" in values or "margin" in values:
            cost = values["cost"] if "cost" in values else amount - values["margin"]
            fields["cost"] = Money(cost, currency)
        return fields

    def _store(self, lines: list[Line]) -> None:
        ledger = self._books.ledger
        stored = ledger.some(Sale, external_id=[line.external_id for line in lines])
        known = {sale.external_id: sale for sale in stored}
        births = []
        for line in lines:
            try:
                found = known.get(line.external_id)
                sale = (
                    replace(found, **line.fields)
                    if found
                    else Sale(external_id=line.external_id, **line.fields)
                )
            except RuleBroken as refused:
                self.tally.refuse(line.number, line.fields, refused)
                continue
            if found is None:
                births.append(sale)
                self.tally.count(Fate.CREATED)
            elif same_line(found, line.fields):
                self.tally.count(Fate.UNCHANGED)
            else:
                ledger.save(Sale, sale)
                self.tally.count(Fate.UPDATED)
        ledger.add_many(Sale, births)
