"""The board: a column for each stage, and below the ways out of the pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from kamdesk.domain.opportunities import OPEN_STAGES, Stage
from kamdesk.ui.labels import word
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.pipeline.deal_card import DealCard
from kamdesk.ui.views.pipeline.stage_column import DropPlace, StageColumn, Strip
from kamdesk.ui.widgets.layouts import column, row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.pipeline.facts import Deal, PipelineFacts

ORDER = (*OPEN_STAGES, Stage.WON, Stage.LOST, Stage.PARKED)


class Board(QWidget):
    """Cards are carried from place to place; where one lands is told, not stored."""

    moved = Signal(object, object)  # id, Stage
    opened = Signal(object)  # id
    account_opened = Signal(object)  # AccountId
    delete_pressed = Signal(object)  # id
    step_pressed = Signal(object)  # id: its next step is wanted

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: dict[UUID, DealCard] = {}
        self._ghost: QLabel | None = None
        self._wanted: UUID | None = None  # the card that had the focus when it was moved
        self.columns = {stage: StageColumn(theme, stage) for stage in OPEN_STAGES}
        self.strips = {
            Stage.WON: Strip(theme, Stage.WON, self.tr("Won this quarter")),
            Stage.LOST: Strip(theme, Stage.LOST, self.tr("Lost this quarter")),
            Stage.PARKED: Strip(theme, Stage.PARKED, self.tr("Parked")),
        }
        stages = row(*self.columns.values(), spacing=Space.M)
        ways_out = row(*self.strips.values(), spacing=Space.M)
        for line in (stages, ways_out):
            for number in range(line.count()):
                line.setStretch(number, 1)
        for place in self._places:
            place.setMinimumWidth(0)
        layout = column(spacing=Space.M)
        layout.addLayout(stages, 1)
        layout.addLayout(ways_out)
        self.setLayout(layout)

    @property
    def _places(self) -> Sequence[DropPlace]:
        return (*self.columns.values(), *self.strips.values())

    def card(self, deal_id: UUID) -> DealCard:
        """Return the card of a deal."""
        return self._cards[deal_id]

    def show_facts(self, facts: PipelineFacts, deals: Sequence[Deal], today: date) -> None:
        """Show deals in their columns; cards that say the same stay where they are."""
        held = self._held()
        before, self._cards = self._cards, {}
        for stage, place in self.columns.items():
            cards = []
            for deal in deals:
                if deal.row.stage is stage:
                    known = before.get(deal.row.id)
                    same = known is not None and known.deal == deal
                    card = known if same and known else self._card(deal, today)
                    self._cards[deal.row.id] = card
                    cards.append(card)
            place.show_cards(cards, facts.forecast.currency)
        for stage, strip in self.strips.items():
            strip.show_heap(facts.closed[stage])
        if held in self._cards:
            self._cards[held].setFocus(Qt.FocusReason.OtherFocusReason)

    def _held(self) -> UUID | None:
        """Return the deal whose card has the focus, or had it when it was moved."""
        wanted, self._wanted = self._wanted, None
        focused = (deal_id for deal_id, card in self._cards.items() if card.hasFocus())
        return wanted or next(focused, None)

    def _card(self, deal: Deal, today: date) -> DealCard:
        card = DealCard(self._theme, deal, today)
        deal_id = deal.row.id
        card.opened.connect(lambda: self.opened.emit(deal_id))
        card.delete_pressed.connect(lambda: self.delete_pressed.emit(deal_id))
        card.step_pressed.connect(lambda: self.step_pressed.emit(deal_id))
        card.stepped.connect(lambda steps: self._step(card, steps))
        card.turned.connect(lambda along, across: self._turn(card, along, across))
        card.carried.connect(lambda place: self._carry(card, place))
        card.dropped.connect(lambda place: self._drop(card, place))
        card.menu_asked.connect(lambda place: self._offer(card, place))
        return card

    # -- by keys ----------------------------------------------------------------

    def _step(self, card: DealCard, steps: int) -> None:
        at = OPEN_STAGES.index(card.deal.row.stage) + steps
        if 0 <= at < len(OPEN_STAGES):
            self._move(card, OPEN_STAGES[at])

    def _turn(self, card: DealCard, along: int, across: int) -> None:
        stages = list(OPEN_STAGES)
        at = stages.index(card.deal.row.stage)
        line = self.columns[stages[at]].cards
        number = line.index(card) + along
        while across and 0 <= at + across < len(stages):
            at += across
            line = self.columns[stages[at]].cards
            if line:
                break
        if line:
            chosen = line[min(max(number, 0), len(line) - 1)]
            chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def _offer(self, card: DealCard, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Change…")).triggered.connect(card.opened)
        account = card.deal.row.account_id
        if account is not None:
            opening = menu.addAction(self.tr("Open account"))
            opening.triggered.connect(lambda: self.account_opened.emit(account))
        stages = menu.addMenu(self.tr("Move to"))
        for stage in ORDER:
            entry = stages.addAction(word(stage))
            entry.setEnabled(stage is not card.deal.row.stage)
            entry.triggered.connect(lambda _checked=False, to=stage: self._move(card, to))
        menu.addAction(self.tr("Delete")).triggered.connect(card.delete_pressed)
        menu.popup(place)

    # -- by pointer -------------------------------------------------------------

    def _carry(self, card: DealCard, place: QPoint) -> None:
        if self._ghost is None:
            self._ghost = QLabel(self)
            self._ghost.setPixmap(card.grab())
            self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._ghost.resize(card.size())
            self._ghost.show()
            card.setCursor(Qt.CursorShape.ClosedHandCursor)
        here = self.mapFromGlobal(place)
        self._ghost.move(here - QPoint(card.width() // 2, Space.L))
        self._ghost.raise_()
        under = self._at(here)
        for each in self._places:
            each.light(on=each is under)

    def _drop(self, card: DealCard, place: QPoint) -> None:
        if self._ghost is not None:
            self._ghost.deleteLater()
            self._ghost = None
        card.setCursor(Qt.CursorShape.OpenHandCursor)
        under = self._at(self.mapFromGlobal(place))
        for each in self._places:
            each.light(on=False)
        if under is not None:
            self._move(card, under.stage)

    def _at(self, here: QPoint) -> DropPlace | None:
        found = (each for each in self._places if each.geometry().contains(here))
        return next(found, None)

    def _move(self, card: DealCard, stage: Stage) -> None:
        if stage is not card.deal.row.stage:
            self._wanted = card.deal.row.id
            self.moved.emit(card.deal.row.id, stage)
