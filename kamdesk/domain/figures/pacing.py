"""Where a target stands, and where it lands if nothing changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import stdev
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.domain.figures.workdays import WorkingDays

FEWEST_MONTHS = 3  # two months have a spread, but not one to trust
IN_FOUR_OF_FIVE = Decimal("1.2816")  # normal quantile at 90 %: one in ten beyond either end


@dataclass(frozen=True, slots=True, kw_only=True)
class Pacing:
    """One target, opened: what was reached, was planned, will be, and must be done daily."""

    attainment: Figure
    plan_to_date: Figure
    landing: Figure
    run_rate: Figure
    required: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class LandingRange:
    """Where the period ends in four cases of five; no values where history is too short."""

    low: Figure
    high: Figure


def pacing(
    target: Decimal | None,
    booked: Decimal,
    days: WorkingDays,
    as_of: date,
    *,
    share: Decimal | None = None,
) -> Pacing:
    """Return the pacing of a target (linear by working days, run-rate method).

    ``share`` is the part of the year's usual sales that falls before the day; without it the
    working days decide. No day worked: no run rate. No day left: nothing is required, or the
    period is closed.
    """
    base = Figure(rule="pacing", value=None, as_of=as_of, parts=_inputs(target, booked, days))
    if share is None:
        share = Decimal(days.elapsed) / days.whole if days.whole else None
    else:
        base = replace(base, parts=(*base.parts, Part(name="phase", value=share, unit=Unit.SHARE)))
    rate = booked / days.elapsed if days.elapsed > 0 else None
    return Pacing(
        attainment=_attainment(base, target, booked),
        plan_to_date=_plan(base, target, share),
        landing=_landing(base, booked, days, share),
        run_rate=replace(
            base,
            rule="pacing.run.rate",
            value=rate,
            unit=Unit.MONEY_PER_DAY,
            note="" if rate is not None else "not.started",
        ),
        required=_required(base, target, booked, days),
    )


def phased_share(weights: Sequence[Decimal], months: int, begun: Decimal) -> Decimal | None:
    """Return the share of a period's usual sales behind us: whole months, and part of the next."""
    whole = sum(weights, Decimal(0))
    if whole <= 0:
        return None
    done = sum(weights[:months], Decimal(0))
    if months < len(weights):
        done += weights[months] * begun
    return done / whole


def landing_range(
    pace: Pacing, booked: Decimal, past_months: Sequence[Decimal], months_left: Decimal
) -> LandingRange:
    """Return landing ± 1.28 standard errors of what is still to come.

    The error of a sum of months that are alike and independent, with the mean itself estimated
    from ``n`` of them: ``s * sqrt(m + m*m/n)`` (prediction interval of the sample mean).
    """
    parts = tuple(
        Part(name=f"month.{n}", value=value, unit=Unit.MONEY)
        for n, value in enumerate(past_months, start=1)
    )
    base = replace(pace.landing, parts=(*pace.landing.parts, *parts))
    landing = base.value
    if landing is None or len(past_months) < FEWEST_MONTHS:
        empty = replace(base, value=None, note=base.note or "too.few.months")
        return LandingRange(
            low=replace(empty, rule="pacing.low"), high=replace(empty, rule="pacing.high")
        )
    left = max(months_left, Decimal(0))
    error = stdev(past_months) * (left + left * left / len(past_months)).sqrt()
    low = landing - IN_FOUR_OF_FIVE * error
    if min(past_months) >= 0:
        low = max(low, min(booked, landing))  # without credit notes nothing booked is lost again
    return LandingRange(
        low=replace(base, rule="pacing.low", value=low),
        high=replace(base, rule="pacing.high", value=landing + IN_FOUR_OF_FIVE * error),
    )


def _inputs(target: Decimal | None, booked: Decimal, days: WorkingDays) -> tuple[Part, ...]:
    return (
        Part(name="target", value=target, unit=Unit.MONEY),
        Part(name="booked", value=booked, unit=Unit.MONEY),
        Part(name="days.worked", value=Decimal(days.elapsed), unit=Unit.DAYS),
        Part(name="days.whole", value=Decimal(days.whole), unit=Unit.DAYS),
    )


def _attainment(base: Figure, target: Decimal | None, booked: Decimal) -> Figure:
    base = replace(base, rule="pacing.attainment", unit=Unit.SHARE)
    return replace(base, value=booked / target) if target else replace(base, note="no.target")


def _plan(base: Figure, target: Decimal | None, share: Decimal | None) -> Figure:
    base = replace(base, rule="pacing.plan", unit=Unit.MONEY)
    if target is None:
        return replace(base, note="no.target")
    return replace(base, note="no.days") if share is None else replace(base, value=target * share)


def _landing(base: Figure, booked: Decimal, days: WorkingDays, share: Decimal | None) -> Figure:
    base = replace(base, rule="pacing.landing", unit=Unit.MONEY)
    if days.whole and days.left <= 0:
        return replace(base, value=booked, note="closed")
    return replace(base, value=booked / share) if share else replace(base, note="not.started")


def _required(base: Figure, target: Decimal | None, booked: Decimal, days: WorkingDays) -> Figure:
    base = replace(base, rule="pacing.required", unit=Unit.MONEY_PER_DAY)
    if target is None:
        return replace(base, note="no.target")
    if booked >= target:
        return replace(base, value=Decimal(0), note="reached")
    if days.left <= 0:
        return replace(base, note="closed")
    return replace(base, value=(target - booked) / days.left)
