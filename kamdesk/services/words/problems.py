"""Why a row of a foreign file is not taken, or something in it, by the code of the reason."""

from kamdesk.services.words import QT_TRANSLATE_NOOP, spoken
from kamdesk.services.words.errors import ERRORS

OTHER = "import.kind."  # followed by what a table holds
PROBLEMS = {
    "date.impossible": QT_TRANSLATE_NOOP("Problem", "No day can be read here"),
    "flag.unreadable": QT_TRANSLATE_NOOP("Problem", "Neither yes nor no"),
    "import.account.unknown": QT_TRANSLATE_NOOP("Problem", "No such account is known"),
    "import.column.ambiguous": QT_TRANSLATE_NOOP("Problem", "The column reads in two ways"),
    "import.contact.unknown": QT_TRANSLATE_NOOP("Problem", "No such person is known"),
    "import.kind.": QT_TRANSLATE_NOOP("Problem", "The table holds {kind}, which are not kept here"),
    "import.kind.incomplete": QT_TRANSLATE_NOOP(
        "Problem", "The table lacks columns that its kind needs"
    ),
    "import.kind.unknown": QT_TRANSLATE_NOOP("Problem", "The table holds nothing kept here"),
    "import.kind.used": QT_TRANSLATE_NOOP("Problem", "Another table of the import took this in"),
    "import.opportunity.unknown": QT_TRANSLATE_NOOP("Problem", "No such opportunity is known"),
    "import.parent.circle": QT_TRANSLATE_NOOP("Problem", "The account would be below itself"),
    "import.parent.unknown": QT_TRANSLATE_NOOP("Problem", "No such parent account is known"),
    "import.reports_to.unknown": QT_TRANSLATE_NOOP("Problem", "No such person is known"),
    "import.row.overruled": QT_TRANSLATE_NOOP(
        "Problem", "An earlier row said something else, which stays"
    ),
    "answer.account.empty": QT_TRANSLATE_NOOP("Problem", "An answer needs an account"),
    "answer.date.empty": QT_TRANSLATE_NOOP("Problem", "An answer needs a day"),
    "answer.score.empty": QT_TRANSLATE_NOOP("Problem", "An answer needs a score"),
    "competitor.account.empty": QT_TRANSLATE_NOOP("Problem", "A competitor needs an account"),
    "contract.account.empty": QT_TRANSLATE_NOOP("Problem", "A contract needs an account"),
    "need.account.empty": QT_TRANSLATE_NOOP("Problem", "A need needs an account"),
    "issue.account.empty": QT_TRANSLATE_NOOP("Problem", "An issue needs an account"),
    "number.not.whole": QT_TRANSLATE_NOOP("Problem", "Not a whole number"),
    "number.unreadable": QT_TRANSLATE_NOOP("Problem", "No number can be read here"),
    "percent.impossible": QT_TRANSLATE_NOOP("Problem", "No possible percentage"),
    "row.card.deep": QT_TRANSLATE_NOOP("Problem", "Too many cards stand inside one another"),
    "row.card.large": QT_TRANSLATE_NOOP("Problem", "The card is larger than any real one"),
    "row.card.nobody": QT_TRANSLATE_NOOP("Problem", "The card is of a group or a place"),
    "row.card.open": QT_TRANSLATE_NOOP("Problem", "The card is cut off before its end"),
    "row.deleted": QT_TRANSLATE_NOOP("Problem", "Marked as deleted in the file"),
    "row.quote.broken": QT_TRANSLATE_NOOP("Problem", "A quotation mark is not closed"),
    "row.too.long": QT_TRANSLATE_NOOP("Problem", "More cells than the table has columns"),
    "sale.account.empty": QT_TRANSLATE_NOOP("Problem", "A sale needs an account"),
    "sale.amount.empty": QT_TRANSLATE_NOOP("Problem", "A sale needs an amount"),
    "sale.date.empty": QT_TRANSLATE_NOOP("Problem", "A sale needs a day"),
    "target.amount.empty": QT_TRANSLATE_NOOP("Problem", "A target needs an amount"),
    "target.month.empty": QT_TRANSLATE_NOOP("Problem", "A target needs a month"),
    "touchpoint.date.empty": QT_TRANSLATE_NOOP("Problem", "A touchpoint needs a day"),
}


def problem(code: str, value: str = "") -> str:
    """Return why something of a file is not taken; ``value`` is what the file says."""
    kind = code.removeprefix(OTHER)
    found = PROBLEMS.get(code) or ERRORS.get(code) or (PROBLEMS[OTHER] if kind != code else code)
    return spoken(found, {"value": value, "kind": kind}).rstrip(".")
