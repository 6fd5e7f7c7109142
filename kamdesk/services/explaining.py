"""Any figure, opened: its rule, its day, its inputs, and what was missing."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.definition import KeyTest
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.figures.cadence import Cadence, cadence
from kamdesk.domain.figures.contentment import contentment
from kamdesk.domain.figures.coverage import coverage
from kamdesk.domain.figures.figure import Figure, Part, Unit
from kamdesk.domain.figures.freshness import freshness
from kamdesk.domain.figures.open_issues import open_issues
from kamdesk.domain.figures.pipeline import pipeline
from kamdesk.domain.figures.relationship import relationship
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.rates import Rates
from kamdesk.services.account_plans import AccountPlanService
from kamdesk.services.concentration import ConcentrationService
from kamdesk.services.forecasting import priced
from kamdesk.services.people import PeopleService
from kamdesk.services.portfolio import account_health, sold_amounts
from kamdesk.services.satisfaction import satisfaction
from kamdesk.services.structure import ROLLED, StructureService
from kamdesk.services.targets import Period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from uuid import UUID

    from kamdesk.domain.money import Money
    from kamdesk.services.definition import DefinitionService
    from kamdesk.services.figures import AccountSums
    from kamdesk.services.ports import FigureQueries, Reader
    from kamdesk.services.ranking import RankingService
    from kamdesk.services.targets import CockpitService

SCORES = {"score": "mean", "percent": "percent", "total": "total"}
SOLD = {"sales_12m": "months_12", "sales_total": "total", "sales_ytd": "year"}
SOLD |= {"sales_before": "months_before", "cost_12m": "cost_12"}
PACES = {"attainment": "attainment", "plan_to_date": "plan_to_date", "landing": "landing"}
PACES |= {"run_rate": "run_rate", "required_run_rate": "required"}
RANGES = {"landing_low": "low", "landing_high": "high"}
DEALS = {"weighted_pipeline": "weighted", "open_pipeline": "whole", "spread": "spread"}
ASKED = ("nps", "csat")
OPEN = ("contentment", "issues")
PEOPLE = ("people_met", "relationship")
TESTS = frozenset(KeyTest)
SALES = ("growth_12m", "target_to_date")
CONCENTRATED = {
    "concentration": "index",
    "concentration_effective": "effective",
    "concentration_top_1": "top_1",
    "concentration_top_3": "top_3",
}
PLANNED = ("plan_progress", "goals_on_track", "value_realised")
RELATIONS = ("health", "overdue_days", "freshness", "margin_12m", "won_total")
OF_AN_ACCOUNT = (
    *SCORES,
    *RELATIONS,
    *ASKED,
    *OPEN,
    *PEOPLE,
    *SOLD,
    *DEALS,
    *PACES,
    *RANGES,
    *ROLLED,
    *KeyTest,
    *SALES,
    *PLANNED,
)
OF_THE_PORTFOLIO = (*PACES, *RANGES, *DEALS, *ASKED, *CONCENTRATED)


class ExplainService:
    """Opens the figures of an account or of the whole portfolio."""

    def __init__(
        self,
        queries: FigureQueries,
        reader: Reader,
        *,
        ranking: RankingService,
        cockpit: CockpitService,
        definition: DefinitionService,
        today: Callable[[], date],
    ) -> None:
        self._queries = queries
        self._reader = reader
        self._ranking = ranking
        self._cockpit = cockpit
        self._definition = definition
        self._today = today

    def explain(
        self,
        name: str,
        account_id: UUID | None = None,
        *,
        period: Period = Period.YEAR,
        as_of: date | None = None,
    ) -> Figure:
        """Return a figure by the name it has in lists, with all it was made of."""
        day = as_of or self._today()
        known = OF_THE_PORTFOLIO if account_id is None else OF_AN_ACCOUNT
        if name not in known:
            raise RuleBroken(_refusal(name), name=name, known=", ".join(known))
        if name in CONCENTRATED:
            whole = ConcentrationService(self._queries, self._today)
            part: Figure = getattr(whole.concentration(day), CONCENTRATED[name])
            return part
        if name in PACES or name in RANGES:
            return self._pace(name, account_id, period, day)
        if name in ASKED:
            told: Figure = getattr(satisfaction(self._reader, account_id, day), name)
            return told
        if name in DEALS:
            ours = {"account_id": [account_id]} if account_id else {}
            deals = priced(self._reader.all(Opportunity, **ours), self._rates(), day)
            found: Figure = getattr(pipeline(deals, day), DEALS[name])
            return found
        if account_id is None:  # for the type checker: the names above are all there are
            raise RuleBroken("figure.of.an.account", name=name)
        return self._of_account(name, account_id, day)

    def _of_account(self, name: str, account_id: UUID, day: date) -> Figure:
        if name in SCORES:
            return self._score(name, account_id, day)
        if name in PLANNED:
            return self._planned(name, account_id, day)
        if name in ROLLED:
            tree = StructureService(self._queries, self._reader, self._today)
            return tree.explain(ROLLED[name], account_id, day)
        if name in TESTS:
            return self._definition.check(account_id, day).row.finding(KeyTest(name)).figure
        if name in PEOPLE:
            people = PeopleService(self._reader, lambda: day).people(account_id)
            if name == "relationship":
                return people.relationship if people else relationship((), day)
            return people.coverage.figure if people else coverage((), day).figure
        sums = self._queries.sums(day, [account_id]).get(account_id)
        if sums is None:
            raise RuleBroken("record.gone")
        return self._of_sums(name, sums, day)

    def _planned(self, name: str, account_id: UUID, day: date) -> Figure:
        """Return how the plan of the day fares, or what of the value promised is confirmed."""
        plans = AccountPlanService(self._queries, self._reader, self._today)
        if name == "value_realised":
            return plans.value(account_id, day).share
        board = plans.board(account_id, as_of=day)
        return board.objectives_on_track if name == "plan_progress" else board.goals_on_track

    def _of_sums(self, name: str, sums: AccountSums, day: date) -> Figure:
        rates = self._rates()
        if name in SOLD:
            return summed("sales", sold_amounts(sums, SOLD[name], day), rates, day)
        if name == "won_total":
            won = ((deal.amount, deal.day) for deal in sums.deals if deal.won)
            return summed("won", won, rates, day)
        if name == "margin_12m":
            return margin(sums, rates, day)
        if name in BY_SUMS:
            return BY_SUMS[name](sums, rates, day)
        clock = rhythm(sums, day)
        if name == "freshness":
            return freshness(sums.last_touchpoint, sums.interval, day)
        return clock.overdue

    def _score(self, name: str, account_id: UUID, day: date) -> Figure:
        studio = self._ranking.studio(everyone=True, as_of=day)
        if studio is None:
            raise RuleBroken("model.none")
        place = next((one for one in studio.ranked() if one.id == account_id), None)
        if place is None:
            raise RuleBroken("record.gone")
        found: Figure = getattr(place.score, SCORES[name])
        return found

    def _pace(self, name: str, account_id: UUID | None, period: Period, day: date) -> Figure:
        owner = AccountId(account_id) if account_id else None
        pace = self._cockpit.cockpit(account_id=owner, as_of=day).paces[period]
        found: Figure = (
            getattr(pace.figures, PACES[name])
            if name in PACES
            else getattr(pace.range, RANGES[name])
        )
        return found

    def _rates(self) -> Rates:
        return Rates(self._queries.preferences().currency, self._queries.rates())


def _refusal(name: str) -> str:
    if name in OF_AN_ACCOUNT:
        return "figure.of.an.account"
    return "figure.of.the.portfolio" if name in OF_THE_PORTFOLIO else "figure.unknown"


def rhythm(sums: AccountSums, day: date) -> Cadence:
    """Return the clock of an account."""
    account = sums.account
    return cadence(
        sums.last_touchpoint,
        account.joined,
        sums.interval,
        as_of=day,
        planned=sums.planned_visit,
    )


def health(sums: AccountSums, rates: Rates, day: date) -> Figure:
    """Return an account's health, open."""
    now, before = (
        rates.total(sold_amounts(sums, name, day)).money for name in ("months_12", "months_before")
    )
    return account_health(sums, now, before, day).figure


