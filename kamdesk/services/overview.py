"""What stands above the portfolio table, read in one go so that its figures agree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.services.dashboard import Dashboard
from kamdesk.services.standing import Span, Standing, stretch_of
from kamdesk.services.targets import MonthLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from kamdesk.services.dashboard import DashboardService
    from kamdesk.services.standing import StandingService
    from kamdesk.services.targets import CockpitService


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A span of the portfolio: its cards, its sums, its months."""

    span: Span
    board: Dashboard
    standing: Standing
    months: tuple[MonthLine, ...]  # the first may be cut short by the span
    begins: date

    @property
    def yardstick(self) -> Decimal | None:
        """What sales are held to: the plan to date, or over twelve months the year before."""
        whole = self.standing.whole
        return (whole.before or None) if self.span is Span.ROLLING else whole.planned


class OverviewService:
    """Reads the portfolio's cards over a span."""

    def __init__(
        self,
        standing: StandingService,
        dashboard: DashboardService,
        cockpit: CockpitService,
        today: Callable[[], date],
    ) -> None:
        self._standing = standing
        self._dashboard = dashboard
        self._cockpit = cockpit
        self._today = today

    def overview(self, span: Span) -> Overview:
        """Return what a span shows today."""
        day = self._today()
        standing = self._standing.standing(stretch_of(span, day), day)
        return Overview(
            span=span,
            board=self._dashboard.dashboard(day),
            standing=standing,
            months=self._months(span, standing, day),
            begins=standing.stretch.first,
        )

    def _months(self, span: Span, standing: Standing, day: date) -> tuple[MonthLine, ...]:
        lines = self._cockpit.cockpit(day.year, as_of=day).months
        first = standing.stretch.first.replace(day=1)
        if span is not Span.ROLLING:
            last = standing.stretch.last
            return tuple(line for line in lines if first <= line.month <= last)
        lines = self._cockpit.cockpit(day.year - 1, as_of=day).months + lines
        lines = tuple(line for line in lines if first <= line.month <= day)
        later = sum((line.booked for line in lines[1:]), Decimal(0))
        return (replace(lines[0], booked=standing.whole.sold - later), *lines[1:])
