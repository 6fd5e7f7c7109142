"""What to do when files of other programs cannot be read or written, by code."""

from kamdesk.services.words import QT_TRANSLATE_NOOP

EXCHANGE_ERRORS = {
    "export.always.whole": QT_TRANSLATE_NOOP(
        "Error", "What is exported as JSON is written as it is: leave --audience out."
    ),
    "export.not.written": QT_TRANSLATE_NOOP(
        "Error", "{path} cannot be written ({why}): choose another place."
    ),
    "import.account.ambiguous": QT_TRANSLATE_NOOP(
        "Error", "'{value}' can be more than one account: write its number or another column."
    ),
    "import.cancelled": QT_TRANSLATE_NOOP("Error", "The import was stopped; nothing was changed."),
    "import.column.unknown": QT_TRANSLATE_NOOP(
        "Error", "The file has no column '{column}': check the name in its first line."
    ),
    "import.columns.too.many": QT_TRANSLATE_NOOP(
        "Error", "The file has more columns than can be read: keep those you need."
    ),
    "import.delimiter.impossible": QT_TRANSLATE_NOOP(
        "Error", "'{value}' cannot part columns: write one character, or tab."
    ),
    "import.encoding.wrong": QT_TRANSLATE_NOOP(
        "Error", "The text of the file is not in {encoding}: leave the encoding out to detect it."
    ),
    "import.field.unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no field '{field}' to fill: see 'kamdesk help import'."
    ),
    "import.file.damaged": QT_TRANSLATE_NOOP(
        "Error", "The file is damaged or not what its name says: save it again and retry."
    ),
    "import.file.empty": QT_TRANSLATE_NOOP("Error", "The file is empty."),
    "import.file.missing": QT_TRANSLATE_NOOP(
        "Error", "There is no file {path}: check the name and the folder."
    ),
    "import.file.no.cards": QT_TRANSLATE_NOOP(
        "Error", "There is no card in the file; a file of cards begins with BEGIN:VCARD."
    ),
    "import.file.password": QT_TRANSLATE_NOOP(
        "Error", "The file is protected by a password: save it without one and retry."
    ),
    "import.file.too.large": QT_TRANSLATE_NOOP(
        "Error", "The file is larger than can be read safely: split it and import the parts."
    ),
    "import.file.too.slow": QT_TRANSLATE_NOOP(
        "Error", "Reading the file took too long and was stopped: split it and import the parts."
    ),
    "import.file.unknown": QT_TRANSLATE_NOOP(
        "Error", "{path} is of a kind that cannot be read: save it as CSV, XLSX or vCard."
    ),
    "import.kind.impossible": QT_TRANSLATE_NOOP(
        "Error", "{kind} cannot be imported from a table: choose another kind."
    ),
    "import.nothing.taken": QT_TRANSLATE_NOOP(
        "Error", "Nothing was imported: {why}. Say what it is with --as, and --map FIELD=COLUMN."
    ),
}
