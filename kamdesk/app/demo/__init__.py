"""The sample portfolio: real trading data, and a story told around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.app.demo.costs import Costs
from kamdesk.app.demo.knowledge import Knowledge
from kamdesk.app.demo.northwind import Northwind
from kamdesk.app.demo.people import WhoIsWho
from kamdesk.app.demo.plans import Plans
from kamdesk.app.demo.relations import Relations
from kamdesk.app.demo.story import Story
from kamdesk.app.paths import resources
from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.contacts import Contact
from kamdesk.domain.criteria import Criterion, Rating, ScoringModel
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.preferences import CURRENCY, MANAGER, SAMPLE, Preference
from kamdesk.domain.products import Product
from kamdesk.domain.sales import Sale
from kamdesk.domain.targets import Target
from kamdesk.domain.touchpoints import Touchpoint

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.services.outcome import Outcome
    from kamdesk.services.ports import Transactions, UnitOfWork


def fill(transactions: Transactions, today: date) -> Outcome:
    """Bring the sample in as one change, dated so that its last order was today."""
    trade = Northwind(resources() / "demo" / "northwind", today)
    costs = Costs(resources() / "demo" / "costs.toml", trade)
    story = Story(resources() / "demo" / "story.toml", trade, today)
    people = WhoIsWho(resources() / "demo" / "people.toml", trade, story.contacts(), today)
    known = Knowledge(resources() / "demo" / "knowledge.toml", trade, people.contacts(), today)
    related = Relations(resources() / "demo" / "relations.toml", trade, people.contacts(), today)
    plans = Plans(resources() / "demo" / "plans.toml", trade, people.contacts(), today)
    ratings = list(story.ratings())
    with transactions() as work:
        work.of(Product).add_many(costs.products())
        work.of(Account).add_many(plans.steered(known.served(story.accounts())))
        work.of(Contact).add_many(people.contacts())
        work.of(Sale).add_many(costs.sales())
        work.of(Opportunity).add_many(story.opportunities())
        work.of(Touchpoint).add_many(story.touchpoints())
        people.bring(work)
        plans.found(work)
        work.of(Action).add_many(plans.served(story.actions()))
        work.of(Target).add_many(story.targets())
        work.of(ScoringModel).add_many([story.model])
        work.of(Criterion).add_many(story.criteria)
        work.of(Rating).add_many(ratings)
        known.bring(work)
        related.bring(work)
        plans.bring(work, ratings, story.criteria)
        _prefer(work, {CURRENCY: trade.currency, MANAGER: story.manager, SAMPLE: "northwind"})
        return work.commit("portfolio.sample", "Northwind")


def _prefer(work: UnitOfWork, choices: dict[str, str]) -> None:
    preferences = work.of(Preference)
    known = {each.name: each for each in preferences.where(name=list(choices))}
    for name, value in choices.items():
        old = known.get(name)
        preferences.save(old.chosen(value) if old else Preference(name=name, value=value))
