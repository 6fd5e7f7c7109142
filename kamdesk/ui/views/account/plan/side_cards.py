"""Beside a plan: the value that was delivered, and what may go wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kamdesk.domain.money import Money
from kamdesk.ui import formats
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.plan.card import OpenRow, PlanCard
from kamdesk.ui.views.explanation import StateButton, open_explanation
from kamdesk.ui.widgets.buttons import IconButton
from kamdesk.ui.widgets.card import Line
from kamdesk.ui.widgets.disc import Glyph
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from PySide6.QtWidgets import QWidget

    from kamdesk.domain.risks import Risk
    from kamdesk.services.account_plans import Delivered, PlanBoard
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

HEAVY, CONSIDERABLE = 10, 6  # of 25


class ValueCard(PlanCard):
    """What the customer gained: confirmed, or only our word."""

    opened = Signal(object)  # BenefitId
    add_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        self._confirmed = StateButton(theme)
        header = SectionHeader(theme, self.tr("Value delivered"))
        add = IconButton(theme, "plus", self.tr("Add a value delivered"))
        header.add(self._confirmed, add)
        super().__init__(theme, header, spacing=Space.XS)
        add.clicked.connect(self.add_pressed)
        self._board: PlanBoard | None = None
        self._confirmed.clicked.connect(self._on_confirmed)

    def show_board(self, board: PlanBoard) -> None:
        """Show what was delivered in the plan's period."""
        self._board = board
        state = None
        if board.delivered:
            words = self.tr("{money} confirmed").format(money=self._money(board.value.confirmed))
            known = board.value.confirmed > 0
            state = State(
                text=words, tone="good" if known else "warn", icon="circle-check" if known else ""
            )
        self._confirmed.show_state(state, self.tr("Opens how much of the promise is confirmed"))
        self.fill(self._rows(board), spacing=0)

    def _rows(self, board: PlanBoard) -> Iterator[QWidget]:
        if not board.delivered:
            yield self.nothing(
                self.tr("What did they gain with us, in their numbers, and who confirmed it?")
            )
            return
        for one in board.delivered:
            yield self._row(one, board)
            yield Line()
        whole = board.value.confirmed + board.value.unconfirmed
        line = row(
            Label(self._theme, self.tr("In the period"), tone="text2"),
            None,
            Label(self._theme, self._money(whole), "strong", tabular=True),
            margins=(0, Space.S, 0, 0),
        )
        yield boxed(line)

    def _row(self, one: Delivered, board: PlanBoard) -> QWidget:
        theme, benefit = self._theme, one.benefit
        confirmed = benefit.is_confirmed
        mark = Glyph(
            theme, "circle-check" if confirmed else "clock", "good" if confirmed else "warn"
        )
        said = self._said(one, board)
        words = column(
            Elided(theme, benefit.title, "strong"),
            Elided(theme, said, "small", tone="text2"),
            spacing=1,
        )
        worth = formats.short_money(benefit.worth)
        line = row(mark, spacing=Space.M, margins=(0, Space.S, 0, Space.S))
        line.addLayout(words, 1)
        line.addWidget(Label(theme, worth, "strong", tabular=True))
        opens = OpenRow(theme, line, f"{benefit.title}, {said}, {worth}")
        opens.opened.connect(partial(self.opened.emit, benefit.id))
        return opens

    def _said(self, one: Delivered, board: PlanBoard) -> str:
        day = one.benefit.confirmed_on
        if day is None:
            return self.tr("Not confirmed yet: our word only")
        when = formats.day_and_month(day, board.day)
        if not one.confirmed_by:
            return self.tr("Confirmed, {day}").format(day=when)
        return self.tr("Confirmed by {name}, {day}").format(name=one.confirmed_by, day=when)

    def _money(self, amount: Decimal) -> str:
        currency = self._board.currency if self._board else "EUR"
        return formats.short_money(Money(amount, currency))

    @Slot()
    def _on_confirmed(self) -> None:
        if self._board is not None:
            open_explanation(
                self._theme,
                self.tr("Value realised"),
                self._board.value.share,
                self.window(),
                currency=self._board.currency,
            )


class RisksCard(PlanCard):
    """What may go wrong, the heaviest first."""

    opened = Signal(object)  # RiskId
    add_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        header = SectionHeader(theme, self.tr("Risks"), note=self.tr("likelihood × impact"))
        add = IconButton(theme, "plus", self.tr("Add a risk"))
        header.add(add)
        super().__init__(theme, header, spacing=Space.XS)
        add.clicked.connect(self.add_pressed)

    def show_board(self, board: PlanBoard) -> None:
        """Show the risks of a plan."""
        self.fill(self._rows(board), spacing=0)

    def _rows(self, board: PlanBoard) -> Iterator[QWidget]:
        if not board.risks:
            yield self.nothing(self.tr("What could spoil the plan, and what is done about it?"))
        for at, risk in enumerate(board.risks):
            if at:
                yield Line()
            yield self._row(risk)

    def _row(self, risk: Risk) -> QWidget:
        theme = self._theme
        words = column(
            Elided(theme, risk.title, "strong", tone="muted" if risk.closed else "text"),
            Elided(theme, risk.response or self.tr("Nothing is done yet"), "small", tone="text2"),
            spacing=1,
        )
        pill = self._pill(risk)
        line = row(spacing=Space.M, margins=(0, Space.S, 0, Space.S))
        line.addLayout(words, 1)
        line.addWidget(Pill(theme, pill.text, pill.tone))
        opens = OpenRow(theme, line, f"{risk.title}, {risk.response}, {pill.text}")
        opens.opened.connect(partial(self.opened.emit, risk.id))
        return opens

    def _pill(self, risk: Risk) -> State:
        if risk.closed:
            return State(text=self.tr("Closed"))
        tone: Tone = "neutral"
        if risk.weight >= HEAVY:
            tone = "bad"
        elif risk.weight >= CONSIDERABLE:
            tone = "warn"
        numbers = (risk.likelihood, risk.impact, risk.weight)
        likely, bad, weight = (formats.number(each) for each in numbers)
        return State(text=f"{likely} × {bad} = {weight}", tone=tone)
