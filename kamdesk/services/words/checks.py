"""What doctor says about each thing it looked at, by the name of the check."""

from kamdesk.services.words import QT_TRANSLATE_NOOP

CHECKS = {
    "attachments.contents": QT_TRANSLATE_NOOP("Check", "Every attachment has its file"),
    "backup.newest": QT_TRANSLATE_NOOP("Check", "The newest backup opens"),
    "contents.attached": QT_TRANSLATE_NOOP("Check", "Every kept file belongs to an attachment"),
    "file.integrity": QT_TRANSLATE_NOOP("Check", "The file is whole"),
    "file.references": QT_TRANSLATE_NOOP("Check", "All references lead somewhere"),
    "place.backups": QT_TRANSLATE_NOOP("Check", "Backups can be written"),
    "place.portfolio": QT_TRANSLATE_NOOP("Check", "The portfolio's folder can be written"),
    "schema.version": QT_TRANSLATE_NOOP("Check", "The file is of this version"),
    "search.index": QT_TRANSLATE_NOOP("Check", "The search finds everything"),
    "sqlite.version": QT_TRANSLATE_NOOP("Check", "The database program is safe"),
}
