"""What is pressed in a day: an entry, and the way to those there is no room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget
from typing_extensions import override

from kamdesk.services.calendar_entries import CalendarEntry, Standing
from kamdesk.ui import formats
from kamdesk.ui.models.dated import icon_of, short_of, spoken_of, title_of, tone_of
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.calendar.span import A_WEEK
from kamdesk.ui.widgets.text import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent, QPaintEvent

    from kamdesk.ui.theme.theme import Theme

TALL, GLYPH, CORNER = 24, 12, 5  # tall enough to be hit; painted with air above and below
AIR = 1
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def arrow_of(event: QKeyEvent, *, mirrored: bool) -> tuple[int, int] | None:
    """Return where an arrow key points: so many days on, so many lines down."""
    found = ARROWS.get(Qt.Key(event.key()))
    if found is None:
        return None
    across, down = found
    return (-across if mirrored else across), down


def shift_of(event: QKeyEvent, *, mirrored: bool) -> int | None:
    """Return by how many days Alt with an arrow moves something; nothing for other keys."""
    arrow = arrow_of(event, mirrored=mirrored)
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if arrow is None or held != Qt.KeyboardModifier.AltModifier:
        return None
    return arrow[0] + A_WEEK * arrow[1]


class DayButton(QAbstractButton):
    """Reached by arrow keys, pressed by Enter; it paints itself."""

    focused = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.scaled(TALL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            event.ignore()  # the grid steers

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = QRectF(self.rect()).adjusted(0, AIR, 0, -AIR)
        self.draw(Artist(painter, self._theme, self.layoutDirection()), ground)
        painter.end()

    def draw(self, artist: Artist, ground: QRectF) -> None:
        """Paint the button; each kind says how."""
        raise NotImplementedError


class EntryChip(DayButton):
    """One entry of a day: opened by a click, moved by dragging or by Alt with an arrow."""

    carried = Signal(QPoint)  # dragged to here, on the screen
    dropped = Signal(QPoint)
    cancelled = Signal()
    shifted = Signal(int)  # days, by keys
    menu_asked = Signal(QPoint)
    ticked = Signal()

    def __init__(
        self, theme: Theme, entry: CalendarEntry, parent: QWidget, *, tall: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self.entry = entry
        self._tall = tall  # among the hours, with room for a second line
        self._pressed: QPoint | None = None
        self._flies = False
        self.setAccessibleName(spoken_of(entry))
        self.setToolTip(tip(spoken_of(entry)))
        if not entry.hindrance:
            self.setAccessibleDescription(self.tr("Alt with an arrow key moves it"))

    @override
    def draw(self, artist: Artist, ground: QRectF) -> None:
        tokens, late = artist.theme.tokens, self.entry.standing is Standing.OVER
        ink, soft = tokens.tone(tone_of(self.entry))
        ink = tokens.muted if late else ink
        artist.fill(ground, soft, CORNER)
        line = QRectF(ground)
        line.setHeight(min(ground.height(), self.sizeHint().height()))
        inner = artist.inside(line, Space.XS + 2, Space.XS)
        artist.icon(artist.lead(inner, GLYPH), icon_of(self.entry), ink, size=GLYPH)
        words = artist.inside(inner, GLYPH + Space.XS + 1)
        artist.text(words, self._first_line(), "caption", color=ink)
        if self._tall and ground.height() >= 2 * line.height() - Space.XS:
            below = words.translated(0, line.height() - Space.XS)
            artist.text(below, self._second_line(), "caption", color=ink)
        if self.hasFocus():
            artist.outline(ground, "focus", CORNER, width=2)
        elif self.underMouse():
            artist.outline(ground, ink, CORNER)

    def _first_line(self) -> str:
        if self._tall:
            return f"{formats.clock(self.entry.at)} {short_of(self.entry)}"
        return short_of(self.entry)

    def _second_line(self) -> str:
        return title_of(self.entry)

    # -- pointer ----------------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if self._flies or far >= QApplication.startDragDistance():
            self._flies = True
            self.carried.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        flew, self._flies, self._pressed = self._flies, False, None
        if flew:
            self.setDown(False)
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    # -- keys -------------------------------------------------------------------

    @override
    def event(self, event: QEvent) -> bool:
        """Take Alt with an arrow before the window goes back or forward with it."""
        override_ = event.type() == QEvent.Type.ShortcutOverride
        if override_ and isinstance(event, QKeyEvent) and self._shift(event) is not None:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        days = self._shift(event)
        if days is not None:
            self.shifted.emit(days)
        elif event.key() == Qt.Key.Key_Escape and self._flies:
            self._flies, self._pressed = False, None
            self.setDown(False)
            self.cancelled.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.ticked.emit()
        else:
            super().keyPressEvent(event)

    def _shift(self, event: QKeyEvent) -> int | None:
        return shift_of(event, mirrored=self.isRightToLeft())


class MoreButton(DayButton):
    """Says how many there is no room for, and opens the day."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.hide()

    def count(self, left: int) -> None:
        """Show how many are left over; none hides it."""
        words = self.tr("+{count} more").format(count=formats.number(left))
        self.setText(words)
        self.setAccessibleName(words)
        self.setVisible(left > 0)

    @override
    def draw(self, artist: Artist, ground: QRectF) -> None:
        if self.underMouse():
            artist.fill(ground, "hover", CORNER)
        words = artist.inside(ground, Space.XS + 2, Space.XS)
        artist.text(words, self.text(), "caption", color="text2")
        if self.hasFocus():
            artist.outline(ground, "focus", CORNER, width=2)
