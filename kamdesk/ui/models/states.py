"""Codes and figures as pills: the word, the color and the icon of a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.accounts import AccountStatus, Tier
from kamdesk.domain.actions import ActionStatus, Priority, Promise
from kamdesk.domain.competitors import Threat
from kamdesk.domain.contacts import BuyingRole, Support
from kamdesk.domain.figures.cadence import Light
from kamdesk.domain.figures.health import band
from kamdesk.domain.issues import Severity
from kamdesk.domain.needs import NeedKind, NeedStatus
from kamdesk.domain.opportunities import Stage
from kamdesk.domain.touchpoints import Sentiment, TouchpointKind
from kamdesk.ui import formats
from kamdesk.ui.delegates.cells import BarCell, DueCell, PillCell
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from enum import StrEnum

    from kamdesk.ui.theme.tokens import Tone

ICON_OF_KIND = {
    TouchpointKind.VISIT: "map-pin",
    TouchpointKind.CALL: "phone",
    TouchpointKind.EMAIL: "mail",
    TouchpointKind.MEETING: "users",
    TouchpointKind.EVENT: "calendar",
    TouchpointKind.MESSAGE: "message-square",
    TouchpointKind.NOTE: "file-text",
}
TONE_OF_KIND: dict[TouchpointKind, Tone] = {
    TouchpointKind.VISIT: "good",
    TouchpointKind.CALL: "accent",
    TouchpointKind.EMAIL: "warn",
    TouchpointKind.MEETING: "info",
    TouchpointKind.EVENT: "info",
    TouchpointKind.MESSAGE: "accent",
    TouchpointKind.NOTE: "neutral",
}
TONES: dict[StrEnum, Tone] = {
    Tier.STRATEGIC: "accent",
    Tier.GROWTH: "info",
    AccountStatus.PROSPECT: "info",
    AccountStatus.ACTIVE: "good",
    AccountStatus.DORMANT: "warn",
    AccountStatus.LOST: "bad",
    Stage.PROPOSAL: "info",
    Stage.NEGOTIATION: "info",
    Stage.VERBAL: "accent",
    Stage.WON: "good",
    ActionStatus.WAITING: "info",
    ActionStatus.DONE: "good",
    Priority.HIGH: "bad",
    Promise.OURS: "accent",
    Promise.THEIRS: "info",
    BuyingRole.DECIDES: "info",
    BuyingRole.CHAMPION: "good",
    BuyingRole.BLOCKS: "bad",
    Support.ADVOCATE: "good",
    Support.SUPPORTER: "accent",
    Support.SCEPTIC: "warn",
    Support.HOSTILE: "bad",
    Sentiment.POSITIVE: "good",
    Sentiment.NEGATIVE: "bad",
    Severity.CRITICAL: "bad",
    Severity.MAJOR: "warn",
    NeedKind.STATED: "accent",
    NeedKind.IMPLIED: "info",
    NeedStatus.ANSWERED: "good",
    Threat.HIGH: "bad",
    Threat.MEDIUM: "warn",
}
ICONS: dict[StrEnum, str] = {
    AccountStatus.LOST: "circle-x",
    Support.ADVOCATE: "star",
    Support.SUPPORTER: "circle-check",
    Support.NEUTRAL: "minus",
    Support.SCEPTIC: "triangle-alert",
    Support.HOSTILE: "circle-alert",
    Stage.WON: "circle-check",
    ActionStatus.WAITING: "hourglass",
    ActionStatus.DONE: "circle-check",
    Priority.HIGH: "flag",
    Promise.OURS: "handshake",
    Promise.THEIRS: "handshake",
    Sentiment.POSITIVE: "thumbs-up",
    Sentiment.NEGATIVE: "thumbs-down",
    Severity.CRITICAL: "circle-alert",
    Severity.MAJOR: "triangle-alert",
    NeedKind.STATED: "quote",
    NeedKind.IMPLIED: "eye",
    NeedKind.ANTICIPATED: "lightbulb",
    NeedStatus.ANSWERED: "circle-check",
    Threat.HIGH: "shield-alert",
}
HEALTH: dict[Light, tuple[str, Tone, str]] = {
    Light.GREEN: (QT_TRANSLATE_NOOP("State", "{score} Good"), "good", "circle-check"),
    Light.AMBER: (QT_TRANSLATE_NOOP("State", "{score} Watch"), "warn", "triangle-alert"),
    Light.RED: (QT_TRANSLATE_NOOP("State", "{score} Risk"), "bad", "circle-alert"),
}
FAIR = 0.8  # of a target; below is a worry


def code_state(code: StrEnum | None) -> PillCell | None:
    """Return a tier, a stage, a role … as a pill."""
    if code is None:
        return None
    return PillCell(text=word(code), tone=TONES.get(code, "neutral"), icon=ICONS.get(code, ""))


def health_state(score: Decimal | None) -> PillCell | None:
    """Return a health score with its band; nothing where nothing is known."""
    if score is None:
        return None
    said, tone, icon = HEALTH[band(score)]
    text = QCoreApplication.translate("State", said).format(score=formats.number(score))
    return PillCell(text=text, tone=tone, icon=icon)


def due_state(due: date | None, today: date) -> PillCell:
    """Return when something is due as a pill: late is red, today is amber."""
    return PillCell(text=formats.due(due, today), tone=due_tone(due, today))


def due_cell(due: date | None, today: date) -> DueCell:
    """Return when something is due for a table's cell: only what is late stands out."""
    tone = due_tone(due, today)
    return DueCell(text=formats.due(due, today), tone=tone)


def due_tone(due: date | None, today: date) -> Tone:
    """Return the color of a day something is due."""
    if due is None or due > today:
        return "neutral"
    return "bad" if due < today else "warn"


def attainment_cell(share: Decimal | None) -> BarCell:
    """Return what is reached of a target, as a bar."""
    if share is None:
        return BarCell(share=None, text=formats.NOTHING)
    tone: Tone = "good" if share >= 1 else "warn" if share >= FAIR else "bad"
    return BarCell(share=float(share), text=formats.percent(share), tone=tone)
