"""A deal as a card: moved by dragging or by keys, and it says what is amiss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from typing_extensions import override

from kamdesk.ui import formats
from kamdesk.ui.labels import word
from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.scale import Radius, Space
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.card import Line
from kamdesk.ui.widgets.disc import Glyph
from kamdesk.ui.widgets.layouts import boxed, column, row
from kamdesk.ui.widgets.pill import Avatar, Pill
from kamdesk.ui.widgets.text import Elided, Label

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.views.pipeline.facts import Deal

FACE = 22
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ALONG = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DealCard(QFrame):
    """Focusable; Ctrl with an arrow moves it on, Enter opens it, Del deletes it."""

    opened = Signal()
    stepped = Signal(int)  # stages further, by keys
    turned = Signal(int, int)  # the focus is wanted so many cards along, so many columns on
    delete_pressed = Signal()
    step_pressed = Signal()  # somebody wants to note the next step
    carried = Signal(QPoint)  # dragged to here, on the screen
    dropped = Signal(QPoint)
    menu_asked = Signal(QPoint)

    def __init__(self, theme: Theme, deal: Deal, today: date) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._pressed: QPoint | None = None
        self._flies = False
        self.deal = deal
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setLayout(
            column(*self._parts(), spacing=Space.XS, margins=(Space.M, Space.M, Space.M, Space.M))
        )
        self._name()

    # -- what it shows ----------------------------------------------------------

    def _parts(self) -> Iterable[QWidget]:
        theme, deal = self._theme, self.deal.row
        whose = row(spacing=Space.S)
        whose.addWidget(Avatar(theme, deal.account or deal.title, FACE))
        whose.addWidget(Elided(theme, deal.account or "", "small", tone="text2"), 1)
        yield boxed(whose)
        yield Elided(theme, deal.title, "strong")
        worth = row(spacing=Space.S)
        worth.addWidget(Label(theme, formats.short_money(deal.amount), "strong", tabular=True))
        worth.addWidget(Elided(theme, word(deal.kind), "small", tone="muted"), 1)
        yield boxed(worth)
        yield Line()
        yield self._next_step()
        yield self._close()
        yield from self._pills()

    def _next_step(self) -> QWidget:
        theme, stepless = self._theme, self.deal.stepless
        line = row(spacing=Space.XS)
        icon, color = ("circle-alert", "bad") if stepless else ("arrow-up-right", "muted")
        line.addWidget(Glyph(theme, icon, color, 14))
        text = self.tr("No next step") if stepless else self.deal.row.next_step
        line.addWidget(Elided(theme, text, "small", tone="bad" if stepless else "text"), 1)
        if stepless:
            add = Button(theme, self.tr("Add one"), "link")
            add.clicked.connect(self.step_pressed)
            line.addWidget(add)
        return boxed(line)

    def _close(self) -> QWidget:
        day = self.deal.row.expected_close
        said = self.tr("Close {day}").format(day=formats.day(day, self._today))
        text = said if day else self.tr("No close date")
        return Elided(
            self._theme, text, "caption", tone="bad" if self.deal.past or not day else "muted"
        )

    def _pills(self) -> Iterable[QWidget]:
        words = []
        if self.deal.past:
            pill = Pill(self._theme, self.tr("Close date passed"), "bad", icon="circle-alert")
            words.append(pill)
        quiet = self.deal.quiet
        if quiet is not None:
            said = self.tr("Never met") if quiet < 0 else self.tr("Quiet {days} days")
            text = said.format(days=formats.number(quiet))
            words.append(Pill(self._theme, text, "warn", icon="clock"))
        for pill in words:
            yield boxed(row(pill, None))

    def _name(self) -> None:
        deal = self.deal.row
        said = [deal.title, deal.account or "", formats.money(deal.amount), word(deal.stage)]
        said += [self.tr("No next step")] if self.deal.stepless else []
        said += [self.tr("Close date passed")] if self.deal.past else []
        self.setAccessibleName(", ".join(filter(None, said)))
        self.setAccessibleDescription(
            self.tr("Ctrl with an arrow key moves it to another stage, Enter opens it")
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            artist = Artist(painter, self._theme, self.layoutDirection())
            artist.outline(QRectF(self.rect()), "focus", Radius.CARD, width=2)
            painter.end()

    # -- keys and pointer -------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in STEPS:
            way = STEPS[key] * (-1 if self.isRightToLeft() else 1)
            if held:
                self.stepped.emit(way)
            else:
                self.turned.emit(0, way)
        elif key in ALONG:
            self.turned.emit(ALONG[key], 0)
        elif key in ENTER:
            self.opened.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
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
            self.dropped.emit(event.globalPosition().toPoint())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())
