"""The hours of a week: what has a time stands beside it, as long as it takes."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Signal
from typing_extensions import override

from kamdesk.services.coming import Event
from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.calendar.day_button import EntryChip
from kamdesk.ui.views.calendar.moving import Landing
from kamdesk.ui.views.calendar.span import A_WEEK, is_weekend
from kamdesk.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from kamdesk.services.calendar_entries import CalendarEntry
    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme

HOUR = 46
GUTTER = 68
HOURS, MINUTES = 24, 60
STEP = 15  # minutes that a drop is rounded to
USUAL = {Event.VISIT: 60, Event.CALL: 30, Event.ACTION: 30}  # where nobody said how long
DAYTIME = 8  # where the hours begin to be seen


class HoursBody(Painted):
    """Seven columns of hours with what stands in them."""

    chip_made = Signal(EntryChip)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._days: tuple[date, ...] = ()
        self._today = date.min
        self._now: time | None = None
        self._lit: Landing | None = None
        self._chips: dict[date, list[EntryChip]] = {}
        self._fit()
        theme.changed.connect(self._fit)

    def show_days(self, days: Sequence[date], today: date) -> None:
        """Show the hours of these days, still empty."""
        self._days, self._today = tuple(days), today
        self.update()

    def show_now(self, now: time) -> None:
        """Draw the line of the hour, where today is in sight."""
        self._now = now
        self.update()

    def show_entries(self, by_day: Mapping[date, Sequence[CalendarEntry]]) -> None:
        """Show what has a time; what says the same stays."""
        before, self._chips = self._chips, {}
        for day in self._days:
            entries = by_day.get(day, ())
            had = before.pop(day, [])
            if [chip.entry for chip in had] == list(entries):
                self._chips[day] = had
                continue
            before[day] = had
            self._chips[day] = [self._make(one) for one in entries]
        for gone in before.values():
            for chip in gone:
                chip.hide()
                chip.deleteLater()
        self._place()

    def chips(self, day: date) -> Sequence[EntryChip]:
        """Return what stands among the hours of a day, in their order."""
        return self._chips.get(day, [])

    def light(self, landing: Landing | None) -> None:
        """Say where what is carried would land."""
        if landing != self._lit:
            self._lit = landing
            self.update()

    def landing(self, here: QPoint) -> Landing | None:
        """Return the day and the time below a point."""
        if not self.rect().contains(here) or not self._days:
            return None
        for column, day in enumerate(self._days):
            place = self._column(column)
            if place.left() <= here.x() <= place.right():
                minutes = int(here.y() / self._hour * MINUTES) // STEP * STEP
                minutes = min(max(minutes, 0), HOURS * MINUTES - STEP)
                return Landing(day, time(*divmod(minutes, MINUTES)))
        return None

    def top_of(self, hour: float) -> int:
        """Return where an hour begins."""
        return int(hour * self._hour)

    # -- places -----------------------------------------------------------------

    @property
    def _hour(self) -> int:
        return self._theme.scaled(HOUR)

    def _column(self, number: int) -> QRect:
        gutter = self._theme.scaled(GUTTER)
        wide = self.width() - gutter
        left, right = (gutter + wide * n // A_WEEK for n in (number, number + 1))
        if self.isRightToLeft():
            left, right = self.width() - right, self.width() - left
        return QRect(left, 0, right - left, self.height())

    def _make(self, entry: CalendarEntry) -> EntryChip:
        chip = EntryChip(self._theme, entry, self, tall=True)
        chip.show()
        self.chip_made.emit(chip)
        return chip

    def _place(self) -> None:
        for number, day in enumerate(self._days):
            column = self._column(number)
            chips = self._chips.get(day, [])
            lanes = lanes_of([_minutes(chip.entry) for chip in chips])
            for chip, (lane, of) in zip(chips, lanes, strict=True):
                start, end = _minutes(chip.entry)
                wide = (column.width() - Space.XS) // of
                left = column.left() + 2 + lane * wide
                if self.isRightToLeft():
                    left = column.right() - 1 - (lane + 1) * wide
                top = self.top_of(start / MINUTES)
                tall = max(self.top_of(end / MINUTES) - top - 2, chip.sizeHint().height())
                chip.setGeometry(left, top + 1, wide - 2, tall)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _fit(self) -> None:
        self.setFixedHeight(HOURS * self._hour)
        self._place()

    # -- paint ------------------------------------------------------------------

    @override
    def draw(self, artist: Artist) -> None:
        for number, day in enumerate(self._days):
            column = QRectF(self._column(number))
            if is_weekend(day):
                artist.painter.fillRect(column, artist.color("canvas"))
            artist.painter.fillRect(artist.lead(column, 1), artist.color("border"))
        ground = QRectF(self.rect())
        for hour in range(HOURS):
            self._draw_hour(artist, ground, hour)
        self._draw_now(artist)
        if self._lit is not None and self._lit.at is not None and self._lit.day in self._days:
            self._draw_landing(artist, self._lit.day, self._lit.at)

    def _draw_hour(self, artist: Artist, ground: QRectF, hour: int) -> None:
        top = self.top_of(hour)
        gutter = self._theme.scaled(GUTTER)
        line = QRectF(ground.left(), top, ground.width(), 1)
        artist.painter.fillRect(artist.inside(line, gutter), artist.color("border"))
        if hour:
            label = artist.lead(QRectF(0, top - Space.S, ground.width(), Space.L), gutter - Space.S)
            words = formats.clock(time(hour))
            artist.text(label, words, "caption", color="muted", align="trail", tabular=True)

    def _draw_now(self, artist: Artist) -> None:
        if self._now is None or self._today not in self._days:
            return
        column = QRectF(self._column(self._days.index(self._today)))
        top = self.top_of(self._now.hour + self._now.minute / MINUTES)
        artist.painter.fillRect(
            QRectF(column.left(), top, column.width(), 2), artist.color("accent")
        )

    def _draw_landing(self, artist: Artist, day: date, at: time) -> None:
        column = QRectF(self._column(self._days.index(day)))
        top = self.top_of(at.hour + at.minute / MINUTES)
        place = QRectF(column.left() + 2, top, column.width() - 4, self._hour / 2)
        artist.outline(place, "accent", Space.XS, width=2)
        artist.text(
            artist.inside(place, Space.S), formats.clock(at), "caption", color="accent_text"
        )


def lanes_of(times: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return for each span of minutes its lane and how many lanes stand side by side there.

    The spans come in the order of their beginning; those that touch each other share the width.
    """
    lanes: list[int] = []
    ends: list[int] = []  # of each lane of the present cluster
    widths: list[int] = []
    first = 0
    for number, (start, end) in enumerate(times):
        if ends and start >= max(ends):
            widths += [len(ends)] * (number - first)
            ends, first = [], number
        free = next((lane for lane, until in enumerate(ends) if until <= start), len(ends))
        if free == len(ends):
            ends.append(end)
        else:
            ends[free] = end
        lanes.append(free)
    widths += [max(len(ends), 1)] * (len(times) - first)
    return list(zip(lanes, widths, strict=True))


def _minutes(entry: CalendarEntry) -> tuple[int, int]:
    """Return from when to when an entry takes, in minutes of its day."""
    at = entry.at or time.min
    start = at.hour * MINUTES + at.minute
    takes = entry.minutes or USUAL.get(entry.event, MINUTES // 2)
    return start, min(start + max(takes, MINUTES // 2), HOURS * MINUTES)
