"""Who of ours we wait for: actions and issues of others, department by department."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Outcome, Topic
from kamdesk.ui.labels import word
from kamdesk.ui.models.states import due_state
from kamdesk.ui.theme.marks import State
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import column
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.rows import ActionRow

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from kamdesk.services.waiting import Awaited, Department
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.bench import Bench

TOPICS = frozenset({Topic.ACTIONS, Topic.ISSUES, Topic.ACCOUNTS, Topic.PREFERENCES})


class WaitingLists(QWidget):
    """A card for each department with what it owes, the most urgent first."""

    opened = Signal(object, object)  # Kind, id

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._shown: tuple[Department, ...] | None = None
        self._cards = QScrollArea()
        self._stack = QStackedWidget()
        self._empty = EmptyState(
            bench.theme,
            self.tr("Nobody keeps us waiting"),
            self.tr("Give an action or an issue a department or an owner, and it stands here."),
        )
        self._build()
        bench.editor.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read again who owes what."""
        self._bench.tasks.read(self, self._bench.desk.waiting.lists, self._show)

    def _show(self, departments: tuple[Department, ...]) -> None:
        if departments != self._shown:
            self._shown = departments
            theme, today = self._bench.theme, self._bench.today()
            cards = [DepartmentCard(theme, one, today) for one in departments]
            for card in cards:
                card.opened.connect(self.opened)
                card.ticked.connect(self._on_ticked)
            content = QWidget()
            content.setProperty("role", "inner")
            content.setLayout(column(*cards, None, spacing=Space.L, margins=(0, 0, 0, Space.XL)))
            self._cards.setWidget(content)
        self._stack.setCurrentWidget(self._cards if departments else self._empty)

    def _build(self) -> None:
        self._cards.setWidgetResizable(True)
        self._cards.setFrameShape(QFrame.Shape.NoFrame)
        self._stack.addWidget(self._cards)
        self._stack.addWidget(self._empty)
        self.setLayout(column(self._stack))

    @Slot(object, object)
    def _on_ticked(self, kind: Kind, record_id: UUID) -> None:
        desk, today = self._bench.desk, self._bench.today()
        finish = desk.actions.complete if kind is Kind.ACTIONS else desk.issues.resolve
        self._bench.editor.do(partial(finish, today, record_id))

    @Slot(object)
    def _on_changed(self, outcome: Outcome) -> None:
        if outcome.topics & TOPICS:
            self.refresh()


class DepartmentCard(Card):
    """One department and its lines."""

    opened = Signal(object, object)  # Kind, id
    ticked = Signal(object, object)  # Kind, id: it is done

    def __init__(self, theme: Theme, department: Department, today: date) -> None:
        super().__init__(spacing=Space.XS)
        self._theme = theme
        self._today = today
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self._title(department))
        header = SectionHeader(theme, self._title(department), note=self._note(department))
        self.body.addWidget(header)
        for number, line in enumerate(department.lines):
            if number:
                self.body.addWidget(Line())
            self.body.addWidget(self._row(line))

    def _title(self, department: Department) -> str:
        if department.name:
            return department.name
        return self.tr("Customers") if department.theirs else self.tr("Without a department")

    def _note(self, department: Department) -> str:
        said = self.tr("%n open", "", len(department.lines))
        if department.late:
            said += "  ·  " + self.tr("%n late", "", department.late)
        return said

    def _row(self, one: Awaited) -> ActionRow:
        issue = self.tr("{severity} issue").format(severity=word(one.severity))
        what = issue if one.kind is Kind.ISSUES else ""
        below = "  ·  ".join(filter(None, (one.account, one.owner, what)))
        due = due_state(one.due, self._today)
        line = ActionRow(self._theme, one.title, below, due=State(text=due.text, tone=due.tone))
        line.toggled.connect(lambda _done: self.ticked.emit(one.kind, one.id))
        line.opened.connect(lambda: self.opened.emit(one.kind, one.id))
        return line
