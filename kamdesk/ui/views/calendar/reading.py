"""What the calendar is read from, and the kinds it is filtered by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from kamdesk.services.calendar import Agenda
from kamdesk.services.calendar_entries import CalendarEntry, of_kinds
from kamdesk.services.coming import Event
from kamdesk.services.outcome import Topic
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.dated import ICONS
from kamdesk.ui.views.bench import DeskServices
from kamdesk.ui.views.calendar.span import Span
from kamdesk.ui.widgets.chips import Chip

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from kamdesk.services.calendar import CalendarService
    from kamdesk.services.ports import DocumentWriter

KINDS: dict[str, tuple[str, Event, frozenset[Event]]] = {
    "visits": (QT_TRANSLATE_NOOP("Calendar", "Visits"), Event.VISIT, frozenset({Event.VISIT})),
    "calls": (QT_TRANSLATE_NOOP("Calendar", "Calls"), Event.CALL, frozenset({Event.CALL})),
    "actions": (QT_TRANSLATE_NOOP("Calendar", "Actions"), Event.ACTION, frozenset({Event.ACTION})),
    "contracts": (
        QT_TRANSLATE_NOOP("Calendar", "Contracts"),
        Event.CONTRACT,
        frozenset({Event.CONTRACT, Event.NOTICE}),
    ),
    "closes": (QT_TRANSLATE_NOOP("Calendar", "Closes"), Event.CLOSE, frozenset({Event.CLOSE})),
    "birthdays": (
        QT_TRANSLATE_NOOP("Calendar", "Birthdays"),
        Event.BIRTHDAY,
        frozenset({Event.BIRTHDAY}),
    ),
    "issues": (QT_TRANSLATE_NOOP("Calendar", "Issues"), Event.ISSUE, frozenset({Event.ISSUE})),
}
CONCERNED = {
    Topic.TOUCHPOINTS,
    Topic.ACTIONS,
    Topic.OPPORTUNITIES,
    Topic.CONTRACTS,
    Topic.CONTACTS,
    Topic.ISSUES,
    Topic.ACCOUNTS,
}


class CalendarServices(DeskServices, Protocol):
    """The services of the screens, the calendar, and who sets it on paper."""

    @property
    def calendar(self) -> CalendarService: ...
    @property
    def writer(self) -> DocumentWriter: ...


@dataclass(frozen=True, slots=True)
class Seen:
    """The days in sight, and the agenda beside them."""

    span: Span
    entries: tuple[CalendarEntry, ...]
    agenda: Agenda


def read_calendar(service: CalendarService, span: Span, today: date) -> Seen:
    """Return what the days of a span hold; for a worker."""
    found = service.between(span.first, span.last, as_of=today)
    return Seen(span, found, service.agenda(as_of=today))


def chips_of(entries: Sequence[CalendarEntry]) -> Iterator[Chip]:
    """Return the kinds with how many there are of each."""
    for key, (title, event, events) in KINDS.items():
        yield Chip(
            key=key,
            text=QCoreApplication.translate("Calendar", title),
            count=len(of_kinds(entries, events)),
            icon=ICONS[event],
        )


def events_of(keys: Collection[str]) -> frozenset[Event]:
    """Return what the chosen chips let through."""
    return frozenset(event for key in keys if key in KINDS for event in KINDS[key][2])
