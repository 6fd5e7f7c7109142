"""The heads of the page and of its days: which they are, the way to others, the kinds shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kamdesk.ui import formats
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.calendar.reading import KINDS, chips_of, events_of
from kamdesk.ui.views.calendar.span import Mode
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.chips import ChipRow
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.page import PageHeader
from kamdesk.ui.widgets.segments import Segments
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kamdesk.services.calendar import Agenda
    from kamdesk.services.calendar_entries import CalendarEntry
    from kamdesk.services.coming import Event
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.calendar.span import Span


class CalendarHeader(PageHeader):
    """Says which day it is, and holds what goes for the whole page."""

    mode_chosen = Signal(object)  # Mode
    today_pressed = Signal()
    add_pressed = Signal(QPoint)  # where a menu has room

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.set_title(self.tr("Calendar"))
        words: dict[str, str] = {
            Mode.MONTH: self.tr("Month"),
            Mode.WEEK: self.tr("Week"),
            Mode.AGENDA: self.tr("Agenda"),
        }
        self._segments = Segments(theme, self.tr("Calendar"), words)
        self.now = Button(theme, self.tr("Today"))
        self.new = Button(theme, self.tr("Add"), "primary", icon="plus")
        self.add(self._segments, self.now, self.new)
        self._segments.chosen.connect(self._on_chosen)
        self.now.clicked.connect(self.today_pressed)
        self.new.clicked.connect(self._on_new)

    def choose(self, mode: Mode) -> None:
        """Show which way the days are laid out."""
        self._segments.choose(mode)

    def show_agenda(self, agenda: Agenda) -> None:
        """Say which day it is, and how much it and the days before ask for."""
        now = sum(one.day == agenda.as_of for one in agenda.lines)
        said = self.tr("{day}  ·  {now} today, {late} late")
        self.set_subtitle(
            said.format(
                day=formats.long_day(agenda.as_of),
                now=formats.number(now),
                late=formats.number(len(agenda.late)),
            )
        )

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.mode_chosen.emit(Mode(key))

    @Slot()
    def _on_new(self) -> None:
        self.add_pressed.emit(self.new.mapToGlobal(QPoint(0, self.new.height() + Space.XS)))


class CalendarBar(QWidget):
    """Says quietly when there is nothing."""

    turned = Signal(int)
    filtered = Signal()
    print_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = Label(theme, "", "h2")
        self._quiet = Label(theme, "", "small", tone="muted")
        earlier, later = "chevron-left", "chevron-right"
        if QGuiApplication.isRightToLeft():
            earlier, later = later, earlier
        self._back = IconButton(theme, earlier, self.tr("Earlier"), keys="PgUp")
        self._on = IconButton(theme, later, self.tr("Later"), keys="PgDown")
        self._print = IconButton(theme, "printer", self.tr("Print these days"))
        self._print.clicked.connect(self.print_pressed)
        self._chips = ChipRow(theme, self.tr("Kinds shown"), many=True)
        self._chips.show_chips(chips_of(()))
        self._chips.choose(KINDS)
        self._build()
        self._back.clicked.connect(partial(self.turned.emit, -1))
        self._on.clicked.connect(partial(self.turned.emit, 1))
        self._chips.chosen.connect(self.filtered)

    @property
    def events(self) -> frozenset[Event]:
        """What the chips let through."""
        return events_of(self._chips.choice)

    @property
    def chips(self) -> ChipRow:
        """The kinds."""
        return self._chips

    def show_span(self, span: Span) -> None:
        """Name the days; a list of them can be printed."""
        self._title.setText(span.title)
        self._print.setVisible(span.mode is Mode.AGENDA)  # else it stands beside the days

    def show_counts(self, entries: Sequence[CalendarEntry], shown: int) -> None:
        """Count the kinds, and say so where nothing is left."""
        self._chips.show_chips(chips_of(entries))
        words = "" if shown else self.tr("Nothing on these days")
        if entries and not shown:
            words = self.tr("None of the kinds chosen")
        self._quiet.setText(words)
        self._quiet.setVisible(bool(words))

    def _build(self) -> None:
        lead = row(self._title, self._back, self._on, self._print, spacing=Space.S)
        words = column(None, lead, self._quiet, None, spacing=Space.XXS)
        self._quiet.hide()
        layout = row(words, None, spacing=Space.L, margins=(Space.XL, Space.M, Space.L, Space.M))
        layout.addWidget(self._chips)
        self.setLayout(layout)
