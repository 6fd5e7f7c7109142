"""How often we want to be in touch, whose rule says so, and which touchpoints count."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import Tier
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.cadence import Interval, Source
from kamdesk.domain.touchpoints import BETWEEN_US, TouchpointKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.domain.accounts import Account
    from kamdesk.domain.contacts import Contact

PREFIX = "cadence."  # of the names under which a portfolio keeps the rule
COUNTS = "counts"
VISITS = "visits_per_week"
LONGEST = 3650
MOST_VISITS = 100
DAYS = re.compile(r"(\d{1,5})\s*d?(?:\s*(?:/|to|-|–)\s*(\d{1,5})\s*d?)?", re.IGNORECASE)
USUAL: Mapping[Tier, Interval] = {
    Tier.STRATEGIC: Interval(ideal=14, maximum=21),
    Tier.GROWTH: Interval(ideal=30, maximum=45),
    Tier.MAINTAIN: Interval(ideal=60, maximum=90),
    Tier.STANDARD: Interval(ideal=180, maximum=270),
}


@dataclass(frozen=True, slots=True)
class Rhythms:
    """The rule in force: days per tier, what counts as contact, and what one person can do."""

    chosen: Mapping[Tier, Interval] = field(default_factory=dict)
    counts: frozenset[TouchpointKind] = BETWEEN_US
    visits_per_week: int | None = None  # what the key account manager has; none is not said

    def tier(self, tier: Tier) -> Interval:
        """Return the interval of a tier; one that was never chosen is as usual."""
        return self.chosen.get(tier, USUAL[tier])

    def of(self, account: Account) -> Interval:
        """Return the interval of an account: its own, or its tier's."""
        return _overridden(
            self.tier(account.tier), account.cadence_days, account.cadence_max_days, Source.ACCOUNT
        )

    def of_contact(self, contact: Contact, account: Account) -> Interval:
        """Return the interval of a person: their own, or their account's."""
        return _overridden(
            self.of(account), contact.cadence_days, contact.cadence_max_days, Source.CONTACT
        )

    @classmethod
    def of_stored(cls, stored: Mapping[str, str]) -> Rhythms:
        """Return the rule among stored choices; what cannot be one is as usual."""
        read = {}
        for name in NAMES:
            try:
                read[name] = read_rule(name, stored.get(name, ""))
            except RuleBroken:
                continue
        tiers = {tier: read_days(read[name]) for tier, name in TIER_NAMES.items() if read.get(name)}
        visits = read.get(PREFIX + VISITS)
        return cls(
            tiers,
            read_kinds(read[PREFIX + COUNTS]) if read.get(PREFIX + COUNTS) else BETWEEN_US,
            int(visits) if visits else None,
        )


TIER_NAMES = {tier: PREFIX + tier.value for tier in Tier}
NAMES = (*TIER_NAMES.values(), PREFIX + COUNTS, PREFIX + VISITS)


def read_rule(name: str, text: str) -> str:
    """Return what was typed for a part of the rule as it is kept; nothing is as usual."""
    if name not in NAMES:
        known = ", ".join(one.removeprefix(PREFIX) for one in NAMES)
        raise RuleBroken("rhythm.unknown", name=name.removeprefix(PREFIX), known=known)
    if not text.strip():
        return ""
    if name == PREFIX + COUNTS:
        return written_kinds(read_kinds(text))
    if name == PREFIX + VISITS:
        return str(_whole(text))
    return written_days(read_days(text))


def read_days(text: str) -> Interval:
    """Return the ideal and the longest interval: 14/21, or 14 for half as much again at most."""
    found = DAYS.fullmatch(text.strip())
    if found is None:
        raise RuleBroken("rhythm.days.unreadable", value=text)
    ideal = int(found[1])
    interval = Interval(ideal=ideal, maximum=int(found[2])) if found[2] else Interval.of(ideal)
    if interval.maximum > LONGEST:
        raise RuleBroken("rhythm.days.too.long", value=text, most=LONGEST)
    return interval


def read_kinds(text: str) -> frozenset[TouchpointKind]:
    """Return the kinds of touchpoints named in a list; at least one has to count."""
    names = [part.strip().casefold() for part in text.split(",") if part.strip()]
    try:
        found = frozenset(TouchpointKind(name) for name in names)
    except ValueError:
        known = ", ".join(TouchpointKind)
        raise RuleBroken("rhythm.kind.unknown", value=text, known=known) from None
    if not found:
        raise RuleBroken("rhythm.counts.nothing")
    return found


def written_days(interval: Interval) -> str:
    """Return an interval as it is kept."""
    return f"{interval.ideal}/{interval.maximum}"


def written_kinds(kinds: Iterable[TouchpointKind]) -> str:
    """Return kinds as they are kept, in the order in which they are declared."""
    chosen = frozenset(kinds)
    return ",".join(kind.value for kind in TouchpointKind if kind in chosen)


def refuse_short(ideal: int | None, maximum: int | None) -> None:
    """Refuse a longest interval that is shorter than the usual one beside it."""
    if ideal is not None and maximum is not None and maximum < ideal:
        raise RuleBroken("cadence.maximum.below.ideal")


def _whole(text: str) -> int:
    try:
        found = int(text.strip())
    except ValueError:
        raise RuleBroken("rhythm.visits.unreadable", value=text) from None
    if not 1 <= found <= MOST_VISITS:
        raise RuleBroken("rhythm.visits.impossible", value=text, most=MOST_VISITS)
    return found


def _overridden(base: Interval, ideal: int | None, maximum: int | None, source: Source) -> Interval:
    """Return an interval with own values in it; a longest one not said keeps its proportion."""
    if ideal is None and maximum is None:
        return base
    days = ideal if ideal is not None else min(base.ideal, maximum or base.ideal)
    longest = maximum if maximum is not None else days * base.maximum // base.ideal
    return Interval(ideal=days, maximum=max(days, longest), source=source)
