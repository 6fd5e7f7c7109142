"""What can be done with an entry or on a day, and the field for another day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.touchpoints import TouchpointKind
from kamdesk.services.calendar_entries import CalendarEntry, Standing
from kamdesk.services.coming import Event
from kamdesk.services.kinds import Kind
from kamdesk.ui import formats
from kamdesk.ui.labels import apology, shortened, word
from kamdesk.ui.models.dated import title_of
from kamdesk.ui.models.inputs import shown
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.calendar.moving import Move
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.fields import Field
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.adding import Adding


class EntryMenu(QObject):
    """Opens the menu of an entry; what does not fit it is left out."""

    opened = Signal(object)  # CalendarEntry
    move_asked = Signal(object)
    ticked = Signal(object)
    account_opened = Signal(object)  # AccountId

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host

    def offer(self, entry: CalendarEntry, place: QPoint) -> QMenu:
        """Show what can be done with an entry."""
        menu = QMenu(self._host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open…")).triggered.connect(partial(self.opened.emit, entry))
        if not entry.hindrance:
            moving = menu.addAction(self.tr("Move to…"))
            moving.triggered.connect(partial(self.move_asked.emit, entry))
        if entry.event is Event.ACTION:
            done = entry.standing is Standing.OVER
            ticking = menu.addAction(self.tr("Open again") if done else self.tr("Done"))
            ticking.triggered.connect(partial(self.ticked.emit, entry))
        if entry.account_id is not None:
            opening = menu.addAction(self.tr("Open account"))
            opening.triggered.connect(partial(self.account_opened.emit, entry.account_id))
        menu.popup(place)
        return menu


class DayMenu(QObject):
    """Opens the menu of what can be added on a day, and the form of what was chosen."""

    def __init__(self, adding: Adding, host: QWidget) -> None:
        super().__init__(host)
        self._adding = adding
        self._host = host

    def offer(self, day: date, place: QPoint) -> QMenu:
        """Show what can be added on a day."""
        menu = QMenu(self._host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(formats.weekday(day)).setEnabled(False)  # what the others are about
        ways: dict[str, Callable[[], None]] = {
            self.tr("New visit…"): partial(self.add_touchpoint, TouchpointKind.VISIT, day),
            self.tr("New call…"): partial(self.add_touchpoint, TouchpointKind.CALL, day),
            self.tr("New action…"): partial(self.add_action, day),
        }
        for words, slot in ways.items():
            menu.addAction(words).triggered.connect(slot)
        menu.setActiveAction(menu.actions()[1])
        menu.popup(place)
        return menu

    def add_touchpoint(self, kind: TouchpointKind, day: date) -> None:
        """Open the form of a touchpoint of a kind on a day."""
        form = self._adding.new(Kind.TOUCHPOINTS)
        form.field("kind").put(word(kind))
        form.field("happened_on").put(shown(day))

    def add_action(self, day: date) -> None:
        """Open the form of an action that is due on a day."""
        self._adding.new(Kind.ACTIONS).field("due").put(shown(day))


class MovePanel(Overlay):
    """Asks for another day, in words or digits; Enter is enough."""

    moved = Signal(object)  # Move

    def __init__(self, theme: Theme, host: QWidget, today: Callable[[], date]) -> None:
        self._today = today
        self._entry: CalendarEntry | None = None
        content = QWidget()
        super().__init__(theme, content, host, width=420, top=0.25)
        self._title = Label(theme, "", "h2", wrap=True)
        self.edit = QLineEdit()
        self._field = Field(theme, self.tr("Day"), self.edit)
        save = Button(theme, self.tr("Move"), "primary", icon="corner-down-left")
        parts = (self._title, self._field, row(None, save))
        margins = (Space.XXL, Space.XL, Space.XXL, Space.XL)
        content.setLayout(column(*parts, spacing=Space.M, margins=margins))
        self.edit.setPlaceholderText(self.tr("19 Jun, Friday, in 2 weeks"))
        save.clicked.connect(self._on_entered)
        self.edit.returnPressed.connect(self._on_entered)

    def begin(self, entry: CalendarEntry) -> None:
        """Ask for the day of an entry."""
        self._entry = entry
        self._title.setText(self.tr("Move ‘{title}’").format(title=shortened(title_of(entry))))
        self.panel.setAccessibleName(self._title.text())
        self.edit.setText(shown(entry.day))
        self.edit.selectAll()
        self._field.complain("")
        self.open(self.edit)

    @Slot()
    def _on_entered(self) -> None:
        if self._entry is None:
            return
        try:
            day = formats.parse_day(self.edit.text(), self._today())
        except RuleBroken as error:
            self._field.complain(apology(error))
            return
        if day is None:
            self._field.complain(self.tr("Type a day first."))
        elif day < self._today():
            self._field.complain(apology(RuleBroken("calendar.day.past")))
        else:
            self.dismiss()
            self.moved.emit(Move(entry=self._entry, day=day))
