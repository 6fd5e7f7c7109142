"""What the page of targets shows, read in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from kamdesk.domain.accounts import Account, AccountId
from kamdesk.domain.money import Money
from kamdesk.domain.targets import Target
from kamdesk.services.standing import Stand, Stretch
from kamdesk.services.targets import Cockpit, Pace, Period
from kamdesk.ui import formats

if TYPE_CHECKING:
    from kamdesk.services.ports import FigureQueries, Reader
    from kamdesk.services.standing import StandingService
    from kamdesk.services.targets import CockpitService, TargetService

MONTHS = range(1, 13)


class TargetsDesk(Protocol):
    """The services that the targets need."""

    @property
    def cockpit(self) -> CockpitService: ...
    @property
    def standing(self) -> StandingService: ...
    @property
    def targets(self) -> TargetService: ...
    @property
    def figures(self) -> FigureQueries: ...
    @property
    def reader(self) -> Reader: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What is looked at: a year, a period in it, one account or all."""

    year: int
    period: Period = Period.MONTH
    account_id: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountStand:
    """One account with a target in the period."""

    id: UUID
    name: str
    stand: Stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The page."""

    scope: Scope
    cockpit: Cockpit
    accounts: tuple[AccountStand, ...]  # those with a target, the furthest behind first
    names: Mapping[UUID, str]

    @property
    def pace(self) -> Pace:
        """The period chosen."""
        return self.cockpit.paces[self.scope.period]

    @property
    def planned(self) -> bool:
        """Whether any month of the year has a target."""
        return any(line.target is not None for line in self.cockpit.months)


def read(desk: TargetsDesk, scope: Scope) -> Seen:
    """Read the page; for a worker."""
    cockpit = desk.cockpit.cockpit(scope.year, account_id=scope.account_id)
    pace = cockpit.paces[scope.period]
    standing = desk.standing.standing(Stretch(pace.first, pace.last))
    names: dict[UUID, str] = {account.id: account.name for account in desk.reader.all(Account)}
    found = [
        AccountStand(id=pk, name=names[pk], stand=stand)
        for pk, stand in standing.accounts.items()
        if stand.target and pk in names
    ]
    found.sort(key=lambda one: (_lead(one.stand), one.name))
    return Seen(scope=scope, cockpit=cockpit, accounts=tuple(found), names=names)


def _lead(stand: Stand) -> Decimal:
    return stand.sold - (stand.planned or Decimal(0))


def name_of(pace: Pace, period: Period, today: date) -> str:
    """Return what a period is called: ``November``, ``Q4``, ``2026``."""
    year = "" if pace.first.year == today.year else f" {pace.first.year}"
    if period is Period.YEAR:
        return str(pace.first.year)
    if period is Period.QUARTER:
        return formats.quarter(pace.first) + year
    return formats.month_name(pace.first) + year


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Twelve months to be planned: what stands there, and what was sold a year before."""

    scope: Scope
    currency: str
    amounts: Mapping[date, Money]
    previous: Mapping[date, Decimal]

    @property
    def months(self) -> tuple[date, ...]:
        """The first days of the months."""
        return tuple(date(self.scope.year, month, 1) for month in MONTHS)


def read_sheet(desk: TargetsDesk, scope: Scope) -> Sheet:
    """Read what is planned for a year; for a worker."""
    months = [date(scope.year, month, 1) for month in MONTHS]
    wanted = (scope.account_id, "", False)
    planned = desk.reader.all(Target, month=months)
    lines = desk.cockpit.cockpit(scope.year, account_id=scope.account_id).months
    return Sheet(
        scope=scope,
        currency=desk.figures.preferences().currency,
        amounts={one.month: one.amount for one in planned if one.scope == wanted},
        previous={line.month: line.previous for line in lines if line.previous},
    )