def content(sums: AccountSums, _rates: Rates, day: date) -> Figure:
    """Return how content people are, open."""
    return contentment(sums.answers, day)


def trouble(sums: AccountSums, _rates: Rates, day: date) -> Figure:
    """Return what open issues leave of 100, open."""
    return open_issues(sums.troubles, day)


def grown(sums: AccountSums, rates: Rates, day: date) -> Figure:
    """Return how sales of twelve months compare with the twelve before, open."""
    now, before = (
        summed("sales", sold_amounts(sums, name, day), rates, day)
        for name in ("months_12", "months_before")
    )
    known = before.value is not None and before.value > 0
    return Figure(
        rule="growth",
        value=(now.value or Decimal(0)) / before.value - 1 if known and before.value else None,
        as_of=day,
        parts=(
            Part(name="months.last.12", value=now.value, day=day, unit=Unit.MONEY),
            Part(name="months.12.before", value=before.value, unit=Unit.MONEY),
        ),
        unit=Unit.SHARE,
        note="" if known else "nothing.before",
    )


def to_date(sums: AccountSums, rates: Rates, day: date) -> Figure:
    """Return sales of the year so far over the target to date, open."""
    sold = summed("sales", sold_amounts(sums, "year", day), rates, day).value
    target = rates.total((money, day) for money in sums.target_ytd).money.amount
    return Figure(
        rule="target.to.date",
        value=(sold or Decimal(0)) / target if target else None,
        as_of=day,
        parts=(
            Part(name="booked", value=sold, unit=Unit.MONEY),
            Part(name="target.to.date", value=target or None, unit=Unit.MONEY),
        ),
        unit=Unit.SHARE,
        note="" if target else "no.target",
    )


