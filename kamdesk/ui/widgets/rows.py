"""Rows of a card: what happened, what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from kamdesk.ui.theme.artist import Artist
from kamdesk.ui.theme.marks import draw_check
from kamdesk.ui.theme.scale import Radius, Space
from kamdesk.ui.widgets.disc import IconDisc
from kamdesk.ui.widgets.layouts import column, row
from kamdesk.ui.widgets.pill import Pill
from kamdesk.ui.widgets.text import Elided, Label, tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from kamdesk.ui.theme.marks import State
    from kamdesk.ui.theme.theme import Theme
    from kamdesk.ui.theme.tokens import Tone

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CIRCLE = 26  # large enough to be hit; the mark in it is smaller


class CheckCircle(QAbstractButton):
    """Ticks a thing off; Space does it too."""

    def __init__(self, theme: Theme, name: str, *, done: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setChecked(done)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(CIRCLE, CIRCLE)

    @override
    def sizeHint(self) -> QSize:
        return QSize(CIRCLE, CIRCLE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        artist = Artist(painter, self._theme, self.layoutDirection())
        ground = QRectF(self.rect())
        draw_check(artist, ground, done=self.isChecked())
        if self.hasFocus():
            artist.outline(ground, "focus", CIRCLE / 2, width=2)
        painter.end()


class ActionRow(QWidget):
    """An action with the circle that ticks it off, what it belongs to, and when it is due."""

    toggled = Signal(bool)  # the user ticked it off, or on again
    opened = Signal()  # double-clicked

    def __init__(
        self, theme: Theme, title: str, subtitle: str = "", *, due: State, done: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self._circle = CheckCircle(theme, self.tr("Done: {title}").format(title=title), done=done)
        self._title = Elided(theme, title, "strong")
        self._subtitle = Elided(theme, subtitle, "small", tone="muted")
        self._pill = Pill(theme, due.text)
        self._pill.show_state(due)
        self._build()
        self._circle.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    @property
    def circle(self) -> CheckCircle:
        """The part that is pressed."""
        return self._circle

    def _build(self) -> None:
        words = column(self._title, self._subtitle, spacing=1)
        layout = row(self._circle, spacing=Space.S, margins=(0, Space.XS + 1, 0, Space.XS + 1))
        layout.addLayout(words, 1)
        layout.addWidget(self._pill)
        self.setLayout(layout)
        said = (self._title.text(), self._subtitle.text(), self._pill.accessibleName())
        self.setAccessibleName(", ".join(filter(None, said)))
        self._dress()

    def _dress(self) -> None:
        done = self._circle.isChecked()
        font = QFont(self._theme.font("body" if done else "strong"))
        font.setStrikeOut(done)
        self._title.setFont(font)
        self._title.set_tone("muted" if done else "text")

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    @Slot(bool)
    def _on_clicked(self, checked: bool) -> None:  # noqa: FBT001 (Qt's signature)
        self._dress()
        self.toggled.emit(checked)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._dress()


class TimelineItem(QWidget):
    """Something that happened: its kind, its name, when, and what was noted."""

    opened = Signal()

    def __init__(
        self, theme: Theme, title: str, note: str = "", *, when: str, icon: str, tone: Tone
    ) -> None:
        super().__init__()
        heading = Elided(theme, title, "strong")
        moment = Label(theme, when, "small", tone="muted", tabular=True)
        words = Label(theme, note, tone="text2", wrap=True)
        words.setHidden(not note)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top = row(heading, moment)
        top.setStretch(0, 1)
        disc = column(IconDisc(theme, icon, tone), None)
        text = column(top, words, None, spacing=3)
        layout = row(disc, spacing=Space.M, margins=(0, Space.S - 2, 0, Space.S))
        layout.addLayout(text, 1)
        self.setLayout(layout)
        self.setAccessibleName(", ".join(filter(None, (title, when, note))))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme = theme

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            artist = Artist(painter, self._theme, self.layoutDirection())
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            artist.outline(ring, "focus", Radius.CONTROL, width=2)
            painter.end()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()
