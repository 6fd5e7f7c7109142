"""Letting a line of Today rest until a day, and waking it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.snoozes import Snooze
from kamdesk.services.keeping import Keeping

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.domain.attention import Attention
    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Transactions


class SnoozeService(Keeping[Snooze]):
    """Everything a user can do to what rests."""

    def __init__(self, transactions: Transactions) -> None:
        super().__init__(Snooze, transactions)

    def rest(self, line: Attention, until: date, today: date) -> Outcome:
        """Let a line rest; the same line that rests already gets another day."""
        if until <= today:
            raise RuleBroken("snooze.day.past")
        with self._transactions() as work:
            snoozes = work.of(Snooze)
            known = [
                one
                for one in snoozes.where(about=[line.subject_id])
                if one.reason == line.kind.value
            ]
            for double in known[1:]:
                snoozes.delete(double.id)
            fresh = Snooze(about=line.subject_id, reason=line.kind.value, until=until)
            snoozes.save(replace(known[0], until=until) if known else fresh)
            return work.commit("snooze.rest", _named(line))

    def wake(self, line: Attention) -> Outcome:
        """Let a line stand in Today again."""
        with self._transactions() as work:
            snoozes = work.of(Snooze)
            for one in snoozes.where(about=[line.subject_id]):
                if one.reason == line.kind.value:
                    snoozes.delete(one.id)
            return work.commit("snooze.wake", _named(line))


def _named(line: Attention) -> str:
    return line.title or line.account_name
