"""Sets data with one of our templates: the best PDF the data allows, or pictures of its pages."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import typst

from kamdesk.charts.typeface import letters_in
from kamdesk.reports.files import replace_file
from kamdesk.reports.text import fit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from kamdesk.reports.text import Data

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


class Typesetting:
    """Sets one template with the bundled typefaces; nothing of the machine gets in."""

    def __init__(self, resources: Path, template: str) -> None:
        self._templates = resources / "templates"
        self._template = template
        self.fonts = resources / "fonts"

    def write(self, data: Mapping[str, Data], day: date, out: Path) -> Written:
        """Write the best file the data allows; an old one stays until the new one is whole."""
        step, content = self._best(self._inputs(data), moment(day))
        replace_file(out, content)
        return Written(step.name, step.lost)

    def pages(self, data: Mapping[str, Data], day: date) -> list[bytes]:
        """Return each page as PNG: what the PDF will look like."""
        pages = self._compiler.compile(  # one page comes alone, none comes as None
            format="png",
            ppi=PREVIEW_PPI,
            sys_inputs=self._inputs(data),
            timestamp=moment(day),
        )
        return [pages] if isinstance(pages, bytes) else list(pages or ())

    @cached_property
    def _compiler(self) -> typst.Compiler:
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(self.fonts)],
        )
        return typst.Compiler(
            str(self._templates / self._template), root=str(self._templates), font_paths=fonts
        )

    def _best(self, inputs: dict[str, str], at: datetime) -> tuple[Step, bytes]:
        """Step down until the data fits: a document that cannot be archived still is one."""
        for step in LADDER[:-1]:
            with suppress(typst.TypstError):
                return step, self._set(inputs, at, step)
        return LADDER[-1], self._set(inputs, at, LADDER[-1])

    def _set(self, inputs: dict[str, str], at: datetime, step: Step) -> bytes:
        content = self._compiler.compile(
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=list(step.standards),
            timestamp=at,
        )
        if not isinstance(content, bytes):
            raise TypeError(type(content))  # only pictures come page by page
        return content

    def _inputs(self, data: Mapping[str, Data]) -> dict[str, str]:
        """Return the data as JSON: values, which are never read as markup."""
        fitted = fit(dict(data), letters_in(self.fonts))
        return {"data": json.dumps(fitted, ensure_ascii=False)}


def moment(day: date) -> datetime:
    """Return a document's day as its file's date: the same document is the same bytes."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
