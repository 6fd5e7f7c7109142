"""The writers of documents, each loaded when the first of its kind is set."""

from __future__ import annotations

from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, Any

from kamdesk.app.paths import resources
from kamdesk.services.brief import CustomerBrief, Route
from kamdesk.services.calendar import AgendaPaper
from kamdesk.services.document_kinds import Form
from kamdesk.services.documents import CustomerPlan
from kamdesk.services.hand_over import HandOver
from kamdesk.services.plan_map import MapPaper

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kamdesk.services.document_kinds import Document
    from kamdesk.services.ports import WrittenDocument

WRITERS = {  # a command that sets nothing imports none of them
    (CustomerPlan, Form.PDF): ("plan_pdf", "PlanPdf"),
    (CustomerBrief, Form.PDF): ("brief_pdf", "BriefPdf"),
    (CustomerBrief, Form.DOCX): ("brief_docx", "BriefDocx"),
    (Route, Form.PDF): ("brief_pdf", "BriefPdf"),
    (Route, Form.DOCX): ("brief_docx", "BriefDocx"),
    (AgendaPaper, Form.PDF): ("agenda_pdf", "AgendaPdf"),
    (HandOver, Form.PDF): ("hand_over_pdf", "HandOverPdf"),
    (MapPaper, Form.PDF): ("map_files", "MapPdf"),
    (MapPaper, Form.SVG): ("map_files", "MapSvg"),
    (MapPaper, Form.PNG): ("map_files", "MapPng"),
    (HandOver, Form.DOCX): ("hand_over_docx", "HandOverDocx"),
}


class Typesetter:
    """Implements ``DocumentWriter``: sets one document at a time, whoever asks for it."""

    def __init__(self) -> None:
        self._one_at_a_time = Lock()
        self._made: dict[tuple[str, str], Any] = {}

    def write(self, document: Document, out: Path, form: Form = Form.PDF) -> WrittenDocument:
        with self._one_at_a_time:
            written: WrittenDocument = self._writer(document, form).write(document, out)
            return written

    def pages(self, document: Document) -> Sequence[bytes]:
        with self._one_at_a_time:
            pages: Sequence[bytes] = self._writer(document, Form.PDF).pages(document)
            return pages

    def _writer(self, document: Document, form: Form) -> Any:
        where = next(
            where
            for (kind, known), where in WRITERS.items()
            if known is form and isinstance(document, kind)
        )
        if where not in self._made:
            module, name = where
            self._made[where] = getattr(import_module(f"kamdesk.reports.{module}"), name)(
                resources()
            )
        return self._made[where]
