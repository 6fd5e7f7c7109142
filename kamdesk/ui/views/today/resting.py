"""What rests: a quiet line that says how many, and shows them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kamdesk.domain.errors import RuleBroken
from kamdesk.ui import formats
from kamdesk.ui.dialogs.input_field import InputField
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import apology
from kamdesk.ui.models.input import Shape
from kamdesk.ui.models.inputs import Input
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.today.words import title
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from kamdesk.domain.snoozes import Resting
    from kamdesk.ui.theme.theme import Theme

MOST = 50
UNTIL = Input(name="until", title=QT_TRANSLATE_NOOP("Field", "Rest until"), shape=Shape.DAY)


class RestingLine(QWidget):
    """Unfolds the lines that rest, each with the way to wake it."""

    wake_asked = Signal(object)  # Attention

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._resting: Sequence[Resting] = ()
        self._fold = Button(theme, "", "link", icon="moon")
        self._lines = column(spacing=0)
        self._box = boxed(self._lines)
        self._box.hide()
        self._lines.setContentsMargins(Space.S, 0, 0, 0)
        margins = (Space.XL - Space.S, Space.XS, Space.XL, 0)
        self.setLayout(column(row(self._fold, None), self._box, spacing=0, margins=margins))
        self._fold.clicked.connect(self._on_fold)
        self.hide()

    def show_resting(self, resting: Sequence[Resting]) -> None:
        """Say how many rest; what is unfolded stays so."""
        self._resting = resting
        count = len(resting)
        words = self.tr("1 is resting") if count == 1 else self.tr("{count} are resting")
        self._fold.setText(f" {words.format(count=formats.number(count))}")
        self._fold.setAccessibleName(words.format(count=formats.number(count)))
        self.setVisible(bool(resting))
        if not resting:
            self._box.hide()
        self._lay()

    def _lay(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if self._box.isHidden():
            return
        for one in self._resting[:MOST]:
            self._lines.addWidget(self._line(one))

    def _line(self, one: Resting) -> QWidget:
        named = " · ".join(filter(None, (title(one.line), one.line.account_name)))
        until = self.tr("until {day}").format(day=formats.day(one.until, self._today()))
        wake = Button(self._theme, self.tr("Wake"), "link")
        wake.setAccessibleName(self.tr("Wake {name}").format(name=named))
        wake.clicked.connect(partial(self._wake, one))
        day = Label(self._theme, until, "small", tone="muted")
        line = row(Elided(self._theme, named, "small", tone="text2"), day, wake)
        line.setStretch(0, 1)
        return boxed(line)

    def _wake(self, one: Resting, *_checked: object) -> None:
        self.wake_asked.emit(one.line)

    @Slot()
    def _on_fold(self) -> None:
        self._box.setVisible(self._box.isHidden())
        self._lay()


class RestDay(QWidget):
    """Asks until which day a line is to rest; typed as days are everywhere."""

    chosen = Signal(object)  # the day

    def __init__(self, theme: Theme, name: str, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._field = InputField(theme, UNTIL)
        rest = Button(theme, self.tr("Let it rest"), "primary")
        self.setAccessibleName(self.tr("Let it rest"))
        heading, about = Label(theme, self.tr("Let it rest"), "h2"), Label(theme, name, "strong")
        foot = row(None, rest)
        margins = (Space.XXL,) * 4
        self.setLayout(column(heading, about, self._field, foot, spacing=Space.M, margins=margins))
        self._field.entered.connect(self.submit)
        rest.clicked.connect(self.submit)

    @property
    def field(self) -> InputField:
        """Where the day is typed."""
        return self._field

    @Slot()
    def submit(self) -> None:
        """Tell the day, if one can be read."""
        try:
            day = formats.parse_day(self._field.text, self._today())
        except RuleBroken as error:
            self._field.show_problem(apology(error))
            return
        if day is None or day <= self._today():
            self._field.show_problem(apology(RuleBroken("snooze.day.past")))
            return
        self.chosen.emit(day)


def ask_for_day(
    theme: Theme, name: str, today: Callable[[], date], host: QWidget, then: Callable[[date], None]
) -> Overlay:
    """Open the question for a day; ``then`` gets it."""
    asked = RestDay(theme, name, today)
    overlay = Overlay(theme, asked, host, width=420)

    def take(day: date) -> None:
        if isValid(overlay):
            overlay.dismiss()
        then(day)

    asked.chosen.connect(take)
    overlay.dismissed.connect(overlay.deleteLater)
    overlay.open(asked.field.editor)
    return overlay
