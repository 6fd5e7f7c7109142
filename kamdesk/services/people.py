"""The people at a customer as one picture: who, how they stand to us, who of ours knows them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import Account
from kamdesk.domain.contacts import Contact, Seniority
from kamdesk.domain.figures.cadence import Interval, next_due
from kamdesk.domain.figures.coverage import Concern, Coverage, Known, concerns, coverage
from kamdesk.domain.figures.figure import Figure
from kamdesk.domain.figures.relationship import Judged, newest, relationship
from kamdesk.domain.map_layout import Place, Seat, layout
from kamdesk.domain.strength import Strength
from kamdesk.domain.team import Acquaintance, Colleague
from kamdesk.domain.ties import Tie
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.preferences import preferences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from uuid import UUID

    from kamdesk.domain.rhythm import Rhythms
    from kamdesk.services.ports import Reader

LEVELS = tuple(Seniority)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody on the map, with what we have to do with them."""

    contact: Contact
    place: Place  # where the map would put them
    last: date | None
    met: bool
    quiet: bool  # the last touch is longer ago than agreed
    interval: Interval  # their own, or their account's
    due: date  # of the next touch
    decides: bool
    known_by: tuple[str, ...]  # names of ours, who knows them best first
    strength: Strength | None  # of the relationship, as it was judged last


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquainted:
    """One of ours and how many people at the customer they know."""

    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleMap:
    """Everything the map of an account shows, read in one go so that it agrees."""

    account: Account
    people: tuple[Person, ...]
    ties: tuple[Tie, ...]
    coverage: Coverage
    relationship: Figure  # the mean of what was judged last
    concerns: tuple[Concern, ...]
    acquainted: tuple[Acquainted, ...]
    today: date

    def person(self, contact_id: UUID) -> Person | None:
        """Return one of the people."""
        return next((one for one in self.people if one.contact.id == contact_id), None)


class PeopleService:
    """Reads who is who at a customer."""

    def __init__(self, reader: Reader, today: Callable[[], date]) -> None:
        self._reader = reader
        self._today = today

    def people(self, account_id: UUID) -> PeopleMap | None:
        """Return the map of an account as of today, without who left; none of one deleted."""
        account = next(iter(self._reader.all(Account, id=[account_id])), None)
        return None if account is None else self._drawn(account, self._today())

    def _drawn(self, account: Account, today: date) -> PeopleMap:
        contacts = self._reader.all(Contact, account_id=[account.id])
        rhythms = preferences(self._reader).rhythms
        last = self._last(account.id, rhythms, today)
        known_by = self._known_by([contact.id for contact in contacts])
        known = [_known(one, rhythms.of_contact(one, account), last, known_by) for one in contacts]
        judged = newest(self._strengths([contact.id for contact in contacts]), today)
        there = [(c, k) for c, k in zip(contacts, known, strict=True) if k.is_there(today)]
        places = layout(_seat(contact) for contact, _ in there)
        people = tuple(
            Person(
                contact=contact,
                place=places[contact.id],
                last=one.last,
                met=one.is_met(today),
                quiet=one.is_quiet(today),
                interval=one.interval,
                due=next_due(one.last, account.joined, one.interval.ideal),
                decides=one.decides,
                known_by=known_by.get(contact.id, ()),
                strength=judged.get(contact.id),
            )
            for contact, one in there
        )
        return PeopleMap(
            account=account,
            people=tuple(sorted(people, key=lambda one: (one.place.y, one.place.x))),
            ties=self._ties([contact.id for contact, _ in there]),
            coverage=coverage(known, today),
            relationship=relationship(
                (Judged(name=one.contact.name, newest=one.strength) for one in people), today
            ),
            concerns=concerns(known, today),
            acquainted=_acquainted(people),
            today=today,
        )

    def _last(self, account_id: UUID, rhythms: Rhythms, today: date) -> Mapping[UUID, date]:
        """Return when each person was last met; what is planned does not count."""
        found: dict[UUID, date] = {}
        for touch in self._reader.all(Touchpoint, account_id=[account_id]):
            if touch.kind in rhythms.counts and touch.happened_on <= today:
                for person in touch.contacts:
                    found[person] = max(touch.happened_on, found.get(person, touch.happened_on))
        return found

    def _strengths(self, ids: Sequence[UUID]) -> Sequence[Strength]:
        return self._reader.all(Strength, contact_id=ids) if ids else ()

    def _known_by(self, ids: Sequence[UUID]) -> Mapping[UUID, tuple[str, ...]]:
        links = self._reader.all(Acquaintance, contact_id=ids) if ids else ()
        ours = {link.colleague_id for link in links}
        names = {one.id: one.name for one in self._reader.all(Colleague, id=ours)} if ours else {}
        found: defaultdict[UUID, list[tuple[int, str]]] = defaultdict(list)
        for link in links:
            if link.colleague_id in names:
                found[link.contact_id].append((-link.strength, names[link.colleague_id]))
        return {one: tuple(name for _, name in sorted(knowers)) for one, knowers in found.items()}

    def _ties(self, ids: Sequence[UUID]) -> tuple[Tie, ...]:
        known = frozenset(ids)
        ties = self._reader.all(Tie, contact_id=known) if known else ()
        return tuple(tie for tie in ties if tie.other_id in known)


def _known(
    contact: Contact,
    interval: Interval,
    last: Mapping[UUID, date],
    known_by: Mapping[UUID, tuple[str, ...]],
) -> Known:
    return Known(
        id=contact.id,
        name=contact.name,
        level=contact.seniority,
        function=contact.function,
        role=contact.role,
        buying_center=contact.buying_center,
        support=contact.support,
        influence=contact.influence,
        last=last.get(contact.id),
        interval=interval,
        left_on=contact.left_on,
        known_by=frozenset(known_by.get(contact.id, ())),
    )


def _seat(contact: Contact) -> Seat:
    rank = LEVELS.index(contact.seniority) if contact.seniority else len(LEVELS)
    return Seat(id=contact.id, name=contact.name, boss=contact.reports_to_id, rank=rank)


def _acquainted(people: Iterable[Person]) -> tuple[Acquainted, ...]:
    counts = Counter(name for person in people for name in person.known_by)
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Acquainted(name=name, count=count) for name, count in ordered)
