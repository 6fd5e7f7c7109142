"""A row on its way to a record: its fields, its amounts, and what has no field of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money, currency_code
from kamdesk.domain.text import folded
from kamdesk.services.amounts import SIGNS
from kamdesk.services.imports.choices import choice

if TYPE_CHECKING:
    from enum import StrEnum

NOTES, CUSTOM = "notes", "custom"
CURRENCIES = {
    "euro": "EUR",
    "euros": "EUR",
    "us dollar": "USD",
    "dollar": "USD",
    "pound sterling": "GBP",
    "british pound": "GBP",
    "swiss franc": "CHF",
    "schweizer franken": "CHF",
    "yen": "JPY",
    "rand": "ZAR",
    "south african rand": "ZAR",
    "indian rupee": "INR",
    "canadian dollar": "CAD",
    "australian dollar": "AUD",
    "zloty": "PLN",
}


def currency_of(word: str) -> str:
    """Return the code for a currency as files write it: a code, a sign or its name."""
    known = CURRENCIES.get(folded(word.strip()))
    signs = SIGNS.get(word.strip().upper(), ())
    if known or signs:
        return known or signs[0]
    try:
        return currency_code(word)
    except RuleBroken as refused:
        raise RuleBroken(refused.code, field="currency", value=word) from None


@dataclass(slots=True)
class Reading:
    """What a row says; empty cells say nothing and erase nothing."""

    values: Mapping[str, Any]
    fields: dict[str, Any] = field(default_factory=dict)
    amounts: dict[str, Decimal] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)  # words without a field, by heading

    def take(self, *names: str) -> None:
        """Take fields that are called alike on both sides."""
        for name in names:
            if name in self.values:
                self.fields[name] = self.values[name]

    def take_amounts(self, *names: str) -> None:
        """Take amounts; their currency stands beside them, or is the usual one."""
        for name in names:
            if name in self.values:
                self.amounts[name] = self.values[name]

    def choose(self, name: str, kind: type[StrEnum]) -> None:
        """Take the choice a word means; a word that says more, or something else, is kept."""
        written = self.values.get(name)
        if not written:
            return
        meant = choice(kind, written)
        if meant.value is not None:
            self.fields[name] = meant.value
        if not meant.whole:
            self.kept[name] = written

    @property
    def currency(self) -> str:
        """The currency the row names, if it does."""
        written = self.values.get("currency")
        return currency_of(written) if written else ""

    def settled(self, record: Any, usual: str) -> dict[str, Any]:
        """Return the fields for a record that is there, or for a new one without it."""
        found = dict(self.fields)
        said = self.currency if self.amounts else ""
        for name, amount in self.amounts.items():
            before = getattr(record, name, None)
            found[name] = Money(amount, said or (before.currency if before else usual))
        return found

    def with_notes(self, record: Any, fields: dict[str, Any]) -> dict[str, Any]:
        """Add the notes and kept words to those that are there; nothing is written over."""
        lines = [f"{name.capitalize()}: {word}" for name, word in self.kept.items()]
        notes = getattr(record, NOTES, "")
        for text in (self.values.get(NOTES, ""), *lines):
            notes = joined(notes, text)
        return {**fields, NOTES: notes} if notes else fields

    def with_custom(self, record: Any, fields: dict[str, Any]) -> dict[str, Any]:
        """Add kept words as fields of the user's own."""
        custom = {**getattr(record, CUSTOM, {}), **self.kept}
        return {**fields, CUSTOM: custom} if custom else fields


def joined(notes: str, text: str) -> str:
    """Return notes with a text behind them, unless they hold it already."""
    plain = text.strip()
    if not plain or plain in notes:
        return notes
    return f"{notes}\n\n{plain}" if notes.strip() else plain
