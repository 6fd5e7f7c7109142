"""When an account has to hear from us again, as a pill of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.accounts import AccountStatus
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.theme.marks import State

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.ui.views.account.facts import AccountFacts

LATE = QT_TRANSLATE_NOOP("Rhythm", "Contact: {late}")
DUE = QT_TRANSLATE_NOOP("Rhythm", "Contact due {day}")
TODAY = QT_TRANSLATE_NOOP("Rhythm", "Contact due today")
BOOKED = QT_TRANSLATE_NOOP("Rhythm", "Contact is booked")
HINT = QT_TRANSLATE_NOOP("Rhythm", "Every {ideal} days, {maximum} at most. Opens the rule")


def contact_state(facts: AccountFacts, today: date) -> State | None:
    """Return when contact is due, in a color; nothing where nobody is to call any more."""
    row, late = facts.row, facts.row.overdue_days or 0
    if row.status is AccountStatus.LOST or row.next_due is None:
        return None
    if late:
        said = _told(LATE).format(late=formats.late(late))
        return State(text=said, tone="bad", icon="circle-alert")
    if row.next_due < today:
        return State(text=_told(BOOKED), tone="info", icon="calendar")
    if row.next_due == today:
        return State(text=_told(TODAY), tone="warn", icon="triangle-alert")
    said = _told(DUE).format(day=formats.day(row.next_due, today))
    return State(text=said, tone="neutral", icon="repeat")


def contact_hint(facts: AccountFacts) -> str:
    """Return the rule in short, and what a press opens."""
    days = {part.name: part.value for part in facts.figures["overdue_days"].parts}
    ideal, maximum = (formats.number(days[name]) for name in ("cadence", "cadence.maximum"))
    return _told(HINT).format(ideal=ideal, maximum=maximum)


def _told(text: str) -> str:
    return QCoreApplication.translate("Rhythm", text)
