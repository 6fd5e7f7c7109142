"""How far an objective is on its way, and whether that is far enough for the day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit
from kamdesk.domain.objectives import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kamdesk.domain.objectives import Objective
    from kamdesk.domain.plans import Plan

NOTHING, WHOLE = Decimal(0), Decimal(1)
FROM_NOTHING = frozenset({Measure.REVENUE, Measure.CONTACTS_MET})  # counted anew in each period
SHARES = frozenset({Measure.SHARE_OF_WALLET, Measure.PENETRATION})  # told as 0 to 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where an objective stands on a day: its measure, its way, and the day's share of it."""

    current: Figure  # the measure itself, with what it was made of
    figure: Figure  # the share of the way from baseline to target
    gone: Decimal  # the share of the period that is over
    on_track: bool | None  # none where the way is not known

    @property
    def opened(self) -> Figure:
        """The way with all that the measure was made of, under the measure's rule."""
        inputs = self.current.parts if len(self.current.parts) > 1 else ()
        return replace(self.figure, rule=self.current.rule, parts=(*self.figure.parts, *inputs))

    @property
    def share(self) -> Decimal | None:
        """The share of the way, as far as a bar can show it."""
        value = self.figure.value
        return None if value is None else min(WHOLE, max(NOTHING, value))


def objective_progress(objective: Objective, plan: Plan, current: Figure, as_of: date) -> Progress:
    """Return ``(current - baseline) / (target - baseline)`` beside the share of the period gone.

    On track is whoever has come at least as far as the period has (house rule), unless the day
    of the objective itself has passed before it was reached. What is counted anew in each period
    starts from nothing; everything else needs a baseline.
    """
    baseline = objective.baseline
    if baseline is None and objective.measure in FROM_NOTHING:
        baseline = NOTHING
    value, note = _way(baseline, current.value, objective.target)
    gone = Decimal(str(plan.share_gone(as_of)))
    unit = current.unit
    figure = Figure(
        rule="objective.progress",
        value=value,
        as_of=as_of,
        parts=(
            Part(name="baseline", value=baseline, unit=unit),
            Part(name="current", value=current.value, unit=unit),
            Part(name="target", value=objective.target, day=objective.due, unit=unit),
            Part(name="period.gone", value=gone, unit=Unit.SHARE),
        ),
        unit=Unit.SHARE,
        note=note or current.note,
    )
    track = _on_track(value, gone, objective, as_of)
    if as_of < plan.starts and track and value is not None and value < WHOLE:
        track = None  # nothing can be said before it has begun
    return Progress(current=current, figure=figure, gone=gone, on_track=track)


def on_track(name: str, progresses: Iterable[tuple[str, Progress]], as_of: date) -> Figure:
    """Return the share of objectives on track, by title; those without a way are left out."""
    parts = tuple(
        Part(
            name=title,
            value=None if one.on_track is None else Decimal(one.on_track),
            day=None,
        )
        for title, one in progresses
    )
    known = [part.value for part in parts if part.value is not None]
    return Figure(
        rule=name,
        value=sum(known, NOTHING) / len(known) if known else None,
        as_of=as_of,
        parts=parts,
        unit=Unit.SHARE,
        note="" if known else "nothing.measured",
    )


def _way(
    baseline: Decimal | None, current: Decimal | None, target: Decimal | None
) -> tuple[Decimal | None, str]:
    if target is None:
        return None, "no.target"
    if current is None:
        return None, ""
    if baseline is None:
        return None, "no.baseline"
    if baseline == target:  # to hold what there is
        return (WHOLE if current >= target else NOTHING), ""
    return (current - baseline) / (target - baseline), ""


def _on_track(
    value: Decimal | None, gone: Decimal, objective: Objective, as_of: date
) -> bool | None:
    if value is None:
        return None
    if value >= WHOLE:
        return True
    if objective.due is not None and as_of > objective.due:
        return False
    return value >= gone
