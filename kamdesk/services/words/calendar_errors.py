"""Why the day of a thing is not changed in the calendar, by code."""

from kamdesk.services.words import QT_TRANSLATE_NOOP

CALENDAR_ERRORS = {
    "calendar.birthday.fixed": QT_TRANSLATE_NOOP(
        "Error", "A birthday stays where it is: open it to correct the person's date of birth."
    ),
    "calendar.contract.fixed": QT_TRANSLATE_NOOP(
        "Error", "The days of a contract are agreed with the customer: open it to change them."
    ),
    "calendar.entry.over": QT_TRANSLATE_NOOP(
        "Error", "What is done or over stays on its day: open it to correct the day."
    ),
    "calendar.day.past": QT_TRANSLATE_NOOP(
        "Error", "Nothing is planned for a day that is over: choose today or a later day."
    ),
    "calendar.days.reversed": QT_TRANSLATE_NOOP(
        "Error", "The last day, {last}, is before the first, {first}."
    ),
    "reminder.days.impossible": QT_TRANSLATE_NOOP(
        "Error", "Reminders are told for 1 to 3,660 days; {value} is none of these."
    ),
}
