"""What is said of things with a day: on the screen, and on paper."""

from kamdesk.domain.actions import Promise
from kamdesk.services.coming import Event
from kamdesk.services.words import QT_TRANSLATE_NOOP

TITLES = {
    Event.NOTICE: QT_TRANSLATE_NOOP("Calendar", "Last day to give notice: {title}"),
    Event.CONTRACT: QT_TRANSLATE_NOOP("Calendar", "Ends: {title}"),
    Event.BIRTHDAY: QT_TRANSLATE_NOOP("Calendar", "Birthday of {title}"),
    Event.CLOSE: QT_TRANSLATE_NOOP("Calendar", "Closes: {title}"),
}
RENEWS = QT_TRANSLATE_NOOP("Calendar", "Renews itself: {title}")
CONTRACT_ENDS = QT_TRANSLATE_NOOP("Calendar", "Contract ends")
PROMISES = {
    Promise.OURS: QT_TRANSLATE_NOOP("Calendar", "we promised"),
    Promise.THEIRS: QT_TRANSLATE_NOOP("Calendar", "they promised"),
}
EVENTS = {
    Event.ACTION: QT_TRANSLATE_NOOP("Calendar", "Action"),
    Event.CLOSE: QT_TRANSLATE_NOOP("Calendar", "Expected close"),
    Event.CONTRACT: QT_TRANSLATE_NOOP("Calendar", "End of a contract"),
    Event.NOTICE: QT_TRANSLATE_NOOP("Calendar", "Last day of notice"),
    Event.BIRTHDAY: QT_TRANSLATE_NOOP("Calendar", "Birthday"),
    Event.ISSUE: QT_TRANSLATE_NOOP("Calendar", "Issue"),
}
