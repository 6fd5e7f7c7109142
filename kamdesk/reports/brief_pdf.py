"""Visit briefs and routes as PDF, and their pages as pictures for the preview."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kamdesk.reports.brief_data import brief_data
from kamdesk.reports.measure import Ruler
from kamdesk.reports.typesetting import Typesetting

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.reports.typesetting import Written
    from kamdesk.services.brief import CustomerBrief, Route

TEMPLATE = "brief.typ"


class BriefPdf:
    """Sets a brief on one page, and a route as an overview with a page for each account."""

    def __init__(self, resources: Path) -> None:
        self._set = Typesetting(resources, TEMPLATE)

    def write(self, document: CustomerBrief | Route, out: Path) -> Written:
        """Write the best file the data allows; an old one stays until the new one is whole."""
        return self._set.write(brief_data(document, self._ruler), document.as_of, out)

    def pages(self, document: CustomerBrief | Route) -> list[bytes]:
        """Return each page as PNG: what the PDF will look like."""
        return self._set.pages(brief_data(document, self._ruler), document.as_of)

    @cached_property
    def _ruler(self) -> Ruler:
        return Ruler(self._set.fonts)
