"""The card of what needs attention: filters, the order explained, the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.today.lines import AttentionList
from kamdesk.ui.views.today.resting import RestingLine
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.chips import Chip, ChipRow
from kamdesk.ui.widgets.empty_state import EmptyState
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from kamdesk.domain.attention import Attention
    from kamdesk.services.coming import Ahead
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.today.lines import Describe

ALL, LATE, OURS = "all", "late", "ours"
FILTERS: dict[str, Callable[[Attention], bool]] = {
    ALL: lambda _one: True,
    LATE: lambda one: one.days > 0,
    OURS: lambda one: one.reason.startswith("promise."),
}
EMPTY_ROOM = 220


class NeedsCard(Card):
    """Everything that needs attention, or the part of it a filter leaves."""

    def __init__(self, theme: Theme, today: Callable[[], date], host: QWidget) -> None:
        super().__init__(padding=0, spacing=0)
        self._theme = theme
        self._today = today
        self._host = host
        self._all: Sequence[Attention] = ()
        self._describe: Describe | None = None
        self._explanation: Overlay | None = None
        self.header = SectionHeader(theme, self.tr("Needs you now"))
        self.chips = ChipRow(theme, self.tr("Filter"))
        self.lines = AttentionList(theme, today)
        self.resting = RestingLine(theme, today)
        self._empty = EmptyState(theme, self.tr("Nothing needs you today"))
        self._build()
        self.chips.chosen.connect(self._on_chosen)

    def show_lines(
        self, lines: Sequence[Attention], describe: Describe, first: Ahead | None
    ) -> None:
        """Show the lines of the day; where there are none, what comes first."""
        self._all, self._describe = lines, describe
        self._empty.say(self.tr("Nothing needs you today"), self._first(first))
        self._label_chips()
        self._filter()

    def _first(self, first: Ahead | None) -> str:
        if first is None:
            return self.tr("No open action, deal or contract has a day.")
        what = " · ".join(filter(None, (first.title, first.account_name)))
        day = formats.due(first.day, self._today())
        return self.tr("Next: {what}, {day}").format(what=what, day=day)

    def _build(self) -> None:
        explain = Button(self._theme, self.tr("Explain"), "ghost", icon="sparkles")
        explain.clicked.connect(self._on_explain)
        self.header.add_beside(self.chips)
        self.header.set_note(self.tr("Ordered by consequence"))
        self.header.add(explain)
        top = boxed(row(self.header, margins=(Space.XL, Space.M, Space.M, 0)))
        self._empty.setMinimumHeight(self._theme.scaled(EMPTY_ROOM))
        for part in (top, self._empty, self.lines, self.resting):
            self.body.addWidget(part)
        self.body.addSpacing(Space.M)
        self.body.addStretch(1)
        self._empty.hide()
        self._label_chips()

    def _label_chips(self) -> None:
        names = {ALL: self.tr("All"), LATE: self.tr("Late"), OURS: self.tr("My promises")}
        counts = {key: sum(wanted(one) for one in self._all) for key, wanted in FILTERS.items()}
        self.chips.show_chips(
            Chip(key=key, text=text, count=counts[key]) for key, text in names.items()
        )

    def _filter(self) -> None:
        key = next(iter(self.chips.choice), ALL)
        lines = [line for line in self._all if FILTERS[key](line)]
        if self._all and not lines:
            words = self.tr("Nothing is late.") if key == LATE else self.tr("No promise is due.")
            self._empty.say(words, "")
        self._empty.setVisible(not lines)
        self.lines.setVisible(bool(lines))
        if self._describe is not None:
            self.lines.show_lines(lines, self._describe)

    @Slot(object)
    def _on_chosen(self, _keys: object) -> None:
        self._filter()

    @Slot()
    def _on_explain(self) -> None:
        if self._explanation is None:
            self._explanation = self._explained()
        panel = self._explanation
        panel.open(panel.panel.findChildren(Button)[0])

    def _explained(self) -> Overlay:
        content = QWidget()
        content.setAccessibleName(self.tr("How the lines are ordered"))
        close = Button(self._theme, self.tr("Close"))
        rules = (
            self.tr(
                "First what costs trust or money if you leave it: promises of yours whose day "
                "has passed, the longest first; then deals about to close, contracts about to "
                "end and key customers who stopped ordering, the largest amount first."
            ),
            self.tr("Then what is due today or was due: the longest overdue first."),
            self.tr(
                "Then what keeps the relationship going: accounts over their agreed rhythm, "
                "weighed by their tier, orders that did not come, what they promised you, "
                "birthdays."
            ),
            self.tr(
                "Nothing that is due is hidden: what a planned visit keeps quiet comes last, and "
                "what you let rest is told below and comes back on its day."
            ),
        )
        parts = [Label(self._theme, words, wrap=True) for words in rules]
        head = Label(self._theme, self.tr("Ordered by consequence"), "h2")
        foot = row(None, close)
        content.setLayout(column(head, *parts, foot, spacing=Space.M, margins=(Space.XXL,) * 4))
        overlay = Overlay(self._theme, content, self._host, width=560)
        close.clicked.connect(overlay.dismiss)
        return overlay
