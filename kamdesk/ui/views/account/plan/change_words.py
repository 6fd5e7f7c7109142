"""What has changed in a plan, in words, with the icon of what it is about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.money import Money
from kamdesk.domain.plan_diff import Mood
from kamdesk.domain.plan_snapshot import Area
from kamdesk.services.words import spoken
from kamdesk.services.words.codes import CODES
from kamdesk.services.words.plan_changes import DIFFERENCES, UNKNOWN
from kamdesk.ui import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.domain.plan_diff import Difference
    from kamdesk.ui.theme.tokens import Tone

CODED = frozenset({"person.support", "person.role", "plan.strategy"})
ICONS = {
    Area.FIGURES: "trending-up",
    Area.PEOPLE: "users",
    Area.SCORES: "star",
    Area.OBJECTIVES: "target",
    Area.ACTIONS: "list-checks",
    Area.RISKS: "triangle-alert",
    Area.SWOT: "grid-3x3",
    Area.BENEFITS: "circle-check",
    Area.PLAN: "file-text",
}
TONES: dict[Mood, Tone] = {Mood.GOOD: "good", Mood.BAD: "warn", Mood.PLAIN: "info"}


def change_sentence(one: Difference, currency: str, today: date) -> str:
    """Return a change in one line."""
    values = {
        name: _value(text, one, currency, today)
        for name, text in (("before", one.before), ("after", one.after))
    }
    template = QCoreApplication.translate("Plan", DIFFERENCES.get(one.code, one.code))
    return spoken(template, {"about": one.about, **values})


def change_icon(one: Difference) -> str:
    """Return the mark of a change."""
    if one.area is Area.FIGURES and one.mood is Mood.BAD:
        return "trending-down"
    return ICONS[one.area]


def telling(differences: Sequence[Difference], most: int) -> list[Difference]:
    """Return the few changes that a review begins with: of each area the worst, then the rest."""
    ranked = sorted(differences, key=lambda one: one.mood is not Mood.BAD)
    first: list[Difference] = []
    for area in Area:
        first += [one for one in ranked if one.area is area][:1]
    rest = [one for one in ranked if one not in first]
    chosen = (first + rest)[:most]
    return [one for one in differences if one in chosen]


def _value(text: str, one: Difference, currency: str, today: date) -> str:
    if not text:
        return QCoreApplication.translate("Plan", UNKNOWN)
    if one.code in CODED:
        return QCoreApplication.translate("Code", CODES.get(text, text))
    if one.shape == "day":
        return formats.day_and_month(date.fromisoformat(text), today)
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if one.shape == "money":
        return formats.short_money(Money(number, currency))
    if one.shape == "percent":
        return formats.percent(number / 100)
    return formats.number(number, 2)
