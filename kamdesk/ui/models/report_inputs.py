"""The parts of a visit report as people see them: their words, and the fields to fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.domain.visit_report import BUILT_IN
from kamdesk.services.kinds import Kind
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.input import Input, Shape
from kamdesk.ui.models.inputs import input_of

if TYPE_CHECKING:
    from kamdesk.domain.visit_report import ReportForm

PREFIX = "parts."  # of the names under which the manager's own headings are typed


def heading_words(heading: str) -> str:
    """Return what a part is called: our own fields in the user's language, theirs as typed."""
    if heading not in BUILT_IN:
        return heading
    return input_of(Kind.TOUCHPOINTS, "contacts" if heading == "people" else heading).words


def part_inputs(form: ReportForm) -> tuple[Input, ...]:
    """Return a field for each of the manager's own headings."""
    return tuple(
        Input(name=f"{PREFIX}{part.heading}", title=part.heading, shape=Shape.LONG)
        for part in form.own
    )


def missing_words(missing: str) -> str:
    """Return what a report lacks, as a sentence; nothing where it is whole."""
    parts = [heading_words(part) for part in missing.split(", ") if part]
    if not parts:
        return ""
    said = QCoreApplication.translate("Report", INCOMPLETE)
    return said.format(parts=", ".join(parts))


INCOMPLETE = QT_TRANSLATE_NOOP("Report", "Report incomplete: {parts}")
