"""The first tab of an account: what happened, what is next, who is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget
from typing_extensions import override

from kamdesk.services.happenings import Scope
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.account.side import FiguresCard, NextCard, PeopleCard
from kamdesk.ui.views.account.timeline import Timeline
from kamdesk.ui.widgets.layouts import boxed, column, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kamdesk.ui.views.account.facts import AccountFacts
    from kamdesk.ui.views.bench import Bench

SIDE = 336
BOTH = 800


class Overview(QScrollArea):
    """The timeline, and beside it three cards."""

    happening_opened = Signal(object, object)  # Kind, id

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        theme = bench.theme
        self._theme = theme
        self._today = bench.today
        self.timeline = Timeline(bench)
        self.figures = FiguresCard(bench)
        self.next = NextCard(theme)
        self.people = PeopleCard(theme)
        self._side = boxed(column(self.figures, self.next, self.people, None, spacing=Space.L))
        self._build()
        self.timeline.opened.connect(self.happening_opened)
        theme.changed.connect(self._on_theme_changed)

    def show_facts(self, facts: AccountFacts) -> None:
        """Show an account."""
        person = facts.people[0].name if facts.people else ""
        self.timeline.suggest(person)
        self.timeline.show_scope(Scope(account_id=facts.account.id))
        self.figures.show_row(facts.row)
        self.next.show_actions(facts.actions, self._today())
        self.people.show_people(facts.people)

    def _build(self) -> None:
        content = QWidget()
        content.setProperty("role", "page")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._line = row(self.timeline, self._side, spacing=Space.L, margins=(0, 0, 0, Space.XL))
        self._line.setStretch(0, 1)
        content.setLayout(self._line)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Stand side by side where there is room, else one below the other."""
        wide = self.viewport().width() >= self._theme.scaled(BOTH)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(way)
        beside = self._theme.scaled(SIDE)
        self._side.setMinimumWidth(beside if wide else 0)
        self._side.setMaximumWidth(beside if wide else self.maximumWidth())

    @Slot()
    def _on_theme_changed(self) -> None:
        self._arrange()
