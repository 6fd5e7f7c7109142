"""The criteria of a model: weighed, counted or not, added."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from kamdesk.ui import formats
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.weight_row import WeightItem, WeightRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kamdesk.domain.criteria import Criterion
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.scoring.board import Board

FULL = Decimal(100)


class CriteriaCard(Card):
    """One row a criterion; says what is tried and what is chosen."""

    picked = Signal(object)  # CriterionId
    tried = Signal(object, object)  # CriterionId, Decimal
    chosen = Signal(object, object)  # CriterionId, Decimal
    switched = Signal(object, bool)  # CriterionId, whether it counts
    edit_asked = Signal(object)  # CriterionId
    add_asked = Signal(str)
    reset_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=0, spacing=0)
        self._theme = theme
        self._ids: list[UUID] = []
        self._rows: list[WeightRow] = []
        self._header = SectionHeader(theme, self.tr("Criteria"))
        self._whole = Pill(theme, "")
        self._lines = column(spacing=0)
        self._name = dressed(theme, QLineEdit(), self.tr("Add a criterion"))
        self.reset = Button(theme, self.tr("Reset weights"), "ghost", icon="undo-2")
        self._build()

    @property
    def rows(self) -> Sequence[WeightRow]:
        """The rows in sight."""
        return self._rows[: len(self._ids)]

    def show_board(self, board: Board, picked: UUID | None) -> None:
        """Show the criteria of a model with their weights as tried."""
        criteria = board.studio.criteria
        self._ids = [one.id for one in criteria]
        while len(self._rows) < len(criteria):
            self._add_row()
        counting = [one.id for one in board.criteria]
        for number, line in enumerate(self._rows):
            line.setVisible(number < len(criteria))
            if number < len(criteria):
                one = criteria[number]
                place = counting.index(one.id) if one.active else None
                line.show_item(self._item(one, board.weight(one), place))
                line.pick(picked=one.id == picked)
        whole = sum((board.weight(one) for one in board.criteria), Decimal(0))
        words = self.tr("Weights {sum}").format(sum=formats.number(whole, 1))
        exact = whole == FULL
        state = State(text=words, tone="good" if exact else "neutral", icon="check" * exact)
        self._whole.show_state(state)

    def _item(self, one: Criterion, weight: Decimal, number: int | None) -> WeightItem:
        note = self.tr("less is better") if one.reversed else ""
        return WeightItem(
            name=one.name,
            weight=one.weight,
            said=formats.number(weight, 1) if one.active else self.tr("off"),
            note=note if one.active else self.tr("disregarded"),
            active=one.active,
            number=number,
        )

    def _build(self) -> None:
        self._header.add(self._whole)
        self._name.setPlaceholderText(self.tr("Add a criterion"))
        self._name.returnPressed.connect(self._on_named)
        self.reset.clicked.connect(self.reset_asked)
        top = row(self._header, margins=(Space.L, Space.M, Space.L, Space.S))
        foot = column(
            self._name,
            row(self.reset, None),
            spacing=Space.S,
            margins=(Space.L, Space.M, Space.L, Space.M),
        )
        self.body.addLayout(top)
        self.body.addWidget(boxed(self._lines))
        self.body.addStretch(1)
        self.body.addWidget(Line())
        self.body.addLayout(foot)

    def _add_row(self) -> None:
        line = WeightRow(self._theme)
        number = len(self._rows)
        line.picked.connect(partial(self._say, self.picked, number))
        line.tried.connect(partial(self._say, self.tried, number))
        line.chosen.connect(partial(self._say, self.chosen, number))
        line.switched.connect(partial(self._say, self.switched, number))
        line.edit_asked.connect(partial(self._say, self.edit_asked, number))
        self._rows.append(line)
        self._lines.addWidget(line)

    def _say(self, signal: object, number: int, *said: object) -> None:
        signal.emit(self._ids[number], *said)  # type: ignore[attr-defined]

    @Slot()
    def _on_named(self) -> None:
        name = self._name.text().strip()
        if name:
            self._name.clear()
            self.add_asked.emit(name)
