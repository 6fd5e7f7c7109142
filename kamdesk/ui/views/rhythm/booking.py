"""Putting a visit into the calendar: its day, and what we want of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QWidget
from typing_extensions import override

from kamdesk.domain.accounts import AccountId
from kamdesk.domain.contacts import ContactId
from kamdesk.domain.touchpoints import Touchpoint, TouchpointKind
from kamdesk.ui.labels import word
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.rhythm.words import rule_of
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.fields import Field
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.overlay import Overlay
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamdesk.services.rhythm import Beat
    from kamdesk.ui.theme.theme import Theme

WIDTH = 480
A_WEEK, FRIDAY = 7, 4
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BookingForm(QWidget):
    """A touchpoint with a day ahead; Enter books it."""

    booked = Signal(object)  # Touchpoint
    cancelled = Signal()

    def __init__(
        self, theme: Theme, beat: Beat, kinds: Iterable[TouchpointKind], *, today: date
    ) -> None:
        super().__init__()
        self._theme = theme
        self._beat = beat
        self.day = QDateEdit()
        self.kind = QComboBox()
        self.objective = QLineEdit()
        self._close = IconButton(theme, "x", self.tr("Close"), keys="Esc")
        self._book = Button(theme, self.tr("Book"), "primary", icon="calendar-plus", keys="Enter")
        self.setAccessibleName(self.tr("Book a visit"))
        for kind in kinds:
            self.kind.addItem(word(kind), kind)
        self.day.setMinimumDate(_qdate(today + timedelta(days=1)))
        self.day.setDate(_qdate(_proposed(beat.clock.due, today)))
        self.day.setCalendarPopup(True)
        self._build()
        self._connect()

    def touchpoint(self) -> Touchpoint:
        """Return what was filled in; without an objective the kind says what it is."""
        kind = TouchpointKind(self.kind.currentData())
        objective = self.objective.text().strip()
        return Touchpoint(
            account_id=AccountId(self._beat.account_id),
            kind=kind,
            happened_on=date(*self.day.date().getDate()),
            summary=objective or word(kind),
            objective=objective,
            contacts=(ContactId(self._beat.contact_id),) if self._beat.contact_id else (),
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and isinstance(event, QKeyEvent) and event.key() in ENTER:
            self._on_book()
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        theme, beat = self._theme, self._beat
        name = f"{beat.person}, {beat.account}" if beat.person else beat.account
        heading = Label(theme, self.tr("Book a visit"), "h2")
        who = Label(theme, name, "strong")
        rule = Label(theme, rule_of(beat.interval, beat.tier), "small", tone="muted", wrap=True)
        fields = row(
            Field(theme, self.tr("Day"), self.day),
            Field(theme, self.tr("Kind"), self.kind),
            spacing=Space.L,
        )
        self.objective.setPlaceholderText(self.tr("What do we want to come away with?"))
        self.setLayout(
            column(
                row(heading, None, self._close),
                who,
                rule,
                fields,
                Field(theme, self.tr("Objective"), self.objective),
                row(None, self._book),
                spacing=Space.M,
                margins=(Space.XL, Space.L, Space.XL, Space.L),
            )
        )

    def _connect(self) -> None:
        self._book.clicked.connect(self._on_book)
        self._close.clicked.connect(self.cancelled)
        for field in (self.day, self.objective):
            field.installEventFilter(self)

    @Slot()
    def _on_book(self) -> None:
        self.booked.emit(self.touchpoint())


def open_booking(theme: Theme, form: BookingForm, host: QWidget) -> Overlay:
    """Show the form over a window; booked or closed, it is gone."""
    overlay = Overlay(theme, form, host, width=WIDTH, top=0.16)
    form.cancelled.connect(overlay.dismiss)
    form.booked.connect(overlay.dismiss)
    overlay.dismissed.connect(overlay.deleteLater)
    overlay.open(form.day)
    return overlay


def _proposed(due: date, today: date) -> date:
    """Return the day it is due, or a week from now, and no weekend."""
    day = due if due > today else today + timedelta(days=A_WEEK)
    return day + timedelta(days=max(A_WEEK - day.weekday(), 0)) if day.weekday() > FRIDAY else day


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
