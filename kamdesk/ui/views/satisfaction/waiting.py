"""Who is unhappy and waits for somebody to come after it, and who was never asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.ui import formats
from kamdesk.ui.labels import word
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.measured import follow_up_title
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kamdesk.domain.accounts import Account
    from kamdesk.services.satisfaction import Said
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.widgets.layouts import Item

MOST = 5  # in sight


class ListCard(Card):
    """A heading over a few lines that are laid anew."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(spacing=Space.S)
        self._theme = theme
        self.header = SectionHeader(theme, title)
        self._list = QWidget()
        self.body.addWidget(self.header)
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def lay(self, lines: Sequence[QWidget], nothing: str) -> None:
        """Put in other lines, or words where there are none."""
        items: list[Item] = []
        for number, line in enumerate(lines):
            items += [Line(), line] if number else [line]
        if not lines:
            items.append(Label(self._theme, nothing, tone="text2", wrap=True))
        old, self._list = self._list, boxed(column(*items, spacing=Space.XS))
        self.body.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()


class UnhappyCard(ListCard):
    """The unhappy whom nobody has gone after; one press makes an action of it."""

    follow_up_asked = Signal(object, str)  # id of the answer, what to call the action
    opened = Signal(object)  # id of the answer

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Unhappy, and nobody followed up"))

    def show_answers(self, unhappy: Sequence[Said], today: date) -> None:
        """Show the worst first; key accounts before the others."""
        more = len(unhappy) - MOST
        self.header.set_note(self.tr("and %n more", "", more) if more > 0 else "")
        self.lay(
            [self._line(one, today) for one in unhappy[:MOST]],
            self.tr("Everybody who was unhappy in twelve months was spoken with since."),
        )

    def _line(self, one: Said, today: date) -> QWidget:
        answer = one.answer
        who = one.respondent or one.account
        pill = Pill(self._theme, "")
        pill.show_state(State(text=answer.scale, tone="bad", icon="thumbs-down"))
        below = (one.account if one.respondent else "", formats.ago(answer.answered_on, today))
        said = "  ·  ".join(filter(None, (*below, answer.comment)))
        words = column(
            Elided(self._theme, who, "strong"),
            Elided(self._theme, said, "small", tone="text2"),
            spacing=0,
        )
        go = Button(self._theme, self.tr("Follow up"), "small", icon="calendar-plus")
        go.setAccessibleName(self.tr("Follow up with {name}").format(name=who))
        go.setToolTip(self.tr("Makes an action of it, due in a week"))
        title = follow_up_title(who, answer.scale)
        go.clicked.connect(partial(self.follow_up_asked.emit, answer.id, title))
        line = row(pill, spacing=Space.M)
        line.addLayout(words, 1)
        line.addWidget(go)
        return boxed(line)


class NeverCard(ListCard):
    """Customers whom nobody ever asked."""

    account_opened = Signal(object)  # AccountId
    ask_pressed = Signal(object)  # Account

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Never asked"))

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Show key accounts first."""
        more = len(accounts) - MOST
        self.header.set_note(self.tr("and %n more", "", more) if more > 0 else "")
        self.lay(
            [self._line(one) for one in accounts[:MOST]],
            self.tr("Every active customer was asked at least once."),
        )

    def _line(self, account: Account) -> QWidget:
        name = Button(self._theme, account.name, "link")
        name.clicked.connect(partial(self.account_opened.emit, account.id))
        tier = Label(self._theme, word(account.tier), "small", tone="muted")
        ask = Button(self._theme, self.tr("Note answer"), "small", icon="plus")
        ask.setAccessibleName(self.tr("Note an answer of {name}").format(name=account.name))
        ask.clicked.connect(partial(self.ask_pressed.emit, account))
        return boxed(row(name, tier, None, ask, spacing=Space.S))
