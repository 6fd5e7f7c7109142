"""How many wait on each page, and in each list of the sidebar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import KEY_TIERS, AccountStatus
from kamdesk.domain.figures.health import RED_UP_TO
from kamdesk.domain.periods import months_later
from kamdesk.services.portfolio import arranged
from kamdesk.services.query import Condition, Is, Query

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.services.portfolio import PortfolioService
    from kamdesk.services.ports import FigureQueries
    from kamdesk.services.saved import SavedLists
    from kamdesk.services.today import TodayService

TOP = 10
KEY = Condition("tier", Is.EQUAL, KEY_TIERS)
OURS = Condition("status", Is.UNEQUAL, AccountStatus.LOST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Numbers beside the names in the sidebar."""

    pages: Mapping[str, int]
    lists: Mapping[str, int]
    own: tuple[tuple[str, str, int], ...]  # key, name, how many: the lists of one's own
    accounts: int


class CountingService:
    """Counts what the sidebar shows."""

    def __init__(
        self,
        queries: FigureQueries,
        portfolio: PortfolioService,
        attention: TodayService,
        saved: SavedLists,
        today: Callable[[], date],
    ) -> None:
        self._queries = queries
        self._portfolio = portfolio
        self._attention = attention
        self._saved = saved
        self._today = today

    def counts(self) -> Counts:
        """Return all of them."""
        inputs = self._queries.inputs(self._today())
        rows = self._portfolio.all()
        lists = {key: len(arranged(rows, self.query(key))) for key in self.lists}
        return Counts(
            pages={
                "today": len(self._attention.today().lines),
                "accounts": len(rows),
                "actions": len(inputs.actions),
                "opportunities": len(inputs.opportunities),
            },
            lists=lists | {"top": min(TOP, len(rows))},
            own=tuple(
                (each.key, each.name, len(arranged(rows, each.query))) for each in self._saved.all()
            ),
            accounts=len(rows),
        )

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists that come with the program."""
        return ("at-risk", "quiet", "renewing", "top")

    def query(self, key: str) -> Query:
        """Return what a list finds, and in which order.

        While no account is a key account yet, all are looked at, as on the page of the portfolio.
        """
        for saved in self._saved.all():
            if saved.key == key:
                return saved.query
        found = known_queries(self._today())[key]
        if KEY not in found.where or any(one.tier in KEY_TIERS for one in self._portfolio.all()):
            return found
        return replace(found, where=tuple(each for each in found.where if each != KEY))


def known_queries(today: date) -> Mapping[str, Query]:
    """Return what the lists that come with the program find on a day, and in which order."""
    quarter = months_later(today, 3)
    return {
        "at-risk": Query(
            where=(Condition("health", Is.AT_MOST, RED_UP_TO), KEY, OURS),
            order_by="health",
        ),
        "quiet": Query(
            where=(Condition("overdue_days", Is.MORE, 0),),
            order_by="overdue_days",
            descending=True,
        ),
        "renewing": Query(
            where=(
                OURS,
                Condition("contract_end", Is.AT_LEAST, today),
                Condition("contract_end", Is.AT_MOST, quarter),
            ),
            order_by="contract_end",
        ),
        "top": Query(order_by="sales_12m", descending=True),
    }
