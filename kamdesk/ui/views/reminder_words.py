"""What a reminder says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.domain.reminders import Reminder

NAMED = 3  # of several; the others are counted
SEVERAL = QT_TRANSLATE_NOOP("Reminder", "{count} reminders")
MISSED = QT_TRANSLATE_NOOP("Reminder", "Missed: {title}")
MISSED_SEVERAL = QT_TRANSLATE_NOOP("Reminder", "{count} missed reminders")
AND_MORE = QT_TRANSLATE_NOOP("Reminder", "{titles} and {count} more")


def heading(due: Sequence[Reminder], *, missed: bool) -> str:
    """Return what it is about, in a few words."""
    if len(due) == 1:
        title = due[0].title or due[0].account_name
        return _said(MISSED).format(title=title) if missed else title
    words = MISSED_SEVERAL if missed else SEVERAL
    return _said(words).format(count=formats.number(len(due)))


def below(due: Sequence[Reminder], today: date) -> str:
    """Return whose it is and when, or of several what they are."""
    if len(due) == 1:
        one = due[0]
        day = "" if one.day == today else formats.day(one.day, today)
        clock = formats.clock(one.at)
        when = " ".join(filter(None, (day, clock)))
        return "  ·  ".join(filter(None, (when, one.account_name if one.title else "")))
    titles = ", ".join(one.title or one.account_name for one in due[:NAMED])
    left = len(due) - NAMED
    if left <= 0:
        return titles
    return _said(AND_MORE).format(titles=titles, count=formats.number(left))


def _said(template: str) -> str:
    return QCoreApplication.translate("Reminder", template)
