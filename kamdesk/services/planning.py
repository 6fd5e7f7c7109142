"""The account plan, put together for one audience."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from kamdesk.domain.accounts import Account, AccountId
from kamdesk.domain.actions import Action, Promise
from kamdesk.domain.contacts import Contact
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.periods import months_later
from kamdesk.domain.rates import Rates
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.services import documents as doc
from kamdesk.services import plan_board
from kamdesk.services.account_plans import AccountPlanService, PlanBoard
from kamdesk.services.people import PeopleMap, PeopleService
from kamdesk.services.plan_figures import band, twelve_months, year_to_date
from kamdesk.services.plan_known import Known, asked, contracts, issues, needs, read_known
from kamdesk.services.plan_map import plan_map
from kamdesk.services.plan_parts import (
    deal_words,
    narrowed,
    shown_deals,
    talks,
    touchpoint_words,
    wishes,
)
from kamdesk.services.portfolio import account_row
from kamdesk.services.ranking import Studio
from kamdesk.services.rows import AccountRow
from kamdesk.services.targets import Cockpit

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from kamdesk.services.ports import FigureQueries, Reader
    from kamdesk.services.ranking import RankingService
    from kamdesk.services.targets import CockpitService

MOST_TOUCHPOINTS = 24
DONE_SHOWN_DAYS = 90
HUNDRED = Decimal(100)


class Audience(StrEnum):
    """Whom a document is for."""

    INTERNAL = "internal"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything a plan is made of, as it was read."""

    account: Account
    row: AccountRow
    day: date
    people: Sequence[Contact]
    touchpoints: Sequence[Touchpoint]
    deals: Sequence[Opportunity]
    actions: Sequence[Action]
    cockpit: Cockpit
    studio: Studio | None
    manager: str
    known: Known
    mapped: PeopleMap | None
    board: PlanBoard

    @property
    def names(self) -> dict[UUID, str]:
        """The names of the people, by their ids."""
        return {person.id: person.name for person in self.people}


class PlanService:
    """Reads what a plan is made of, and leaves out what an audience may not see."""

    def __init__(
        self,
        queries: FigureQueries,
        reader: Reader,
        cockpit: CockpitService,
        ranking: RankingService,
        today: Callable[[], date],
    ) -> None:
        self._queries = queries
        self._reader = reader
        self._cockpit = cockpit
        self._ranking = ranking
        self._today = today

    def plan(
        self, account_id: UUID, audience: Audience, as_of: date | None = None
    ) -> doc.CustomerPlan:
        """Return the plan of an account on a day."""
        material = self._material(account_id, as_of or self._today())
        internal = _internal(material)
        return internal if audience is Audience.INTERNAL else _for_customer(internal, material)

    def _material(self, account_id: UUID, day: date) -> Material:
        preferences = self._queries.preferences()
        rates = Rates(preferences.currency, self._queries.rates())
        account = self._reader.one(Account, account_id)
        sums = self._queries.sums(day, [account_id])[account_id]
        ours = {"account_id": [account_id]}
        return Material(
            account=account,
            row=account_row(sums, rates, day),
            day=day,
            people=[one for one in self._reader.all(Contact, **ours) if one.left_on is None],
            touchpoints=self._reader.all(Touchpoint, **ours),
            deals=self._reader.all(Opportunity, **ours),
            actions=self._reader.all(Action, **ours),
            cockpit=self._cockpit.cockpit(account_id=AccountId(account_id), as_of=day),
            studio=self._ranking.studio(as_of=day),
            manager=account.owner or preferences.manager,
            known=read_known(self._reader, account_id, day),
            mapped=PeopleService(self._reader, lambda: day).people(account_id),
            board=AccountPlanService(self._queries, self._reader, self._today).board(
                account_id, as_of=day
            ),
        )


def _internal(material: Material) -> doc.InternalPlan:
    account, row = material.account, material.row
    return doc.InternalPlan(
        account=doc.PlanAccount(
            name=account.name,
            industry=account.industry,
            city=account.city,
            country=account.country,
            owner=material.manager,
            customer_since=account.customer_since,
            currency=row.sales_12m.currency,
        ),
        as_of=material.day,
        period=str(material.day.year),
        kpis=_internal_kpis(material),
        situation=account.situation,
        goals=_goals(material),
        people=tuple(_person(person) for person in material.people),
        sales=_months(material),
        opportunities=tuple(deal_words(deal) for deal in shown_deals(material.deals)),
        actions=tuple(_action(action, material) for action in _planned(material)),
        touchpoints=tuple(touchpoint_words(one, material.names) for one in _talks(material)),
        tier=account.tier.value.capitalize(),
        health=row.health,
        strategy=account.strategy.value.capitalize() if account.strategy else "",
        notes=tuple(line for line in account.notes.splitlines() if line.strip()),
        score=_score(material),
        map=plan_map(material.mapped) if material.mapped else None,
        wishes=wishes(account),
        needs=needs(material.known),
        issues=issues(material.known),
        contracts=contracts(material.known),
        satisfaction=asked(material.known),
        values=plan_board.values(material.board),
        objectives=plan_board.tracked(material.board.objectives, material.board.currency),
        viewpoint=material.board.plan.viewpoint if material.board.plan else "",
        swot=plan_board.swot(material.board),
        risks=plan_board.risks(material.board),
    )


