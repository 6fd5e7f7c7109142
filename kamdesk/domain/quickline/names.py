"""Who a line is about: its account and its people, among the names of the portfolio."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from kamdesk.domain.quickline.directory import (
    ALIKE,
    CLOSE,
    MOST,
    AccountName,
    ContactName,
    Directory,
    likeness,
    tokens,
)
from kamdesk.domain.quickline.line import Chip

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

LONGEST = 8  # words of a name that are looked at together
FUZZY = 5  # words that are compared by likeness
PART_ALIKE = 0.7  # beside words that are known already
UNKNOWN = 4  # words of a name nobody knows


class Role(StrEnum):
    """What a word does among names."""

    NAME = "name"
    WITH = "with"
    AT = "at"
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
class _Chunk:
    """A run of words without a name yet, and the word that introduces it."""

    first: int
    last: int
    role: Role


class NameSearch:
    """Looks for names, surest first: whole names, beginnings, people, misspellings."""

    def __init__(self, directory: Directory, words: Sequence[Word], *, strict: bool) -> None:
        self._directory = directory
        self._words = words
        self._strict = strict  # prose, not a heading: only what looks like a name is one
        self._who = Who()

    def run(self) -> Who:
        """Return everything that was found."""
        self._whole_names()
        self._at_home()
        for search in (
            self._accounts_by_part,
            self._person_alone,
            self._accounts_alike,
            self._people_offered,
        ):
            if self._who.account is None and not self._open_account():
                search()
        self._people_of_the_account()
        self._unknown()
        return self._who

    def _whole_names(self) -> None:
        n = 0
        while n < len(self._words):
            n += self._whole_name_at(n) or 1

    def _whole_name_at(self, first: int) -> int:
        for last in range(self._run_end(first, LONGEST), first, -1):
            if last - first == 1 and not self._likely(first):
                continue
            wanted = self._key(first, last)
            if accounts := self._directory.exactly(wanted):
                self._take_account(first, last, accounts)
            elif last - first > 1 and (people := self._directory.person(wanted)):
                self._take_person(first, last, people)
            else:
                continue
            return last - first
        return 0

    def _at_home(self) -> None:
        """Take the account of the people named, and see whether it is named in part as well."""
        home = next((one.account_id for one in self._who.people), None)
        if self._who.account is not None or self._open_account():
            return
        self._who.account = account = self._directory.account(home)
        if account is None:
            return
        for chunk in self._chunks():
            for last in range(chunk.last, chunk.first, -1):
                if account in self._by_part(chunk.first, last):
                    self._note(chunk.first, last, Chip.ACCOUNT, [account], sure=True)
                    return

    def _accounts_by_part(self) -> None:
        for chunk in sorted(self._chunks(), key=lambda one: one.role in (Role.WITH, Role.AND)):
            if not self._likely(chunk.first):
                continue
            for last in range(min(chunk.last, chunk.first + LONGEST), chunk.first, -1):
                if accounts := self._by_part(chunk.first, last):
                    meant = self._narrowed(accounts, chunk, last)
                    self._take_account(*self._whole(meant, chunk.first, last), meant)
                    return

    def _by_part(self, first: int, last: int) -> Sequence[AccountName]:
        wanted, word = self._key(first, last), self._words[first]
        if len(wanted) > 2 and (found := self._directory.beginning(wanted)):
            return found
        if last - first > 1:
            return ()
        if len(wanted) > 3 and (found := self._directory.holding(wanted)):
            return found
        return self._directory.initialed(wanted) if word.raw.isupper() and len(wanted) > 1 else ()

    def _whole(self, accounts: Sequence[AccountName], first: int, last: int) -> tuple[int, int]:
        """Take in the words around a part that belong to the same name, misspelled or not."""
        said = {word.key for word in self._words[first:last]}
        parts = {part for one in accounts[:MOST] for part in tokens(one.name)} - said
        most = max(len(tokens(account.name)) for account in accounts[:MOST])
        reach = self._reach(first, LONGEST)
        while last < reach and last - first < most and self._like(last, parts):
            last += 1
        while (
            first and last - first < most and self._before(first) and self._like(first - 1, parts)
        ):
            first -= 1
        while self._words[last - 1].role is not Role.NAME:
            last -= 1
        while self._words[first].role is not Role.NAME:
            first += 1
        return first, last

    def _before(self, n: int) -> bool:
        words = self._words
        free = words[n - 1].role not in (Role.WITH, Role.OTHER)
        return free and not words[n].gap and not self._who.takes(n - 1)

    def _like(self, n: int, parts: Collection[str]) -> bool:
        return any(likeness(self._words[n].key, part) >= PART_ALIKE for part in parts)

    def _narrowed(
        self, accounts: Sequence[AccountName], chunk: _Chunk, last: int
    ) -> Sequence[AccountName]:
        """Keep the accounts that the next words, or the people of the line, speak for."""
        if len(accounts) < 2:
            return accounts
        spans = [self._whole([one], chunk.first, last) for one in accounts[:MOST]]
        widest = max(end - start for start, end in spans)
        if widest > last - chunk.first:  # the next words tell which one is meant
            wide = zip(accounts, spans, strict=False)
            accounts = [one for one, (start, end) in wide if end - start == widest]
        others = {
            word.key
            for n, word in enumerate(self._words)
            if not chunk.first <= n < chunk.last and word.role is Role.NAME
        }
        kept = [
            account
            for account in accounts
            if any(others & set(tokens(one.name)) for one in self._directory.staff(account.id))
        ]
        return kept or accounts

    def _person_alone(self) -> None:
        """Let a first or last name speak for its account, where nothing else may be one."""
        for chunk in self._chunks():
            people = self._directory.person_called(self._words[chunk.first].key)
            if not people or not self._likely(chunk.first) or self._goes_on(chunk):
                continue
            if self._other_places(chunk):
                continue
            self._take_person(chunk.first, chunk.first + 1, people)
            self._at_home()

    def _people_offered(self) -> None:
        for chunk in self._chunks():
            people = self._directory.person_called(self._words[chunk.first].key)
            if people and self._likely(chunk.first) and not self._goes_on(chunk):
                self._note(chunk.first, chunk.first + 1, Chip.CONTACT, people)

    def _goes_on(self, chunk: _Chunk) -> bool:
        """Say whether a name has more to it than its first word."""
        return chunk.last - chunk.first > 1 and self._words[chunk.first + 1].capital

    def _other_places(self, chunk: _Chunk) -> bool:
        """Say whether the heading names something else that may be the account."""
        rest = (one for one in self._chunks() if one != chunk)
        return not self._strict and any(one.role not in (Role.WITH, Role.AND) for one in rest)

    def _accounts_alike(self) -> None:
        for chunk in self._chunks():
            if not self._likely(chunk.first):
                continue
            best, furthest, found = 0.0, 0, []
            for last in range(chunk.first + 1, self._reach(chunk.first, FUZZY) + 1):
                alike = self._directory.alike(self._key(chunk.first, last))
                if alike and alike[0][0] >= best:
                    best, furthest, found = alike[0][0], last, alike
            if found:
                near = [account for ratio, account in found if best - ratio < CLOSE]
                meant = self._narrowed(near, chunk, furthest)
                self._take_account(*self._whole(meant, chunk.first, furthest), meant)
                return

    def _reach(self, first: int, most: int) -> int:
        """Return where a name that begins here must have ended: it may hold "and" and "the"."""
        last = first
        while last < min(len(self._words), first + most) and not self._who.takes(last):
            word = self._words[last]
            if word.role in (Role.WITH, Role.OTHER) or (word.gap and last > first):
                break
            last += 1
        return last

    def _people_of_the_account(self) -> None:
        account = self._who.account
        if account is None:
            return
        staff = self._directory.staff(account.id)
        for chunk in self._chunks():
            if self._strict and not self._likely(chunk.first):
                continue
            if not self._one_of(staff, chunk) and chunk.role in (Role.WITH, Role.AND):
                elsewhere = self._directory.person_called(self._words[chunk.first].key)
                if elsewhere:
                    self._note(chunk.first, chunk.first + 1, Chip.CONTACT, elsewhere)

    def _one_of(self, staff: Sequence[ContactName], chunk: _Chunk) -> bool:
        fuzzy = chunk.role in (Role.WITH, Role.AND) or not self._strict
        tests: tuple[Callable[[str, ContactName], bool], ...] = (_is_called, _looks_called)
        for test in tests[: 1 + fuzzy]:
            for last in range(min(chunk.last, chunk.first + FUZZY), chunk.first, -1):
                wanted = self._key(chunk.first, last)
                if people := [one for one in staff if test(wanted, one)]:
                    self._take_person(chunk.first, last, people)
                    return True
        return False

    def _unknown(self) -> None:
        for chunk in self._chunks():
            last = chunk.last
            if self._strict or last - chunk.first > UNKNOWN:
                last = chunk.first
                while last < min(chunk.last, chunk.first + UNKNOWN) and self._words[last].capital:
                    last += 1
                if self._strict and not self._likely(chunk.first):
                    continue
            if last > chunk.first:
                self._who.unknown.append((chunk.first, last))

    def _open_account(self) -> bool:
        return any(one.what is Chip.ACCOUNT for one in self._who.matches)

    def _take_account(self, first: int, last: int, found: Sequence[AccountName]) -> None:
        if self._who.account is None:
            if len(found) > 1:
                homes = {one.account_id for one in self._who.people}
                found = [one for one in found if one.id in homes] or found
            if len(found) == 1:
                self._who.account = found[0]
        elif found[0].id != self._who.account.id:
            return  # the first one named is the one it is about
        self._note(first, last, Chip.ACCOUNT, found, sure=len(found) == 1)

    def _take_person(self, first: int, last: int, found: Sequence[ContactName]) -> None:
        account = self._who.account
        if len(found) > 1 and account is not None:
            found = [one for one in found if one.account_id == account.id] or found
        sure = len(found) == 1
        self._note(first, last, Chip.CONTACT, found, sure=sure)
        if sure:
            self._who.people.append(found[0])

    def _note(
        self,
        first: int,
        last: int,
        what: Chip,
        found: Sequence[AccountName] | Sequence[ContactName],
        *,
        sure: bool = False,
    ) -> None:
        match = Match(first=first, last=last, what=what, options=found[:MOST], sure=sure)
        self._who.matches.append(match)

    def _chunks(self) -> Iterator[_Chunk]:
        """Yield the runs of words that have no name yet, each with its introduction."""
        n, before = 0, Role.NAME
        while n < len(self._words):
            word = self._words[n]
            if self._who.takes(n) or word.role is not Role.NAME:
                before = _introduced(before, word.role)
                n += 1
                continue
            last = n + 1
            while last < len(self._words) and self._continues(last):
                last += 1
            after_name = n > 0 and self._words[n - 1].role is Role.NAME and not word.gap
            yield _Chunk(n, last, Role.NAME if after_name else before)
            n = last

    def _continues(self, n: int) -> bool:
        word = self._words[n]
        return word.role is Role.NAME and not word.gap and not self._who.takes(n)

    def _run_end(self, first: int, most: int) -> int:
        last = first + 1
        while last < min(len(self._words), first + most) and not self._words[last].gap:
            last += 1
        return last

    def _likely(self, n: int) -> bool:
        """Say whether a name may stand here: in prose it is a capital or the place that tells."""
        word = self._words[n]
        if word.role is not Role.NAME or not word.key:
            return False
        if not self._strict or n == 0:
            return True
        before = self._words[n - 1].role
        return word.capital or before in (Role.WITH, Role.NOISE)

    def _key(self, first: int, last: int) -> str:
        return "".join(word.key for word in self._words[first:last])


def _introduced(before: Role, role: Role) -> Role:
    """Return what the next name is introduced by: "with A and B" holds for both."""
    if role in (Role.WITH, Role.AT):
        return role
    return Role.AND if role is Role.AND and before is not Role.NAME else before


def _is_called(wanted: str, person: ContactName) -> bool:
    words = tokens(person.name)
    initials = "".join(word[0] for word in words)
    return wanted in (*words, "".join(words)) or (len(wanted) > 1 and wanted == initials)


def _looks_called(wanted: str, person: ContactName) -> bool:
    words = tokens(person.name)
    return len(wanted) > 3 and any(
        likeness(wanted, one) >= ALIKE for one in (*words, "".join(words))
    )
