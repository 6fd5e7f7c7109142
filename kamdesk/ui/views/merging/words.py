"""What is said of two that may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.likeness import Grade, Likeness
from kamdesk.services.kinds import Kind
from kamdesk.ui.delegates.cells import PillCell
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.services.merging import Twin
    from kamdesk.ui.theme.tokens import Tone

REASONS = {
    Likeness.NAME: QT_TRANSLATE_NOOP("Merging", "same name"),
    Likeness.NEAR_NAME: QT_TRANSLATE_NOOP("Merging", "nearly the same name"),
    Likeness.EMAIL: QT_TRANSLATE_NOOP("Merging", "same e-mail"),
    Likeness.PHONE: QT_TRANSLATE_NOOP("Merging", "same phone number"),
    Likeness.WEBSITE: QT_TRANSLATE_NOOP("Merging", "same website"),
    Likeness.NUMBER: QT_TRANSLATE_NOOP("Merging", "same number"),
    Likeness.EMPLOYER: QT_TRANSLATE_NOOP("Merging", "same account"),
}
GRADES: dict[Grade, tuple[str, Tone]] = {
    Grade.CERTAIN: (QT_TRANSLATE_NOOP("Merging", "Almost certain"), "warn"),
    Grade.LIKELY: (QT_TRANSLATE_NOOP("Merging", "Likely"), "info"),
    Grade.POSSIBLE: (QT_TRANSLATE_NOOP("Merging", "Possible"), "neutral"),
}
MOVING = {
    Kind.ACCOUNTS: QT_TRANSLATE_NOOP("Merging", "parts"),
    Kind.CONTACTS: QT_TRANSLATE_NOOP("Merging", "people"),
    Kind.TOUCHPOINTS: QT_TRANSLATE_NOOP("Merging", "touchpoints"),
    Kind.SALES: QT_TRANSLATE_NOOP("Merging", "sales"),
    Kind.OPPORTUNITIES: QT_TRANSLATE_NOOP("Merging", "opportunities"),
    Kind.ACTIONS: QT_TRANSLATE_NOOP("Merging", "actions"),
    Kind.TARGETS: QT_TRANSLATE_NOOP("Merging", "targets"),
    Kind.RATINGS: QT_TRANSLATE_NOOP("Merging", "ratings"),
    Kind.CONTRACTS: QT_TRANSLATE_NOOP("Merging", "contracts"),
    Kind.COMPETITORS: QT_TRANSLATE_NOOP("Merging", "competitors"),
    Kind.NEEDS: QT_TRANSLATE_NOOP("Merging", "needs"),
    Kind.ISSUES: QT_TRANSLATE_NOOP("Merging", "issues"),
    Kind.SURVEYS: QT_TRANSLATE_NOOP("Merging", "answers"),
    Kind.TEAM: QT_TRANSLATE_NOOP("Merging", "team members"),
    Kind.ACQUAINTANCES: QT_TRANSLATE_NOOP("Merging", "acquaintances"),
    Kind.TIES: QT_TRANSLATE_NOOP("Merging", "ties"),
    Kind.STRENGTHS: QT_TRANSLATE_NOOP("Merging", "judgements of strength"),
    Kind.ATTACHMENTS: QT_TRANSLATE_NOOP("Merging", "files"),
}
OTHERS = QT_TRANSLATE_NOOP("Merging", "others")


def said(text: str) -> str:
    """Return words of this page, translated."""
    return QCoreApplication.translate("Merging", text)


def reasons(found: Iterable[Likeness]) -> str:
    """Return what speaks for two being one."""
    return ", ".join(said(REASONS[each]) for each in found)


def grade(found: Grade) -> PillCell:
    """Return how likely two are one."""
    words, tone = GRADES[found]
    return PillCell(text=said(words), tone=tone)


def moving(kind: Kind) -> str:
    """Return what those are called that move along."""
    return said(MOVING.get(kind, OTHERS))


def where(one: Twin) -> str:
    """Return what tells one from another of the same name."""
    return ", ".join(filter(None, (one.place, one.account)))
