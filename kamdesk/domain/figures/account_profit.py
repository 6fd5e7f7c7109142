"""What is left of an account's margin once serving it is paid for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from datetime import date

MINUTES_OF_AN_HOUR = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class CostToServe:
    """What serving an account took in twelve months, and what each of it costs."""

    minutes: int
    hour_rate: Decimal
    visits: int
    visit_cost: Decimal
    issues: int
    issue_cost: Decimal
    untimed: int = 0  # touchpoints whose minutes nobody noted
    discounts: Decimal = Decimal(0)  # beyond those that net sales have taken off already

    @property
    def hours(self) -> Decimal:
        """The time that was noted."""
        return Decimal(self.minutes) / MINUTES_OF_AN_HOUR

    @property
    def whole(self) -> Decimal:
        """``hours*rate + visits + issues + discounts``."""
        return (
            self.hours * self.hour_rate
            + self.visits * self.visit_cost
            + self.issues * self.issue_cost
            + self.discounts
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """Sales of twelve months whose cost is known, that cost, and the sales without one."""

    costed: Decimal | None  # none where no sale has a cost
    cost: Decimal | None
    uncosted: Decimal = Decimal(0)

    @property
    def margin(self) -> Decimal | None:
        """Sales less cost."""
        if self.costed is None or self.cost is None:
            return None
        return self.costed - self.cost


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountProfit:
    """The profit, and as a share of the sales whose cost is known."""

    figure: Figure
    share: Decimal | None


def account_profit(earned: Earned, serving: CostToServe, as_of: date) -> AccountProfit:
    """Return ``margin - (hours*rate + visits + issues + discounts)`` (customer profitability).

    Only sales whose cost is known make a margin; touchpoints without minutes are missing, not
    free. What net sales already left out as discount is not taken off twice.
    """
    margin = earned.margin
    profit = None if margin is None else margin - serving.whole
    missing = []
    if earned.uncosted:
        missing.append(Part(name="sales.without.cost", value=None, unit=Unit.MONEY))
    if serving.untimed:
        missing.append(Part(name="minutes", value=None, weight=Decimal(serving.untimed)))
    figure = Figure(
        rule="account.profit",
        value=profit,
        as_of=as_of,
        parts=(
            Part(name="sales.with.cost", value=earned.costed, unit=Unit.MONEY),
            Part(name="cost", value=earned.cost, unit=Unit.MONEY),
            *_served(serving),
            *missing,
        ),
        unit=Unit.MONEY,
        note="" if profit is not None else "no.cost",
    )
    share = profit / earned.costed if profit is not None and earned.costed else None
    return AccountProfit(figure=figure, share=share)


def _served(serving: CostToServe) -> tuple[Part, ...]:
    return (
        Part(name="hours", value=serving.hours),
        Part(name="hour.rate", value=serving.hour_rate, unit=Unit.MONEY),
        Part(name="visits", value=Decimal(serving.visits)),
        Part(name="visit.cost", value=serving.visit_cost, unit=Unit.MONEY),
        Part(name="issues.opened", value=Decimal(serving.issues)),
        Part(name="issue.cost", value=serving.issue_cost, unit=Unit.MONEY),
        Part(name="discounts", value=serving.discounts, unit=Unit.MONEY),
        Part(name="cost.to.serve", value=serving.whole, unit=Unit.MONEY),
    )
