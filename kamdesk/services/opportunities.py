"""Everything a user can do to an opportunity."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kamdesk.domain.opportunities import Opportunity, Stage
from kamdesk.services.keeping import Keeping

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Transactions


class OpportunityService(Keeping[Opportunity]):
    """Everything a user can do to an opportunity."""

    def __init__(self, transactions: Transactions) -> None:
        super().__init__(Opportunity, transactions)

    def move(
        self, opportunity_id: UUID, stage: Stage, today: date, *, reason: str | None = None
    ) -> Outcome:
        """Bring a deal to another stage; won and lost are closed today."""
        with self._transactions() as work:
            deal = work.of(Opportunity).get(opportunity_id)
            moved = deal if deal.stage == stage else deal.moved(stage, today)
            work.of(Opportunity).save(moved if reason is None else replace(moved, reason=reason))
            return work.commit("opportunity.move", deal.title)

    def postpone(self, opportunity_id: UUID, closes: date) -> Outcome:
        """Expect a deal to close on another day."""
        with self._transactions() as work:
            deal = work.of(Opportunity).get(opportunity_id)
            work.of(Opportunity).save(replace(deal, expected_close=closes))
            return work.commit("opportunity.postpone", deal.title)
