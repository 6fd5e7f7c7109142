"""Turns what is stored about an account into the evidence of the four tests, in one currency."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.definition import Evidence, check
from kamdesk.domain.figures.account_profit import CostToServe, Earned
from kamdesk.domain.figures.both_win import Gain
from kamdesk.domain.figures.contentment import contentment
from kamdesk.domain.figures.mutual_dependence import Trade
from kamdesk.domain.figures.repeat_purchases import BoughtMonth, Purchases
from kamdesk.domain.figures.rhythm import rhythm
from kamdesk.domain.limits import Limit
from kamdesk.services.check_rows import CheckRow
from kamdesk.services.portfolio import sold_amounts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.domain.limits import Limits
    from kamdesk.domain.money import Money
    from kamdesk.domain.rates import Rates
    from kamdesk.services.evidence import AccountEvidence, SaleLine


class Weighing:
    """The day, the rates, the limits and the sales to everybody, for one account after another."""

    def __init__(self, rates: Rates, limits: Limits, whole: Decimal, day: date) -> None:
        self._rates = rates
        self.limits = limits
        self.whole = whole
        self._day = day

    @property
    def currency(self) -> str:
        """What all amounts are in."""
        return self._rates.currency

    def row(
        self,
        found: AccountEvidence,
        months: tuple[BoughtMonth, ...] = (),
        lines: Sequence[SaleLine] = (),
    ) -> CheckRow:
        """Return how an account fares; months and lines of its sales open the evidence further."""
        days = (line.day for line in lines if line.amount.amount > 0)
        bought = Purchases(
            first=found.first_sale,
            last=found.last_sale,
            orders=found.orders,
            months=found.order_months,
            gap=rhythm(days, self._day).gap.value if lines else None,
            by_month=months,
        )
        return CheckRow(
            id=found.id,
            name=found.name,
            tier=found.tier,
            status=found.status,
            industry=found.industry,
            city=found.city,
            country=found.country,
            owner=found.owner,
            findings=check(self._evidence(found, bought), self.limits, self._day),
        )

    def months(self, lines: Sequence[SaleLine]) -> tuple[BoughtMonth, ...]:
        """Return what was bought month by month; what has no rate or no cost is not counted."""
        by_month: defaultdict[date, list[SaleLine]] = defaultdict(list)
        for line in lines:
            by_month[line.day.replace(day=1)].append(line)
        return tuple(self._month(month, found) for month, found in sorted(by_month.items()))

    def _month(self, month: date, lines: Sequence[SaleLine]) -> BoughtMonth:
        sold = self._rates.total((line.amount, line.day) for line in lines)
        costed = [line for line in lines if line.cost is not None]
        earned = self._rates.total((line.amount, line.day) for line in costed)
        spent = self._rates.total((line.cost, line.day) for line in costed if line.cost)
        return BoughtMonth(
            month=month,
            orders=len({line.day for line in lines if line.amount.amount > 0}),
            sold=sold.money.amount if len(sold.unpriced) < len(lines) else None,
            margin=earned.money.amount - spent.money.amount if costed else None,
        )

    # -- the four tests ---------------------------------------------------------

    def _evidence(self, found: AccountEvidence, bought: Purchases) -> Evidence:
        bought_here = list(sold_amounts(found, "months_12", self._day))
        lost_sales = len(self._rates.total(bought_here).unpriced)
        sold = self._sum(found, "months_12")
        if not bought_here and found.first_sale is not None:
            sold = Decimal(0)  # a customer who bought before, and nothing since
        potential, lost = self._priced(found.potential)
        rivals = [(name, *self._priced(money)) for name, money in found.rivals]
        earned = self._earned(found, sold)
        return Evidence(
            purchases=bought,
            trade=Trade(
                sold=sold,
                whole=self.whole,
                potential=potential,
                rivals=tuple((name, amount) for name, amount, _ in rivals),
            ),
            gain=self._gain(found, earned),
            earned=earned,
            serving=self._serving(found),
            unpriced=lost_sales + lost + sum(unpriced for *_, unpriced in rivals),
        )

    def _earned(self, found: AccountEvidence, sold: Decimal | None) -> Earned:
        costed, cost = self._sum(found, "costed_12"), self._sum(found, "cost_12")
        if costed is None and cost is None:
            return Earned(costed=None, cost=None)
        return Earned(
            costed=costed or Decimal(0),
            cost=cost or Decimal(0),
            uncosted=(sold or Decimal(0)) - (costed or Decimal(0)),
        )

    def _gain(self, found: AccountEvidence, earned: Earned) -> Gain:
        content = contentment(found.answers, self._day)
        promised = [priced for one, _ in found.benefits if (priced := self._priced(one)[0])]
        worth = [priced for _, one in found.benefits if (priced := self._priced(one)[0])]
        return Gain(
            margin=earned.margin,
            contentment=content.value,
            answers=len(content.parts),
            answered_on=max((part.day for part in content.parts if part.day), default=None),
            confirmed=sum(worth, Decimal(0)) if worth else None,
            promised=sum(promised, Decimal(0)) if promised else None,
            promises_kept=found.promises_kept,
            promises_due=found.promises_due,
            needs_answered=found.needs_answered,
            needs_known=found.needs_open + found.needs_answered,
        )

    def _serving(self, found: AccountEvidence) -> CostToServe:
        return CostToServe(
            minutes=found.minutes,
            hour_rate=self.limits[Limit.HOUR_RATE],
            visits=found.visits,
            visit_cost=self.limits[Limit.VISIT_COST],
            issues=found.issues,
            issue_cost=self.limits[Limit.ISSUE_COST],
            untimed=found.untimed,
        )

    def _sum(self, found: AccountEvidence, name: str) -> Decimal | None:
        """Return one of the sums of sales; nothing where there is none that has a rate."""
        amounts = list(sold_amounts(found, name, self._day))
        total = self._rates.total(amounts)
        return total.money.amount if len(total.unpriced) < len(amounts) else None

    def _priced(self, money: Money | None) -> tuple[Decimal | None, int]:
        """Return an amount in our currency, and whether it was lost for want of a rate."""
        if money is None:
            return None, 0
        priced = self._rates.convert(money, self._day)
        return (None, 1) if priced is None else (priced.amount, 0)
