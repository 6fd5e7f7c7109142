"""What stands where an account has no plan yet: three ways to begin one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import column

if TYPE_CHECKING:
    from kamdesk.domain.plan_templates import PlanTemplate
    from kamdesk.services.account_plans import PlanBoard
    from kamdesk.ui.theme.theme import Theme

ROOM = 60


class NoPlan(QWidget):
    """Says that there is no plan for the year, and offers to begin one."""

    start_pressed = Signal(str)  # the name of an outline, empty for none
    copy_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._state = EmptyState(theme, "", art=True)
        self._outline = self._state.add_action(self.tr("Begin after an outline"), icon="list")
        self._copy = self._state.add_action(
            self.tr("Copy what is open from the period before"), "secondary", icon="copy"
        )
        self._blank = self._state.add_action(self.tr("Begin empty"), "secondary", icon="plus")
        self._menu = QMenu(self._outline)
        self._outline.setMenu(self._menu)
        self.setLayout(column(Space.XXL, self._state, None, margins=(0, ROOM, 0, 0)))
        self._copy.clicked.connect(self.copy_pressed)
        self._blank.clicked.connect(partial(self._start, ""))

    def show_page(self, board: PlanBoard, templates: tuple[PlanTemplate, ...]) -> None:
        """Name the year and the outlines; copying needs a period to copy from."""
        self._state.say(
            self.tr("No plan for {year} yet").format(year=str(board.day.year)),
            self.tr(
                "A plan says what the customer wants to reach, what we want, what is done about "
                "it by whom and when, and what it gave."
            ),
        )
        self._copy.setVisible(any(one.ends < board.day for one in board.plans))
        self._menu.clear()
        for one in templates:
            entry = self._menu.addAction(one.name.replace("&", "&&"))
            entry.setToolTip(one.summary)
            entry.triggered.connect(partial(self._start, one.name))
        self._menu.setToolTipsVisible(True)

    def _start(self, name: str, *_checked: bool) -> None:
        self.start_pressed.emit(name)
