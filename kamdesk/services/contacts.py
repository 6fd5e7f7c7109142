"""Everything a user can do to a person at a customer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from kamdesk.domain.contacts import Contact, ContactId
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.map_layout import circle
from kamdesk.domain.rhythm import refuse_short
from kamdesk.services.keeping import Keeping

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Transactions, UnitOfWork

BOSS = "reports_to_id"


class ContactService(Keeping[Contact]):
    """Everything a user can do to a person at a customer."""

    def __init__(self, transactions: Transactions) -> None:
        super().__init__(Contact, transactions)

    @override
    def change_many(self, ids: Sequence[UUID], **fields: Any) -> Outcome:
        """Give fields of several the same other values; a circle is refused."""
        if fields.get(BOSS) is not None:
            self._refuse_circles(dict.fromkeys(ids, fields[BOSS]))
        return super().change_many(ids, **fields)

    @override
    def change_each(self, changes: Mapping[UUID, Mapping[str, Any]]) -> Outcome:
        """Give fields of several each their own other values; a circle is refused."""
        self._refuse_circles({each: f[BOSS] for each, f in changes.items() if f.get(BOSS)})
        return super().change_each(changes)

    @override
    def _checked(self, record: Contact) -> Contact:
        refuse_short(record.cadence_days, record.cadence_max_days)
        return record

    def report(self, contact_id: UUID, boss_id: UUID | None) -> Outcome:
        """Put a person below another one, or below nobody; a circle is refused."""
        with self._transactions() as work:
            contacts = work.of(Contact)
            contact = contacts.get(contact_id)
            if boss_id is not None:
                refuse_circles(work, {contact_id: boss_id})
            boss = None if boss_id is None else ContactId(boss_id)
            contacts.save(replace(contact, reports_to_id=boss))
            return work.commit("contact.report", contact.name)

    def place(self, contact_id: UUID, spot: tuple[int, int] | None) -> Outcome:
        """Put a person somewhere on the map; without a spot, where the map would."""
        with self._transactions() as work:
            contacts = work.of(Contact)
            contact = contacts.get(contact_id)
            x, y = spot or (None, None)
            contacts.save(replace(contact, map_x=x, map_y=y))
            return work.commit("contact.place", contact.name)

    def leave(self, contact_id: UUID, day: date) -> Outcome:
        """Note that a person left the customer; the history stays."""
        with self._transactions() as work:
            contacts = work.of(Contact)
            contact = contacts.get(contact_id)
            contacts.save(replace(contact, left_on=day))
            return work.commit("contact.leave", contact.name)

    def _refuse_circles(self, bosses: Mapping[UUID, UUID]) -> None:
        if bosses:
            with self._transactions() as work:
                refuse_circles(work, bosses)


def refuse_circles(work: UnitOfWork, bosses: Mapping[UUID, UUID]) -> None:
    """Raise where somebody would come to stand below themselves; ``bosses`` are the new ones."""
    contacts = work.of(Contact)
    above: dict[UUID, UUID | None] = dict(bosses)
    ahead = list(bosses.values())
    for one in ahead:
        if one not in above:
            above[one] = contacts.get(one).reports_to_id
            ahead += [boss for boss in [above[one]] if boss is not None]
    for one in bosses:
        if circle(above, one):
            raise RuleBroken("contact.reports.circle", name=contacts.get(one).name)
