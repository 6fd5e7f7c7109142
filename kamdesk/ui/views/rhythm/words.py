"""What the rhythm of contact is called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.figures.cadence import Light, Source
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.domain.accounts import Tier
    from kamdesk.domain.figures.cadence import Interval
    from kamdesk.services.rhythm import Beat
    from kamdesk.ui.theme.tokens import Tone

LIGHTS: dict[Light, tuple[str, Tone]] = {
    Light.GREEN: (QT_TRANSLATE_NOOP("Rhythm", "{ratio}×  due"), "good"),
    Light.AMBER: (QT_TRANSLATE_NOOP("Rhythm", "{ratio}×  late"), "warn"),
    Light.RED: (QT_TRANSLATE_NOOP("Rhythm", "{ratio}×  too late"), "bad"),
}
OWNERS = {
    Source.TIER: QT_TRANSLATE_NOOP("Rhythm", "rule of the tier {tier}"),
    Source.ACCOUNT: QT_TRANSLATE_NOOP("Rhythm", "the account’s own rule"),
    Source.CONTACT: QT_TRANSLATE_NOOP("Rhythm", "the person’s own rule"),
}
DAYS = QT_TRANSLATE_NOOP("Rhythm", "{ideal} / {maximum} days")
SENTENCE = QT_TRANSLATE_NOOP("Rhythm", "Every {ideal} days, {maximum} at most: {whose}.")
NEVER = QT_TRANSLATE_NOOP("Rhythm", "Never")
JOINED = QT_TRANSLATE_NOOP("Rhythm", "joined {day}")
BOOKED = QT_TRANSLATE_NOOP("Rhythm", "booked {day}")


def told(text: str, **about: object) -> str:
    """Return one of the sentences above in the user's language."""
    return QCoreApplication.translate("Rhythm", text).format(**about)


def days_of(interval: Interval) -> str:
    """Return the usual and the longest interval."""
    return told(DAYS, ideal=interval.ideal, maximum=interval.maximum)


def rule_of(interval: Interval, tier: Tier) -> str:
    """Return an interval in a sentence, with whose rule it is."""
    whose = told(OWNERS[interval.source], tier=word(tier))
    return told(SENTENCE, ideal=interval.ideal, maximum=interval.maximum, whose=whose)


def last_of(beat: Beat, today: date) -> tuple[str, str]:
    """Return how long ago the last contact was, and below it how and on which day."""
    if beat.last is None:
        return told(NEVER), told(JOINED, day=formats.day(beat.joined, today))
    below = f"{word(beat.last.kind)}  ·  {formats.day(beat.last.day, today)}"
    return formats.ago(beat.last.day, today), below


def booked_of(beat: Beat) -> str:
    """Return what is in the calendar."""
    if beat.booked is None:
        return formats.NOTHING
    return told(BOOKED, day=formats.day(beat.booked.day, beat.clock.ratio.as_of))


def light_of(beat: Beat) -> tuple[str, Tone]:
    """Return how much of the interval has run, in words and in a color."""
    text, tone = LIGHTS[beat.clock.light]
    said = told(text, ratio=formats.number(beat.ratio, 1))
    return said, "neutral" if beat.booked is not None else tone
