"""Figures as pixels for the screen and as drawings for documents."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO, StringIO
from threading import Lock
from typing import TYPE_CHECKING, Literal, TypeAlias

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg

from kamdesk.charts.marks import Mark
from kamdesk.charts.sheet import UNIT, marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure

    from kamdesk.charts.palette import Palette

    Draw: TypeAlias = Callable[[Palette, tuple[float, float]], Figure]

# Settings and caches of matplotlib belong to the process: one picture at a time.
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawn chart: what to show, and where its parts are."""

    width: int  # in device pixels
    height: int
    rgba: bytes
    ratio: float
    marks: tuple[Mark, ...]


def pixels(draw: Draw, palette: Palette, size: tuple[float, float], ratio: float = 1) -> Picture:
    """Draw for a screen of ``ratio`` device pixels per logical one; any thread may ask."""
    with _ONE_AT_A_TIME:
        figure = draw(palette, size)
        figure.set_dpi(UNIT * ratio)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        width, height = canvas.get_width_height()
        return Picture(
            width=width,
            height=height,
            rgba=bytes(canvas.buffer_rgba()),
            ratio=ratio,
            marks=marks(figure),
        )


def drawing(draw: Draw, palette: Palette, size: tuple[float, float]) -> str:
    """Draw for a document: SVG whose text stays text, the same bytes every time."""
    with _ONE_AT_A_TIME, mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "kamdesk"}):
        out = StringIO()
        draw(palette, size).savefig(out, format="svg", metadata={"Date": None})
        return out.getvalue()


def printed(
    draw: Draw,
    palette: Palette,
    size: tuple[float, float],
    form: Literal["svg", "png", "pdf"],
    ratio: float = 1,
) -> bytes:
    """Draw a file that looks the same wherever it is opened: its letters come along."""
    dates = {"svg": "Date", "pdf": "CreationDate"}
    metadata = {dates[form]: None} if form in dates else None
    with (
        _ONE_AT_A_TIME,
        mpl.rc_context({"svg.fonttype": "path", "svg.hashsalt": "kamdesk", "pdf.fonttype": 42}),
    ):
        out = BytesIO()
        figure = draw(palette, size)
        figure.savefig(out, format=form, dpi=UNIT * ratio, metadata=metadata)
        return out.getvalue()
