"""A theme's tokens as the palette of its charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.charts.palette import Palette

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.ui.theme.tokens import Tokens

SMALL = 12.0  # look.md's small text


def palette_from(
    tokens: Tokens, fonts: Path | None = None, *, scale: float = 1.0, legend: bool = True
) -> Palette:
    """Return what charts of this theme are drawn with; ``scale`` follows the text size."""
    return Palette(
        surface=tokens.surface,
        text=tokens.text,
        text2=tokens.text2,
        muted=tokens.muted,
        grid=tokens.chart_grid,
        border=tokens.border_strong,
        actual=tokens.chart1,
        projected=tokens.chart2,
        target=tokens.chart3,
        target_text=tokens.warn,
        good=tokens.good,
        warn=tokens.warn,
        bad=tokens.bad,
        text_size=SMALL * scale,
        legend=legend,
        fonts=fonts,
    )
