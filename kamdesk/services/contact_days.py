"""When accounts and people were in touch with us, as the rhythm of contact asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from kamdesk.domain.touchpoints import TouchpointKind

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """One touchpoint that counts: with which account, when, how."""

    id: UUID
    account_id: UUID
    day: date
    kind: TouchpointKind


class ContactDays(Protocol):
    """Touchpoints that count by the portfolio's rule, already sorted out by the database."""

    def last(self, until: date) -> Mapping[UUID, Touch]:
        """Return the last one of each account up to a day, that day included."""
        ...

    def between(self, first: date, last: date | None) -> Sequence[Touch]:
        """Return all of a stretch of days, the earliest first; without ``last`` to the end."""
        ...

    def last_with(self, people: Collection[UUID], until: date) -> Mapping[UUID, Touch]:
        """Return the last one that each of some people took part in, up to a day."""
        ...

    def next_with(self, people: Collection[UUID], after: date) -> Mapping[UUID, Touch]:
        """Return the first one after a day that each of some people is to take part in."""
        ...
