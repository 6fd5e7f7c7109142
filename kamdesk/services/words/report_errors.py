"""What is said when a document cannot be written as it was asked for."""

from kamdesk.services.words import QT_TRANSLATE_NOOP

REPORT_ERRORS = {
    "report.account.missing": QT_TRANSLATE_NOOP(
        "Error", "Say whose document it is with --account NAME, or --day DATE for a day's briefs."
    ),
    "report.day.or.account": QT_TRANSLATE_NOOP(
        "Error", "Name accounts with --account or a day with --day, not both."
    ),
    "report.one.account": QT_TRANSLATE_NOOP(
        "Error", "A plan or a map is about one account: name it with a single --account."
    ),
    "report.form.missing": QT_TRANSLATE_NOOP(
        "Error", "A {kind} cannot be written as {form}: choose {known}."
    ),
    "report.route.empty": QT_TRANSLATE_NOOP(
        "Error", "No visit, meeting or call is planned on {day}: plan one, or name accounts."
    ),
    "report.map.empty": QT_TRANSLATE_NOOP(
        "Error", "Nobody is known at {name}: add a contact, then there is a map."
    ),
    "report.map.internal": QT_TRANSLATE_NOOP(
        "Error", "The map tells how people stand to us: it is for your own house only."
    ),
    "report.route.internal": QT_TRANSLATE_NOOP(
        "Error", "Briefs of several accounts are for your own house: leave '--audience' out."
    ),
    "hand.over.to.nobody": QT_TRANSLATE_NOOP(
        "Error", "Say who takes the account over with --to COLLEAGUE."
    ),
}
