"""What can be typed about each kind of thing: in a cell, in a form, on the details page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.domain.accounts import AccountStatus, Level, Strategy, Tier
from kamdesk.domain.actions import ActionStatus, Priority, Promise
from kamdesk.domain.opportunities import OpportunityKind, Stage
from kamdesk.domain.touchpoints import Sentiment, TouchpointKind
from kamdesk.services.kinds import Kind
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.input import ACCOUNT, NAME, NOTES, OWNER, Input, Shape, plain, shown
from kamdesk.ui.models.known_inputs import (
    ATTACHMENTS,
    COMPETITORS,
    CONTRACTS,
    ISSUES,
    NEEDS,
    SURVEYS,
)
from kamdesk.ui.models.people_inputs import (
    ACQUAINTANCES,
    COLLEAGUES,
    CONTACTS,
    STRENGTHS,
    TEAM,
    TIES,
)
from kamdesk.ui.models.plan_inputs import BENEFITS, OBJECTIVES, PLANS, RISKS, SWOT

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ACCOUNTS", "INPUTS", "SERVICE", "Input", "Shape", "input_of", "plain", "shown"]

SERVICE = (
    Input(
        name="no_go",
        title=QT_TRANSLATE_NOOP("Field", "Better not mentioned"),
        shape=Shape.LONG,
    ),
    Input(name="service_level", title=QT_TRANSLATE_NOOP("Field", "Service level")),
    Input(
        name="delivery",
        title=QT_TRANSLATE_NOOP("Field", "Delivery"),
        hint=QT_TRANSLATE_NOOP("Field", "Windows, places, whom to call"),
    ),
    Input(name="invoicing", title=QT_TRANSLATE_NOOP("Field", "Invoicing")),
    Input(
        name="gifts",
        title=QT_TRANSLATE_NOOP("Field", "Gifts"),
        hint=QT_TRANSLATE_NOOP("Field", "What they may accept"),
    ),
)
ACCOUNTS = (
    Input(name="name", title=NAME),
    Input(name="tier", title=QT_TRANSLATE_NOOP("Field", "Tier"), choices=Tier, shape=Shape.CHOICE),
    Input(
        name="status",
        title=QT_TRANSLATE_NOOP("Field", "Status"),
        choices=AccountStatus,
        shape=Shape.CHOICE,
    ),
    Input(
        name="strategy",
        title=QT_TRANSLATE_NOOP("Field", "Strategy"),
        choices=Strategy,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(name="industry", title=QT_TRANSLATE_NOOP("Field", "Industry")),
    OWNER,
    Input(
        name="parent",
        title=QT_TRANSLATE_NOOP("Field", "Belongs to"),
        shape=Shape.RECORD,
        of=Kind.ACCOUNTS,
    ),
    Input(
        name="level", title=QT_TRANSLATE_NOOP("Field", "Part"), choices=Level, shape=Shape.CHOICE
    ),
    Input(name="number", title=QT_TRANSLATE_NOOP("Field", "Customer number")),
    Input(
        name="currency",
        title=QT_TRANSLATE_NOOP("Field", "Currency"),
        hint=QT_TRANSLATE_NOOP("Field", "As the portfolio"),
    ),
    Input(
        name="cadence_days",
        title=QT_TRANSLATE_NOOP("Field", "Contact every (days)"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "As the tier"),
    ),
    Input(
        name="cadence_max_days",
        title=QT_TRANSLATE_NOOP("Field", "Contact at the latest after (days)"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "As the tier"),
    ),
    Input(name="contract_end", title=QT_TRANSLATE_NOOP("Field", "Contract ends"), shape=Shape.DAY),
    Input(
        name="customer_since", title=QT_TRANSLATE_NOOP("Field", "Customer since"), shape=Shape.DAY
    ),
    Input(name="joined", title=QT_TRANSLATE_NOOP("Field", "In the portfolio"), shape=Shape.DAY),
    Input(
        name="potential",
        title=QT_TRANSLATE_NOOP("Field", "Could buy a year"),
        shape=Shape.MONEY,
    ),
    Input(
        name="annual_revenue",
        title=QT_TRANSLATE_NOOP("Field", "Their revenue"),
        shape=Shape.MONEY,
    ),
    Input(name="employees", title=QT_TRANSLATE_NOOP("Field", "Employees"), shape=Shape.NUMBER),
    Input(name="phone", title=QT_TRANSLATE_NOOP("Field", "Phone")),
    Input(name="email", title=QT_TRANSLATE_NOOP("Field", "Email")),
    Input(name="website", title=QT_TRANSLATE_NOOP("Field", "Website")),
    Input(name="street", title=QT_TRANSLATE_NOOP("Field", "Street")),
    Input(name="postal_code", title=QT_TRANSLATE_NOOP("Field", "Postal code")),
    Input(name="city", title=QT_TRANSLATE_NOOP("Field", "City")),
    Input(name="region", title=QT_TRANSLATE_NOOP("Field", "Region")),
    Input(name="country", title=QT_TRANSLATE_NOOP("Field", "Country")),
    Input(name="situation", title=QT_TRANSLATE_NOOP("Field", "Situation"), shape=Shape.LONG),
    Input(name="goals", title=QT_TRANSLATE_NOOP("Field", "Their own goals"), shape=Shape.LONG),
    Input(name="financials", title=QT_TRANSLATE_NOOP("Field", "How they fare"), shape=Shape.LONG),
    Input(
        name="decision_process",
        title=QT_TRANSLATE_NOOP("Field", "How they decide"),
        shape=Shape.LONG,
    ),
    Input(
        name="trends", title=QT_TRANSLATE_NOOP("Field", "Trends of their trade"), shape=Shape.LONG
    ),
    NOTES,
    *SERVICE,
)
TOUCHPOINTS = (
    Input(
        name="kind",
        title=QT_TRANSLATE_NOOP("Field", "Kind"),
        choices=TouchpointKind,
        shape=Shape.CHOICE,
    ),
    Input(name="summary", title=QT_TRANSLATE_NOOP("Field", "What happened"), shape=Shape.LONG),
    ACCOUNT,
    Input(name="happened_on", title=QT_TRANSLATE_NOOP("Field", "Day"), shape=Shape.DAY),
    Input(name="at", title=QT_TRANSLATE_NOOP("Field", "Time"), shape=Shape.CLOCK),
    Input(name="minutes", title=QT_TRANSLATE_NOOP("Field", "Minutes"), shape=Shape.NUMBER),
    Input(
        name="contacts",
        title=QT_TRANSLATE_NOOP("Field", "People"),
        hint=QT_TRANSLATE_NOOP("Field", "Names, with commas between"),
        of=Kind.CONTACTS,
    ),
    Input(
        name="sentiment",
        title=QT_TRANSLATE_NOOP("Field", "How they felt"),
        choices=Sentiment,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(name="objective", title=QT_TRANSLATE_NOOP("Field", "Objective")),
    Input(name="outcome", title=QT_TRANSLATE_NOOP("Field", "Outcome")),
    Input(name="next_step", title=QT_TRANSLATE_NOOP("Field", "Next step")),
    Input(name="tags", title=QT_TRANSLATE_NOOP("Field", "Tags")),
    NOTES,
)
ACTIONS = (
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "What is to be done")),
    Input(name="due", title=QT_TRANSLATE_NOOP("Field", "Due"), shape=Shape.DAY),
    Input(name="at", title=QT_TRANSLATE_NOOP("Field", "Time"), shape=Shape.CLOCK),
    Input(
        name="remind_before",
        title=QT_TRANSLATE_NOOP("Field", "Remind (minutes before)"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "Without a time, before nine on the day"),
    ),
    ACCOUNT,
    Input(
        name="promise",
        title=QT_TRANSLATE_NOOP("Field", "Promise"),
        choices=Promise,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(
        name="priority",
        title=QT_TRANSLATE_NOOP("Field", "Priority"),
        choices=Priority,
        shape=Shape.CHOICE,
    ),
    OWNER,
    Input(name="department", title=QT_TRANSLATE_NOOP("Field", "Department")),
    Input(
        name="status",
        title=QT_TRANSLATE_NOOP("Field", "Status"),
        choices=ActionStatus,
        shape=Shape.CHOICE,
    ),
    Input(
        name="contact",
        title=QT_TRANSLATE_NOOP("Field", "Promised to or by"),
        shape=Shape.RECORD,
        of=Kind.CONTACTS,
    ),
    Input(name="waiting_for", title=QT_TRANSLATE_NOOP("Field", "Waiting for")),
    Input(
        name="checklist",
        title=QT_TRANSLATE_NOOP("Field", "Checklist"),
        shape=Shape.LONG,
        hint=QT_TRANSLATE_NOOP("Field", "A line each; [x] before it says it is done"),
    ),
    Input(
        name="opportunity",
        title=QT_TRANSLATE_NOOP("Field", "Opportunity"),
        shape=Shape.RECORD,
        of=Kind.OPPORTUNITIES,
    ),
    NOTES,
)
OPPORTUNITIES = (
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "What they may buy")),
    ACCOUNT,
    Input(name="amount", title=QT_TRANSLATE_NOOP("Field", "Amount"), shape=Shape.MONEY),
    Input(
        name="kind",
        title=QT_TRANSLATE_NOOP("Field", "Kind"),
        choices=OpportunityKind,
        shape=Shape.CHOICE,
    ),
    Input(
        name="stage", title=QT_TRANSLATE_NOOP("Field", "Stage"), choices=Stage, shape=Shape.CHOICE
    ),
    Input(
        name="expected_close",
        title=QT_TRANSLATE_NOOP("Field", "Expected close"),
        shape=Shape.DAY,
    ),
    Input(name="next_step", title=QT_TRANSLATE_NOOP("Field", "Next step")),
    Input(
        name="probability",
        title=QT_TRANSLATE_NOOP("Field", "Probability, %"),
        shape=Shape.NUMBER,
        hint=QT_TRANSLATE_NOOP("Field", "As the stage"),
    ),
    Input(name="margin", title=QT_TRANSLATE_NOOP("Field", "Margin"), shape=Shape.MONEY),
    Input(name="product_group", title=QT_TRANSLATE_NOOP("Field", "Product group")),
    Input(name="competitor", title=QT_TRANSLATE_NOOP("Field", "Competitor")),
    OWNER,
    Input(name="reason", title=QT_TRANSLATE_NOOP("Field", "Why won or lost")),
    NOTES,
)
PRODUCTS = (
    Input(name="name", title=NAME),
    Input(name="code", title=QT_TRANSLATE_NOOP("Field", "Code")),
    Input(name="group", title=QT_TRANSLATE_NOOP("Field", "Product group")),
    Input(name="unit", title=QT_TRANSLATE_NOOP("Field", "Unit")),
    Input(name="list_price", title=QT_TRANSLATE_NOOP("Field", "List price"), shape=Shape.MONEY),
    Input(name="cost_price", title=QT_TRANSLATE_NOOP("Field", "Cost price"), shape=Shape.MONEY),
    NOTES,
)
SALES = (
    Input(name="sold_on", title=QT_TRANSLATE_NOOP("Field", "Day"), shape=Shape.DAY),
    ACCOUNT,
    Input(
        name="product",
        title=QT_TRANSLATE_NOOP("Field", "Product"),
        shape=Shape.RECORD,
        of=Kind.PRODUCTS,
    ),
    Input(name="amount", title=QT_TRANSLATE_NOOP("Field", "Amount"), shape=Shape.MONEY),
    Input(name="quantity", title=QT_TRANSLATE_NOOP("Field", "Quantity"), shape=Shape.NUMBER),
    Input(name="cost", title=QT_TRANSLATE_NOOP("Field", "Cost"), shape=Shape.MONEY),
    Input(name="order_number", title=QT_TRANSLATE_NOOP("Field", "Order number")),
)
TARGETS = (
    Input(name="month", title=QT_TRANSLATE_NOOP("Field", "Month"), shape=Shape.DAY),
    Input(name="amount", title=QT_TRANSLATE_NOOP("Field", "Target"), shape=Shape.MONEY),
    Input(name="stretch", title=QT_TRANSLATE_NOOP("Field", "Stretch"), shape=Shape.MONEY),
    ACCOUNT,
    Input(name="product_group", title=QT_TRANSLATE_NOOP("Field", "Product group")),
)
INPUTS: Mapping[Kind, tuple[Input, ...]] = {
    Kind.ACCOUNTS: ACCOUNTS,
    Kind.CONTACTS: CONTACTS,
    Kind.TOUCHPOINTS: TOUCHPOINTS,
    Kind.ACTIONS: ACTIONS,
    Kind.OPPORTUNITIES: OPPORTUNITIES,
    Kind.PRODUCTS: PRODUCTS,
    Kind.SALES: SALES,
    Kind.TARGETS: TARGETS,
    Kind.CONTRACTS: CONTRACTS,
    Kind.COMPETITORS: COMPETITORS,
    Kind.NEEDS: NEEDS,
    Kind.ISSUES: ISSUES,
    Kind.SURVEYS: SURVEYS,
    Kind.TIES: TIES,
    Kind.COLLEAGUES: COLLEAGUES,
    Kind.TEAM: TEAM,
    Kind.ACQUAINTANCES: ACQUAINTANCES,
    Kind.ATTACHMENTS: ATTACHMENTS,
    Kind.STRENGTHS: STRENGTHS,
    Kind.PLANS: PLANS,
    Kind.OBJECTIVES: OBJECTIVES,
    Kind.SWOT: SWOT,
    Kind.RISKS: RISKS,
    Kind.BENEFITS: BENEFITS,
}


def input_of(kind: Kind, name: str) -> Input:
    """Return one input; a misspelt name fails at once."""
    return next(each for each in INPUTS[kind] if each.name == name)
