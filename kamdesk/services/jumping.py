"""What a few letters can mean: accounts first, then people, then whatever mentions them."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.ports import NameQueries, SearchIndex
    from kamdesk.services.rows import Name

MOST_NAMES, MOST_HITS = 6, 12
FEW, SHORT = 3, 3  # so few hits, from so many letters on: perhaps it was misspelt
ALIKE, WORTH, SLIPS = 0.72, 0.75, 2
STRANGE = 0.8  # how alike a word has to be whose very first letter is another


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """Where one can go: to a thing, or to the account it belongs to."""

    kind: str
    id: UUID
    account_id: UUID | None
    title: str
    detail: str


class JumpService:
    """Finds by name, also misspelt or by initials, and by what was written."""

    def __init__(self, names: NameQueries, index: SearchIndex) -> None:
        self._queries = names
        self._index = index
        self._names: list[tuple[str, Name]] = []

    def refresh(self) -> None:
        """Read the names anew; asked for when the palette opens, not at each key."""
        self._names = [(folded(name.name), name) for name in self._queries.names()]

    def find(self, text: str) -> Sequence[Jump]:
        """Return what is meant, likeliest first; nothing for nothing typed."""
        if not text.strip():
            return []
        named = self._named(folded(text).strip())
        seen = {jump.id for jump in named}
        written = [
            Jump(
                kind=hit.kind,
                id=hit.id,
                account_id=hit.account_id,
                title=hit.title,
                detail=hit.account or "",
            )
            for hit in self._index.find(text, MOST_HITS)
            if hit.id not in seen
        ]
        return named + written

    def _named(self, wanted: str) -> list[Jump]:
        found = [(fit, key, name) for key, name in self._names if (fit := fitness(wanted, key))]
        if len(found) < FEW and len(wanted) > SHORT:
            known = {name.id for _, _, name in found}
            alike = Likeness(wanted)
            found += [
                (fit, key, name)
                for key, name in self._names
                if name.id not in known and (fit := alike.to(key))
            ]
        found.sort(key=lambda one: (-one[0], one[2].kind != "account", one[1]))
        return [
            Jump(
                kind=name.kind,
                id=name.id,
                account_id=name.account_id,
                title=name.name,
                detail=name.detail,
            )
            for _, _, name in found[:MOST_NAMES]
        ]


def fitness(wanted: str, known: str) -> float:
    """Return how well a folded name fits what was typed: 1 is the name itself, 0 not at all."""
    if wanted not in known:
        return 0.85 if len(wanted) > 1 and abbreviates(wanted.replace(" ", ""), known) else 0
    if known.startswith(wanted):
        return 1 if known == wanted else 0.95
    return 0.9 if f" {wanted}" in known.replace("-", " ") else 0.8


def abbreviates(letters: str, known: str) -> bool:
    """Say whether a name is written with these initials; a hyphen may part words or join them."""
    return any(
        "".join(word[0] for word in name.split()).startswith(letters)
        for name in (known, known.replace("-", " "))
    )


class Likeness:
    """Compares what was typed with the beginnings of names and with their words."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted
        self._begins = frozenset(wanted[:2])  # one slip leaves one of the first two in its place
        self._matcher = SequenceMatcher(autojunk=False)
        self._matcher.set_seq2(wanted)  # the side that is read once

    def to(self, known: str) -> float:
        """Return how alike the letters are, 0 for not enough."""
        length = len(self._wanted)
        candidates = (known[:length], known[: length + 1], *known.split())
        return max(self._ratio(one) for one in candidates) * WORTH

    def _ratio(self, candidate: str) -> float:
        if abs(len(candidate) - len(self._wanted)) > SLIPS or self._begins.isdisjoint(
            candidate[:2]
        ):
            return 0
        enough = ALIKE if candidate[:1] == self._wanted[:1] else STRANGE
        matcher = self._matcher
        matcher.set_seq1(candidate)
        if matcher.quick_ratio() < enough:  # cheap, and never below the true one
            return 0
        ratio = matcher.ratio()
        return ratio if ratio >= enough else 0
