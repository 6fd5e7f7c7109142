"""Everything a user can do to a touchpoint."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kamdesk.domain.actions import Action
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.keeping import Keeping

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time
    from uuid import UUID

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Transactions


class TouchpointService(Keeping[Touchpoint]):
    """Everything a user can do to a touchpoint."""

    def __init__(self, transactions: Transactions) -> None:
        super().__init__(Touchpoint, transactions)

    def log(self, touchpoint: Touchpoint, actions: Sequence[Action] = ()) -> Outcome:
        """Note what happened and what was promised, as one change."""
        with self._transactions() as work:
            work.of(Touchpoint).save(touchpoint)
            for action in actions:
                work.of(Action).save(action)
            return work.commit("touchpoint.log", touchpoint.summary)

    def move(self, touchpoint_id: UUID, day: date, *, at: time | None = None) -> Outcome:
        """Hold one on another day, at the same time of it unless another is said."""
        with self._transactions() as work:
            touchpoint = work.of(Touchpoint).get(touchpoint_id)
            work.of(Touchpoint).save(replace(touchpoint, happened_on=day, at=at or touchpoint.at))
            return work.commit("touchpoint.move", touchpoint.summary)
