"""How much hangs on how few customers; all parts of one group are one customer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kamdesk.domain.figures.concentration import Concentration, Revenue, concentration
from kamdesk.domain.rates import Rates
from kamdesk.services.portfolio import sold_amounts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from uuid import UUID

    from kamdesk.services.figures import AccountSums
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
        sums = self._queries.sums(day)
        tops = {pk: top_of(pk, sums) for pk in sums}
        names = _names({tops[pk]: sums[tops[pk]].account.name for pk in sums})
        rows = []
        for pk, one in sums.items():
            sold = rates.total(sold_amounts(one, "months_12", day))
            lost = sold.unpriced and not sold.money.amount
            amount = None if lost else sold.money.amount
            rows.append(Revenue(customer=names[tops[pk]], amount=amount))
        return concentration(rows, day)


def top_of(account_id: UUID, sums: Mapping[UUID, AccountSums]) -> UUID:
    """Return who stands above all; one in the trash stands above nobody."""
    way = [account_id]
    above = sums[account_id].account.parent_id
    while above is not None and above in sums:
        if above in way:  # a circle, of a foreign file: the same one for all in it
            return min(way[way.index(above) :])
        way.append(above)
        above = sums[above].account.parent_id
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
