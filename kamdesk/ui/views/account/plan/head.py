"""Above a plan: which period, which version, and what can be done with the whole of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.ui import formats
from kamdesk.ui.dialogs.input_field import Choice
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.services.account_plans import PlanBoard
    from kamdesk.ui.theme.theme import Theme


class PlanHead(QWidget):
    """The period picker, the version, and the commands of a plan."""

    plan_chosen = Signal(object)  # PlanId, or None for the year that has none yet
    freeze_pressed = Signal()
    copy_pressed = Signal()
    outline_pressed = Signal()
    details_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._period = dressed(theme, Choice(), self.tr("Period"))
        self._period.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._version = Label(theme, "", "small", tone="text2")
        self._freeze = Button(theme, self.tr("Freeze for review"), "ghost", icon="flag")
        self._more = Button(theme, self.tr("More"), "ghost", icon="ellipsis")
        self._menu = QMenu(self._more)
        self._build()
        self._connect()

    def show_board(self, board: PlanBoard) -> None:
        """Show which plans there are, and which one is looked at."""
        self._period.clear()
        if all(not one.covers(board.day) for one in board.plans):
            words = self.tr("{year}: no plan yet").format(year=str(board.day.year))
            self._period.addItem(words, None)
        for one in board.plans:
            self._period.addItem(self._span(board, one.id), one.id)
        at = self._period.findData(board.plan.id if board.plan else None)
        self._period.setCurrentIndex(max(0, at))
        self._period.setVisible(bool(board.plans))
        there = board.plan is not None
        for part in (self._version, self._freeze, self._more):
            part.setVisible(there)
        words = self.tr("version {number}").format(number=formats.number(board.number))
        self._version.setText(words)
        newest = board.versions[0] if board.versions else None
        self._version.setToolTip(
            self.tr("Last frozen: {title}").format(title=newest.title) if newest else ""
        )

    def _span(self, board: PlanBoard, plan_id: object) -> str:
        plan = next(one for one in board.plans if one.id == plan_id)
        whole = (plan.starts.month, plan.starts.day, plan.ends.month, plan.ends.day)
        if whole == (1, 1, 12, 31) and plan.starts.year == plan.ends.year:
            return self.tr("Plan {year}").format(year=str(plan.starts.year))
        return formats.day_range(plan.starts, plan.ends)

    def _build(self) -> None:
        entries = (
            (self.tr("Copy to the next period"), self.copy_pressed),
            (self.tr("Save as an outline…"), self.outline_pressed),
            (self.tr("Title and period…"), self.details_pressed),
            (self.tr("Delete this plan"), self.delete_pressed),
        )
        for words, signal in entries:
            self._menu.addAction(words).triggered.connect(signal)
        self._more.setMenu(self._menu)
        parts = (self._period, self._version, self._freeze, self._more)
        self.setLayout(row(None, *parts, spacing=Space.S))

    def _connect(self) -> None:
        self._period.activated.connect(self._on_period)
        self._freeze.clicked.connect(self.freeze_pressed)

    @Slot(int)
    def _on_period(self, _index: int) -> None:
        self.plan_chosen.emit(self._period.currentData())
