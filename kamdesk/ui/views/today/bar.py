"""What can be done about the selected line, each with one key."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QMenu

from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.attention import DISC, Selected
from kamdesk.ui.widgets.key_button import KeyButton
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from kamdesk.ui.theme.theme import Theme

A_WEEK = 7


class ActionBar(Selected):
    """Unfolds below the selected row."""

    done = Signal()
    logged = Signal()
    postponed = Signal(object)  # the day
    rested = Signal(object)  # the day
    rest_day_asked = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self._today = today
        self._done = KeyButton(theme, self.tr("Done"), "D", first=True)
        self._log = KeyButton(theme, self.tr("Log"), "L")
        self._postpone = KeyButton(theme, self.tr("Postpone"), "P")
        self._rest = KeyButton(theme, self.tr("Rest"), "S")
        self._open = KeyButton(theme, self.tr("Open"), "↵")
        self._hint = Label(theme, self.tr("Ctrl Z takes it back"), "small", tone="text2")
        self._menu = QMenu(self)
        self._resting = QMenu(self)
        self._build()
        self._done.clicked.connect(self.done)
        self._log.clicked.connect(self.logged)
        self._postpone.clicked.connect(self.ask_for_day)
        self._rest.clicked.connect(self.ask_until_when)
        self._open.clicked.connect(self.opened)

    def offer(self, *, done: bool) -> None:
        """Offer what fits; only an action can be done or put off."""
        self._done.setVisible(done)
        self._postpone.setVisible(done)

    def ask_for_day(self) -> None:
        """Let one of three days be chosen."""
        self._menu.clear()
        for words, day in later_days(self._today()):
            named = QCoreApplication.translate("ActionBar", words)
            text = self.tr("{named}, {day}").format(named=named, day=formats.day(day))
            self._menu.addAction(text, partial(self.postponed.emit, day))
        self._menu.setActiveAction(self._menu.actions()[0])
        below = QPoint(0, self._postpone.height() + Space.XS)
        self._menu.popup(self._postpone.mapToGlobal(below))

    def ask_until_when(self) -> None:
        """Let the day be chosen on which it stands here again; Enter is tomorrow."""
        self._resting.clear()
        today = self._today()
        monday = today + timedelta(days=A_WEEK - today.weekday())
        days = {self.tr("Tomorrow"): today + timedelta(days=1), self.tr("Next week"): monday}
        for named, day in days.items():
            text = self.tr("{named}, {day}").format(named=named, day=formats.day(day))
            self._resting.addAction(text, partial(self.rested.emit, day))
        self._resting.addAction(self.tr("Another day…"), self.rest_day_asked.emit)
        self._resting.setActiveAction(self._resting.actions()[0])
        below = QPoint(0, self._rest.height() + Space.XS)
        self._resting.popup(self._rest.mapToGlobal(below))

    def _build(self) -> None:
        lead = Space.XL + DISC + Space.M
        layout = row(
            self._done,
            self._log,
            self._postpone,
            self._rest,
            self._open,
            None,
            self._hint,
            margins=(lead, 0, Space.XL, Space.M),
        )
        self.setLayout(layout)
        self._menu.setAccessibleName(self.tr("Postpone"))
        self._resting.setAccessibleName(self.tr("Rest until"))


def later_days(today: date) -> tuple[tuple[str, date], ...]:
    """Return the days an action is put off to, with their words."""
    monday = today + timedelta(days=A_WEEK - today.weekday())
    return (
        (QT_TRANSLATE_NOOP("ActionBar", "Tomorrow"), today + timedelta(days=1)),
        (QT_TRANSLATE_NOOP("ActionBar", "In a week"), today + timedelta(days=A_WEEK)),
        (QT_TRANSLATE_NOOP("ActionBar", "Next Monday"), monday),
    )
