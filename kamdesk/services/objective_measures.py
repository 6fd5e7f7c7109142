"""Where the measure of an objective stands on a day, each with what it was made of."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.competitors import Competitor
from kamdesk.domain.contacts import Contact
from kamdesk.domain.figures.figure import Figure, Part, Unit
from kamdesk.domain.figures.mutual_dependence import Trade, mutual_dependence
from kamdesk.domain.figures.objective_progress import SHARES
from kamdesk.domain.objectives import Measure
from kamdesk.domain.periods import trailing_year
from kamdesk.domain.products import Product
from kamdesk.domain.rates import Rates
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.satisfaction import satisfaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from kamdesk.domain.accounts import Account
    from kamdesk.domain.money import Money
    from kamdesk.domain.objectives import Objective
    from kamdesk.domain.plans import Plan
    from kamdesk.services.ports import FigureQueries, Reader

HUNDRED = Decimal(100)


class Measures:
    """Computes measures of one account in one plan, each at most once."""

    def __init__(
        self, queries: FigureQueries, reader: Reader, account: Account, plan: Plan, day: date
    ) -> None:
        self._queries = queries
        self._reader = reader
        self._account = account
        self._plan = plan
        self._day = day
        self._last = min(day, plan.ends)
        self._preferences = queries.preferences()
        self._known: dict[Measure, Figure] = {}

    @property
    def currency(self) -> str:
        """What all amounts are in."""
        return self._preferences.currency

    def current(self, objective: Objective) -> Figure:
        """Return the measure of an objective as of the day."""
        own = objective.measure is Measure.OWN
        return self._entered(objective) if own else self.of(objective.measure)

    def of(self, measure: Measure) -> Figure:
        """Return a measure that is computed."""
        if measure not in self._known:
            make: dict[Measure, Callable[[], Figure]] = {
                Measure.REVENUE: self._revenue,
                Measure.SHARE_OF_WALLET: self._wallet,
                Measure.CONTACTS_MET: self._met,
                Measure.NPS: self._nps,
                Measure.PENETRATION: self._penetration,
            }
            self._known[measure] = _told(measure, make[measure]())
        return self._known[measure]

    def _entered(self, objective: Objective) -> Figure:
        return Figure(
            rule="objective.own",
            value=objective.current,
            as_of=self._day,
            parts=(Part(name="entered", value=objective.current),),
            note="" if objective.current is not None else "nothing.entered",
        )

    def _revenue(self) -> Figure:
        """Add up what was sold in the plan's period so far, month by month."""
        if self._day < self._plan.starts:
            return self._blank("objective.revenue", "period.ahead", Unit.MONEY)
        rates = Rates(self.currency, self._queries.rates())
        by_month: defaultdict[str, Decimal] = defaultdict(Decimal)
        lost: list[Part] = []
        for money, day in self._booked(self._plan.starts, self._last):
            priced = rates.convert(money, day)
            if priced is None:
                name = f"{money.rounded.amount:f} {money.currency}"
                lost.append(Part(name=name, value=None, day=day, unit=Unit.MONEY))
            else:
                by_month[f"{day:%Y-%m}"] += priced.amount
        months = (
            Part(name=month, value=amount, unit=Unit.MONEY)
            for month, amount in sorted(by_month.items())
        )
        return Figure(
            rule="objective.revenue",
            value=sum(by_month.values(), Decimal(0)),
            as_of=self._day,
            parts=(*months, *lost),
            unit=Unit.MONEY,
            note="not.priced" if lost else "",
        )

    def _wallet(self) -> Figure:
        """Return the part of the customer's spend that is ours, as the key account check has it."""
        rates = Rates(self.currency, self._queries.rates())
        sold = rates.total(self._booked(*trailing_year(self._last)))
        rivals = self._reader.all(Competitor, account_id=[self._account.id])
        trade = Trade(
            sold=sold.money.amount,
            whole=sold.money.amount,
            potential=self._priced(rates, self._account.potential),
            rivals=tuple((one.name, self._priced(rates, one.spend)) for one in rivals),
        )
        found = mutual_dependence(trade, self._day).theirs
        return replace(
            found,
            rule="objective.wallet",
            parts=tuple(part for part in found.parts if part.name != "sales.to.all"),
            note="" if found.value is not None else "spend.unknown",
        )

    def _met(self) -> Figure:
        """Count the people there who were met in the period."""
        if self._day < self._plan.starts:
            return self._blank("objective.met", "period.ahead", Unit.PLAIN)
        met: dict[object, date] = {}
        counts = self._preferences.rhythms.counts
        for touch in self._reader.all(Touchpoint, account_id=[self._account.id]):
            on = touch.happened_on
            if touch.kind in counts and self._plan.starts <= on <= self._last:
                for person in touch.contacts:
                    met[person] = max(on, met.get(person, on))
        people = [
            one
            for one in self._reader.all(Contact, account_id=[self._account.id])
            if one.left_on is None or one.left_on > self._day
        ]
        parts = tuple(
            Part(name=one.name, value=Decimal(one.id in met), day=met.get(one.id))
            for one in sorted(people, key=lambda one: (one.id not in met, one.name))
        )
        return Figure(
            rule="objective.met",
            value=sum((part.value or Decimal(0) for part in parts), Decimal(0)),
            as_of=self._day,
            parts=parts,
            note="" if parts else "nobody.known",
        )

    def _nps(self) -> Figure:
        return satisfaction(self._reader, self._account.id, self._last).nps

    def _penetration(self) -> Figure:
        """Return how many of our product groups the account bought in twelve months."""
        first, last = trailing_year(self._last)
        groups = sorted({one.group for one in self._reader.all(Product) if one.group})
        parts = tuple(
            Part(name=group, value=Decimal(self._bought(group, first, last))) for group in groups
        )
        bought = sum((part.value or Decimal(0) for part in parts), Decimal(0))
        return Figure(
            rule="objective.penetration",
            value=bought / len(parts) if parts else None,
            as_of=self._day,
            parts=parts,
            unit=Unit.SHARE,
            note="" if parts else "no.product.groups",
        )

    # -- reading ----------------------------------------------------------------

    def _booked(self, first: date, last: date) -> Iterable[tuple[Money, date]]:
        found = self._queries.booked(first, last, account_id=self._account.id)
        return [(one.money, one.day) for one in found]

    def _bought(self, group: str, first: date, last: date) -> bool:
        pk = self._account.id
        found = self._queries.booked(first, last, account_id=pk, product_group=group)
        return any(one.money.amount > 0 for one in found)

    def _blank(self, rule: str, note: str, unit: Unit) -> Figure:
        return Figure(rule=rule, value=None, as_of=self._day, parts=(), unit=unit, note=note)

    def _priced(self, rates: Rates, money: Money | None) -> Decimal | None:
        priced = None if money is None else rates.convert(money, self._day)
        return None if priced is None else priced.amount


def _told(measure: Measure, figure: Figure) -> Figure:
    """Return a share as 0 to 100, which is how its baseline and target are typed."""
    if measure is Measure.NPS:
        return replace(figure, rule="objective.nps")
    if measure in SHARES:
        value = None if figure.value is None else figure.value * HUNDRED
        return replace(figure, value=value, unit=Unit.PERCENT)
    return figure
