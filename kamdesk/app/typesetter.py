"""The plan writer, loaded when the first plan is set."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from kamdesk.app.paths import resources

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kamdesk.reports.plan_pdf import PlanPdf
    from kamdesk.services.documents import CustomerPlan
    from kamdesk.services.ports import WrittenPlan


class Typesetter:
    """Implements ``PlanWriter``: sets one plan at a time, whoever asks on whichever thread."""

    def __init__(self) -> None:
        self._one_at_a_time = Lock()
        self._made: PlanPdf | None = None

    def write(self, plan: CustomerPlan, out: Path) -> WrittenPlan:
        with self._one_at_a_time:
            return self._writer.write(plan, out)

    def pages(self, plan: CustomerPlan) -> Sequence[bytes]:
        with self._one_at_a_time:
            return self._writer.pages(plan)

    @property
    def _writer(self) -> PlanPdf:
        if self._made is None:
            from kamdesk.reports.plan_pdf import PlanPdf  # noqa: PLC0415 (a command sets no plan)

            self._made = PlanPdf(resources())
        return self._made
