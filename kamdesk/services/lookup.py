"""Finding the one thing that a person names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from kamdesk.domain.accounts import Account
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.text import folded
from kamdesk.services.kinds import FACTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kamdesk.services.kinds import Kind
    from kamdesk.services.ports import Reader

NAMED = 8  # candidates that a sentence lists


class Lookup(Protocol):
    """What reading typed text needs of the portfolio."""

    def find(self, kind: Kind, name: str) -> UUID:
        """Return the one of a kind that goes by a name or an id; anything else is refused."""
        ...

    def currency(self, account_id: UUID | None) -> str:
        """Return what an account is invoiced in, or the portfolio's currency."""
        ...


class Directory:
    """Implements ``Lookup`` on whole objects: exact names first, then parts of names."""

    def __init__(self, reader: Reader, currency: Callable[[], str]) -> None:
        self._reader = reader
        self._currency = currency

    def find(self, kind: Kind, name: str) -> UUID:
        facts = FACTS[kind]
        if not name.strip():
            raise RuleBroken("entry.name.unknown", noun=facts.noun, name=name, kind=kind)
        known = as_id(name)
        if known is not None:
            return self._by_id(kind, known)
        exact = self._reader.all(facts.entity, **{facts.name: [name]}) if is_text(facts) else ()
        found = exact or self._alike(kind, name)
        if not found:
            raise RuleBroken("entry.name.unknown", noun=facts.noun, name=name, kind=kind)
        if len(found) > 1:
            raise RuleBroken(
                "entry.name.ambiguous",
                noun=facts.noun,
                name=name,
                known=self._listed(kind, found),
            )
        chosen: UUID = found[0].id
        return chosen

    def currency(self, account_id: UUID | None) -> str:
        own = self._reader.one(Account, account_id).currency if account_id else ""
        return own or self._currency()

    def _by_id(self, kind: Kind, known: UUID) -> UUID:
        facts = FACTS[kind]
        if not self._reader.all(facts.entity, id=[known]):
            raise RuleBroken("entry.id.unknown", noun=facts.noun, name=known)
        return known

    def _alike(self, kind: Kind, name: str) -> Sequence[Any]:
        """Return those whose name is the same, else whose foreign id is, else that hold it."""
        everything = self._reader.all(FACTS[kind].entity)
        wanted = folded(name.strip())
        names = [(folded(self._name(kind, one)), one) for one in everything]
        same = [one for known, one in names if known == wanted]
        foreign = [one for one in everything if getattr(one, "external_id", "") == name.strip()]
        return same or foreign or [one for known, one in names if wanted and wanted in known]

    def _listed(self, kind: Kind, found: Sequence[Any]) -> str:
        names = [self._name(kind, one) for one in found[:NAMED]]
        alike = len(set(names)) < len(names)
        shown = [f"{self._name(kind, one)} ({one.id})" for one in found[:NAMED]] if alike else names
        return ", ".join(shown) + (", …" if len(found) > NAMED else "")

    def _name(self, kind: Kind, record: Any) -> str:
        return str(getattr(record, FACTS[kind].name))


def as_id(text: str) -> UUID | None:
    """Return text as an id, if it is one."""
    try:
        return UUID(text.strip())
    except ValueError:
        return None


def is_text(facts: Any) -> bool:
    """Whether what names a kind is text, which the database can compare."""
    return bool(facts.entity.__annotations__.get(facts.name) == "str")
