"""The agenda as PDF, to be taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.reports.agenda_data import agenda_data
from kamdesk.reports.typesetting import Typesetting

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.reports.typesetting import Written
    from kamdesk.services.calendar import AgendaPaper

TEMPLATE = "agenda.typ"


class AgendaPdf:
    """Sets an agenda."""

    def __init__(self, resources: Path) -> None:
        self._set = Typesetting(resources, TEMPLATE)

    def write(self, paper: AgendaPaper, out: Path) -> Written:
        """Write the best file the data allows; an old one stays until the new one is whole."""
        return self._set.write(agenda_data(paper), paper.as_of, out)

    def pages(self, paper: AgendaPaper) -> list[bytes]:
        """Return each page as PNG: what the PDF will look like."""
        return self._set.pages(agenda_data(paper), paper.as_of)
