"""When an account must hear from us again, and how late we are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.figure import Figure, Part, Unit


class Light(StrEnum):
    """How urgent something is, in the colors that people know."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Source(StrEnum):
    """Whose rule an interval is."""

    TIER = "tier"
    ACCOUNT = "account"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """How many days may pass between contacts, ideally and at most, and who says so."""

    ideal: int
    maximum: int
    source: Source = Source.TIER

    @property
    def parts(self) -> tuple[Part, Part]:
        """What of it enters a figure."""
        return (
            Part(
                name="cadence",
                value=Decimal(self.ideal),
                unit=Unit.DAYS,
                source=self.source.value,
            ),
            Part(
                name="cadence.maximum",
                value=Decimal(self.maximum),
                unit=Unit.DAYS,
                source=self.source.value,
            ),
        )

    def __post_init__(self) -> None:
        if self.ideal <= 0:
            raise RuleBroken("cadence.not.positive")
        if self.maximum < self.ideal:
            raise RuleBroken("cadence.maximum.below.ideal")

    @classmethod
    def of(cls, ideal: int) -> Interval:
        """Return an interval that allows half as much again at most."""
        return cls(ideal=ideal, maximum=ideal + ideal // 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """The clock of one account: due, late, and whether a planned visit keeps it quiet."""

    due: date
    overdue: Figure
    ratio: Figure
    light: Light
    planned: date | None

    @property
    def quiet(self) -> bool:
        """Whether a visit is planned, which silences the alarm but not the clock."""
        return self.planned is not None

    @property
    def alarming(self) -> bool:
        """Whether contact is due by now and nothing is planned."""
        return self.due <= self.ratio.as_of and not self.quiet


def next_due(last: date | None, joined: date, ideal: int) -> date:
    """Return last contact plus cadence; never contacted is due from the day it joined."""
    return joined if last is None else last + timedelta(days=ideal)


def cadence(
    last: date | None,
    joined: date,
    interval: Interval,
    *,
    as_of: date,
    planned: date | None = None,
) -> Cadence:
    """Return the clock of an account on a day (contact cadence, house rule).

    The ratio is days since contact over cadence. An account never contacted became due the day
    it joined, so its clock reads one full cadence on that day. A visit planned in the past has
    either happened, and is the last contact, or has not, and quiets nothing.
    """
    due = next_due(last, joined, interval.ideal)
    late = (as_of - due).days
    inputs = (
        Part(name="last.contact", value=_since(last, as_of), day=last, unit=Unit.DAYS),
        Part(name="joined", value=_since(joined, as_of), day=joined, unit=Unit.DAYS),
        *interval.parts,
    )
    overdue = Figure(
        rule="cadence.overdue",
        value=Decimal(max(0, late)),
        as_of=as_of,
        parts=inputs,
        unit=Unit.DAYS,
        note="never.contacted" if last is None else "",
    )
    elapsed = Decimal(interval.ideal + late)
    return Cadence(
        due=due,
        overdue=overdue,
        ratio=replace(
            overdue, rule="cadence.ratio", value=elapsed / interval.ideal, unit=Unit.PLAIN
        ),
        light=_light(late, interval),
        planned=planned if planned is not None and planned >= as_of else None,
    )


def remaining(planned: int, actual: int) -> int:
    """Return the contacts still to be made in a period."""
    return max(0, planned - actual)


def to_schedule(planned: int, scheduled: int, actual: int) -> int:
    """Return the contacts that are neither made nor in the calendar."""
    return max(0, planned - scheduled - actual)


def _since(day: date | None, as_of: date) -> Decimal | None:
    return None if day is None else Decimal((as_of - day).days)


def _light(late: int, interval: Interval) -> Light:
    if late <= 0:
        return Light.GREEN
    return Light.AMBER if late <= interval.maximum - interval.ideal else Light.RED
