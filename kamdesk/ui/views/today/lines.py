"""The lines of the day under their headings, gone through with the arrow keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kamdesk.domain.attention import Attention, Kind
from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.today.bar import ActionBar
from kamdesk.ui.views.today.words import GROUPS, said
from kamdesk.ui.widgets.attention import AttentionRow
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.widgets.attention import AttentionItem

    Describe = Callable[[Attention], AttentionItem]

AT_FIRST, FURTHER = 60, 300  # rows; the rest stands behind a button that says how many there are
Key = Qt.Key
STEPS = {Key.Key_Down: 1, Key.Key_Up: -1, Key.Key_PageDown: 8, Key.Key_PageUp: -8}
ENTER = (Key.Key_Return, Key.Key_Enter)


class AttentionList(QWidget):
    """Keeps one line selected, unfolds what can be done about it, and says what was asked."""

    done_asked = Signal(object)  # Attention
    log_asked = Signal(object)  # Attention
    postpone_asked = Signal(object, object)  # Attention, the day
    rest_asked = Signal(object, object)  # Attention, the day
    rest_day_asked = Signal(object)  # Attention
    open_asked = Signal(object)  # Attention
    row_selected = Signal(QWidget)  # to be scrolled to

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._lines: Sequence[Attention] = ()
        self._describe: Describe | None = None
        self._rows: list[AttentionRow] = []
        self._headings: list[Label] = []
        self._at = -1
        self._limit = AT_FIRST
        self._bar = ActionBar(theme, today)
        self._more = Button(theme, "", "ghost", icon="chevron-down")
        self._body = column(spacing=0)
        self._build()
        self._connect()

    # -- what is shown ----------------------------------------------------------

    @property
    def current(self) -> Attention | None:
        """The line that keys are meant for."""
        return self._lines[self._at] if 0 <= self._at < len(self._lines) else None

    @property
    def rows(self) -> Sequence[AttentionRow]:
        """The rows in sight."""
        return self._rows[: min(len(self._lines), self._limit)]

    def show_lines(self, lines: Sequence[Attention], describe: Describe) -> None:
        """Show these; the selected one stays so, or the next takes its place.

        Only rows in sight are described: words take longer than anything else here.
        """
        before, focused = self.current, self._has_focus()
        self._lines, self._describe = lines, describe
        self._at = self._place_of(before)
        self._lay()
        if focused:
            self.take_focus()

    def take_focus(self) -> None:
        """Let the keys be meant for the selected line."""
        if 0 <= self._at < len(self._rows):
            self._rows[self._at].setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self, key: int) -> bool:
        """Do what a key means here; say whether it means anything."""
        line = self.current
        if key in STEPS:
            self._select(self._at + STEPS[Key(key)])
        elif key in {Key.Key_Home, Key.Key_End}:
            self._select(0 if key == Key.Key_Home else len(self.rows) - 1)
        elif line is None or key not in (meant := self._meant(line)):
            return False
        else:
            meant[key]()
        return True

    def _meant(self, line: Attention) -> Mapping[int, Callable[[], None]]:
        """Return what each key does to a line; only an action can be done or put off."""
        keys: dict[int, Callable[[], None]] = {
            Key.Key_L: partial(self.log_asked.emit, line),
            Key.Key_S: self._bar.ask_until_when,
            **dict.fromkeys(ENTER, partial(self.open_asked.emit, line)),
        }
        if line.kind is Kind.ACTION:
            keys[Key.Key_D] = partial(self.done_asked.emit, line)
            keys[Key.Key_P] = self._bar.ask_for_day
        return keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.answer(event.key()):
            super().keyPressEvent(event)

    # -- inside -----------------------------------------------------------------

    def _has_focus(self) -> bool:
        return any(each.hasFocus() for each in (*self._rows, *self._bar.findChildren(QWidget)))

    def _place_of(self, wanted: Attention | None) -> int:
        if wanted is not None:
            mark = _mark(wanted)
            for number, one in enumerate(self._lines):
                if _mark(one) == mark:
                    return number
        return min(max(self._at, 0), len(self._lines) - 1)

    def _build(self) -> None:
        more = boxed(row(self._more, None, margins=(Space.L, Space.XS, 0, 0)))
        self._more_box = more
        self.setLayout(self._body)
        for part in (self._bar, more):
            part.setParent(self)
            part.hide()
        for _ in GROUPS:
            label = Label(self._theme, "", "overline", tone="text2", tabular=True)
            label.setContentsMargins(Space.XL, Space.M, Space.XL, Space.S - 2)
            label.setParent(self)
            self._headings.append(label)

    def _connect(self) -> None:
        self._bar.done.connect(partial(self._tell, self.done_asked))
        self._bar.logged.connect(partial(self._tell, self.log_asked))
        self._bar.opened.connect(partial(self._tell, self.open_asked))
        self._bar.postponed.connect(partial(self._tell_day, self.postpone_asked))
        self._bar.rested.connect(partial(self._tell_day, self.rest_asked))
        self._bar.rest_day_asked.connect(partial(self._tell, self.rest_day_asked))
        self._more.clicked.connect(self._on_more)

    def _tell(self, signal: object) -> None:
        if self.current is not None:
            signal.emit(self.current)  # type: ignore[attr-defined]

    def _tell_day(self, signal: object, day: date) -> None:
        if self.current is not None:
            signal.emit(self.current, day)  # type: ignore[attr-defined]

    def _lay(self) -> None:
        """Put headings, rows and the bar in their order."""
        while self._body.takeAt(0) is not None:
            pass
        if self._describe is None:
            return
        shown = self._lines[: self._limit]
        self._make_rows(len(shown))
        headings = dict(zip(GROUPS, self._headings, strict=True))
        for number, one in enumerate(shown):
            after = shown[number + 1] if number + 1 < len(shown) else None
            if number == 0 or shown[number - 1].group is not one.group:
                self._head(headings.pop(one.group), one)
            ruled = after is not None and after.group is one.group
            self._rows[number].show_item(self._describe(one), ruled=ruled)
            self._body.addWidget(self._rows[number])
        for unused in headings.values():
            unused.hide()
        hidden = len(self._lines) - len(shown)
        self._more_box.setVisible(hidden > 0)
        words = self.tr("Show all {count}")
        if hidden > FURTHER:
            words = self.tr("Show more of {count}")
        self._more.setText(words.format(count=formats.number(len(self._lines))))
        self._body.addWidget(self._more_box)
        self._mark_selected()

    def _head(self, label: Label, one: Attention) -> None:
        count = sum(each.group is one.group for each in self._lines)
        label.setText(f"{said('Today', GROUPS[one.group])}  {formats.number(count)}")
        label.show()
        self._body.addWidget(label)

    def _make_rows(self, count: int) -> None:
        while len(self._rows) < count:
            fresh = AttentionRow(self._theme)
            fresh.setParent(self)
            fresh.pressed.connect(partial(self._select, len(self._rows)))
            fresh.opened.connect(partial(self._tell, self.open_asked))
            self._rows.append(fresh)
        for number, each in enumerate(self._rows):
            each.setVisible(number < count)

    def _select(self, number: int) -> None:
        if not self._lines:
            return
        self._at = min(max(number, 0), len(self.rows) - 1)
        self._mark_selected()
        self.take_focus()
        self.row_selected.emit(self._rows[self._at])

    def _mark_selected(self) -> None:
        for number, each in enumerate(self.rows):
            each.select(selected=number == self._at)
        line = self.current
        self._bar.setVisible(line is not None and self._at < len(self.rows))
        if line is not None and self._at < len(self.rows):
            self._bar.offer(done=line.kind is Kind.ACTION)
            self._body.removeWidget(self._bar)
            self._body.insertWidget(self._body.indexOf(self._rows[self._at]) + 1, self._bar)
            self.setTabOrder(self._rows[self._at], self._bar)

    @Slot()
    def _on_more(self) -> None:
        self._limit += FURTHER
        self._lay()


def _mark(one: Attention) -> tuple[Kind, UUID]:
    return one.kind, one.subject_id
