"""What an account and everything below it come to together: group, headquarters, sites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.figures.figure import Figure, Part, Unit
from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Measure(StrEnum):
    """What is rolled up, under the name it has for one account."""

    SALES = "sales_12m"
    BEFORE = "sales_before"
    GROWTH = "growth"
    MARGIN = "margin_12m"
    OPEN_PIPELINE = "open_pipeline"
    WEIGHTED_PIPELINE = "weighted_pipeline"
    OPEN_ACTIONS = "open_actions"
    OVERDUE_ACTIONS = "overdue_actions"
    ISSUES = "open_issues"
    CONTACTS = "contacts"
    LAST = "last_touchpoint"  # days ago
    DUE = "next_due"  # days ahead, negative when over
    HEALTH = "health"  # by sales
    LOWEST = "health_lowest"


MONEY = (
    Measure.SALES,
    Measure.BEFORE,
    Measure.MARGIN,
    Measure.OPEN_PIPELINE,
    Measure.WEIGHTED_PIPELINE,
)
COUNTS = (Measure.OPEN_ACTIONS, Measure.OVERDUE_ACTIONS, Measure.ISSUES, Measure.CONTACTS)
SUMMED = MONEY + COUNTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What one account brings in by itself; what is not known is missing."""

    id: UUID
    parent: UUID | None
    name: str
    values: Mapping[Measure, Decimal | None] = field(default_factory=dict)
    last: date | None = None  # touchpoint
    due: date | None = None  # the next one
    unpriced: Mapping[Measure, tuple[str, ...]] = field(default_factory=dict)  # each in words

    @property
    def growth(self) -> Decimal | None:
        """The last twelve months against the twelve before."""
        return _rate(self.values.get(Measure.SALES), self.values.get(Measure.BEFORE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolled:
    """What an account and all below it come to."""

    accounts: int
    values: Mapping[Measure, Decimal | None]
    last: date | None
    due: date | None
    unpriced: int  # amounts without a rate, and deals without an amount


@dataclass(slots=True)
class _Sum:
    """Adds accounts up, one after the other."""

    accounts: int = 0
    unpriced: int = 0
    sums: dict[Measure, Decimal] = field(default_factory=dict)
    last: list[date] = field(default_factory=list)
    due: list[date] = field(default_factory=list)
    lowest: list[Decimal] = field(default_factory=list)
    felt: Decimal = Decimal(0)  # health times sales
    sales: Decimal = Decimal(0)  # of those whose health is known
    plain: Decimal = Decimal(0)
    known: int = 0

    def take(self, own: Own) -> None:
        """Add what an account brings in by itself."""
        self.accounts += 1
        self.unpriced += sum(len(names) for names in own.unpriced.values())
        for measure in SUMMED:
            value = own.values.get(measure)
            if value is not None:
                self.sums[measure] = self.sums.get(measure, Decimal(0)) + value
        self._take_days(own.last, own.due)
        health = own.values.get(Measure.HEALTH)
        if health is not None:
            weight = _weight(own)
            self.felt += health * weight
            self.sales += weight
            self.plain += health
            self.known += 1
            self.lowest = [min([*self.lowest, health])]

    def add(self, other: _Sum) -> None:
        """Add what a branch comes to."""
        self.accounts += other.accounts
        self.unpriced += other.unpriced
        for measure, value in other.sums.items():
            self.sums[measure] = self.sums.get(measure, Decimal(0)) + value
        self._take_days(max(other.last, default=None), min(other.due, default=None))
        self.felt += other.felt
        self.sales += other.sales
        self.plain += other.plain
        self.known += other.known
        self.lowest = [min([*self.lowest, *other.lowest])] if other.lowest else self.lowest

    def _take_days(self, last: date | None, due: date | None) -> None:
        if last is not None:
            self.last = [max([*self.last, last])]
        if due is not None:
            self.due = [min([*self.due, due])]

    def told(self, as_of: date) -> Rolled:
        """Return what it has come to."""
        last, due = max(self.last, default=None), min(self.due, default=None)
        values: dict[Measure, Decimal | None] = {one: self.sums.get(one) for one in SUMMED}
        values[Measure.GROWTH] = _rate(values[Measure.SALES], values[Measure.BEFORE])
        values[Measure.LAST] = None if last is None else Decimal((as_of - last).days)
        values[Measure.DUE] = None if due is None else Decimal((due - as_of).days)
        values[Measure.LOWEST] = min(self.lowest, default=None)
        values[Measure.HEALTH] = self._health()
        return Rolled(
            accounts=self.accounts, values=values, last=last, due=due, unpriced=self.unpriced
        )

    def _health(self) -> Decimal | None:
        if self.sales > 0:
            return self.felt / self.sales
        return self.plain / self.known if self.known else None


def branches(owns: Iterable[Own]) -> Sequence[tuple[Own, int]]:
    """Return a tree from the top down, each with its depth; those side by side go by name.

    Whoever has no parent among them is a top; of a circle, which only a foreign file can bring,
    the first by name is let go of.
    """
    known = {own.id: own for own in sorted(owns, key=lambda one: (folded(one.name), one.id))}
    below: defaultdict[UUID, list[Own]] = defaultdict(list)
    tops = []
    for own in known.values():
        if own.parent is None or own.parent not in known or own.parent == own.id:
            tops.append(own)
        else:
            below[own.parent].append(own)
    found: list[tuple[Own, int]] = []
    seen: set[UUID] = set()
    for top in (*tops, *known.values()):
        rest = [(top, 0)] if top.id not in seen else []
        while rest:
            own, depth = rest.pop()
            if own.id not in seen:
                seen.add(own.id)
                found.append((own, depth))
                rest += [(one, depth + 1) for one in reversed(below[own.id])]
    return found


def rolled_up(owns: Iterable[Own], as_of: date) -> Mapping[UUID, Rolled]:
    """Return what each account comes to with all below it; without recursion, trees may be deep."""
    order = branches(owns)
    sums = {own.id: _Sum() for own, _ in order}
    above: dict[UUID, UUID | None] = {}
    path: list[UUID] = []
    for own, depth in order:
        del path[depth:]
        above[own.id] = path[-1] if path else None
        path.append(own.id)
        sums[own.id].take(own)
    for own, _ in reversed(order):
        parent = above[own.id]
        if parent is not None:
            sums[parent].add(sums[own.id])
    return {pk: each.told(as_of) for pk, each in sums.items()}


def rolled_figure(measure: Measure, owns: Sequence[Own], as_of: date) -> Figure:
    """Return one figure over an account and all below it, each of them a part.

    Sums take what is known and list what has no rate. Growth is the change of all over what all
    sold before. The last touchpoint is the latest, the next due day the earliest. Health is the
    mean weighed by sales, or plain where nobody sells; the lowest says what the mean may hide.
    """
    whole = _Sum()
    for own in owns:
        whole.take(own)
    parts = tuple(part for own in owns for part in _parts(measure, own, as_of))
    if measure is Measure.GROWTH:
        sold = whole.sums.get(Measure.BEFORE)
        parts += (Part(name="months.12.before", value=sold, weight=Decimal(0), unit=Unit.MONEY),)
    if measure in {Measure.HEALTH, Measure.LOWEST} and (
        whole.sales <= 0 or measure is Measure.LOWEST
    ):
        parts = tuple(Part(name=one.name, value=one.value, unit=one.unit) for one in parts)
    value = whole.told(as_of).values[measure]
    return Figure(
        rule=_RULE.get(measure, "structure.sum"),
        value=value,
        as_of=as_of,
        parts=parts,
        unit=_UNIT.get(measure, Unit.MONEY if measure in MONEY else Unit.PLAIN),
        note=_note(measure, value, owns),
    )


def share_of(figure: Figure, part: Part) -> Decimal | None:
    """Return what part of a sum comes from one account; of anything but a sum, nothing."""
    if figure.rule != "structure.sum" or part.value is None or not figure.value:
        return None
    return part.value / figure.value


_RULE = {
    Measure.GROWTH: "structure.growth",
    Measure.LAST: "structure.last",
    Measure.DUE: "structure.due",
    Measure.HEALTH: "structure.health",
    Measure.LOWEST: "structure.lowest",
}
_UNIT = {
    Measure.GROWTH: Unit.SHARE,
    Measure.LAST: Unit.DAYS,
    Measure.DUE: Unit.DAYS,
    Measure.HEALTH: Unit.PERCENT,
    Measure.LOWEST: Unit.PERCENT,
}


def _parts(measure: Measure, own: Own, as_of: date) -> Iterable[Part]:
    if measure is Measure.GROWTH:
        now, before = own.values.get(Measure.SALES), own.values.get(Measure.BEFORE)
        known = now is not None and before is not None
        change = (now or Decimal(0)) - (before or Decimal(0)) if known else None
        yield Part(name=own.name, value=change, unit=Unit.MONEY)
    elif measure in {Measure.LAST, Measure.DUE}:
        yield _day(measure, own, as_of)
    elif measure in {Measure.HEALTH, Measure.LOWEST}:
        health = own.values.get(Measure.HEALTH)
        yield Part(name=own.name, value=health, weight=_weight(own), unit=Unit.PERCENT)
    else:
        unit = Unit.MONEY if measure in MONEY else Unit.PLAIN
        value, lost = own.values.get(measure), own.unpriced.get(measure, ())
        if value is not None or not lost:
            yield Part(name=own.name, value=value, unit=unit)
        for words in lost:
            yield Part(name=f"{own.name}: {words}", value=None, unit=unit)


def _day(measure: Measure, own: Own, as_of: date) -> Part:
    day = own.last if measure is Measure.LAST else own.due
    away = None
    if day is not None:
        away = Decimal(((as_of - day) if measure is Measure.LAST else (day - as_of)).days)
    return Part(name=own.name, value=away, day=day, unit=Unit.DAYS)


def _note(measure: Measure, value: Decimal | None, owns: Sequence[Own]) -> str:
    if any(own.unpriced.get(measure) for own in owns):
        return "not.priced"
    if value is not None:
        return ""
    if measure is Measure.GROWTH:
        return "nothing.before"
    return "never.contacted" if measure is Measure.LAST else "nothing.known"


def _weight(own: Own) -> Decimal:
    return max(own.values.get(Measure.SALES) or Decimal(0), Decimal(0))


def _rate(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    if before is None or before <= 0:
        return None
    return ((now or Decimal(0)) - before) / before
