"""What is said of a risk in how we are known: a heading, the reason under it, what to do."""

from typing import NamedTuple

from kamdesk.services.words import QT_TRANSLATE_NOOP


class Said(NamedTuple):
    """The words of a risk; ``where`` replaces the heading where a function is named."""

    title: str
    reason: str
    todo: str  # as the action against it is called
    where: str = ""
    never: str = ""  # the reason where there was no contact yet


RISKS = {
    "no decision maker": Said(
        QT_TRANSLATE_NOOP("Risk", "No decision maker known"),
        QT_TRANSLATE_NOOP("Risk", "Nobody here is marked as deciding or as economic buyer."),
        QT_TRANSLATE_NOOP("Risk", "Ask who decides"),
    ),
    "sponsor left": Said(
        QT_TRANSLATE_NOOP("Risk", "A sponsor left"),
        QT_TRANSLATE_NOOP("Risk", "{name} decided here and left on {day}."),
        QT_TRANSLATE_NOOP("Risk", "Find the successor of {name}"),
    ),
    "one contact": Said(
        QT_TRANSLATE_NOOP("Risk", "Hangs on one person"),
        QT_TRANSLATE_NOOP("Risk", "Of {count} people only {name} was met in the last year."),
        QT_TRANSLATE_NOOP("Risk", "Meet a second person"),
    ),
    "one colleague": Said(
        QT_TRANSLATE_NOOP("Risk", "Single-threaded"),
        QT_TRANSLATE_NOOP("Risk", "Only {colleague} knows its {count} people."),
        QT_TRANSLATE_NOOP("Risk", "Bring a second one of us to them"),
        QT_TRANSLATE_NOOP("Risk", "Single-threaded in {function}"),
    ),
    "decider not met": Said(
        QT_TRANSLATE_NOOP("Risk", "A decision maker not met"),
        QT_TRANSLATE_NOOP("Risk", "{name} decides; the last contact was on {day}."),
        QT_TRANSLATE_NOOP("Risk", "Meet {name}"),
        QT_TRANSLATE_NOOP("Risk", "{function}: decider not met"),
        QT_TRANSLATE_NOOP("Risk", "{name} decides, and we have never met."),
    ),
    "opponent": Said(
        QT_TRANSLATE_NOOP("Risk", "A sceptic with influence"),
        QT_TRANSLATE_NOOP("Risk", "{name} is against us, with influence {count} of 5."),
        QT_TRANSLATE_NOOP("Risk", "Ask {name} what is missing"),
    ),
    "champion quiet": Said(
        QT_TRANSLATE_NOOP("Risk", "A champion gone quiet"),
        QT_TRANSLATE_NOOP("Risk", "Nothing from {name} since {day}, longer than agreed."),
        QT_TRANSLATE_NOOP("Risk", "Call {name}"),
        never=QT_TRANSLATE_NOOP("Risk", "{name} speaks for us, and we have not met yet."),
    ),
}
