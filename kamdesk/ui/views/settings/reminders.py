"""When this laptop reminds, and when it is quiet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QTime, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon, QTimeEdit, QWidget

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.fields import dressed
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.page import SectionHeader
from kamdesk.ui.widgets.segments import Segments
from kamdesk.ui.widgets.switch import Switch
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from kamdesk.ui.theme.theme import Theme

CHOICE = "reminders"
NEVER, USUAL = "never", 30
EVENING = ("20:00", "07:00")


class RemindersCard(Card):
    """Choices of this laptop; each counts at once."""

    setting_chosen = Signal(str, object)

    def __init__(self, theme: Theme, chosen: object = None) -> None:
        super().__init__(spacing=Space.M)
        self._theme = theme
        self._chosen: dict[str, Any] = dict(chosen) if isinstance(chosen, Mapping) else {}
        words = {NEVER: self.tr("Never"), "10": "10", "30": "30", "60": "60"}
        self._visits = Segments(theme, self.tr("Minutes before visits and calls"), words)
        self._quiet = Switch(theme, self.tr("Quiet hours"))
        self._hours = tuple(_clock(theme, name) for name in (self.tr("From"), self.tr("To")))
        self._tray = Switch(theme, self.tr("Stay in the tray when the window is closed"))
        self._build()
        self._show()
        self._connect()

    def _build(self) -> None:
        said = self.tr("An action is remembered as its form says. Nothing is told twice or lost.")
        place = QSystemTrayIcon.isSystemTrayAvailable()
        self._tray.setEnabled(place)
        self.body.addWidget(SectionHeader(self._theme, self.tr("Reminders")))
        self.body.addWidget(Label(self._theme, said, "small", tone="muted", wrap=True))
        label = Label(self._theme, self.tr("Minutes before visits and calls"), "chip", tone="text2")
        self.body.addLayout(column(label, row(self._visits, None), spacing=Space.XS))
        self.body.addWidget(self._line(self._quiet, self.tr("Quiet hours"), *self._hours))
        tray = self.tr("Stay in the tray when the window is closed")
        self.body.addWidget(self._line(self._tray, tray))
        if not place:
            none = self.tr("This system has no tray: reminders wait in the open window.")
            self.body.addWidget(Label(self._theme, none, "small", tone="muted", wrap=True))

    def _line(self, switch: Switch, words: str, *beside: QWidget) -> QWidget:
        text = Label(self._theme, words, wrap=True)
        line = row(switch, text, *beside, spacing=Space.S)
        line.setStretch(1, 1)
        return boxed(line)

    def _show(self) -> None:
        before = self._chosen.get("visits", USUAL)
        self._visits.choose(NEVER if before is None else str(before))
        hours = self._chosen.get("quiet")
        self._quiet.setChecked(isinstance(hours, list | tuple))
        for field, hour in zip(self._hours, hours or EVENING, strict=False):
            at = time.fromisoformat(str(hour))
            field.setTime(QTime(at.hour, at.minute))
            field.setEnabled(self._quiet.isChecked())
        self._tray.setChecked(self._chosen.get("tray") is True)

    def _connect(self) -> None:
        self._visits.chosen.connect(self._on_visits_chosen)
        self._quiet.toggled.connect(self._on_quiet)
        self._tray.toggled.connect(self._on_tray)
        for field in self._hours:
            field.timeChanged.connect(self._on_hours)

    def _choose(self, name: str, value: object) -> None:
        self._chosen[name] = value
        self.setting_chosen.emit(CHOICE, dict(self._chosen))

    @Slot(str)
    def _on_visits_chosen(self, key: str) -> None:
        self._choose("visits", None if key == NEVER else int(key))

    @Slot(bool)
    def _on_quiet(self, on: bool) -> None:  # noqa: FBT001 (what a switch says)
        for field in self._hours:
            field.setEnabled(on)
        self._on_hours()

    @Slot()
    def _on_hours(self) -> None:
        said = [field.time().toString("HH:mm") for field in self._hours]
        self._choose("quiet", said if self._quiet.isChecked() else None)

    @Slot(bool)
    def _on_tray(self, on: bool) -> None:  # noqa: FBT001
        self._choose("tray", on)


def _clock(theme: Theme, name: str) -> QTimeEdit:
    field = dressed(theme, QTimeEdit(), name)
    field.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
    field.setMinimumWidth(theme.scaled(88))
    return field
