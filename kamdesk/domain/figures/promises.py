"""How many promises were kept on the day that was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from kamdesk.domain.actions import ActionStatus, Promise
from kamdesk.domain.figures.figure import Figure, Part, Unit
from kamdesk.domain.periods import months_later

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.domain.actions import Action

MONTHS = 12


class Word(StrEnum):
    """What became of a promise."""

    KEPT = "kept"
    LATE = "late"  # done, but after the day
    BROKEN = "broken"  # the day has passed and it is not done


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One promise whose day has come."""

    title: str
    due: date  # as it was said first
    word: Word


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseKeeping:
    """Promises of the last twelve months, oldest first, and the share that was kept."""

    given: tuple[Given, ...]
    share: Figure

    def count(self, word: Word) -> int:
        """Return how many ended like that."""
        return sum(one.word is word for one in self.given)


def promise_keeping(actions: Iterable[Action], as_of: date) -> PromiseKeeping:
    """Return commitments done on time over commitments due, trailing twelve months.

    The day that counts is the one said first: postponing a promise does not keep it.
    """
    since = months_later(as_of, -MONTHS)
    given = [one for action in actions if (one := _given(action, since, as_of)) is not None]
    given.sort(key=lambda one: (one.due, one.title))
    kept = sum(one.word is Word.KEPT for one in given)
    share = Figure(
        rule="promises",
        value=Decimal(kept) / len(given) if given else None,
        as_of=as_of,
        parts=tuple(
            Part(name=one.title, value=Decimal(one.word is Word.KEPT), day=one.due) for one in given
        ),
        unit=Unit.SHARE,
        note="" if given else "nothing.known",
    )
    return PromiseKeeping(given=tuple(given), share=share)


def _given(action: Action, since: date, as_of: date) -> Given | None:
    """Return a promise of ours whose day has come; done on a day nobody noted it is neither."""
    due = action.first_due
    if action.promise is not Promise.OURS or due is None or not since < due <= as_of:
        return None
    if action.status is ActionStatus.DONE and action.done_on is None:
        return None
    if action.done_on is not None:
        word = Word.KEPT if action.done_on <= due else Word.LATE
    elif due < as_of:
        word = Word.BROKEN
    else:
        return None
    return Given(title=action.title, due=due, word=word)
