"""Who of ours knows whom at a customer, person by person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.accounts import Account
from kamdesk.domain.contacts import Contact
from kamdesk.domain.team import Acquaintance, Assignment, Colleague
from kamdesk.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.services.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoKnowsWhom:
    """The people of an account against ours: those on its team, and whoever knows one of them."""

    theirs: tuple[Contact, ...]
    ours: tuple[Colleague, ...]
    known: Mapping[tuple[UUID, UUID], Acquaintance]  # by contact and colleague


class OursService:
    """Reads who of ours has to do with an account."""

    def __init__(self, reader: Reader, today: Callable[[], date]) -> None:
        self._reader = reader
        self._today = today

    def acquaintances(self, account_id: UUID) -> WhoKnowsWhom | None:
        """Return who knows whom at an account, without who left; none of an account gone."""
        if not self._reader.all(Account, id=[account_id]):
            return None
        today = self._today()
        contacts = self._reader.all(Contact, account_id=[account_id])
        theirs = [one for one in contacts if one.left_on is None or one.left_on > today]
        ids = [one.id for one in theirs]
        links = self._reader.all(Acquaintance, contact_id=ids) if ids else ()
        team = self._reader.all(Assignment, account_id=[account_id])
        of_ours = {one.colleague_id for one in links} | {one.colleague_id for one in team}
        ours = self._reader.all(Colleague, id=of_ours) if of_ours else ()
        alive = {one.id for one in ours}
        return WhoKnowsWhom(
            theirs=tuple(sorted(theirs, key=lambda one: (folded(one.name), one.id))),
            ours=tuple(sorted(ours, key=lambda one: (folded(one.name), one.id))),
            known={
                (one.contact_id, one.colleague_id): one
                for one in links
                if one.colleague_id in alive
            },
        )
