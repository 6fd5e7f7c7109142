"""What was changed, the newest first, each with its way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot

from kamdesk.services.history import FOUNDING
from kamdesk.ui.labels import UNDONE, sentence
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.settings.safety import moment
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from kamdesk.services.ports import HistoryQueries
    from kamdesk.services.rows import ChangeRow
    from kamdesk.ui.tasks import Tasks
    from kamdesk.ui.theme.theme import Theme

PAGE = 30


class PastCard(Card):
    """A line a change; what is taken back says so and has no way back of its own."""

    take_back_asked = Signal(object)  # the change's id

    def __init__(self, theme: Theme, history: HistoryQueries, tasks: Tasks) -> None:
        super().__init__(spacing=Space.S)
        self._theme = theme
        self._history = history
        self._tasks = tasks
        self._limit = PAGE
        self._shown: tuple[UUID, ...] = ()
        self._lines = column(spacing=0)
        self._more = Button(theme, self.tr("Show older changes"), "ghost", icon="chevron-down")
        self._more.clicked.connect(self._on_more)
        self._more.hide()
        self.body.addWidget(SectionHeader(theme, self.tr("What was changed on this laptop")))
        self.body.addLayout(self._lines)
        self.body.addLayout(row(self._more, None))
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Read the history again."""
        self._tasks.read(self, partial(self._history.recent, self._limit + 1), self._take)

    def _take(self, changes: Sequence[ChangeRow]) -> None:
        self._more.setVisible(len(changes) > self._limit)
        ids = tuple(change.id for change in changes)
        if ids == self._shown:
            return
        self._shown = ids
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if not changes:
            words = self.tr("Nothing was changed yet.")
            self._lines.addWidget(Label(self._theme, words, tone="text2"))
        gone = taken_back(changes)
        for number, change in enumerate(changes[: self._limit]):
            if number:
                self._lines.addWidget(Line())
            self._lines.addWidget(self._line(change, gone=change.id in gone))

    def _line(self, change: ChangeRow, *, gone: bool) -> QWidget:
        said = sentence(change)
        if change.reverts is not None:
            said = QCoreApplication.translate("Change", UNDONE).format(what=said)
        said = said[:1].upper() + said[1:]
        words = Elided(self._theme, said, "body", tone="muted" if gone else "text")
        when = Label(self._theme, moment(change.at), "caption", tone="muted", tabular=True)
        text = column(words, when, spacing=1)
        line = row(spacing=Space.M, margins=(0, Space.S - 2, 0, Space.S - 2))
        line.addLayout(text, 1)
        if gone:
            line.addWidget(Label(self._theme, self.tr("taken back"), "small", tone="muted"))
        elif change.label != FOUNDING:
            back = Button(self._theme, self.tr("Take back"), "small", icon="undo-2")
            back.setAccessibleName(self.tr("Take back: {what}").format(what=said))
            back.clicked.connect(partial(self.take_back_asked.emit, change.id))
            line.addWidget(back)
        return boxed(line)

    @Slot()
    def _on_more(self) -> None:
        self._limit += PAGE
        self.refresh()


def taken_back(changes: Sequence[ChangeRow]) -> set[UUID]:
    """Return which changes, newest first, are taken back by one that still stands."""
    gone: set[UUID] = set()
    for change in changes:
        if change.reverts is not None and change.id not in gone:
            gone.add(change.reverts)
    return gone
