"""Which two accounts, or which two people, may be one and the same, and what speaks for it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from kamdesk.domain.name_keys import company_key, near, person_key, slips, sorted_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from typing import TypeAlias

    Found: TypeAlias = defaultdict[tuple[UUID, UUID], set["Likeness"]]

MOST_ALIKE = 25  # what more than so many share says nothing about two of them
SHORTEST_PHONE, COMPARED = 7, 9  # digits: of a country code written or left out
FOR_EVERYBODY = (
    "gmail.com googlemail.com yahoo.com hotmail.com outlook.com live.com msn.com aol.com gmx.de "
    "gmx.net web.de t-online.de icloud.com me.com mac.com mail.com mail.ru yandex.ru qq.com "
    "163.com orange.fr free.fr wanadoo.fr laposte.net libero.it protonmail.com proton.me"
)
OPEN_MAIL = frozenset(FOR_EVERYBODY.split())


class Likeness(StrEnum):
    """What two of them have in common."""

    NAME = "same name"
    NEAR_NAME = "nearly the same name"
    EMAIL = "same e-mail"
    PHONE = "same phone number"
    WEBSITE = "same website"
    NUMBER = "same number"
    EMPLOYER = "same account"


class Grade(StrEnum):
    """How likely two are one."""

    CERTAIN = "almost certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


COMPANY_WEIGHTS = {
    Likeness.NAME: 60,
    Likeness.NEAR_NAME: 40,
    Likeness.NUMBER: 60,
    Likeness.EMAIL: 40,
    Likeness.WEBSITE: 40,
    Likeness.PHONE: 40,
}
PERSON_WEIGHTS = {
    Likeness.NAME: 40,
    Likeness.NEAR_NAME: 25,
    Likeness.EMAIL: 60,
    Likeness.PHONE: 20,
    Likeness.NUMBER: 60,
    Likeness.EMPLOYER: 25,
}
STEPS = ((100, Grade.CERTAIN), (60, Grade.LIKELY), (40, Grade.POSSIBLE))


class Profile(NamedTuple):
    """What an account, or a person, is compared by."""

    id: UUID
    name: str
    email: str = ""
    phones: tuple[str, ...] = ()
    website: str = ""
    numbers: tuple[str, ...] = ()
    home: UUID | None = None  # the account of a person, the account above an account
    place: str = ""  # told, not compared: two of one name may sit in two towns


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two that may be one, the earlier first; the weight puts pairs in order."""

    one: UUID
    other: UUID
    reasons: tuple[Likeness, ...]
    weight: int

    @property
    def grade(self) -> Grade:
        """How likely they are one."""
        return next(grade for least, grade in STEPS if self.weight >= least)


