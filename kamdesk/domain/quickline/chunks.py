"""The words of a line as they stand beside each other, and which names they were found to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from kamdesk.domain.quickline.directory import MOST, AccountName, ContactName
from kamdesk.domain.quickline.line import Chip

if TYPE_CHECKING:
    from collections.abc import Iterator


class Role(StrEnum):
    """What a word does among names."""

    NAME = "name"
    WITH = "with"
    AT = "at"
    ABOUT = "about"
    AND = "and"
    NOISE = "noise"
    OTHER = "other"  # understood as something else, and part of the note


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word that nothing else has claimed, in the folded line."""

    start: int
    end: int
    raw: str
    key: str
    role: Role
    gap: bool  # something else stands before it

    @property
    def capital(self) -> bool:
        """Whether it is written like a name."""
        return not self.raw[:1].islower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Words that stand for a name, or for one of several."""

    first: int
    last: int  # one past
    what: Chip
    options: Sequence[AccountName] | Sequence[ContactName]
    sure: bool = True  # the first option is taken


@dataclass(slots=True)
class Who:
    """The names that were found, and the words that stand for none."""

    account: AccountName | None = None
    people: list[ContactName] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    unknown: list[tuple[int, int]] = field(default_factory=list)

    def takes(self, n: int) -> bool:
        """Say whether a word belongs to a name."""
        return any(one.first <= n < one.last for one in self.matches)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of words without a name yet, and the word that introduces it."""

    first: int
    last: int
    role: Role


class Wording:
    """The words of a line and what is known of them; ``strict`` where they are prose.

    In prose only what looks like a name is one; a heading holds little else.
    """

    def __init__(self, words: Sequence[Word], *, strict: bool) -> None:
        self.words = words
        self.strict = strict
        self.who = Who()

    def chunks(self) -> Iterator[Chunk]:
        """Yield the runs of words that have no name yet, each with its introduction."""
        n, before = 0, Role.NAME
        while n < len(self.words):
            word = self.words[n]
            if self.who.takes(n) or word.role is not Role.NAME:
                if self.strict and word.gap:
                    before = Role.NAME  # in prose, "with" does not reach over a comma
                before = _introduced(before, word.role)
                n += 1
                continue
            if self.strict and word.gap:
                before = Role.NAME
            last = n + 1
            while last < len(self.words) and self._continues(last):
                last += 1
            after_name = n > 0 and self.words[n - 1].role is Role.NAME and not word.gap
            yield Chunk(n, last, Role.NAME if after_name else before)
            n = last

    def _continues(self, n: int) -> bool:
        word = self.words[n]
        return word.role is Role.NAME and not word.gap and not self.who.takes(n)

    def run_end(self, first: int, most: int) -> int:
        """Return where the words that stand together end."""
        last = first + 1
        while last < min(len(self.words), first + most) and not self.words[last].gap:
            last += 1
        return last

    def reach(self, first: int, most: int) -> int:
        """Return where a name that begins here must have ended: it may hold "and" and "the"."""
        last = first
        while last < min(len(self.words), first + most) and not self.who.takes(last):
            word = self.words[last]
            if word.role in (Role.WITH, Role.OTHER) or (word.gap and last > first):
                break
            last += 1
        return last

    def free_before(self, n: int) -> bool:
        """Say whether the word before may belong to the same name."""
        words = self.words
        free = words[n - 1].role not in (Role.WITH, Role.OTHER)
        return free and not words[n].gap and not self.who.takes(n - 1)

    def likely(self, n: int) -> bool:
        """Say whether a name may stand here: in prose it is a capital or the place that tells."""
        word = self.words[n]
        if word.role is not Role.NAME or not word.key:
            return False
        if not self.strict or n == 0:
            return True
        before = self.words[n - 1].role
        return word.capital or before in (Role.WITH, Role.NOISE)

    def key(self, first: int, last: int) -> str:
        """Return the words of a run as names are compared."""
        return "".join(word.key for word in self.words[first:last])

    def open_account(self) -> bool:
        """Say whether words were found to mean an account, this one or one of several."""
        return any(one.what is Chip.ACCOUNT for one in self.who.matches)

    def note(
        self,
        first: int,
        last: int,
        what: Chip,
        found: Sequence[AccountName] | Sequence[ContactName],
        *,
        sure: bool = False,
    ) -> None:
        """Keep what words were found to mean."""
        match = Match(first=first, last=last, what=what, options=found[:MOST], sure=sure)
        self.who.matches.append(match)


def _introduced(before: Role, role: Role) -> Role:
    """Return what the next name is introduced by: "with A and B" holds for both."""
    if role in (Role.WITH, Role.AT, Role.ABOUT):
        return role
    return Role.AND if role is Role.AND and before is not Role.NAME else before
