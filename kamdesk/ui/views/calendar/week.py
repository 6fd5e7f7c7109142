"""A week by hours, with a row for what has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from kamdesk.services.today import time_of_day
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.calendar.day_cell import DayCell
from kamdesk.ui.views.calendar.grid import DayGrid
from kamdesk.ui.views.calendar.hours import DAYTIME, GUTTER, HoursBody
from kamdesk.ui.views.calendar.moving import Landing
from kamdesk.ui.views.calendar.span import A_WEEK
from kamdesk.ui.widgets.layouts import boxed, column, row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, time

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kamdesk.services.calendar_entries import CalendarEntry
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.calendar.span import Span

ALL_DAY = 5  # entries at most; a taller row would leave no hours


class _Scroll(QScrollArea):
    """Scrolls by wheel and by focus; the arrow keys are for the days."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class WeekGrid(DayGrid):
    """Seven days: above what is for the whole day, below the hours."""

    below = 1

    def __init__(self, theme: Theme, now: Callable[[], time] = time_of_day) -> None:
        super().__init__(theme)
        self._now = now
        self._tops = [DayCell(theme, named=True) for _ in range(A_WEEK)]
        self._heads = row(spacing=0)
        self._head = boxed(self._heads)
        self._lead = QWidget()
        self._body = HoursBody(theme)
        self._scroll = _Scroll()
        self._seen = False
        self._most = 0  # entries for the whole day, on the fullest one
        self._build()
        theme.changed.connect(self._on_theme_changed)

    @override
    def lay(self, span: Span, today: date) -> None:
        self._today = self._carrier.today = today
        self._cells = dict(zip(span.days, self._tops, strict=True))
        for day, cell in self._cells.items():
            cell.show_day(day, today=today)
        self._body.show_days(span.days, today)
        self.show_now()

    def show_now(self) -> None:
        """Draw the line of the hour where it is by now."""
        self._body.show_now(self._now())

    @override
    def fill(self, by_day: Mapping[date, Sequence[CalendarEntry]]) -> None:
        whole = {day: [one for one in by_day.get(day, ()) if one.at is None] for day in self._cells}
        timed = {day: [one for one in by_day.get(day, ()) if one.at] for day in self._cells}
        self._most = min(max(map(len, whole.values()), default=0), ALL_DAY)
        self._fit()
        for day, cell in self._cells.items():
            cell.show_entries(whole[day], len(by_day.get(day, ())))
        self._body.show_entries(timed)
        if by_day and not self._seen:
            self._seen = True
            hours = (one.at.hour for each in timed.values() for one in each if one.at)
            first = min(hours, default=DAYTIME)
            top = self._body.top_of(min(first, DAYTIME)) - Space.M
            self._scroll.verticalScrollBar().setValue(top)

    @override
    def line(self, day: date) -> Sequence[QWidget]:
        return (*super().line(day), *self._body.chips(day))

    @override
    def focus_on(self, part: QWidget | None) -> None:
        super().focus_on(part)
        if part is not None and self._body.isAncestorOf(part):
            self._scroll.ensureWidgetVisible(part, 0, Space.VAST)

    @override
    def landing(self, here: QPoint) -> Landing | None:
        for day, cell in self._cells.items():
            if cell.rect().contains(cell.mapFrom(self, here)):
                return Landing(day)
        view = self._scroll.viewport()
        if view.rect().contains(view.mapFrom(self, here)):
            return self._body.landing(self._body.mapFrom(self, here))
        return None

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Week"))
        self._heads.addWidget(self._lead)
        for cell in self._tops:
            self._heads.addWidget(cell)
            self.adopt(cell)
        self._body.chip_made.connect(self.adopt_chip)
        scroll = self._scroll
        scroll.setProperty("role", "inner")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._body)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        layout = column(self._head, spacing=0)
        layout.addWidget(scroll, 1)
        self.setLayout(layout)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """Give the days the height of the fullest, above the columns of their hours."""
        for cell in self._tops:
            cell.setFixedHeight(cell.tall_for(max(self._most, 1)))
        self._lead.setFixedWidth(self._theme.scaled(GUTTER))
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        left, right = (bar, 0) if self.isRightToLeft() else (0, bar)
        self._heads.setContentsMargins(left, 0, right, 0)

    @Slot(object)
    @override
    def _on_hovered(self, landing: Landing | None) -> None:
        super()._on_hovered(landing if landing is None or landing.at is None else None)
        self._body.light(landing)
