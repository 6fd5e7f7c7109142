"""The relationship map on paper: who, how they stand, what binds them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kamdesk.domain.contacts import Seniority, Support
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.ties import TieKind

if TYPE_CHECKING:
    from kamdesk.services.people import PeopleMap, Person

MOST = 60  # more cannot be read on one page
LEVELS = tuple(Seniority)


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedPerson:
    """Somebody on the map; ``boss`` is the place of who they report to."""

    name: str
    title: str = ""
    rank: int = 0  # 0 is the highest level
    boss: int | None = None
    support: Support | None = None
    influence: int | None = None
    days: int | None = None  # since the last touch; none: not met within a year
    quiet: bool = False
    decides: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedTie:
    """A line between two people, by their places."""

    kind: TieKind
    one: int
    other: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMap:
    """The people who matter and what is between them; ``left_out`` found no room."""

    people: tuple[MappedPerson, ...]
    ties: tuple[MappedTie, ...] = ()
    met: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPaper:
    """A map by itself, with everybody on it."""

    account: str
    as_of: date
    map: PlanMap


def map_paper(people: PeopleMap) -> MapPaper:
    """Return the map of an account as a document of its own."""
    drawn = plan_map(people, most=None)
    if drawn is None:
        raise RuleBroken("report.map.empty", name=people.account.name)
    return MapPaper(account=people.account.name, as_of=people.today, map=drawn)


def plan_map(people: PeopleMap, most: int | None = MOST) -> PlanMap | None:
    """Return the map; of very many people those who matter most."""
    if not people.people:
        return None
    chosen = sorted(people.people, key=_weight)[:most]
    places = {person.contact.id: at for at, person in enumerate(chosen)}
    return PlanMap(
        people=tuple(
            MappedPerson(
                name=one.contact.name,
                title=one.contact.title,
                rank=LEVELS.index(one.contact.seniority) if one.contact.seniority else len(LEVELS),
                boss=places.get(one.contact.reports_to_id) if one.contact.reports_to_id else None,
                support=one.contact.support,
                influence=one.contact.influence,
                days=(people.today - one.last).days if one.met and one.last else None,
                quiet=one.quiet,
                decides=one.decides,
            )
            for one in chosen
        ),
        ties=tuple(
            MappedTie(
                kind=tie.kind,
                one=places[tie.contact_id],
                other=places[tie.other_id],
                note=tie.note,
            )
            for tie in people.ties
            if tie.contact_id in places and tie.other_id in places
        ),
        met=sum(one.met for one in people.people),
        left_out=len(people.people) - len(chosen),
    )


def _weight(person: Person) -> tuple[bool, int, bool, int, str]:
    """Put who decides first, then who has influence, then who leads, then who was met last."""
    contact = person.contact
    seen = -person.last.toordinal() if person.last else 0
    rank = LEVELS.index(contact.seniority) if contact.seniority else len(LEVELS)
    return not person.decides, -(contact.influence or 0), rank > 1, seen, contact.name
