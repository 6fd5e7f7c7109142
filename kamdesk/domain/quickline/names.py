"""Who a line is about: its account and its people, among the names of the portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.quickline.account_search import LONGEST, AccountSearch
from kamdesk.domain.quickline.chunks import Chunk, Role, Who, Word, Wording
from kamdesk.domain.quickline.line import Chip
from kamdesk.domain.quickline.people_search import PeopleSearch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kamdesk.domain.quickline.directory import Directory

UNKNOWN = 4  # words of a name nobody knows
MARKS = ("&", "+")


class NameSearch:
    """Looks for names, surest first: whole names, beginnings, people, misspellings."""

    def __init__(self, directory: Directory, words: Sequence[Word], *, strict: bool) -> None:
        self._directory = directory
        self._line = Wording(words, strict=strict)
        self._accounts = AccountSearch(directory, self._line)
        self._people = PeopleSearch(directory, self._line)

    def run(self) -> Who:
        """Return everything that was found."""
        self._whole_names()
        self._at_home()
        for search in (
            self._accounts.by_part,
            self._people.alone,
            self._accounts.by_likeness,
            self._people.by_likeness,
            self._people.offered,
        ):
            if self._line.who.account is None and not self._line.open_account():
                search()
                self._at_home()
        self._people.of_the_account()
        self._unknown()
        return self._line.who

    def _whole_names(self) -> None:
        n = 0
        while n < len(self._line.words):
            n += self._whole_name_at(n) or 1

    def _whole_name_at(self, first: int) -> int:
        for last in range(self._line.run_end(first, LONGEST), first, -1):
            if last - first == 1 and not self._line.likely(first):
                continue
            wanted = self._line.key(first, last)
            if accounts := self._directory.exactly(wanted):
                chunk = Chunk(first, last, Role.NAME)
                meant = self._accounts.narrowed(accounts, chunk, last)
                self._accounts.take(first, last, meant)
            elif last - first > 1 and (people := self._directory.person(wanted)):
                self._people.take(first, last, people)
            else:
                continue
            return last - first
        return 0

    def _at_home(self) -> None:
        """Take the account of the people named, and see whether it is named in part as well."""
        home = next((one.account_id for one in self._line.who.people), None)
        if self._line.who.account is not None or self._line.open_account():
            return
        self._line.who.account = account = self._directory.account(home)
        if account is None:
            return
        for chunk in self._line.chunks():
            for last in range(chunk.last, chunk.first, -1):
                if account in self._accounts.having(chunk.first, last):
                    self._line.note(chunk.first, last, Chip.ACCOUNT, [account], sure=True)
                    return

    def _unknown(self) -> None:
        """Note what stands where a name would, and is none that is known."""
        line, led = self._line, True
        for chunk in line.chunks():
            if chunk.role is Role.ABOUT:
                led = False
                continue
            introduced = chunk.role in (Role.WITH, Role.AND) and (led or not line.strict)
            if not (introduced or self._may_be_the_account(chunk, led=led)):
                led = False
                continue
            led = False
            last, most = chunk.last, min(chunk.last, chunk.first + UNKNOWN)
            if line.strict or last - chunk.first > UNKNOWN or introduced:
                last = chunk.first
                while last < most and line.words[last].capital:
                    last += 1
            if last > chunk.first:
                line.who.unknown.append((chunk.first, last))
        self._line.who.unknown = list(self._paired(self._line.who.unknown))

    def _may_be_the_account(self, chunk: Chunk, *, led: bool) -> bool:
        """Say whether words stand where the account would: first, or written like a name."""
        line = self._line
        missing = line.who.account is None and not line.open_account()
        capital = line.words[chunk.first].capital
        if not line.strict:
            return missing or capital
        return missing and led and capital and line.words[chunk.first].gap

    def _paired(self, unknown: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Join what "&" stands between: "Schmidt & Partner" is one name."""
        before: tuple[int, int] | None = None
        for first, last in unknown:
            if before and first == before[1] + 1 and self._line.words[before[1]].raw in MARKS:
                before = (before[0], last)
                continue
            if before:
                yield before
            before = (first, last)
        if before:
            yield before
