"""What can be typed about each kind of thing: in a cell, in a form, on the details page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum, StrEnum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kamdesk.domain.accounts import AccountStatus, Level, Strategy, Tier
from kamdesk.domain.actions import ActionStatus, Priority, Promise
from kamdesk.domain.contacts import BuyingRole, Channel, Seniority
from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import OpportunityKind, Stage
from kamdesk.domain.touchpoints import Sentiment, TouchpointKind
from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word

if TYPE_CHECKING:
    from collections.abc import Mapping


class Shape(Enum):
    """How an input is typed."""

    TEXT = auto()
    LONG = auto()  # several lines
    CHOICE = auto()
    DAY = auto()
    CLOCK = auto()
    MONEY = auto()
    NUMBER = auto()
    RECORD = auto()  # another thing, by its name


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One field of a kind, as people fill it."""

    name: str  # as the services know it
    title: str  # marked with QT_TRANSLATE_NOOP("Field", …)
    shape: Shape = Shape.TEXT
    choices: type[StrEnum] | None = None
    optional: bool = False  # a choice that may be left out
    hint: str = ""  # marked likewise
    of: Kind | None = None

    @property
    def words(self) -> str:
        """Its title, translated."""
        return QCoreApplication.translate("Field", self.title)

    @property
    def options(self) -> tuple[str, ...]:
        """The words to choose from; the empty one first where none is allowed."""
        if self.choices is None:
            return ()
        blank = ("",) if self.optional else ()
        return (*blank, *(word(code) for code in self.choices))


def shown(value: Any) -> str:
    """Return a value as an editor begins with it."""
    if value is None:
        return ""
    if isinstance(value, Money):
        return formats.money(value)
    if isinstance(value, StrEnum):
        return word(value)
    if isinstance(value, date):
        day = QDate(value.year, value.month, value.day)
        return QLocale().toString(day, QLocale.FormatType.ShortFormat)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, (Decimal, int)):
        return formats.number(value, 4)
    return str(value)


def plain(field: Input, text: str, today: date) -> str:
    """Return typed text without what is the country's and the language's own."""
    bare = text.strip()
    if not bare or bare == formats.NOTHING:
        return ""
    if field.choices is not None:
        return _code(field.choices, bare)
    if field.shape is Shape.DAY:
        day = formats.parse_day(bare, today)
        return day.isoformat() if day else ""
    if field.shape is Shape.MONEY:
        return _amount(bare)
    if field.shape is Shape.NUMBER:
        return str(formats.parse_number(bare.removesuffix("%")))
    return bare


def _code(choices: type[StrEnum], text: str) -> str:
    for code in choices:
        if text.casefold() in {word(code).casefold(), code.value}:
            return code.value
    raise RuleBroken("choice.unknown", value=text)


def _amount(text: str) -> str:
    """Return the amount with its currency, or alone where none was typed."""
    unsaid = "XXX"
    found = formats.parse_money(text, unsaid)
    if found is None:
        return ""
    amount = f"{found.amount:f}"
    amount = amount if "." in amount else f"{amount}.0"  # 1.250 alone would read two ways
    return amount if found.currency == unsaid else f"{amount} {found.currency}"


NAME = QT_TRANSLATE_NOOP("Field", "Name")
ACCOUNT = Input(
    name="account",
    title=QT_TRANSLATE_NOOP("Field", "Account"),
    shape=Shape.RECORD,
    of=Kind.ACCOUNTS,
)
OWNER = Input(name="owner", title=QT_TRANSLATE_NOOP("Field", "Owner"))
NOTES = Input(name="notes", title=QT_TRANSLATE_NOOP("Field", "Notes"), shape=Shape.LONG)

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
    NOTES,
)
CONTACTS = (
    Input(name="name", title=NAME),
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "Job title")),
    Input(name="department", title=QT_TRANSLATE_NOOP("Field", "Department")),
    Input(
        name="role",
        title=QT_TRANSLATE_NOOP("Field", "Buying role"),
        choices=BuyingRole,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(
        name="seniority",
        title=QT_TRANSLATE_NOOP("Field", "Seniority"),
        choices=Seniority,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(name="email", title=QT_TRANSLATE_NOOP("Field", "Email")),
    Input(name="phone", title=QT_TRANSLATE_NOOP("Field", "Phone")),
    Input(name="mobile", title=QT_TRANSLATE_NOOP("Field", "Mobile")),
    Input(
        name="channel",
        title=QT_TRANSLATE_NOOP("Field", "Best reached by"),
        choices=Channel,
        shape=Shape.CHOICE,
        optional=True,
    ),
    Input(name="birthday", title=QT_TRANSLATE_NOOP("Field", "Birthday"), shape=Shape.DAY),
    Input(name="left_on", title=QT_TRANSLATE_NOOP("Field", "Left on"), shape=Shape.DAY),
    ACCOUNT,
    NOTES,
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
    NOTES,
)
ACTIONS = (
    Input(name="title", title=QT_TRANSLATE_NOOP("Field", "What is to be done")),
    Input(name="due", title=QT_TRANSLATE_NOOP("Field", "Due"), shape=Shape.DAY),
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
}


def input_of(kind: Kind, name: str) -> Input:
    """Return one input; a misspelt name fails at once."""
    return next(each for each in INPUTS[kind] if each.name == name)
