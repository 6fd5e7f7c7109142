"""How much hangs on how few customers; all parts of one group are one customer."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.concentration import Concentration, Revenue, concentration
from kamdesk.domain.periods import trailing_year
from kamdesk.domain.rates import Rates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from uuid import UUID

    from kamdesk.domain.money import Money
    from kamdesk.services.ports import FigureQueries

ALIKE = "{name} ({number})"


class ConcentrationService:
    """Sums the sales of twelve months by customer."""

    def __init__(self, queries: FigureQueries, today: Callable[[], date]) -> None:
        self._queries = queries
        self._today = today

    def concentration(self, as_of: date | None = None) -> Concentration:
        """Return how concentrated the sales of twelve months are, as of a day."""
        day = as_of or self._today()
        rates = Rates(self._queries.preferences().currency, self._queries.rates())
        lineage = self._queries.lineage()
        sold: defaultdict[UUID, Decimal] = defaultdict(Decimal)
        lost: list[tuple[UUID, Money]] = []
        for booked in self._queries.booked(*trailing_year(day)):
            if booked.account_id not in lineage:
                continue
            priced = rates.convert(booked.money, booked.day)
            top = top_of(booked.account_id, lineage)
            if priced is None:
                lost.append((top, booked.money))
            else:
                sold[top] += priced.amount
        names = _names({top: lineage[top][0] for top in {*sold, *(top for top, _ in lost)}})
        rows = [Revenue(customer=names[top], amount=amount) for top, amount in sold.items()]
        unpriced = [f"{names[top]}: {one.rounded.amount:f} {one.currency}" for top, one in lost]
        return concentration(rows, day, unpriced=unpriced)


def top_of(account_id: UUID, lineage: Mapping[UUID, tuple[str, UUID | None]]) -> UUID:
    """Return who stands above all; one in the trash stands above nobody."""
    way = [account_id]
    above = lineage[account_id][1] if account_id in lineage else None
    while above is not None and above in lineage:
        if above in way:  # a circle, of a foreign file: the same one for all in it
            return min(way[way.index(above) :])
        way.append(above)
        above = lineage[above][1]
    return way[-1]


def _names(named: Mapping[UUID, str]) -> Mapping[UUID, str]:
    """Return names that tell customers apart, where two go by the same."""
    often, met = Counter(named.values()), Counter[str]()
    found = {}
    for pk, name in sorted(named.items()):
        met[name] += 1
        several = often[name] > 1
        found[pk] = ALIKE.format(name=name, number=met[name]) if several else name
    return found
