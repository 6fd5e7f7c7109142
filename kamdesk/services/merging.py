"""Accounts and people that may be in the portfolio twice: found, told apart, or made one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from kamdesk.domain.accounts import Account
from kamdesk.domain.contacts import Contact
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.likeness import Grade, Likeness, Pair, like_companies, like_people, pair_key
from kamdesk.domain.merging import ABOVE, Side, left_over, merged, sides
from kamdesk.domain.preferences import Preference
from kamdesk.domain.rhythm import refuse_short
from kamdesk.services.aliases import remember
from kamdesk.services.kinds import FACTS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kamdesk.domain.likeness import Profile
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Reader, Transactions, UnitOfWork

APART = "apart"  # what the names of the choices begin with that tell two apart
NAMING: dict[type[Any], tuple[str, ...]] = {
    Account: ("parent_id", "account_id"),
    Contact: ("reports_to_id",),
}
MERGED_KINDS = (Kind.ACCOUNTS, Kind.CONTACTS)


class TwinQueries(Protocol):
    """What accounts and people are compared by, and what would move with each."""

    def companies(self) -> Sequence[Profile]: ...
    def people(self, home: UUID | None = None) -> Sequence[Profile]:
        """Return all people, or those of one account."""
        ...

    def belongings(self, kind: Kind, record_id: UUID) -> Mapping[Kind, int]:
        """Return how many of each kind name one."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """One of two that may be one, as far as a list shows it."""

    id: UUID
    name: str
    account: str = ""  # of a person
    place: str = ""  # the town of an account, the title of a person


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """Two that may be one, what speaks for it, and how strongly."""

    kind: Kind
    one: Twin
    other: Twin
    reasons: tuple[Likeness, ...]
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """What merging two would do: field by field, and how much would move."""

    kind: Kind
    this: Any
    that: Any
    sides: tuple[Side, ...]
    moving: Mapping[Kind, int]
    names: Mapping[UUID, str]  # of whoever a field names

    def noted(self, chosen: Mapping[str, Any]) -> list[str]:
        """Return what no field has room for, which goes to the notes."""
        found = {side.name: side.result for side in self.sides} | dict(chosen)
        return left_over(self.this, self.that, found)


class MergeService:
    """Finds what may be there twice; makes two one, with all their history, in one change."""

    def __init__(self, transactions: Transactions, reader: Reader, twins: TwinQueries) -> None:
        self._transactions = transactions
        self._reader = reader
        self._twins = twins

    def duplicates(self, kind: Kind) -> list[Twins]:
        """Return the pairs that may be one and were not told apart, the likeliest first."""
        _refuse_others(kind)
        found = self._pairs(kind)
        companies = {one.id: one for one in self._twins.companies()}
        known = companies if kind is Kind.ACCOUNTS else {p.id: p for p in self._twins.people()}

        def twin(pk: UUID) -> Twin:
            one = known[pk]
            home = companies.get(one.home) if one.home and kind is Kind.CONTACTS else None
            return Twin(id=pk, name=one.name, account=home.name if home else "", place=one.place)

        return [
            Twins(
                kind=kind,
                one=twin(pair.one),
                other=twin(pair.other),
                reasons=pair.reasons,
                grade=pair.grade,
            )
            for pair in found
            if pair.one in known and pair.other in known
        ]

    def among(self, account_id: UUID) -> Sequence[Pair]:
        """Return the pairs among the people of one account, the likeliest first."""
        return like_people(self._twins.people(account_id), self._apart(Kind.CONTACTS))

    def _pairs(self, kind: Kind) -> list[Pair]:
        apart = self._apart(kind)
        if kind is Kind.ACCOUNTS:
            return like_companies(self._twins.companies(), apart)
        return like_people(self._twins.people(), apart)

    def _apart(self, kind: Kind) -> set[tuple[UUID, UUID]]:
        names = (one.name for one in self._reader.all(Preference))
        return {pair for known, pair in filter(None, map(_told_apart, names)) if known == kind}

    # -- telling apart ------------------------------------------------------------

    def apart(self, kind: Kind, one: UUID, other: UUID) -> Outcome:
        """Remember that two are not the same; they are never offered again."""
        _refuse_others(kind)
        with self._transactions() as work:
            about = _names(work, kind, one, other)
            name = _apart_name(kind, one, other)
            if not work.of(Preference).where(name=[name]):
                work.of(Preference).save(Preference(name=name, value="yes"))
            return work.commit(f"{FACTS[kind].noun}.apart", about)

    def forget(self, kind: Kind, one: UUID, other: UUID) -> Outcome:
        """Forget that two were told apart."""
        _refuse_others(kind)
        with self._transactions() as work:
            about = _names(work, kind, one, other)
            for known in work.of(Preference).where(name=[_apart_name(kind, one, other)]):
                work.of(Preference).delete(known.id)
            return work.commit(f"{FACTS[kind].noun}.together", about)

    # -- making one of two --------------------------------------------------------

    def look(self, kind: Kind, this_id: UUID, that_id: UUID) -> Merge:
        """Return what merging two would do; nothing is written."""
        _refuse_others(kind)
        entity = FACTS[kind].entity
        this, that = (self._reader.one(entity, pk) for pk in (this_id, that_id))
        return Merge(
            kind=kind,
            this=this,
            that=that,
            sides=sides(this, that),
            moving=self._twins.belongings(kind, that_id),
            names=self._named(this, that),
        )

    def _named(self, *records: Any) -> Mapping[UUID, str]:
        """Return the names of the accounts and people that the fields of some name."""
        found: dict[UUID, str] = {}
        for entity, fields in NAMING.items():
            ids = {getattr(one, name, None) for one in records for name in fields} - {None}
            if ids:
                found |= {one.id: one.name for one in self._reader.all(entity, id=ids)}
        return found

    def merge(
        self, kind: Kind, kept_id: UUID, gone_id: UUID, chosen: Mapping[str, Any] | None = None
    ) -> Outcome:
        """Make one of two: all that belonged to either belongs to the one that stays."""
        _refuse_others(kind)
        entity = FACTS[kind].entity
        with self._transactions() as work:
            records = work.of(entity)
            this, that = records.get(kept_id), records.get(gone_id)
            found = merged(this, that, chosen or {})
            self._refuse_circle(work, kind, (kept_id, gone_id), found, chosen or {})
            wanted = replace(this, **found)
            refuse_short(wanted.cadence_days, wanted.cadence_max_days)
            records.absorb(kept_id, gone_id)
            now = records.get(kept_id)
            records.save(replace(wanted, version=now.version))
            remember(work, kind, this, that)
            _tell_apart_again(work, kind, kept_id, gone_id)
            return work.commit(f"{FACTS[kind].noun}.merge", _about(this.name, that.name))

    def _refuse_circle(
        self,
        work: UnitOfWork,
        kind: Kind,
        ids: tuple[UUID, UUID],
        found: dict[str, Any],
        chosen: Mapping[str, Any],
    ) -> None:
        """Stand below nobody where a proposal leads back; a choice that does is refused."""
        for name in ABOVE & found.keys():
            seen, above = set(ids), found[name]
            while above is not None and above not in seen:
                seen.add(above)
                above = getattr(work.of(FACTS[kind].entity).get(above), name)
            if above is not None and name in chosen:
                raise RuleBroken("merge.below.itself")
            if above is not None:
                found[name] = None


def _refuse_others(kind: Kind) -> None:
    if kind not in MERGED_KINDS:
        raise RuleBroken("merge.kind.impossible", kind=kind)


def _names(work: UnitOfWork, kind: Kind, one: UUID, other: UUID) -> str:
    if one == other:
        raise RuleBroken("merge.with.itself")
    records = work.of(FACTS[kind].entity)
    return _about(records.get(one).name, records.get(other).name)


def _about(one: str, other: str) -> str:
    return one if one == other else f"{one} + {other}"


def _apart_name(kind: Kind, one: UUID, other: UUID) -> str:
    first, second = pair_key(one, other)
    return f"{APART} {kind} {first} {second}"


def _told_apart(name: str) -> tuple[str, tuple[UUID, UUID]] | None:
    parts = name.split()
    if len(parts) != 4 or parts[0] != APART:
        return None
    try:
        return parts[1], pair_key(UUID(parts[2]), UUID(parts[3]))
    except ValueError:
        return None  # written by hand


def _tell_apart_again(work: UnitOfWork, kind: Kind, kept: UUID, gone: UUID) -> None:
    """Keep apart from the one that stays what was told apart from the one that goes."""
    choices = work.of(Preference)
    known: Iterable[Preference] = choices.where()
    names = {one.name for one in known}
    for one in known:
        found = _told_apart(one.name)
        if found is None or found[0] != kind or gone not in found[1]:
            continue
        (other,) = set(found[1]) - {gone}
        choices.delete(one.id)
        name = _apart_name(kind, kept, other)
        if other != kept and name not in names:
            choices.save(Preference(name=name, value="yes"))
