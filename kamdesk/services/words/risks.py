"""What is said of a risk in how we are known: a heading, and the reason under it."""

from typing import NamedTuple

from kamdesk.services.words import QT_TRANSLATE_NOOP


class Said(NamedTuple):
    """The words of a risk; ``where`` replaces the heading where a function is named."""

    title: str
    reason: str
    where: str = ""
    never: str = ""  # the reason where there was no contact yet


RISKS = {
    "no decision maker": Said(
        QT_TRANSLATE_NOOP("Risk", "No decision maker known"),
        QT_TRANSLATE_NOOP("Risk", "Nobody here is marked as deciding or as economic buyer."),
    ),
    "sponsor left": Said(
        QT_TRANSLATE_NOOP("Risk", "A sponsor left"),
        QT_TRANSLATE_NOOP("Risk", "{name} decided here and left on {day}."),
    ),
    "one contact": Said(
        QT_TRANSLATE_NOOP("Risk", "Hangs on one person"),
        QT_TRANSLATE_NOOP("Risk", "Of {count} people only {name} was met in the last year."),
    ),
    "one colleague": Said(
        QT_TRANSLATE_NOOP("Risk", "Single-threaded"),
        QT_TRANSLATE_NOOP("Risk", "Only {colleague} knows its {count} people."),
        QT_TRANSLATE_NOOP("Risk", "Single-threaded in {function}"),
    ),
    "decider not met": Said(
        QT_TRANSLATE_NOOP("Risk", "A decision maker not met"),
        QT_TRANSLATE_NOOP("Risk", "{name} decides; the last contact was on {day}."),
        QT_TRANSLATE_NOOP("Risk", "{function}: decider not met"),
        QT_TRANSLATE_NOOP("Risk", "{name} decides, and we have never met."),
    ),
    "opponent": Said(
        QT_TRANSLATE_NOOP("Risk", "A sceptic with influence"),
        QT_TRANSLATE_NOOP("Risk", "{name} is against us, with influence {count} of 5."),
    ),
    "champion quiet": Said(
        QT_TRANSLATE_NOOP("Risk", "A champion gone quiet"),
        QT_TRANSLATE_NOOP("Risk", "Nothing from {name} since {day}, longer than agreed."),
        never=QT_TRANSLATE_NOOP("Risk", "{name} speaks for us, and we have not met yet."),
    ),
}
