"""The evidence of a check, opened: demands, inputs, months, and what is missing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.domain.definition import KeyTest
from kamdesk.domain.figures.figure import Unit
from kamdesk.services.words.definition import TABS
from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.definition.words import (
    bound_word,
    lack_word,
    measured_word,
    name_of_test,
    value_word,
    valued,
    verdict_state,
)
from kamdesk.ui.views.explanation import open_explanation
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.card import Line
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.domain.definition import Finding
    from kamdesk.services.check_rows import AccountCheck
    from kamdesk.ui.theme.theme import Theme

WIDTH, TALLEST = 680, 520
WIDE = (76, 112, 72)  # what was measured, the limit, the verdict
HIGH = 0.08  # of the window above the panel


class EvidencePanel(QWidget):
    """The tests of one account, or one of them, with all they rest on."""

    closed = Signal()
    account_asked = Signal()
    tab_asked = Signal(str)  # of the account's page, where a gap is closed

    def __init__(
        self,
        theme: Theme,
        check: AccountCheck,
        tests: Sequence[KeyTest] = tuple(KeyTest),
        *,
        within_account: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._check = check
        title = self.tr("Key account check of {name}").format(name=check.row.name)
        self.setAccessibleName(title)
        self.start = IconButton(theme, "x", self.tr("Close"), keys="Esc")
        self.start.clicked.connect(self.closed)
        heading = Elided(theme, title, "h2")
        open_ = Button(theme, self.tr("Open account"), "small", icon="building-2")
        open_.clicked.connect(self.account_asked)
        open_.setHidden(within_account)
        self._within = within_account
        head = row(heading, open_, self.start, spacing=Space.S)
        head.setStretch(0, 1)
        parts: list[QWidget] = []
        for number, finding in enumerate(one for one in check.row.findings if one.test in tests):
            parts += [Line()] if number else []
            parts.append(self._section(finding))
        content = boxed(column(*parts, spacing=Space.L, margins=(0, 0, Space.M, 0)))
        foot = self.tr("Twelve months up to {day}. Limits are your own and stand on the page.")
        day = formats.long_day(check.as_of)
        below = Label(theme, foot.format(day=day), "small", tone="muted", wrap=True)
        margins = (Space.XL, Space.L, Space.XL, Space.L)
        room = Room(theme, content, self.tr("Evidence"))
        self.setLayout(column(head, room, below, spacing=Space.M, margins=margins))

    def _section(self, finding: Finding) -> QWidget:
        theme = self._theme
        pill = Pill(theme, "")
        pill.show_state(verdict_state(finding.verdict))
        name = name_of_test(finding.test)
        inputs = Button(theme, self.tr("Inputs"), "link", icon="info")
        inputs.setAccessibleName(self.tr("Inputs of ‘{test}’").format(test=name))
        inputs.clicked.connect(partial(self._explain, finding))
        lines: list[QWidget] = [
            boxed(row(Label(theme, name, "strong"), pill, None, inputs)),
            boxed(self._demands(finding)),
        ]
        lines += [self._lack(finding, number) for number in range(len(finding.missing))]
        if finding.test is KeyTest.REPEAT_PURCHASES and self._check.months:
            lines.append(boxed(self._months()))
        return boxed(column(*lines, spacing=Space.S))

    def _demands(self, finding: Finding) -> QGridLayout:
        grid, currency = self._grid(), self._check.currency
        for line, one in enumerate(finding.demands):
            state = verdict_state(one.verdict)
            mark = Label(self._theme, state.text if one.weighs else "", "small", tone="text2")
            grid.addWidget(Label(self._theme, measured_word(one), tone="text2"), line, 0)
            grid.addWidget(self._number(value_word(one, currency), "strong"), line, 1)
            grid.addWidget(Label(self._theme, bound_word(one, currency), tone="muted"), line, 2)
            grid.addWidget(mark, line, 3)
        return grid

    def _lack(self, finding: Finding, number: int) -> QWidget:
        lack = finding.missing[number]
        words = Label(self._theme, lack_word(lack), "small", tone="warn", wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = row(words, spacing=Space.S)
        if lack.lack in TABS and self._within:
            go = Button(self._theme, self.tr("Enter it"), "link")
            go.setAccessibleName(f"{self.tr('Enter it')}: {lack_word(lack)}")
            go.clicked.connect(partial(self.tab_asked.emit, TABS[lack.lack]))
            line.addWidget(go)
        return boxed(line)

    def _months(self) -> QGridLayout:
        grid, currency = self._grid(), self._check.currency
        heads = (self.tr("Month"), self.tr("Orders"), self.tr("Sales"), self.tr("Margin"))
        for place, words in enumerate(heads):
            head = Label(self._theme, words, "caption", tone="muted")
            if place:
                head.setAlignment(Qt.AlignmentFlag.AlignTrailing)
            grid.addWidget(head, 0, place)
        for line, one in enumerate(self._check.months, start=1):
            grid.addWidget(Label(self._theme, formats.month(one.month), "small"), line, 0)
            for place, text in enumerate(
                (
                    formats.number(one.orders),
                    valued(one.sold, Unit.MONEY, currency),
                    valued(one.margin, Unit.MONEY, currency),
                ),
                start=1,
            ):
                grid.addWidget(self._number(text, "small"), line, place)
        return grid

    def _grid(self) -> QGridLayout:
        """Return a grid whose columns line up with those of the other tests."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(0, 1)
        for column_, wide in enumerate(WIDE, start=1):
            grid.setColumnMinimumWidth(column_, self._theme.scaled(wide))
        return grid

    def _number(self, text: str, role: str) -> Label:
        label = Label(self._theme, text, role, tabular=True)  # type: ignore[arg-type]  # two roles
        label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        return label

    def _explain(self, finding: Finding) -> None:
        title = f"{name_of_test(finding.test)}: {self._check.row.name}"
        open_explanation(
            self._theme, title, finding.figure, self.window(), currency=self._check.currency
        )


class Room(QScrollArea):
    """As high as its content until that is too much."""

    def __init__(self, theme: Theme, content: QWidget, name: str) -> None:
        super().__init__()
        self._content = content
        self._tallest = theme.scaled(TALLEST)
        content.setProperty("role", "inner")
        self.setWidget(content)
        self.setAccessibleName(name)
        self.setProperty("role", "inner")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def sizeHint(self) -> QSize:
        size = self._content.sizeHint()
        return QSize(size.width(), min(size.height(), self._tallest))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), self._tallest // 3))


def open_evidence(theme: Theme, panel: EvidencePanel, host: QWidget) -> Overlay:
    """Show a panel over a window; closed, it is gone."""
    overlay = Overlay(theme, panel, host, width=WIDTH, top=HIGH)
    for leaving in (panel.closed, panel.account_asked, panel.tab_asked):
        leaving.connect(overlay.dismiss)
    overlay.dismissed.connect(overlay.deleteLater)
    overlay.open(panel.start)
    return overlay
