"""The cards beside the timeline: key figures, what is next, people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.states import attainment_cell, code_state, due_state
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.bars import TargetBar
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.pill import Avatar, Pill
from kamdesk.ui.widgets.rows import ActionRow
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from kamdesk.services.rows import AccountRow, ContactRow
    from kamdesk.services.rows import ActionRow as Action
    from kamdesk.ui.theme.theme import Theme

FACE = 32
Words = tuple[str, str]
LEFT_OUT = QT_TRANSLATE_NOOP("Account", "{count} amounts without an exchange rate are left out")


class FiguresCard(Card):
    """Sales against target, and what is in the pipeline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=Space.S)
        self._theme = theme
        self._content = QWidget()
        self.body.addWidget(SectionHeader(theme, self.tr("Key figures")))
        self.body.addWidget(self._content)

    def show_row(self, account: AccountRow) -> None:
        """Show an account's figures."""
        fresh = boxed(column(*self._parts(account), spacing=Space.S))
        self.body.replaceWidget(self._content, fresh)
        self._content.deleteLater()
        self._content = fresh

    def _parts(self, account: AccountRow) -> Iterable[QWidget]:
        reached = attainment_cell(account.attainment)
        sold = formats.short_money(account.sales_ytd)
        yield self._line(self.tr("Sales this year"), sold)
        if reached.share is not None:
            words = self.tr("{share} of the target to date, {target}").format(
                share=reached.text, target=formats.short_money(account.target_ytd)
            )
            yield TargetBar(self._theme, reached.share, words, tone=reached.tone)
            yield Label(self._theme, words, "small", tone="muted", tabular=True)
        yield Line()
        yield self._line(
            self.tr("Last 12 months"), formats.short_money(account.sales_12m), self._growth(account)
        )
        yield self._line(self.tr("Open pipeline"), formats.short_money(account.open_pipeline))
        yield self._line(self.tr("Weighted"), formats.short_money(account.weighted_pipeline))
        yield self._line(self.tr("Score"), formats.number(account.score, 1))
        if account.unpriced:
            said = QCoreApplication.translate("Account", LEFT_OUT)
            words = said.format(count=formats.number(account.unpriced))
            yield Label(self._theme, words, "small", tone="warn", wrap=True)

    def _growth(self, account: AccountRow) -> State | None:
        if account.sales_before.amount <= 0:
            return None
        share = account.sales_12m.amount / account.sales_before.amount - 1
        sign = "+" if share > 0 else ""
        return State(
            text=f"{sign}{formats.percent(share)}",
            tone="good" if share >= 0 else "bad",
            icon="trending-up" if share >= 0 else "trending-down",
        )

    def _line(self, name: str, value: str, state: State | None = None) -> QWidget:
        words = Label(self._theme, name, tone="text2")
        amount = Label(self._theme, value, "strong", tabular=True)
        line = row(words, None, spacing=Space.S)
        if state is not None:
            pill = Pill(self._theme, state.text)
            pill.show_state(state)
            line.addWidget(pill)
        line.addWidget(amount)
        return boxed(line)


class NextCard(Card):
    """The next actions, ticked off where they stand."""

    ticked = Signal(object, bool)  # id, done
    opened = Signal(object)  # id
    add_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=Space.XS)
        self._theme = theme
        self._content = QWidget()
        header = SectionHeader(theme, self.tr("Next"), link=self.tr("Add"), icon="plus")
        header.link_activated.connect(self.add_pressed)
        self.body.addWidget(header)
        self.body.addWidget(self._content)

    def show_actions(self, actions: Sequence[Action], today: date) -> None:
        """Show what is to be done, the most urgent first."""
        lines = [self._row(action, today) for action in actions]
        if not lines:
            words = self.tr("Nothing is agreed. What is the next step?")
            lines = [Label(self._theme, words, tone="muted", wrap=True)]
        fresh = boxed(column(*lines, spacing=0))
        self.body.replaceWidget(self._content, fresh)
        self._content.deleteLater()
        self._content = fresh

    def _row(self, action: Action, today: date) -> QWidget:
        due = due_state(action.due, today)
        state = code_state(action.promise)
        below = " · ".join(filter(None, (state.text if state else "", action.owner)))
        line = ActionRow(self._theme, action.title, below, due=State(text=due.text, tone=due.tone))
        line.toggled.connect(lambda done: self.ticked.emit(action.id, done))
        line.opened.connect(lambda: self.opened.emit(action.id))
        return line


class PeopleCard(Card):
    """Whom we know there, and what they do when the customer buys."""

    add_pressed = Signal()
    all_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=Space.S)
        self._theme = theme
        self._content = QWidget()
        header = SectionHeader(theme, self.tr("People"), link=self.tr("Add"), icon="plus")
        header.link_activated.connect(self.add_pressed)
        self.body.addWidget(header)
        self.body.addWidget(self._content)

    def show_people(self, people: Sequence[ContactRow]) -> None:
        """Show the first of them."""
        lines = [self._row(person) for person in people]
        if not lines:
            words = self.tr("Nobody yet. Whom do you know there?")
            lines = [Label(self._theme, words, tone="muted", wrap=True)]
        fresh = boxed(column(*lines, spacing=Space.M))
        self.body.replaceWidget(self._content, fresh)
        self._content.deleteLater()
        self._content = fresh

    def _row(self, person: ContactRow) -> QWidget:
        below = person.title or person.department
        words = column(
            Elided(self._theme, person.name, "strong"),
            Elided(self._theme, below, "small", tone="muted"),
            spacing=1,
        )
        line = row(Avatar(self._theme, person.name, FACE, person=True), spacing=Space.M)
        line.addLayout(words, 1)
        line.addWidget(self._pill(person))
        return boxed(line)

    def _pill(self, person: ContactRow) -> Pill:
        state = code_state(person.role)
        if state is not None:
            return Pill(self._theme, state.text, state.tone)
        if person.last_touchpoint is None:
            return Pill(self._theme, self.tr("Not met"), "warn")
        return Pill(self._theme, self.tr("No role yet"))
