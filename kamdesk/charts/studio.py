"""The door to matplotlib: whoever only describes a chart does not load it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.charts.palette import Palette
    from kamdesk.charts.sheet import Sheet

MOST_FOR_NAMES = 0.38  # of the width: a long name gives way to its bar


def blank(
    palette: Palette,
    size: tuple[float, float],
    *,
    beside: Sequence[str],
    right: Sequence[str] = (),
    below: bool = True,
    legend: bool = True,
) -> Sheet:
    """Return an empty sheet with room for the words around the plot.

    Importing matplotlib takes half a second; here it happens on the thread that draws.
    """
    from kamdesk.charts.sheet import Margins, Sheet  # noqa: PLC0415  see above
    from kamdesk.charts.typeface import width  # noqa: PLC0415

    text = palette.text_size

    def room(words: Sequence[str], least: float) -> float:
        widest = max((width(word, text, palette.fonts) for word in words), default=0.0)
        return min(max(widest + text * 1.3, least), size[0] * MOST_FOR_NAMES)

    return Sheet(
        palette,
        size,
        Margins(
            left=room(beside, text),
            right=room(right, text * 0.5),
            top=text * (3.0 if legend and palette.legend else 1.2),
            bottom=text * (2.2 if below else 0.5),
        ),
    )
