"""What to look at in how we are known, each with its reason and what to do about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.domain.figures.coverage import Risk
from kamdesk.services.words import spoken
from kamdesk.services.words.risks import RISKS
from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card, Line
from kamdesk.ui.widgets.disc import IconDisc
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Label, tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.domain.figures.coverage import Concern
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

MARKS: dict[Risk, tuple[str, Tone]] = {
    Risk.NO_DECIDER: ("circle-help", "bad"),
    Risk.SPONSOR_LEFT: ("log-in", "bad"),
    Risk.ONE_CONTACT: ("user", "bad"),
    Risk.ONE_COLLEAGUE: ("users", "bad"),
    Risk.DECIDER_UNMET: ("triangle-alert", "warn"),
    Risk.OPPONENT: ("circle-alert", "warn"),
    Risk.CHAMPION_QUIET: ("clock", "warn"),
}
DISC = 28
MOST = 12  # in sight; who has solved these sees the next
LINK = 226  # pixels that the longest link may take


class ConcernsCard(Card):
    """The risks, the gravest first; what stands under each becomes an action when pressed."""

    action_wanted = Signal(str)  # what is to be done, as an action is called

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=Space.M)
        self._theme = theme
        self._content = QWidget()
        self.body.addWidget(SectionHeader(theme, self.tr("Look at this")))
        self.body.addWidget(self._content)

    def show_concerns(self, concerns: Sequence[Concern]) -> None:
        """Show an account's; good news where there are none."""
        lines: list[QWidget] = []
        for concern in concerns[:MOST]:
            if lines:
                lines.append(Line())
            lines.append(self._row(concern))
        if len(concerns) > MOST:
            more = self.tr("and {count} more like these").format(count=len(concerns) - MOST)
            lines.append(Label(self._theme, more, "small", tone="muted"))
        if not lines:
            words = self.tr("Nothing stands out: deciders are met and several of us are known.")
            lines = [Label(self._theme, words, tone="muted", wrap=True)]
        fresh = boxed(column(*lines, spacing=Space.M))
        self.body.replaceWidget(self._content, fresh)
        self._content.deleteLater()
        self._content = fresh

    def _row(self, concern: Concern) -> QWidget:
        title, reason, todo = words_of(concern)
        icon, tone = MARKS[concern.risk]
        room = self._theme.scaled(LINK)
        cut = self._theme.metrics("chip").elidedText(todo, Qt.TextElideMode.ElideRight, room)
        button = Button(self._theme, cut, "link")
        button.setAccessibleName(todo)
        button.setToolTip(tip(self.tr("{todo}: makes it an action").format(todo=todo)))
        button.clicked.connect(partial(self.action_wanted.emit, todo))
        words = column(
            Label(self._theme, title, "strong", wrap=True),
            Label(self._theme, reason, "small", tone="text2", wrap=True),
            row(button, None),
            spacing=Space.XXS,
        )
        line = row(column(IconDisc(self._theme, icon, tone, DISC), None), spacing=Space.M)
        line.addLayout(words, 1)
        box = boxed(line)
        box.setAccessibleName(f"{title}: {reason}")
        return box


def words_of(concern: Concern) -> tuple[str, str, str]:
    """Return the heading, the reason and what to do."""
    said = RISKS[concern.risk.value]
    title = said.where if said.where and concern.function else said.title
    reason = said.never if said.never and concern.day is None else said.reason
    about = {
        "name": concern.name,
        "colleague": concern.colleague,
        "function": concern.function,
        "count": concern.count,
        "day": formats.day(concern.day) if concern.day else "",
    }
    return tuple(  # type: ignore[return-value]  # three in, three out
        spoken(QCoreApplication.translate("Risk", each), about)
        for each in (title, reason, said.todo)
    )
