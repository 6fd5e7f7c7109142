"""The cards beside the timeline: key figures, what is next, people."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.models.states import attainment_cell, code_state, due_state
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.explanation import StateButton, open_explanation
from kamdesk.ui.widgets.bars import TargetBar
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.pill import Avatar, Pill
from kamdesk.ui.widgets.rows import ActionRow
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from kamdesk.domain.figures.figure import Figure
    from kamdesk.domain.money import Money
    from kamdesk.services.rows import AccountRow, ContactRow
    from kamdesk.services.rows import ActionRow as Action
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.bench import Bench

FACE = 32
Words = tuple[str, str]
LEFT_OUT = QT_TRANSLATE_NOOP("Account", "{count} amounts without an exchange rate are left out")


class FiguresCard(Card):
    """Sales against target, and what is in the pipeline; each opens into what it is made of."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(spacing=Space.S)
        self._bench = bench
        self._theme = bench.theme
        self._account: AccountRow | None = None
        self._content = QWidget()
        self.body.addWidget(SectionHeader(bench.theme, self.tr("Key figures")))
        self.body.addWidget(self._content)

    def show_row(self, account: AccountRow) -> None:
        """Show an account's figures."""
        self._account = account
        fresh = boxed(column(*self._parts(account), spacing=Space.XXS))
        self.body.replaceWidget(self._content, fresh)
        self._content.deleteLater()
        self._content = fresh

    def _parts(self, account: AccountRow) -> Iterable[QWidget]:
        yield self._line("sales_ytd", self.tr("Sales this year"), account.sales_ytd)
        yield from self._target(account)
        yield Line()
        sold = formats.short_money(account.sales_12m)
        yield self._figure("sales_12m", self.tr("Last 12 months"), sold, self._growth(account))
        yield self._line("open_pipeline", self.tr("Open pipeline"), account.open_pipeline)
        yield self._line("weighted_pipeline", self.tr("Weighted"), account.weighted_pipeline)
        if account.score is None:
            words = Label(self._theme, self.tr("Score"), tone="text2")
            yield boxed(row(words, None, Label(self._theme, formats.NOTHING, tone="muted")))
        else:
            yield self._figure("score", self.tr("Score"), formats.number(account.score, 1))
        if account.unpriced:
            said = QCoreApplication.translate("Account", LEFT_OUT)
            words = Label(self._theme, said.format(count=formats.number(account.unpriced)), "small")
            words.setWordWrap(True)
            words.set_tone("warn")
            yield words

    def _growth(self, account: AccountRow) -> StateButton | None:
        if account.sales_before.amount <= 0:
            return None
        share = account.sales_12m.amount / account.sales_before.amount - 1
        pill = StateButton(self._theme)
        state = State(
            text=formats.change(share),
            tone="good" if share >= 0 else "bad",
            icon="trending-up" if share >= 0 else "trending-down",
        )
        words = self.tr("Against the twelve months before")
        pill.show_state(state, words)
        pill.clicked.connect(partial(self._ask, "growth_12m", words))
        return pill

    def _target(self, account: AccountRow) -> Iterable[QWidget]:
        reached = attainment_cell(account.attainment)
        if reached.share is None:
            return
        words = self.tr("Of the target to date, {target}").format(
            target=formats.short_money(account.target_ytd)
        )
        yield TargetBar(self._theme, reached.share, f"{reached.text} {words}", tone=reached.tone)
        yield self._figure("target_to_date", words, reached.text)

    def _line(self, name: str, words: str, money: Money) -> QWidget:
        return self._figure(name, words, formats.short_money(money))

    def _figure(self, name: str, words: str, value: str, beside: QWidget | None = None) -> QWidget:
        """Return a figure beside its name, as a link into what it is made of."""
        opens = Button(self._theme, value, "link")
        opens.setAccessibleName(f"{words}: {value}")
        opens.setToolTip(self.tr("Opens what it is made of"))
        opens.clicked.connect(partial(self._ask, name, words))
        line = row(Label(self._theme, words, tone="text2"), None, spacing=Space.S)
        for part in filter(None, (beside, opens)):
            line.addWidget(part)
        return boxed(line)

    def _ask(self, name: str, words: str) -> None:
        if self._account is not None:
            explain = self._bench.desk.explanations.explain
            title = f"{words}: {self._account.name}"
            work = partial(explain, name, self._account.id)
            self._bench.tasks.read(self, work, partial(self._open, title))

    def _open(self, title: str, figure: Figure) -> None:
        currency = self._account.sales_ytd.currency if self._account else ""
        open_explanation(self._theme, title, figure, self.window(), currency=currency)


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
