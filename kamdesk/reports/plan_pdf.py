"""The plan as PDF, and its pages as pictures for the preview."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import typst

from kamdesk.charts.typeface import letters_in
from kamdesk.reports.files import replace_file
from kamdesk.reports.plan_data import plan_data
from kamdesk.reports.text import fit

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.services.documents import CustomerPlan

TEMPLATE = "plan.typ"
PREVIEW_PPI = 144.0


Standard: TypeAlias = Literal["ua-1", "a-2a", "a-2b"]


class Step(NamedTuple):
    """A promise of the file, and what is lost where no better one could be kept."""

    name: str
    standards: tuple[Standard, ...]
    lost: tuple[str, ...]


ARCHIVING = "long-term archiving (PDF/A)"
READING_ALOUD = "reading aloud by assistive technology (PDF/UA)"
LADDER = (
    Step("PDF/UA-1 and PDF/A-2a", ("ua-1", "a-2a"), ()),
    Step("PDF/UA-1", ("ua-1",), (ARCHIVING,)),
    Step("PDF/A-2b", ("a-2b",), (READING_ALOUD,)),
    Step("PDF", (), (ARCHIVING, READING_ALOUD)),
)


class Written(NamedTuple):
    """What a written file keeps, and what had to be given up."""

    standard: str
    lost: tuple[str, ...]


class PlanPdf:
    """Sets a plan with the bundled typefaces; nothing of the machine gets in."""

    def __init__(self, resources: Path) -> None:
        self._templates = resources / "templates"
        self._folder = resources / "fonts"

    def write(self, plan: CustomerPlan, out: Path) -> Written:
        """Write the best file the data allows; an old one stays until the new one is whole."""
        step, content = self._best(self._inputs(plan), _moment(plan))
        replace_file(out, content)
        return Written(step.name, step.lost)

    def pages(self, plan: CustomerPlan) -> list[bytes]:
        """Return each page as PNG: what the PDF will look like."""
        pages = self._compiler.compile(  # one page comes alone, none comes as None
            format="png",
            ppi=PREVIEW_PPI,
            sys_inputs=self._inputs(plan),
            timestamp=_moment(plan),
        )
        return [pages] if isinstance(pages, bytes) else list(pages or ())

    @cached_property
    def _compiler(self) -> typst.Compiler:
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(self._folder)],
        )
        return typst.Compiler(
            str(self._templates / TEMPLATE), root=str(self._templates), font_paths=fonts
        )

    def _best(self, inputs: dict[str, str], moment: datetime) -> tuple[Step, bytes]:
        """Step down until the data fits: a plan that cannot be archived is still a plan."""
        for step in LADDER[:-1]:
            with suppress(typst.TypstError):
                return step, self._set(inputs, moment, step)
        return LADDER[-1], self._set(inputs, moment, LADDER[-1])

    def _set(self, inputs: dict[str, str], moment: datetime, step: Step) -> bytes:
        content = self._compiler.compile(
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=list(step.standards),
            timestamp=moment,
        )
        if not isinstance(content, bytes):
            raise TypeError(type(content))  # only pictures come page by page
        return content

    def _inputs(self, plan: CustomerPlan) -> dict[str, str]:
        """Return the data as JSON: values, which are never read as markup."""
        data = fit(dict(plan_data(plan, self._folder)), letters_in(self._folder))
        return {"data": json.dumps(data, ensure_ascii=False)}


def _moment(plan: CustomerPlan) -> datetime:
    """Return the plan's day as the file's date: the same plan is the same bytes."""
    return datetime(plan.as_of.year, plan.as_of.month, plan.as_of.day, tzinfo=UTC)
