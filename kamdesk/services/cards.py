"""Contacts as cards that a phone or a mail program takes in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kamdesk.domain.accounts import Account
from kamdesk.domain.contacts import Contact
from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path
    from uuid import UUID

    from kamdesk.services.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCard:
    """A person, where they work, and whether our own notes go along."""

    contact: Contact
    account: Account | None = None
    internal: bool = True


class CardForm(Protocol):
    """Writes cards to a file."""

    def write(self, out: Path, cards: Iterable[ContactCard]) -> int:
        """Write them all and return how many there were."""
        ...


class CardService:
    """Writes contacts as cards: all of them, those of one account, or some that were picked."""

    def __init__(self, reader: Reader, form: CardForm) -> None:
        self._reader = reader
        self._form = form

    def write(
        self,
        out: Path,
        *,
        account_id: UUID | None = None,
        ids: Collection[UUID] | None = None,
        internal: bool = True,
    ) -> int:
        """Write the cards of those who still work there, by name; return how many there are."""
        wanted: dict[str, Collection[UUID]] = {}
        if account_id is not None:
            wanted["account_id"] = [account_id]
        if ids is not None:
            wanted["id"] = ids
        people = [one for one in self._reader.all(Contact, **wanted) if one.left_on is None]
        accounts = self._accounts(people)
        cards = (
            ContactCard(
                contact=one,
                account=accounts.get(one.account_id) if one.account_id else None,
                internal=internal,
            )
            for one in sorted(people, key=lambda one: (folded(one.name), one.id))
        )
        return self._form.write(out, cards)

    def _accounts(self, people: Iterable[Contact]) -> dict[UUID, Account]:
        ids = {one.account_id for one in people if one.account_id is not None}
        return {one.id: one for one in self._reader.all(Account, id=ids)} if ids else {}
