"""How the lines of a timeline are dressed: icon, color, title, and what was changed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.money import Money
from kamdesk.domain.surveys import SCALE
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.happenings import Happening, Step
from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.inputs import INPUTS
from kamdesk.ui.models.report_inputs import missing_words
from kamdesk.ui.models.states import ICON_OF_KIND, TONE_OF_KIND

if TYPE_CHECKING:
    from kamdesk.services.happenings import Entry, Mark, Moved
    from kamdesk.ui.theme.tokens import Tone

ALL = "all"
Kinds = TouchpointKind
MET = frozenset({Kinds.VISIT, Kinds.MEETING, Kinds.EVENT})
TOUCHES: dict[str, tuple[str, frozenset[TouchpointKind]]] = {
    "calls": (QT_TRANSLATE_NOOP("Filter", "Calls"), frozenset({Kinds.CALL})),
    "visits": (QT_TRANSLATE_NOOP("Filter", "Visits"), MET),
    "emails": (QT_TRANSLATE_NOOP("Filter", "Emails"), frozenset({Kinds.EMAIL, Kinds.MESSAGE})),
    "notes": (QT_TRANSLATE_NOOP("Filter", "Notes"), frozenset({Kinds.NOTE})),
}
OTHERS: dict[Happening, str] = {
    Happening.PROMISE: QT_TRANSLATE_NOOP("Filter", "Promises"),
    Happening.ACTION: QT_TRANSLATE_NOOP("Filter", "Done"),
    Happening.ISSUE: QT_TRANSLATE_NOOP("Filter", "Issues"),
    Happening.NEED: QT_TRANSLATE_NOOP("Filter", "Needs"),
    Happening.DEAL: QT_TRANSLATE_NOOP("Filter", "Deals"),
    Happening.ANSWER: QT_TRANSLATE_NOOP("Filter", "Answers"),
    Happening.FILE: QT_TRANSLATE_NOOP("Filter", "Files"),
    Happening.STRENGTH: QT_TRANSLATE_NOOP("Filter", "Relationship"),
    Happening.CONTRACT: QT_TRANSLATE_NOOP("Filter", "Contracts"),
    Happening.PERSON: QT_TRANSLATE_NOOP("Filter", "People"),
}
DRESS: dict[tuple[Happening, Step], tuple[str, Tone, str]] = {
    (Happening.PROMISE, Step.MADE): (
        "handshake",
        "info",
        QT_TRANSLATE_NOOP("Timeline", "Promised: {about}"),
    ),
    (Happening.PROMISE, Step.DUE): (
        "clock",
        "neutral",
        QT_TRANSLATE_NOOP("Timeline", "Promise due: {about}"),
    ),
    (Happening.PROMISE, Step.KEPT): (
        "circle-check",
        "good",
        QT_TRANSLATE_NOOP("Timeline", "Promise kept: {about}"),
    ),
    (Happening.PROMISE, Step.LATE): (
        "circle-check",
        "warn",
        QT_TRANSLATE_NOOP("Timeline", "Promise kept late: {about}"),
    ),
    (Happening.PROMISE, Step.BROKEN): (
        "circle-alert",
        "bad",
        QT_TRANSLATE_NOOP("Timeline", "Promise broken: {about}"),
    ),
    (Happening.ACTION, Step.DONE): (
        "circle-check",
        "good",
        QT_TRANSLATE_NOOP("Timeline", "Done: {about}"),
    ),
    (Happening.ISSUE, Step.OPENED): (
        "triangle-alert",
        "bad",
        QT_TRANSLATE_NOOP("Timeline", "Issue: {about}"),
    ),
    (Happening.ISSUE, Step.RESOLVED): (
        "circle-check",
        "good",
        QT_TRANSLATE_NOOP("Timeline", "Resolved: {about}"),
    ),
    (Happening.NEED, Step.NOTED): (
        "lightbulb",
        "accent",
        QT_TRANSLATE_NOOP("Timeline", "Need: {about}"),
    ),
    (Happening.DEAL, Step.ADDED): (
        "briefcase",
        "info",
        QT_TRANSLATE_NOOP("Timeline", "Opportunity added: {about}"),
    ),
    (Happening.DEAL, Step.CHANGED): (
        "briefcase",
        "info",
        QT_TRANSLATE_NOOP("Timeline", "Opportunity changed: {about}"),
    ),
    (Happening.FILE, Step.ADDED): (
        "paperclip",
        "neutral",
        QT_TRANSLATE_NOOP("Timeline", "File: {about}"),
    ),
    (Happening.CONTRACT, Step.BEGAN): (
        "file-text",
        "good",
        QT_TRANSLATE_NOOP("Timeline", "Contract began: {about}"),
    ),
    (Happening.CONTRACT, Step.ENDED): (
        "file-text",
        "warn",
        QT_TRANSLATE_NOOP("Timeline", "Contract ended: {about}"),
    ),
    (Happening.PERSON, Step.JOINED): (
        "user-plus",
        "info",
        QT_TRANSLATE_NOOP("Timeline", "New contact: {about}"),
    ),
    (Happening.PERSON, Step.LEFT): (
        "user",
        "warn",
        QT_TRANSLATE_NOOP("Timeline", "Left the company: {about}"),
    ),
}


def key_of(mark: Mark) -> str:
    """Return the chip that a line belongs to."""
    if mark.touch is None:
        return mark.what.value
    return next(key for key, (_, kinds) in TOUCHES.items() if mark.touch in kinds)


def chip_words() -> dict[str, str]:
    """Return all chips in order, by key."""
    words = {key: title for key, (title, _) in TOUCHES.items()}
    words |= {what.value: title for what, title in OTHERS.items()}
    return {key: QCoreApplication.translate("Filter", title) for key, title in words.items()}


def dressed(entry: Entry) -> tuple[str, Tone, str]:
    """Return the icon of a line, its color and its title."""
    mark = entry.mark
    if mark.touch is not None:
        return ICON_OF_KIND[mark.touch], TONE_OF_KIND[mark.touch], entry.title
    if mark.what is Happening.ANSWER:
        return "message-square", "info", _answer(entry)
    if mark.what is Happening.STRENGTH:
        said = QCoreApplication.translate("Timeline", "Relationship with {person}: {value} of 5")
        return "users", "accent", said.format(person=entry.title, value=entry.value)
    icon, tone, said = DRESS[mark.what, mark.step]
    return icon, tone, QCoreApplication.translate("Timeline", said).format(about=entry.title)


def noted(entry: Entry) -> str:
    """Return what stands below the title."""
    note = "; ".join(_moved(one) for one in entry.moved) or entry.note
    return "\n".join(filter(None, (note, missing_words(", ".join(entry.missing)))))


def _answer(entry: Entry) -> str:
    asked = QCoreApplication.translate("Timeline", "{question}: {about}")
    scale = SCALE[entry.survey][1] if entry.survey else ""
    return asked.format(question=word(entry.survey), about=f"{entry.value}/{scale}")


def _moved(one: Moved) -> str:
    titles = {each.name: each.words for each in INPUTS[Kind.OPPORTUNITIES]}
    said = QCoreApplication.translate("Timeline", "{field}: {old} → {new}")
    name = titles.get(one.field, one.field.replace("_", " ").capitalize())
    return said.format(field=name, old=_value(one.old), new=_value(one.new))


def _value(value: object) -> str:
    if value is None:
        return formats.NOTHING
    if isinstance(value, Money):
        return formats.money(value)
    if isinstance(value, StrEnum):
        return word(value)
    if isinstance(value, date):
        return formats.day(value)
    return formats.number(value) if isinstance(value, int | Decimal) else str(value)
