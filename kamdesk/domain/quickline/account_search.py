"""Which account words mean: by its beginning, a word of it, its initials, or by likeness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.quickline.chunks import Chunk, Role, Wording
from kamdesk.domain.quickline.directory import MOST, AccountName, Directory, tokens
from kamdesk.domain.quickline.likes import CLOSE, SURE, likeness
from kamdesk.domain.quickline.line import Chip

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

LONGEST = 8  # words of a name that are looked at together
FUZZY = 5  # words that are compared by likeness
SHORTENED = 3  # letters of a word that is cut short
PART_ALIKE = 0.7  # beside words that are known already


class AccountSearch:
    """Looks for the account of a line among the words that have no name yet."""

    def __init__(self, directory: Directory, line: Wording) -> None:
        self._directory = directory
        self._line = line

    def by_part(self) -> None:
        """Find the account by words that are in its name."""
        for chunk in sorted(self._line.chunks(), key=lambda one: one.role in (Role.WITH, Role.AND)):
            if not self._line.likely(chunk.first):
                continue
            for last in range(min(chunk.last, chunk.first + LONGEST), chunk.first, -1):
                if accounts := self.having(chunk.first, last):
                    meant = self.narrowed(accounts, chunk, last)
                    self.take(*self._whole(meant, chunk.first, last), meant)
                    return

    def by_likeness(self) -> None:
        """Find the account by a name that was misspelled."""
        for chunk in self._line.chunks():
            if not self._line.likely(chunk.first):
                continue
            best, furthest, found = 0.0, 0, []
            for last in range(chunk.first + 1, self._line.reach(chunk.first, FUZZY) + 1):
                alike = self._directory.alike(self._line.key(chunk.first, last))
                if alike and alike[0][0] >= best:
                    best, furthest, found = alike[0][0], last, alike
            if found:
                near = [account for ratio, account in found if best - ratio < CLOSE]
                meant = self.narrowed(near, chunk, furthest)
                whole = self._whole(meant, chunk.first, furthest)
                if best < SURE:
                    self._line.note(*whole, Chip.ACCOUNT, meant)
                else:
                    self.take(*whole, meant)
                return

    def take(self, first: int, last: int, found: Sequence[AccountName]) -> None:
        """Keep the one account that words mean, or the several they may mean."""
        if self._line.who.account is None:
            if len(found) > 1:
                homes = {one.account_id for one in self._line.who.people}
                found = [one for one in found if one.id in homes] or found
            if len(found) == 1:
                self._line.who.account = found[0]
        elif found[0].id != self._line.who.account.id:
            return  # the first one named is the one it is about
        self._line.note(first, last, Chip.ACCOUNT, found, sure=len(found) == 1)

    def having(self, first: int, last: int) -> Sequence[AccountName]:
        """Return the accounts that have the words in their name."""
        wanted, word = self._line.key(first, last), self._line.words[first]
        if len(wanted) > 2 and (found := self._directory.beginning(wanted)):
            return found
        if last - first > 1:
            return ()
        if len(wanted) > 3 and (found := self._directory.holding(wanted)):
            return found
        return self._directory.initialed(wanted) if word.raw.isupper() and len(wanted) > 1 else ()

    def _whole(self, accounts: Sequence[AccountName], first: int, last: int) -> tuple[int, int]:
        """Take in the words around a part that belong to the same name, misspelled or not."""
        line = self._line
        said = {word.key for word in line.words[first:last]}
        parts = {part for one in accounts[:MOST] for part in tokens(one.name)} - said
        most = max(len(tokens(account.name)) for account in accounts[:MOST]) - (last - first)
        end = min(line.reach(first, LONGEST), last + most)
        while last < end and self._like(last, parts):
            last += 1
            most -= 1
        while most > 0 and first and line.free_before(first) and self._like(first - 1, parts):
            first -= 1
            most -= 1
        while line.words[last - 1].role is not Role.NAME:
            last -= 1
        while line.words[first].role is not Role.NAME:
            first += 1
        return first, last

    def _like(self, n: int, parts: Collection[str]) -> bool:
        key = self._line.words[n].key
        if len(key) >= SHORTENED and any(part.startswith(key) for part in parts):
            return True
        return any(likeness(key, part) >= PART_ALIKE for part in parts)

    def narrowed(
        self, accounts: Sequence[AccountName], chunk: Chunk, last: int
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
            for n, word in enumerate(self._line.words)
            if not chunk.first <= n < chunk.last and word.role is Role.NAME
        }
        kept = [
            account
            for account in accounts
            if any(others & set(tokens(one.name)) for one in self._directory.staff(account.id))
        ]
        return kept or accounts
