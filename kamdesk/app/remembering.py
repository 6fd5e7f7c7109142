"""Reminders in the window: a message that waits, a notification where nobody looks, the tray."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from kamdesk.app.reminding import wishes_of
from kamdesk.domain.reminders import MORNING, Of, Reminder
from kamdesk.ui.views.reminder_words import below, heading
from kamdesk.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import SignalInstance

    from kamdesk.app.reminding import Clock, Wishes
    from kamdesk.app.settings import SettingsFile
    from kamdesk.ui.main_window import MainWindow
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.widgets.toast import Toast

CHOICE, TOLD_ONCE = "reminders", "reminders.window.only"
SOON, LATER = timedelta(minutes=10), timedelta(hours=1)


class Notices(Protocol):
    """What can tell outside the window."""

    window_asked: SignalInstance
    log_asked: SignalInstance
    leave_asked: SignalInstance
    notice_opened: SignalInstance

    @property
    def is_there(self) -> bool: ...
    @property
    def tells(self) -> bool: ...
    def show(self) -> None: ...
    def hide(self) -> None: ...
    def tell(self, heading: str, words: str) -> None: ...


class Remembering(QObject):
    """Shows what is due until it is answered; several wait in one message."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        settings: SettingsFile,
        *,
        tray: Notices,
        clock: Callable[[Callable[[], Wishes]], Clock],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._settings = settings
        self._tray = tray
        self._wishes = wishes_of(settings.read().choices.get(CHOICE))
        self._due: tuple[Reminder, ...] = ()  # shown, and not answered yet
        self._toast: Toast | None = None
        self._clock = clock(lambda: self._wishes)
        self._connect()
        self.heed(settings.read().choices.get(CHOICE))

    @property
    def waiting(self) -> tuple[Reminder, ...]:
        """What was told and not answered yet."""
        return self._due

    @property
    def clock(self) -> Clock:
        """What looks at the time."""
        return self._clock

    def heed(self, chosen: object) -> None:
        """Go by other choices from now on."""
        self._wishes = wishes_of(chosen)
        self._window.stays = self._wishes.stays and self._tray.is_there
        if self._window.stays:
            self._tray.show()
        else:
            self._tray.hide()
        self._clock.check()

    # -- telling ----------------------------------------------------------------

    @Slot(object, bool)
    def _on_due(self, due: tuple[Reminder, ...], missed: bool) -> None:  # noqa: FBT001
        again = {one.key for one in due}
        missed = missed and not self._due
        self._due = (*(one for one in self._due if one.key not in again), *due)
        self._show(missed=missed)
        if not self._window.isActiveWindow():
            self._tell_outside(due, missed=missed)

    def _tell_outside(self, due: tuple[Reminder, ...], *, missed: bool) -> None:
        if self._tray.tells:
            today = self._clock.now().date()
            self._tray.tell(heading(due, missed=missed), below(due, today))
        elif not self._settings.read().choices.get(TOLD_ONCE):
            self._settings.write(self._settings.read().chosen(TOLD_ONCE, value=True))
            words = self.tr("This system shows no notifications: reminders wait in this window.")
            self._window.toasts.say(words)

    def _show(self, *, missed: bool) -> None:
        self._put_away()
        today = self._clock.now().date()
        parts = (heading(self._due, missed=missed), below(self._due, today))
        words = "  ·  ".join(filter(None, parts))
        opening = Button(self._theme, self.tr("Open"), "link")
        later = Button(self._theme, self.tr("Later"), "link", icon="chevron-down")
        later.clicked.connect(partial(self._offer, later, self._menu(later)))
        self._toast = self._window.toasts.ask(words, (opening, later))
        self._toast.closed.connect(self._on_closed)
        opening.clicked.connect(self.open)

    def _menu(self, button: Button) -> QMenu:
        menu = QMenu(button)
        menu.setAccessibleName(self.tr("Remind me again"))
        for words, until in self._moments().items():
            menu.addAction(words).triggered.connect(partial(self.put_off, until))
        return menu

    def _offer(self, button: Button, menu: QMenu, *_checked: object) -> None:
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _moments(self) -> Mapping[str, Callable[[], datetime]]:
        now = self._clock.now
        return {
            self.tr("In 10 minutes"): lambda: now() + SOON,
            self.tr("In an hour"): lambda: now() + LATER,
            self.tr("Tomorrow morning"): lambda: _tomorrow(now()),
        }

    # -- answers ----------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Show what the reminder is about; of several, the day."""
        due, self._due = self._due, ()
        self._put_away()
        self._window.come_forward()
        if len(due) != 1:
            self._window.go("today")
        elif due[0].of is Of.ACTION:
            self._window.go("actions")
            show = getattr(self._window.page, "show_action", None)
            if show is not None:
                show(due[0].about)
        elif due[0].account_id is not None:
            self._window.go("account", due[0].account_id)
        else:
            self._window.go("touchpoints")

    def put_off(self, until: Callable[[], datetime], *_checked: object) -> None:
        """Tell what is shown again at a later moment."""
        due, self._due = self._due, ()
        self._put_away()
        self._clock.put_off(due, until())

    def _put_away(self) -> None:
        toast, self._toast = self._toast, None
        if toast is not None and isValid(toast):
            toast.dismiss()

    @Slot()
    def _on_closed(self) -> None:
        if self._toast is not None:  # closed by hand, and so answered
            self._toast = None
            self._due = ()

    # -- the tray ---------------------------------------------------------------

    def _connect(self) -> None:
        self._clock.due.connect(self._on_due)
        self._tray.window_asked.connect(self._window.come_forward)
        self._tray.log_asked.connect(self._on_log_asked)
        self._tray.leave_asked.connect(self._window.leave)
        self._tray.notice_opened.connect(self._on_notice_opened)

    @Slot()
    def _on_log_asked(self) -> None:
        self._window.come_forward()
        self._window.command_given.emit("touchpoint-log")

    @Slot()
    def _on_notice_opened(self) -> None:
        if self._due:
            self.open()
        else:
            self._window.come_forward()


def _tomorrow(now: datetime) -> datetime:
    """Return the morning of the next day on the same wall."""
    return datetime.combine(now.date() + timedelta(days=1), MORNING, now.tzinfo)
