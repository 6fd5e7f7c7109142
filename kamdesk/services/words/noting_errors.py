"""What is said when a file, a report or a timeline is refused, by the code of the error."""

from kamdesk.services.words import QT_TRANSLATE_NOOP

NOTING_ERRORS = {
    "attachment.name.empty": QT_TRANSLATE_NOOP("Error", "An attachment needs a name."),
    "attachment.too.large": QT_TRANSLATE_NOOP(
        "Error",
        "A file of more than 100 MB is not kept in the portfolio; this one has {value} bytes.",
    ),
    "attachment.content.gone": QT_TRANSLATE_NOOP(
        "Error", "What this attachment held is not in the file."
    ),
    "attachment.of.nobody": QT_TRANSLATE_NOOP(
        "Error", "An attachment belongs to an account, a contact or a touchpoint."
    ),
    "attachment.needs.file": QT_TRANSLATE_NOOP(
        "Error", "A file is needed: attach it with 'kamdesk attach FILE --account NAME'."
    ),
    "attachment.is.folder": QT_TRANSLATE_NOOP(
        "Error", "{path} is a folder: choose the files in it."
    ),
    "attachment.only.saved": QT_TRANSLATE_NOOP(
        "Error", "{name} may be a program or hold one, so it is not opened: save it instead."
    ),
    "attachment.content.fixed": QT_TRANSLATE_NOOP(
        "Error", "The {field} of an attachment follows from its file: attach the other file."
    ),
    "timeline.of.whom": QT_TRANSLATE_NOOP(
        "Error", "Name an account or, with --contact, a person; one of the two."
    ),
    "timeline.kind.unknown": QT_TRANSLATE_NOOP(
        "Error", "'{value}' stands in no timeline: there are {known}."
    ),
    "report.heading.twice": QT_TRANSLATE_NOOP(
        "Error", "'{heading}' stands in the report twice: rename one of them."
    ),
    "report.heading.impossible": QT_TRANSLATE_NOOP(
        "Error", "'{heading}' is no heading: write one of up to {longest} letters."
    ),
    "report.kind.unknown": QT_TRANSLATE_NOOP(
        "Error", "'{value}' is no kind of touchpoint: there are {known}."
    ),
    "report.too.long": QT_TRANSLATE_NOOP("Error", "A report has at most {most} parts."),
    "strength.impossible": QT_TRANSLATE_NOOP(
        "Error", "The strength of a relationship is between 1 and 5; {value} is not."
    ),
}
