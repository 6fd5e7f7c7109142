"""What the numbers say: the headline of each section."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kamdesk.reports.english import count, day, number, sums
from kamdesk.services.documents import InternalPlan, TargetedMonth, WeighedOpportunity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.documents import CustomerPlan, PlanGoal, SalesMonth, Tone

RECENT = timedelta(days=90)
HALF = Decimal(50)
MONTH_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


class Finding(NamedTuple):
    """A sentence without its full stop, and whether it is good news."""

    text: str
    tone: Tone = "neutral"


def sales_finding(plan: CustomerPlan) -> Finding:
    """Compare finished months with their targets, else with the year before.

    A month that still runs would always look behind.
    """
    this_month = plan.as_of.replace(day=1)
    months = [m for m in plan.sales if m.actual is not None and m.month < this_month]
    if not months:
        running = any(month.actual is not None for month in plan.sales)
        what = "The first month is still running" if running else "No sales are recorded yet"
        return Finding(what)
    targets = [m for m in months if isinstance(m, TargetedMonth) and m.target is not None]
    if targets:
        return _gap(targets, [m.target or Decimal(0) for m in targets], "plan")
    earlier = [m for m in months if m.previous is not None]
    if earlier:
        return _gap(earlier, [m.previous or Decimal(0) for m in earlier], "last year")
    return Finding(f"Sales are recorded for {count(len(months), 'month')}")


def score_finding(plan: InternalPlan) -> Finding:
    """Say the score and the place."""
    score = plan.score
    if score is None or score.value is None:
        return Finding("The account is not scored yet")
    place = f", place {score.rank} of {score.accounts}" if score.rank and score.accounts else ""
    provisional = score.coverage is not None and score.coverage < 70
    ending = ", provisional" if provisional else ""
    return Finding(f"The account scores {number(score.value)} of 10{place}{ending}")


def opportunities_finding(plan: CustomerPlan) -> Finding:
    """Say how many there are and what they are worth."""
    opportunities = plan.opportunities
    if not opportunities:
        return Finding("No opportunity is open")
    total = sums(o.amount for o in opportunities if o.amount is not None)
    noun = count(len(opportunities), "open opportunity", "open opportunities")
    text = f"{noun} worth {total}" if total else noun
    weighted = sums(
        o.weighted
        for o in opportunities
        if isinstance(o, WeighedOpportunity) and o.weighted is not None
    )
    return Finding(_capital(f"{text}, {weighted} weighted" if weighted else text))


def actions_finding(plan: CustomerPlan) -> Finding:
    """Say what is open and what is late."""
    waiting = [action for action in plan.actions if not action.done]
    late = sum(action.late for action in waiting)
    if not plan.actions:
        return Finding("No action is agreed yet")
    if not waiting:
        return Finding(f"All {count(len(plan.actions), 'action')} are done", "good")
    if late:
        verb = "is" if late == 1 else "are"
        return Finding(f"{late} of {count(len(waiting), 'open action')} {verb} late", "bad")
    return Finding(_capital(f"{count(len(waiting), 'open action')}, none late"), "good")


def people_finding(plan: CustomerPlan) -> Finding:
    """Say how many people are known."""
    if not plan.people:
        return Finding("No contact person is recorded yet")
    return Finding(_capital(f"{count(len(plan.people), 'person', 'people')} to work with"))


def touchpoints_finding(plan: CustomerPlan) -> Finding:
    """Say when we last met, and how often lately."""
    past = [each.on for each in plan.touchpoints if each.on <= plan.as_of]
    if not past:
        return Finding("No contact is recorded yet")
    lately = sum(on > plan.as_of - RECENT for on in past)
    return Finding(f"Last contact on {day(max(past))}, {lately} in the last 90 days")


def goals_finding(goals: Sequence[PlanGoal]) -> Finding:
    """Say how many goals are half way or further."""
    if not goals:
        return Finding("No goal is agreed yet")
    measured = [goal.progress for goal in goals if goal.progress is not None]
    if not measured:
        return Finding(_capital(count(len(goals), "goal")))
    far = sum(progress >= HALF for progress in measured)
    return Finding(f"{far} of {count(len(measured), 'goal')} half way or further")


def health_finding(plan: InternalPlan) -> Finding | None:
    """Say the band of the account's health."""
    if plan.health is None:
        return None
    text = f"Health is {number(plan.health, 0)} of 100"
    if plan.health > 75:
        return Finding(text, "good")
    return Finding(text, "warn" if plan.health > HALF else "bad")


def summary(plan: CustomerPlan) -> list[Finding]:
    """Return the sentences of the first page."""
    found = [sales_finding(plan)]
    if isinstance(plan, InternalPlan):
        health = health_finding(plan)
        found += [score_finding(plan), *([health] if health else [])]
    return [
        *found,
        opportunities_finding(plan),
        actions_finding(plan),
        touchpoints_finding(plan),
    ]


def _gap(months: Sequence[SalesMonth], marks: Sequence[Decimal], what: str) -> Finding:
    actual = sum((month.actual or Decimal(0) for month in months), Decimal(0))
    mark = sum(marks, Decimal(0))
    if mark <= 0:
        return Finding(f"Sales are recorded for {count(len(months), 'month')}")
    gap = number(abs(actual / mark - 1) * 100, 0)
    until = f"to the end of {MONTH_NAMES[months[-1].month.month - 1]}"
    if gap == "0":
        return Finding(f"Sales are level with {what} {until}", "good")
    if actual > mark:
        return Finding(f"Sales are {gap}\u00a0% ahead of {what} {until}", "good")
    return Finding(f"Sales are {gap}\u00a0% behind {what} {until}", "bad")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
