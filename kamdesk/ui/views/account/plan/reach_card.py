"""What is to be reached, each with its bar and a tick for the day: their goals, or ours."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot

from kamdesk.domain.figures.figure import Unit
from kamdesk.domain.money import Money
from kamdesk.domain.objectives import Measure, Side
from kamdesk.services.words.rules import NOTES
from kamdesk.ui import formats
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.plan.card import OpenRow, PlanCard
from kamdesk.ui.views.explanation import StateButton, open_explanation
from kamdesk.ui.widgets.bars import PacedBar
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtWidgets import QWidget

    from kamdesk.domain.figures.figure import Figure
    from kamdesk.services.account_plans import PlanBoard, Tracked
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone
    from kamdesk.ui.widgets.text import TextTone

LEAST = 24  # what can be hit
TONES: dict[bool | None, Tone] = {True: "accent", False: "warn", None: "neutral"}


class ReachCard(PlanCard):
    """One side's objectives; the pill opens the count, a number what it is made of."""

    opened = Signal(object)  # ObjectiveId
    add_pressed = Signal(object)  # Side

    def __init__(self, theme: Theme, side: Side) -> None:
        self._side = side
        ours = side is Side.OURS
        self._count = StateButton(theme)
        title = self.tr("Our objectives") if ours else self.tr("Their goals")
        header = SectionHeader(theme, title)
        add = IconButton(theme, "plus", self.tr("Add to {title}").format(title=title))
        header.add_beside(Label(theme, self.tr("tick: today"), "small", tone="muted"))
        header.add(self._count, add)
        super().__init__(theme, header, spacing=Space.M)
        add.clicked.connect(partial(self._add, side))
        self._board: PlanBoard | None = None
        self._count.clicked.connect(self._on_count)

    def show_board(self, board: PlanBoard) -> None:
        """Show the objectives of a plan."""
        self._board = board
        tracked = board.objectives if self._side is Side.OURS else board.goals
        self._count.show_state(self._state(), self.tr("Opens which of them are on track"))
        if tracked:
            self.fill((self._row(one) for one in tracked), spacing=Space.M)
            return
        ours = self._side is Side.OURS
        words = (
            self.tr("What do we want to reach here, by when, and how will we know?")
            if ours
            else self.tr("What does the customer want to reach? Ask, and note it with its number.")
        )
        self.fill([self.nothing(words)])

    def _figure(self) -> Figure | None:
        if self._board is None:
            return None
        ours = self._side is Side.OURS
        return self._board.objectives_on_track if ours else self._board.goals_on_track

    def _state(self) -> State | None:
        figure = self._figure()
        if figure is None or not figure.parts:
            return None
        known = len(figure.parts) - len(figure.missing)
        if not known:
            return State(text=self.tr("not measured yet"))
        on = sum(int(part.value or 0) for part in figure.parts)
        text = self.tr("{count} of {all} on track").format(
            count=formats.number(on), all=formats.number(known)
        )
        most = on * 3 >= known * 2
        return State(
            text=text,
            tone="good" if most else "warn",
            icon="circle-check" if most else "triangle-alert",
        )

    def _row(self, one: Tracked) -> QWidget:
        theme, progress = self._theme, one.progress
        title = Elided(theme, one.objective.title, "strong")
        value = Button(theme, self._value(one), "link")
        value.setAccessibleName(f"{one.objective.title}: {self._value(one)}")
        value.setToolTip(self.tr("Opens what it is made of"))
        value.setFixedHeight(theme.scaled(LEAST))
        value.clicked.connect(partial(self._explain, one))
        top = row(title, value, spacing=Space.S)
        top.setStretch(0, 1)
        under = Elided(theme, self._words(one), "caption", tone=self._tone(one))
        share = None if progress.share is None else float(progress.share)
        said = self._spoken(one)
        bar = PacedBar(theme, share, float(progress.gone), said, tone=TONES[progress.on_track])
        line = OpenRow(theme, column(top, under, Space.XS, bar, spacing=0), said)
        line.opened.connect(partial(self.opened.emit, one.objective.id))
        return line

    # -- words ------------------------------------------------------------------

    def _value(self, one: Tracked) -> str:
        """Return the share of the way, or the measure where there is no way yet."""
        if one.progress.figure.value is not None:
            return formats.percent(one.progress.figure.value)
        current = one.progress.current.value
        return formats.NOTHING if current is None else self._amount(one, current)

    def _words(self, one: Tracked) -> str:
        """Say from where to where, by when, and where it stands."""
        objective, current = one.objective, one.progress.current.value
        said = []
        baseline, target = objective.baseline, objective.target
        if baseline is not None and target is not None:
            words = self.tr("{baseline} to {target}")
            said.append(
                words.format(baseline=self._amount(one, baseline), target=self._amount(one, target))
            )
        elif target is not None:
            said.append(self.tr("to {target}").format(target=self._amount(one, target)))
        if said and objective.due is not None and self._board is not None:
            day = formats.day_and_month(objective.due, self._board.day)
            said = [self.tr("{way} by {day}").format(way=said[0], day=day)]
        if current is not None:
            said.append(self.tr("now {value}").format(value=self._amount(one, current)))
        else:
            note = NOTES.get(one.progress.figure.note or one.progress.current.note, "")
            said.append(QCoreApplication.translate("Note", note).rstrip("."))
        if current is not None and objective.measure is not Measure.OWN:
            said.append(self.tr("computed"))
        if one.actions.total:
            said.append(self._actions(one))
        return ", ".join(filter(None, said))

    def _amount(self, one: Tracked, value: Decimal) -> str:
        if one.progress.current.unit is Unit.MONEY and self._board is not None:
            return formats.short_money(Money(value, self._board.currency))
        unit = one.objective.unit
        if unit == "%":
            return formats.percent(value / 100) if value == int(value) else self._odd(value)
        if len(unit) == 3 and unit.isupper() and unit.isalpha():
            return formats.short_money(Money(value, unit))
        return formats.number(value, 2)

    @staticmethod
    def _odd(value: Decimal) -> str:
        return f"{formats.number(value, 1)}%"

    def _actions(self, one: Tracked) -> str:
        total = self.tr("%n actions", "", one.actions.total)
        if one.actions.total == 1:
            total = self.tr("1 action")
        if one.actions.late:
            return self.tr("{actions}, {late} late").format(
                actions=total, late=formats.number(one.actions.late)
            )
        return total

    @staticmethod
    def _tone(one: Tracked) -> TextTone:
        return "warn" if one.progress.on_track is False else "muted"

    def _spoken(self, one: Tracked) -> str:
        track = {
            True: self.tr("on track"),
            False: self.tr("not on track"),
            None: self.tr("not measured yet"),
        }[one.progress.on_track]
        return ", ".join((one.objective.title, self._value(one), track, self._words(one)))

    # -- opening ----------------------------------------------------------------

    def _explain(self, one: Tracked) -> None:
        """Open the way of an objective with what its measure is made of."""
        if self._board is None:
            return
        title, opened = one.objective.title, one.progress.opened
        open_explanation(self._theme, title, opened, self.window(), currency=self._board.currency)

    def _add(self, side: Side, *_checked: bool) -> None:
        self.add_pressed.emit(side)

    @Slot()
    def _on_count(self) -> None:
        figure = self._figure()
        if figure is not None:
            title = self.tr("On track")
            open_explanation(self._theme, title, figure, self.window())
