"""A blank picture in the house's look, which remembers what its parts mean."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as Outline
from matplotlib.ticker import FuncFormatter, MaxNLocator
from matplotlib.transforms import Affine2D, ScaledTranslation

from kamdesk.charts.marks import Box, Key, Mark
from kamdesk.charts.typeface import drawable, elided, families, width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from matplotlib.axes import Axes

    from kamdesk.charts.palette import Palette

UNIT = 72  # dots per inch at which one point is one logical pixel
SMALLEST = (120.0, 60.0)  # below this nothing can be read


class Spot(NamedTuple):
    """A part with a meaning, before its place in the picture is known."""

    x: tuple[float, float]  # in data, across
    y: tuple[float, float]
    label: str
    key: object | None


class Margins(NamedTuple):
    """Room around the plot, in logical pixels: known beforehand, so corners can be round."""

    left: float
    right: float
    top: float
    bottom: float


class Sheet(Figure):
    """A figure of one plot; a unit is a logical pixel on screen and a point in print."""

    def __init__(self, palette: Palette, size: tuple[float, float], margins: Margins) -> None:
        across, down = (max(given, least) for given, least in zip(size, SMALLEST, strict=True))
        super().__init__(figsize=(across / UNIT, down / UNIT), dpi=UNIT, facecolor=palette.surface)
        self.palette = palette
        self.spots: list[Spot] = []
        self.size = (across, down)
        self._pixels = Affine2D().scale(1 / across, 1 / down) + self.transFigure
        self.room = (
            max(across - margins.left - margins.right, 10.0),
            max(down - margins.top - margins.bottom, 10.0),
        )
        place = (margins.left / across, margins.bottom / down)
        self.plot: Axes = self.add_axes(
            (*place, self.room[0] / across, self.room[1] / down), facecolor="none"
        )
        self.plot.spines[:].set_visible(False)
        self.plot.tick_params(length=0, pad=palette.text_size * 0.6)
        self.plot.set_axisbelow(True)

    def letters(self, *, weight: int = 400, scale: float = 1.0) -> FontProperties:
        """Return the house's typeface in a size relative to the palette's."""
        return FontProperties(
            family=list(families(self.palette.fonts)),
            size=self.palette.text_size * scale,
            weight=weight,
        )

    def write(self, at: tuple[float, float], text: str, color: str, **how: Any) -> None:
        """Write ``text`` at a place in the data, as typed: a dollar is no formula.

        ``gap`` moves it to the right, in widths of a letter.
        """
        gap = how.pop("gap", 0.0) * self.palette.text_size / UNIT
        letters = self.letters(weight=how.pop("weight", 400), scale=how.pop("scale", 1.0))
        self.plot.text(
            *at,
            drawable(text, self.palette.fonts),
            color=color,
            fontproperties=letters,
            parse_math=False,
            transform=self.plot.transData + ScaledTranslation(gap, 0, self.dpi_scale_trans),
            **how,
        )

    def limits(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Fix what the plot shows; bars are drawn after this."""
        self.plot.set_xlim(*x)
        self.plot.set_ylim(*y)

    def bar(self, x: tuple[float, float], y: tuple[float, float], color: str) -> None:
        """Draw a bar with round corners of one size, however the axes are stretched."""
        left, right = sorted(x)
        low, high = sorted(y)
        across, down = self._unit()
        corner = (
            min(self.palette.text_size * 0.25 * across, (right - left) / 2),
            min(self.palette.text_size * 0.25 * down, (high - low) / 2),
        )
        outline = _rounded((left, low), (right, high), corner)
        self.plot.add_patch(PathPatch(outline, facecolor=color, linewidth=0))

    def block(self, x: tuple[float, float], y: tuple[float, float], color: str) -> None:
        """Draw a piece of a stack: square, since its neighbors touch it."""
        self.plot.add_patch(
            Rectangle((x[0], y[0]), x[1] - x[0], y[1] - y[0], facecolor=color, linewidth=0)
        )

    def mean(self, x: tuple[float, float], y: tuple[float, float], label: str, key: object) -> None:
        """Remember what an area of the plot means."""
        self.spots.append(Spot(x, y, label, key))

    def money_grid(self, write: Callable[[float], str]) -> None:
        """Rule light horizontals with short money beside them."""
        axis = self.plot.yaxis
        lines = max(2, min(5, int(self.room[1] / (self.palette.text_size * 2.6))))
        axis.set_major_locator(MaxNLocator(lines, steps=[1, 2, 2.5, 5, 10]))
        axis.set_major_formatter(FuncFormatter(lambda value, _at: write(value)))
        self.plot.grid(axis="y", color=self.palette.grid, linewidth=1)

    def name_columns(self, names: Sequence[str]) -> None:
        """Write names under columns 0, 1, 2 …; where they would touch, only some."""
        widest = max(width(name, self.palette.text_size, self.palette.fonts) for name in names)
        across = 1 / self._unit()[0]
        step = max(1, ceil((widest + self.palette.text_size * 0.6) / across))
        shown = range(0, len(names), step)
        fonts = self.palette.fonts
        self.plot.set_xticks(
            list(shown), [drawable(names[at], fonts) for at in shown], parse_math=False
        )

    def name_rows(self, names: Sequence[str]) -> None:
        """Write names beside rows 0, 1, 2 … from the top, shortened to their room."""
        room = self.plot.get_position().x0 * self.size[0] - self.palette.text_size
        size, fonts = self.palette.text_size, self.palette.fonts
        self.plot.set_yticks(
            range(len(names)), [elided(name, room, size, fonts) for name in names], parse_math=False
        )

    def legend_row(self, keys: Sequence[Key]) -> None:
        """Explain the colors in one row above the plot, ending at its right edge."""
        if not self.palette.legend:
            return
        text = self.palette.text_size
        right = self.size[0] - text * 0.5
        middle = self.size[1] - text * 1.1
        for key in reversed(keys):
            words = drawable(key.word, self.palette.fonts)
            left = right - width(words, text, self.palette.fonts)
            self._explain(key, words, (left, middle))
            right = left - text * (3.4 if key.line else 2.7)

    def _explain(self, key: Key, words: str, at: tuple[float, float]) -> None:
        text = self.palette.text_size
        left, middle = at
        self.text(
            left,
            middle + text * 0.13,
            words,
            transform=self._pixels,
            color=self.palette.text2,
            va="center_baseline",
            fontproperties=self.letters(),
            parse_math=False,
        )
        if key.line:
            ends = ([left - text * 1.7, left - text * 0.5], [middle, middle])
            line = Line2D(*ends, transform=self._pixels, color=key.color, lw=2)
            line.set_linestyle(key.line)
            self.add_artist(line)
        else:
            half, right = text * 0.36, left - text * 0.5
            low, high = (right - 2 * half, middle - half), (right, middle + half)
            outline = _rounded(low, high, (half / 2, half / 2))
            patch = PathPatch(outline, facecolor=key.color, linewidth=0, transform=self._pixels)
            self.add_artist(patch)

    def finish(self) -> Sheet:
        """Give the ticks the house's letters; the last stroke of every chart."""
        for label in self.plot.get_yticklabels():
            label.set_verticalalignment("center")
        for label in (*self.plot.get_xticklabels(), *self.plot.get_yticklabels()):
            label.set_fontproperties(self.letters())
            label.set_color(self.palette.muted)
        return self

    def _unit(self) -> tuple[float, float]:
        """Return how much data one logical pixel is, across and down."""
        left, right = self.plot.get_xlim()
        low, high = self.plot.get_ylim()
        return abs(right - left) / self.room[0], abs(high - low) / self.room[1]


