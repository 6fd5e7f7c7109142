"""How people look on the map: the sizes of it, and the state each way of coloring shows."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.contacts import BuyingRole, Support
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.theme.marks import State

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.services.people import Person
    from kamdesk.ui.theme.tokens import Tone

CARD = (170, 104)  # pixels of a card, before the text is scaled
PITCH = (188, 148)  # from one card to the next
HANG = 20  # so much narrower are those who hang below their manager
FOOT = 30
MOST_INFLUENCE = 5


class Coloring(StrEnum):
    """What the colors of the map say."""

    SUPPORT = "support"
    ROLE = "role"
    COVERAGE = "coverage"


SUPPORT: dict[Support, tuple[Tone, str]] = {
    Support.ADVOCATE: ("good", "star"),
    Support.SUPPORTER: ("accent", "circle-check"),
    Support.NEUTRAL: ("neutral", "minus"),
    Support.SCEPTIC: ("warn", "triangle-alert"),
    Support.HOSTILE: ("bad", "circle-alert"),
}
ROLES: dict[BuyingRole, tuple[Tone, str]] = {
    BuyingRole.DECIDES: ("accent", "flag"),
    BuyingRole.INFLUENCES: ("info", "arrow-up-right"),
    BuyingRole.USES: ("neutral", "user"),
    BuyingRole.CHAMPION: ("good", "star"),
    BuyingRole.GATEKEEPER: ("warn", "lock"),
    BuyingRole.BLOCKS: ("bad", "circle-x"),
}
NO_SUPPORT = QT_TRANSLATE_NOOP("Map", "Not rated")
NO_ROLE = QT_TRANSLATE_NOOP("Map", "No role yet")
NOT_MET = QT_TRANSLATE_NOOP("Map", "Not met")
QUIET = QT_TRANSLATE_NOOP("Map", "Quiet")
IN_TOUCH = QT_TRANSLATE_NOOP("Map", "In touch")
DAYS = QT_TRANSLATE_NOOP("Map", "{days} d")


def said(text: str) -> str:
    """Return a word of the map in the language of the window."""
    return QCoreApplication.translate("Map", text)


def state_of(person: Person, coloring: Coloring) -> State:
    """Return what a card says at its foot."""
    contact = person.contact
    if coloring is Coloring.SUPPORT:
        if contact.support is None:
            return State(text=said(NO_SUPPORT), icon="circle-help")
        tone, icon = SUPPORT[contact.support]
        return State(text=word(contact.support), tone=tone, icon=icon)
    if coloring is Coloring.ROLE:
        if contact.role is None:
            return State(text=said(NO_ROLE), icon="circle-help")
        tone, icon = ROLES[contact.role]
        return State(text=word(contact.role), tone=tone, icon=icon)
    if not person.met:
        return State(text=said(NOT_MET), tone="bad", icon="circle-x")
    if person.quiet:
        return State(text=said(QUIET), tone="warn", icon="clock")
    return State(text=said(IN_TOUCH), tone="good", icon="circle-check")


def last_words(person: Person, today: date) -> str:
    """Return how many days ago the person was met."""
    if not person.met or person.last is None:
        return said(NOT_MET)
    return said(DAYS).format(days=(today - person.last).days)
