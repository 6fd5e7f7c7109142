"""The kinds of things a portfolio keeps, under the names the command line uses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kamdesk.domain.accounts import Account
from kamdesk.domain.actions import Action
from kamdesk.domain.attachments import Attachment
from kamdesk.domain.benefits import Benefit
from kamdesk.domain.competitors import Competitor
from kamdesk.domain.contacts import Contact
from kamdesk.domain.contracts import Contract
from kamdesk.domain.criteria import Criterion, Rating, ScoringModel
from kamdesk.domain.dependencies import Dependency
from kamdesk.domain.issues import Issue
from kamdesk.domain.needs import Need
from kamdesk.domain.objectives import Objective
from kamdesk.domain.opportunities import Opportunity
from kamdesk.domain.plans import Plan, PlanVersion
from kamdesk.domain.preferences import Preference
from kamdesk.domain.products import Product
from kamdesk.domain.rates import ExchangeRate
from kamdesk.domain.reviews import Lesson, Review
from kamdesk.domain.risks import Risk
from kamdesk.domain.sales import Sale
from kamdesk.domain.snoozes import Snooze
from kamdesk.domain.strength import Strength
from kamdesk.domain.surveys import Answer
from kamdesk.domain.swot import SwotItem
from kamdesk.domain.targets import Target
from kamdesk.domain.team import Acquaintance, Assignment, Colleague
from kamdesk.domain.ties import Tie
from kamdesk.domain.touchpoints import Touchpoint
from kamdesk.services.outcome import Topic


class Kind(StrEnum):
    """A kind of thing, in the plural as lists and files are called."""

    ACCOUNTS = "accounts"
    CONTACTS = "contacts"
    TOUCHPOINTS = "touchpoints"
    PRODUCTS = "products"
    SALES = "sales"
    OPPORTUNITIES = "opportunities"
    ACTIONS = "actions"
    TARGETS = "targets"
    MODELS = "models"
    CRITERIA = "criteria"
    RATINGS = "ratings"
    CONTRACTS = "contracts"
    COMPETITORS = "competitors"
    NEEDS = "needs"
    ISSUES = "issues"
    SURVEYS = "surveys"
    COLLEAGUES = "colleagues"
    TEAM = "team"
    ACQUAINTANCES = "acquaintances"
    TIES = "ties"
    STRENGTHS = "strengths"
    ATTACHMENTS = "attachments"
    PLANS = "plans"
    VERSIONS = "versions"
    OBJECTIVES = "objectives"
    SWOT = "swot"
    RISKS = "risks"
    BENEFITS = "benefits"
    REVIEWS = "reviews"
    LESSONS = "lessons"
    DEPENDENCIES = "dependencies"
    SNOOZES = "snoozes"
    RATES = "rates"
    PREFERENCES = "preferences"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the program knows of a kind: its noun, its class, the attribute that names one."""

    noun: str
    entity: type[Any]
    name: str
    topic: Topic


FACTS = {
    Kind.ACCOUNTS: Facts(noun="account", entity=Account, name="name", topic=Topic.ACCOUNTS),
    Kind.CONTACTS: Facts(noun="contact", entity=Contact, name="name", topic=Topic.CONTACTS),
    Kind.TOUCHPOINTS: Facts(
        noun="touchpoint", entity=Touchpoint, name="summary", topic=Topic.TOUCHPOINTS
    ),
    Kind.PRODUCTS: Facts(noun="product", entity=Product, name="name", topic=Topic.PRODUCTS),
    Kind.SALES: Facts(noun="sale", entity=Sale, name="order_number", topic=Topic.SALES),
    Kind.OPPORTUNITIES: Facts(
        noun="opportunity", entity=Opportunity, name="title", topic=Topic.OPPORTUNITIES
    ),
    Kind.ACTIONS: Facts(noun="action", entity=Action, name="title", topic=Topic.ACTIONS),
    Kind.TARGETS: Facts(noun="target", entity=Target, name="month", topic=Topic.TARGETS),
    Kind.MODELS: Facts(noun="model", entity=ScoringModel, name="name", topic=Topic.SCORING),
    Kind.CRITERIA: Facts(noun="criterion", entity=Criterion, name="name", topic=Topic.SCORING),
    Kind.RATINGS: Facts(noun="rating", entity=Rating, name="value", topic=Topic.SCORING),
    Kind.CONTRACTS: Facts(noun="contract", entity=Contract, name="title", topic=Topic.CONTRACTS),
    Kind.COMPETITORS: Facts(
        noun="competitor", entity=Competitor, name="name", topic=Topic.COMPETITORS
    ),
    Kind.NEEDS: Facts(noun="need", entity=Need, name="title", topic=Topic.NEEDS),
    Kind.ISSUES: Facts(noun="issue", entity=Issue, name="title", topic=Topic.ISSUES),
    Kind.SURVEYS: Facts(noun="answer", entity=Answer, name="kind", topic=Topic.SURVEYS),
    Kind.COLLEAGUES: Facts(noun="colleague", entity=Colleague, name="name", topic=Topic.TEAM),
    Kind.TEAM: Facts(noun="assignment", entity=Assignment, name="role", topic=Topic.TEAM),
    Kind.ACQUAINTANCES: Facts(
        noun="acquaintance", entity=Acquaintance, name="strength", topic=Topic.TEAM
    ),
    Kind.TIES: Facts(noun="tie", entity=Tie, name="kind", topic=Topic.CONTACTS),
    Kind.STRENGTHS: Facts(noun="strength", entity=Strength, name="value", topic=Topic.CONTACTS),
    Kind.ATTACHMENTS: Facts(
        noun="attachment", entity=Attachment, name="name", topic=Topic.ATTACHMENTS
    ),
    Kind.PLANS: Facts(noun="plan", entity=Plan, name="title", topic=Topic.PLANS),
    Kind.VERSIONS: Facts(noun="version", entity=PlanVersion, name="title", topic=Topic.PLANS),
    Kind.OBJECTIVES: Facts(noun="objective", entity=Objective, name="title", topic=Topic.PLANS),
    Kind.SWOT: Facts(noun="swot item", entity=SwotItem, name="title", topic=Topic.PLANS),
    Kind.RISKS: Facts(noun="risk", entity=Risk, name="title", topic=Topic.PLANS),
    Kind.BENEFITS: Facts(noun="benefit", entity=Benefit, name="title", topic=Topic.BENEFITS),
    Kind.REVIEWS: Facts(noun="review", entity=Review, name="title", topic=Topic.REVIEWS),
    Kind.LESSONS: Facts(noun="lesson", entity=Lesson, name="title", topic=Topic.REVIEWS),
    Kind.DEPENDENCIES: Facts(
        noun="dependency", entity=Dependency, name="needs_id", topic=Topic.ACTIONS
    ),
    Kind.SNOOZES: Facts(noun="snooze", entity=Snooze, name="reason", topic=Topic.SNOOZES),
    Kind.RATES: Facts(noun="rate", entity=ExchangeRate, name="base", topic=Topic.RATES),
    Kind.PREFERENCES: Facts(
        noun="preference", entity=Preference, name="name", topic=Topic.PREFERENCES
    ),
}
KIND_OF = {facts.entity: kind for kind, facts in FACTS.items()}
