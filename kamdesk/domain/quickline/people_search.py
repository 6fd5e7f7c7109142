"""Which people words mean: those of the account first, and who speaks for an account alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.quickline.account_search import FUZZY
from kamdesk.domain.quickline.chunks import Chunk, Role, Word, Wording
from kamdesk.domain.quickline.directory import ContactName, Directory, tokens
from kamdesk.domain.quickline.likes import ALIKE, CLOSE, likeness
from kamdesk.domain.quickline.line import Chip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SHORTEST_NAME = 3  # letters
PERSONAL = frozenset({Role.WITH, Role.AND, Role.ABOUT})  # no account stands behind these
LONGEST_NAME = 4  # words of a person's name


class PeopleSearch:
    """Looks for the people of a line among the words that have no name yet."""

    def __init__(self, directory: Directory, line: Wording) -> None:
        self._directory = directory
        self._line = line

    def alone(self) -> None:
        """Let a first or last name speak for its account, where nothing else may be one."""
        for chunk in self._line.chunks():
            people = self._directory.person_called(self._line.words[chunk.first].key)
            if not people or not self._line.likely(chunk.first) or self._goes_on(chunk):
                continue
            if self._other_places(chunk):
                continue
            self.take(chunk.first, chunk.first + 1, people)

    def by_likeness(self) -> None:
        """Find a person by a whole name that was misspelled; by one word they are offered."""
        if self._line.who.people:
            return
        for chunk in self._line.chunks():
            if not self._line.likely(chunk.first) or self._other_places(chunk):
                continue
            last = min(chunk.last, chunk.first + LONGEST_NAME)
            while last > chunk.first + 1 and not self._line.words[last - 1].capital:
                last -= 1
            alike = self._directory.people_alike(self._line.key(chunk.first, last))
            if not alike:
                continue
            near = [person for ratio, person in alike if alike[0][0] - ratio < CLOSE]
            if last - chunk.first > 1:
                self.take(chunk.first, last, near)
            else:
                self._line.note(chunk.first, last, Chip.CONTACT, near)
            return

    def offered(self) -> None:
        """Offer the people a name may mean where nothing says which."""
        for chunk in self._line.chunks():
            people = self._directory.person_called(self._line.words[chunk.first].key)
            if people and self._line.likely(chunk.first) and not self._goes_on(chunk):
                self._line.note(chunk.first, chunk.first + 1, Chip.CONTACT, people)

    def of_the_account(self) -> None:
        """Find the people of the account; those of other accounts are offered only."""
        account = self._line.who.account
        if account is None:
            return
        staff = self._directory.staff(account.id)
        for chunk in self._line.chunks():
            if self._line.strict and not self._line.likely(chunk.first):
                continue
            if self._one_of(staff, chunk) or self._goes_on(chunk):
                continue
            if chunk.role in (Role.WITH, Role.AND):
                elsewhere = self._directory.person_called(self._line.words[chunk.first].key)
                if elsewhere:
                    self._line.note(chunk.first, chunk.first + 1, Chip.CONTACT, elsewhere)

    def take(self, first: int, last: int, found: Sequence[ContactName]) -> None:
        """Keep the one person that words mean, or the several they may mean."""
        account = self._line.who.account
        if len(found) > 1 and account is not None:
            found = [one for one in found if one.account_id == account.id] or found
        sure = len(found) == 1
        self._line.note(first, last, Chip.CONTACT, found, sure=sure)
        if sure:
            self._line.who.people.append(found[0])

    def _one_of(self, staff: Sequence[ContactName], chunk: Chunk) -> bool:
        capital = self._line.words[chunk.first].capital
        fuzzy = chunk.role in (Role.WITH, Role.AND) or not self._line.strict or capital
        tests: tuple[Callable[[str, ContactName, int], bool], ...] = (_is_called, _looks_called)
        for last in range(min(chunk.last, chunk.first + FUZZY), chunk.first, -1):
            for test in tests[: 1 + fuzzy]:
                wanted = self._line.key(chunk.first, last)
                if test is _looks_called and not self._capitals(chunk.first, last):
                    continue
                if people := [one for one in staff if test(wanted, one, last - chunk.first)]:
                    self.take(chunk.first, last, people)
                    return True
        return False

    def _capitals(self, first: int, last: int) -> bool:
        """Say whether several words are all written like names; a lone one may be small."""
        return last - first == 1 or all(word.capital for word in self._line.words[first:last])

    def _goes_on(self, chunk: Chunk) -> bool:
        """Say whether a name has more to it than its first word."""
        return chunk.last - chunk.first > 1 and self._line.words[chunk.first + 1].capital

    def _other_places(self, chunk: Chunk) -> bool:
        """Say whether the heading names something else that may be the account."""
        rest = (one for one in self._line.chunks() if one != chunk)
        return not self._line.strict and any(one.role not in PERSONAL for one in rest)


def named_in(
    words: Sequence[Word], staff: Sequence[ContactName]
) -> Iterator[tuple[int, ContactName]]:
    """Yield the people that a text names as names are written, each where it is first named."""
    seen = set()
    for n, word in enumerate(words):
        if word.role is not Role.NAME or not word.capital or len(word.key) < SHORTEST_NAME:
            continue
        meant = [one for one in staff if word.key in tokens(one.name)]
        if len(meant) == 1 and meant[0].id not in seen:
            seen.add(meant[0].id)
            yield n, meant[0]


def _is_called(wanted: str, person: ContactName, _count: int) -> bool:
    words = tokens(person.name)
    initials = "".join(word[0] for word in words)
    return wanted in (*words, "".join(words)) or (len(wanted) > 1 and wanted == initials)


def _looks_called(wanted: str, person: ContactName, count: int) -> bool:
    words = tokens(person.name)
    names = words if count == 1 else ["".join(words)]
    return len(wanted) > SHORTEST_NAME and any(likeness(wanted, one) >= ALIKE for one in names)
