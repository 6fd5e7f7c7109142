"""Which accounts are key accounts by definition: the four tests over the portfolio."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from threading import Lock
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.rates import Rates
from kamdesk.services.check_rows import FIELDS, AccountCheck, CheckRow
from kamdesk.services.portfolio import arranged
from kamdesk.services.weighing import Weighing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from kamdesk.domain.limits import Limits
    from kamdesk.domain.preferences import Preferences
    from kamdesk.services.evidence import EvidenceQueries
    from kamdesk.services.ports import FigureQueries
    from kamdesk.services.query import Query


@dataclass(slots=True)
class Kept:
    """Rows as they were made last; what changes since is made anew."""

    day: date | None = None
    edition: int = 0
    whole: Decimal | None = None
    rows: dict[UUID, CheckRow] = field(default_factory=dict)

    def take(self, made: Mapping[UUID, CheckRow], ids: Collection[UUID] | None) -> None:
        """Take in rows made anew: all, or those of some accounts, some of which may be gone."""
        if ids is None:
            self.rows = dict(made)
        else:
            gone = set(ids) - made.keys()
            self.rows = {pk: row for pk, row in self.rows.items() if pk not in gone} | dict(made)


class DefinitionService:
    """Holds accounts against the definition of a key account; implements ``RowSource``."""

    def __init__(
        self,
        queries: FigureQueries,
        evidence: EvidenceQueries,
        today: Callable[[], date],
    ) -> None:
        self._queries = queries
        self._evidence = evidence
        self._today = today
        self._lock = Lock()
        self._kept = Kept()

    @property
    def fields(self) -> tuple[str, ...]:
        """What can be sorted by and filtered."""
        return FIELDS

    def limits(self) -> Limits:
        """Return the limits in force."""
        return self._queries.preferences().limits

    def check(self, account_id: UUID, as_of: date | None = None) -> AccountCheck:
        """Return how one account fares, with all its evidence."""
        day = as_of or self._today()
        told = self._queries.preferences()
        weighing = self._weighing(day, told)
        found = self._evidence.evidence(day, told, [account_id]).get(account_id)
        if found is None:
            raise RuleBroken("record.gone")
        lines = self._evidence.lines(account_id, day)
        months = weighing.months(lines)
        return AccountCheck(
            row=weighing.row(found, months, lines),
            as_of=day,
            currency=weighing.currency,
            limits=weighing.limits,
            months=months,
        )

    def all(self, as_of: date | None = None) -> Sequence[CheckRow]:
        """Return how every account fares; kept until something is changed."""
        day = as_of or self._today()
        with self._lock:  # two readers that ask at once wait for one answer
            since = self._kept.edition if day == self._kept.day else 0
            edition, ids = self._queries.touched(since)
            told = self._queries.preferences()
            weighing = self._weighing(day, told)
            if weighing.whole != self._kept.whole:
                ids = None  # what everybody buys is in the share of each
            if ids is None or ids:
                found = self._evidence.evidence(day, told, ids)
                made = {one.id: weighing.row(one) for one in found.values()}
                self._kept.take(made, ids)
            self._kept.day, self._kept.edition, self._kept.whole = day, edition, weighing.whole
            return list(self._kept.rows.values())

    def ids(self, query: Query) -> Sequence[UUID]:
        return [row.id for row in arranged(self.all(), query)]

    def rows(self, ids: Sequence[UUID]) -> Mapping[UUID, CheckRow]:
        wanted = set(ids)
        return {row.id: row for row in self.all() if row.id in wanted}

    def _weighing(self, day: date, told: Preferences) -> Weighing:
        rates = Rates(told.currency, self._queries.rates())
        whole = rates.total(self._evidence.sold_to_all(day, told.currency)).money.amount
        return Weighing(rates, told.limits, whole, day)
