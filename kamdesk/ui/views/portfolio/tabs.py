"""The tabs of the portfolio: one row that each of its pages puts under its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from kamdesk.ui.places import PARTS
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from kamdesk.ui.theme.theme import Theme


class PortfolioTabs(QWidget):
    """Leads from one page of the portfolio to the others; each page marks itself."""

    page_asked = Signal(str)

    def __init__(self, theme: Theme, current: str) -> None:
        super().__init__()
        self._current = current
        words = {key: QCoreApplication.translate("Page", text) for key, text, _icon in PARTS}
        self._tabs = Tabs(theme, self.tr("Parts of the portfolio"), words)
        self._tabs.choose(current)
        self._tabs.chosen.connect(self._on_chosen)
        self.setLayout(row(self._tabs))
        self.setHidden(len(words) < 2)

    @Slot(str)
    def _on_chosen(self, page: str) -> None:
        self._tabs.choose(self._current)  # this page stays what it is; the other one marks itself
        if page != self._current:
            self.page_asked.emit(page)
