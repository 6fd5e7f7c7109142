"""What makes a key account: four tests, each with its verdict, its evidence and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from kamdesk.domain.figures.account_profit import CostToServe, Earned, account_profit
from kamdesk.domain.figures.both_win import Gain, both_win
from kamdesk.domain.figures.figure import Figure
from kamdesk.domain.figures.mutual_dependence import Trade, mutual_dependence
from kamdesk.domain.figures.repeat_purchases import Purchases, repeat_purchases
from kamdesk.domain.limits import Limit, Limits

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class KeyTest(StrEnum):
    """The four tests of a key account."""

    REPEAT_PURCHASES = "repeat_purchases"
    MUTUAL_DEPENDENCE = "mutual_dependence"
    BOTH_WIN = "both_win"
    ACCOUNT_PROFIT = "account_profit"


class Verdict(StrEnum):
    """How a test ended; what cannot be judged is neither passed nor failed."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "not known"


class Lack(StrEnum):
    """What data is missing for a test."""

    SALES = "sales"
    ALL_SALES = "all_sales"
    RATES = "rates"
    SPEND = "spend"
    RIVAL_SPEND = "rival_spend"
    ANSWERS = "answers"
    PROMISES = "promises"
    NEEDS = "needs"
    COST = "cost"
    SOME_COST = "some_cost"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """One limit held against what was measured."""

    limit: Limit | None  # none: more than nothing
    bound: Decimal
    value: Decimal | None
    verdict: Verdict
    weighs: bool = True  # else it is shown, and decides nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Data that a test lacks; ``count`` says of how many."""

    lack: Lack
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """How one test of one account ended, and why."""

    test: KeyTest
    verdict: Verdict
    figure: Figure
    demands: tuple[Demand, ...]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that the four tests rest on, of twelve months and in one currency."""

    purchases: Purchases
    trade: Trade
    gain: Gain
    earned: Earned
    serving: CostToServe
    unpriced: int = 0  # amounts without a rate


def check(evidence: Evidence, limits: Limits, as_of: date) -> tuple[Finding, ...]:
    """Return how an account fares in the four tests."""
    unpriced = [Missing(lack=Lack.RATES, count=evidence.unpriced)] if evidence.unpriced else []
    found = (
        _repeat(evidence.purchases, limits, as_of),
        _dependence(evidence.trade, limits, as_of),
        _both_win(evidence.gain, limits, as_of),
        _profit(evidence, limits, as_of),
    )
    return tuple(_beside(one, unpriced) for one in found)


def _beside(finding: Finding, unpriced: list[Missing]) -> Finding:
    """Add what could not be priced to the tests that rest on money."""
    if not unpriced or finding.test is KeyTest.REPEAT_PURCHASES:
        return finding
    return Finding(
        test=finding.test,
        verdict=finding.verdict,
        figure=finding.figure,
        demands=finding.demands,
        missing=(*finding.missing, *unpriced),
    )


def _repeat(bought: Purchases, limits: Limits, as_of: date) -> Finding:
    figure = repeat_purchases(bought, as_of)
    known = bought.first is not None
    demands = (
        at_least(limits, Limit.ORDERS, figure.value),
        at_least(limits, Limit.ORDER_MONTHS, Decimal(bought.months) if known else None),
    )
    missing = () if known else (Missing(lack=Lack.SALES),)
    return _found(KeyTest.REPEAT_PURCHASES, figure, demands, missing)


def _dependence(trade: Trade, limits: Limits, as_of: date) -> Finding:
    found = mutual_dependence(trade, as_of)
    gap = found.imbalance.value
    demands = (
        at_least(limits, Limit.REVENUE_SHARE, found.ours.value),
        at_least(limits, Limit.SPEND_SHARE, found.theirs.value),
        Demand(
            limit=Limit.IMBALANCE,
            bound=limits[Limit.IMBALANCE],
            value=None if gap is None else abs(gap),
            verdict=_judged(gap is None, gap is not None and abs(gap) <= limits[Limit.IMBALANCE]),
        ),
    )
    silent = sum(amount is None for _, amount in trade.rivals)
    missing = []
    if trade.sold is None:
        missing.append(Missing(lack=Lack.SALES))
    elif found.ours.value is None:
        missing.append(Missing(lack=Lack.ALL_SALES))
    if trade.potential is None and silent == len(trade.rivals):
        missing.append(Missing(lack=Lack.SPEND))
    elif silent:
        missing.append(Missing(lack=Lack.RIVAL_SPEND, count=silent))
    return _found(KeyTest.MUTUAL_DEPENDENCE, found.imbalance, demands, missing)


def _both_win(gain: Gain, limits: Limits, as_of: date) -> Finding:
    """Our gain is the margin; theirs is what they answered, or the value or needs we met.

    Where nobody was asked, value they confirmed decides, and without any the needs answered.

    Promises that were not kept fail the test; promises kept do not yet show a gain.
    """
    figure = both_win(gain, as_of)
    ours = more_than(None, Decimal(0), gain.margin)
    asked = gain.contentment is not None
    content = at_least(limits, Limit.SATISFACTION, gain.contentment, weighs=asked)
    valued = gain.value is not None
    value = at_least(limits, Limit.VALUE, gain.value, weighs=valued and not asked)
    needs = at_least(limits, Limit.NEEDS, gain.needs, weighs=not (asked or valued))
    kept = at_least(limits, Limit.PROMISES, gain.promises, weighs=gain.promises is not None)
    demands = (ours, content, value, needs, kept)
    lacks = (
        (gain.margin, Lack.COST),
        (gain.contentment, Lack.ANSWERS),
        (gain.needs, Lack.NEEDS),
        (gain.promises, Lack.PROMISES),
    )
    missing = [Missing(lack=lack) for value, lack in lacks if value is None]
    return _found(KeyTest.BOTH_WIN, figure, demands, missing)


def _profit(evidence: Evidence, limits: Limits, as_of: date) -> Finding:
    earned, serving = evidence.earned, evidence.serving
    found = account_profit(earned, serving, as_of)
    demands = (
        more_than(Limit.PROFIT, limits[Limit.PROFIT], found.figure.value),
        at_least(limits, Limit.PROFIT_MARGIN, found.share),
    )
    missing = []
    if earned.margin is None:
        missing.append(Missing(lack=Lack.COST))
    elif earned.uncosted:
        missing.append(Missing(lack=Lack.SOME_COST))
    if serving.untimed:
        missing.append(Missing(lack=Lack.MINUTES, count=serving.untimed))
    return _found(KeyTest.ACCOUNT_PROFIT, found.figure, demands, missing)


def at_least(limits: Limits, limit: Limit, value: Decimal | None, *, weighs: bool = True) -> Demand:
    """Return a limit that has to be reached."""
    bound = limits[limit]
    verdict = _judged(value is None, value is not None and value >= bound)
    return Demand(limit=limit, bound=bound, value=value, verdict=verdict, weighs=weighs)


def more_than(limit: Limit | None, bound: Decimal, value: Decimal | None) -> Demand:
    """Return a limit that has to be passed."""
    verdict = _judged(value is None, value is not None and value > bound)
    return Demand(limit=limit, bound=bound, value=value, verdict=verdict)


def overall(demands: Iterable[Demand]) -> Verdict:
    """Return failed where one demand that weighs is, passed where all of them are met."""
    verdicts = {one.verdict for one in demands if one.weighs}
    if Verdict.FAILED in verdicts:
        return Verdict.FAILED
    return Verdict.UNKNOWN if Verdict.UNKNOWN in verdicts else Verdict.PASSED


def _found(
    test: KeyTest, figure: Figure, demands: tuple[Demand, ...], missing: Iterable[Missing]
) -> Finding:
    return Finding(
        test=test,
        verdict=overall(demands),
        figure=figure,
        demands=demands,
        missing=tuple(missing),
    )


def _judged(unknown: bool, met: bool) -> Verdict:  # noqa: FBT001 (two facts of one demand)
    if unknown:
        return Verdict.UNKNOWN
    return Verdict.PASSED if met else Verdict.FAILED
