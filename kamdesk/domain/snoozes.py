"""What is not to be asked for before a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NewType
from uuid import UUID

from kamdesk.domain.attention import Attention
from kamdesk.domain.identity import new_id
from kamdesk.domain.record import named

if TYPE_CHECKING:
    from collections.abc import Iterable

SnoozeId = NewType("SnoozeId", UUID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    """One reason for attention, of one thing, that rests until a day; nothing due is lost."""

    id: SnoozeId = field(default_factory=lambda: SnoozeId(new_id()))
    version: int = 0
    about: UUID  # of an account, an action, an opportunity, …
    reason: str  # the kind of attention that rests
    until: date

    def __post_init__(self) -> None:
        named(self, "reason", "snooze.reason.empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """A line of Today that is not to be asked for before a day."""

    line: Attention
    until: date


def parted(
    lines: Iterable[Attention], snoozes: Iterable[Snooze], today: date
) -> tuple[tuple[Attention, ...], tuple[Resting, ...]]:
    """Return the lines that stand, in their order, and those that rest, the next to wake first.

    On its day a line stands again, whatever became of it meanwhile.
    """
    until: dict[tuple[UUID, str], date] = {}
    for one in snoozes:
        if one.until > today:
            key = one.about, one.reason
            until[key] = max(one.until, until.get(key, one.until))
    standing, resting = [], []
    for line in lines:
        day = until.get((line.subject_id, line.kind.value))
        if day is None:
            standing.append(line)
        else:
            resting.append(Resting(line=line, until=day))
    return tuple(standing), tuple(sorted(resting, key=lambda each: each.until))
