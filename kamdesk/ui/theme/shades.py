"""Tints of the accent for criteria that stand side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.ui.theme.tokens import mixed

if TYPE_CHECKING:
    from kamdesk.ui.theme.tokens import Tokens

STEPS = (1.0, 0.68, 0.42, 0.82, 0.54, 0.3)  # as charts shade them: dark and light in turn
PALE = 0.45  # of the color, for what is out of the running


def shade(tokens: Tokens, number: int, *, picked: bool = False, pale: bool = False) -> str:
    """Return the color of a criterion by its place; the picked one stands out."""
    step = STEPS[number % len(STEPS)]
    color = tokens.chart3 if picked else mixed(tokens.surface, tokens.chart1, step)
    return mixed(tokens.surface, color, PALE) if pale else color
