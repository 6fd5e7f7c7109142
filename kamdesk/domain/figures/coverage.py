"""Whom we have met at a customer, where we know nobody, and what that puts at risk."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.contacts import BuyingCenter, BuyingRole, Seniority, Support
from kamdesk.domain.figures.cadence import Interval
from kamdesk.domain.figures.figure import Figure, Part, Unit
from kamdesk.domain.periods import months_later
from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

USUAL = Interval(ideal=30, maximum=45)
MEMORY_MONTHS = 12  # whoever was not met for longer counts as not met
INFLUENTIAL = 3
STRONG = 4  # an opponent of that influence is worth a warning
RECENT_DAYS = 180  # so long a sponsor's leaving is news
CHAMPIONS = (BuyingRole.CHAMPION, BuyingCenter.COACH)
DECIDERS = (BuyingRole.DECIDES, BuyingCenter.ECONOMIC)
LEVELS = tuple(Seniority)  # the highest first
UPPER = (Seniority.EXECUTIVE, Seniority.DIRECTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A person at the customer, as far as coverage asks."""

    id: UUID
    name: str
    level: Seniority | None = None
    function: str = ""
    role: BuyingRole | None = None
    buying_center: BuyingCenter | None = None
    support: Support | None = None
    influence: int | None = None
    last: date | None = None  # the last qualifying touchpoint the person took part in
    interval: Interval = USUAL
    left_on: date | None = None
    known_by: frozenset[str] = frozenset()  # names of ours

    @property
    def decides(self) -> bool:
        """Whether the person says yes or no in the end."""
        return self.role in DECIDERS or self.buying_center in DECIDERS

    @property
    def champions(self) -> bool:
        """Whether the person sells for us inside."""
        return self.role in CHAMPIONS or self.buying_center in CHAMPIONS

    @property
    def matters(self) -> bool:
        """Whether not having met the person is a gap."""
        return self.decides or (self.influence or 0) >= INFLUENTIAL

    def is_there(self, as_of: date) -> bool:
        """Return whether the person is still with the customer."""
        return self.left_on is None or self.left_on > as_of

    def is_met(self, as_of: date) -> bool:
        """Return whether we met within the last twelve months."""
        return self.last is not None and self.last >= months_later(as_of, -MEMORY_MONTHS)

    def is_quiet(self, as_of: date) -> bool:
        """Return whether the last touch is longer ago than agreed."""
        return self.last is None or (as_of - self.last).days > self.interval.ideal


class Gap(StrEnum):
    """Why a place in the matrix wants attention."""

    UNMET = "unmet"  # somebody who matters there was not met
    NOBODY = "nobody"  # we know people below, and nobody here


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One level of one function: how many are known there, how many were met."""

    level: Seniority | None
    function: str
    known: int
    met: int
    gap: Gap | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The matrix of levels and functions, and the share of people met."""

    figure: Figure
    levels: tuple[Seniority | None, ...]
    functions: tuple[str, ...]
    cells: tuple[Cell, ...]
    known: int
    met: int

    @property
    def gaps(self) -> int:
        """How many places want attention."""
        return sum(cell.gap is not None for cell in self.cells)

    def cell(self, level: Seniority | None, function: str) -> Cell:
        """Return one place of the matrix."""
        return next(one for one in self.cells if (one.level, one.function) == (level, function))


