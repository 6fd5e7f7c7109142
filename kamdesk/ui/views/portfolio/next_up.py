"""What is to be done next, to be ticked off where it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.domain.actions import ActionStatus
from kamdesk.ui.labels import word
from kamdesk.ui.models.states import due_state
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.layouts import boxed, column
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.rows import ActionRow as Row
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.services.rows import ActionRow
    from kamdesk.ui.theme.theme import Theme


class NextUp(Card):
    """The actions that are due first, and the one that was just done."""

    ticked = Signal(object, bool)  # id, done
    opened = Signal(object)  # AccountId, or None where it belongs to none
    all_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=Space.XL, spacing=Space.XS)
        self._theme = theme
        header = SectionHeader(theme, self.tr("Next up"), link=self.tr("All actions"))
        header.link_activated.connect(self.all_asked)
        self._list = QWidget()
        self.body.addWidget(header)
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_actions(self, actions: Sequence[ActionRow], today: date) -> None:
        """Show actions, in the order given; the focus stays where it was in the list."""
        focused = next((at for at, row in enumerate(self._rows()) if row.circle.hasFocus()), None)
        fresh = column(spacing=0)
        for number, action in enumerate(actions):
            if number:
                fresh.addWidget(Line())
            fresh.addWidget(self._row(action, today))
        if not actions:
            text = self.tr("Nothing is due. Note the next step of an account and its day.")
            fresh.addWidget(Label(self._theme, text, tone="text2", wrap=True))
        old, self._list = self._list, boxed(fresh)
        self.body.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()
        rows = self._rows()
        if focused is not None and rows:
            rows[min(focused, len(rows) - 1)].circle.setFocus()

    def _rows(self) -> list[Row]:
        return self._list.findChildren(Row)

    def _row(self, action: ActionRow, today: date) -> Row:
        done = action.status is ActionStatus.DONE
        below = (action.account, action.opportunity or word(action.promise))
        state = State(text=self.tr("Done"), tone="good")
        if not done:
            due = due_state(action.due, today)
            state = State(text=due.text, tone=due.tone)
        row = Row(
            self._theme,
            action.title,
            "  ·  ".join(filter(None, below)),
            due=state,
            done=done,
        )
        row.toggled.connect(partial(self.ticked.emit, action.id))
        row.opened.connect(partial(self.opened.emit, action.account_id))
        return row
