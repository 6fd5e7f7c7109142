"""Who of ours knows them, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.bars import ProgressBar
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.pill import Avatar
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.people import Acquainted
    from kamdesk.ui.theme.theme import Theme

FACE = 24
BAR = 96


class AcquaintedCard(Card):
    """Our own people, the best connected first."""

    add_pressed = Signal()
    colleague_pressed = Signal()  # one of ours is missing in the portfolio

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=Space.M)
        self._theme = theme
        self._content = QWidget()
        title = self.tr("Who of ours knows them")
        header = SectionHeader(theme, title, link=self.tr("Add"), icon="plus")
        header.link_activated.connect(self.add_pressed)
        colleague = Button(theme, self.tr("New colleague"), "link")
        colleague.clicked.connect(self.colleague_pressed)
        self.body.addWidget(header)
        self.body.addWidget(self._content)
        self.body.addLayout(row(colleague, None))

    def show_acquainted(self, ours: Sequence[Acquainted], whole: int) -> None:
        """Show how many of ``whole`` each of ours knows."""
        lines = [self._row(one, whole) for one in ours]
        if not lines:
            words = self.tr("Nothing noted yet: who of your colleagues knows somebody there?")
            lines = [Label(self._theme, words, tone="muted", wrap=True)]
        fresh = boxed(column(*lines, spacing=Space.S))
        self.body.replaceWidget(self._content, fresh)
        self._content.deleteLater()
        self._content = fresh

    def _row(self, one: Acquainted, whole: int) -> QWidget:
        words = self.tr("{count} of {whole}").format(count=one.count, whole=whole)
        bar = ProgressBar(self._theme, one.count / max(whole, 1), words)
        bar.setFixedWidth(self._theme.scaled(BAR))
        line = row(Avatar(self._theme, one.name, FACE, person=True), spacing=Space.S)
        line.addWidget(Elided(self._theme, one.name), 1)
        line.addWidget(bar)
        line.addWidget(Label(self._theme, words, "small", tone="text2", tabular=True))
        box = boxed(line)
        box.setAccessibleName(f"{one.name}: {words}")
        return box