def _for_customer(plan: doc.InternalPlan, material: Material) -> doc.CustomerPlan:
    """Return the copy that leaves the house, built field by field of the narrower models."""
    return doc.CustomerPlan(
        account=plan.account,
        as_of=plan.as_of,
        period=plan.period,
        kpis=_customer_kpis(material),
        situation=plan.situation,
        goals=plan.goals,
        people=tuple(narrowed(doc.PlanPerson, one) for one in plan.people),
        sales=tuple(narrowed(doc.SalesMonth, one) for one in plan.sales),
        opportunities=tuple(narrowed(doc.PlanOpportunity, one) for one in plan.opportunities),
        actions=tuple(_action(action, material) for action in _planned(material) if action.promise),
        touchpoints=tuple(
            touchpoint_words(one, material.names)
            for one in _talks(material)
            if one.kind is not TouchpointKind.NOTE
        ),
        needs=tuple(narrowed(doc.PlanNeed, one) for one in needs(material.known.as_said)),
        issues=tuple(narrowed(doc.PlanIssue, one) for one in plan.issues),
        contracts=plan.contracts,
        values=plan.values,
    )


def _internal_kpis(material: Material) -> tuple[doc.PlanKpi, ...]:
    row = material.row
    late = row.overdue_actions
    return (
        year_to_date(row, material.cockpit),
        twelve_months(row),
        doc.PlanKpi(
            label="Weighted pipeline",
            value=row.weighted_pipeline.rounded,
            note=f"{row.open_opportunities} open opportunities",
        ),
        doc.PlanKpi(
            label="Score",
            value=None if row.score is None else round(row.score, 1),
            unit="of 10",
            note=_place(material),
        ),
        doc.PlanKpi(
            label="Health",
            value=None if row.health is None else round(row.health),
            unit="of 100",
            tone=band(row.health),
        ),
        doc.PlanKpi(
            label="Open actions",
            value=row.open_actions,
            note=f"{late} late" if late else "none late",
            tone="bad" if late else "good",
        ),
    )


def _customer_kpis(material: Material) -> tuple[doc.PlanKpi, ...]:
    row, year_ago = material.row, months_later(material.day, -12)
    met = sum(
        year_ago < one.happened_on <= material.day and one.kind is not TouchpointKind.NOTE
        for one in material.touchpoints
    )
    promises = [one for one in material.actions if one.promise and one.is_open]
    ours = sum(one.promise is Promise.OURS for one in promises)
    return (
        twelve_months(row),
        doc.PlanKpi(label="Meetings and calls, 12 months", value=met),
        doc.PlanKpi(
            label="Open commitments",
            value=len(promises),
            note=f"{ours} ours, {len(promises) - ours} yours",
        ),
    )


def _place(material: Material) -> str:
    score = _score(material)
    return f"rank {score.rank} of {score.accounts}" if score and score.rank else ""


def _goals(material: Material) -> tuple[doc.PlanGoal, ...]:
    """Return the customer's goals as the plan measures them, else as the account tells them."""
    board = material.board
    if board.goals:
        return plan_board.tracked(board.goals, board.currency)
    lines = material.account.goals.replace(";", "\n").splitlines()
    tidy = [line.strip(" .•-") for line in lines]
    return tuple(doc.PlanGoal(title=line[0].upper() + line[1:]) for line in tidy if line)


def _person(person: Contact) -> doc.KnownPerson:
    return doc.KnownPerson(
        name=person.name,
        title=person.title,
        phone=person.mobile or person.phone,
        email=person.email,
        role=person.role.value.capitalize() if person.role else "",
    )


def _months(material: Material) -> tuple[doc.TargetedMonth, ...]:
    return tuple(
        doc.TargetedMonth(
            month=line.month,
            actual=line.booked if line.month <= material.day else None,
            previous=line.previous,
            target=line.target,
        )
        for line in material.cockpit.months
    )


def _planned(material: Material) -> list[Action]:
    since = material.day - timedelta(days=DONE_SHOWN_DAYS)
    shown = [
        action
        for action in material.actions
        if action.is_open or (action.done_on is not None and action.done_on >= since)
    ]
    return sorted(
        shown, key=lambda one: (not one.is_open, one.due is None, one.due or material.day, one.id)
    )


def _action(action: Action, material: Material) -> doc.PlanAction:
    theirs = action.promise is Promise.THEIRS
    person = material.names.get(action.contact_id) if action.contact_id else None
    owner = (person or material.account.name) if theirs else (action.owner or material.manager)
    late = action.days_late(material.day)
    return doc.PlanAction(
        title=action.title,
        owner=owner,
        due=action.due,
        status=f"{late} days late" if late else action.status.value.capitalize(),
        done=not action.is_open,
        late=bool(late),
    )


def _talks(material: Material) -> list[Touchpoint]:
    return talks(material.touchpoints, material.day)[:MOST_TOUCHPOINTS]


def _score(material: Material) -> doc.PlanScore | None:
    studio = material.studio
    if studio is None or material.account.id not in studio.accounts:
        return None
    ranked = studio.ranked()
    place = next(one for one in ranked if one.id == material.account.id)
    rated = {c.id: studio.ratings.get((material.account.id, c.id)) for c in studio.active}
    return doc.PlanScore(
        value=place.score.mean.value,
        percent=place.score.percent.value,
        rank=place.rank,
        accounts=sum(one.rank is not None for one in ranked),
        coverage=place.score.coverage * HUNDRED,
        parts=tuple(
            doc.PlanScorePart(
                criterion=criterion.name,
                weight=criterion.weight,
                value=None if (found := rated[criterion.id]) is None else Decimal(found.value),
                evidence=found.evidence if found else "",
                rated_on=found.rated_on if found else None,
            )
            for criterion in studio.active
        ),
    )
