"""The plan as PDF, and its pages as pictures for the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.reports.plan_data import plan_data
from kamdesk.reports.typesetting import Typesetting

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.reports.typesetting import Written
    from kamdesk.services.documents import CustomerPlan

TEMPLATE = "plan.typ"


class PlanPdf:
    """Sets a plan."""

    def __init__(self, resources: Path) -> None:
        self._set = Typesetting(resources, TEMPLATE)

    def write(self, plan: CustomerPlan, out: Path) -> Written:
        """Write the best file the data allows; an old one stays until the new one is whole."""
        return self._set.write(plan_data(plan, self._set.fonts), plan.as_of, out)

    def pages(self, plan: CustomerPlan) -> list[bytes]:
        """Return each page as PNG: what the PDF will look like."""
        return self._set.pages(plan_data(plan, self._set.fonts), plan.as_of)
