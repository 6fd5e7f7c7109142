"""A hand-over as PDF, and its pages as pictures for the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.reports.hand_over_data import hand_over_data
from kamdesk.reports.plan_pdf import TEMPLATE
from kamdesk.reports.typesetting import Typesetting

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.reports.typesetting import Written
    from kamdesk.services.hand_over import HandOver


class HandOverPdf:
    """Sets a hand-over in the dress of the account plan."""

    def __init__(self, resources: Path) -> None:
        self._set = Typesetting(resources, TEMPLATE)

    def write(self, document: HandOver, out: Path) -> Written:
        """Write the best file the data allows; an old one stays until the new one is whole."""
        return self._set.write(hand_over_data(document), document.as_of, out)

    def pages(self, document: HandOver) -> list[bytes]:
        """Return each page as PNG: what the PDF will look like."""
        return self._set.pages(hand_over_data(document), document.as_of)
