"""What kinds, fields, marks and reasons of an import are called on the screen."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.accounts import AccountStatus, Tier
from kamdesk.domain.actions import ActionStatus, Priority
from kamdesk.domain.competitors import Threat
from kamdesk.domain.needs import NeedKind, NeedStatus
from kamdesk.domain.opportunities import OpportunityKind, Stage
from kamdesk.domain.touchpoints import Sentiment, TouchpointKind
from kamdesk.services.imports.choices import choice
from kamdesk.services.words import spoken
from kamdesk.services.words.errors import ERRORS
from kamdesk.services.words.problems import OTHER, PROBLEMS
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word

if TYPE_CHECKING:
    from enum import StrEnum

KINDS = {
    "accounts": QT_TRANSLATE_NOOP("Import", "Accounts"),
    "contacts": QT_TRANSLATE_NOOP("Import", "Contacts"),
    "touchpoints": QT_TRANSLATE_NOOP("Import", "Touchpoints"),
    "products": QT_TRANSLATE_NOOP("Import", "Products"),
    "sales": QT_TRANSLATE_NOOP("Import", "Sales"),
    "opportunities": QT_TRANSLATE_NOOP("Import", "Opportunities"),
    "actions": QT_TRANSLATE_NOOP("Import", "Actions"),
    "targets": QT_TRANSLATE_NOOP("Import", "Targets"),
    "issues": QT_TRANSLATE_NOOP("Import", "Issues"),
    "surveys": QT_TRANSLATE_NOOP("Import", "Surveys"),
    "contracts": QT_TRANSLATE_NOOP("Import", "Contracts"),
    "needs": QT_TRANSLATE_NOOP("Import", "Needs"),
    "competitors": QT_TRANSLATE_NOOP("Import", "Competitors"),
    "colleagues": QT_TRANSLATE_NOOP("Import", "Colleagues"),
    "team": QT_TRANSLATE_NOOP("Import", "Team"),
}
FIELDS = {
    "account": QT_TRANSLATE_NOOP("Import", "Account"),
    "account.city": QT_TRANSLATE_NOOP("Import", "Account: city"),
    "account.country": QT_TRANSLATE_NOOP("Import", "Account: country"),
    "account.name": QT_TRANSLATE_NOOP("Import", "Account: name"),
    "account.postal_code": QT_TRANSLATE_NOOP("Import", "Account: postal code"),
    "account.region": QT_TRANSLATE_NOOP("Import", "Account: region"),
    "account.street": QT_TRANSLATE_NOOP("Import", "Account: street"),
    "account.website": QT_TRANSLATE_NOOP("Import", "Account: website"),
    "active": QT_TRANSLATE_NOOP("Import", "Still sold"),
    "address_type": QT_TRANSLATE_NOOP("Import", "Sort of address"),
    "amount": QT_TRANSLATE_NOOP("Import", "Amount"),
    "annual_revenue": QT_TRANSLATE_NOOP("Import", "Annual revenue"),
    "birthday": QT_TRANSLATE_NOOP("Import", "Birthday"),
    "cadence_days": QT_TRANSLATE_NOOP("Import", "Contact every (days)"),
    "cadence_max_days": QT_TRANSLATE_NOOP("Import", "Contact at the latest (days)"),
    "city": QT_TRANSLATE_NOOP("Import", "City"),
    "closed_on": QT_TRANSLATE_NOOP("Import", "Closed on"),
    "code": QT_TRANSLATE_NOOP("Import", "Code"),
    "competitor": QT_TRANSLATE_NOOP("Import", "Competitor"),
    "contact": QT_TRANSLATE_NOOP("Import", "Contact"),
    "contact.email": QT_TRANSLATE_NOOP("Import", "Contact: e-mail"),
    "contact.name": QT_TRANSLATE_NOOP("Import", "Contact: name"),
    "contact.phone": QT_TRANSLATE_NOOP("Import", "Contact: phone"),
    "contact.title": QT_TRANSLATE_NOOP("Import", "Contact: title"),
    "contacts": QT_TRANSLATE_NOOP("Import", "Contacts"),
    "contract_end": QT_TRANSLATE_NOOP("Import", "Contract end"),
    "cost": QT_TRANSLATE_NOOP("Import", "Cost"),
    "cost_price": QT_TRANSLATE_NOOP("Import", "Cost price"),
    "country": QT_TRANSLATE_NOOP("Import", "Country"),
    "currency": QT_TRANSLATE_NOOP("Import", "Currency"),
    "customer_since": QT_TRANSLATE_NOOP("Import", "Customer since"),
    "deal_status": QT_TRANSLATE_NOOP("Import", "Won or lost"),
    "department": QT_TRANSLATE_NOOP("Import", "Department"),
    "discount": QT_TRANSLATE_NOOP("Import", "Discount"),
    "done": QT_TRANSLATE_NOOP("Import", "Done"),
    "done_on": QT_TRANSLATE_NOOP("Import", "Done on"),
    "due": QT_TRANSLATE_NOOP("Import", "Due"),
    "email": QT_TRANSLATE_NOOP("Import", "E-mail"),
    "employees": QT_TRANSLATE_NOOP("Import", "Employees"),
    "expected_close": QT_TRANSLATE_NOOP("Import", "Expected close"),
    "external_id": QT_TRANSLATE_NOOP("Import", "ID over there"),
    "first_name": QT_TRANSLATE_NOOP("Import", "First name"),
    "function": QT_TRANSLATE_NOOP("Import", "Function"),
    "group": QT_TRANSLATE_NOOP("Import", "Group"),
    "happened_on": QT_TRANSLATE_NOOP("Import", "Happened on"),
    "industry": QT_TRANSLATE_NOOP("Import", "Industry"),
    "is_closed": QT_TRANSLATE_NOOP("Import", "Is closed"),
    "is_won": QT_TRANSLATE_NOOP("Import", "Is won"),
    "joined": QT_TRANSLATE_NOOP("Import", "In the portfolio since"),
    "kind": QT_TRANSLATE_NOOP("Import", "Kind"),
    "language": QT_TRANSLATE_NOOP("Import", "Language"),
    "last_name": QT_TRANSLATE_NOOP("Import", "Last name"),
    "level": QT_TRANSLATE_NOOP("Import", "Level"),
    "list_price": QT_TRANSLATE_NOOP("Import", "List price"),
    "margin": QT_TRANSLATE_NOOP("Import", "Margin"),
    "middle_name": QT_TRANSLATE_NOOP("Import", "Middle name"),
    "minutes": QT_TRANSLATE_NOOP("Import", "Minutes"),
    "mobile": QT_TRANSLATE_NOOP("Import", "Mobile"),
    "month": QT_TRANSLATE_NOOP("Import", "Month"),
    "name": QT_TRANSLATE_NOOP("Import", "Name"),
    "new_business": QT_TRANSLATE_NOOP("Import", "New business"),
    "next_step": QT_TRANSLATE_NOOP("Import", "Next step"),
    "notes": QT_TRANSLATE_NOOP("Import", "Notes"),
    "number": QT_TRANSLATE_NOOP("Import", "Customer number"),
    "objective": QT_TRANSLATE_NOOP("Import", "Objective"),
    "opportunity": QT_TRANSLATE_NOOP("Import", "Opportunity"),
    "order_number": QT_TRANSLATE_NOOP("Import", "Order number"),
    "outcome": QT_TRANSLATE_NOOP("Import", "Outcome"),
    "owner": QT_TRANSLATE_NOOP("Import", "Owner"),
    "parent": QT_TRANSLATE_NOOP("Import", "Parent account"),
    "phone": QT_TRANSLATE_NOOP("Import", "Phone"),
    "phone_type": QT_TRANSLATE_NOOP("Import", "Sort of phone"),
    "postal_code": QT_TRANSLATE_NOOP("Import", "Postal code"),
    "potential": QT_TRANSLATE_NOOP("Import", "Potential"),
    "priority": QT_TRANSLATE_NOOP("Import", "Priority"),
    "probability": QT_TRANSLATE_NOOP("Import", "Probability"),
    "product": QT_TRANSLATE_NOOP("Import", "Product"),
    "product.name": QT_TRANSLATE_NOOP("Import", "Product: name"),
    "product_group": QT_TRANSLATE_NOOP("Import", "Product group"),
    "quantity": QT_TRANSLATE_NOOP("Import", "Quantity"),
    "quarter": QT_TRANSLATE_NOOP("Import", "Quarter"),
    "reason": QT_TRANSLATE_NOOP("Import", "Reason"),
    "regarding": QT_TRANSLATE_NOOP("Import", "About"),
    "region": QT_TRANSLATE_NOOP("Import", "Region"),
    "reports_to": QT_TRANSLATE_NOOP("Import", "Reports to"),
    "salutation": QT_TRANSLATE_NOOP("Import", "Salutation"),
    "sentiment": QT_TRANSLATE_NOOP("Import", "Sentiment"),
    "sold_on": QT_TRANSLATE_NOOP("Import", "Sold on"),
    "source": QT_TRANSLATE_NOOP("Import", "Source"),
    "stage": QT_TRANSLATE_NOOP("Import", "Stage"),
    "status": QT_TRANSLATE_NOOP("Import", "Status"),
    "street": QT_TRANSLATE_NOOP("Import", "Street"),
    "street_2": QT_TRANSLATE_NOOP("Import", "Street, second line"),
    "stretch": QT_TRANSLATE_NOOP("Import", "Stretch target"),
    "suffix": QT_TRANSLATE_NOOP("Import", "Name suffix"),
    "summary": QT_TRANSLATE_NOOP("Import", "Summary"),
    "tier": QT_TRANSLATE_NOOP("Import", "Tier"),
    "title": QT_TRANSLATE_NOOP("Import", "Title"),
    "unit": QT_TRANSLATE_NOOP("Import", "Unit"),
    "unit_price": QT_TRANSLATE_NOOP("Import", "Unit price"),
    "website": QT_TRANSLATE_NOOP("Import", "Website"),
    "year": QT_TRANSLATE_NOOP("Import", "Year"),
    "comment": QT_TRANSLATE_NOOP("Import", "Comment"),
    "csat": QT_TRANSLATE_NOOP("Import", "CSAT"),
    "informed_on": QT_TRANSLATE_NOOP("Import", "Customer informed on"),
    "nps": QT_TRANSLATE_NOOP("Import", "NPS"),
    "opened": QT_TRANSLATE_NOOP("Import", "Opened"),
    "question": QT_TRANSLATE_NOOP("Import", "Question"),
    "resolution": QT_TRANSLATE_NOOP("Import", "Resolution"),
    "resolved_on": QT_TRANSLATE_NOOP("Import", "Resolved on"),
    "score": QT_TRANSLATE_NOOP("Import", "Score"),
    "severity": QT_TRANSLATE_NOOP("Import", "Severity"),
    "answered_on": QT_TRANSLATE_NOOP("Import", "Answered on"),
    "ends": QT_TRANSLATE_NOOP("Import", "Ends"),
    "evidence": QT_TRANSLATE_NOOP("Import", "Evidence"),
    "notice": QT_TRANSLATE_NOOP("Import", "Notice period"),
    "notice_by": QT_TRANSLATE_NOOP("Import", "Last day of notice"),
    "noted_on": QT_TRANSLATE_NOOP("Import", "Noted on"),
    "renews": QT_TRANSLATE_NOOP("Import", "Renews by itself"),
    "responsibility": QT_TRANSLATE_NOOP("Import", "Responsibility"),
    "role": QT_TRANSLATE_NOOP("Import", "Role"),
    "solution": QT_TRANSLATE_NOOP("Import", "Solution"),
    "spend": QT_TRANSLATE_NOOP("Import", "Spend there"),
    "starts": QT_TRANSLATE_NOOP("Import", "Starts"),
    "strengths": QT_TRANSLATE_NOOP("Import", "Strengths"),
    "threat": QT_TRANSLATE_NOOP("Import", "Threat"),
    "value": QT_TRANSLATE_NOOP("Import", "Value in a year"),
    "weaknesses": QT_TRANSLATE_NOOP("Import", "Weaknesses"),
    "own": QT_TRANSLATE_NOOP("Import", "A question of your own"),
    "respondent": QT_TRANSLATE_NOOP("Import", "Respondent"),
}
ENCODINGS = ("utf-8", "cp1252", "latin-1", "iso-8859-15", "cp1250", "mac-roman", "utf-16")
DELIMITERS = {
    ",": QT_TRANSLATE_NOOP("Import", "Comma"),
    ";": QT_TRANSLATE_NOOP("Import", "Semicolon"),
    "\t": QT_TRANSLATE_NOOP("Import", "Tab"),
    "|": QT_TRANSLATE_NOOP("Import", "Bar"),
}
DECIMALS = {
    ".": QT_TRANSLATE_NOOP("Import", "1,234.50"),
    ",": QT_TRANSLATE_NOOP("Import", "1.234,50"),
}
ORDERS = {
    "dmy": QT_TRANSLATE_NOOP("Import", "Day first"),
    "mdy": QT_TRANSLATE_NOOP("Import", "Month first"),
    "ymd": QT_TRANSLATE_NOOP("Import", "Year first"),
}


def kind_word(kind: str | None) -> str:
    """Return what a kind of rows is called."""
    return _word(KINDS.get(kind, kind)) if kind else ""


def field_word(name: str) -> str:
    """Return what a field is called."""
    return _word(FIELDS.get(name.partition(":")[0], name))


def mark_words(marks: dict[str, str]) -> dict[str, str]:
    """Return the marks a file may be written with, each with its word."""
    return {mark: _word(words) for mark, words in marks.items()}


def reason_words(code: str, value: str = "") -> str:
    """Return why something of a file is not taken."""
    kind = code.removeprefix(OTHER)
    if code in PROBLEMS:
        found = QCoreApplication.translate("Problem", PROBLEMS[code])
    elif code in ERRORS:
        found = QCoreApplication.translate("Error", ERRORS[code])
    else:
        found = QCoreApplication.translate("Problem", PROBLEMS[OTHER])
    return spoken(found, {"value": value, "kind": kind}).rstrip(".")


def stored_words(kind: str, name: str, value: Any) -> str:
    """Return a value as it will be kept: a word for one of our choices is that choice."""
    wanted = CHOICES.get((kind, name))
    if wanted is not None and isinstance(value, str):
        found = choice(wanted, value).value
        return word(found) if found is not None else cell_words(value)
    return cell_words(value)


def cell_words(value: Any) -> str:
    """Return a value of a row as it will be shown."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _word(YES if value else NO)
    if isinstance(value, datetime):
        return f"{formats.day(value.date(), EVER)} {formats.clock(value.time())}"
    if isinstance(value, date):
        return formats.day(value, EVER)
    if isinstance(value, Decimal):
        digits = -int(value.as_tuple().exponent)
        return formats.number(value, min(max(digits, 0), 4))
    if isinstance(value, tuple):
        return ", ".join(map(cell_words, value))
    return " ".join(str(value).split())


EVER = date.min  # no day of a file is of this year, so each is shown with its own
CHOICES: dict[tuple[str, str], type[StrEnum]] = {
    ("accounts", "tier"): Tier,
    ("accounts", "status"): AccountStatus,
    ("opportunities", "kind"): OpportunityKind,
    ("opportunities", "stage"): Stage,
    ("actions", "status"): ActionStatus,
    ("actions", "priority"): Priority,
    ("touchpoints", "kind"): TouchpointKind,
    ("touchpoints", "sentiment"): Sentiment,
    ("needs", "kind"): NeedKind,
    ("needs", "status"): NeedStatus,
    ("competitors", "threat"): Threat,
}
YES = QT_TRANSLATE_NOOP("Import", "Yes")
NO = QT_TRANSLATE_NOOP("Import", "No")


def _word(text: str) -> str:
    return QCoreApplication.translate("Import", text)
