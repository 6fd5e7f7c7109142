"""The relationship map by itself: a page, a drawing or a picture."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Literal

from kamdesk.charts.palette import PRINT
from kamdesk.charts.people_map import draw_people_map
from kamdesk.charts.render import printed
from kamdesk.reports.files import replace_file
from kamdesk.reports.plan_map import whole_map
from kamdesk.reports.typesetting import Written

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.services.plan_map import MapPaper

SHARP = 3.0  # pixels of a picture for one point
WIDEST = 16_000  # pixels that every program opens


class MapPdf:
    """Writes the map as one page, as large as the map is."""

    form: ClassVar[Literal["svg", "png", "pdf"]] = "pdf"
    standard: ClassVar[str] = "PDF"

    def __init__(self, resources: Path) -> None:
        self._fonts = resources / "fonts"

    def write(self, paper: MapPaper, out: Path) -> Written:
        """Write everybody who is known; an old file stays until the new one is whole."""
        picture, size = whole_map(paper.map, self._fonts)
        palette = replace(PRINT, fonts=self._fonts)
        ratio = min(SHARP, WIDEST / max(size))
        replace_file(
            out, printed(partial(draw_people_map, picture), palette, size, self.form, ratio)
        )
        return Written(self.standard, ())


class MapSvg(MapPdf):
    """Writes the map as a drawing."""

    form = "svg"
    standard = "SVG"


class MapPng(MapPdf):
    """Writes the map as a picture."""

    form = "png"
    standard = "PNG"