def _rounded(
    low: tuple[float, float], high: tuple[float, float], corner: tuple[float, float]
) -> Outline:
    """Return a rectangle whose corners are quarter curves."""
    (left, bottom), (right, top) = low, high
    x, y = corner
    points = [
        ((left + x, bottom), Outline.MOVETO),
        ((right - x, bottom), Outline.LINETO),
        ((right, bottom), Outline.CURVE3),
        ((right, bottom + y), Outline.CURVE3),
        ((right, top - y), Outline.LINETO),
        ((right, top), Outline.CURVE3),
        ((right - x, top), Outline.CURVE3),
        ((left + x, top), Outline.LINETO),
        ((left, top), Outline.CURVE3),
        ((left, top - y), Outline.CURVE3),
        ((left, bottom + y), Outline.LINETO),
        ((left, bottom), Outline.CURVE3),
        ((left + x, bottom), Outline.CURVE3),
        ((left + x, bottom), Outline.CLOSEPOLY),
    ]
    return Outline([point for point, _ in points], [code for _, code in points])


def marks(figure: Figure) -> tuple[Mark, ...]:
    """Return where the parts of a drawn figure are and what they say."""
    if not isinstance(figure, Sheet):
        return ()
    scale = UNIT / figure.dpi
    height = figure.get_figheight() * UNIT
    found = []
    for index, spot in enumerate(figure.spots):
        corners = figure.plot.transData.transform([(spot.x[0], spot.y[0]), (spot.x[1], spot.y[1])])
        (x1, y1), (x2, y2) = corners * scale
        box = Box(
            left=float(min(x1, x2)),
            top=float(height - max(y1, y2)),
            width=float(abs(x2 - x1)),
            height=float(abs(y2 - y1)),
        )
        found.append(Mark(index=index, box=box, label=spot.label, key=spot.key))
    return tuple(found)
