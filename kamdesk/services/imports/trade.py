"""Products and targets from foreign tables."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, Decimal
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money, places
from kamdesk.domain.periods import months_later
from kamdesk.domain.products import Product
from kamdesk.domain.targets import Target
from kamdesk.domain.text import folded, one_line
from kamdesk.services.imports.answer import Fate
from kamdesk.services.imports.books import scope
from kamdesk.services.imports.reading import Reading
from kamdesk.services.imports.shelf import Sought
from kamdesk.services.imports.taking import Taker, differ
from kamdesk.services.tables import MappedRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kamdesk.services.imports.books import Books
    from kamdesk.services.tables import Mapped


class Products(Taker):
    """Takes products and services."""

    entity = Product

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take("external_id", "name", "code", "group", "unit", "active")
        reading.take_amounts("list_price", "cost_price")
        return reading

    @override
    def ways(self, fields: Mapping[str, Any]) -> list[Sought]:
        return [
            Sought("external_id", fields.get("external_id"), sure=True),
            Sought("code", fields.get("code")),
            Sought("name", folded(one_line(fields["name"]))),
        ]

    @override
    def strange(self, record: Product, fields: Mapping[str, Any]) -> bool:
        return super().strange(record, fields) or differ(record.code, fields.get("code"))


@dataclass(slots=True)
class Share:
    """What the rows of a table say together about one month and scope."""

    fields: dict[str, Any]
    amount: Decimal
    currency: str
    stretch: Decimal | None = None
    rows: list[tuple[MappedRow, bool]] = field(default_factory=list)  # and whether it counts here


class Targets(Taker):
    """Takes targets: one for each month and scope, to which the rows of a table add up.

    Quotas of several people for one month are the target of the team; a quarter's or a year's
    is spread over its months.
    """

    entity = Target

    def __init__(self, table: Mapped, books: Books) -> None:
        super().__init__(table, books)
        self._shares: dict[tuple[Any, ...], Share] = {}
        self._pending: defaultdict[int, set[Fate]] = defaultdict(set)

    @override
    def read(self, row: MappedRow) -> Reading:
        reading = Reading(row.values)
        reading.take("external_id", "product_group", "new_business")
        reading.take_amounts("amount", "stretch")
        account_id = self.account(row)
        if account_id is not None:
            reading.fields["account_id"] = account_id
        return reading

    @override
    def take(self, row: MappedRow) -> Fate:
        """Add a row to its months; what becomes of it shows when all rows are in."""
        reading = self.read(row)
        currency = reading.currency or self.books.currency
        months = row.values.get("months", 1)
        first: date = row.values["month"]
        amounts = spread(reading.amounts["amount"], months, currency)
        stretch = reading.amounts.get("stretch")
        more = spread(stretch, months, currency) if stretch is not None else [None] * months
        if reading.amounts["amount"] < 0:
            raise RuleBroken("target.negative", field="amount", value=reading.amounts["amount"])
        for number, (amount, beyond) in enumerate(zip(amounts, more, strict=True)):
            month = months_later(first, number).replace(day=1)
            self._add(row, {**reading.fields, "month": month}, Money(amount, currency), beyond)
        return Fate.UNCHANGED

    def _add(
        self, row: MappedRow, fields: dict[str, Any], amount: Money, stretch: Decimal | None
    ) -> None:
        scope = scope_of(fields)
        share = self._shares.get(scope)
        if share is None:
            share = Share(fields, Decimal(0), amount.currency)
            self._shares[scope] = share
        elif share.currency != amount.currency:
            raise RuleBroken("money.currencies.differ", field="currency")
        share.amount += amount.amount
        if stretch is not None:
            share.stretch = (share.stretch or Decimal(0)) + stretch
        share.rows.append((row, not self._pending[row.number]))
        self._pending[row.number].add(Fate.UNCHANGED)

    @override
    def finish(self) -> None:
        """Store the sums; the first row of a new one created it, the others added to it."""
        for share in self._shares.values():
            fate = self._store(share)
            for place, (_, counts) in enumerate(share.rows):
                met = Fate.UPDATED if place and fate is Fate.CREATED else fate
                if counts and met is not Fate.UNCHANGED:
                    self.tally.count(Fate.UNCHANGED, -1)
                    self.tally.count(met)

    def _store(self, share: Share) -> Fate:
        fields = {**share.fields, "amount": Money(share.amount, share.currency)}
        if share.stretch is not None:
            fields["stretch"] = Money(share.stretch, share.currency)
        found = self.shelf.find("scope", scope_of(fields))
        if found:
            return self.shelf.update(found[0], fields)
        self.shelf.add(Target(**fields), fields)
        return Fate.CREATED


def scope_of(fields: Mapping[str, Any]) -> Any:
    """Return what a target of these fields is found by."""
    group, new = fields.get("product_group", ""), bool(fields.get("new_business"))
    return scope(fields["month"], fields.get("account_id"), group, new)


def spread(amount: Decimal, months: int, currency: str) -> list[Decimal]:
    """Return an amount in equal parts that add up to it; the last takes the odd cents."""
    step = Decimal(1).scaleb(-places(currency))
    part = (amount / months).quantize(step, ROUND_DOWN) if months > 1 else amount
    return [part] * (months - 1) + [amount - part * (months - 1)]
