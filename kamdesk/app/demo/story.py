"""What the sample adds to the trading data: people, talks, promises, deals, judgement."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kamdesk.domain.accounts import Account, Tier
from kamdesk.domain.actions import Action, ActionStatus, Priority, Promise
from kamdesk.domain.contacts import BuyingRole, Contact, Seniority
from kamdesk.domain.criteria import Criterion, Rating, ScoringModel
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import Opportunity, OpportunityKind, Stage
from kamdesk.domain.periods import months_later
from kamdesk.domain.targets import Target
from kamdesk.domain.touchpoints import Sentiment, Touchpoint, TouchpointKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kamdesk.app.demo.northwind import Northwind
    from kamdesk.domain.contacts import ContactId

MORNING = 9
AMBITION = 1.05  # a key account's target over what it bought in a usual month
ROUND = Decimal(100)
YEAR = 12


class Story:
    """Reads ``story.toml`` and sets it around today."""

    def __init__(self, file: Path, trade: Northwind, today: date) -> None:
        self._told: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
        self._trade = trade
        self._today = today
        self._people = {
            (told["id"], person["name"]): self._person(told["id"], person)
            for told in self._told["account"]
            for person in told["people"]
        }
        self.manager: str = self._told["manager"]
        self.model = ScoringModel(name=self._told["model"]["name"], cut=self._told["model"]["cut"])
        self.criteria = [
            self._criterion(at, told) for at, told in enumerate(self._told["model"]["criteria"])
        ]

    def accounts(self) -> Iterator[Account]:
        """Return every customer, the key ones with what is known of them."""
        told = {each["id"]: each for each in self._told["account"]}
        for customer, account in self._trade.accounts.items():
            if customer in told:
                yield self._account(account, told[customer])
            else:
                yield replace(account, owner=self.manager)

    def contacts(self) -> Iterator[Contact]:
        """Return the people of the trading data and those of the story."""
        yield from self._trade.contacts.values()
        yield from self._people.values()

    def opportunities(self) -> Iterator[Opportunity]:
        """Return the deals under way, and those decided of late."""
        for told in self._told["account"]:
            for deal in told["deals"]:
                yield self._deal(told["id"], deal, self._ahead(deal["close"]))
        for deal in self._told["closed"]:
            day = self._ahead(-deal["past"])
            yield self._deal(deal["id"], deal, day, closed=True)

    def touchpoints(self) -> Iterator[Touchpoint]:
        """Return the talks with key accounts, and a routine one with most of the others."""
        for told in self._told["account"]:
            for at, talk in enumerate(told["touchpoints"]):
                yield Touchpoint(
                    account_id=self._trade.accounts[told["id"]].id,
                    kind=TouchpointKind(talk["kind"]),
                    happened_on=self._ahead(-talk["past"]),
                    at=time(MORNING + at % 7, 15 * (at % 4)),
                    minutes=talk.get("minutes"),
                    summary=talk["summary"],
                    outcome=talk.get("outcome", ""),
                    next_step=talk.get("next", ""),
                    sentiment=Sentiment(talk["sentiment"]) if "sentiment" in talk else None,
                    contacts=tuple(filter(None, [self._known(told["id"], talk.get("person"))])),
                )
        yield from self._routine()

    def actions(self) -> Iterator[Action]:
        """Return what is to be done, and what was."""
        for told in self._told["account"]:
            for told_action in told["actions"]:
                yield self._action(told["id"], told_action)

    def targets(self) -> Iterator[Target]:
        """Return this year's targets: one for all that rises evenly, one for each key account."""
        january = self._today.replace(month=1, day=1)
        months = [months_later(january, n) for n in range(YEAR)]
        sold = self._trade.by_month()
        begin = self._usual(sold, [months_later(january, -n) for n in (1, 2, 3)])
        recent = [months_later(self._today.replace(day=1), -n) for n in (1, 2, 3)]
        end = self._usual(sold, recent)
        for at, month in enumerate(months):
            amount = begin + (end - begin) * at / (YEAR - 1)
            yield Target(month=month, amount=self._rounded(amount))
        for told in self._told["account"]:
            of_account = self._trade.by_month(told["id"])
            usual = self._usual(of_account, [months_later(recent[0], -n) for n in range(YEAR)])
            for month in months:
                yield Target(
                    month=month,
                    account_id=self._trade.accounts[told["id"]].id,
                    amount=self._rounded(usual * Decimal(str(told.get("ambition", AMBITION)))),
                )

    def ratings(self) -> Iterator[Rating]:
        """Return how key accounts were rated; 0 in the story is not rated yet."""
        for told in self._told["account"]:
            for at, (criterion, value) in enumerate(
                zip(self.criteria, told["ratings"], strict=True)
            ):
                if value:
                    yield Rating(
                        account_id=self._trade.accounts[told["id"]].id,
                        criterion_id=criterion.id,
                        value=value,
                        rated_on=self._ahead(-20 - 9 * at),
                    )

    def _ahead(self, days: int) -> date:
        return self._today + timedelta(days=days)

    def _rounded(self, amount: Decimal) -> Money:
        return Money((amount / ROUND).to_integral_value() * ROUND, self._trade.currency)

    @staticmethod
    def _usual(sold: dict[date, Decimal], months: list[date]) -> Decimal:
        return sum((sold.get(month, Decimal(0)) for month in months), Decimal(0)) / len(months)

    def _account(self, account: Account, told: dict[str, Any]) -> Account:
        potential, ends = told.get("potential"), told.get("contract_end")
        since = told.get("since")
        return replace(
            account,
            tier=Tier(told["tier"]),
            industry=told["industry"],
            owner=self.manager,
            customer_since=date(self._today.year - (1998 - since), 3, 1) if since else None,
            contract_end=None if ends is None else self._ahead(ends),
            potential=Money(Decimal(potential), self._trade.currency) if potential else None,
            situation=told.get("situation", ""),
            goals=told.get("goals", ""),
        )

    def _person(self, customer: str, told: dict[str, Any]) -> Contact:
        first, last = told["name"].split(maxsplit=1)
        born = self._ahead(told["birthday"]) if "birthday" in told else None
        return Contact(
            account_id=self._trade.accounts[customer].id,
            name=told["name"],
            first_name=first,
            last_name=last,
            title=told["title"],
            role=BuyingRole(told["role"]),
            seniority=Seniority(told["seniority"]),
            birthday=born and months_later(born, -41 * YEAR),
        )

    def _known(self, customer: str, name: str | None) -> ContactId | None:
        if name is None:
            return None
        if (customer, name) in self._people:
            return self._people[customer, name].id
        contact = self._trade.contacts[customer]
        return contact.id if contact.name == name else None

    def _criterion(self, at: int, told: dict[str, Any]) -> Criterion:
        lowest, low, high, highest = told["anchors"]
        return Criterion(
            model_id=self.model.id,
            name=told["name"],
            weight=Decimal(told["weight"]),
            reversed=told.get("reversed", False),
            position=at,
            anchor_1=lowest,
            anchor_4=low,
            anchor_7=high,
            anchor_10=highest,
        )

    def _deal(
        self, customer: str, told: dict[str, Any], close: date, *, closed: bool = False
    ) -> Opportunity:
        return Opportunity(
            account_id=self._trade.accounts[customer].id,
            contact_id=self._known(customer, told.get("person")),
            title=told["title"],
            kind=OpportunityKind(told["kind"]),
            stage=Stage(told["stage"]),
            amount=Money(Decimal(told["amount"]), self._trade.currency),
            product_group=told.get("group", ""),
            next_step=told.get("next", ""),
            competitor=told.get("competitor", ""),
            reason=told.get("reason", ""),
            owner=self.manager,
            expected_close=close,
            closed_on=close if closed else None,
        )

    def _action(self, customer: str, told: dict[str, Any]) -> Action:
        done = told.get("done")
        return Action(
            account_id=self._trade.accounts[customer].id,
            contact_id=self._known(customer, told.get("person")),
            title=told["title"],
            promise=Promise(told["promise"]) if "promise" in told else None,
            owner=told.get("owner", ""),
            department=told.get("department", ""),
            due=self._ahead(told["due"]),
            priority=Priority(told.get("priority", "normal")),
            status=ActionStatus.OPEN if done is None else ActionStatus.DONE,
            done_on=None if done is None else self._ahead(-done),
        )

    def _routine(self) -> Iterator[Touchpoint]:
        routine = self._told["routine"]
        told = {each["id"] for each in self._told["account"]}
        others = [customer for customer in self._trade.accounts if customer not in told]
        for at, customer in enumerate(others):
            past = routine["past"][at % len(routine["past"])]
            if past:
                yield Touchpoint(
                    account_id=self._trade.accounts[customer].id,
                    kind=TouchpointKind(routine["kinds"][at % len(routine["kinds"])]),
                    happened_on=self._ahead(-past),
                    summary=routine["summaries"][at % len(routine["summaries"])],
                    contacts=(self._trade.contacts[customer].id,),
                )
