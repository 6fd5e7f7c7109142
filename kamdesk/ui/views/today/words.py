"""How each line of Today looks and what it says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.attention import Attention, Group, Kind
from kamdesk.domain.money import Money
from kamdesk.services.words import spoken
from kamdesk.services.words.reasons import REASONS
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.report_inputs import heading_words
from kamdesk.ui.theme.marks import State
from kamdesk.ui.widgets.attention import AttentionItem

if TYPE_CHECKING:
    from kamdesk.services.rows import AccountRow
    from kamdesk.ui.theme.tokens import Tone

GROUPS = {
    Group.RISK: QT_TRANSLATE_NOOP("Today", "Trust or money at risk"),
    Group.PROMISED: QT_TRANSLATE_NOOP("Today", "Promised for today"),
    Group.RHYTHM: QT_TRANSLATE_NOOP("Today", "Keep the rhythm"),
}
ICONS = {
    Kind.ACTION: "square-check",
    Kind.VISIT: "map-pin",
    Kind.CADENCE: "phone",
    Kind.CUSTOMER: "trending-down",
    Kind.DEAL: "briefcase",
    Kind.CONTRACT: "calendar-clock",
    Kind.ORDER: "package",
    Kind.ISSUE: "triangle-alert",
    Kind.BIRTHDAY: "cake",
    Kind.REPORT: "notebook-pen",
}
TITLES = {  # of lines whose subject is an account or a person, which stand beside it anyway
    Kind.CADENCE: QT_TRANSLATE_NOOP("Today", "Get in touch"),
    Kind.CUSTOMER: QT_TRANSLATE_NOOP("Today", "Win the orders back"),
    Kind.CONTRACT: QT_TRANSLATE_NOOP("Today", "Decide on the contract"),
    Kind.ORDER: QT_TRANSLATE_NOOP("Today", "Ask for the missing order"),
    Kind.BIRTHDAY: QT_TRANSLATE_NOOP("Today", "Congratulate {name}"),
}
NAMED_CONTRACT = QT_TRANSLATE_NOOP("Today", "Decide on ‘{name}’")
PILLS = {
    "theirs": QT_TRANSLATE_NOOP("Today", "Theirs, {days}"),
    "over": QT_TRANSLATE_NOOP("Today", "{days} over"),
    "open": QT_TRANSLATE_NOOP("Today", "{days} open"),
    "quiet": QT_TRANSLATE_NOOP("Today", "{days} quiet"),
    "left": QT_TRANSLATE_NOOP("Today", "{days} left"),
    "today": QT_TRANSLATE_NOOP("Today", "Today"),
    "ended": QT_TRANSLATE_NOOP("Today", "Ended"),
    "late": QT_TRANSLATE_NOOP("Today", "{days} late"),
}
A_DAY = QT_TRANSLATE_NOOP("Today", "1 day")
DAYS = QT_TRANSLATE_NOOP("Today", "{count} days")
A_YEAR = QT_TRANSLATE_NOOP("Today", "{amount} a year")
YESTERDAY = {  # sentences of one day, where they would say "1 days"
    "promise.overdue": QT_TRANSLATE_NOOP("Reason", "Promised for {due}, a day late"),
    "action.overdue": QT_TRANSLATE_NOOP("Reason", "Was due {due}, yesterday"),
    "theirs.overdue": QT_TRANSLATE_NOOP("Reason", "Their promise, a day late: ask for it"),
    "cadence.overdue": QT_TRANSLATE_NOOP(
        "Reason", "Last contact {last}; the agreed rhythm ran out yesterday"
    ),
    "deal.closing": QT_TRANSLATE_NOOP("Reason", "Closes tomorrow: {amount}"),
    "contract.end": QT_TRANSLATE_NOOP("Reason", "The contract ends {ends}, tomorrow"),
    "issue.overdue": QT_TRANSLATE_NOOP("Reason", "Open since {opened}, a day over its date"),
    "birthday.ahead": QT_TRANSLATE_NOOP("Reason", "Birthday tomorrow"),
}


def item_of(
    one: Attention, account: AccountRow | None, today: date, currency: str
) -> AttentionItem:
    """Return a line of Today as its row shows it."""
    return AttentionItem(
        icon="handshake" if one.reason.startswith("theirs") else ICONS[one.kind],
        tone=_tone(one),
        title=title(one),
        reason=reason(one, today, currency),
        account=one.account_name,
        note=_note(account),
        state=_state(one),
        key="D" if one.kind is Kind.ACTION else "L",
    )


def title(one: Attention) -> str:
    """Return what is to be done."""
    if one.kind not in TITLES:
        return one.title
    if one.kind is Kind.CONTRACT and one.subject_id != one.account_id:
        return said("Today", NAMED_CONTRACT).format(name=one.title)
    return said("Today", TITLES[one.kind]).format(name=one.title)


def reason(one: Attention, today: date, currency: str) -> str:
    """Return why a line is there, with days and amounts as the country writes them."""
    short = abs(one.days) == 1 and one.reason in YESTERDAY
    template = YESTERDAY[one.reason] if short else REASONS.get(one.reason, one.reason)
    words: dict[str, object] = {
        name: _written(name, value, today, currency) for name, value in one.parameters
    }
    if one.kind is Kind.REPORT:
        parts = str(words["missing"]).split(", ")
        words["missing"] = ", ".join(heading_words(part) for part in parts)
    return spoken(said("Reason", template), words).rstrip(": ")


def said(context: str, template: str) -> str:
    """Return a sentence in the reader's language."""
    return QCoreApplication.translate(context, template)


def days_said(count: int) -> str:
    """Return ``1 day`` or ``12 days``."""
    if count == 1:
        return said("Today", A_DAY)
    return said("Today", DAYS).format(count=formats.number(count))


def _written(name: str, value: object, today: date, currency: str) -> str:
    if name == "amount" and isinstance(value, Decimal):
        return formats.short_money(Money(value, currency))
    if isinstance(value, date):
        return formats.day(value, today)
    if isinstance(value, Decimal | int):
        return formats.number(value)
    return str(value)


def _note(account: AccountRow | None) -> str:
    if account is None:
        return ""
    if not account.sales_12m.amount:
        return word(account.tier)
    yearly = said("Today", A_YEAR).format(amount=formats.short_money(account.sales_12m))
    return f"{word(account.tier)}  ·  {yearly}"


def _tone(one: Attention) -> Tone:
    if one.group is Group.RISK:
        return "bad" if one.first or one.reason == "contract.ended" else "warn"
    return "accent" if one.group is Group.PROMISED else "neutral"


def _state(one: Attention) -> State:
    key, tone = _pill(one)
    return State(text=said("Today", PILLS[key]).format(days=days_said(abs(one.days))), tone=tone)


def _pill(one: Attention) -> tuple[str, Tone]:
    """Return which words stand on the pill, and in which color."""
    if one.reason.startswith("theirs"):
        return ("theirs", "neutral") if one.days else ("today", "neutral")
    if one.reason == "contract.ended":
        return "ended", "bad"
    if one.days == 0:
        return "today", "neutral" if one.group is Group.RHYTHM else "warn"
    if one.days < 0:
        return "left", "warn" if one.group is Group.RISK else "neutral"
    if one.reason == "issue.severe":
        return "open", "bad"
    if one.kind is Kind.CUSTOMER:
        return "quiet", "bad" if one.group is Group.RISK else "neutral"
    if one.group is Group.RHYTHM:
        return "open" if one.kind is Kind.REPORT else "over", "neutral"
    return "late", "bad"
