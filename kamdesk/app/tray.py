"""The mark in the tray of the system, and the notifications it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kamdesk.ui.theme.theme import Theme

SHOWN_MS = 10_000


class Tray(QObject):
    """Stands for the window while that is closed; a system without a tray has none of it."""

    window_asked = Signal()
    log_asked = Signal()
    leave_asked = Signal()
    notice_opened = Signal()  # the last notification was pressed

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._icon = QSystemTrayIcon(theme.icon("compass", "accent"), self)
        self._icon.setToolTip("KAMDesk")
        self._menu = QMenu(window)  # which sees to its end
        self._menu.addAction(self.tr("Open KAMDesk")).triggered.connect(self.window_asked)
        self._menu.addAction(self.tr("Log touchpoint")).triggered.connect(self.log_asked)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit")).triggered.connect(self.leave_asked)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.notice_opened)

    @property
    def is_there(self) -> bool:
        """Whether this system has a place for it by now; some desktops come up later."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def tells(self) -> bool:
        """Whether it can show notifications."""
        return self.is_there and QSystemTrayIcon.supportsMessages()

    def show(self) -> None:
        """Stand in the tray."""
        self._icon.show()

    def hide(self) -> None:
        """Leave the tray."""
        self._icon.hide()

    def tell(self, heading: str, words: str) -> None:
        """Show a notification; it may come before the mark itself was wanted."""
        self._icon.show()
        self._icon.showMessage(heading, words, self._icon.icon(), SHOWN_MS)

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        }:
            self.window_asked.emit()
