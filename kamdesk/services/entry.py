"""Text typed by a person becomes the fields of a thing: on the command line and in a cell."""

from __future__ import annotations

import re
from dataclasses import MISSING
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kamdesk.domain.actions import Action, ActionStatus
from kamdesk.domain.days import DayReader
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.text import folded
from kamdesk.services.amounts import read_money, read_number
from kamdesk.services.fields import field_of, fields_of
from kamdesk.services.kinds import FACTS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kamdesk.services.fields import Field
    from kamdesk.services.lookup import Lookup

TODAY = frozenset(  # what is meant where unsaid
    {
        "joined",
        "happened_on",
        "rated_on",
        "day",
        "opened",
        "answered_on",
        "noted_on",
        "added_on",
        "held_on",
        "learned_on",
    }
)
YES = frozenset({"yes", "y", "true", "1", "on", "ja"})
NO = frozenset({"no", "n", "false", "0", "off", "nein"})
CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h|uhr)?")
MONTH = re.compile(r"(\d{4})-(\d{1,2})")


class Entry:
    """Reads what was typed for one kind of thing, seen from a day."""

    def __init__(self, kind: Kind, lookup: Lookup, today: date) -> None:
        self._kind = kind
        self._lookup = lookup
        self._today = today

    def new(self, typed: Iterable[tuple[str, str]]) -> Any:
        """Return a new thing; days that happen now need not be said."""
        given = self.values(typed)
        for field in fields_of(self._kind).values():
            if field.default is not MISSING or field.attribute in given:
                continue
            if field.name not in TODAY:
                raise RuleBroken("entry.field.missing", field=field.name, noun=self._noun)
            given[field.attribute] = self._today
        return FACTS[self._kind].entity(**given)

    def values(self, typed: Iterable[tuple[str, str]], record: Any = None) -> dict[str, Any]:
        """Return the fields that were typed, and those that follow from them.

        ``record`` is what they are for, where it is there already.
        """
        given: dict[str, Any] = {}
        amounts: list[tuple[Field, str]] = []
        for name, text in typed:
            head, _, own = name.partition(".")
            field = field_of(self._kind, head if own else name)
            if field.keyed:
                stored = getattr(record, field.name, {})
                given[field.name] = _keyed(field, given.get(field.name, stored), own, text)
            elif field.type is Money:
                amounts.append((field, text))
            else:
                given[field.attribute] = self.value(field, text)
        for field, text in amounts:
            given[field.attribute] = self.value(field, text, self._currency(field, given, record))
        return given if record is None else given | followed(record, given, self._today)

    def value(self, field: Field, text: str, currency: str | None = None) -> Any:
        """Return what one field gets; ``currency`` is meant by an amount without one."""
        plain = text.strip()
        if field.type is str:
            return text
        if field.many:
            names = [part.strip() for part in plain.split(",") if part.strip()]
            return tuple(self._read(field, name) for name in names)
        if not plain:
            return self._cleared(field)
        if field.type is Money:
            return read_money(plain, currency or self._lookup.currency(None))
        return self._read(field, plain)

    def _read(self, field: Field, text: str) -> Any:
        if field.refers is not None:
            return self._lookup.find(field.refers, text)
        if issubclass(field.type, StrEnum):
            return read_choice(field, text)
        if field.type is date:
            return read_day(text, self._today)
        return READ[field.type](text)

    def _cleared(self, field: Field) -> Any:
        if field.optional:
            return None
        if field.default is MISSING:
            raise RuleBroken("entry.field.missing", field=field.name, noun=self._noun)
        return field.default

    def _currency(self, field: Field, given: Mapping[str, Any], record: Any) -> str:
        """Return the currency meant: that of the old amount, the account's, the portfolio's."""
        old = getattr(record, field.attribute, None)
        if isinstance(old, Money):
            return old.currency
        if self._kind is Kind.ACCOUNTS:
            own = given.get("currency") or getattr(record, "currency", "")
            return str(own or self._lookup.currency(None))
        account: UUID | None = given.get("account_id", getattr(record, "account_id", None))
        return self._lookup.currency(account)

    @property
    def _noun(self) -> str:
        return FACTS[self._kind].noun


def followed(record: Any, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return what follows from what was typed: a deal that is won is closed, too."""
    if isinstance(record, Opportunity) and given.get("stage", record.stage) != record.stage:
        moved = record.moved(given["stage"], today)
        found: dict[str, Any] = {"probability": moved.probability, "closed_on": moved.closed_on}
    elif isinstance(record, Action) and given.get("status", record.status) != record.status:
        done = given["status"] == ActionStatus.DONE
        found = {"done_on": today if done else None}
    else:
        return {}
    return {name: value for name, value in found.items() if name not in given}


def read_choice(field: Field, text: str) -> Any:
    """Return one of a field's choices by its value or its name."""
    wanted = _key(text)
    for one in field.type:
        if wanted in {_key(one.value), _key(one.name)}:
            return one
    known = ", ".join(one.value for one in field.type)
    raise RuleBroken("entry.choice.unknown", value=text, field=field.name, known=known)


def read_day(text: str, today: date) -> date:
    """Return a day: ISO, 12.6.2026, a month (its first), or words; two readings are refused."""
    month = MONTH.fullmatch(text)
    try:
        if month:
            return date(int(month[1]), int(month[2]), 1)
        return date.fromisoformat(text)
    except ValueError:
        found = DayReader().read(text, today)
    if not found:
        raise RuleBroken("entry.day.unreadable", value=text) from None
    if len(found) > 1 and "/" in text:
        both = " or ".join(day.isoformat() for day in found)
        raise RuleBroken("entry.day.two.ways", value=text, known=both) from None
    return found[0]


def read_time(text: str) -> time:
    """Return a time of day: 14:30, 9.15 or 2 pm."""
    found = CLOCK.fullmatch(text.casefold())
    if found:
        hour, minute = int(found[1]), int(found[2] or 0)
        if found[3] in {"am", "pm"} and 1 <= hour <= 12:
            hour = hour % 12 + (12 if found[3] == "pm" else 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise RuleBroken("entry.time.unreadable", value=text)


def read_yes(text: str) -> bool:
    """Return yes or no."""
    word = text.casefold()
    if word not in YES | NO:
        raise RuleBroken("entry.yes.or.no", value=text)
    return word in YES


def read_id(text: str) -> UUID:
    """Return the id of a thing of whichever kind."""
    try:
        return UUID(text)
    except ValueError:
        raise RuleBroken("entry.id.unreadable", value=text) from None


def read_whole(text: str) -> int:
    """Return a whole number; a percent sign may stand behind it."""
    number = read_number(text.removesuffix("%"))
    if number != number.to_integral_value():
        raise RuleBroken("entry.number.whole", value=text)
    return int(number)


READ = {Decimal: read_number, int: read_whole, bool: read_yes, time: read_time, UUID: read_id}


def _keyed(field: Field, before: Mapping[str, str], name: str, text: str) -> dict[str, str]:
    if not name:
        raise RuleBroken("entry.custom.unnamed", field=field.name)
    kept = {key: value for key, value in before.items() if key != name}
    return kept | {name: text} if text else kept


def _key(text: str) -> str:
    return folded(text).replace("_", " ").replace("-", " ").strip()
