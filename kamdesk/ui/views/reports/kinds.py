"""Which documents the page offers, and what each is called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kamdesk.services.document_kinds import DocumentKind, Form
from kamdesk.services.planning import Audience
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP

KINDS = {
    DocumentKind.PLAN: QT_TRANSLATE_NOOP("Report", "Account plan"),
    DocumentKind.BRIEF: QT_TRANSLATE_NOOP("Report", "Visit brief"),
    DocumentKind.ROUTE: QT_TRANSLATE_NOOP("Report", "Day's route"),
    DocumentKind.HAND_OVER: QT_TRANSLATE_NOOP("Report", "Hand-over"),
}
TWO_COPIES = frozenset({DocumentKind.PLAN, DocumentKind.BRIEF})  # the others stay in the house
NAMES = {
    DocumentKind.PLAN: QT_TRANSLATE_NOOP("Report", "{about} – account plan {day}"),
    DocumentKind.BRIEF: QT_TRANSLATE_NOOP("Report", "{about} – visit brief {day}"),
    DocumentKind.ROUTE: QT_TRANSLATE_NOOP("Report", "Visits {day}"),
    DocumentKind.HAND_OVER: QT_TRANSLATE_NOOP("Report", "{about} – hand-over {day}"),
}
GIVEN_NAMES = {
    DocumentKind.PLAN: QT_TRANSLATE_NOOP("Report", "{about} – joint plan {day}"),
    DocumentKind.BRIEF: QT_TRANSLATE_NOOP("Report", "{about} – agenda {day}"),
}
KEPT = QT_TRANSLATE_NOOP("Report", "with what is internal: stays in the house")
GIVEN = QT_TRANSLATE_NOOP("Report", "without ratings, chances and targets: can be handed over")
FILTERS = {
    Form.PDF: QT_TRANSLATE_NOOP("Report", "PDF (*.pdf)"),
    Form.DOCX: QT_TRANSLATE_NOOP("Report", "Word (*.docx)"),
}


def kind_words() -> dict[str, str]:
    """Return what the kinds are called, by their keys."""
    return {
        paper.value: QCoreApplication.translate("Report", said) for paper, said in KINDS.items()
    }


def name_words(kind: DocumentKind, audience: Audience) -> str:
    """Return what a file of a kind is called, with places for whom and for which day."""
    given = audience is Audience.CUSTOMER
    return QCoreApplication.translate("Report", (GIVEN_NAMES if given else NAMES)[kind])


def audience_words(audience: Audience) -> str:
    """Return what a copy holds, and so who may see it."""
    said = KEPT if audience is Audience.INTERNAL else GIVEN
    return QCoreApplication.translate("Report", said)
