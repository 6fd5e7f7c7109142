"""The actions of a plan, by the objective they serve, ticked off where they stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QSizePolicy

from kamdesk.domain.objectives import Side
from kamdesk.ui import formats
from kamdesk.ui.models.states import due_state
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.plan.card import OpenRow, PlanCard
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.card import Line
from kamdesk.ui.widgets.layouts import boxed, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.pill import Avatar, Pill
from kamdesk.ui.widgets.rows import CheckCircle
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from kamdesk.services.account_plans import PlanBoard, PlannedAction, Tracked
    from kamdesk.ui.theme.theme import Theme

FIRST = 6
FACE = 22
SERVES, OWNER, WHEN = 84, 116, 96


class ActionsCard(PlanCard):
    """What is to be done; the most urgent first, the others behind one button."""

    ticked = Signal(object, bool)  # ActionId, done
    opened = Signal(object)  # ActionId
    add_pressed = Signal(object)  # ObjectiveId
    all_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        self._note = Label(theme, "", "small", tone="muted")
        self._filter = Button(theme, self.tr("Every objective"), "small")
        self._menu = QMenu(self._filter)
        self._filter.setMenu(self._menu)
        self._add = IconButton(theme, "plus", self.tr("Add an action"))
        header = SectionHeader(theme, self.tr("Actions"), link=self.tr("All actions"))
        header.add_beside(self._note)
        header.add(self._filter, self._add)
        super().__init__(theme, header, spacing=Space.XS)
        self._board: PlanBoard | None = None
        self._objective: UUID | None = None
        self._whole = False
        header.link_activated.connect(self.all_pressed)
        self._menu.aboutToShow.connect(self._on_menu)
        self._add.clicked.connect(self._on_add)

    def show_board(self, board: PlanBoard) -> None:
        """Show the actions of a plan."""
        if self._board is None or self._board.plan != board.plan:
            self._whole = False
        self._board = board
        if all(one.objective.id != self._objective for one in board.tracked):
            self._objective = None
        self._refresh()

    def show_objective(self, objective_id: UUID | None) -> None:
        """Show only what serves one objective, or everything."""
        self._objective = objective_id
        self._refresh()

    def _refresh(self) -> None:
        board = self._board
        if board is None:
            return
        tally = board.tally
        words = self.tr("{all} in the plan, {done} done, {late} late")
        self._note.setText(
            words.format(
                all=formats.number(tally.total),
                done=formats.number(tally.done),
                late=formats.number(tally.late),
            )
        )
        chosen = next((one for one in board.tracked if one.objective.id == self._objective), None)
        self._filter.setVisible(len(board.tracked) > 1)
        self._add.setVisible(bool(board.tracked))
        words = self._serves(chosen) if chosen else self.tr("Every objective")
        self._filter.setText(words)
        self._filter.setAccessibleName(self.tr("Actions for: {words}").format(words=words))
        self.fill(self._rows(board), spacing=0)

    def _rows(self, board: PlanBoard) -> Iterator[QWidget]:
        actions = [
            one for one in board.actions if self._objective in {None, one.serves.objective.id}
        ]
        if not actions:
            yield self.nothing(
                self.tr("Nothing is planned yet: what has to be done, by whom, until when?")
                if board.tracked
                else self.tr("Actions serve an objective: add one first.")
            )
            return
        shown = actions if self._whole else actions[:FIRST]
        for at, one in enumerate(shown):
            if at:
                yield Line()
            yield self._row(one, board)
        if len(actions) > len(shown):
            more = Button(
                self._theme,
                self.tr("Show all {count}").format(count=formats.number(len(actions))),
                "link",
            )
            more.clicked.connect(self._on_more)
            yield boxed(row(more, None, margins=(0, Space.XS, 0, 0)))

    def _row(self, one: PlannedAction, board: PlanBoard) -> QWidget:
        theme, action = self._theme, one.action
        done = not action.is_open
        circle = CheckCircle(theme, self.tr("Done: {title}").format(title=action.title), done=done)
        circle.clicked.connect(partial(self._tick, action.id, circle))
        title = Elided(theme, action.title, "body" if done else "strong")
        if done:
            title.set_tone("muted")
        serves = Label(theme, self._serves(one.serves), "small", tone="muted")
        serves.setFixedWidth(theme.scaled(SERVES))
        owner = Elided(theme, one.owner, "small", tone="text2")
        owner.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        owner.setFixedWidth(theme.scaled(OWNER))
        when = self._when(one, board)
        line = row(
            circle,
            title,
            serves,
            Avatar(theme, one.owner, FACE, person=True),
            owner,
            self._pill(when),
            spacing=Space.S,
            margins=(0, Space.XS, 0, Space.XS),
        )
        line.setStretch(1, 1)
        said = f"{action.title}, {one.serves.objective.title}, {one.owner}, {when.text}"
        opens = OpenRow(theme, line, said)
        opens.opened.connect(partial(self.opened.emit, action.id))
        return opens

    def _pill(self, when: State) -> QWidget:
        """Return a day at the trailing end of a column of days."""
        pill = Pill(self._theme, when.text, when.tone, icon=when.icon)
        place = boxed(row(None, pill))
        place.setFixedWidth(max(self._theme.scaled(WHEN), pill.sizeHint().width()))
        return place

    def _when(self, one: PlannedAction, board: PlanBoard) -> State:
        action = one.action
        if not action.is_open:
            day = formats.day(action.done_on, board.day) if action.done_on else ""
            return State(text=day or self.tr("Done"), tone="good", icon="circle-check")
        late = action.days_late(board.day)
        if late:
            return State(text=formats.late(late), tone="bad", icon="circle-alert")
        state = due_state(action.due, board.day)
        return State(text=state.text or self.tr("no day"), tone=state.tone)

    def _serves(self, one: Tracked) -> str:
        ours = one.objective.side is Side.OURS
        words = self.tr("Objective {number}") if ours else self.tr("Goal {number}")
        return words.format(number=formats.number(one.number))

    def _tick(self, action_id: UUID, circle: CheckCircle, *_checked: bool) -> None:
        self.ticked.emit(action_id, circle.isChecked())

    @Slot()
    def _on_more(self) -> None:
        self._whole = True
        self._refresh()

    @Slot()
    def _on_menu(self) -> None:
        self._menu.clear()
        every = self._menu.addAction(self.tr("Every objective"))
        every.triggered.connect(partial(self._choose, None))
        for one in self._board.tracked if self._board else ():
            words = f"{self._serves(one)}: {one.objective.title}".replace("&", "&&")
            entry = self._menu.addAction(words)
            entry.setEnabled(one.actions.total > 0)
            entry.triggered.connect(partial(self._choose, one.objective.id))

    def _choose(self, objective_id: UUID | None, *_checked: bool) -> None:
        self.show_objective(objective_id)

    @Slot()
    def _on_add(self) -> None:
        if self._board is not None and self._board.tracked:
            self.add_pressed.emit(self._objective or self._board.tracked[0].objective.id)
