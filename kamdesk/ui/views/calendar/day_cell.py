"""A day of the month, or the top of a day of the week: its number, and as much as fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.calendar.day_button import (
    ENTER,
    DayButton,
    EntryChip,
    MoreButton,
)
from kamdesk.ui.views.calendar.span import is_weekend, weekday_name
from kamdesk.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from kamdesk.services.calendar_entries import CalendarEntry
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme

HEAD, GAP, DISC = 27, 0, 22
SIDE = 5


class DayCell(Painted):
    """Focusable; its entries are buttons in it, those that do not fit wait behind one more."""

    chip_made = Signal(EntryChip)
    entered = Signal()  # Enter, or a double click, where nothing is yet
    opened = Signal()  # to be seen whole
    focused = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, theme: Theme, *, named: bool = False) -> None:
        super().__init__(theme)
        self._named = named  # the weekday stands beside the number
        self._entries: tuple[CalendarEntry, ...] = ()
        self._total = 0  # with what stands among the hours
        self._dim = self._now = self._lit = self._later_month = False
        self.day: date | None = None
        self.chips: list[EntryChip] = []
        self.more = MoreButton(theme, self)
        self.more.clicked.connect(self.opened)
        self.setAccessibleDescription(self.tr("Enter adds something, arrow keys go on"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    @property
    def line(self) -> Sequence[QWidget]:
        """What the arrow keys go through: the day itself, its entries, the way to the others."""
        more = () if self.more.isHidden() else (self.more,)
        return (self, *self.chips, *more)

    def show_day(self, day: date, *, today: date, month: int | None = None) -> None:
        """Be this day; one of another month steps back."""
        self.day = day
        self._now = day == today
        self._later_month = month is not None and day.month != month
        self._dim = is_weekend(day) or self._later_month
        self._name()
        self.update()

    def show_entries(self, entries: Sequence[CalendarEntry], total: int | None = None) -> None:
        """Show what the day holds; ``total`` counts also what is shown elsewhere."""
        self._total = len(entries) if total is None else total
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            for chip in self.chips:
                _discard(chip)
            self.chips = []
            self._fit()
        self._name()

    def light(self, *, on: bool) -> None:
        """Say that what is carried would land here, or not."""
        if on != self._lit:
            self._lit = on
            self.update()

    def tall_for(self, count: int) -> int:
        """Return how high the cell is with so many entries."""
        return self._head + count * (self._step + GAP) + Space.XS

    # -- room -------------------------------------------------------------------

    @property
    def _head(self) -> int:
        return self._theme.scaled(HEAD)

    @property
    def _step(self) -> int:
        return self.more.sizeHint().height()

    def _fit(self) -> None:
        """Show as many as there is room for; the last line is needed for the others."""
        room = max((self.height() - self._head + GAP) // (self._step + GAP), 0)
        count = len(self._entries)
        shown = count if count <= room else max(room - 1, 0)
        while len(self.chips) > shown:
            _discard(self.chips.pop())
        for entry in self._entries[len(self.chips) : shown]:
            self.chips.append(self._make(entry))
        top = self._head
        for part in (*self.chips, self.more):
            part.setGeometry(SIDE, top, max(self.width() - 2 * SIDE, 0), self._step)
            top += self._step + GAP
        self.more.count(count - shown if room else 0)

    def _make(self, entry: CalendarEntry) -> EntryChip:
        chip = EntryChip(self._theme, entry, self)
        chip.show()
        self.chip_made.emit(chip)
        return chip

    def _name(self) -> None:
        if self.day is None:
            return
        said = self.tr("{day}, %Ln entries", "", self._total)
        if self._total == 0:
            said = self.tr("{day}, nothing")
        elif self._total == 1:
            said = self.tr("{day}, 1 entry")
        self.setAccessibleName(said.format(day=formats.weekday(self.day)))

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.tall_for(3))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.tall_for(1))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    @override
    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self._fit()

    # -- paint ------------------------------------------------------------------

    @override
    def draw(self, artist: Artist) -> None:
        ground = QRectF(self.rect())
        if self._dim:
            artist.painter.fillRect(ground, artist.color("canvas"))
        edge = artist.trail(ground, 1)
        artist.painter.fillRect(edge, artist.color("border"))
        bottom = QRectF(ground.left(), ground.bottom() - 1, ground.width(), 1)
        artist.painter.fillRect(bottom, artist.color("border"))
        self._draw_number(artist, ground)
        if self._lit:
            artist.outline(ground.adjusted(1, 1, -2, -2), "accent", Space.XS, width=2)
        elif self.hasFocus():
            artist.outline(ground.adjusted(1, 1, -2, -2), "focus", Space.XS, width=2)

    def _draw_number(self, artist: Artist, ground: QRectF) -> None:
        if self.day is None:
            return
        first = self.day.day == 1 and self._later_month
        number = formats.day_and_month(self.day) if first else formats.number(self.day.day)
        head = QRectF(ground.left(), ground.top(), ground.width(), self._head)
        inner = artist.inside(head, Space.S + 3, Space.XS)
        if self._named:
            name = weekday_name(self.day)
            artist.text(inner, name, "caption", color="muted")
            inner = artist.inside(inner, artist.width(name, "caption") + Space.XS + 2)
        size = self._theme.scaled(DISC)
        if self._now:
            back = 0 if self._named else -5  # so that the digits stand below each other
            disc = artist.middle(artist.lead(inner, size, back), size)
            artist.fill(disc, "accent", size / 2)
            artist.text(disc, number, "strong", color="on_accent", align="center", tabular=True)
        else:
            ink = "muted" if self._dim else "text2"
            artist.text(inner, number, "body", color=ink, tabular=True)

    # -- keys and pointer -------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.entered.emit()
        else:
            event.ignore()  # the grid steers

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.entered.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())


def _discard(chip: DayButton) -> None:
    chip.hide()
    chip.deleteLater()
