"""What has just been done, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.buttons import Button, IconButton
from kamdesk.ui.widgets.disc import Glyph
from kamdesk.ui.widgets.layouts import row
from kamdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from kamdesk.ui.theme.theme import Theme

STAYS = 10_000  # ms
MOST = 3  # at a time; older ones make room


class Toast(QFrame):
    """One message that goes away by itself, unless the pointer or the focus rests on it."""

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        action: str = "",
        *,
        parent: QWidget,
        stays: int = STAYS,
        ways: Sequence[QPushButton] = (),
    ) -> None:
        super().__init__(parent)
        self.lasting = bool(ways)  # what asks for an answer waits for it
        self._clock = QTimer(self, singleShot=True, interval=stays)
        self.setProperty("role", "toast")
        self.setAccessibleName(text)
        close = IconButton(theme, "x", self.tr("Close"))
        layout = row(spacing=Space.M, margins=(Space.L, Space.S, Space.S, Space.S))
        layout.addWidget(Glyph(theme, "bell" if ways else "circle-check", "accent_text"))
        layout.addWidget(Label(theme, text), 1)
        if action:
            button = Button(theme, action, "link", keys="Ctrl+Z")
            button.clicked.connect(self._on_acted)
            layout.addWidget(button)
        for way in ways:
            layout.addWidget(way)
        layout.addWidget(close)
        self.setLayout(layout)
        close.clicked.connect(self._on_closed)
        self._clock.timeout.connect(self._on_closed)

    @property
    def paused(self) -> bool:
        """Whether time stands still for it."""
        return not self._clock.isActive()

    def start(self) -> None:
        """Appear, and say aloud what it says."""
        self.show()
        self.raise_()
        self._run()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self.isHidden():
            self._run()

    def dismiss(self) -> None:
        """Go away, as if closed by hand."""
        self._on_closed()

    def _run(self) -> None:
        if not self.lasting:
            self._clock.start()

    @Slot()
    def _on_acted(self) -> None:
        self.acted.emit()
        self._on_closed()

    @Slot()
    def _on_closed(self) -> None:
        if not self.isHidden():
            self._clock.stop()
            self.hide()
            self.closed.emit()


class Toasts(QObject):
    """Stacks messages at the bottom of a window."""

    undo_wanted = Signal(object)  # what was given to ``say`` as ``about``

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._stack: list[Toast] = []
        host.installEventFilter(self)

    @property
    def shown(self) -> tuple[Toast, ...]:
        """What is on the screen, oldest first."""
        return tuple(self._stack)

    def say(self, text: str, *, undo: bool = False, about: object = None) -> Toast:
        """Show a message; with ``undo`` it has a button, which reports ``about``."""
        action = self.tr("Undo") if undo else ""
        toast = Toast(self._theme, text, action, parent=self._host)
        toast.setProperty("about", about)
        toast.acted.connect(self._on_acted)
        toast.closed.connect(self._on_closed)
        self._show(toast)
        return toast

    def ask(self, text: str, ways: Sequence[QPushButton]) -> Toast:
        """Show a message that stays until one of its ways is taken, or it is closed."""
        toast = Toast(self._theme, text, parent=self._host, ways=ways)
        toast.closed.connect(self._on_closed)
        self._show(toast)
        return toast

    def forget(self, about: object) -> None:
        """Take the way back off the screen of what has been taken back by other means."""
        for toast in self.shown:
            if toast.property("about") == about:
                self._drop(toast)

    def clear(self) -> None:
        """Take all messages away."""
        for toast in self.shown:
            self._drop(toast)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, toast: Toast) -> None:
        self._stack.append(toast)
        passing = [one for one in self._stack if not one.lasting]
        for one in passing[: max(0, len(self._stack) - MOST)]:
            self._drop(one)
        toast.start()
        self._place()

    def _place(self) -> None:
        bottom = self._host.height() - Space.XXL
        for toast in reversed(self._stack):
            wide = min(toast.sizeHint().width(), self._host.width() - 2 * Space.XXL)
            toast.resize(wide, toast.sizeHint().height())
            toast.move((self._host.width() - wide) // 2, bottom - toast.height())
            bottom -= toast.height() + Space.S

    def _drop(self, toast: Toast) -> None:
        if toast in self._stack:
            self._stack.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    @Slot()
    def _on_acted(self) -> None:
        toast = self.sender()
        if isinstance(toast, Toast):
            self.undo_wanted.emit(toast.property("about"))

    @Slot()
    def _on_closed(self) -> None:
        toast = self.sender()
        if isinstance(toast, Toast):
            self._drop(toast)
