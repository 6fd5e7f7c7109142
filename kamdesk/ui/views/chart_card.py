"""A chart on a card, in the colors in force."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from kamdesk.ui.charts.canvas import ChartCanvas
from kamdesk.ui.charts.colors import palette_from
from kamdesk.ui.theme.scale import Size, Space
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.legend import LegendItem
from kamdesk.ui.widgets.page import SectionHeader

if TYPE_CHECKING:
    from pathlib import Path

    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme

HEIGHT = 304


class ChartCard(Card):
    """Keeps a chart in the theme's colors and size of text; the legend stands in the heading."""

    def __init__(
        self, theme: Theme, tasks: Tasks, title: str, *, fonts: Path | None = None
    ) -> None:
        super().__init__(padding=Space.XL, spacing=Space.S)
        self._theme = theme
        self._fonts = fonts or theme.fonts
        self.header = SectionHeader(theme, title)
        self.canvas = ChartCanvas(tasks)
        self.canvas.setAccessibleName(title)  # until it is drawn, and says more
        self.body.addWidget(self.header)
        self.body.addWidget(self.canvas, 1)
        self._fit()
        theme.changed.connect(self._on_theme_changed)

    def explain(self, color: str, text: str, *, line: bool = False) -> LegendItem:
        """Say in the heading what a color means."""
        item = LegendItem(self._theme, color, text, line=line)
        self.header.add(item)
        return item

    def _fit(self) -> None:
        scale = self._theme.text_scale
        dress = partial(palette_from, self._theme.tokens, self._fonts, legend=False)
        self.canvas.set_palette(dress(scale=scale))
        self.header.setMinimumHeight(self._theme.scaled(Size.SMALL))  # in line with links beside it
        self.setMinimumHeight(self._theme.scaled(HEIGHT))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