class Risk(StrEnum):
    """What is wrong with how we are known, the gravest first."""

    NO_DECIDER = "no decision maker"
    SPONSOR_LEFT = "sponsor left"
    ONE_CONTACT = "one contact"
    ONE_COLLEAGUE = "one colleague"
    DECIDER_UNMET = "decider not met"
    OPPONENT = "opponent"
    CHAMPION_QUIET = "champion quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """A risk with its reason: about whom, who of ours, where, how many, since when."""

    risk: Risk
    person: UUID | None = None
    name: str = ""
    colleague: str = ""
    function: str = ""
    count: int = 0
    day: date | None = None


def coverage(people: Iterable[Known], as_of: date) -> Coverage:
    """Return who of the people still there was met, by level and function.

    Source: the house's own rule; met is a qualifying touchpoint within twelve months.
    """
    there = sorted((p for p in people if p.is_there(as_of)), key=lambda one: folded(one.name))
    places: defaultdict[tuple[Seniority | None, str], list[Known]] = defaultdict(list)
    names = _named(there)
    for person in there:
        places[person.level, names[folded(person.function)]].append(person)
    functions = _functions(places)
    levels = LEVELS + ((None,) if any(level is None for level, _ in places) else ())
    above = {_missing_above(function, places) for function in functions if function}
    cells = tuple(
        _cell(level, function, places.get((level, function), ()), as_of, above=above)
        for level in levels
        for function in functions
    )
    figure = _figure(there, as_of)
    met = sum(person.is_met(as_of) for person in there)
    return Coverage(
        figure=figure, levels=levels, functions=functions, cells=cells, known=len(there), met=met
    )


def concerns(people: Iterable[Known], as_of: date) -> tuple[Concern, ...]:
    """Return what to look at, the gravest first."""
    everybody = sorted(people, key=lambda one: (-(one.influence or 0), folded(one.name)))
    there = [person for person in everybody if person.is_there(as_of)]
    if not there:
        return ()
    found = [
        *_sponsors_left(everybody, as_of),
        *_one_contact(there, as_of),
        *_one_colleague(there),
        *_about_each(there, as_of),
    ]
    if not any(person.decides for person in there):
        found.append(Concern(risk=Risk.NO_DECIDER))
    order = list(Risk)
    return tuple(sorted(found, key=lambda one: order.index(one.risk)))


def _named(people: Sequence[Known]) -> dict[str, str]:
    """Return each function under one spelling, whatever the case it was typed in."""
    names: dict[str, str] = {}
    for person in people:
        names.setdefault(folded(person.function), person.function)
    return names


def _functions(places: dict[tuple[Seniority | None, str], list[Known]]) -> tuple[str, ...]:
    """Return the functions, the one that reaches highest first and the unnamed last."""
    tops: dict[str, int] = {}
    for level, function in places:
        rank = LEVELS.index(level) if level else len(LEVELS)
        tops[function] = min(rank, tops.get(function, rank))
    return tuple(sorted(tops, key=lambda name: (not name, tops[name], folded(name))))


def _missing_above(
    function: str, places: dict[tuple[Seniority | None, str], list[Known]]
) -> tuple[Seniority | None, str]:
    """Return the level over the highest one known, where that is below the upper ones."""
    for at, level in enumerate(LEVELS):
        if (level, function) in places:
            return (LEVELS[at - 1] if level not in UPPER else None, function)
    return (None, function)


def _cell(
    level: Seniority | None,
    function: str,
    people: Sequence[Known],
    as_of: date,
    *,
    above: set[tuple[Seniority | None, str]],
) -> Cell:
    unmet = [person for person in people if not person.is_met(as_of)]
    gap = Gap.UNMET if any(person.matters for person in unmet) else None
    if level is not None and (level, function) in above:
        gap = Gap.NOBODY
    return Cell(
        level=level,
        function=function,
        known=len(people),
        met=len(people) - len(unmet),
        gap=gap,
    )


def _figure(people: Sequence[Known], as_of: date) -> Figure:
    parts = tuple(
        Part(name=person.name, value=Decimal(person.is_met(as_of)), day=person.last)
        for person in people
    )
    met = sum((part.value or Decimal(0) for part in parts), Decimal(0))
    return Figure(
        rule="relationship.coverage",
        value=met / len(parts) if parts else None,
        as_of=as_of,
        parts=parts,
        unit=Unit.SHARE,
        note="" if parts else "nothing.known",
    )


def _sponsors_left(people: Sequence[Known], as_of: date) -> Iterable[Concern]:
    for person in people:
        day = person.left_on
        if day is not None and person.decides and 0 <= (as_of - day).days <= RECENT_DAYS:
            yield Concern(risk=Risk.SPONSOR_LEFT, person=person.id, name=person.name, day=day)


def _one_contact(people: Sequence[Known], as_of: date) -> Iterable[Concern]:
    met = [person for person in people if person.is_met(as_of)]
    if len(met) == 1 and len(people) > 1:
        only = met[0]
        yield Concern(
            risk=Risk.ONE_CONTACT, person=only.id, name=only.name, count=len(people), day=only.last
        )


def _one_colleague(people: Sequence[Known]) -> Iterable[Concern]:
    """Say where only one of ours knows several people: everywhere, or in a function."""
    known = [person for person in people if person.known_by]
    ours = frozenset().union(*(person.known_by for person in known))
    if len(ours) == 1 and len(known) > 1:
        yield Concern(risk=Risk.ONE_COLLEAGUE, colleague=next(iter(ours)), count=len(known))
        return
    names = _named(known)
    for key, function in sorted(names.items()):
        group = [person for person in known if folded(person.function) == key]
        ours = frozenset().union(*(person.known_by for person in group))
        if function and len(ours) == 1 and len(group) > 1:
            yield Concern(
                risk=Risk.ONE_COLLEAGUE,
                colleague=next(iter(ours)),
                function=function,
                count=len(group),
            )


def _about_each(people: Sequence[Known], as_of: date) -> Iterable[Concern]:
    for person in people:
        if person.decides and not person.is_met(as_of):
            yield _about(Risk.DECIDER_UNMET, person)
        if person.champions and person.is_quiet(as_of):
            yield _about(Risk.CHAMPION_QUIET, person)
        against = person.support in {Support.SCEPTIC, Support.HOSTILE}
        if against and (person.influence or 0) >= STRONG:
            yield _about(Risk.OPPONENT, person)


def _about(risk: Risk, person: Known) -> Concern:
    return Concern(
        risk=risk,
        person=person.id,
        name=person.name,
        function=person.function,
        count=person.influence or 0,
        day=person.last,
    )