def pair_key(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    """Return two identities as a pair, whichever was named first."""
    return (one, other) if one < other else (other, one)


def like_companies(
    profiles: Iterable[Profile], apart: Collection[tuple[UUID, UUID]] = ()
) -> list[Pair]:
    """Return the pairs of accounts that may be one, the likeliest first.

    Parts of one company share much: they are told only where they share a name or a number.
    """
    known = {one.id: one for one in profiles}
    names = {one.id: company_key(one.name) for one in known.values()}
    found = _shared(known.values(), names)
    _near_companies(names, found)
    own = {Likeness.NAME, Likeness.NUMBER}
    for pair in [pair for pair, reasons in found.items() if not reasons & own]:
        if _of_one_house(known[pair[0]], known[pair[1]]):
            del found[pair]
    return _graded(found, COMPANY_WEIGHTS, apart)


def like_people(
    profiles: Iterable[Profile], apart: Collection[tuple[UUID, UUID]] = ()
) -> list[Pair]:
    """Return the pairs of people that may be one, the likeliest first.

    A number alone is a desk or a switchboard; a name alone is possible, at another firm too;
    a name that is only near counts beside something else.
    """
    known = {one.id: one for one in profiles}
    names = {one.id: person_key(one.name) for one in known.values()}
    found = _shared(known.values(), names)
    for one, other in {*found, *_namesakes(known.values(), names)}:
        pair = found[one, other]
        if Likeness.NAME not in pair and _is_same_person(names[one], names[other]):
            pair.add(Likeness.NEAR_NAME)
        home = known[one].home
        if home is not None and home == known[other].home:
            pair.add(Likeness.EMPLOYER)
    return _graded(found, PERSON_WEIGHTS, apart)


def _shared(profiles: Collection[Profile], names: Mapping[UUID, str]) -> Found:
    """Put those who share a key into one box, and look only into boxes."""
    boxes: defaultdict[tuple[Likeness, str], list[UUID]] = defaultdict(list)
    for one in profiles:
        for reason, key in _keys(one, names[one.id]):
            boxes[reason, key].append(one.id)
    found: Found = defaultdict(set)
    for (reason, _), ids in boxes.items():
        for pair in _pairs_in(ids):
            found[pair].add(reason)
    return found


def _near_companies(names: Mapping[UUID, str], found: Found) -> None:
    """Find names that are one slip apart, or whose words stand in another order."""
    boxes: defaultdict[str, list[UUID]] = defaultdict(list)
    for pk, name in names.items():
        for key in (f"={sorted_key(name)}", *slips(name)):
            boxes[key].append(pk)
    for ids in boxes.values():
        for one, other in _pairs_in(ids):
            if Likeness.NAME not in found.get((one, other), ()) and _is_near(
                names[one], names[other]
            ):
                found[one, other].add(Likeness.NEAR_NAME)


def _namesakes(people: Iterable[Profile], names: Mapping[UUID, str]) -> Iterator[tuple[UUID, UUID]]:
    """Yield the pairs of one account that share a word of their names."""
    boxes: defaultdict[tuple[UUID, str], list[UUID]] = defaultdict(list)
    for one in people:
        if one.home is not None:
            for word in names[one.id].split():
                boxes[one.home, word].append(one.id)
    for ids in boxes.values():
        yield from _pairs_in(ids)


def _pairs_in(ids: list[UUID]) -> Iterator[tuple[UUID, UUID]]:
    """Yield the pairs of a box, unless so many lie in it that it says nothing."""
    if 1 < len(ids) <= MOST_ALIKE:
        for one, other in combinations(dict.fromkeys(ids), 2):
            yield pair_key(one, other)


def _keys(one: Profile, name: str) -> Iterator[tuple[Likeness, str]]:
    if name:
        yield Likeness.NAME, name
    if "@" in one.email:
        yield Likeness.EMAIL, one.email.strip().casefold()
    for phone in one.phones:
        digits = re.sub(r"\D", "", phone)
        if len(digits) >= SHORTEST_PHONE:
            yield Likeness.PHONE, digits[-COMPARED:]
    site = domain_of(one.website)
    if site:
        yield Likeness.WEBSITE, site
    for number in one.numbers:
        if number.strip():
            yield Likeness.NUMBER, number.strip().casefold()


def domain_of(website: str) -> str:
    """Return the domain of a website, without what everybody's begins with; mail hosts are none."""
    plain = re.sub(r"^[a-z]+://", "", website.strip().casefold()).removeprefix("www.")
    host = re.split(r"[/:?#\s]", plain, maxsplit=1)[0]
    return host if "." in host and host not in OPEN_MAIL else ""


def _is_near(one: str, other: str) -> bool:
    return near(one, other) or sorted_key(one) == sorted_key(other)


def _is_same_person(one: str, other: str) -> bool:
    """Whether two names are near, or one only begins what the other says: *J. Smith*."""
    if not one or not other:
        return False
    if _is_near(one, other):
        return True
    first, second = one.split(), other.split()
    short = min(len(first[0]), len(second[0])) == 1
    return short and first[-1] == second[-1] and first[0][0] == second[0][0]


def _of_one_house(one: Profile, other: Profile) -> bool:
    below = one.home == other.id or other.home == one.id
    return below or (one.home is not None and one.home == other.home)


def _graded(
    found: Found, weights: dict[Likeness, int], apart: Collection[tuple[UUID, UUID]]
) -> list[Pair]:
    least = STEPS[-1][0]
    pairs = []
    for (one, other), reasons in found.items():
        weight = sum(weights.get(reason, 0) for reason in reasons)
        if weight >= least and (one, other) not in apart:
            told = tuple(reason for reason in Likeness if reason in reasons)
            pairs.append(Pair(one=one, other=other, reasons=told, weight=weight))
    return sorted(pairs, key=_order)


def _order(pair: Pair) -> tuple[int, UUID, UUID]:
    return -pair.weight, pair.one, pair.other
