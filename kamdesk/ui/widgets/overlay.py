"""A panel over the dimmed window: the quick line, the palette."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget
from shiboken6 import isValid
from typing_extensions import override

from kamdesk.ui.theme.scale import Space
from kamdesk.ui.widgets.card import Card
from kamdesk.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from kamdesk.ui.theme.artist import Artist
    from kamdesk.ui.theme.theme import Theme

LAYERS = 18  # of the shadow
CORNER = 14
LINE = 12  # parts whose middles are this close stand in one line


class Overlay(Painted):
    """Covers its host while open; Escape or a click beside the panel closes it."""

    dismissed = Signal()

    def __init__(
        self, theme: Theme, content: QWidget, host: QWidget, *, width: int = 640, top: float = 0.18
    ) -> None:
        super().__init__(theme, content.accessibleName(), host)
        self._panel = Card(content, padding=0, spacing=0, ground="raised", parent=self)
        self._host = host
        self._wide = width
        self._top = top
        self._before: QWidget | None = None
        self.hide()
        host.installEventFilter(self)
        self._panel.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @property
    def panel(self) -> QWidget:
        """The raised card that holds the content."""
        return self._panel

    def open(self, focus: QWidget) -> None:
        """Appear with the focus on ``focus``, and remember where it was."""
        self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Disappear and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.dismissed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest} and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            event.accept()  # nothing below hears keys while this is open

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.dismiss()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        parts = [part for part in self._panel.findChildren(QWidget) if _takes_tab(part)]
        if parts:
            chain = sorted(parts, key=partial(_place_in, self._panel))
            current = self.focusWidget()
            at = chain.index(current) if current in chain else (-1 if next else 0)
            reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
            chain[(at + (1 if next else -1)) % len(chain)].setFocus(reason)
        return True  # the focus never leaves the panel

    @override
    def draw(self, artist: Artist) -> None:
        artist.painter.fillRect(self.rect(), artist.color("scrim"))
        panel = QRectF(self._panel.geometry())
        for layer in range(LAYERS):
            cast = panel.adjusted(-layer, 6 - layer, layer, 8 + layer)
            artist.fill(cast, "shadow", CORNER + layer)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Keep the focus: a page below that has just been read may reach for it."""
        if now is None or not self.isVisible() or not self._host.isAncestorOf(now):
            return
        if isinstance(now, QMenuBar):
            return  # it gives the focus back by itself
        if not self.isAncestorOf(now) and not _in_a_panel(now):
            self._before = now  # it gets the focus when this closes
            inside = before if before is not None and self.isAncestorOf(before) else self._panel
            inside.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self) -> None:
        host = self._host
        self.setGeometry(host.rect())
        margin = Space.PAGE
        wide = min(self._theme.scaled(self._wide), host.width() - 2 * margin)
        layout = self._panel.body
        wanted = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else -1
        tall = min(max(wanted, self._panel.sizeHint().height()), host.height() - 2 * margin)
        top = min(int(host.height() * self._top), host.height() - margin - tall)
        self._panel.setGeometry((host.width() - wide) // 2, max(top, margin), wide, tall)
        self.update()


def _place_in(panel: QWidget, part: QWidget) -> tuple[int, int]:
    """Return where a part comes when one reads: its line, then its place in the line.

    Qt's own focus chain would say so too, but walking it ties each Python object to the one
    before it, and all of them go when one part is deleted.
    """
    middle = part.mapTo(panel, part.rect().center())
    mirrored = panel.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return round(middle.y() / LINE), -middle.x() if mirrored else middle.x()


def _in_a_panel(part: QWidget) -> bool:
    """Say whether something is in a panel, which may have opened above this one."""
    above: QWidget | None = part
    while above is not None and not isinstance(above, Overlay):
        above = above.parentWidget()
    return above is not None


def _takes_tab(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None
