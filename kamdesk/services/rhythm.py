"""Who has not heard from us for too long, and how far a round of contacts has come."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from kamdesk.domain.accounts import Account, AccountStatus, Tier
from kamdesk.domain.contacts import Contact
from kamdesk.domain.figures.cadence import Cadence, Interval, cadence
from kamdesk.domain.figures.cycle import Cycle, due_days, summed
from kamdesk.domain.rhythm import Rhythms
from kamdesk.domain.text import folded
from kamdesk.services.contact_days import Touch
from kamdesk.services.preferences import preferences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from kamdesk.services.contact_days import ContactDays
    from kamdesk.services.ports import Reader

A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """The clock of one account, or of a person who has a rhythm of their own."""

    account_id: UUID
    account: str
    tier: Tier
    key: bool
    contact_id: UUID | None = None
    person: str = ""
    interval: Interval
    joined: date
    last: Touch | None
    booked: Touch | None  # the next one ahead: it quiets the alarm and does not reset the clock
    clock: Cadence

    @property
    def overdue(self) -> int:
        """How many days ago contact was due; the calendar does not shorten them."""
        return int(self.clock.overdue.value or 0)

    @property
    def ratio(self) -> Decimal:
        """How much of the agreed interval has run."""
        return self.clock.ratio.value or Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """All clocks on a day, by name, and the rule they go by."""

    as_of: date
    rule: Rhythms
    accounts: tuple[Beat, ...]
    people: tuple[Beat, ...]

    @property
    def neglected(self) -> tuple[Beat, ...]:
        """Who is due, the most neglected first; whom a visit is booked with come last."""
        due = [one for one in (*self.accounts, *self.people) if one.clock.due <= self.as_of]
        return tuple(sorted(due, key=_urgency))


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One account in a round of contacts."""

    account_id: UUID
    account: str
    tier: Tier
    key: bool
    interval: Interval
    due: tuple[date, ...]  # when the cadence asks for contact
    made: tuple[Touch, ...]
    booked: tuple[Touch, ...]

    @property
    def cycle(self) -> Cycle:
        """What was planned, booked and made."""
        return Cycle(planned=len(self.due), scheduled=len(self.booked), actual=len(self.made))


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """Several accounts together; what remains is the sum of what each is still owed."""

    accounts: int
    cycle: Cycle
    remaining: int
    to_schedule: int
    per_week: Decimal  # contacts that the cadences ask for, in the long run

    @classmethod
    def of(cls, turns: Sequence[Turn]) -> Total:
        """Add accounts up."""
        whole, remaining, to_schedule = summed(turn.cycle for turn in turns)
        return cls(
            accounts=len(turns),
            cycle=whole,
            remaining=remaining,
            to_schedule=to_schedule,
            per_week=sum((Decimal(A_WEEK) / turn.interval.ideal for turn in turns), Decimal(0)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A stretch of time: what every account is owed, and what the key account manager has."""

    first: date
    last: date
    as_of: date
    rule: Rhythms
    turns: tuple[Turn, ...]

    @property
    def tiers(self) -> Mapping[Tier, Total]:
        """The totals of every tier that has accounts."""
        found = {tier: [one for one in self.turns if one.tier is tier] for tier in Tier}
        return {tier: Total.of(turns) for tier, turns in found.items() if turns}

    @property
    def whole(self) -> Total:
        """The totals of all."""
        return Total.of(self.turns)

    @property
    def capacity(self) -> int | None:
        """How many contacts the stretch has room for; none where that was never said."""
        visits = self.rule.visits_per_week
        days = (self.last - self.first).days + 1
        return None if visits is None else visits * days // A_WEEK


class RhythmService:
    """Reads the clocks of all accounts and people, and the rounds they make."""

    def __init__(self, days: ContactDays, reader: Reader, today: Callable[[], date]) -> None:
        self._days = days
        self._reader = reader
        self._today = today

    def rhythm(self, as_of: date | None = None) -> Rhythm:
        """Return everybody's clock on a day; nobody is to call where all is lost."""
        day = as_of or self._today()
        rule = preferences(self._reader).rhythms
        accounts = self._accounts()
        last, booked = self._days.last(day), self._booked(day)
        beats = [
            _beat(one, rule.of(one), last.get(one.id), booked.get(one.id), day) for one in accounts
        ]
        return Rhythm(
            as_of=day,
            rule=rule,
            accounts=tuple(beats),
            people=tuple(self._people(accounts, rule, day)),
        )

    def round(self, first: date, last: date, as_of: date | None = None) -> Round:
        """Return what a stretch of time asks for, and what of it is made and booked."""
        day = as_of or self._today()
        rule = preferences(self._reader).rhythms
        before = self._days.last(first - timedelta(days=1))
        touches: defaultdict[UUID, list[Touch]] = defaultdict(list)
        for touch in self._days.between(first, last):
            touches[touch.account_id].append(touch)
        stretch = _Stretch(first, last, day)
        return Round(
            first=first,
            last=last,
            as_of=day,
            rule=rule,
            turns=tuple(
                _turn(one, rule.of(one), before.get(one.id), touches.get(one.id, ()), stretch)
                for one in self._accounts()
            ),
        )

    def _accounts(self) -> list[Account]:
        living = [one for one in self._reader.all(Account) if one.status is not AccountStatus.LOST]
        return sorted(living, key=lambda one: (folded(one.name), one.id))

    def _booked(self, day: date) -> dict[UUID, Touch]:
        ahead = self._days.between(day + timedelta(days=1), None)
        return {one.account_id: one for one in reversed(ahead)}

    def _people(self, accounts: Iterable[Account], rule: Rhythms, day: date) -> Iterator[Beat]:
        """Return those who are there and have a rhythm of their own."""
        known: dict[UUID | None, Account] = {one.id: one for one in accounts}
        people = [
            one
            for one in self._reader.all(Contact)
            if (one.cadence_days or one.cadence_max_days)
            and one.account_id in known
            and (one.left_on is None or one.left_on > day)
        ]
        ids = [one.id for one in people]
        last, booked = self._days.last_with(ids, day), self._days.next_with(ids, day)
        for one in sorted(people, key=lambda one: (folded(one.name), one.id)):
            account = known[one.account_id]
            beat = _beat(
                account,
                rule.of_contact(one, account),
                last.get(one.id),
                booked.get(one.id),
                day,
            )
            yield replace(beat, contact_id=one.id, person=one.name)


class _Stretch(NamedTuple):
    """The days of a round, and the one it is looked at from."""

    first: date
    last: date
    day: date


def _beat(
    account: Account, interval: Interval, last: Touch | None, booked: Touch | None, day: date
) -> Beat:
    return Beat(
        account_id=account.id,
        account=account.name,
        tier=account.tier,
        key=account.is_key,
        interval=interval,
        joined=account.joined,
        last=last,
        booked=booked,
        clock=cadence(
            last.day if last else None,
            account.joined,
            interval,
            as_of=day,
            planned=booked.day if booked else None,
        ),
    )


def _turn(
    account: Account,
    interval: Interval,
    before: Touch | None,
    touches: Sequence[Touch],
    stretch: _Stretch,
) -> Turn:
    last = before.day if before else None
    return Turn(
        account_id=account.id,
        account=account.name,
        tier=account.tier,
        key=account.is_key,
        interval=interval,
        due=due_days(last, account.joined, interval, stretch.first, stretch.last),
        made=tuple(one for one in touches if one.day <= stretch.day),
        booked=tuple(one for one in touches if one.day > stretch.day),
    )


def _urgency(one: Beat) -> tuple[bool, Decimal, int, str, str]:
    return (one.booked is not None, -one.ratio, -one.overdue, folded(one.account), one.person)
