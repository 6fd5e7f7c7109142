"""The names of a portfolio, ready to be found by what people type of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.quickline.likes import Likes
from kamdesk.domain.quickline.line import Named
from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LEGAL = frozenset(
    re.findall(
        r"\w+",
        """ab ag aps as bv co company corp corporation cv doo eg ev gbr gmbh hb inc incorporated kg
        kgaa kk limited llc llp ltd mbh nv ohg oy oyj plc pte pty sa sarl sas sca se sl sla spa sp
        srl sro ug und and zoo""",
    )
)
MOST = 8  # options that are offered


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountName:
    """An account and what people call it."""

    id: UUID
    name: str
    short: tuple[str, ...] = ()
    no_go: str = ""  # what is better not mentioned there
    wishes: tuple[tuple[str, str], ...] = ()  # fields that say how to serve them, and their texts

    @property
    def named(self) -> Named:
        """The account as a result."""
        return Named(self.id, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactName:
    """A person and where they work."""

    id: UUID
    name: str
    account_id: UUID | None

    @property
    def named(self) -> Named:
        """The person as a result."""
        return Named(self.id, self.name)


def tokens(name: str) -> list[str]:
    """Return the words of a name as they are compared: folded, without marks inside."""
    flat = re.sub(r"[.'’`]", "", folded(name)).replace("&", " and ")
    return re.findall(r"\w+", flat)


def key(text: str) -> str:
    """Return text as names are looked up: folded letters and digits only."""
    return "".join(tokens(text))


class Directory:
    """Accounts and contacts by full name, beginning, word, initials and likeness."""

    def __init__(self, accounts: Iterable[AccountName], contacts: Iterable[ContactName]) -> None:
        self._accounts: dict[UUID, AccountName] = {}
        self._exact: dict[str, list[AccountName]] = {}
        self._leading: dict[str, list[AccountName]] = {}
        self._inside: dict[str, list[AccountName]] = {}
        self._initials: dict[str, list[AccountName]] = {}
        self._people: dict[str, list[ContactName]] = {}
        self._by_word: dict[str, list[ContactName]] = {}
        self._staff: dict[UUID, list[ContactName]] = {}
        for account in accounts:
            self._add_account(account)
        for contact in contacts:
            self._add_contact(contact)

    def account(self, account_id: UUID | None) -> AccountName | None:
        """Return an account by its identity."""
        return None if account_id is None else self._accounts.get(account_id)

    def exactly(self, wanted: str) -> Sequence[AccountName]:
        """Return the accounts of that name, with or without legal form, or of that short form."""
        return self._exact.get(wanted, ())

    def beginning(self, wanted: str) -> Sequence[AccountName]:
        """Return the accounts whose first words these are."""
        return self._leading.get(wanted, ())

    def holding(self, word: str) -> Sequence[AccountName]:
        """Return the accounts that have the word in their name."""
        return self._inside.get(word, ())

    def initialed(self, letters: str) -> Sequence[AccountName]:
        """Return the accounts with these initials."""
        return self._initials.get(letters, ())

    def person(self, wanted: str) -> Sequence[ContactName]:
        """Return the contacts of that full name."""
        return self._people.get(wanted, ())

    def person_called(self, word: str) -> Sequence[ContactName]:
        """Return the contacts with that first or last name."""
        return self._by_word.get(word, ())

    def staff(self, account_id: UUID) -> Sequence[ContactName]:
        """Return the contacts of an account."""
        return self._staff.get(account_id, ())

    def alike(self, wanted: str) -> list[tuple[float, AccountName]]:
        """Return the accounts that look like what was typed, best first."""
        best: dict[UUID, tuple[float, AccountName]] = {}
        for ratio, name in self._account_likes.of(wanted):
            for account in self._leading[name]:
                if ratio > best.get(account.id, (0.0, account))[0]:
                    best[account.id] = (ratio, account)
        return sorted(best.values(), key=lambda pair: (-pair[0], pair[1].name))[:MOST]

    def people_alike(self, wanted: str) -> list[tuple[float, ContactName]]:
        """Return the people whose whole name, or first or last one, looks like what was typed."""
        best: dict[UUID, tuple[float, ContactName]] = {}
        for ratio, name in self._people_likes.of(wanted):
            for person in (*self._people.get(name, ()), *self._by_word.get(name, ())):
                if ratio > best.get(person.id, (0.0, person))[0]:
                    best[person.id] = (ratio, person)
        return sorted(best.values(), key=lambda pair: (-pair[0], pair[1].name))[:MOST]

    def ready(self) -> None:
        """Do now what would make the first misspelled name wait."""
        self._account_likes, self._people_likes  # noqa: B018 (made when they are first asked for)

    @cached_property
    def _account_likes(self) -> Likes:
        return Likes(self._leading)

    @cached_property
    def _people_likes(self) -> Likes:
        return Likes({*self._people, *self._by_word})

    def _add_account(self, account: AccountName) -> None:
        self._accounts[account.id] = account
        words = tokens(account.name)
        bare = list(words)
        while len(bare) > 1 and bare[-1] in LEGAL:
            bare.pop()
        for exact in {"".join(words), "".join(bare), *map(key, account.short)} - {""}:
            self._exact.setdefault(exact, []).append(account)
        for n in range(1, len(bare) + 1):
            self._leading.setdefault("".join(bare[:n]), []).append(account)
        for word in set(bare[1:]):
            self._inside.setdefault(word, []).append(account)
        if len(bare) > 1:
            self._initials.setdefault("".join(word[0] for word in bare), []).append(account)

    def _add_contact(self, contact: ContactName) -> None:
        words = tokens(contact.name)
        self._people.setdefault("".join(words), []).append(contact)
        for word in set(words):
            self._by_word.setdefault(word, []).append(contact)
        if contact.account_id is not None:
            self._staff.setdefault(contact.account_id, []).append(contact)
