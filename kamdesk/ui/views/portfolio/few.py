"""How much of the sales hangs on how few customers, in one line of the portfolio."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.explanation import open_explanation
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.flow import FlowLayout
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.domain.figures.concentration import Concentration
    from kamdesk.domain.figures.figure import Figure
    from kamdesk.ui.theme.theme import Theme

BIG_SHOWN = 3  # customers named in the line; the opened figure names all


class FewCustomers(Card):
    """Four figures that open, and who brings a tenth of the sales or more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=Space.M, spacing=0)
        self._theme = theme
        self._found: Concentration | None = None
        self._buttons = {
            key: Button(theme, "", "small") for key in ("top_1", "top_3", "effective", "index")
        }
        self._big = Label(theme, "", "small", tone="text2")
        self._build()

    def show_concentration(self, found: Concentration) -> None:
        """Show the figures; without sales there is nothing to show."""
        self._found = found
        self.setVisible(found.index.value is not None)
        if found.index.value is None:
            return
        said = {
            "top_1": self.tr("Largest customer {share}").format(
                share=formats.percent(found.top_1.value)
            ),
            "top_3": self.tr("Three largest {share}").format(
                share=formats.percent(found.top_3.value)
            ),
            "effective": self.tr("As {count} equal customers").format(
                count=formats.number(found.effective.value, 1)
            ),
            "index": self.tr("HHI {index}").format(index=formats.number(found.index.value)),
        }
        for key, words in said.items():
            self._buttons[key].setText(words)
            self._buttons[key].setAccessibleName(words)
        self._big.setText(self._named(found))

    def _named(self, found: Concentration) -> str:
        if not found.big:
            return self.tr("Nobody brings 10% of the sales or more")
        named = [f"{part.name} {formats.percent(part.value)}" for part in found.big[:BIG_SHOWN]]
        more = len(found.big) - len(named)
        said = self.tr("10% of the sales or more: {names}").format(names=", ".join(named))
        return said + (self.tr(" and {count} more").format(count=more) if more else "")

    def _build(self) -> None:
        title = Label(self._theme, self.tr("Concentration"), "strong")
        line = FlowLayout(spacing=Space.S)
        for part in (title, *self._buttons.values(), self._big):
            part.setMinimumHeight(self._buttons["index"].height())
            line.addWidget(part)
        box = QWidget()
        box.setLayout(line)
        self.body.addWidget(box)
        self.body.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        titles = {
            "top_1": self.tr("Share of the largest customer"),
            "top_3": self.tr("Share of the three largest customers"),
            "effective": self.tr("Effective number of customers"),
            "index": self.tr("Concentration of sales (HHI)"),
        }
        for key, button in self._buttons.items():
            button.setToolTip(self.tr("Opens what the figure is made of"))
            button.clicked.connect(partial(self._explain, key, titles[key]))

    def _explain(self, key: str, title: str, _checked: object = None) -> None:
        if self._found is not None:
            figure: Figure = getattr(self._found, key)
            open_explanation(self._theme, title, figure, self.window())
