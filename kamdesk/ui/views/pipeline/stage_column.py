"""A stage of the pipeline, and the strips where deals leave it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kamdesk.domain.money import Money
from kamdesk.domain.opportunities import STAGE_PROBABILITY, Stage
from kamdesk.ui import formats
from kamdesk.ui.labels import word
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Radius, Size, Space
from kamdesk.ui.widgets.disc import Glyph
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.pipeline.deal_card import DealCard
    from kamdesk.ui.views.pipeline.facts import Heap

STRIPS = {
    Stage.WON: ("circle-check", "good"),
    Stage.LOST: ("circle-alert", "bad"),
    Stage.PARKED: ("clock", "text2"),
}


class DropPlace(QFrame):
    """Where a deal can be dropped; it lights up under one."""

    def __init__(self, theme: Theme, stage: Stage, ground: str) -> None:
        super().__init__()
        self._theme = theme
        self._lit = False
        self.stage = stage
        self.setProperty("role", ground)

    def light(self, *, on: bool) -> None:
        """Say that the deal would land here, or not."""
        if on != self._lit:
            self._lit = on
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._lit:
            painter = QPainter(self)
            artist = Artist(painter, self._theme, self.layoutDirection())
            artist.outline(QRectF(self.rect()), "accent", Radius.CARD, width=2)
            painter.end()


class StageColumn(DropPlace):
    """The deals of one stage, with what they come to."""

    def __init__(self, theme: Theme, stage: Stage) -> None:
        super().__init__(theme, stage, "column")
        self.cards: list[DealCard] = []
        self._count = Pill(theme, "0")
        self._worth = Label(theme, "", "small", tone="text2", tabular=True)
        self._weighted = Elided(theme, "", "small", tone="text2")
        self._room = QVBoxLayout()
        self._build()

    def show_cards(self, cards: Sequence[DealCard], currency: str) -> None:
        """Show these cards, taking over those it had."""
        for card in self.cards:
            if card not in cards:
                self._room.removeWidget(card)
                card.deleteLater()
        for number, card in enumerate(cards):
            self._room.insertWidget(number, card)
            card.show()  # now, so that it can take the focus
        self.cards = list(cards)
        self._add_up(currency)

    def _add_up(self, currency: str) -> None:
        worths = [card.deal.worth for card in self.cards]
        weighted = [card.deal.weighted for card in self.cards]
        whole, likely = (
            Money(sum((one.amount for one in each if one), Decimal(0)), currency)
            for each in (worths, weighted)
        )
        self._count.show_state(State(text=formats.number(len(self.cards))))
        self._worth.setText(formats.short_money(whole))
        said = self.tr("weighted {amount}")
        self._weighted.setText(said.format(amount=formats.short_money(likely)))
        name = self.tr("{stage}: %Ln deal(s), {amount}", "", len(self.cards))
        self.setAccessibleName(name.format(stage=word(self.stage), amount=formats.money(whole)))

    def _build(self) -> None:
        theme = self._theme
        chance = formats.percent(Decimal(STAGE_PROBABILITY[self.stage]) / 100)
        top = row(Label(theme, word(self.stage), "strong"), self._count, None, spacing=Space.S)
        top.addWidget(Label(theme, chance, "small", tone="muted", tabular=True))
        sums = row(self._worth, spacing=Space.S)
        sums.addWidget(self._weighted, 1)
        heads = column(top, sums, spacing=Space.XS, margins=(Space.M, Space.M, Space.M, Space.XS))
        inner = QWidget()
        self._room.setContentsMargins(Space.S, Space.XS, Space.S, Space.S)
        self._room.setSpacing(Space.S)
        self._room.addStretch(1)
        inner.setLayout(self._room)
        scroll = QScrollArea()
        scroll.setProperty("role", "inner")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumWidth(0)
        scroll.setWidget(inner)
        layout = column(heads, spacing=0, margins=(1, 1, 1, 1))
        layout.addWidget(scroll, 1)
        self.setLayout(layout)


class Strip(DropPlace):
    """Where a deal leaves the pipeline: won, lost, parked."""

    def __init__(self, theme: Theme, stage: Stage, title: str) -> None:
        super().__init__(theme, stage, "card")
        icon, color = STRIPS[stage]
        self._title = title
        self._sums = Elided(theme, "", "small", tone="text2")
        drop = Label(theme, self.tr("Drop here"), "small", tone="muted")
        line = row(Glyph(theme, icon, color), Label(theme, title, "strong"), spacing=Space.S)
        line.addWidget(self._sums, 1)
        line.addWidget(drop)
        line.setContentsMargins(Space.L, 0, Space.L, 0)
        self.setLayout(line)
        self.setFixedHeight(theme.scaled(Size.CONTROL + Space.S))

    def show_heap(self, heap: Heap) -> None:
        """Show how many and how much."""
        one, many = self.tr("1 deal, {amount}"), self.tr("%n deals, {amount}", "", heap.count)
        said = one if heap.count == 1 else many
        self._sums.setText(said.format(amount=formats.short_money(heap.worth)))
        self.setAccessibleName(f"{self._title}: {self._sums.text()}")
