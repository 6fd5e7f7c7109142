"""One call of a verb: what was typed, and the portfolio it is about."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kamdesk.cli.answer import Answer
from kamdesk.domain.accounts import Account, AccountId
from kamdesk.domain.errors import RuleBroken
from kamdesk.services.entry import Entry, read_day
from kamdesk.services.kinds import Kind
from kamdesk.services.lookup import Directory

if TYPE_CHECKING:
    from argparse import Namespace

    from kamdesk.cli.desk import Desk, Program

FIRST, LAST = 1900, 2199  # years with room around them for all that figures look back and ahead
MOST = 2**31 - 1


def near(year: int, said: object) -> None:
    """Refuse a year that no figure can be reckoned for."""
    if not FIRST <= year <= LAST:
        raise RuleBroken("entry.day.too.far", value=said, first=FIRST, last=LAST)


class Call:
    """Opens the portfolio only when the verb asks for it."""

    def __init__(self, typed: Namespace, program: Program) -> None:
        self.typed = typed
        self.program = program
        self._desk: Desk | None = None

    @cached_property
    def as_of(self) -> date | None:
        """The day that was said to be today, if one was."""
        said: str | None = self.option("as_of")
        if said is None:
            return None
        found = read_day(said, date.today())  # noqa: DTZ011 (the user's own day)
        near(found.year, said)
        return found

    @property
    def today(self) -> date:
        """The day this call takes for today."""
        return self.as_of or date.today()  # noqa: DTZ011 (the user's own day)

    @property
    def desk(self) -> Desk:
        """The portfolio, open."""
        if self._desk is None:
            self._desk = self.program.open(self.option("portfolio"), self.as_of)
        return self._desk

    @cached_property
    def directory(self) -> Directory:
        """Who goes by which name."""
        return Directory(self.desk.reader, lambda: self.currency)

    @cached_property
    def currency(self) -> str:
        """The portfolio's currency."""
        return self.desk.figures.preferences().currency

    def entry(self, kind: Kind) -> Entry:
        """Return the reader of what was typed for a kind."""
        return Entry(kind, self.directory, self.today)

    def account(self, name: str) -> Account:
        """Return the account that goes by a name or id."""
        return self.desk.reader.one(Account, AccountId(self.directory.find(Kind.ACCOUNTS, name)))

    def option(self, name: str, default: Any = None) -> Any:
        """Return an option as it was typed; many are left out."""
        return getattr(self.typed, name, default)

    @property
    def limit(self) -> int | None:
        """How many rows are wanted at most."""
        found: int | None = self.option("limit")
        if found is not None and found < 0:
            raise RuleBroken("list.limit.impossible", value=found)
        return None if found is None else min(found, MOST)

    def close(self) -> None:
        """Close the portfolio, if it was needed."""
        if self._desk is not None:
            self._desk.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A command: its name, what it does in one line, its arguments, and its work."""

    name: str
    does: str
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Call], Answer]
