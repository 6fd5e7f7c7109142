"""Everything a user can do to an action."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kamdesk.domain.actions import Action
from kamdesk.services.keeping import Keeping, summed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time
    from uuid import UUID

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Transactions


class ActionService(Keeping[Action]):
    """Everything a user can do to an action."""

    def __init__(self, transactions: Transactions) -> None:
        super().__init__(Action, transactions)

    def complete(self, today: date, *ids: UUID) -> Outcome:
        """Tick actions off; one that recurs leaves its next behind."""
        names = []
        with self._transactions() as work:
            actions = work.of(Action)
            for action_id in ids:
                action = actions.get(action_id)
                names.append(action.title)
                if not action.is_open:
                    continue
                actions.save(action.done(today))
                following = action.next()
                if following is not None:
                    actions.save(following)
            return work.commit("action.complete", summed(names))

    def reopen(self, action_id: UUID) -> Outcome:
        """Take the tick away again."""
        with self._transactions() as work:
            action = work.of(Action).get(action_id)
            work.of(Action).save(action.reopened())
            return work.commit("action.reopen", action.title)

    def postpone(self, action_id: UUID, due: date, *, at: time | None = None) -> Outcome:
        """Move an action to another day; the day said first is kept, as is the time without one."""
        with self._transactions() as work:
            action = work.of(Action).get(action_id)
            work.of(Action).save(replace(action.postponed(due), at=at or action.at))
            return work.commit("action.postpone", action.title)

    def postpone_each(self, dues: Mapping[UUID, date]) -> Outcome:
        """Move several, each to its own day, as one change; what was said first is kept."""
        names = []
        with self._transactions() as work:
            actions = work.of(Action)
            for action_id, due in dues.items():
                action = actions.get(action_id)
                names.append(action.title)
                actions.save(action.postponed(due))
            return work.commit("action.postpone", summed(names))
