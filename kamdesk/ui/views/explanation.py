"""A figure opened: its rule, its day, its inputs and what was missing."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from kamdesk.domain.figures.figure import Unit
from kamdesk.domain.figures.rolling_up import share_of
from kamdesk.domain.money import Money
from kamdesk.services.words.parts import NOBODY, PARTS
from kamdesk.services.words.rules import NOTES
from kamdesk.services.words.rules import RULES as SENTENCES
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.bars import ProgressBar
from kamdesk.ui.widgets.buttons import IconButton
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.pill_button import PillButton
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from decimal import Decimal

    from kamdesk.domain.figures.figure import Figure, Part
    from kamdesk.ui.theme.theme import Theme

WIDTH = 560
NAMED = 130
TALLEST = 420  # of the inputs; more are scrolled
ANSWERS = {"nps": 10, "csat": 5, "score": 10}  # the best there is, by rule
MONEY = frozenset({Unit.MONEY, Unit.MONEY_PER_DAY})
RULES = {
    "health": QT_TRANSLATE_NOOP(
        "Rule", "The mean of what is known, each part by its weight. What is missing is left out."
    ),
    "score": QT_TRANSLATE_NOOP(
        "Rule", "The mean of the ratings, each by its weight. What is not rated is left out."
    ),
}
MONTH = re.compile(r"(\d{4})-(\d{2})")  # how a part that is a month is named

SOURCES = {
    "tier": QT_TRANSLATE_NOOP("Rule", "rule of its tier"),
    "account": QT_TRANSLATE_NOOP("Rule", "its own rule"),
    "contact": QT_TRANSLATE_NOOP("Rule", "the person’s own rule"),
}


class StateButton(PillButton):
    """The state of a figure, which opens the figure."""


class _Room(QScrollArea):
    """As high as what is in it, until that is too much."""

    def __init__(self, content: QWidget, name: str) -> None:
        super().__init__()
        self._content = content
        self.setWidget(content)
        self.setAccessibleName(name)
        self.setProperty("role", "inner")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tall = content.sizeHint().height() > TALLEST
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tall else Qt.FocusPolicy.NoFocus)

    @override
    def sizeHint(self) -> QSize:
        size = self._content.sizeHint()
        return QSize(size.width(), min(size.height(), TALLEST))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), TALLEST // 3))


class Explanation(QWidget):
    """What a figure is made of, as a panel."""

    closed = Signal()

    def __init__(self, theme: Theme, title: str, figure: Figure, currency: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._figure = figure
        self._currency = currency
        self.setAccessibleName(title)
        close = IconButton(theme, "x", self.tr("Close"), keys="Esc")
        close.clicked.connect(self.closed)
        rule = RULES.get(figure.rule, SENTENCES.get(figure.rule, ""))
        heading = Label(theme, title, "h2", wrap=True)
        heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        lines = [row(heading, close)]
        lines[0].setAlignment(close, Qt.AlignmentFlag.AlignTop)
        lines.append(row(Label(theme, self._value(figure), "display", tabular=True), None))
        if rule:
            said = QCoreApplication.translate("Rule", rule)
            lines.append(row(Label(theme, said, tone="text2", wrap=True)))
        if figure.parts:
            lines.append(row(_Room(boxed(self._grid()), self.tr("What it is made of"))))
        lines.append(row(Label(theme, self._foot(), "small", tone="muted", wrap=True)))
        margins = (Space.XL, Space.L, Space.XL, Space.L)
        self.setLayout(column(*lines, spacing=Space.M, margins=margins))
        self.start = close

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, Space.S, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(0, 1)
        full = self._full()
        for line, part in enumerate(self._figure.parts):
            name = part_word(self._figure, part)
            named = Elided(self._theme, name)
            named.setMinimumWidth(self._theme.scaled(NAMED))
            value = Label(self._theme, self._value(part), "strong", tabular=True)
            value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(named, line, 0)
            grid.addWidget(self._bar(part, name, full), line, 1)
            grid.addWidget(value, line, 2)
            grid.addWidget(Label(self._theme, self._aside(part), "small", tone="muted"), line, 3)
        return grid

    @property
    def _mixed(self) -> bool:
        return len({part.unit for part in self._figure.parts}) > 1

    def _full(self) -> float:
        """Return what a full bar stands for: the best there is, or the largest input."""
        parts = self._figure.parts
        if self._figure.rule in ANSWERS:
            return ANSWERS[self._figure.rule]
        if all(part.unit is Unit.PERCENT for part in parts):
            return 100
        return max((abs(float(part.value)) for part in parts if part.value is not None), default=0)

    def _bar(self, part: Part, name: str, full: float) -> QWidget:
        if part.value is None:
            return Label(self._theme, self.tr("missing"), "small", tone="warn")
        if self._mixed:  # hours beside amounts: no bar can be compared with another
            return QWidget()
        share = abs(float(part.value)) / full if full else 0.0
        said = f"{name}: {self._value(part)}"
        bar = ProgressBar(self._theme, share, said, tone="warn" if part.value < 0 else "accent")
        bar.setMinimumWidth(self._theme.scaled(90))
        return bar

    def _aside(self, part: Part) -> str:
        """Say an input's share of a sum, its weight where they differ, or its day."""
        share = share_of(self._figure, part)
        if share is not None:
            return formats.percent(share)
        weights = [each.weight for each in self._figure.parts]
        whole = sum(weights)
        weighted = whole and len(set(weights)) > 1 and not self._mixed
        if weighted and part.value is not None:
            return self.tr("weight {share}").format(share=formats.percent(part.weight / whole))
        if part.day:
            return formats.day(part.day, self._figure.as_of)
        return QCoreApplication.translate("Rule", SOURCES.get(part.source, ""))

    def _value(self, one: Figure | Part) -> str:
        if one.value is None:
            return formats.NOTHING
        if one.unit in MONEY and self._currency:
            return formats.whole_money(Money(one.value, self._currency))
        if one.unit is Unit.SHARE:
            return formats.percent(one.value)
        if one.unit is Unit.DAYS:
            days = int(one.value)
            return self.tr("1 day") if days == 1 else self.tr("%n days", "", days)
        rough = one.unit in {Unit.PERCENT, *MONEY} or _whole(one.value)
        return formats.number(one.value, 0 if rough and one.unit is not Unit.SCORE else 1)

    def _foot(self) -> str:
        figure = self._figure
        said = self.tr("As of {day}. {known} of {all} inputs are known.").format(
            day=formats.long_day(figure.as_of),
            known=len(figure.parts) - len(figure.missing),
            all=len(figure.parts),
        )
        note = NOTES.get(figure.note, "")
        return f"{said} {QCoreApplication.translate('Note', note)}" if note else said


def open_explanation(
    theme: Theme, title: str, figure: Figure, host: QWidget, *, currency: str = ""
) -> Overlay:
    """Show what a figure is made of, over a window; closed, it is gone."""
    panel = Explanation(theme, title, figure, currency)
    overlay = Overlay(theme, panel, host, width=WIDTH)
    panel.closed.connect(overlay.dismiss)
    overlay.dismissed.connect(overlay.deleteLater)
    overlay.open(panel.start)
    return overlay


def _whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


def part_word(figure: Figure, part: Part) -> str:
    """Return what an input is called: a word of the program, a month, or a name of the user's."""
    month = MONTH.fullmatch(part.name)
    if month:
        return formats.month(date(int(month[1]), int(month[2]), 1))
    known = PARTS.get(f"{figure.rule}.{part.name}", PARTS.get(part.name))
    if known is None and part.name:
        return part.name
    return QCoreApplication.translate("Rule", known or NOBODY)
