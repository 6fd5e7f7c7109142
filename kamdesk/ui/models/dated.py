"""How things with a day look and what they say: in the calendar, and in what comes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.services.calendar_entries import CalendarEntry, Standing
from kamdesk.services.coming import Ahead, Event
from kamdesk.services.words.dated import CONTRACT_ENDS, EVENTS, PROMISES, RENEWS, TITLES
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import word
from kamdesk.ui.models.states import ICON_OF_KIND

if TYPE_CHECKING:
    from kamdesk.ui.theme.tokens import Tone

ICONS = {
    Event.ACTION: "list-checks",
    Event.CLOSE: "briefcase",
    Event.CONTRACT: "file-text",
    Event.NOTICE: "calendar-clock",
    Event.BIRTHDAY: "cake",
    Event.VISIT: "map-pin",
    Event.CALL: "phone",
    Event.ISSUE: "triangle-alert",
}
TONES: dict[Event, Tone] = {
    Event.ACTION: "info",
    Event.CLOSE: "good",
    Event.CONTRACT: "warn",
    Event.NOTICE: "warn",
    Event.BIRTHDAY: "neutral",
    Event.VISIT: "accent",
    Event.CALL: "accent",
    Event.ISSUE: "warn",
}
STANDINGS = {
    Standing.LATE: QT_TRANSLATE_NOOP("Calendar", "late"),
    Standing.OVER: QT_TRANSLATE_NOOP("Calendar", "over"),
}
BETWEEN = "  ·  "
WHERE = frozenset({Event.VISIT, Event.CALL})  # known by the customer rather than by their title


def icon_of(one: CalendarEntry) -> str:
    """Return the icon of an entry; what is late warns."""
    if one.standing is Standing.LATE:
        return "circle-alert"
    return ICON_OF_KIND[one.touch] if one.touch else ICONS[one.event]


def tone_of(one: CalendarEntry) -> Tone:
    """Return the color of an entry: what is late stands out, what is over steps back."""
    if one.standing is Standing.LATE:
        return "bad"
    return "neutral" if one.standing is Standing.OVER else TONES[one.event]


def title_of(one: Ahead) -> str:
    """Return what happens, as a list says it."""
    title = " ".join(one.title.split())
    if one.event is Event.CONTRACT and not title:
        return _said(CONTRACT_ENDS)
    if isinstance(one, CalendarEntry):
        if one.event is Event.CONTRACT and one.renews:
            return _said(RENEWS).format(title=title)
        if not title:
            return word(one.touch)
    return _said(TITLES[one.event]).format(title=title) if one.event in TITLES else title


def short_of(one: CalendarEntry) -> str:
    """Return the few words there is room for in a day of the month."""
    if one.event in WHERE or not one.title:
        return one.account_name or title_of(one)
    return " ".join(one.title.split())


def below_of(one: Ahead) -> str:
    """Return whose it is, with whom, and what it is about, as the second line of a list."""
    said = [one.account_name]
    if isinstance(one, CalendarEntry):
        said.append(", ".join(one.people))
    if one.amount is not None:
        said.append(formats.short_money(one.amount))
    if one.promise is not None:
        said.append(_said(PROMISES[one.promise]))
    return BETWEEN.join(filter(None, said))


def spoken_of(one: CalendarEntry) -> str:
    """Return all there is to hear about an entry."""
    kind = word(one.touch) if one.touch else _said(EVENTS[one.event])
    standing = _said(STANDINGS[one.standing]) if one.standing in STANDINGS else ""
    title = " ".join(one.title.split())
    said = (kind, title, one.account_name, *one.people, formats.clock(one.at), standing)
    return ", ".join(filter(None, said))


def _said(words: str) -> str:
    return QCoreApplication.translate("Calendar", words)
