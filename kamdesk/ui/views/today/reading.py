"""What the screen of the day is read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from kamdesk.domain.actions import Action, Promise
from kamdesk.domain.figures.promises import PromiseKeeping, promise_keeping
from kamdesk.services.coming import Coming
from kamdesk.services.dashboard import RhythmCard
from kamdesk.services.rows import AccountRow
from kamdesk.services.targets import Cockpit
from kamdesk.services.today import Today

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.services.actions import ActionService
    from kamdesk.services.capture import CaptureService
    from kamdesk.services.dashboard import DashboardService
    from kamdesk.services.evening import EveningService
    from kamdesk.services.portfolio import PortfolioService
    from kamdesk.services.ports import Reader
    from kamdesk.services.resting import SnoozeService
    from kamdesk.services.targets import CockpitService
    from kamdesk.services.today import TodayService


class TodayServices(Protocol):
    """What the day is read from and dealt with through."""

    @property
    def today(self) -> TodayService: ...
    @property
    def cockpit(self) -> CockpitService: ...
    @property
    def dashboard(self) -> DashboardService: ...
    @property
    def portfolio(self) -> PortfolioService: ...
    @property
    def reader(self) -> Reader: ...
    @property
    def actions(self) -> ActionService: ...
    @property
    def evenings(self) -> EveningService: ...
    @property
    def capture(self) -> CaptureService: ...
    @property
    def snoozes(self) -> SnoozeService: ...


@dataclass(frozen=True, slots=True)
class Day:
    """What needs attention, whose it is, and what comes."""

    today: Today
    accounts: Mapping[UUID, AccountRow]
    coming: Coming


@dataclass(frozen=True, slots=True)
class Standing:
    """The figures of the strip."""

    promises: PromiseKeeping
    cockpit: Cockpit
    rhythm: RhythmCard


def read_day(desk: TodayServices, day: date) -> Day:
    """Return the lines of a day; for a worker."""
    today = desk.today.today(day)
    ids = {one.account_id for one in today.lines if one.account_id is not None}
    rows = desk.portfolio.all(ids, day) if ids else ()
    return Day(today, {one.id: one for one in rows}, desk.today.coming(day))


def read_standing(desk: TodayServices, day: date) -> Standing:
    """Return the figures of a day; for a worker."""
    ours = desk.reader.all(Action, promise=[Promise.OURS])
    return Standing(
        promise_keeping(ours, day),
        desk.cockpit.cockpit(as_of=day),
        desk.dashboard.dashboard(day).rhythm,
    )
