"""Which accounts are key accounts by definition: the four tests over the portfolio."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.rates import Rates
from kamdesk.services.check_rows import FIELDS, AccountCheck
from kamdesk.services.portfolio import arranged
from kamdesk.services.weighing import Weighing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from kamdesk.domain.limits import Limits
    from kamdesk.services.check_rows import CheckRow
    from kamdesk.services.evidence import EvidenceQueries
    from kamdesk.services.ports import FigureQueries
    from kamdesk.services.query import Query


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
        self._kept: tuple[tuple[date, int], Sequence[CheckRow]] | None = None

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
        weighing = self._weighing(day)
        found = self._evidence.evidence(day, weighing.currency, [account_id]).get(account_id)
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
            edition, _ = self._queries.touched(0)
            if self._kept is None or self._kept[0] != (day, edition):
                weighing = self._weighing(day)
                found = self._evidence.evidence(day, weighing.currency)
                self._kept = ((day, edition), [weighing.row(one) for one in found.values()])
            return self._kept[1]

    def ids(self, query: Query) -> Sequence[UUID]:
        return [row.id for row in arranged(self.all(), query)]

    def rows(self, ids: Sequence[UUID]) -> Mapping[UUID, CheckRow]:
        wanted = set(ids)
        return {row.id: row for row in self.all() if row.id in wanted}

    def _weighing(self, day: date) -> Weighing:
        chosen = self._queries.preferences()
        rates = Rates(chosen.currency, self._queries.rates())
        whole = rates.total(self._evidence.sold_to_all(day, chosen.currency)).money.amount
        return Weighing(rates, chosen.limits, whole, day)
