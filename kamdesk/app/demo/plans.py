"""The account plans of the sample, with what they gave and what was learnt."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kamdesk.app.demo.plan_versions import PastStates
from kamdesk.domain.accounts import Account, Strategy
from kamdesk.domain.actions import Action, ActionStatus, Priority, Promise
from kamdesk.domain.benefits import Benefit
from kamdesk.domain.dependencies import Dependency
from kamdesk.domain.money import Money
from kamdesk.domain.objectives import Measure, Objective, Side
from kamdesk.domain.periods import year_of
from kamdesk.domain.plans import Plan, PlanVersion
from kamdesk.domain.reviews import Lesson, Review, ReviewKind
from kamdesk.domain.risks import Risk
from kamdesk.domain.snoozes import Snooze
from kamdesk.domain.swot import Quadrant, SwotItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from kamdesk.app.demo.northwind import Northwind
    from kamdesk.domain.contacts import Contact, ContactId
    from kamdesk.domain.criteria import Criterion, Rating
    from kamdesk.services.ports import UnitOfWork

QUADRANTS = {
    "strengths": Quadrant.STRENGTH,
    "weaknesses": Quadrant.WEAKNESS,
    "opportunities": Quadrant.OPPORTUNITY,
    "threats": Quadrant.THREAT,
}
TWELVE_MONTHS = 365
ROUND = Decimal(1000)


class Plans:
    """Reads ``plans.toml`` and sets it around today; what is made is made once."""

    def __init__(
        self, file: Path, trade: Northwind, people: Iterable[Contact], today: date
    ) -> None:
        self._told: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
        self._trade = trade
        self._today = today
        self._contacts = list(people)
        self._people = {(one.account_id, one.name): one.id for one in self._contacts}
        starts, ends = year_of(today)
        self._plans = {
            told["account"]: Plan(
                account_id=trade.accounts[told["account"]].id,
                title=f"{trade.accounts[told['account']].name} {starts.year}",
                starts=starts,
                ends=ends,
                situation=told["situation"],
                viewpoint=told["viewpoint"],
                proposition=told["proposition"],
                resources=told["resources"],
            )
            for told in self._told["plan"]
        }
        self._objectives = {
            (told["account"], each["title"]): self._objective(told["account"], at, each)
            for told in self._told["plan"]
            for at, each in enumerate(told["objectives"])
        }
        self._actions: dict[tuple[str, str], Action] = {}

    def steered(self, accounts: Iterable[Account]) -> Iterator[Account]:
        """Return accounts with the strategy that their plan follows."""
        chosen = {
            self._trade.accounts[told["account"]].id: Strategy(told["strategy"])
            for told in self._told["plan"]
        }
        for account in accounts:
            yield replace(account, strategy=chosen.get(account.id, account.strategy))

    def found(self, work: UnitOfWork) -> None:
        """Bring in the plans with their objectives, on which actions hang."""
        work.of(Plan).add_many(self._plans.values())
        work.of(Objective).add_many(self._objectives.values())

    def served(self, actions: Iterable[Action]) -> Iterator[Action]:
        """Return actions of the story with the objective they serve, and those of the plans."""
        known = list(actions)
        for told in self._told["plan"]:
            account = self._trade.accounts[told["account"]]
            for each in told["actions"]:
                objective = self._objectives[told["account"], each["serves"]]
                key = told["account"], each["title"]
                if each.get("told"):
                    before = next(
                        one
                        for one in known
                        if one.account_id == account.id and one.title == each["title"]
                    )
                    self._actions[key] = replace(before, objective_id=objective.id)
                else:
                    self._actions[key] = self._action(account, objective, each)
        ours = {one.id for one in self._actions.values()}
        yield from (one for one in known if one.id not in ours)
        yield from self._actions.values()

    def bring(
        self, work: UnitOfWork, ratings: Sequence[Rating], criteria: Sequence[Criterion]
    ) -> None:
        """Bring in everything else that belongs to the plans."""
        for told in self._told["plan"]:
            plan = self._plans[told["account"]]
            swot, risks = list(self._swot(plan, told)), list(self._risks(plan, told))
            benefits = list(self._benefits(told))
            work.of(SwotItem).add_many(swot)
            work.of(Risk).add_many(risks)
            work.of(Benefit).add_many(benefits)
            reviews = {each["title"]: self._review(plan, each) for each in told["reviews"]}
            work.of(Review).add_many(reviews.values())
            work.of(Lesson).add_many(self._lesson(plan, each, reviews) for each in told["lessons"])
            past = PastStates(
                account=replace(
                    self._trade.accounts[told["account"]], strategy=Strategy(told["strategy"])
                ),
                plan=plan,
                objectives=[
                    one for (pk, _), one in self._objectives.items() if pk == told["account"]
                ],
                swot=swot,
                risks=risks,
                benefits=benefits,
                actions=[
                    one for one in self._actions.values() if one.account_id == plan.account_id
                ],
                people=[one for one in self._contacts if one.account_id == plan.account_id],
                ratings=[one for one in ratings if one.account_id == plan.account_id],
                criteria=criteria,
                trade=self._trade,
            )
            work.of(PlanVersion).add_many(
                past.version(at, each, self._ahead(-each["past"]))
                for at, each in enumerate(told.get("version", ()), 1)
            )
        work.of(Dependency).add_many(self._dependencies())
        work.of(Snooze).add_many(self._snoozes())

    # -- one of each --------------------------------------------------------------

    def _objective(self, customer: str, at: int, told: dict[str, Any]) -> Objective:
        plan = self._plans[customer]
        target = told.get("target")
        if "sales" in told:
            usual = self._trade.bought(customer, self._ahead(-TWELVE_MONTHS))
            share = Decimal(str(told["sales"]))
            target = (usual * share / ROUND).to_integral_value() * ROUND
        return Objective(
            plan_id=plan.id,
            side=Side(told.get("side", "ours")),
            title=told["title"],
            measure=Measure(told.get("measure", "own")),
            unit=told["unit"],
            baseline=_number(told.get("baseline")),
            target=_number(target),
            current=_number(told.get("current")),
            due=self._ahead(told["due"]) if "due" in told else plan.ends,
            position=at,
            notes=told.get("notes", ""),
        )

    def _action(self, account: Account, objective: Objective, told: dict[str, Any]) -> Action:
        done = told.get("done")
        return Action(
            account_id=account.id,
            objective_id=objective.id,
            title=told["title"],
            promise=Promise(told["promise"]) if "promise" in told else None,
            owner=told.get("owner", ""),
            department=told.get("department", ""),
            due=self._ahead(told["due"]),
            priority=Priority(told.get("priority", "normal")),
            status=ActionStatus.OPEN if done is None else ActionStatus.DONE,
            done_on=None if done is None else self._ahead(-done),
            waiting_for=told.get("waiting", ""),
        )

    def _swot(self, plan: Plan, told: dict[str, Any]) -> Iterator[SwotItem]:
        for name, quadrant in QUADRANTS.items():
            for at, title in enumerate(told[name]):
                yield SwotItem(plan_id=plan.id, quadrant=quadrant, title=title, position=at)

    def _risks(self, plan: Plan, told: dict[str, Any]) -> Iterator[Risk]:
        for each in told["risks"]:
            yield Risk(plan_id=plan.id, **each)

    def _benefits(self, told: dict[str, Any]) -> Iterator[Benefit]:
        account = self._trade.accounts[told["account"]]
        for each in told["benefits"]:
            serves, confirmed = each.get("serves"), each.get("confirmed")
            yield Benefit(
                account_id=account.id,
                objective_id=self._objectives[told["account"], serves].id if serves else None,
                title=each["title"],
                unit=each["unit"],
                baseline=_number(each["baseline"]),
                target=_number(each["target"]),
                measured=_number(each["measured"]),
                promised=self._money(each["promised"]),
                worth=self._money(each["worth"]),
                delivered_on=self._ahead(-each["past"]),
                confirmed_on=None if confirmed is None else self._ahead(-confirmed),
                contact_id=self._person(account, each.get("by")),
                evidence=each["evidence"],
            )

    def _review(self, plan: Plan, told: dict[str, Any]) -> Review:
        return Review(
            account_id=plan.account_id,
            plan_id=plan.id,
            kind=ReviewKind(told["kind"]),
            title=told["title"],
            held_on=self._ahead(-told["past"]),
            rating=told.get("rating"),
            agenda=told.get("agenda", ""),
            findings=told.get("findings", ""),
            decisions=told.get("decisions", ""),
        )

    def _lesson(self, plan: Plan, told: dict[str, Any], reviews: dict[str, Review]) -> Lesson:
        review = reviews.get(told.get("review", ""))
        return Lesson(
            title=told["title"],
            account_id=plan.account_id,
            review_id=review.id if review else None,
            industry=told.get("industry", ""),
            product_group=told.get("group", ""),
            competitor=told.get("competitor", ""),
            learned_on=self._ahead(-told["past"]),
            notes=told.get("notes", ""),
        )

    def _dependencies(self) -> Iterator[Dependency]:
        for told in self._told["dependency"]:
            yield Dependency(
                action_id=self._actions[told["account"], told["action"]].id,
                needs_id=self._actions[told["account"], told["needs"]].id,
            )

    def _snoozes(self) -> Iterator[Snooze]:
        for told in self._told["snooze"]:
            about = self._trade.accounts[told["account"]].id
            yield Snooze(about=about, reason=told["reason"], until=self._ahead(told["days"]))

    def _person(self, account: Account, name: str | None) -> ContactId | None:
        return self._people[account.id, name] if name else None

    def _money(self, amount: int) -> Money:
        return Money(Decimal(amount), self._trade.currency)

    def _ahead(self, days: int) -> date:
        return self._today + timedelta(days=days)


def _number(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))
