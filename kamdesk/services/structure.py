"""The parts of a customer as a tree: group, headquarters, sites, each with what it comes to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from kamdesk.domain.accounts import Account, AccountStatus, Level, Tier
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.cadence import cadence
from kamdesk.domain.figures.pipeline import DealState, pipeline
from kamdesk.domain.figures.rolling_up import (
    Measure,
    Own,
    Rolled,
    branches,
    rolled_figure,
    rolled_up,
)
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.rates import Rates
from kamdesk.services.forecasting import priced
from kamdesk.services.portfolio import account_health, margin, sold_amounts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from kamdesk.domain.figures.figure import Figure
    from kamdesk.domain.figures.pipeline import Deal
    from kamdesk.domain.money import Money
    from kamdesk.services.figures import AccountSums
    from kamdesk.services.ports import FigureQueries, Reader

PREFIX = "group_"
ROLLED = {PREFIX + measure.value: measure for measure in Measure}
AT_ONCE = 5_000  # ids in one question to the database


@dataclass(frozen=True, slots=True, kw_only=True)
class Limb:
    """One account of a tree, by itself and with all below it."""

    id: UUID
    parent_id: UUID | None
    name: str
    level: Level
    tier: Tier
    city: str
    depth: int
    own: Own
    rolled: Rolled


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """A tree of accounts from the top down, as of a day, in one currency."""

    as_of: date
    currency: str
    limbs: tuple[Limb, ...]

    def limb(self, account_id: UUID) -> Limb | None:
        """Return one account of it."""
        return next((one for one in self.limbs if one.id == account_id), None)


class StructureService:
    """Reads trees of accounts and rolls their figures up."""

    def __init__(self, queries: FigureQueries, reader: Reader, today: Callable[[], date]) -> None:
        self._queries = queries
        self._reader = reader
        self._today = today

    def structure(
        self, account_id: UUID, as_of: date | None = None, *, whole: bool = False
    ) -> Structure | None:
        """Return an account with all below it, or the ``whole`` tree it is in; none of one gone."""
        day = as_of or self._today()
        start = next(iter(self._reader.all(Account, id=[account_id])), None)
        if start is None:
            return None
        family = self._below(self._top(start) if whole else start)
        rates = self._rates()
        owns = self._owns(family, rates, day)
        rolled = rolled_up(owns, day)
        known: dict[UUID, Account] = {one.id: one for one in family}
        return Structure(
            as_of=day,
            currency=rates.currency,
            limbs=tuple(
                _limb(known[own.id], own, rolled[own.id], depth) for own, depth in branches(owns)
            ),
        )

    def explain(self, measure: Measure, account_id: UUID, as_of: date | None = None) -> Figure:
        """Return a figure of an account and all below it, each of them a part."""
        day = as_of or self._today()
        start = next(iter(self._reader.all(Account, id=[account_id])), None)
        if start is None:
            raise RuleBroken("record.gone")
        owns = self._owns(self._below(start), self._rates(), day)
        return rolled_figure(measure, [own for own, _ in branches(owns)], day)

    def _rates(self) -> Rates:
        return Rates(self._queries.preferences().currency, self._queries.rates())

    def _top(self, account: Account) -> Account:
        """Return who stands above all; a parent in the trash is none, a circle ends itself."""
        seen = {account.id}
        while account.parent_id is not None and account.parent_id not in seen:
            above = next(iter(self._reader.all(Account, id=[account.parent_id])), None)
            if above is None:
                break
            seen.add(above.id)
            account = above
        return account

    def _below(self, top: Account) -> Sequence[Account]:
        """Return an account and all below it, level by level."""
        found: dict[UUID, Account] = {top.id: top}
        level: list[UUID] = [top.id]
        while level:
            below = [
                one
                for ids in _batches(level)
                for one in self._reader.all(Account, parent_id=ids)
                if one.id not in found
            ]
            found |= {one.id: one for one in below}
            level = [one.id for one in below]
        return list(found.values())

    def _owns(self, family: Sequence[Account], rates: Rates, day: date) -> Sequence[Own]:
        sums: dict[UUID, AccountSums] = {}
        deals: defaultdict[UUID, list[Opportunity]] = defaultdict(list)
        for ids in _batches([one.id for one in family]):
            sums |= self._queries.sums(day, ids)
            for deal in self._reader.all(Opportunity, account_id=ids):
                if deal.account_id is not None:
                    deals[deal.account_id].append(deal)
        return [
            _own(sums[one.id], priced(deals[one.id], rates, day), rates, day)
            for one in family
            if one.id in sums
        ]


def _batches(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]


def _limb(account: Account, own: Own, rolled: Rolled, depth: int) -> Limb:
    return Limb(
        id=account.id,
        parent_id=account.parent_id,
        name=account.name,
        level=account.level,
        tier=account.tier,
        city=account.city,
        depth=depth,
        own=own,
        rolled=rolled,
    )


def _own(sums: AccountSums, deals: Sequence[Deal], rates: Rates, day: date) -> Own:
    """Return what one account brings in, with the names of what has no rate."""
    account = sums.account
    now = rates.total(sold_amounts(sums, "months_12", day))
    before = rates.total(sold_amounts(sums, "months_before", day))
    earned, open_ = margin(sums, rates, day), pipeline(deals, day)
    unpriced = {
        Measure.SALES: tuple(_words(each) for each in now.unpriced),
        Measure.BEFORE: tuple(_words(each) for each in before.unpriced),
    }
    lost = tuple(deal.title for deal in deals if _is_open(deal) and deal.amount is None)
    unpriced |= {Measure.OPEN_PIPELINE: lost, Measure.WEIGHTED_PIPELINE: lost}
    values: Mapping[Measure, Decimal | None] = {
        Measure.SALES: _known(now.money.amount, unpriced[Measure.SALES]),
        Measure.BEFORE: _known(before.money.amount, unpriced[Measure.BEFORE]),
        Measure.MARGIN: earned.amount if earned else None,
        Measure.OPEN_PIPELINE: _known(open_.whole.value, lost),
        Measure.WEIGHTED_PIPELINE: _known(open_.weighted.value, lost),
        Measure.OPEN_ACTIONS: Decimal(sums.open_actions),
        Measure.OVERDUE_ACTIONS: Decimal(sums.overdue_actions),
        Measure.ISSUES: Decimal(len(sums.troubles)),
        Measure.CONTACTS: Decimal(sums.contacts),
        Measure.HEALTH: account_health(sums, now.money, before.money, day).figure.value,
    }
    return Own(
        id=account.id,
        parent=account.parent_id,
        name=account.name,
        values=values,
        last=sums.last_touchpoint,
        due=_due(sums, day),
        unpriced=unpriced,
    )


def _words(money: Money) -> str:
    return f"{money.rounded.amount:f} {money.currency}"


def _known(value: Decimal | None, lost: Sequence[str]) -> Decimal | None:
    """Return a sum; one made of nothing but amounts without a rate is not known."""
    return None if lost and not value else value


def _is_open(deal: Deal) -> bool:
    return deal.state is DealState.OPEN


def _due(sums: AccountSums, day: date) -> date | None:
    """Return when the next contact is due; nobody is to call where all is lost."""
    account = sums.account
    if account.status is AccountStatus.LOST:
        return None
    return cadence(
        sums.last_touchpoint,
        account.joined,
        sums.interval,
        as_of=day,
        planned=sums.planned_visit,
    ).due
