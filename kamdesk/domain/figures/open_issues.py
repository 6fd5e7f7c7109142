"""How much an account suffers from what is not mended yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.figures.figure import Figure, Part, Unit
from kamdesk.domain.issues import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FULL = Decimal(100)
COSTS: Mapping[Severity, Decimal] = {
    Severity.CRITICAL: Decimal(50),
    Severity.MAJOR: Decimal(25),
    Severity.MINOR: Decimal(10),
}
LATE = Decimal("1.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """An open issue as far as it weighs: how bad, since when, and until when."""

    severity: Severity
    opened: date
    due: date | None = None
    title: str = ""

    def cost(self, as_of: date) -> Decimal:
        """Return what it takes from 100; over its day it takes half as much again."""
        late = self.due is not None and self.due < as_of
        return COSTS[self.severity] * (LATE if late else 1)


def open_issues(troubles: Iterable[Trouble], as_of: date) -> Figure:
    """Return 100 less 50 for a critical, 25 for a major, 10 for a minor open issue.

    One that is over its day costs half as much again; below 0 it does not fall. With none open
    it is 100. An ordinal convention, not a measured law: bad and late things show, that is all.
    """
    open_ = sorted(troubles, key=lambda one: (one.opened, one.title))
    spent = sum((one.cost(as_of) for one in open_), Decimal(0))
    return Figure(
        rule="issues",
        value=max(Decimal(0), FULL - spent),
        as_of=as_of,
        parts=tuple(
            Part(name=one.title, value=-one.cost(as_of), day=one.due or one.opened) for one in open_
        ),
        unit=Unit.PERCENT,
        note="" if open_ else "none.open",
    )