BY_SUMS: dict[str, Callable[[AccountSums, Rates, date], Figure]] = {
    "health": health,
    "contentment": content,
    "issues": trouble,
    "growth_12m": grown,
    "target_to_date": to_date,
}


def margin(sums: AccountSums, rates: Rates, day: date) -> Figure:
    """Return sales less cost over the lines whose cost is known, open."""
    costed = summed("margin", sold_amounts(sums, "costed_12", day), rates, day)
    cost = summed("margin", sold_amounts(sums, "cost_12", day), rates, day)
    known = any(part.value is not None for part in (*costed.parts, *cost.parts))
    return Figure(
        rule="margin",
        value=(costed.value or Decimal(0)) - (cost.value or Decimal(0)) if known else None,
        as_of=day,
        parts=(
            Part(name="sales.with.cost", value=costed.value if known else None, unit=Unit.MONEY),
            Part(name="cost", value=cost.value if known else None, unit=Unit.MONEY),
        ),
        unit=Unit.MONEY,
        note="" if known else "nothing.known",
    )


def summed(rule: str, amounts: Iterable[tuple[Money, date]], rates: Rates, day: date) -> Figure:
    """Return a sum with every amount that entered it; one without a rate is missing."""
    parts = []
    for money, on in amounts:
        priced_at = rates.convert(money, on)
        name = money.currency if priced_at else f"{money.amount:f} {money.currency}"
        value = priced_at.amount if priced_at else None
        parts.append(Part(name=name, value=value, day=on, unit=Unit.MONEY))
    return Figure(
        rule=rule,
        value=sum((part.value for part in parts if part.value is not None), Decimal(0)),
        as_of=day,
        parts=tuple(parts),
        unit=Unit.MONEY,
        note="" if all(part.value is not None for part in parts) else "not.priced",
    )
